"""Reading a backup as if a stranger had made it.

Everything in it is stored as it is, so nothing can swell when it is unpacked; its names are ours
or they are refused; its bytes are proved as they are read.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from complaintkit.errors import Damaged, MadeByNewer
from complaintkit.record.archive import ABOUT, EVIDENCE, FORMAT, README, RECORD, SUMS, About
from complaintkit.record.chain import is_digest
from complaintkit.record.own_files import LARGEST, is_own_name
from complaintkit.record.own_files import PREFIX as OWN
from complaintkit.sentences import _
from complaintkit.zips import Limits, Unfit, Zip, names_in

_LIMITS = Limits(files=100_000)
_OURS = frozenset({RECORD, ABOUT, SUMS, README})
_SMALL = 1 << 14
"""Bytes of what is about the backup; of the sums, for each file of evidence 160."""
_SUM = re.compile("([0-9a-f]{64})  (.+)")


class Archive:
    """A backup whose every name and size was looked at; its bytes are proved as they are read."""

    def __init__(self, path: Path, archive: Zip) -> None:
        self._path, self._zip = path, archive
        self._must_be_ours()
        self._sums = self._stated_sums()
        self.about = self._stated_about()

    @property
    def evidence(self) -> list[str]:
        """The hashes of the files of evidence in it."""
        return [
            each.removeprefix(EVIDENCE) for each in self._zip.paths if each.startswith(EVIDENCE)
        ]

    @property
    def own(self) -> list[str]:
        """The names of the user's own files in it."""
        return [each for each in self._zip.paths if each.startswith(OWN)]

    @property
    def size(self) -> int:
        """Bytes that unpacking it takes."""
        return sum(self._zip.size(each) for each in self._zip.paths)

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of a member; raises `Damaged` at their end when they are not what was said."""
        digest = hashlib.sha256()
        try:
            for block in self._zip.pieces(name):
                digest.update(block)
                yield block
        except ValueError as error:
            raise self._refused(_("{name} cannot be read").format(name=name)) from error
        if digest.hexdigest() != self._sums[name]:
            raise self._refused(_("{name} was changed").format(name=name))

    def check(self) -> None:
        """Read all of it."""
        for name in self._sums:
            for _block in self.pieces(name):
                pass

    def _must_be_ours(self) -> None:
        for name in self._zip.paths:
            if not _is_ours(name) or (is_own_name(name) and self._zip.size(name) > LARGEST):
                raise self._refused(_("there is {name!r} in it").format(name=name))
        for name in sorted(_OURS.difference(self._zip.paths)):
            raise self._refused(_("there is no {name} in it").format(name=name))

    def _stated_sums(self) -> Mapping[str, str]:
        text = self._text(SUMS, _SMALL + 160 * len(self._zip.paths))
        found = [_SUM.fullmatch(line) for line in text.splitlines()]
        sums = {match[2]: match[1] for match in found if match}
        if len(sums) != len(found) or set(sums) != set(self._zip.paths) - {SUMS}:
            raise self._refused(_("{name} does not fit the files").format(name=SUMS))
        for name, digest in sums.items():
            if name.startswith(EVIDENCE) and name != f"{EVIDENCE}{digest}":
                raise self._refused(_("{name} does not fit the files").format(name=SUMS))
        return sums

    def _stated_about(self) -> About:
        try:
            found = json.loads(self._text(ABOUT, _SMALL))
            form, missing = found.pop("format"), tuple(found.pop("missing"))
            about = About(missing=missing, **found)
            datetime.fromisoformat(about.made_at)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise self._refused(_("{name} cannot be read").format(name=ABOUT)) from error
        texts = (about.version, about.log, about.head, *missing)
        if type(about.entries) is not int or any(type(each) is not str for each in texts):
            raise self._refused(_("{name} cannot be read").format(name=ABOUT))
        if form != FORMAT:
            raise MadeByNewer(
                _("{path} is a backup of a form that this version does not know.").format(
                    path=self._path
                ),
                _("Nothing was changed. Install the newest complaintkit on this machine."),
            )
        return about

    def _text(self, name: str, most: int) -> str:
        if self._zip.size(name) > most:
            raise self._refused(_("{name} is too long").format(name=name))
        try:
            return self._zip.read(name, most).decode()
        except ValueError as error:
            raise self._refused(_("{name} cannot be read").format(name=name)) from error

    def _refused(self, reason: str) -> Damaged:
        return not_a_backup(self._path, reason)


@contextmanager
def opened(path: Path, file: BinaryIO | None = None) -> Iterator[Archive]:
    """A backup, to be read; *file* is the one at *path* when it is open already.

    Raises `Damaged` for a file that is none, `MadeByNewer` for one of a newer version.
    """
    if file is None and path.is_dir():
        raise not_a_backup(path, _("it is a folder"))
    with nullcontext(file) if file else path.open("rb") as source:
        try:
            archive = Zip(source, _LIMITS)
        except Unfit as error:
            raise not_a_backup(path, str(error)) from error
        yield Archive(path, archive)


def is_backup(path: Path) -> bool:
    """Whether a file looks like a backup and not like another kind of zip, nor like nothing."""
    try:
        with path.open("rb") as file:
            return ABOUT in names_in(file)
    except (OSError, Unfit):
        return False


def not_a_backup(path: Path, reason: str) -> Damaged:
    """What to raise for a file that cannot be restored."""
    return Damaged(
        _("{path} is not a backup as complaintkit makes it: {reason}.").format(
            path=path, reason=reason
        ),
        _("Nothing was changed. Use another backup, or the original of this one."),
    )


def _is_ours(name: str) -> bool:
    is_evidence = name.startswith(EVIDENCE) and is_digest(name[len(EVIDENCE) :])
    return name in _OURS or is_evidence or is_own_name(name)
