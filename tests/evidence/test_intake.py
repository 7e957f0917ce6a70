"""Taking in files: what is kept is what was there, or nothing is."""

import hashlib
import os
import stat
import threading
from pathlib import Path

import pytest

from complaintkit.errors import NoHome, Refused
from complaintkit.evidence import intake
from complaintkit.evidence.intake import Blob, keep_bytes, keep_file, trouble_of
from complaintkit.evidence.media import ending, media_type
from tests.conftest import Umask, names

JPEG = b"\xff\xd8\xff\xe0" + b"a picture" * 100


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / "evidence"


@pytest.fixture(name="photo")
def _photo(tmp_path: Path) -> Path:
    photo = tmp_path / "Zdjęcie 1.jpg"
    photo.write_bytes(JPEG)
    os.utime(photo, (1_700_000_000, 1_700_000_000))
    return photo


def digest(data: bytes) -> str:
    """Its SHA-256."""
    return hashlib.sha256(data).hexdigest()


def test_a_file_is_kept_under_its_hash_with_what_is_known_of_it(
    folder: Path, photo: Path, umask: Umask
) -> None:
    """For reading only, by the user alone, whatever the umask says."""
    umask(0)

    kept = keep_file(folder, photo)

    assert kept == (Blob(digest(JPEG), len(JPEG), "image/jpeg"), photo.name, "2023-11-14T22:13:20Z")
    file = folder / digest(JPEG)
    assert file.read_bytes() == JPEG
    assert [stat.S_IMODE(each.stat().st_mode) for each in (file, folder)] == [0o400, 0o700]
    assert photo.read_bytes() == JPEG


def test_the_same_bytes_lie_there_once(folder: Path, photo: Path, tmp_path: Path) -> None:
    """Under whatever names they come."""
    other = tmp_path / "copy.dat"
    other.write_bytes(JPEG)

    blobs = {keep_file(folder, photo).blob, keep_file(folder, other).blob}
    blobs.add(keep_bytes(folder, JPEG))

    assert blobs == {Blob(digest(JPEG), len(JPEG), "image/jpeg")}
    assert names(folder) == [digest(JPEG)]


def test_what_was_lost_or_changed_is_named_and_can_be_put_right(folder: Path, photo: Path) -> None:
    """Whoever still has the file attaches it again; the name says what it must hold."""
    sha256 = keep_file(folder, photo).blob.sha256
    kept = folder / sha256
    assert trouble_of(folder, sha256) == ""

    kept.chmod(0o600)
    kept.write_bytes(JPEG[:-1] + b"?")
    assert trouble_of(folder, sha256) == "changed"
    keep_file(folder, photo)
    assert trouble_of(folder, sha256) == ""

    kept.unlink()
    assert trouble_of(folder, sha256) == "missing"
    kept.symlink_to(photo)
    assert trouble_of(folder, sha256) == "changed"
    keep_file(folder, photo)
    assert (kept.is_symlink(), kept.read_bytes()) == (False, JPEG)


def link(path: Path) -> None:
    """To a file that nobody meant."""
    path.symlink_to("/etc/passwd")


def dangling(path: Path) -> None:
    """To nothing."""
    path.symlink_to(path.with_name("nothing"))


def pipe(path: Path) -> None:
    """To read it would wait for ever."""
    os.mkfifo(path)


def empty(path: Path) -> None:
    """Zero bytes."""
    path.touch()


def huge(path: Path) -> None:
    """One byte more than the limit; it takes no room."""
    with path.open("wb") as file:
        file.truncate(intake.MAX_FILE + 1)


NO_FILES = {
    link: "is a link to another file",
    dangling: "is a link to another file",
    pipe: "is not a file",
    Path.mkdir: "is a folder",
    empty: "is empty",
    huge: "is too large: 1073741825 bytes, and the limit is 1073741824",
}


@pytest.mark.parametrize("make", NO_FILES, ids=lambda make: make.__name__)
def test_what_is_no_file_is_refused_and_leaves_nothing(
    folder: Path, tmp_path: Path, make: object
) -> None:
    """Nothing hangs, nothing is followed."""
    path = tmp_path / "it"
    make(path)  # type: ignore[operator]

    with pytest.raises(Refused, match=NO_FILES[make]) as raised:  # type: ignore[index]
        keep_file(folder, path)

    assert raised.value.hint.startswith("Nothing was stored.")
    assert not folder.exists()


@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero", "/proc/self/status"])
def test_devices_and_what_only_looks_like_a_file(folder: Path, path: str) -> None:
    """A file of the system that is never the same, or never ends."""
    with pytest.raises(Refused, match=r"is not a file|is empty"):
        keep_file(folder, Path(path))


def test_a_file_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    """A typing error."""
    with pytest.raises(NoHome, match="There is no file"):
        keep_file(folder, tmp_path / "photo.jpg")


@pytest.mark.parametrize("change", [b"longer" * 9, b"x"])
def test_a_file_that_changes_while_it_is_copied(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: bytes
) -> None:
    """A download that is not finished; what was copied so far is thrown away."""
    path = tmp_path / "download.bin"
    path.write_bytes(b"first part of it")
    read = os.read

    def read_late(descriptor: int, size: int) -> bytes:
        found = read(descriptor, size)
        if found.startswith(b"first part"):
            path.write_bytes(change)
        return found

    monkeypatch.setattr(os, "read", read_late)
    with pytest.raises(Refused, match="changed while it was copied"):
        keep_file(folder, path)

    assert names(folder) == []


def test_a_file_that_is_swapped_all_the_time_is_never_kept_under_a_wrong_name(
    folder: Path, tmp_path: Path
) -> None:
    """By its descriptor it is one file or the other, never half of each."""
    path = tmp_path / "it"
    texts = [bytes([letter]) * 3000 for letter in b"ab"]
    path.write_bytes(texts[0])
    done = threading.Event()

    def swap() -> None:
        number = 0
        while not done.is_set():
            number += 1
            new = tmp_path / "new"
            new.write_bytes(texts[number % 2])
            new.replace(path)

    thread = threading.Thread(target=swap)
    thread.start()
    try:
        found = {keep_file(folder, path).blob.sha256 for _ in range(60)}
    finally:
        done.set()
        thread.join()

    assert found <= {digest(each) for each in texts}
    assert {name: digest((folder / name).read_bytes()) for name in names(folder)} == {
        name: name for name in found
    }


HEADS = {
    ("a.jpg", b"%PDF-1.7\n"): ("application/pdf", "pdf"),
    ("a.pdf", b"\x89PNG\r\n\x1a\n"): ("image/png", "png"),
    ("a", b"\xff\xd8\xff\xdb"): ("image/jpeg", "jpg"),
    ("a", b"RIFF\0\0\0\0WEBPVP8 "): ("image/webp", "webp"),
    ("a", b"RIFF\0\0\0\0WAVEfmt "): ("audio/wav", "wav"),
    ("a", b"\0\0\0\x18ftypheic"): ("image/heic", "heic"),
    ("a.m4a", b"\0\0\0\x18ftypM4A "): ("audio/mp4", "m4a"),
    ("a.mov", b"\0\0\0\x18ftypisom"): ("video/mp4", "mp4"),
    ("a", b"ID3\3"): ("audio/mpeg", "mp3"),
    ("a", b"\xff\xfb\x90"): ("audio/mpeg", "mp3"),
    ("a.docx", b"PK\3\4"): (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
    ),
    ("a.zip", b"PK\3\4"): ("application/zip", "zip"),
    ("a.eml", b"From: a@b\r\n"): ("message/rfc822", "eml"),
    ("mail", b"From: a@b\r\nSubject: x\r\n y\r\n\r\n"): ("message/rfc822", "eml"),
    ("a.txt", b"From: a@b\r\nSubject: x\r\n\r\n"): ("text/plain", "txt"),
    ("a.txt", "zażółć".encode("cp1250")): ("text/plain", "txt"),
    ("a.exe", b"MZ\x90\0\3"): ("application/octet-stream", "bin"),
    ("a.dat", b"\xfe\xfe\xfe\xfe\xfe\xfe"): ("application/octet-stream", "bin"),
    ("a.html", b"<!DOCTYPE html>"): ("text/html", "html"),
    ("a.<svg>", b"words"): ("text/plain", "txt"),
}


@pytest.mark.parametrize(("name", "head"), HEADS)
def test_what_kind_of_file_it_is(name: str, head: bytes) -> None:
    """By its bytes; a name says what somebody wished."""
    kind = media_type(name, head)

    assert (kind, ending(kind)) == HEADS[name, head]


@pytest.mark.parametrize("kind", ["", "x", "a/../b", "image/x-y", "text/<b>", "a/" + "b" * 99])
def test_an_ending_is_always_a_few_letters(kind: str) -> None:
    """Also of a media type that a newer version or another program wrote."""
    assert ending(kind) == "bin"
