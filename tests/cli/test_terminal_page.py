"""What a person sees: pages on a terminal keep their shape."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from complaintkit.views.page import Span, Table, line
from complaintkit.views.painting import painted
from tests.cli.conftest import CASE
from tests.cli.terminal import Terminal
from tests.conftest import Run


def test_sections_stand_apart_on_a_terminal(ready: Run, home: Path) -> None:
    """An empty line before each heading, as in a pipe."""
    words = ("--callback", "2026-11-21 17:00", "--at", "2026-11-20 09:00")
    assert ready("log", "Acme", *CASE, *words).code == 0
    piped = ready("due").out

    with Terminal(home, "due") as terminal:
        assert terminal.ends() == 0

    shown = [each.strip() for each in terminal.text.splitlines()]
    assert "" in piped.splitlines()
    heading = shown.index("Broken promises")
    assert shown[heading - 1] == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("x" * 18, f"  {'x' * 18}\n"),
        ("x" * 19, f"  {'x' * 18}\n  x\n"),
        ("two words of which the last", "  two words of which\n  the last\n"),
        ("漢" * 9, f"  {'漢' * 9}\n"),
        ("漢" * 10, f"  {'漢' * 9}\n  漢\n"),
        ("", "  \n"),
        ("[bold]:smile:\x1b[1m", "  [bold]:smile:^[[1m\n"),
    ],
)
def test_a_line_is_wrapped_where_the_terminal_ends_and_not_before(text: str, shown: str) -> None:
    """At its own indentation, by the columns that each character takes; markup is only text."""
    told = io.StringIO()
    console = Console(file=told, width=20, color_system=None, markup=False, emoji=False)

    console.print(painted([line(Span(text, "strong"), indent=2)]))

    assert [each.rstrip() for each in told.getvalue().split("\n")] == [
        each.rstrip() for each in shown.split("\n")
    ]


CHANNELS = Table(
    ("Entry", "Channel", "Where", "Role"),
    (
        ("6", "phone", "0800 1", "complaints department"),
        ("7", "e-mail", "complaints@acme.example", "customer service"),
    ),
)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (
            66,
            (
                "Entry  Channel  Where                    Role",
                "6      phone    0800 1                   complaints department",
                "7      e-mail   complaints@acme.example  customer service",
            ),
        ),
        (
            54,
            (
                "Entry  Channel  Where                    Role",
                "6      phone    0800 1                   complaints",
                "                                         department",
                "7      e-mail   complaints@acme.example  customer",
                "                                         service",
            ),
        ),
        (
            48,
            (
                "Entry: 6",
                "  Channel: phone",
                "  Where: 0800 1",
                "  Role: complaints department",
                "Entry: 7",
                "  Channel: e-mail",
                "  Where: complaints@acme.example",
                "  Role: customer service",
            ),
        ),
    ],
)
def test_a_table_breaks_between_words_only(width: int, shown: tuple[str, ...]) -> None:
    """What is too wide even then is told row by row."""
    screen = io.StringIO()
    Console(file=screen, width=width).print(painted([CHANNELS]), end="")

    assert [each.rstrip() for each in screen.getvalue().splitlines()] == list(shown)


def test_a_word_wider_than_the_screen_loses_no_letter() -> None:
    """It is folded, as everywhere."""
    screen = io.StringIO()
    Console(file=screen, width=12).print(painted([CHANNELS]), end="")

    assert "complaints@acme.example" in screen.getvalue().replace("\n", "").replace(" ", "")
