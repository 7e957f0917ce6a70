"""A disk that is full, and one that may only be read."""

import ctypes
import os
import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import names
from tests.faults.conftest import WHILE_IT_WRITES, Program

READS = (("due",), ("list",), ("show",), ("search", "x"), ("verify",), ("export",), ("me",))
WRITES = (
    ("log", "acme", "x"),
    ("open", "Ajax", "--about", "x", "--want", "y"),
    ("me", "--name", "Al Roe"),
    ("amend", "4", "--why", "x", "--about", "y"),
    ("close", "acme", "--outcome", "resolved"),
)


def limited(size: int) -> Callable[[], None]:
    """In the child: no file may grow beyond this, which is how a full disk looks from inside."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("spare", [0, 512, 4096, 20_000, 40_000])
def test_a_full_disk_stores_nothing_or_all_and_keeps_the_words(
    program: Program, spare: int
) -> None:
    """Once there is space again the same words are stored, once."""
    story = "It rang and rang. " * 5000
    limit = program.record.stat().st_size + spare

    full = program.run("log", "acme", story[:90_000], preexec_fn=limited(limit))
    after = program.entries(), sum(program.contacts().values())
    resumed = program.run("log", "--resume")

    assert (full.returncode, full.stdout, after) == (74, "", (4, 0))
    assert "Nothing was stored." in full.stderr
    assert "Traceback" not in full.stderr
    assert (resumed.returncode, program.contacts()[story[:90_000]]) == (0, 1)


@pytest.mark.parametrize("limit", [0, 600, 5000])
def test_a_disk_without_any_space_leaves_no_damage(program: Program, limit: int) -> None:
    """Not even the journal fits; the next command needs no help."""
    before = program.record.read_bytes()

    full = program.run("log", "acme", "x", preexec_fn=limited(limit))

    assert (full.returncode, full.stdout, program.entries()) == (74, "", 4)
    assert program.record.read_bytes() == before
    assert program.run("log", "acme", "x").returncode == 0


def test_init_on_a_full_disk_leaves_nothing_that_looks_like_a_record(tmp_path: Path) -> None:
    """Half a record is worse than none; `init` goes on when there is space."""
    program = Program(tmp_path)
    details = ("init", "--name", "Jo Doe", "--zone", "Europe/London")

    codes = [
        program.run(*details, preexec_fn=limited(size)).returncode
        for size in (0, 4096, 50_000, 100_000)
    ]
    left = names(program.home)
    again = program.run(*details)

    assert (codes, left) == ([74] * 4, [])
    assert (again.returncode, program.entries()) == (0, 2)


@pytest.mark.parametrize("size", [0, 1000])
def test_an_export_to_a_full_disk_leaves_the_old_one(program: Program, size: int) -> None:
    """The old export may be the one that was sent."""
    target = program.folder / "acme.html"
    program.run("export", "acme", "-o", str(target))
    old = target.read_bytes()

    words = ("export", "acme", "-o", str(target), "--force")
    full = program.run(*words, preexec_fn=limited(size))

    assert (full.returncode, full.stdout) == (74, "")
    assert target.read_bytes() == old
    assert names(program.folder) == ["acme.html", "home"]


def obeying_modes() -> None:
    """In the child: root, too, is bound by the modes of files."""
    if os.getuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            assert libc.prctl(24, capability, 0, 0, 0) == 0  # PR_CAPBSET_DROP


LOCKED_UP = {
    "a read-only folder": (0o500, 0o600),
    "a read-only file": (0o700, 0o400),
    "both": (0o500, 0o400),
}


@pytest.mark.parametrize(("folder", "file"), LOCKED_UP.values(), ids=list(LOCKED_UP))
def test_what_may_only_be_read_is_read_and_never_written(
    program: Program, folder: int, file: int
) -> None:
    """A backup on a read-only disk can be shown and verified."""
    before = program.record.read_bytes()
    program.record.chmod(file)
    program.home.chmod(folder)

    reads = [program.run(*words, preexec_fn=obeying_modes) for words in READS]
    writes = [program.run(*words, preexec_fn=obeying_modes) for words in WRITES]
    program.home.chmod(0o700)

    assert [(run.returncode, run.stderr) for run in reads] == [(0, "")] * len(READS)
    assert [(run.returncode, run.stdout) for run in writes] == [(77, "")] * len(WRITES)
    assert all("Nothing was stored." in run.stderr for run in writes)
    assert program.record.read_bytes() == before


@pytest.mark.parametrize(("folder", "file"), [(0o000, 0o600), (0o700, 0o000)])
def test_what_may_not_even_be_read_is_a_sentence(program: Program, folder: int, file: int) -> None:
    """Somebody else's record is not a damaged one, and not a missing one."""
    program.record.chmod(file)
    program.home.chmod(folder)

    runs = [program.run(*words, preexec_fn=obeying_modes) for words in (*READS, *WRITES)]
    program.home.chmod(0o700)

    assert {run.returncode for run in runs} == {77}
    assert all("The system does not allow it" in run.stderr for run in runs)


def test_a_crash_before_the_disk_became_read_only_is_told(program: Program) -> None:
    """A journal that cannot be undone: reading on would show what was never stored."""
    assert program.meets(WHILE_IT_WRITES, "log", "acme", "killed").is_killed
    assert program.journal is not None
    program.home.chmod(0o500)

    run = program.run("due", preexec_fn=obeying_modes)
    program.home.chmod(0o700)

    assert (run.returncode, run.stdout) == (77, "")
    assert program.run("due").returncode == 0
    assert (program.entries(), program.journal) == (4, None)
