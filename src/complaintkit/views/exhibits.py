"""Evidence as it was understood, for a receipt."""

from collections.abc import Iterator, Sequence

from complaintkit.describe import describe_size
from complaintkit.evidence.links import Statement
from complaintkit.model import Event
from complaintkit.model.evidence import Exhibit
from complaintkit.sentences import _
from complaintkit.views.page import Line, line, on_one_line

_BRIEF = 200
"""Characters of a statement that a receipt repeats."""


def just_attached(exhibits: Sequence[Exhibit], appended: Sequence[Event]) -> list[Exhibit]:
    """Those of a case's exhibits that were appended now."""
    entries = {event.seq for event in appended}
    return [each for each in exhibits if each.entry in entries]


def exhibit_lines(exhibits: Sequence[Exhibit], appended: Sequence[Event]) -> Iterator[Line]:
    """Each exhibit that was just attached, with its fingerprint; and whether it was there before.

    *exhibits* are all that the case has.
    """
    text = _("Exhibit {label}: {name} ({kind}, {size}), SHA-256 {hash}.")
    for each in just_attached(exhibits, appended):
        size, short = describe_size(each.size), each.sha256[:12]
        told = text.format(
            label=each.label, name=each.name, kind=each.media_type, size=size, hash=short
        )
        yield line(told)
        for other in exhibits:
            if other.sha256 == each.sha256 and other.number < each.number and not other.voided:
                same = _("The same file is exhibit {label} already (entry {entry}).")
                yield line(same.format(label=other.label, entry=other.entry), indent=2)
                break


def contradiction_lines(statements: Sequence[Statement]) -> Iterator[Line]:
    """Statement against statement."""
    for each in statements:
        words = on_one_line(each.words)
        words = words if len(words) <= _BRIEF else f"{words[: _BRIEF - 1].rstrip()}…"
        told = _("Entry {entry}: “{words}”") if words else _("Entry {entry}")
        yield line(told.format(entry=each.entry, words=words))
