"""The benchmarks judge the program, so they are judged here: checks, figures, budgets, the page.

No time is measured: a clock must not decide whether the tests pass.
"""

import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from benchmarks.budgets import figures, limits
from benchmarks.measuring import Task, cost
from benchmarks.peers import formats
from benchmarks.peers.catalog import PEERS, tasks_of
from benchmarks.plot import picture
from benchmarks.report import page
from benchmarks.results import Missing, Program, Results, Row, Spread, spread
from complaintkit.cli import COMMANDS

PYTHON = (sys.executable, "-c")


def row(tool: str, name: str, contacts: int, times: float, megabytes: float = 20) -> Row:
    """A command that took so many times the CPU of an interpreter of 10 ms."""
    cpu, ratio = spread([times / 100]), spread([times])
    return Row(tool, name, contacts, 1, cpu, cpu, ratio, megabytes)


def results(*rows: Row, missing: tuple[Missing, ...] = ()) -> Results:
    """A run in which these were measured, beside two peers."""
    programs = [Program("watson", "Python", "2.1.0", ""), Program("hledger", "Haskell", "", "why")]
    return Results(
        machine="Linux, 2 cores",
        python="3.11.7",
        runs=15,
        loads=(0.1, 0.2),
        seconds={"commands run": 61.0},
        entries={"1000": 2_000, "100000": 200_000},
        programs=programs,
        rows=list(rows),
        missing=list(missing),
        instructions={},
    )


def over(found: Results, **explained: str) -> list[str]:
    """What is over its budget, with these reasons."""
    budgets: dict[str, Any] = limits() | {"explained": explained}
    return [f"{each} {each.why}".strip() for each in figures(found, budgets) if each.is_over]


@pytest.mark.parametrize(
    ("script", "shows", "why"),
    [
        ("raise SystemExit(3)", "", "exits with 3"),
        ("print('no')", "yes", "lacks 'yes': no"),
        ("import sys; print('yes'); sys.stderr.write('careful')", "yes", "warns: careful"),
    ],
)
def test_what_fails_fast_is_not_taken_for_fast(
    tmp_path: Path, script: str, shows: str, why: str
) -> None:
    """A command that refuses at once would win every comparison."""
    with pytest.raises(AssertionError, match=why):
        cost(Task("it", (*PYTHON, script), shows, tmp_path))


def test_a_silent_command_must_leave_more_than_it_found(tmp_path: Path) -> None:
    """One peer says nothing when it stores an entry."""
    (tmp_path / "journal").write_text("one")

    with pytest.raises(AssertionError, match="stored nothing"):
        cost(Task("it", (*PYTHON, "pass"), home=tmp_path, grows=tmp_path / "journal"))


def test_a_command_is_found_to_say_what_it_says_at_the_end_of_much(tmp_path: Path) -> None:
    """Across the edges of the pieces that are read, too."""
    script = "print('x' * 65533 + 'needle' + 'y' * 100_000)"

    found = cost(Task("it", (*PYTHON, script), "needle", tmp_path))

    assert min(found) > 0


def test_quartiles_and_growth() -> None:
    """Ten times the contacts, ten times the CPU: an exponent of one."""
    found = results(row("watson", "add", 1_000, 5), row("watson", "add", 100_000, 500))

    assert spread([4.0, 1.0, 2.0, 3.0, 5.0]) == Spread(2, 3, 4)
    assert spread([7.0]) == Spread(7, 7, 7)
    assert found.growth("watson", "add") == pytest.approx((1, 1, 1))
    assert found.growth("watson", "list") is None


def test_a_budget_is_met_up_to_the_figure_itself() -> None:
    """7.0 is within 7, and 7.1 is not."""
    assert over(results(row("complaint", "log", 1_000, 7.0))) == []
    assert over(results(row("complaint", "log", 1_000, 7.1))) == [
        "log at 1,000 contacts: 7.10 x pass, budget 7"
    ]


def test_a_reason_stands_beside_what_is_over() -> None:
    """It is printed all the same, and fails nothing."""
    late = results(row("complaint", "10,000 rows as PDF", 0, 400))

    assert over(late) == ["10,000 rows as PDF: 4.00 seconds, budget 3"]
    assert over(late, **{"10,000 rows as PDF": "Eleven volumes."}) == [
        "10,000 rows as PDF: 4.00 seconds, budget 3 Eleven volumes."
    ]


def test_growth_memory_and_single_letters_have_budgets() -> None:
    """What is compared with another row of the same run."""
    found = results(
        row("complaint", "log", 1_000, 4),
        row("complaint", "log", 100_000, 6),
        row("complaint", "1 PDF letter in one process", 0, 20),
        row("complaint", "1,000 PDF letters in one process", 0, 20 + 999 * 4, megabytes=40),
        row("complaint", "version", 100_000, 5),
        row("complaint", "verify", 100_000, 5 + 20 * 31),
    )

    assert over(found) == [
        "1,000 PDF letters in one process: 0.04 seconds each letter, budget 0.03",
        "verify at 100,000 contacts: 0.31 seconds each 10,000 entries, budget 0.3",
        "1,000 PDF letters in one process: 2.00 x the memory of one, budget 1.5",
        "growth of log at 100,000 contacts: 1.50 times that at 1,000, budget 1.3",
    ]


def test_we_must_be_ahead_of_each_peer_in_python() -> None:
    """At every size; what is written in C++ or Haskell starts without an interpreter."""
    found = results(
        row("complaint", "due", 1_000, 6),
        row("watson", "list", 1_000, 5),
        row("hledger", "list", 1_000, 1),
    )

    assert over(found) == ["due at 1,000 contacts: 1.20 x watson list, budget 1"]


def test_the_page_tells_figures_and_why_there_are_none() -> None:
    """A peer that took too long is not passed over in silence."""
    found = results(
        row("complaint", "log", 1_000, 6),
        row("complaint", "log", 100_000, 6),
        row("watson", "add", 1_000, 12),
        missing=(Missing("watson", "add", 100_000, "over 60 s"),),
    )

    lines = page(found).splitlines()

    assert "| log | 7 | 6.0 | 6.0 | 0.00 |" in lines
    assert "| watson | 12.0 | over 60 s |  |" in lines
    assert "* hledger (Haskell): left out on this system: why." in lines
    assert "4 of 4 are met. Over:" in lines


def test_the_picture_is_told_to_those_who_do_not_see_it() -> None:
    """Each line's last figure stands in the description."""
    found = results(row("complaint", "log", 1_000, 6), row("complaint", "log", 100_000, 6.5))

    tree = ElementTree.fromstring(picture(found))  # noqa: S314 (what we have just made)

    described = next(each.text for each in tree if each.tag.endswith("desc"))
    assert described == "Adding one entry: complaintkit 6.5×. What is open or due: ."


@pytest.mark.parametrize("contacts", [101, 250])
def test_every_peer_holds_as_many_entries(tmp_path: Path, contacts: int) -> None:
    """A smaller record would be faster to read."""
    for name, make in formats.MAKERS.items():
        make(tmp_path / name, contacts)

    for name in formats.MAKERS:
        files = sorted((tmp_path / name).rglob("*"))
        text = "".join(each.read_text(encoding="utf-8") for each in files if each.is_file())
        assert text.count("R-") == contacts, name


def test_every_peer_has_what_it_needs_to_be_measured(tmp_path: Path) -> None:
    """A home in its own format, unless it works on ours; and the same three commands as others."""
    homes = {each.name for each in PEERS if not each.is_guest}
    small = {name: _names(name, tmp_path, 1_000) for name in sorted(homes)}

    assert homes == formats.MAKERS.keys()
    assert set(small.values()) == {("add", "list", "export")}
    assert _names("jrnl", tmp_path, 1_000_000) == ("add", "list")


def _names(peer: str, home: Path, contacts: int) -> tuple[str, ...]:
    found = next(each for each in PEERS if each.name == peer)
    return tuple(each.name for each in tasks_of(found, Path("it"), home, contacts))


def test_every_budget_is_of_something_that_exists() -> None:
    """A misspelt name would be met for ever."""
    budgets = limits()
    timed = {*budgets["times"]["pass"], *budgets["ahead"], *budgets["times"]["raw"]}
    words = {"version", "help", "PDF letter"}

    assert {each.split(" ")[0] for each in timed - words} <= set(COMMANDS)
