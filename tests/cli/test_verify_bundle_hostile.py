"""`complaint verify FILE.zip`: zips as no honest program makes them, and zips of other things."""

import hashlib
import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.bundle_stories import SUMS
from tests.conftest import Run, names


def hostile(*entries: tuple[str, bytes], **changes: object) -> bytes:
    """A zip as no honest program makes it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            for field, value in changes.items():
                setattr(info, field, value)
            archive.writestr(info, data)
    return target.getvalue()


def overlapping() -> bytes:
    """Two names for the same bytes: a small file that unpacks to a large one."""
    data = bytearray(hostile((SUMS, b"x" * 50), ("a", b"x" * 50)))
    place = data.rindex(b"PK\1\2")
    data[place + 42 : place + 46] = struct.pack("<L", 0)
    return bytes(data)


def encrypted() -> bytes:
    """The flag that asks for a password."""
    data = bytearray(hostile((SUMS, b"x")))
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


def bomb() -> bytes:
    """Ten megabytes of nothing in ten kilobytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(SUMS, b"\0" * 10_000_000)
    return target.getvalue()


def lying() -> bytes:
    """It says that it is smaller than it is."""
    data = bytearray(bomb())
    data[data.rindex(b"PK\1\2") + 24 : data.rindex(b"PK\1\2") + 28] = struct.pack("<L", 100)
    return bytes(data)


def said_to_be_huge() -> bytes:
    """It says that it is larger than anything we read."""
    data = bytearray(hostile((SUMS, b"x")))
    place = data.rindex(b"PK\1\2")
    data[place + 20 : place + 28] = struct.pack("<LL", 1 << 31, 1 << 31)
    return bytes(data)


def long_list() -> bytes:
    """Its list of files alone would fill the memory."""
    return hostile(*((str(n), b"") for n in range(300)), comment=b"x" * 60_000)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "it is not a whole zip file"),
    "text": (lambda: b"PK is not enough", "it is not a whole zip file"),
    "cut": (lambda: hostile((SUMS, b"x" * 999))[:500], "it is not a whole zip file"),
    "climbing": (lambda: hostile(("../x", b"x")), "is not a path inside of it"),
    "absolute": (lambda: hostile(("/etc/x", b"x")), "is not a path inside of it"),
    "drive": (lambda: hostile(("C:/x", b"x")), "is not a path inside of it"),
    "backslash": (lambda: hostile(("a\\x", b"x")), "is not a path inside of it"),
    "control": (lambda: hostile(("a\x1b[31m", b"x")), "is not a path inside of it"),
    "folder": (lambda: hostile(("a/", b"")), "is not a path inside of it"),
    "dot": (lambda: hostile(("./a", b"x")), "is not a path inside of it"),
    "link": (lambda: hostile((SUMS, b"/etc/passwd"), external_attr=0o120777 << 16), "not a file"),
    "device": (lambda: hostile((SUMS, b""), external_attr=0o020666 << 16), "is not a file"),
    "same name": (lambda: hostile(("a", b"x"), ("A", b"y")), "twice"),
    "many": (lambda: hostile(*((str(n), b"") for n in range(10_001))), "more than 10000 files"),
    "long list": (long_list, "its list of files is too long"),
    "bomb": (bomb, "grows too much"),
    "overlap": (overlapping, "overlap"),
    "encrypted": (encrypted, "is encrypted"),
    "huge": (said_to_be_huge, "is larger than 1073741824 bytes"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_zip_is_refused_with_a_sentence(
    acme: Run, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is unpacked, nothing outside is touched, nothing takes long."""
    make, said = HOSTILE[name]
    path = tmp_path / "x.zip"
    path.write_bytes(make())
    folder = tmp_path / "empty"
    folder.mkdir()
    monkeypatch.chdir(folder)

    result = acme("verify", str(path))

    assert (result.code, result.out, names(folder)) == (65, "", [])
    assert result.err.startswith("Error: This is not a bundle that can be checked: "), result.err
    assert said in result.err
    assert "Nothing was unpacked." in result.err


def damaged() -> bytes:
    """A bundle whose packed bytes are noise."""
    data = bytearray(hostile((SUMS, b"abc" * 500)))
    start = data.index(SUMS.encode()) + len(SUMS)
    data[start : start + 8] = b"\xff" * 8
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (damaged(), "SHA256SUMS in this bundle is damaged"),
        (hostile(("a", b"x")), "it has no SHA256SUMS"),
        (hostile((SUMS, b"no hash  a\n"), ("a", b"x")), "SHA256SUMS in this bundle is damaged"),
        (hostile((SUMS, b"\xff\xfe"), ("a", b"x")), "SHA256SUMS in this bundle is damaged"),
        (lying(), "SHA256SUMS in this bundle is damaged"),
        (hostile((SUMS, b"")), "manifest.json in this bundle cannot be read"),
    ],
)
def test_a_zip_that_is_no_bundle(acme: Run, tmp_path: Path, data: bytes, said: str) -> None:
    """Somebody else's holiday pictures."""
    (tmp_path / "x.zip").write_bytes(data)

    result = acme("verify", str(tmp_path / "x.zip"))

    assert (result.code, result.out, said in result.err) == (65, "", True), result.err


def sealed(manifest: bytes) -> bytes:
    """A bundle of a manifest alone, whose list agrees with it."""
    line = f"{hashlib.sha256(manifest).hexdigest()}  manifest.json\n".encode()
    return hostile(("manifest.json", manifest), (SUMS, line))


@pytest.mark.parametrize(
    ("manifest", "code", "said"),
    [
        (b"{", 65, "manifest.json in this bundle cannot be read"),
        (b"[" * 100_000, 65, "manifest.json in this bundle cannot be read"),
        (b'{"schema": 7}', 65, "manifest.json in this bundle cannot be read"),
        (b'{"schema": "complaintkit-bundle/9"}', 76, "made by a newer complaintkit"),
        (b'{"schema": "complaintkit-bundle/1"}', 65, "is not as complaintkit makes it"),
        (b'{"schema": "complaintkit-bundle/1", "checkpoint": 3}', 65, "is not as complaintkit"),
    ],
)
def test_a_manifest_that_is_none(
    acme: Run, tmp_path: Path, manifest: bytes, code: int, said: str
) -> None:
    """Its own list agrees with it, and it is nonsense all the same."""
    (tmp_path / "x.zip").write_bytes(sealed(manifest))

    result = acme("verify", str(tmp_path / "x.zip"))

    assert (result.code, said in result.out + result.err) == (code, True), result
