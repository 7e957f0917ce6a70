"""What words are read against: the moment they were spoken, the place, and the way to look."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo


class Calendar(NamedTuple):
    """What words are read against."""

    now: datetime
    """The moment when the words were spoken: aware, in a `ZoneInfo`."""
    country: str = ""
    """ISO alpha-2, for working days; empty: only the weekend is free, and the rule says so."""
    language: str = "en"
    """Tried first, and decides where two languages differ; all four are always understood."""

    @property
    def zone(self) -> ZoneInfo:
        """The time zone that the words are meant in."""
        zone = self.now.tzinfo
        assert isinstance(zone, ZoneInfo)
        return zone

    @property
    def today(self) -> date:
        """The local date of the words."""
        return self.now.date()


class Frame(NamedTuple):
    """One reading of one text: what was typed, against what, and whether it lies behind."""

    text: str
    calendar: Calendar
    language: str = "en"
    past: bool = False
