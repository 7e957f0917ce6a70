"""Moments given to commands that look at the record as of another time."""

from datetime import datetime, time

from complaintkit.errors import BadWhen
from complaintkit.model import Profile
from complaintkit.sentences import _
from complaintkit.when import Calendar, parse_moment, parse_window


def as_of(words: str, now: datetime, profile: Profile) -> datetime:
    """The moment that *words* name; a bare date means its first minute.

    On the first minute what ends that day is due and what ended the day before is broken.
    """
    calendar = Calendar(now, profile.country, profile.language)
    try:
        ahead = parse_window(words, calendar)
    except BadWhen:
        moment = parse_moment(words, calendar)  # of the past, such as an old case
        at, precision = moment.at, moment.precision
    else:
        if ahead is None:
            raise BadWhen(
                _("{words!r} does not name a moment.").format(words=words),
                _('Type "tomorrow" or "{today}".').format(today=now.date()),
            )
        at, precision = ahead.closes, ahead.precision
    if precision != "day":
        return at
    return datetime.combine(at.date(), time(), tzinfo=now.tzinfo)
