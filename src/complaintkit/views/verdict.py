"""What `verify` found, as a page."""

from collections.abc import Sequence

from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line


def verdict_page(
    path: str, head: str, proved: tuple[int, int], problems: Sequence[str], *, files: int = 0
) -> list[Line]:
    """Sound or not, how many of the entries are *proved*, and the fingerprint to compare with.

    *files* is how many were looked at.
    """
    lines = [line(_("Record {path}").format(path=path))]
    number, entries = proved
    if problems:
        lines += [line(Span(problem, "bad")) for problem in problems]
        counted = _("Proved unchanged: {proved} of {entries} entries, from the first on.")
        lines.append(line(counted.format(proved=number, entries=entries)))
        lines.append(
            line(_("Nothing was changed. If you have a copy of the file, verify that one."))
        )
        return lines
    sound = _("Sound: {entries} entries, each as it was stored, and every table agrees with them.")
    lines.append(line(Span(sound.format(entries=entries), "good")))
    if files:
        kept = _("Files kept as evidence: {count}, each as it was taken in.")
        lines.append(line(kept.format(count=files)))
    lines.append(line(_("Fingerprint: {head}").format(head=head)))
    return lines
