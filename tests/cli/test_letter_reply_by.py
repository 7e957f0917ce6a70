"""Only a letter that asks for an answer has a day for it: in the record, on every page."""

from datetime import datetime
from pathlib import Path

import pytest

from complaintkit.cli.session import Session
from complaintkit.letters.kinds import KINDS
from complaintkit.paths import Home, bundled_templates
from complaintkit.vocabulary import ASK_NO_REPLY
from tests.cli.letter_stories import NOW, TO, WRITTEN, sofa
from tests.conftest import Run, Tell


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_letter_names_a_day_in_its_words_or_the_record_has_none(
    run: Run, tell: Tell, kind: str
) -> None:
    """In every language that has the letter."""
    for path in bundled_templates().glob(f"*/{kind}.txt.j2"):
        says = "reply_by" in path.read_text(encoding="utf-8") or "term" in KINDS[kind].tells
        assert says is (kind not in ASK_NO_REPLY), path

    tell(WRITTEN[kind])
    written = run("letter", "1", "--kind", kind, *TO.get(kind, ()), "--json", now=NOW)
    assert written.code == 0, written.err
    *_others, letter = run("show", "1", "--json", now=NOW).json["letters"]
    assert (letter["kind"], letter["reply_by"] != "") == (kind, kind not in ASK_NO_REPLY)


def test_a_review_of_an_older_record_asks_nobody_for_a_reply(
    run: Run, tell: Tell, home: Path, tmp_path: Path
) -> None:
    """A day was once stored with every letter: no page tells it of one that names none."""
    tell(sofa)
    session = Session(Home(home, home / "state"), datetime.fromisoformat(NOW), True, 30)
    with session.writing() as (entries, store):
        case = store.cases()[0]
        body = {"case_id": case.id, "kind": "review", "language": "en", "rendered_at": NOW}
        entries.append("letter_rendered", body | {"reply_by": "2026-12-15", "sha256": "0" * 64})

    page = tmp_path / "page.html"
    assert run("export", "sofa", "-o", str(page), now=NOW).code == 0
    for text in (run("show", "sofa", now=NOW).out, page.read_text()):
        assert "Asks for a reply by" in text or "reply asked for by" in text  # the claim's
        assert "2026-12-15" not in text


def test_an_older_thanks_is_cited_without_a_day(run: Run, tell: Tell) -> None:
    """A later letter tells that it was sent, and no time that it never gave them."""
    tell(WRITTEN["thanks"])
    assert run("letter", "1", "--kind", "thanks", now=NOW).code == 0
    assert run("sent", "1", "--via", "email", now=NOW).code == 0

    text = run("letter", "1", "--kind", "statement", "--draft", now=NOW).out

    told = "Letter, letter 1 of Tuesday 1 December 2026: sent on Tuesday 1 December 2026 by e-mail"
    assert f"{told} (entry 11). To the best" in " ".join(text.split())


@pytest.mark.parametrize(
    ("country", "today", "day"),
    [
        ("PL", "2026-12-09", "Wednesday 23 December 2026"),
        ("PL", "2026-12-10", "Monday 28 December 2026"),  # the 24th is a holiday, then a weekend
        ("GB", "2026-12-10", "Thursday 24 December 2026"),
        ("PL", "2026-12-18", "Monday 4 January 2027"),
        ("RU", "2026-12-18", "Monday 11 January 2027"),
        ("", "2026-12-19", "Monday 4 January 2027"),  # a Saturday
    ],
)
def test_a_day_that_is_ours_to_choose_is_a_working_day(
    run: Run, country: str, today: str, day: str
) -> None:
    """In the country of the case: nobody is at their desk on another."""
    now = f"{today}T12:00+00:00"
    me = ("--name", "Jo Doe", "--address", "1 High Street", "--zone", "UTC", "--language", "en")
    assert run("init", *me, "--country", "IE", now=now).code == 0
    where = ("--country", country) if country else ()
    assert run("open", "Acme", "--about", "It hums", "--want", "Rest", *where, now=now).code == 0
    if not country:
        assert run("me", "--country", "", now=now).code == 0

    text = " ".join(run("letter", "1", "--draft", now=now).out.split())
    named = run("letter", "1", "--draft", "--reply-by", "2027-01-01", now=now).out

    assert f"reply in writing by {day}. This day is a reasonable time" in text
    assert "by Friday 1 January 2027." in " ".join(named.split())
