"""Writing files that fails, at any step: everything is left as it was."""

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from complaintkit.errors import Refused
from complaintkit.files import safe_write
from tests.conftest import names

OLD, NEW = b"the old text", b"the new text\n" * 1000


def refused(_data: bytes) -> None:
    """A check that finds the written file wanting."""
    raise Refused("Two promises are missing.")


@pytest.mark.parametrize("replace", [False, True])
def test_a_failed_check_leaves_everything_as_it_was(tmp_path: Path, replace: bool) -> None:
    """An export that lacks an entry never gets a name; the older one stays."""
    path = tmp_path / "letter.txt"
    if replace:
        path.write_bytes(OLD)

    with pytest.raises(Refused, match="Two promises are missing"):
        safe_write(path, NEW, check=refused, replace=replace)

    assert names(tmp_path) == (["letter.txt"] if replace else [])
    assert not replace or path.read_bytes() == OLD


def test_an_interruption_leaves_everything_as_it_was(tmp_path: Path) -> None:
    """Ctrl-C in the middle of a long export."""

    def interrupted(_data: bytes) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        safe_write(tmp_path / "letter.txt", NEW, check=interrupted)

    assert names(tmp_path) == []


@pytest.mark.parametrize("replace", [False, True])
def test_a_folder_that_is_missing_is_not_made(tmp_path: Path, replace: bool) -> None:
    """A typing error in a path is not a wish for a new folder."""
    with pytest.raises(FileNotFoundError):
        safe_write(tmp_path / "nowhere" / "letter.txt", NEW, replace=replace)

    assert names(tmp_path) == []


def test_a_disk_that_cannot_make_it_safe_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a failed sync nobody knows what is on the disk: such a file gets no name."""
    path = tmp_path / "letter.txt"
    path.write_bytes(OLD)

    def fails(_descriptor: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", fails)

    with pytest.raises(OSError, match="Input/output error"):
        safe_write(path, NEW, replace=True)

    assert (path.read_bytes(), names(tmp_path)) == (OLD, ["letter.txt"])


def test_a_name_that_cannot_be_given_leaves_everything_as_it_was(tmp_path: Path) -> None:
    """A folder of that name is not replaced by a file, with --force or without."""
    (tmp_path / "letter.txt" / "inside").mkdir(parents=True)

    with pytest.raises(IsADirectoryError):
        safe_write(tmp_path / "letter.txt", NEW, replace=True)

    assert names(tmp_path) == ["letter.txt"]
    assert names(tmp_path / "letter.txt") == ["inside"]


FULL = """
import sys
from pathlib import Path
from complaintkit.files import safe_write
try:
    safe_write(Path(sys.argv[1]), b"x" * 100_000, replace=sys.argv[2] == "True")
except OSError as error:
    sys.exit(error.errno)
"""


@pytest.mark.parametrize("replace", [False, True])
def test_a_disk_that_takes_only_half_leaves_everything_as_it_was(
    tmp_path: Path, replace: bool
) -> None:
    """The system's own limit on the size of a file stands for a full disk."""
    path = tmp_path / "letter.txt"
    if replace:
        path.write_bytes(OLD)

    ran = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(replace)],
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)),
    )

    assert ran.returncode == errno.EFBIG
    assert names(tmp_path) == (["letter.txt"] if replace else [])
    assert not replace or path.read_bytes() == OLD
