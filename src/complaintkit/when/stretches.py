"""Stretches of time with their preposition: "in 3 days", "within 48 hours", "2 days ago".

"within" and a bare amount say when it ends; "in" says when it happens. An amount of hours with
"at", "from" or "between", or beside a day, is a time of day: "в 17 часов", "sutra u 10 časova".
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from complaintkit.sentences import _
from complaintkit.when.amounts import Amount, span
from complaintkit.when.clocks import NOON
from complaintkit.when.dates import in_week
from complaintkit.when.refusals import refused, usual

if TYPE_CHECKING:
    from complaintkit.when.calendars import Frame
    from complaintkit.when.cursor import Cursor
    from complaintkit.when.phrases import Said

_HOUR = 3600
_HOURS_IN_DAY = 24
_EARLIEST_PLAIN = 8
_SUNDAY = 6
_REAL = {"by", "before", "after", "in", "within", "on", "at", "from", "between"}
_FITTING = {"in", "within", "by", "from", "between", "ago_before"}


def stretch(cursor: Cursor, frame: Frame, said: Said) -> bool:
    """Read an amount of time from now, if one comes next."""
    start = cursor.at
    real = said.prepositions & _REAL
    if said.stretch is not None or (real and not said.prepositions & _FITTING):
        return False
    found = _amounts(cursor, frame, said)
    if found is None or not _is_from_now(cursor, frame, said, found):
        cursor.at = start
        return False
    said.stretch = found
    said.is_bare = not said.prepositions & {*_FITTING, "latest"}
    said.direction = _direction(cursor, said, is_range=found[0] != found[1])
    if said.direction != "ago":
        said.prepositions -= _REAL
    return True


def _amounts(cursor: Cursor, frame: Frame, said: Said) -> tuple[Amount, Amount] | None:
    start = cursor.at
    if said.prepositions & {"in", "within"} and cursor.take("next", "coming"):
        found = span(cursor, bare_unit=True)
        if found is not None and (found[0].is_real or cursor.at - start > len(("next", "week"))):
            said.prepositions.add("within")
            said.prepositions.discard("in")
            return found
        cursor.at = start
        return None
    found = span(cursor)
    if found is None:
        found = span(cursor, bare_unit=True)
        if not (said.prepositions & {"in", "within", "ago_before"} or cursor.sees("ago")):
            return None
        if found is not None and cursor.at - start == 1:
            return _checked_bare(cursor, frame, said, found)
    return found


def _checked_bare(
    cursor: Cursor, frame: Frame, said: Said, found: tuple[Amount, Amount]
) -> tuple[Amount, Amount] | None:
    """One unit without a number, where that is not half of another phrase."""
    kinds = cursor.tokens[cursor.at - 1].kinds
    is_within = "within" in said.prepositions
    if "weekday" in kinds and "whole_week" not in kinds and not is_within:
        if "in" not in said.prepositions:
            return None
        sunday = in_week(frame.calendar.today, _SUNDAY)
        if sunday == frame.calendar.today:
            sunday += timedelta(days=7)
        message = _("{text!r} may mean a week from now, or Sunday.").format(text=frame.text)
        raise refused(message, (_("in 7 days"), f"{sunday}"))
    vague = {"day", "week", "month", "year"} if "the" in said.prepositions else {"day"}
    if found[0].unit in vague and (is_within or cursor.language == "ru"):
        message = _("{text!r} may mean until it ends, or so long from now.")
        ends = {
            "day": (_("today"), _("within 24 hours")),
            "week": (_("by the end of the week"), _("in 7 days")),
        }
        months = (_("by the end of the month"), _("within 1 month"))
        hint = ends.get(found[0].unit, months)
        raise refused(message.format(text=frame.text), usual(frame) if frame.past else hint)
    return found


def _is_from_now(cursor: Cursor, frame: Frame, said: Said, found: tuple[Amount, Amount]) -> bool:
    """Whether it is an amount, and not hours of the day: "17h", "до 15 часов", "10-12 časova"."""
    if frame.past or "ago_before" in said.prepositions:
        return frame.past and ("ago_before" in said.prepositions or cursor.sees("ago"))
    is_amount = said.prepositions & {"in", "within"} or cursor.sees("ago", "from_now")
    if is_amount or "oclock" not in cursor.tokens[cursor.at - 1].kinds:
        return True
    hours, rest = divmod(found[1].number, _HOUR)
    if rest or hours > _HOURS_IN_DAY:
        return True
    if cursor.expects_clock or said.prepositions & {"from", "between"}:
        return False
    if "by" in said.prepositions and NOON < hours < _HOURS_IN_DAY:
        return False
    if hours == _HOURS_IN_DAY and not said.prepositions & {"by"}:
        return True
    message = _("{text!r} may be a time of day, or so many hours from now.")
    message = message.format(text=frame.text)
    if hours == _HOURS_IN_DAY:
        raise refused(message, _by_or_in("23:59", hours))
    waking = hours + NOON if hours < _EARLIEST_PLAIN else hours
    raise refused(message, _by_or_in(f"{waking:02}:00", hours))


def _by_or_in(time: str, hours: int) -> tuple[str, str]:
    """A time of day tomorrow, and so many hours from now."""
    return _("by tomorrow {time}").format(time=time), _("in {hours} hours").format(hours=hours)


def _direction(cursor: Cursor, said: Said, *, is_range: bool) -> str:
    if "ago_before" in said.prepositions or cursor.take("ago"):
        return "ago"
    if cursor.take("from_now"):
        said.is_bare = False
        return "within" if "within" in said.prepositions else "in"
    if "latest" in said.prepositions and not is_range:
        return "within"
    return "in" if is_range or "in" in said.prepositions else "within"
