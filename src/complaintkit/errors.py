"""What can go wrong for a user, as sentences with a way out; one exit code for each kind."""

from typing import ClassVar


class Error(Exception):
    """A message for the user: what happened and what is stored, then what to do.

    Anything that is not an `Error` (or trouble of the system, an `OSError`) is a bug.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Usage(Error):
    """The words of the command do not fit together, or something that it needs was not given."""


class BadWhen(Usage):
    """A date, time, window or duration that is not understood, or has two meanings."""


class NotFound(Usage):
    """There is no such case, provider, promise or entry."""


class Ambiguous(Usage):
    """A name that fits more than one thing; the hint lists them."""


class Interrupted(Error):
    """The user pressed Ctrl-C while being asked, before anything was stored."""

    exit_code = 130


class Refused(Error):
    """Data that cannot be taken or given out as it is: unsafe text, a letter that lacks a fact."""

    exit_code = 65


class Damaged(Refused):
    """The record, or a file that claims to be one, is not what complaintkit wrote."""


class NoHome(Error):
    """There is no record here yet, or no such file."""

    exit_code = 66


class HelperMissing(Error):
    """Something outside complaintkit is not installed: time zone data, for one."""

    exit_code = 69


class OutputExists(Error):
    """A file of that name is already there."""

    exit_code = 73


class StorageTrouble(Error):
    """The disk or the system failed while reading or writing."""

    exit_code = 74


class Locked(Error):
    """Another process holds the record."""

    exit_code = 75


class MadeByNewer(Error):
    """A newer complaintkit wrote this file."""

    exit_code = 76


class NoPermission(Error):
    """The system does not allow it: a read-only disk, someone else's file."""

    exit_code = 77
