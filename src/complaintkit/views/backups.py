"""What `backup` wrote and what `restore` put back, and what is lacking in it."""

from collections.abc import Sequence

from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line


def backup_lines(file: str, entries: int, evidence: int, head: str) -> list[Line]:
    """Where the backup is, what is in it, and how to go back to it."""
    text = _("Backup written to {file} and read back: {counted}.")
    return [
        line(text.format(file=file, counted=_contents(entries, evidence))),
        line(Span(_("Fingerprint: {head}").format(head=head), "dim")),
        line(_("To go back to it: complaint restore FILE")),
    ]


def restored_lines(entries: int, evidence: int, kept: Sequence[str]) -> list[Line]:
    """What is there again, and where that is which was there before."""
    text = _("Restored and read back: {counted}.")
    lines = [line(text.format(counted=_contents(entries, evidence)))]
    lines += [line(_("What was there before is kept: {file}").format(file=each)) for each in kept]
    return lines


def missing_lines(missing: Sequence[str]) -> list[Line]:
    """The evidence that the backup does not hold."""
    text = _("Not in the backup, since it was missing or changed when that was made: {sha256}")
    return [line(Span(text.format(sha256=each), "bad")) for each in missing]


def _contents(entries: int, evidence: int) -> str:
    words = _("1 entry") if entries == 1 else _("{n} entries").format(n=entries)
    files = _("1 file of evidence") if evidence == 1 else _("{n} files of evidence")
    return _("{entries}, {files}").format(entries=words, files=files.format(n=evidence))
