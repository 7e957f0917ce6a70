"""What is in a bundle, for a program: each file with its hash, what was masked or left out."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from complaintkit import __version__
from complaintkit.evidence.bundle.content import Content, Item
from complaintkit.evidence.bundle.remarks import omissions
from complaintkit.evidence.counts import counts
from complaintkit.record.chain import ORIGIN

SCHEMA = "complaintkit-bundle/1"
SUMS = "SHA256SUMS"
MANIFEST = "manifest.json"


class Sum(NamedTuple):
    """A member and what it must hold."""

    path: str
    sha256: str
    size: int


def manifest(content: Content, sums: Iterable[Sum]) -> bytes:
    """`manifest.json`; *sums* are all members but this one and `SHA256SUMS`."""
    log, size, head = content.checkpoint
    told = {
        "schema": SCHEMA,
        "version": __version__,
        "made_at": content.now.isoformat(timespec="seconds"),
        "made_for": content.reader,
        "case": content.history.case.number,
        "provider": content.history.provider.name,
        "checkpoint": {"origin": ORIGIN.format(log=log), "size": size, "head": head},
        "counts": counts([content.history])._asdict(),
        "masked": [{"field": field, "times": n} for field, n in content.masked.items()],
        "void_left_out": list(content.void),
        "left_out": omissions(content),
        "exhibits": _items(content.exhibits),
        "letters": _items(content.letters),
        "members": [each._asdict() for each in sums],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True)}\n".encode()


def sums_file(sums: Iterable[Sum]) -> bytes:
    """`SHA256SUMS`, as `sha256sum -c` reads it."""
    return "".join(f"{each.sha256}  {each.path}\n" for each in sums).encode()


def read_sums(data: bytes) -> dict[str, str]:
    """The hash of each path; raises `ValueError` for a line that `sha256sum` never wrote."""
    found: dict[str, str] = {}
    for line in data.decode().splitlines(keepends=True):
        digest, blanks, path = line[:64], line[64:66], line[66:].removesuffix("\n")
        is_hash = len(digest) == 64 and set(digest) <= set("0123456789abcdef")  # noqa: PLR2004
        if not is_hash or blanks != "  " or not path or not line.endswith("\n") or path in found:
            raise ValueError(path or line)
        found[path] = digest
    return found


def read_manifest(data: bytes) -> Mapping[str, Any]:
    """What the manifest says; raises `ValueError` for what is none, also of a newer program."""
    found = json.loads(data)
    try:
        str.partition(found["schema"], "/")
    except (TypeError, KeyError) as error:
        raise ValueError(MANIFEST) from error
    return dict(found)


def _items(items: Mapping[int, Item]) -> Sequence[dict[str, object]]:
    return [
        {name: value for name, value in (each._asdict() | {"entry": entry}).items() if value != ""}
        for entry, each in items.items()
    ]
