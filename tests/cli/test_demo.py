"""`complaint demo`: a newcomer understands the program from it, and finds nothing left behind."""

import tempfile
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.fixture(autouse=True)
def _scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Temporary folders are made where the test can see them."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))


def test_leaves_nothing_anywhere(run: Run, tmp_path: Path) -> None:
    """Neither in the home, nor in the state folder, nor among the temporary files."""
    result = run("demo")

    assert (result.code, result.err[:8]) == (0, "Letter 1")
    assert [str(each.relative_to(tmp_path)) for each in tmp_path.rglob("*")] == ["scratch"]


def test_tells_the_whole_story(run: Run) -> None:
    """Every everyday command is typed in it, and the important answers are seen."""
    told = run("demo").out

    typed = [line.split()[2] for line in told.splitlines() if line.startswith("$ complaint ")]
    assert typed == [
        *("init", "log", "pay", "note", "rights", "due", "log", "log", "due", "prep"),
        *("log", "due", "letter", "sent", "due", "export", "show", "timeline", "verify"),
    ]
    for answer in (
        "Promise 1, theirs: a call back; Tue 3 Nov 2026 17:00 America/New_York (stated)",
        "broken 2 h 31 min ago.",
        "Next: Write a formal claim.",
        "This is a formal complaint and a claim",
        "Write to your card company about the charge: act by Wed 30 Dec 2026, 58 days left"
        " (entry 8, us-fcba-notice-60d*)\n",
        "Write to your card company about the charge: act by Wed 30 Dec 2026, 13 days left.",
        "Thursday 29 October 2026: I paid 41.80 USD by credit card (entry 7)\n",
        "[15] Letter 1 left by registered post\n",
        "and read back: 4 contacts",
        "your promise of Wed 4 Nov 2026 (due Mon 9 Nov 2026) not kept: refund of 41.80 USD?",
        "P2          ",
        "Unchanged: ",
        "To begin with your own first call: complaint init",
    ):
        assert answer in told


def test_what_it_types_can_be_typed(run: Run, tmp_path: Path) -> None:
    """The same commands by hand give the same letter; --into keeps the demo's files."""
    run("demo", "--into", str(tmp_path / "kept"))

    files = sorted(each.name for each in (tmp_path / "kept").iterdir())
    assert files == ["comcast.html", "home", "state"]
    assert run("--home", str(tmp_path / "kept" / "home"), "verify").code == 0


def test_into_something_that_exists_is_refused(run: Run, tmp_path: Path) -> None:
    """Nobody's folder is written into."""
    (tmp_path / "mine").mkdir()

    result = run("demo", "--into", str(tmp_path / "mine"))

    assert (result.code, result.out, list((tmp_path / "mine").iterdir())) == (73, "", [])


def test_does_not_touch_the_users_record(ready: Run, home: Path) -> None:
    """Whoever has one already may look at the demo, too."""
    before = (home / "complaints.db").read_bytes()

    ready("demo")

    assert (home / "complaints.db").read_bytes() == before
