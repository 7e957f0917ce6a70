"""What users write themselves beside the record: letters, law and a playbook of their own."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from complaintkit.files import private_folder, safe_write

PREFIX = "own/"
"""Before their names in a backup."""
LARGEST = 1 << 20
"""Bytes in one of them."""
_NAME = r"\w[\w ().-]{0,80}"
_NAMES = re.compile(rf"{PREFIX}(playbook\.toml|law/{_NAME}\.toml|templates/[a-z]{{2}}/{_NAME}\.j2)")
_PLACES = ("playbook.toml", "law/*.toml", "templates/*/*.j2")


def is_own_name(name: str) -> bool:
    """Whether a backup may have a file of this name; it cannot lead out of the home."""
    return _NAMES.fullmatch(name) is not None


def own_files(home: Path) -> dict[str, Path]:
    """The files that a backup takes along, by their names in it; links are not followed."""
    found = {}
    for place in _PLACES:
        for path in sorted(home.glob(place)):
            name = f"{PREFIX}{path.relative_to(home).as_posix()}"
            is_plain = path.is_file() and not path.is_symlink()
            if is_plain and path.stat().st_size <= LARGEST and is_own_name(name):
                found[name] = path
    return found


def put_own_file(home: Path, name: str, pieces: Iterable[bytes], aside: str) -> Path | None:
    """Write one of them; a different one that is there gets *aside* behind its name.

    Returns where that is kept.
    """
    path, data = home / name.removeprefix(PREFIX), b"".join(pieces)
    kept = None
    if os.path.lexists(path):
        if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
            return None
        kept = path.with_name(f"{path.name}{aside}")
        path.rename(kept)
    private_folder(path.parent)
    safe_write(path, data)
    return kept
