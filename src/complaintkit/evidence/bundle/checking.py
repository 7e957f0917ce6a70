"""Whether a bundle is as it was made: every file named, present and unchanged."""

import hashlib
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from complaintkit.errors import MadeByNewer, Refused, StorageTrouble
from complaintkit.evidence.bundle.archive import opened
from complaintkit.evidence.bundle.manifest import MANIFEST, SCHEMA, SUMS, read_manifest, read_sums
from complaintkit.evidence.counts import Counts
from complaintkit.evidence.formats.json_reader import check_json
from complaintkit.sentences import _
from complaintkit.zips import Zip

_SMALL = 1 << 25
"""Bytes of a list of files that is read whole: 32 MiB."""


class Verdict(NamedTuple):
    """What checking found; what the bundle says of itself is told only when it is sound."""

    files: int
    problems: tuple[str, ...]
    made_for: str = ""
    made_at: str = ""
    origin: str = ""
    size: int = 0
    head: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether nothing at all was found wrong."""
        return not self.problems


def checked_bundle(file: BinaryIO) -> Verdict:
    """Check a bundle from its bytes alone; raises `Refused` for what is none.

    It proves that its files are those that `SHA256SUMS` names; that this one is the list that was
    handed over shows only the fingerprint of the zip, told by another way.
    """
    archive = opened(file)
    sums = _sums(archive)
    problems = [*_differences(archive, sums)]
    said: dict[str, Any] = {}
    if not problems:
        said = _manifest(archive)
        problems += _disagreements(archive, sums, said)
    if problems:
        return Verdict(len(sums), tuple(problems))
    checkpoint = said["checkpoint"]
    return Verdict(
        files=len(sums),
        problems=(),
        made_for=str(said.get("made_for", "")),
        made_at=str(said.get("made_at", "")),
        origin=str(checkpoint["origin"]),
        size=int(checkpoint["size"]),
        head=str(checkpoint["head"]),
    )


def _sums(archive: Zip) -> dict[str, str]:
    if SUMS not in archive.paths:
        raise Refused(
            _("This is not a bundle of complaintkit: it has no {name}.").format(name=SUMS),
            _("Nothing was unpacked. A bundle is made with: complaint export WHO -o FILE.zip"),
        )
    try:
        return read_sums(archive.read(SUMS, _SMALL))
    except ValueError as error:
        raise Refused(
            _("{name} in this bundle is damaged.").format(name=SUMS),
            _("Nothing in it is proved. Ask for the file again."),
        ) from error


def _differences(archive: Zip, sums: dict[str, str]) -> Iterator[str]:
    paths = set(archive.paths)
    for path in sorted(sums.keys() - paths):
        yield _("{path} is missing.").format(path=path)
    for path in sorted(paths - sums.keys() - {SUMS}):
        yield _("{path} was added.").format(path=path)
    for path in sorted(sums.keys() & paths):
        digest = hashlib.sha256()
        try:
            for piece in archive.pieces(path):
                digest.update(piece)
        except ValueError:
            yield _("{path} is damaged.").format(path=path)
            continue
        if digest.hexdigest() != sums[path]:
            yield _("{path} was changed.").format(path=path)


def _manifest(archive: Zip) -> dict[str, Any]:
    try:
        said = dict(read_manifest(archive.read(MANIFEST, _SMALL)))
    except (ValueError, KeyError, RecursionError) as error:
        raise Refused(
            _("{name} in this bundle cannot be read.").format(name=MANIFEST),
            _("Its files are those that {sums} names; what they are is not said.").format(
                sums=SUMS
            ),
        ) from error
    schema = said["schema"]
    if schema != SCHEMA and schema.startswith(SCHEMA.partition("/")[0]):
        raise MadeByNewer(
            _("This bundle was made by a newer complaintkit ({schema}).").format(schema=schema),
            _("Its files can be checked without it: see HOW-TO-CHECK.txt in it."),
        )
    return said


def _disagreements(archive: Zip, sums: dict[str, str], said: dict[str, Any]) -> Iterator[str]:
    """Where its own pages say different things."""
    try:
        listed = {each["path"]: each["sha256"] for each in said["members"]}
        counts = Counts(**said["counts"])
        lines = archive.read("checkpoint.txt", _SMALL).decode().splitlines()
        checkpoint = said["checkpoint"]
        told = [str(checkpoint[name]) for name in ("origin", "size", "head")]
        int(checkpoint["size"])
    except (KeyError, TypeError, ValueError, AttributeError):
        yield _("{name} is not as complaintkit makes it.").format(name=MANIFEST)
        return
    if listed != {path: digest for path, digest in sums.items() if path != MANIFEST}:
        yield _("{name} and {sums} name different files.").format(name=MANIFEST, sums=SUMS)
    if lines != told:
        yield _("checkpoint.txt is not the one in {name}.").format(name=MANIFEST)
    if "record.json" in archive.paths:
        try:
            check_json(counts)(archive.pieces("record.json"))
        except (StorageTrouble, ValueError) as error:
            reason = getattr(error, "message", str(error))
            yield _("record.json does not prove the entries: {reason}").format(reason=reason)
