"""That something may have been entered twice, and how to take the second back."""

from collections.abc import Sequence

from complaintkit.model import Case
from complaintkit.model.dealings import Payment
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line


def doubled_payment_lines(doubles: Sequence[Payment], entry: int) -> list[Line]:
    """For a payment of *entry* that is like others."""
    text = _("Payment {number} (entry {other}) is the same sum on the same day. {hint}")
    return [_line(text, each.number, each.entry, entry) for each in doubles]


def doubled_case_lines(doubles: Sequence[Case], entry: int) -> list[Line]:
    """For a case of *entry* that is like others."""
    text = _("Case {number} (entry {other}) is about the same. {hint}")
    return [_line(text, each.number, each.entry, entry) for each in doubles]


def _line(text: str, number: int, other: int, entry: int) -> Line:
    hint = _("If you entered it twice: complaint void {entry} --why ...").format(entry=entry)
    return line(Span(text.format(number=number, other=other, hint=hint), "bad"))
