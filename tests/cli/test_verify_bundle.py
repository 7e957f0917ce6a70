"""`complaint verify FILE.zip`: what a stranger sent is read, and never believed."""

import hashlib
import json
import random
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.bundle_stories import LATER, SUMS, tell
from tests.conftest import Run


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
