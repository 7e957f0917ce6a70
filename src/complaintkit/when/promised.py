"""What the words mean for a promise: the window in which it falls due."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from complaintkit.describe import describe_moment
from complaintkit.model import Window
from complaintkit.periods.days import DAYS_IN_WEEK
from complaintkit.sentences import _
from complaintkit.when import zones
from complaintkit.when.clocks import MIDNIGHT, NOON, Clock
from complaintkit.when.dates import Days, day_of_month, one
from complaintkit.when.halfday import settle, settle_range
from complaintkit.when.refusals import refused, usual
from complaintkit.when.rules import RULES
from complaintkit.when.tokens import NotUnderstood

if TYPE_CHECKING:
    from complaintkit.model import Precision
    from complaintkit.when.calendars import Frame
    from complaintkit.when.phrases import Said

PARTS = {
    "first": (8, 10),
    "morning": (8, 12),
    "afternoon": (12, 18),
    "evening": (18, 22),
    "close": (17, 17),
}
"""The hours of each named part of the day."""

_EARLIEST_PLAIN = 8
_MINUTES_TO = (5, 10)
"""Numbers before "to" that may be minutes: "five to nine", "ten to five"."""

_NEXT_MORNING = 6
"""Before this hour "in the morning" is still to come today."""


def window(said: Said, frame: Frame) -> Window | None:
    """The window of a promise, None for "soon"; refused when it lies behind."""
    if said.names_no_time:
        return None
    found = _window(said, frame)
    if said.has_couple:
        note = RULES["couple"]
        rule = f"{found.rule} {note}" if found.rule else note
        found = Window(found.opens, found.closes, found.precision, rule)
    if found.opens is not None and zones.is_after(found.opens, found.closes):
        raise refused(_("{text!r} ends before it begins.").format(text=frame.text), usual(frame))
    if zones.is_after(frame.calendar.now, found.closes):
        raise _passed(frame, found)
    return found


def _window(said: Said, frame: Frame) -> Window:
    if said.direction == "ago":
        message = _("{text!r} has passed already; a promise is for later.")
        raise refused(message.format(text=frame.text), usual(frame))
    if said.instant:
        return _instant(said, frame)
    if said.stretch is not None and said.stretch[0].is_real:
        return _hours(said, frame)
    if said.part == "night" and said.clocks is None:
        raise NotUnderstood
    found = days_said(said, frame)
    if said.clocks is not None:
        return _clocks(said, frame, found)
    if said.part:
        return _part(said, frame, found)
    return _whole_days(said, frame, found)


def _instant(said: Said, frame: Frame) -> Window:
    if said.days or said.clocks or said.part or said.stretch or said.is_end_of_day:
        raise NotUnderstood
    from complaintkit.when.instants import instant  # noqa: PLC0415 (only ISO has one)

    at = instant(frame, said.instant)
    return Window(None if said.bound else at, at, "minute", "")


def _hours(said: Said, frame: Frame) -> Window:
    if said.days or said.clocks or said.part or said.is_end_of_day or said.bound == "before":
        raise NotUnderstood
    from complaintkit.when.counting import counted_hours  # noqa: PLC0415 (only amounts count)

    assert said.stretch is not None
    opens, closes, rule = counted_hours(frame, *said.stretch)
    precision: Precision = "hour" if said.is_about else "minute"
    is_limit = said.direction == "within" or said.bound
    return Window(None if is_limit else opens, closes, precision, rule)


def days_said(said: Said, frame: Frame) -> Days:
    """The day or days that were named; without any it is today, or the morning that comes next."""
    if said.stretch is not None:
        if said.days is not None or said.is_end_of_day:
            raise NotUnderstood
        from complaintkit.when.counting import counted_days  # noqa: PLC0415 (only amounts count)

        return counted_days(frame, *said.stretch)
    if said.days is not None:
        return said.days
    today = frame.calendar.today
    is_next_morning = said.part in {"first", "morning"} and not said.is_this
    if is_next_morning and frame.calendar.now.hour >= _NEXT_MORNING:
        return one(today + timedelta(days=1), RULES["next morning"])
    return one(today)


def _clocks(said: Said, frame: Frame, found: Days) -> Window:
    if not found.single or found.is_limit or said.is_end_of_day or said.clocks is None:
        raise NotUnderstood
    day = found.first
    first, last = said.clocks
    _check_number(said, frame)
    if last is not None:
        if said.bound in {"before", "after"}:
            raise NotUnderstood
        first, last = settle_range(frame, first, last, day, said.part)
        opens, closes = _at(frame, day, first.time), _at(frame, day, last.time)
        rule = _joined(found.rule, _guess(said, first, last))
        return _made(said, (opens, closes), "minute", rule)
    settled = settle(frame, first, day, said.part)
    at = zones.day_end(frame, day) if settled.hour == MIDNIGHT else _at(frame, day, settled.time)
    rule = _joined(found.rule, _guess(said, settled))
    precision: Precision = "hour" if said.is_about else "minute"
    if said.bound == "after":
        rule = _joined(found.rule, RULES["until the end"])
        return Window(at, zones.day_end(frame, day), "part-of-day", rule)
    return _made(said, (at, at), precision, rule)


def _part(said: Said, frame: Frame, found: Days) -> Window:
    if not found.single or found.is_limit or said.is_end_of_day or said.bound == "after":
        raise NotUnderstood
    first, last = (time(hour) for hour in PARTS[said.part])
    opens, closes = _at(frame, found.first, first), _at(frame, found.first, last)
    if said.part == "close":
        return Window(None, closes, "part-of-day", _joined(found.rule, RULES["close"]))
    if said.bound == "before":
        rule = RULES["part, begins"].format(first=f"{first:%H:%M}")
        return Window(None, opens, "part-of-day", _joined(found.rule, rule))
    rule = RULES["part"].format(first=f"{first:%H:%M}", last=f"{last:%H:%M}")
    rule = _joined(found.rule, rule)
    return _made(said, (opens, closes), "part-of-day", rule)


def _whole_days(said: Said, frame: Frame, found: Days) -> Window:
    if said.bound == "after":
        message = _("{text!r} says when it begins and not when it ends.")
        raise refused(message.format(text=frame.text), usual(frame))
    if said.bound == "before" and not (found.is_limit or said.is_end_of_day):
        day = found.first - timedelta(days=1)
        rule = _joined(found.rule, RULES["before"])
        return Window(None, zones.day_end(frame, day), "day", rule)
    is_limit = found.is_limit or said.is_end_of_day or bool(said.bound)
    if said.stretch is not None and found.single:
        is_limit = is_limit or said.direction == "within"
    if said.is_end_of_day and not found.single:
        raise NotUnderstood
    opens = None if is_limit else zones.day_start(frame, found.first)
    return Window(opens, zones.day_end(frame, found.last), "day", found.rule)


def _made(said: Said, ends: tuple[datetime, datetime], precision: Precision, rule: str) -> Window:
    opens, closes = ends
    return Window(None if said.bound else opens, closes, precision, rule)


def _at(frame: Frame, day: date, at: time) -> datetime:
    if at == time(23, 59, 59):
        return zones.day_end(frame, day)
    return zones.wall(frame, day, at)


def _check_number(said: Said, frame: Frame) -> None:
    """Refuse numbers that may be something else: "by 5", "10-12" alone, "ten to five"."""
    assert said.clocks is not None
    first, last = said.clocks
    if not first.is_number:
        return
    says_day = said.days is not None or said.stretch is not None or said.part
    if last is not None:
        _check_range(said, frame, first, last, is_alone=not says_day)
    elif said.bound and not says_day:
        message = _("{text!r} may be an hour or a day of the month.").format(text=frame.text)
        shown = first.hour + NOON if first.hour < _EARLIEST_PLAIN else first.hour
        day = day_of_month(frame, first.hour)
        first_hint = _("by tomorrow {time}").format(time=f"{shown:02}:00")
        raise refused(message, (first_hint, _("by {day}").format(day=day)))


def _check_range(said: Said, frame: Frame, first: Clock, last: Clock, *, is_alone: bool) -> None:
    if said.says_to and first.hour in _MINUTES_TO and last.is_open:
        message = _("{text!r} may be a range of hours, or some minutes before the hour.")
        hint = _("tomorrow from {low} to {high}").format(low=first.hour, high=last.hour)
        raise refused(message.format(text=frame.text), (hint, _("tomorrow 17:00")))
    if is_alone and last.is_number and not said.prepositions & {"from", "between"}:
        message = _("{text!r} may be hours or a date.").format(text=frame.text)
        raise refused(message, usual(frame))


def _guess(said: Said, *settled: Clock) -> str:
    """The sentence for hours that were not quite said."""
    assert said.clocks is not None
    if settled[-1].hour == MIDNIGHT:
        return RULES["midnight"]
    if said.part or [clock.hour for clock in said.clocks if clock] == [one.hour for one in settled]:
        return ""
    if len(settled) == 1:
        return RULES["hour"].format(first=settled[0])
    return RULES["clocks"].format(first=settled[0], last=settled[1])


def _joined(*rules: str) -> str:
    return " ".join(rule for rule in rules if rule)


def _passed(frame: Frame, found: Window) -> Exception:
    """The refusal of a time that lies behind."""
    today, closes = frame.calendar.today, found.closes
    message = _("{text!r} has passed already: it would be {closes}.")
    shown = describe_moment(closes, "minute", frame.calendar.zone.key)
    message = message.format(text=frame.text, closes=shown)
    days_ago = (today - closes.date()).days
    if days_ago > 1:
        later = max(today, closes.date() + timedelta(days=DAYS_IN_WEEK))
        return refused(message, (f"{later}", _("tomorrow")))
    if days_ago:  # "yesterday", as a rule: it means no day a week later
        return refused(message, usual(frame))
    shown = _("tomorrow {time}").format(time=f"{closes:%H:%M}")
    return refused(message, (shown, f"{today} 23:59"))
