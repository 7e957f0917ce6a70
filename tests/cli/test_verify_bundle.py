"""`complaint verify FILE.zip`: what a stranger sent is read, and never believed."""

import hashlib
import io
import json
import random
import re
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.bundle_stories import LATER, tell
from tests.conftest import Run, names

SUMS = "SHA256SUMS"


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Filled by the first test that needs it: to make a bundle takes a second."""
    return {}


@pytest.fixture(name="bundle")
def _bundle(acme: Run, tmp_path: Path, made: dict[str, bytes]) -> Path:
    """A whole bundle, outside of any home."""
    path = tmp_path / "acme.zip"
    if not made:
        desk = tmp_path / "desk"
        desk.mkdir()
        tell(acme, desk)
        assert acme("export", "acme", "-o", str(path), now=LATER).code == 0
        made["bundle"] = path.read_bytes()
    path.write_bytes(made["bundle"])
    return path


def test_a_sound_bundle(acme: Run, bundle: Path) -> None:
    """The whole answer, with the number to compare."""
    result = acme("verify", str(bundle))

    head = json.loads(zipfile.ZipFile(bundle).read("manifest.json"))["checkpoint"]
    told = re.sub(r"\b[0-9a-f]{64}\b", "#", result.out)
    told = told.replace(head["origin"].partition(" ")[2], "record ID")
    assert (result.code, told, result.err) == (
        0,
        f"Bundle {bundle}\n"
        "Sound: 19 files, each as SHA256SUMS names it.\n"
        "Made 2026-11-24T10:00:00+00:00 for: ombudsman."
        f" Complaintkit record ID: {head['size']} entries, fingerprint #.\n"
        "SHA-256 of the file: #\n"
        "Compare it with the number that the sender tells you by another way.\n",
        "",
    )


def test_needs_no_record_of_ones_own(run: Run, bundle: Path, home: Path) -> None:
    """The ombudsman has none, and gets none."""
    shutil.rmtree(home)

    assert run("verify", str(bundle)).code == 0
    assert not home.exists()


def test_json_for_programs(acme: Run, bundle: Path) -> None:
    """Stable names."""
    found = acme("verify", str(bundle), "--json").json

    assert sorted(found) == [
        *("file", "files", "head", "is_sound", "made_at", "made_for", "origin", "problems"),
        *("sha256", "size"),
    ]
    assert (found["is_sound"], found["problems"], found["files"]) == (True, [], 19)


def members(bundle: Path) -> dict[str, bytes]:
    """What is in it."""
    with zipfile.ZipFile(bundle) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(bundle: Path, held: dict[str, bytes]) -> None:
    """A zip of it."""
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data)


def without_one(held: dict[str, bytes]) -> None:
    """An exhibit was taken out."""
    del held["exhibits/E-02.pdf"]


def with_one_more(held: dict[str, bytes]) -> None:
    """A page was slipped in."""
    held["exhibits/E-04.pdf"] = b"forged"


def another_page(held: dict[str, bytes]) -> None:
    """A word is another."""
    held["chronology.html"] = held["chronology.html"].replace(b"Monday", b"Friday")


def sums_too(held: dict[str, bytes]) -> None:
    """A page and its line in the list: the manifest still knows."""
    before = hashlib.sha256(held["chronology.csv"]).hexdigest().encode()
    held["chronology.csv"] += b"x"
    after = hashlib.sha256(held["chronology.csv"]).hexdigest().encode()
    held[SUMS] = held[SUMS].replace(before, after)


def rewritten_record(held: dict[str, bytes]) -> None:
    """An entry, the list and the manifest: the chain still knows."""

    def digest(name: str) -> bytes:
        return hashlib.sha256(held[name]).hexdigest().encode()

    for name, change in (("record.json", (b"It never came", b"It came today")),):
        before = digest(name)
        held[name] = held[name].replace(*change)
        held["manifest.json"] = held["manifest.json"].replace(before, digest(name))
        old = held[SUMS].split(b"\n")
        held[SUMS] = b"\n".join(each.replace(before, digest(name)) for each in old)
    listed = {line[66:]: line[:64] for line in held[SUMS].decode().split("\n") if line}
    listed["manifest.json"] = digest("manifest.json").decode()
    held[SUMS] = "".join(f"{value}  {name}\n" for name, value in listed.items()).encode()


FORGED: dict[Callable[[dict[str, bytes]], None], str] = {
    without_one: "exhibits/E-02.pdf is missing.",
    with_one_more: "exhibits/E-04.pdf was added.",
    another_page: "chronology.html was changed.",
    sums_too: "manifest.json and SHA256SUMS name different files.",
    rewritten_record: "record.json does not prove the entries:",
}


@pytest.mark.parametrize("forge", FORGED, ids=lambda forge: forge.__name__)
def test_what_was_changed_is_named(
    acme: Run, bundle: Path, forge: Callable[[dict[str, bytes]], None]
) -> None:
    """Exit 65, and nothing in it is to be relied on."""
    held = members(bundle)
    forge(held)
    write(bundle, held)

    result = acme("verify", str(bundle))

    assert (result.code, FORGED[forge] in result.out) == (65, True), result.out
    assert "Do not rely on it. Ask for it again." in result.out
    assert "Sound" not in result.out


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


@pytest.mark.parametrize(
    ("name", "code", "said"), [("no.zip", 66, "There is no file"), (".", 65, "is a folder")]
)
def test_what_is_no_file(
    acme: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int, said: str
) -> None:
    """A typing error."""
    monkeypatch.chdir(tmp_path)

    result = acme("verify", name)

    assert (result.code, result.out, said in result.err) == (code, "", True)


def test_every_bit_of_a_small_member_counts(acme: Run, bundle: Path) -> None:
    """Where its bytes lie in the zip, flipped one after another."""
    data = bundle.read_bytes()
    place = data.index(members(bundle)["checkpoint.txt"])

    for at in range(place, place + 40):
        changed = bytearray(data)
        changed[at] ^= 1 << (at % 8)
        bundle.write_bytes(changed)
        result = acme("verify", str(bundle))
        assert (result.code, "checkpoint.txt is damaged." in result.out) == (65, True)


def test_damage_of_a_bundle_that_was_packed_again_is_a_sentence(
    acme: Run, bundle: Path, tmp_path: Path
) -> None:
    """Somebody's program compressed it; a bit fell over on the way."""
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members(bundle).items():
            archive.writestr(name, data)
    whole = packed.read_bytes()
    assert acme("verify", str(packed)).code == 0
    chance = random.Random(20261122)  # noqa: S311

    with zipfile.ZipFile(packed) as archive:
        infos = archive.infolist()

    for _trial in range(40):
        changed, info = bytearray(whole), chance.choice(infos)
        start = info.header_offset + 30 + len(info.filename)
        last = start + info.compress_size - 1  # in which some bits say nothing
        changed[chance.randrange(start, last)] ^= 4
        packed.write_bytes(changed)
        result = acme("verify", str(packed))
        assert (result.code, "Sound" in result.out) == (65, False), result
        assert "bug" not in result.err
