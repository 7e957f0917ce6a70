"""Writing files: whole or not at all, for the user alone, and never over something by accident."""

import os
import stat
from pathlib import Path

import pytest

from complaintkit.errors import OutputExists
from complaintkit.files import private_folder, safe_write
from tests.conftest import Umask, names

OLD, NEW = b"the old text", b"the new text\n" * 1000


@pytest.mark.parametrize("data", [b"", b"x", NEW, bytes(range(256)) * 5000])
def test_writes_every_byte_and_leaves_nothing_beside_it(tmp_path: Path, data: bytes) -> None:
    """Empty and large alike."""
    safe_write(tmp_path / "letter.txt", data)

    assert (tmp_path / "letter.txt").read_bytes() == data
    assert names(tmp_path) == ["letter.txt"]


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o777 & ~0o600])
def test_only_the_user_may_read_it(tmp_path: Path, umask: Umask, mask: int) -> None:
    """Letters and exports hold names, addresses and money."""
    umask(mask)

    safe_write(tmp_path / "letter.txt", NEW)
    (tmp_path / "old.txt").touch(0o644)
    safe_write(tmp_path / "old.txt", NEW, replace=True)

    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("letter.txt", "old.txt")]
    assert modes == [0o600, 0o600]


@pytest.mark.parametrize("what", ["file", "folder", "link", "link to nothing"])
def test_never_overwrites_unless_it_is_told(tmp_path: Path, what: str) -> None:
    """What stands there may be the only copy of a letter that was sent."""
    path, other = tmp_path / "letter.txt", tmp_path / "other.txt"
    other.write_bytes(OLD)
    if what == "file":
        path.write_bytes(OLD)
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to(other if what == "link" else tmp_path / "nothing")
    before = names(tmp_path)

    with pytest.raises(OutputExists, match="There is already a file"):
        safe_write(path, NEW)

    assert names(tmp_path) == before
    assert other.read_bytes() == OLD
    assert what != "file" or path.read_bytes() == OLD


def test_replaces_when_it_is_told(tmp_path: Path) -> None:
    """In one step: a reader sees the old file or the new one."""
    path = tmp_path / "letter.txt"
    path.write_bytes(OLD)

    safe_write(path, NEW, replace=True)

    assert (path.read_bytes(), names(tmp_path)) == (NEW, ["letter.txt"])


def test_replacing_a_link_leaves_what_it_led_to(tmp_path: Path) -> None:
    """The name was given, not the file behind it."""
    other = tmp_path / "other.txt"
    other.write_bytes(OLD)
    (tmp_path / "letter.txt").symlink_to(other)

    safe_write(tmp_path / "letter.txt", NEW, replace=True)

    assert (other.read_bytes(), (tmp_path / "letter.txt").is_symlink()) == (OLD, False)


def test_a_hard_link_of_the_old_file_keeps_the_old_text(tmp_path: Path) -> None:
    """The old file is never opened for writing, so a full disk cannot empty it."""
    path = tmp_path / "letter.txt"
    path.write_bytes(OLD)
    (tmp_path / "kept.txt").hardlink_to(path)

    safe_write(path, NEW, replace=True)

    assert (tmp_path / "kept.txt").read_bytes() == OLD


def test_is_checked_from_the_disk_before_it_gets_its_name(tmp_path: Path) -> None:
    """What was meant is no proof of what was written."""
    seen: list[tuple[bytes, bool]] = []
    path = tmp_path / "letter.txt"

    safe_write(path, NEW, check=lambda data: seen.append((data, path.exists())))

    assert seen == [(NEW, False)]


def test_is_on_the_same_disk_before_it_gets_its_name(tmp_path: Path) -> None:
    """A name cannot be given across disks; elsewhere others might read it, too."""
    seen: list[list[str]] = []

    safe_write(tmp_path / "letter.txt", NEW, check=lambda _data: seen.append(names(tmp_path)))

    ((unnamed,),) = seen
    assert unnamed.startswith(".letter.txt.")
    assert unnamed.endswith(".part")


@pytest.mark.parametrize(
    "name", ["a" * 255, "ż" * 127, "信" * 85, "😀" * 63, "-rf", ".hidden", "a\nb", " ", "*"]
)
def test_takes_every_name_that_the_disk_takes(tmp_path: Path, name: str) -> None:
    """The temporary name must not be too long for a disk that takes the real one."""
    safe_write(tmp_path / name, NEW)

    assert names(tmp_path) == [name]


@pytest.mark.parametrize("replace", [False, True])
def test_is_safe_on_the_disk_before_and_after_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    """Synced in this order, a power cut leaves the old file or the whole new one, named."""
    path = tmp_path / "letter.txt"
    synced: list[tuple[bool, bool]] = []
    really_sync = os.fsync

    def noted(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        synced.append((is_folder, path.exists() and path.read_bytes() == NEW))
        really_sync(descriptor)

    if replace:
        path.write_bytes(OLD)
    monkeypatch.setattr(os, "fsync", noted)

    safe_write(path, NEW, replace=replace)

    assert synced == [(False, False), (True, True)]


def test_makes_a_folder_for_the_user_alone_and_all_above_it(tmp_path: Path, umask: Umask) -> None:
    """Whoever may write above it may put another folder in its place."""
    umask(0)

    private_folder(tmp_path / "a" / "b" / "c")

    folders = [tmp_path / part for part in ("a", "a/b", "a/b/c")]
    assert [stat.S_IMODE(each.stat().st_mode) for each in folders] == [0o700] * 3


def test_leaves_a_folder_that_is_there_as_it_is(tmp_path: Path) -> None:
    """Its owner may have reasons."""
    (tmp_path / "a").mkdir(mode=0o750)

    private_folder(tmp_path / "a")

    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o750
