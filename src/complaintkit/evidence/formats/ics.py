"""The calendar file (RFC 5545): every date of a case, in UTC or on whole days.

Its bytes follow from the record alone: the stamps are the times of the entries, not of the export.
A calendar program that reads a newer file updates what it has, since names stay and counts grow.
"""

from collections.abc import Callable, Sequence
from datetime import UTC

from icalendar import Alarm, Calendar, Event

from complaintkit.edges.calendars import ics_text
from complaintkit.errors import StorageTrouble
from complaintkit.evidence.counts import unreadable
from complaintkit.evidence.diary import DiaryEntry
from complaintkit.evidence.formats.ics_reader import NotACalendar, Seen, seen_in
from complaintkit.sentences import _

PRODUCER = "-//complaintkit//the consumer's CRM//EN"


def ics_export(entries: Sequence[DiaryEntry]) -> bytes:
    """The dates as a calendar file; what is off no longer rings."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def check_ics(entries: Sequence[DiaryEntry]) -> Callable[[bytes], None]:
    """A check for `safe_write`: another reader finds each date with every word and alarm of it."""

    def check(data: bytes) -> None:
        try:
            found = seen_in(data)
        except NotACalendar as error:
            raise unreadable(str(error)) from error
        if found != [_as_seen(each) for each in entries]:
            raise StorageTrouble(
                _("The calendar does not hold the dates that the record has."),
                _("No file was written. This is a fault of complaintkit: the record is whole."),
            )

    return check


def _event(entry: DiaryEntry) -> Event:
    seen, event = _as_seen(entry), Event()
    event.add("uid", seen.uid)
    event.add("sequence", seen.sequence)
    event.add("created", entry.created)
    event.add("dtstamp", seen.stamp)
    event.add("last-modified", seen.stamp)
    event.add("dtstart", seen.begins)
    if seen.ends is not None:
        event.add("dtend", seen.ends)
    event.add("summary", seen.title)
    event.add("description", seen.text)
    event.add("status", seen.status)
    event.add("transp", "TRANSPARENT")  # a date to keep in mind does not make anybody busy
    for before in seen.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", seen.title)
        alarm.add("trigger", -before)
        event.add_component(alarm)
    return event


def _as_seen(entry: DiaryEntry) -> Seen:
    """The date as a calendar program shall see it."""
    it, stamp = entry.appointment, entry.changed.astimezone(UTC)
    title = _("Off: {title}").format(title=it.title) if entry.is_off else it.title
    return Seen(
        entry.uid,
        entry.sequence,
        stamp,
        it.begins,
        it.ends,
        ics_text(title, one_line=True),
        ics_text(it.text),
        "CANCELLED" if entry.is_off else "CONFIRMED",
        () if entry.is_off else it.alarms,
    )
