"""The parts of a bundle that can be taken over: the entries in it, and the files that they name.

Nothing of it is unpacked under a name of its own: files are found by their hashes.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from complaintkit.errors import Refused
from complaintkit.evidence.bundle.archive import opened
from complaintkit.evidence.bundle.checking import checked_bundle
from complaintkit.files import private_folder, safe_keep
from complaintkit.sentences import _

ENTRIES = "record.json"


class Bundle:
    """A bundle that was found sound. Raises `Refused` for any other zip."""

    def __init__(self, file: BinaryIO) -> None:
        with _refusing():
            problems = checked_bundle(file).problems
            self._archive = opened(file)
        if problems:
            raise _refused(problems[0])
        if ENTRIES not in self._archive.paths:
            raise Refused(
                _("This bundle does not hold the entries themselves: it is a masked copy."),
                _("Nothing was stored. Ask for one that is made for the ombudsman."),
            )

    def export(self) -> Iterator[bytes]:
        """The export in it, piece by piece."""
        with _refusing():
            yield from self._archive.pieces(ENTRIES)

    def keep(self, wanted: Collection[str], folder: Path) -> set[str]:
        """Keep in *folder* the files with these hashes; the hashes that were found."""
        found: set[str] = set()
        for path in self._archive.paths if wanted else ():
            hashed = sha256()
            for piece in self._archive.pieces(path):
                hashed.update(piece)
            if hashed.hexdigest() in wanted:
                private_folder(folder)
                found.add(safe_keep(folder, self._archive.pieces(path)))
        return found


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise _refused(_("{path} is damaged.").format(path=error)) from error


def _refused(reason: str) -> Refused:
    return Refused(
        _("This bundle is not as it was made. {reason}").format(reason=reason),
        _("Nothing was stored. Ask for it again, or use another copy."),
    )
