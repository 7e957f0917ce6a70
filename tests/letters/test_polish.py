"""What Polish law and Polish grammar ask of letters, and no other."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.letter_stories import NOW
from tests.conftest import Run, Story, Tell

from .languages import pl

FORMULAS = {
    "the consumer act": "uznał reklamację",
    "electronic communications": "uznał żądanie konsumenta za uzasadnione",
    "finance": "rozpatrzoną zgodnie z wolą klienta",
}


@pytest.mark.parametrize(
    ("story", "act"),
    [
        (pl.milczenie, "the consumer act"),
        (pl.milczenie_telekomu, "electronic communications"),
        (pl.milczenie_banku, "finance"),
    ],
)
def test_silence_is_told_in_the_words_of_its_own_act(
    run: Run, tell: Tell, story: Story, act: str
) -> None:
    """Three acts, three formulas: a letter has one of them, once."""
    tell(story)

    written = run("letter", "1", "--kind", "silence", now=NOW)

    assert (written.code, written.err.count("Error")) == (0, 0)
    text = " ".join(written.out.split())
    assert [name for name, words in FORMULAS.items() if words in text] == [act]
    assert text.count(FORMULAS[act]) == 1


def test_a_letter_is_in_the_language_of_the_user(run: Run, tell: Tell) -> None:
    """Without being asked for it."""
    tell(pl.kanapa)

    written = run("letter", "1", now=NOW).out

    assert "Szanowni Państwo,\n\nskładam reklamację" in written


def test_a_call_back_is_told_in_the_language_but_words_of_the_user_are_not(
    run: Run, tell: Tell
) -> None:
    """The record holds what the program calls it, in English."""
    tell(pl.kanapa)
    before = run("letter", "1", "--kind", "confirm", "--draft", now=NOW).out
    amended = run("amend", "17", "--text", "a call back by Bob", "--why", "said so", now=NOW)
    assert amended.code == 0, amended.err

    after = run("letter", "1", "--kind", "confirm", "--draft", now=NOW).out

    assert "1. Państwa obietnica (wpis 17): telefon zwrotny\n" in before
    assert "1. Państwa obietnica (wpis 17): a call back by Bob\n" in after


def test_no_line_ends_with_a_word_that_leads_another(run: Run, tell: Tell) -> None:
    """„art.”, „nr” and words of one letter stay with what they are about; so does a unit."""
    tell(pl.kanapa)

    written = run("letter", "1", "--kind", "final", now=NOW).out

    leads = r"(?:^|\s)(?:art\.|ust\.|nr|wpis|godz\.|[aiouwzAIOUWZ])$"
    assert re.findall(leads, written, re.MULTILINE) == []
    assert re.findall(r"\d\n\s*(?:r\.|min|zł|listopada|grudnia)", written) == []


def test_a_stop_after_an_abbreviated_year_is_not_doubled(run: Run, tell: Tell) -> None:
    """„2026 r.” closes its sentence itself."""
    tell(pl.kanapa)

    written = run("letter", "1", now=NOW).out

    assert "do dnia 15 grudnia 2026 r. Jest to" in " ".join(written.split())
    assert "r.." not in written


def test_a_card_dispute_is_one_page(run: Run, tell: Tell, tmp_path: Path) -> None:
    """With all of its fingerprint: a second page for one line looks like a mistake."""
    tell(pl.kanapa)
    path = tmp_path / "dispute.pdf"

    written = run("letter", "1", "--kind", "dispute", "--to", pl.BANK, "-o", str(path), now=NOW)

    assert written.code == 0, written.err
    (page,) = PdfReader(path).pages
    text = " ".join(page.extract_text().split())
    assert "sprawdzić, że od dnia tego pisma żaden z tych wpisów nie został zmieniony." in text
    assert "Strona 1 z 1" in text
