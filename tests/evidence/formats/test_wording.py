"""The record's own words, and how late something was recorded."""

from datetime import datetime
from typing import Any, get_args

import pytest

from complaintkit import model, promises
from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.formats.wording import gap, value_text, word


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
    book.case()
    book.contact(at, precision=precision)
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
