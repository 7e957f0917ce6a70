"""Edges of promises: the day before, the day, the day after; months; working days; the past."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from complaintkit.errors import BadWhen
from complaintkit.model import Window
from complaintkit.when import Calendar, parse_window

LONDON = ZoneInfo("Europe/London")


def said(phrase: str, now: str, country: str = "") -> Window:
    window = parse_window(
        phrase, Calendar(datetime.fromisoformat(now).replace(tzinfo=LONDON), country)
    )
    assert window is not None
    return window


def closes(phrase: str, now: str, country: str = "") -> str:
    return f"{said(phrase, now, country).closes:%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize(
    ("now", "friday"),
    [
        ("2026-11-26 23:59", "2026-11-27"),  # Thursday
        ("2026-11-28 00:00", "2026-12-04"),  # Saturday
    ],
)
def test_a_bare_weekday_is_the_next_one(now: str, friday: str) -> None:
    assert closes("by Friday", now) == f"{friday} 23:59:59"


def test_a_weekday_said_on_that_weekday_is_refused() -> None:
    """Today or in a week: the one mistake that a user would only notice a week later."""
    with pytest.raises(BadWhen) as caught:
        said("by Friday", "2026-11-27 10:00")

    assert caught.value.hint == 'Type "today" or "2026-12-04".'


@pytest.mark.parametrize(
    ("now", "tuesday"),
    [
        ("2026-11-22 10:00", "2026-11-24"),  # Sunday: the week that begins tomorrow
        ("2026-11-23 10:00", "2026-12-01"),  # Monday: not tomorrow
        ("2026-11-24 10:00", "2026-12-01"),
        ("2026-11-25 10:00", "2026-12-01"),
    ],
)
def test_next_tuesday_is_in_the_next_week_from_monday(now: str, tuesday: str) -> None:
    window = said("next Tuesday", now)

    assert f"{window.closes:%Y-%m-%d}" == tuesday
    assert "counted from Monday to Sunday" in window.rule


def test_this_tuesday_is_in_this_week() -> None:
    assert closes("this Tuesday", "2026-11-23 10:00") == "2026-11-24 23:59:59"


@pytest.mark.parametrize(
    ("phrase", "now", "expected"),
    [
        ("in a month", "2026-01-31 10:00", "2026-02-28"),
        ("in a month", "2028-01-31 10:00", "2028-02-29"),
        ("within 2 months", "2026-12-31 10:00", "2027-02-28"),
        ("in a year", "2028-02-29 10:00", "2029-02-28"),
        ("29 February", "2027-11-22 10:00", "2028-02-29"),
        ("30 November", "2026-11-30 10:00", "2026-11-30"),
        ("30 November", "2026-12-01 10:00", "2027-11-30"),
        ("the 30th", "2026-11-30 10:00", "2026-11-30"),
        ("the 1st", "2026-12-31 10:00", "2027-01-01"),
        ("the 31st", "2026-12-31 10:00", "2026-12-31"),
        ("by the end of the month", "2028-02-10 10:00", "2028-02-29"),
        ("by the end of November", "2026-12-01 10:00", "2027-11-30"),
        ("end of the week", "2026-11-23 10:00", "2026-11-29"),
        ("in 3 days", "2026-12-30 10:00", "2027-01-02"),
        ("tomorrow", "2028-02-28 23:59", "2028-02-29"),
        ("over the weekend", "2026-11-26 10:00", "2026-11-29"),
        ("over the weekend", "2026-11-28 10:00", "2026-11-29"),
        ("Saturday or Monday", "2026-11-26 10:00", "2026-11-30"),
        ("Friday to Monday", "2026-11-23 10:00", "2026-11-30"),
    ],
)
def test_days_follow_the_calendar(phrase: str, now: str, expected: str) -> None:
    assert closes(phrase, now) == f"{expected} 23:59:59"


@pytest.mark.parametrize(
    ("phrase", "now", "country", "expected"),
    [
        ("in 3 working days", "2026-11-26 10:00", "PL", "2026-12-01"),  # Thursday
        ("in 3 working days", "2026-11-27 10:00", "PL", "2026-12-02"),  # Friday
        ("in 1 working day", "2026-11-28 10:00", "PL", "2026-11-30"),  # Saturday
        ("within 2 working days", "2026-12-23 10:00", "PL", "2026-12-29"),  # 24 December is free
        ("within 2 working days", "2024-12-23 10:00", "PL", "2024-12-27"),  # and was not yet
        ("next working day", "2026-11-10 10:00", "PL", "2026-11-12"),
        ("next working day", "2026-04-02 10:00", "GB", "2026-04-07"),  # Good Friday, Easter Monday
        ("next working day", "2026-04-09 10:00", "RS", "2026-04-14"),  # Orthodox Easter
        ("4 radna dana", "2026-12-31 10:00", "RS", "2027-01-08"),
        ("в течение 3 рабочих дней", "2026-12-30 10:00", "RU", "2027-01-13"),
        ("in 3 to 5 working days", "2026-11-25 10:00", "US", "2026-12-03"),  # Thanksgiving
        ("in 2 working days", "2026-12-24 10:00", "", "2026-12-28"),
        ("in 2 working days", "2026-12-24 10:00", "XX", "2026-12-28"),
    ],
)
def test_working_days_leave_out_weekends_and_public_holidays(
    phrase: str, now: str, country: str, expected: str
) -> None:
    assert closes(phrase, now, country) == f"{expected} 23:59:59"


@pytest.mark.parametrize(
    ("phrase", "country", "says"),
    [
        ("in 3 working days", "PL", "weekends and public holidays of PL left out"),
        ("in 3 working days", "", "only weekends are left out, because no country is set"),
        ("in 3 working days", "XX", "the public holidays of XX are not known"),
        ("within 48 hours", "PL", "real hours"),
        ("in 3 days", "PL", "Calendar days counted from the day after Sun 22 Nov 2026: 3."),
        ("2 to 3 weeks", "PL", "Weeks counted from Sun 22 Nov 2026: 2 to 3."),
        ("end of the week", "PL", "counted as Sunday"),
        ("by close of business", "PL", "Close of business is read as 17:00."),
        ("tomorrow morning", "PL", "08:00 to 12:00"),
        ("tomorrow at 5", "PL", "The hour is read as 17:00."),
        ("tomorrow between 2 and 4", "PL", "The hours are read as 14:00 to 16:00."),
        ("by midnight", "PL", "Midnight is read as the end of that day."),
        ("in a couple of days", "PL", "A couple is counted as 2."),
        ("before Friday", "PL", "up to the end of the day before it"),
    ],
)
def test_the_rule_says_how_it_was_counted(phrase: str, country: str, says: str) -> None:
    assert says in said(phrase, "2026-11-22 10:00", country).rule


@pytest.mark.parametrize("phrase", ["tomorrow 5pm", "2026-11-24 17:00", "by Friday", "24 November"])
def test_a_plain_time_needs_no_rule(phrase: str) -> None:
    assert said(phrase, "2026-11-22 10:00").rule == ""


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-11-22 05:59", "2026-11-22"),
        ("2026-11-22 06:00", "2026-11-23"),
        ("2026-11-22 23:00", "2026-11-23"),
    ],
)
def test_the_morning_is_the_next_one(now: str, morning: str) -> None:
    window = said("first thing in the morning", now)

    assert f"{window.opens:%Y-%m-%d %H:%M}" == f"{morning} 08:00"
    assert f"{window.closes:%Y-%m-%d %H:%M}" == f"{morning} 10:00"


@pytest.mark.parametrize(
    "phrase", ["at 5pm", "today at 5pm", "by close of business", "2026-11-22 17:00"]
)
def test_an_hour_of_today_is_refused_only_when_it_has_passed(phrase: str) -> None:
    assert closes(phrase, "2026-11-22 17:00") == "2026-11-22 17:00:00"
    with pytest.raises(BadWhen) as caught:
        said(phrase, "2026-11-22 17:01")

    assert caught.value.hint == 'Type "tomorrow 17:00" or "2026-11-22 23:59".'


def test_the_answer_is_in_the_zone_of_the_calendar() -> None:
    window = said("2026-11-24T17:00-05:00", "2026-11-22 10:00")

    assert window.closes == datetime(2026, 11, 24, 22, 0, tzinfo=LONDON)
    assert window.closes.tzinfo is LONDON
