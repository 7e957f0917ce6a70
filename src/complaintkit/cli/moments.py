"""Moments given to commands that look at the record as of another time."""

from datetime import datetime, time

from complaintkit.model import Profile
from complaintkit.when import Calendar, parse_date, parse_moment


def as_of(words: str, now: datetime, profile: Profile) -> datetime:
    """The moment that *words* name; a bare date means its first minute.

    On the first minute what ends that day is due and what ended the day before is broken.
    """
    calendar = Calendar(now, profile.country, profile.language)
    moment = parse_moment(words, calendar)
    if moment.precision != "day":
        return moment.at
    return datetime.combine(parse_date(words, calendar, past=False), time(), tzinfo=now.tzinfo)
