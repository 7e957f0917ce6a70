"""`complaint import` on a terminal: the plan is shown, and one question is asked."""

from pathlib import Path

import pytest

from tests.cli.importing import THEIRS, call, call_log
from tests.cli.terminal import Terminal
from tests.conftest import Run


@pytest.mark.parametrize(
    ("answer", "code", "stored"), [("", 0, 1), ("yes", 0, 1), ("no", 2, 0), ("n", 2, 0)]
)
def test_one_question_before_anything_is_stored(
    acme: Run, home: Path, tmp_path: Path, answer: str, code: int, stored: int
) -> None:
    """Enter says yes to what was shown above it."""
    path = call_log(tmp_path, call())

    with Terminal(home, "import", path, "--number", THEIRS) as terminal:
        terminal.sees("In the file: 1. To store: 1.")
        terminal.answers("Store what is new (1)? (yes, no) [yes]", answer)
        found = terminal.ends()

    assert (found, len(acme("show", "--json").json["contacts"])) == (code, stored)
    assert ("Nothing was stored." in terminal.text) == (not stored)


@pytest.mark.parametrize("words", [("--yes",), ("--json",), ("--dry-run",)])
def test_no_question_where_none_is_wanted(
    acme: Run, home: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """A script on a terminal; a look at the plan."""
    path = call_log(tmp_path, call())

    with Terminal(home, "import", path, "--number", THEIRS, *words) as terminal:
        assert terminal.ends() == 0

    assert "Store what is new" not in terminal.text


def test_ctrl_c_at_the_question_stores_nothing(acme: Run, home: Path, tmp_path: Path) -> None:
    """Neither an entry nor a file."""
    path = call_log(tmp_path, call())

    with Terminal(home, "import", path, "--number", THEIRS) as terminal:
        terminal.sees("Store what is new (1)?")
        assert terminal.interrupts() == 130

    assert acme("verify", "--json").json["entries"] == 4
    assert not (home / "evidence").exists()


def test_an_export_asks_too(acme: Run, home: Path, tmp_path: Path) -> None:
    """Before it becomes a record."""
    acme("export", "-o", str(tmp_path / "all.json"))

    with Terminal(tmp_path / "new", "import", str(tmp_path / "all.json")) as terminal:
        terminal.answers("Take over 4 entries?", "no")
        assert terminal.ends() == 2

    assert not (tmp_path / "new").exists()
