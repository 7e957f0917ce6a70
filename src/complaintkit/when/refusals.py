"""How a time is refused: a whole sentence, and two things to type instead.

What to type is in the language of the run, too; a translation of it has to be understood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from complaintkit.errors import BadWhen
from complaintkit.sentences import _

if TYPE_CHECKING:
    from complaintkit.when.calendars import Frame


def refused(message: str, suggestions: tuple[str, ...]) -> BadWhen:
    """The refusal that says *message* and suggests two other things to type."""
    first, second = suggestions
    return BadWhen(message, _('Type "{first}" or "{second}".').format(first=first, second=second))


def usual(frame: Frame) -> tuple[str, str]:
    """Two things to type when nothing better can be guessed from the words."""
    if frame.past:
        return _("yesterday 15:00"), f"{frame.calendar.today}"
    return _("tomorrow 17:00"), _("in 3 days")
