"""What Serbian law and its two scripts ask of letters, and no other."""

import re

import pytest

from complaintkit.letters.words import folder_of
from complaintkit.paths import bundled_templates
from tests.cli.letter_stories import NOW
from tests.conftest import Run, Story, Tell

from .languages import sr_stories


def written(run: Run, kind: str, *words: str) -> str:
    """A letter of this kind, on one line."""
    result = run("letter", "1", "--kind", kind, *words, now=NOW)
    assert result.code == 0, result.err
    return " ".join(result.out.split())


def test_words_stand_outside_of_expressions() -> None:
    """What stands inside of one is not made Cyrillic."""
    templates = sorted((bundled_templates() / folder_of("sr-Latn")).glob("*.j2"))
    found = {
        path.name: re.findall(r"\{\{[^}]*\"[^}]*\}\}", path.read_text(encoding="utf-8"))
        for path in templates
    }

    assert {name: each for name, each in found.items() if each} == {}


def test_the_script_changes_our_words_and_nobody_elses(run: Run, tell: Tell) -> None:
    """Names, addresses, numbers and quotations stay as they were typed."""
    tell(sr_stories.kauc)

    latin, cyrillic = (
        written(run, "claim", "--draft", "--script", each) for each in ("latn", "cyrl")
    )

    assert "Vaše reči: „Novac stiže u četvrtak.“ Broj prijave: AB-1" in latin
    assert "Ваше речи: „Novac stiže u četvrtak.“ Број пријаве: AB-1" in cyrillic
    assert "Е-пошта: jovana@example.rs" in cyrillic
    assert "41.399,00 RSD кредитном картицом" in cyrillic


@pytest.mark.parametrize(
    ("story", "claim", "body"),
    [
        (
            sr_stories.cutanje,
            "REKLAMACIJA",
            "PREDLOG ZA POKRETANJE POSTUPKA vansudskog rešavanja spora",
        ),
        (sr_stories.cutanje_operatora, "PRIGOVOR", "ZAHTEV ZA VANSUDSKO REŠAVANJE SPORA"),
        (sr_stories.cutanje_banke, "PRIGOVOR", "PRITUŽBA"),
    ],
)
def test_a_complaint_has_the_name_that_it_has_in_its_trade(
    run: Run, tell: Tell, story: Story, claim: str, body: str
) -> None:
    """Three steps that are not to be mixed up, each body with a title of its own."""
    tell(story)

    assert f"Predmet: {claim}, broj ugovora C-1 " in written(run, "claim", "--draft")
    assert f"Predmet: {body} ===" in written(run, "ombudsman", "--to", "Telo 1")


def test_silence_is_told_as_accepting_nothing(run: Run, tell: Tell) -> None:
    """No rule of Serbia says so: the letter tells what it opens."""
    tell(sr_stories.cutanje)

    text = written(run, "silence")

    assert "Šta mi je sada na raspolaganju" in text
    assert "Šta propisi kažu o izostanku odgovora" not in text
