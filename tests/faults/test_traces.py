"""What a command leaves on the disk: reading nothing, writing only what the user may read."""

import hashlib
import stat
from pathlib import Path

import pytest

from tests.conftest import Run, Umask
from tests.faults.conftest import WHILE_IT_WRITES, Program

READS = (
    ("due",),
    ("due", "--json"),
    ("list",),
    ("show",),
    ("search", "call"),
    ("verify",),
    ("verify", "--fingerprint", "0" * 64),
    ("doctor",),
    ("anchor",),
    ("export", "--format", "ics"),
    ("export",),
    ("export", "--format", "html"),
    ("me",),
    ("provider",),
    ("provider", "acme"),
    ("letter", "--draft"),
    ("letter", "--trace"),
    ("log", "nobody", "x"),
    ("show", "99"),
)


@pytest.fixture
def used(ready: Run) -> Run:
    """A home in use: a case with a contact and a broken promise."""
    ready("open", "Acme", "--about", "The line is dead", "--want", "a working line")
    words = ("log", "acme", "They will call.", "--callback", "tomorrow 5pm")
    assert ready(*words, now="2026-11-02T10:00+00:00").code == 0
    return ready


def state_of(folder: Path) -> dict[str, tuple[int, int, str]]:
    """Size, time of change and contents of everything below a folder, folders included."""
    return {
        str(each.relative_to(folder)): (
            *(each.stat().st_size, each.stat().st_mtime_ns),
            hashlib.sha256(each.read_bytes()).hexdigest() if each.is_file() else "",
        )
        for each in (folder, *folder.rglob("*"))
    }


@pytest.mark.parametrize("words", READS, ids=" ".join)
def test_reading_changes_nothing(used: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    """A changed time is enough for a sync to prefer the wrong copy."""
    before = state_of(tmp_path)

    result = used(*words)

    assert result.code in (0, 2, 65)
    assert state_of(tmp_path) == before


def test_only_the_user_may_read_what_is_written(
    umask: Umask, used: Run, home: Path, tmp_path: Path
) -> None:
    """With the laxest umask: records, notes, drafts, letters and exports are 0600 in 0700."""
    umask(0)
    out = tmp_path / "out"
    out.mkdir(mode=0o700)
    for words in (
        ("--home", str(tmp_path / "new" / "deep"), "init", "--name", "Jo", "--zone", "UTC"),
        ("log", "acme", "Again."),
        ("letter", "acme", "-o", str(out / "letter.txt")),
        ("letter", "acme", "-o", str(out / "letter.md")),
        ("export", "acme", "-o", str(out / "acme.html")),
        ("export", "-o", str(out / "all.json")),
        ("export", "-o", str(out / "all.csv")),
        ("export", "-o", str(out / "all.ics")),
        ("backup", "-o", str(out / "all.zip")),
        ("--home", str(tmp_path / "new" / "home"), "restore", str(out / "all.zip")),
        ("restore", str(out / "all.zip")),
    ):
        assert used(*words).code == 0, words

    wider = {
        str(each): oct(stat.S_IMODE(each.stat().st_mode))
        for top in ("home/record", "home/state/complaintkit", "new", "out")
        for each in (tmp_path / top, *(tmp_path / top).rglob("*"))
        if stat.S_IMODE(each.stat().st_mode) & 0o077
    }
    assert wider == {}
    assert len(list(out.iterdir())) == 7


def test_the_journal_of_a_killed_command_is_the_users_alone(program: Program) -> None:
    """It holds pages of the record."""
    journal = program.record.with_name("complaints.db-journal")

    killed = program.meets(WHILE_IT_WRITES, "log", "acme", "x", mask=0)

    assert killed.is_killed
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600
