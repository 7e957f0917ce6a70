"""The file of a backup: a zip of the record, its evidence and the user's own files.

Everything in it is stored as it is. `sha256sum -c SHA256SUMS` checks it without this program.
"""

import hashlib
import json
import stat
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from complaintkit.files import blocks_of
from complaintkit.sentences import _

RECORD, ABOUT, SUMS, README = "complaints.db", "backup.json", "SHA256SUMS", "README.txt"
EVIDENCE = "evidence/"
FORMAT = "complaintkit-backup/1"
_EARLIEST, _LATEST = datetime(1980, 1, 1, tzinfo=UTC), datetime(2107, 12, 31, tzinfo=UTC)
"""What a zip can say of the time of a file."""


class About(NamedTuple):
    """What a backup says of itself."""

    made_at: str
    version: str
    """Of the complaintkit that made it."""
    log: str
    entries: int
    head: str
    missing: tuple[str, ...] = ()
    """Hashes of evidence that was not there any more, or changed, when it was made."""


def write_archive(
    file: BinaryIO, about: About, record: Path, evidence: Iterable[Path], own: Mapping[str, Path]
) -> None:
    """Write a backup of the record's copy, of files of evidence, and of the user's own files."""
    at = min(max(datetime.fromisoformat(about.made_at), _EARLIEST), _LATEST)
    sums = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        stated = json.dumps({"format": FORMAT, **about._asdict()}, indent=2, sort_keys=True)
        sums[README] = _write(archive, README, [_readme().encode()], at)
        sums[ABOUT] = _write(archive, ABOUT, [f"{stated}\n".encode()], at)
        sums[RECORD] = _write(archive, RECORD, blocks_of(record), at)
        for each in evidence:
            name = f"{EVIDENCE}{each.name}"
            sums[name] = _write(archive, name, blocks_of(each), at)
        for name, path in own.items():
            sums[name] = _write(archive, name, blocks_of(path), at)
        lines = "".join(f"{digest}  {name}\n" for name, digest in sums.items())
        _write(archive, SUMS, [lines.encode()], at)


def _write(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes], at: datetime) -> str:
    info = zipfile.ZipInfo(name, at.timetuple()[:6])
    info.external_attr = (stat.S_IFREG | 0o600) << 16
    info.create_system = 3
    digest = hashlib.sha256()
    with archive.open(info, "w", force_zip64=True) as member:
        for piece in pieces:
            digest.update(piece)
            member.write(piece)
    return digest.hexdigest()


def _readme() -> str:
    return _(
        "A backup of complaintkit.\n\n"
        "To go back to it: complaint restore THIS-FILE.zip\n\n"
        "Without complaintkit: unpack it, and run: sha256sum -c SHA256SUMS\n"
        "complaints.db is an SQLite database; its table events has every entry. The folder\n"
        "evidence holds the files that prove something, each named by its SHA-256; own has\n"
        "the letters, law and playbook that you wrote yourself.\n"
    )
