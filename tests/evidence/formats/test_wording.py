"""Times and spans as a person reads them."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_args

import pytest

from complaintkit import model, promises
from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.formats.wording import gap, moment, span, value_text, word

WARSAW = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        *((0, "0 s"), (59, "59 s"), (60, "1 min"), (3600, "1 h"), (9060, "2 h 31 min")),
        *(
            (86399, "23 h 59 min"),
            (86400, "1 day"),
            (86400 + 3600, "1 day 1 h"),
            (172800, "2 days"),
        ),
    ],
)
def test_a_span_has_its_two_largest_units(seconds: int, text: str) -> None:
    """More would be noise."""
    assert span(timedelta(seconds=seconds)) == text


@pytest.mark.parametrize(
    ("at", "precision", "text"),
    [
        (
            datetime(2026, 11, 24, 17, 0, tzinfo=WARSAW),
            "minute",
            "Tue 24 Nov 2026, 17:00 UTC+01:00",
        ),
        (datetime(2026, 11, 24, 17, 0, tzinfo=UTC), "minute", "Tue 24 Nov 2026, 17:00 UTC"),
        (
            datetime(2026, 2, 1, 9, 5, tzinfo=WARSAW),
            "hour",
            "Sun 1 Feb 2026, about 09:05 UTC+01:00",
        ),
        (datetime(2026, 2, 1, 12, 0, tzinfo=WARSAW), "day", "Sun 1 Feb 2026"),
    ],
)
def test_a_moment_says_no_more_than_is_known(
    at: datetime, precision: model.Precision, text: str
) -> None:
    """An hour that nobody noted is not printed."""
    assert moment(at, precision) == text


@pytest.mark.parametrize(
    ("at", "precision", "text"),
    [
        ("2026-11-02T13:00:00+01:00", "minute", "at once"),
        ("2026-11-02T12:55:00+01:00", "minute", "at once"),
        ("2026-11-02T12:54:59+01:00", "minute", "5 min later"),
        ("2026-10-30T13:00:00+01:00", "minute", "3 days later"),
        ("2026-11-03T13:00:00+01:00", "minute", "1 day before it"),
        ("2026-11-02T00:00:00+01:00", "day", "the same day"),
        ("2026-10-30T23:00:00+01:00", "day", "3 days later"),
        ("2026-11-04T00:00:00+01:00", "day", "2 days before it"),
    ],
)
def test_the_gap_is_counted_as_exactly_as_the_time_is_known(
    book: Any, now: datetime, at: str, precision: str, text: str
) -> None:
    """Recorded on 2 November at 13:00 in Warsaw."""
    book.contact(book.case(), at, precision=precision)
    (history,) = book.histories()

    (line,) = [each for each in chronology(history, now).lines if each.kind == "contact"]

    assert gap(line) == text


def test_no_fixed_word_of_the_record_is_shown_raw() -> None:
    """A word with a hyphen is a key, not English."""
    kinds = (
        *(model.ChannelKind, model.ChannelRole, model.Level, model.Outcome, model.Party),
        *(model.Basis, model.Settlement, model.CaseOutcome, promises.State),
    )

    keys = {each for kind in kinds for each in get_args(kind) if "-" in each}

    assert keys
    assert {each for each in keys if word(each) == each} == set()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((None, "(nothing)"), ("", "(nothing)"), ([], "(nothing)"), (True, "yes"), (0, "0")),
        *((["a", "b"], "a\nb"), ({"speaker": "me", "text": "x"}, "speaker: me; text: x")),
    ],
)
def test_a_changed_value_is_readable(value: object, text: str) -> None:
    """Whatever column it came from."""
    assert value_text(value) == text
