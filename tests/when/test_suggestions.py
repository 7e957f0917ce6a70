"""What a refusal suggests to type is understood in whatever language it is said."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from complaintkit.sentences import LOCALES, _, speak
from complaintkit.when import Calendar, parse_moment, parse_window

SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Europe/London"))
FILLED = {
    "day": "2026-11-24", "time": "15:00", "low": "14:00", "high": "16:00",
    "hours": "3", "days": "3",
}  # fmt: skip
AHEAD = (
    "tomorrow 17:00", "in 3 days", "today", "tomorrow", "tomorrow {time}", "by tomorrow {time}",
    "by {day}", "tomorrow {low} to {high}", "{day} {low} to {high}",
    "tomorrow from {low} to {high}", "in 7 days", "within 24 hours", "within 1 hour",
    "in 30 minutes", "in 3 hours", "within 7 days", "in 3 working days", "within 5 working days",
    "in 2 weeks", "within 4 weeks", "in 2 months", "within 3 months", "within 1 month",
    "by the end of the week", "by the end of the month", "in {hours} hours",
    "within {hours} hours", "within {days} working days",
)  # fmt: skip
PAST = ("yesterday", "yesterday 15:00", "yesterday {time}")


@pytest.fixture(params=["en", *LOCALES])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """The language of the run; the one of the profile may be another."""
    speak(request.param)
    yield request.param
    speak("en")


@pytest.mark.parametrize("english", AHEAD)
def test_a_time_to_type_instead_is_understood(language: str, english: str) -> None:
    """And it is the same time as in English."""
    own = Calendar(SUNDAY, "GB", language[:2])
    said = _(english).format(**FILLED)

    found, expected = parse_window(said, own), parse_window(english.format(**FILLED), own)

    assert found is not None
    assert expected is not None
    assert (found.opens, found.closes) == (expected.opens, expected.closes)


@pytest.mark.parametrize("english", PAST)
def test_a_moment_to_type_instead_is_understood(language: str, english: str) -> None:
    """And it is the same moment as in English."""
    own = Calendar(SUNDAY, "GB", language[:2])

    assert parse_moment(_(english).format(**FILLED), own) == parse_moment(
        english.format(**FILLED), own
    )
