"""Words that wait to be stored: drafts, and calls that were left before they were logged."""

from pathlib import Path

from complaintkit.cli.session import Session
from complaintkit.entries import drafts
from complaintkit.sentences import _
from complaintkit.views.page import Line, line


def still_waiting(session: Session) -> list[Line]:
    """That there are other drafts, or calls that were left before they were logged, if any."""
    folder = session.home.drafts
    if not folder.is_dir():  # most never had one
        return []
    lines = []
    if number := len(drafts.kept(folder)):
        text = _("Drafts that are not stored yet: {number}. To store one: complaint log --resume")
        lines.append(line(text.format(number=number)))
    if number := _left_calls(folder):
        text = _("Calls that are not logged yet: {number}. To log one: complaint log")
        lines.append(line(text.format(number=number)))
    return lines


def _left_calls(folder: Path) -> int:
    if not any(folder.glob("call-*.json")):
        return 0
    from complaintkit.entries import unfinished

    return len(unfinished.left(folder))
