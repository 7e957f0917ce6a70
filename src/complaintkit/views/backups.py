"""What `backup` wrote and what `restore` put back, and what is lacking in it."""

from collections.abc import Sequence
from typing import NamedTuple

from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line


class Contents(NamedTuple):
    """How much is in a backup."""

    entries: int
    evidence: int
    own: int


def backup_lines(file: str, contents: Contents, head: str) -> list[Line]:
    """Where the backup is, what is in it, and how to go back to it."""
    text = _("Backup written to {file} and read back: {counted}.")
    return [
        line(text.format(file=file, counted=_counted(contents))),
        line(Span(_("Fingerprint: {head}").format(head=head), "dim")),
        line(_("To go back to it: complaint restore FILE")),
    ]


def checked_lines(file: str, contents: Contents, made: tuple[str, str], head: str) -> list[Line]:
    """That a backup is whole; *made* says when, and by which version."""
    at, version = made
    sound = _("Sound: {counted}, each as it was stored.").format(counted=_counted(contents))
    return [
        line(_("Backup {file}").format(file=file)),
        line(Span(sound, "good")),
        line(_("Made {at} by complaintkit {version}.").format(at=at, version=version)),
        line(_("Fingerprint: {head}").format(head=head)),
    ]


def restored_lines(contents: Contents, kept: Sequence[str]) -> list[Line]:
    """What is there again, and where that is which was there before."""
    text = _("Restored and read back: {counted}.")
    lines = [line(text.format(counted=_counted(contents)))]
    lines += [line(_("What was there before is kept: {file}").format(file=each)) for each in kept]
    return lines


def missing_lines(missing: Sequence[str]) -> list[Line]:
    """The evidence that the backup does not hold."""
    text = _("Not in the backup, since it was missing or changed when that was made: {sha256}")
    return [line(Span(text.format(sha256=each), "bad")) for each in missing]


def _counted(contents: Contents) -> str:
    found, evidence, own = contents
    entries = _("1 entry") if found == 1 else _("{n} entries").format(n=found)
    files = _("1 file of evidence") if evidence == 1 else _("{n} files of evidence")
    if not own:
        return _("{entries}, {files}").format(entries=entries, files=files.format(n=evidence))
    yours = _("1 file of your own") if own == 1 else _("{n} files of your own").format(n=own)
    return _("{entries}, {files}, {yours}").format(
        entries=entries, files=files.format(n=evidence), yours=yours
    )
