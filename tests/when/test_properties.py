"""What holds for any words at all."""

import contextlib
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.errors import BadWhen
from complaintkit.when import (
    Calendar,
    describe_duration,
    describe_moment,
    describe_window,
    parse_date,
    parse_duration,
    parse_moment,
    parse_window,
    split_promise,
)

ZONES = (
    "Europe/London",
    "America/New_York",
    "Europe/Warsaw",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "America/Havana",
)
LANGUAGES = ("en", "pl", "ru", "sr")
DOCUMENTED = "do jutra"

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
instants = st.integers(0, 90 * 365 * 86400).map(lambda seconds: EPOCH + timedelta(seconds=seconds))
zones = st.sampled_from(ZONES).map(ZoneInfo)
calendars = st.builds(
    lambda at, zone, country, language: Calendar(at.astimezone(zone), country, language),
    instants,
    zones,
    st.sampled_from(["", "PL", "GB", "XX"]),
    st.sampled_from(LANGUAGES),
)
PIECES = (
    "tomorrow today Friday next this last by until within in on at between and to - 2 4 10 12 17 30"
    " 5pm 17:00 7:30 noon midnight hours days weeks months working days of the end week month"
    " morning evening first thing 24 November Nov 30th 2026 2026-11-24 24.11. 9.10 01/02 a few"
    " couple half an hour ago before after from or about latest soon next working day 24/7"
    " jutro pojutrze do za w ciągu o godz. 15 piątku piątek dni roboczych tydzień końca rano"
    " między a po południu najpóźniej завтра через в течение до с часа часов пятницы неделю"
    " следующий вторник утра вечера не позднее конца дня sutra u roku od dana radna sata petka"
    " nedelju nedelje između i sledeće kraja за недељу дана сутра у до петка jutra"
)
phrases = st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=7).map(" ".join)
anything = st.one_of(phrases, st.text(max_size=60), st.text("0123456789:/.- apm", max_size=12))


@given(anything, calendars)
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_window_or_refused(text: str, calendar: Calendar) -> None:
    """And a window ends after it begins, ahead of the words, in the calendar's own zone."""
    try:
        window = parse_window(text, calendar)
    except BadWhen:
        return
    if window is None:
        return
    closes = window.closes.astimezone(UTC)
    assert closes >= calendar.now.astimezone(UTC)
    assert window.opens is None or window.opens.astimezone(UTC) <= closes
    assert window.closes.tzinfo is calendar.zone
    assert "{" not in window.rule


@given(anything, calendars)
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_moment_a_day_a_duration_or_refused(text: str, calendar: Calendar) -> None:
    for parse in (
        lambda: parse_moment(text, calendar),
        lambda: parse_date(text, calendar, past=True),
        lambda: parse_date(text, calendar, past=False),
        lambda: parse_duration(text),
    ):
        with contextlib.suppress(BadWhen):
            parse()


@given(st.lists(anything, max_size=3).map(" ".join), calendars)
@settings(max_examples=150, deadline=None)
def test_any_promise_is_parted_or_refused_and_no_word_is_lost(
    text: str, calendar: Calendar
) -> None:
    try:
        promised, window, words = split_promise(text, calendar)
    except BadWhen:
        return
    assert (window is None) == (words == "")
    letters = sorted(letter for letter in f"{promised}{words}" if letter.isalnum())
    assert letters == sorted(letter for letter in text if letter.isalnum())


@given(phrases, calendars)
@settings(max_examples=150, deadline=None)
def test_the_preferred_language_never_changes_the_time(text: str, calendar: Calendar) -> None:
    """It decides whether a time is refused as unclear; only "do jutra" is read differently."""
    found = []
    for language in LANGUAGES:
        try:
            window = parse_window(text, Calendar(calendar.now, calendar.country, language))
        except BadWhen:
            continue
        found.append(window and (window.opens, window.closes, window.precision))
    assert DOCUMENTED in text or all(one == found[0] for one in found)


@given(instants, zones)
@settings(deadline=None)
def test_a_described_moment_is_read_back(at: datetime, zone: ZoneInfo) -> None:
    """Also as ISO; where the clock shows a time twice the text carries the offset instead."""
    local = at.replace(second=0, microsecond=0).astimezone(zone)
    calendar = Calendar(datetime(2091, 1, 1, tzinfo=zone))
    is_twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()

    assert parse_moment(local.isoformat(), calendar).at == local
    described = describe_moment(local, "minute", zone.key)
    if not is_twice:
        assert parse_moment(described, calendar).at == local
    assert parse_date(describe_moment(local, "day", zone.key), calendar, past=True) == local.date()


@given(st.dates(date(2026, 11, 23), date(2090, 1, 1)), zones)
@settings(deadline=None)
def test_a_described_day_is_read_back(day: date, zone: ZoneInfo) -> None:
    calendar = Calendar(datetime(2026, 11, 22, 10, tzinfo=zone))
    window = parse_window(f"by {day}", calendar)
    assert window is not None

    again = parse_window(describe_window(window, zone.key), calendar)

    assert again is not None
    assert (again.opens, again.closes) == (window.opens, window.closes)


@given(st.integers(0, 80 * 86400))
def test_a_described_duration_is_read_back(seconds: int) -> None:
    delta = timedelta(seconds=seconds)

    assert parse_duration(describe_duration(delta)) == delta


@given(st.integers(1, 8000), calendars)
@settings(deadline=None)
def test_hours_are_counted_exactly_in_every_zone(hours: int, calendar: Calendar) -> None:
    window = parse_window(f"within {hours} hours", calendar)
    assert window is not None

    elapsed = window.closes.astimezone(UTC) - calendar.now.astimezone(UTC)
    assert elapsed == timedelta(hours=hours)


@given(st.integers(1, 3000), calendars)
@settings(deadline=None)
def test_days_are_counted_on_the_local_calendar(days: int, calendar: Calendar) -> None:
    window = parse_window(f"within {days} days", calendar)
    assert window is not None

    assert window.closes.date() == calendar.today + timedelta(days=days)
