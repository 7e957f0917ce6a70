"""A misspelt provider in a log on a terminal: who is meant comes before a new case."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.conftest import Run

MEANT = "Whom do you mean? (the same name once more: somebody new)"
CASE = ("--about", "No signal", "--want", "a refund")


@pytest.mark.parametrize(("words", "is_asked"), [(("log",), True), (("log", "Acmee"), False)])
def test_a_misspelt_provider_is_the_known_one(
    acme: Run, home: Path, words: tuple[str, ...], is_asked: bool
) -> None:
    """Enter takes the name in brackets: no second firm, no second case."""
    with Terminal(home, *words, columns=200) as terminal:
        if is_asked:
            terminal.answers("Whom did you deal with?", "Acmee")
        terminal.sees("There is no case and no provider 'Acmee'. Did you mean: Acme?")
        terminal.answers(f"{MEANT} [Acme]")
        terminal.answers("How did it go?", "no-answer")
        assert terminal.ends() == 0

    assert [each["name"] for each in acme("provider", "--json").json] == ["Acme"]
    assert len(acme("show", "1", "--json").json["contacts"]) == 1


def test_the_same_name_once_more_is_somebody_new(acme: Run, home: Path) -> None:
    """Two firms may be called nearly the same."""
    with Terminal(home, "log", "Acmee", columns=200) as terminal:
        terminal.answers(MEANT, "Acmee")
        terminal.answers("That is a new case. What is wrong", "It is late")
        terminal.answers("What result do you want?", "it")
        terminal.answers("What do they sell?")
        terminal.answers("How did it go?", "no-answer")
        assert terminal.ends() == 0

    assert [each["provider"] for each in acme("list", "--json").json] == ["Acme", "Acmee"]


def test_a_name_with_several_cases_is_asked_for_its_number(acme: Run, home: Path) -> None:
    """The error names the cases, and a number answers the question."""
    acme("open", "Acme", *CASE)
    with Terminal(home, "log", "Acmee", columns=200) as terminal:
        terminal.answers(MEANT)
        terminal.sees("There are 2 open cases; which one?")
        terminal.answers(MEANT, "2")
        terminal.answers("How did it go?", "no-answer")
        assert terminal.ends() == 0

    assert len(acme("show", "2", "--json").json["contacts"]) == 1


def test_a_new_case_told_as_such_is_not_asked_about(acme: Run, home: Path) -> None:
    """`--about` says that it is one."""
    with Terminal(home, "log", "Acmee", *CASE, "--outcome", "no-answer") as terminal:
        assert terminal.ends() == 0

    assert MEANT not in terminal.text
    assert len(acme("list", "--json").json) == 2
