"""Thousands of command lines that nobody would type: each ends as the table of exit codes says."""

import io
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import typer

from complaintkit.cli import COMMANDS, application
from tests.cli.terminal import forbidden
from tests.conftest import Result, Run, names

CODES = {0, 2, 10, 65, 66, 69, 73}
"""What a command line may end with when the disk is well and nobody interrupts."""

WORDS = (
    *("acme", "Acme", "zed", "1", "2", "3", "5", "9", "12", "-1", "99999999999999999999", "x", ""),
    *("tomorrow", "yesterday", "soon", "09:00", "2026-11-20 10:00", "by Friday", "48m", "1h05"),
    *("refund by Friday", "5 working days", "41.80 USD", "kept", "partly", "broken", "waived"),
    *("20 m² by Friday", "½ the bill by tomorrow.", "tomorrow 5pm: call", "refund, by Friday!"),
    *("spoke", "sent", "no-answer", "auto-reply", "refused", "phone", "email", "post", "claim"),
    *("resolved", "given-up", "supervisor", "GB", "en", "Europe/London", "Nowhere/Bad", "json"),
    *("csv", "html", "\udcff", "\x1b[2J", "\u202e", "--", "-", "-x", "--nope", "=1+1"),
    *("two\nlines", "x" * 600, "{{ 7 }}", "[red]", "~", "$(id)", "@x", "0", "NaN", "١٢"),
    *("4111 1111 1111 1111", "a.txt", "b.md", "c.html", "d.csv", "e.json", "../f.txt", "g/h.txt"),
    *("europe/london", "1.", "24.11.", "00:00", "31 February", "2026-02-29", "1e999", "²", "½"),
)
FUZZED = tuple(each for each in COMMANDS if each != "demo")
LIKELY = {
    "log": ("acme",),
    "open": ("Zed", "--about", "a", "--want", "b"),
    "close": ("zed", "--outcome", "resolved"),
    "settle": ("2", "kept"),
    "amend": ("5", "--why", "x", "--note"),
    "void": ("9", "--why"),
    "letter": ("acme",),
    "note": ("acme", "delivered"),
    "pay": ("acme", "49.00 GBP"),
    "quote": ("acme", "We refund.", "--from", "Terms 7.2"),
    "offer": ("acme", "20 GBP"),
    "sent": ("1",),
    "received": ("acme", "reply"),
    "attach": ("acme", "photo.jpg"),
    "contradict": ("5", "6"),
    "backup": ("-o", "b.zip"),
    "anchor": ("--held-by", "my sister"),
    "show": ("acme",),
    "search": ("x",),
}
"""How a person would begin."""

LINES = 3000
"""On one record; then its commands take too long to run many of them."""
LONG = 34
"""So many records make more than 100,000 lines."""


def options(command: str) -> list[str]:
    """Every option of a command, as its own help knows them."""
    group: Any = typer.main.get_command(application([command]))
    parameters = group.commands[command].params
    found = {each for one in parameters for each in (*one.opts, *one.secondary_opts)}
    return sorted(each for each in found if each.startswith("-"))


OPTIONS = {command: options(command) for command in FUZZED}
OF_ALL = ("--accept-older", "--home", "--debug", "--help", *OPTIONS["log"], *OPTIONS["amend"])


def fuzzed(chance: random.Random) -> list[str]:
    """A command line: most of them begin as a person would."""
    command = chance.choice(FUZZED)
    words = [command]
    if chance.random() < 0.7:
        words += LIKELY.get(command, ())
    for _each in range(chance.randrange(4)):
        own = OPTIONS[command] if chance.random() < 0.8 else OF_ALL
        words.append(chance.choice(own or OF_ALL))
        if chance.random() < 0.8:
            words.append(chance.choice(WORDS))
    if chance.random() < 0.2:
        words.append(chance.choice(WORDS))
    return words


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One record, or with `--long` enough of them for 100,000 lines."""
    if "batch" in metafunc.fixturenames:
        metafunc.parametrize("batch", range(LONG if metafunc.config.getoption("--long") else 1))


@pytest.fixture(name="outside")
def _outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one photo to stand in, an input that has ended, and no program to be run.

    A timer of the machine that runs the tests is nothing to try words on.
    """
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"a photo")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", "")
    for name in ("VISUAL", "EDITOR"):  # an editor that waits for somebody would wait for ever
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    return folder


def test_thousands_of_command_lines_end_as_the_table_says(
    called: Run, home: Path, outside: Path, batch: int
) -> None:
    """Exit code from the table, no traceback, stored all or nothing, sound afterwards."""
    chance = random.Random(20261122 + batch)  # noqa: S311
    outcomes: Counter[int] = Counter()
    stored = 6
    for number in range(LINES):
        words = fuzzed(chance)

        result = called(*words, now=f"2026-12-{number // 200 + 1:02}T10:00+00:00")

        outcomes[result.code] += 1
        assert result.code in CODES, (words, result.err)
        assert "Traceback" not in result.err, words
        is_told = result.code in (0, 10) or "doctor" in words  # which finds dangers, and says so
        assert is_told or result.out == "", (words, result.out)
        assert forbidden(result.err) == set(), words
        stored = _stored(result, words, stored)

    verdict = called("verify", "--json", now="2026-12-31T10:00+00:00").json
    assert (verdict["is_sound"], verdict["problems"]) == (True, [])
    assert verdict["entries"] >= stored
    assert outcomes[0] > LINES // 10
    # letters, and a word
    assert names(home) == ["complaints.db", "drafts", "evidence", "reminder.txt"]
    drafts = [Path(each).suffix for each in names(home / "drafts")]
    assert set(drafts) == {".json"}, "words that no editor was there for"
    assert [each for each in names(outside) if each.endswith(".part")] == []


def _stored(result: Result, words: Sequence[str], before: int) -> int:
    """The last entry that a receipt named; what failed names none, and numbers only grow."""
    receipt_line = "".join(
        re.findall(r"^Stored as entry .*", result.out + result.err, re.MULTILINE)
    )
    numbers = [int(each) for each in re.findall(r"(\d+) \(\w+ \w+\)", receipt_line)]
    if "--json" in words and result.code == 0 and '"stored"' in result.out:
        receipt: dict[str, Any] = json.loads(result.out)
        numbers = [each["entry"] for each in receipt["stored"]]
    if not numbers:
        return before
    assert result.code == 0, words
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers))), words
    assert numbers[0] > before, words
    return numbers[-1]


def test_every_command_takes_part_in_the_fuzzing() -> None:
    """A new command is fuzzed from its first day."""
    assert set(FUZZED) | {"demo"} == set(COMMANDS)
