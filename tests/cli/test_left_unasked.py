"""`complaint log --resume` of a log that was left in the middle, and names that nobody gave."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.conftest import Run

FROM_SAID = ("What did they say?", "Which reference", "How long did it take", "When do they call")
REST = (*FROM_SAID, "What else did they promise", "Anything else?", "Write the letter")


@pytest.fixture(name="left")
def _left(acme: Run, home: Path) -> Run:
    """A log of which only the case was said, not how it went."""
    with Terminal(home, "log", columns=200) as terminal:
        terminal.answers("Whom did you deal with?", "acme")
        terminal.sees("How did it go?")
        terminal.interrupts()
    return acme


def test_what_was_left_before_its_outcome_is_not_stored(left: Run, home: Path) -> None:
    """It would say that they spoke; nobody said so."""
    result = left("log", "--resume")

    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "Error: Nobody said yet how it went: the questions of this draft were left before that.\n"
        "Nothing was stored. To go on with it, on a terminal: complaint log\n"
    )
    assert left("show", "--json").json["contacts"] == []
    assert len(list((home / "drafts").iterdir())) == 1


def test_on_a_terminal_the_questions_go_on(left: Run, home: Path) -> None:
    """With the answers there were; then it is stored."""
    with Terminal(home, "log", "--resume", columns=200) as terminal:
        terminal.answers("How did it go?", "spoke 09:00")
        terminal.answers("Whom did you speak to?", "nie przedstawiła się, konsultantka")
        terminal.answers("Which level is that?")
        for question in REST:
            terminal.answers(question)
        assert terminal.ends() == 0

    (contact,) = left("show", "--json").json["contacts"]
    assert (contact["outcome"], contact["at"]) == ("spoke", "2026-11-22T09:00:00+00:00")
    assert (contact["agent"], contact["agent_refused"]) == ("", False)
    assert contact["role"] == "konsultantka"
    assert list((home / "drafts").iterdir()) == []


def test_one_whose_outcome_is_known_is_stored_before_it(left: Run, home: Path) -> None:
    """An older draft that has to wait must not hold up the others."""
    (older,) = (home / "drafts").glob("contact-*.json")
    body = json.loads(older.read_text("utf-8"))
    body |= {"id": "0" * 32, "told": body["told"] | {"summary": "A story"}, "unfinished": False}
    body |= {"at": "2026-11-22T09:59:00+00:00"}
    (home / "drafts" / f"contact-{'0' * 32}.json").write_text(json.dumps(body), "utf-8")
    body |= {"id": "1" * 32, "at": "2026-11-22T09:58:00+00:00", "unfinished": True}
    (home / "drafts" / f"contact-{'1' * 32}.json").write_text(json.dumps(body), "utf-8")

    assert left("log", "--resume").code == 0
    assert [each["summary"] for each in left("show", "--json").json["contacts"]] == ["A story"]
    assert left("log", "--resume").code == 2


def test_a_call_left_before_it_was_said_how_it_ended_is_asked_about(acme: Run, home: Path) -> None:
    """That somebody spoke is only a guess from its marks."""
    with Terminal(home, "call", "Newco", columns=200) as terminal:
        terminal.answers("Is it a new one?")
        terminal.answers("Newco", "agent Dana")
        terminal.answers("Newco", "end")
        terminal.answers("What is wrong, in a sentence?", "It is late")
        terminal.answers("What result do you want?", "it")
        terminal.sees("How did it end?")
        assert terminal.interrupts() == 130

    assert acme("log", "--resume").code == 2
    with Terminal(home, "log", columns=200) as terminal:
        terminal.answers("Go on with it?")
        terminal.answers("What do they sell?")
        terminal.answers("How did it go?", "no-answer")
        assert terminal.ends() == 0

    (contact,) = acme("show", "newco", "--json").json["contacts"]
    assert contact["outcome"] == "no-answer"


@pytest.mark.parametrize("name", ["не представилась", "nije se predstavila", "gave no name"])
def test_a_name_that_was_not_given_is_neither_a_name_nor_a_refusal(acme: Run, name: str) -> None:
    """Told as an option, and as a correction."""
    acme("log", "acme", "It rang", "--agent", name)
    (contact,) = acme("show", "--json").json["contacts"]
    assert (contact["agent"], contact["agent_refused"]) == ("", False)

    acme("log", "acme", "Again", "--agent", "Dana")
    entry = acme("show", "--json").json["contacts"][1]["entry"]
    acme("amend", str(entry), "--agent", name, "--why", "misheard")
    contact = acme("show", "--json").json["contacts"][1]
    assert (contact["agent"], contact["agent_refused"]) == ("", False)
