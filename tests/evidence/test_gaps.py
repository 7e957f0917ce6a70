"""Long silences, and calls that cannot both have lasted as told."""

from datetime import UTC, datetime, timedelta

import pytest

from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.gaps import Gap, Overlap, gaps, overlaps
from complaintkit.model import Contact, Precision
from tests.builders import CONTACT, history

START = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def contact(
    entry: int, at: datetime, minutes: int | None = None, precision: Precision = "minute"
) -> Contact:
    """A call."""
    seconds = None if minutes is None else 60 * minutes
    return CONTACT._replace(
        entry=entry, id=str(entry), at=at, duration_s=seconds, precision=precision
    )


@pytest.mark.parametrize(("days", "is_long"), [(29, False), (30, True), (31, True)])
def test_a_silence_of_a_month_is_told(days: int, is_long: bool) -> None:
    """The day before, the day, the day after."""
    until = START + timedelta(days=days)
    story = chronology(history(contacts=(contact(7, START), contact(8, until))), NOW)

    found = [each for each in gaps(story.lines) if each.before == 7]

    assert found == ([Gap(7, 8, START, until)] if is_long else [])
    assert [each.days for each in found] == ([days] if is_long else [])


def test_what_is_void_ends_no_silence() -> None:
    """It did not happen."""
    half = contact(8, START + timedelta(days=20))._replace(voided=9)
    end = START + timedelta(days=40)
    story = chronology(history(contacts=(contact(7, START), half, contact(10, end))), NOW)

    found = {each.before: each.after for each in gaps(story.lines)}
    assert found[7] == 10


@pytest.mark.parametrize(("minutes", "overlap"), [(29, False), (30, False), (31, True)])
def test_a_call_that_began_before_the_last_one_was_over(minutes: int, overlap: bool) -> None:
    """To the minute."""
    calls = (contact(7, START, minutes), contact(8, START + timedelta(minutes=30), 5))

    assert overlaps(calls) == ([Overlap(7, 8)] if overlap else [])


@pytest.mark.parametrize("change", [{"precision": "day"}, {"duration_s": None}, {"voided": 9}])
def test_what_is_not_known_to_the_minute_overlaps_nothing(change: dict[str, object]) -> None:
    """A guess is no reproach."""
    first = contact(7, START, 90)._replace(**change)  # type: ignore[arg-type]

    assert overlaps((first, contact(8, START + timedelta(minutes=30), 5))) == []
