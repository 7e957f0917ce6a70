"""What they write is no person who spoke, and one answer is one, wherever it is counted."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.law.telling import tell

NOW = "2026-11-26T10:00+00:00"


@pytest.fixture(name="told")
def _told(acme: Run) -> Run:
    """A call that nobody took, one that somebody took, a call of theirs, an e-mail, a letter."""
    tell(
        acme,
        "2026-11-23 log acme --outcome no-answer",
        "2026-11-23 log acme --agent Bob",
        "2026-11-24 log acme --in",
        "2026-11-25 log acme We_look_into_it --in --channel email",
        "2026-11-25 received acme final-refusal --summary No",
    )
    return acme


def test_risk(told: Run) -> None:
    """Of one's own contacts; the last human called on Tuesday."""
    found = told("risk", "acme", "--json", now=NOW).json
    shown = told("risk", "acme", now=NOW).out

    assert (found["attempts"], found["answered"]) == (2, 1)
    assert "  A person answered 1 of your 2 contacts.\n" in shown
    assert "you had a human was Tue 24 Nov 2026, 2 days ago (entry 7).\n" in shown


def test_show(told: Run) -> None:
    """The same number; and a message is received, not answered."""
    shown = told("show", "acme", now=NOW).out

    assert "  Contacts: 5; yours: 2, a person answered 1; time known: " in shown
    assert "[8] E-mail from the provider: message received\n" in shown
    assert "[9] Letter by post from the provider: message received\n" in shown
    assert "[7] Phone call from the provider: answered\n" in shown


def test_timeline(told: Run) -> None:
    """The same number; the refusal came once."""
    shown = told("timeline", "acme", now=NOW).out

    assert "\nContact: Contacts; a person answered 1 of your 2; from them: 3.\n" in shown
    assert "\nLetter: Post; written: 0, left: 0, answers: 1.\n" in shown


def test_agents_and_prep(told: Run) -> None:
    """Nobody who gave no name wrote the e-mail."""
    found = told("agents", "--json", now=NOW).json

    assert [(each["name"], each["contacts"]) for each in found] == [("Bob", [6]), ("", [7])]
    assert "You last reached somebody whose name is not recorded on Tue 24 Nov 2026" in (
        told("prep", "acme", now=NOW).out
    )


def test_the_bundle(told: Run, tmp_path: Path) -> None:
    """What a reader adds up; nothing is counted twice, and all of it is there."""
    told("export", "-o", str(tmp_path / "x.zip"), "--for", "ombudsman", now=NOW)

    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        story = json.loads(archive.read("chronology.json"))

    assert story["totals"][0] == {
        "what": "Contacts",
        "number": "5",
        "note": "a person answered: 1; nobody: 1; automatic reply: 0; came from them: 3",
    }


def test_the_receipt(acme: Run) -> None:
    """An e-mail of theirs is no talk."""
    shown = acme("log", "acme", "No", "--in", "--channel", "email", "--outcome", "spoke").out

    assert "they contacted you (email), message received\n" in shown


def test_an_answer_that_was_noted_by_hand_is_one(acme: Run) -> None:
    """That they wrote it, and that it came."""
    tell(
        acme,
        "2026-11-25 note acme reply 2026-11-23",
        "2026-11-25 note acme reply-received 2026-11-25",
    )

    assert "answers: 1." in acme("timeline", "acme", now=NOW).out
