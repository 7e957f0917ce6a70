"""What `complaint log` says back of the person and the words, beside when and how."""

import pytest

from tests.conftest import Run


def details(run: Run, *words: str) -> list[str]:
    """The lines between that of the contact and the promises or the entry."""
    lines = run("log", "acme", *words).out.splitlines()
    assert "you contacted them" in lines[1]
    return [line for line in lines[2:] if line.startswith("  ")]


def test_all_that_was_understood_is_said_back(acme: Run) -> None:
    """In one line, in the order of a call."""
    told = (
        *("Asked for a refund", "--agent", "Anna K.", "--role", "billing agent"),
        *("--level", "frontline", "--site", "Leeds", "--agent-id", "4471"),
        *("--asked-for", "supervisor", "--number", "0800 1", "--ref", "CR-2231", "--ref", "007"),
        *("--cost", "£1.20", "--recorded", "--asked", "Why?", "--said", "No.\nNever."),
        *("--quote", "No way", "--my-words", "Please", "--note", "rude"),
    )

    assert details(acme, *told) == [
        "  With Anna K. (billing agent, frontline, Leeds, 4471); asked for: supervisor;"
        " number or address: 0800 1; references CR-2231, 007; cost 1.20 GBP; they record the call;"
        " what happened: Asked for a refund; you asked: Why?; they said: No. / Never.;"
        " their words: “No way”; your words: “Please”; note: rude"
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), []),
        (("--outcome", "no-answer"), []),
        (("--agent", "refused"), ["  With somebody who gave no name"]),
        (
            ("--agent", "refused", "--level", "supervisor"),
            ["  With somebody who gave no name (supervisor)"],
        ),
        (("--role", "clerk"), ["  With somebody (clerk)"]),
        (("--not-recorded",), ["  They do not record the call"]),
        (("--ref", "R-1"), ["  References R-1"]),
        (("Line is dead",), ["  What happened: Line is dead"]),
    ],
)
def test_nothing_is_said_of_what_was_not_told(
    acme: Run, words: tuple[str, ...], said: list[str]
) -> None:
    """A failed attempt keeps its short receipt."""
    assert details(acme, *words) == said


@pytest.mark.parametrize(("length", "shown"), [(60, 60), (61, 60), (5_000, 60)])
def test_a_long_text_is_said_back_in_part(acme: Run, length: int, shown: int) -> None:
    """Enough to see that it is the right one; what is looked up later is never cut."""
    (line,) = details(acme, "--said", "x" * length, "--ref", "R" * 100)

    text = line.split("they said: ")[1]
    assert (len(text), text.endswith("…")) == (shown, length > 60)
    assert "R" * 100 in line
