"""Dates with times in ISO 8601, alone or with an offset from UTC, which is honoured."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from complaintkit.sentences import _
from complaintkit.when.dates import exact
from complaintkit.when.refusals import refused, usual
from complaintkit.when.zones import wall

if TYPE_CHECKING:
    from complaintkit.when.calendars import Frame

_FURTHEST = timedelta(hours=14)
"""No place on Earth is further from UTC."""


def instant(frame: Frame, iso: str) -> datetime:
    """The instant of an ISO date and time, in the calendar's zone."""
    exact(frame, int(iso[:4]), int(iso[5:7]), int(iso[8:10]))
    try:
        found = datetime.fromisoformat(
            iso.upper().replace(" +", "+").replace(" -", "-").replace(" Z", "Z")
        )
    except ValueError:
        message = _("{text!r}: there is no such time of day.").format(text=frame.text)
        raise refused(message, usual(frame)) from None
    if found.tzinfo is None:
        return wall(frame, found.date(), found.time())
    offset = found.utcoffset()
    assert offset is not None
    if abs(offset) > _FURTHEST:
        message = _("{text!r}: no place is so far from UTC.").format(text=frame.text)
        raise refused(message, usual(frame))
    return found.astimezone(frame.calendar.zone)


def refuse_unclear(frame: Frame, text: str) -> Exception:
    """The refusal of "2026-11-24 10:00-12:00": a range, or a time with its offset from UTC."""
    message = _("{text!r} may be a range of times, or a time with its offset from UTC.")
    day, hours = text.split(" ")
    first, last = hours.split("-")
    return refused(
        message.format(text=frame.text),
        (
            _("{day} {low} to {high}").format(day=day, low=first, high=last),
            f"{day}T{first}-{last}",
        ),
    )
