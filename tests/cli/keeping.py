"""A record with evidence, and backups of it made and spoilt."""

import hashlib
import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

from tests.conftest import Run

PHOTO = b"\x89PNG a photo of the box"
SHA = hashlib.sha256(PHOTO).hexdigest()
KEPT = "complaints-before-restore-20261122T100000.db"


def attach(run: Run, home: Path, data: bytes = PHOTO, name: str = "box.png") -> str:
    """Keep a file as evidence of the case with Acme, and give its hash."""
    file = home.parent / name
    file.write_bytes(data)
    assert run("attach", "acme", str(file)).code == 0
    file.unlink()
    return hashlib.sha256(data).hexdigest()


def members(path: Path) -> dict[str, bytes]:
    """Every file in a zip."""
    with zipfile.ZipFile(path) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def rezipped(
    files: Mapping[str, bytes], *, compressed: bool = False, links: tuple[str, ...] = ()
) -> bytes:
    """A zip of these files; the names may be anything."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name)
            kind = stat.S_IFLNK if name in links else stat.S_IFREG
            info.external_attr = (kind | 0o600) << 16
            info.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
            archive.writestr(info, data)
    return made.getvalue()


def summed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files with sums that fit them, as a forger would write them."""
    own = {name: data for name, data in files.items() if name != "SHA256SUMS"}
    lines = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in own.items()]
    return own | {"SHA256SUMS": "".join(lines).encode()}


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Each file below a folder with its bytes and mode."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    return {
        str(each.relative_to(folder)): (each.read_bytes(), each.stat().st_mode) for each in files
    }


def head(run: Run) -> str:
    return str(run("verify", "--json").json["head"])
