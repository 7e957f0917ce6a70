"""The calendar file: three readers see the same, and ours forgives nothing."""

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from complaintkit.edges.calendars import ics_text
from complaintkit.errors import StorageTrouble
from complaintkit.evidence.appointments import Appointment
from complaintkit.evidence.diary import Diary, DiaryEntry
from complaintkit.evidence.formats.ics import check_ics, ics_export
from complaintkit.evidence.formats.ics_reader import NotACalendar, seen_in
from complaintkit.model import Event

AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
DAY = Appointment(
    ("a",), date(2026, 12, 1), date(2026, 12, 2), "Pay, or; not", "a\nb", (timedelta(hours=15),)
)
ENTRY = DiaryEntry("1@x", 0, AT, AT, False, DAY)
GOOD = ics_export([ENTRY])


@given(st.text(), st.text(min_size=1))
def test_every_text_is_read_back_by_every_reader(title: str, text: str) -> None:
    """Whatever somebody typed: no property, no event, no letter more or less."""
    entry = ENTRY._replace(appointment=DAY._replace(title=title, text=text))

    data = ics_export([entry])

    check_ics([entry])(data)
    (seen,) = seen_in(data)
    (other,) = Calendar.from_ical(data).walk("VEVENT")
    expected = (ics_text(title, one_line=True), ics_text(text))
    assert (seen.title, seen.text) == expected
    assert (str(other["SUMMARY"]), str(other["DESCRIPTION"])) == expected
    third = vobject.readOne(data.decode()).vevent
    assert third.summary.value == ics_text(title, one_line=True)


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_changed_byte_is_noticed(at: int, byte: int) -> None:
    """On its way to the disk."""
    data = GOOD[:at] + bytes([byte]) + GOOD[at + 1 :]
    is_same = data == GOOD or data.split(b"\r\n")[:3] != GOOD.split(b"\r\n")[:3]
    ignored = (b"CREATED", b"TRANSP", b"ACTION", b"DESCRIPTION:Pay")
    pairs = zip(data.split(b"\r\n"), GOOD.split(b"\r\n"), strict=False)
    is_ignored = any(one != two and two.startswith(ignored) for one, two in pairs)
    if is_same or is_ignored:
        return

    with pytest.raises(StorageTrouble):
        check_ics([ENTRY])(data)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"VALARM", b"VTODO", "an alarm of it is not as it should be"),
        (b"TRIGGER:-PT15H", b"TRIGGER:PT15H", "an alarm of it is not as it should be"),
        (b"DTEND;VALUE=DATE:20261202", b"DTEND;VALUE=DATE:20261201", "times or the count"),
        (b"DTSTART;VALUE=DATE:20261201", b"DTSTART:20261201T000000Z", "times or the count"),
        (b"DTSTART;VALUE=DATE:20261201", b"DTSTART:20261201", "20261201 is no time"),
        (b"DTSTART;VALUE=DATE:20261201", b"DTSTART;VALUE=DATE:20261301", "20261301 is no time"),
        (b"SUMMARY:Pay\\,", b"SUMMARY:Pay,", "SUMMARY is not escaped"),
        (b"SUMMARY:Pay\\,", b"SUMMARY:Pay\\x", "SUMMARY is not escaped"),
        (b"SUMMARY:", b"SUMMARY;LANGUAGE=EN:", "SUMMARY has a parameter"),
        (b"UID:1@x\r\n", b"", "an event of it is not as it should be"),
        (b"SEQUENCE:0", b"SEQUENCE:-1", "times or the count"),
        (b"UID:1@x", b"UID:1@x\r\nUID:2@x", "UID stands where it should not"),
        (b"UID:1@x", b"UID:" + b"1" * 72, "is not as it should be"),
        (b"UID:1@x", b"UID:1\x07@x", "is not as it should be"),
        (b"UID:1@x", b"UID:\xff", "is not UTF-8"),
        (b"UID:1@x", b"\r\nUID:1@x", "is not as it should be"),
        (b"UID:1@x", b"no property at all", "a line of it is no property"),
        (b"END:VEVENT\r\n", b"", "END stands where it should not"),
        (b"END:VCALENDAR\r\n", b"", "VCALENDAR has no end"),
        (b"END:VCALENDAR\r\n", b"END:VCALENDAR\r\nX:1\r\n", "it is not one calendar"),
        (b"END:VCALENDAR\r\n", b"END:VCALENDAR", "its last line is cut"),
        (b"VERSION:2.0\r\n", b"", "its head is not as it should be"),
        (b"BEGIN:VCALENDAR\r\n", b"", "a property stands outside of everything"),
    ],
)
def test_our_reader_forgives_nothing(old: bytes, new: bytes, said: str) -> None:
    """What a calendar program might take for something else is not written."""
    assert old in GOOD

    with pytest.raises(NotACalendar, match=said):
        seen_in(GOOD.replace(old, new))


def test_another_calendar_in_order_is_not_this_one() -> None:
    """A date that moved by a day is a file in order, and wrong."""
    with pytest.raises(StorageTrouble, match="does not hold the dates that the record has"):
        check_ics([ENTRY])(GOOD.replace(b"DATE:20261201", b"DATE:20261130"))
    with pytest.raises(StorageTrouble, match="cannot be read back: its last line is cut"):
        check_ics([ENTRY])(GOOD[:-1])


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    """Somebody types 9999-12-31."""
    last = ENTRY._replace(appointment=DAY._replace(begins=date.max, ends=None))

    data = ics_export([last])

    check_ics([last])(data)
    assert b"DTEND" not in data


@given(st.lists(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 2)), unique=True)))
def test_a_date_keeps_its_name_and_its_count_only_grows(
    states: list[list[tuple[str, int]]],
) -> None:
    """Whatever comes and goes: a calendar that imports every state ends where the last one says."""
    diary, imported = Diary("log"), dict[str, DiaryEntry]()
    for number, state in enumerate(states):
        now = {key: DAY._replace(key=(key,), title=str(version)) for key, version in state}
        at = AT + timedelta(minutes=number)
        event = Event(number + 1, "", "", at.isoformat(), "", "", "")
        diary.follow(event, "case", now.values())
        for entry in diary.entries:
            before = imported.get(entry.uid)
            if before is None or entry.sequence > before.sequence:
                imported[entry.uid] = entry
            else:
                assert entry == before
        live = {each.appointment for each in imported.values() if not each.is_off}
        assert live == set(now.values())
