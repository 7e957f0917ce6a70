"""What is typed in one line and means several things: a person, two lengths of time, a promise."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from complaintkit.entries.people import agent_told
from complaintkit.entries.promised import call_times, with_time
from complaintkit.errors import BadWhen
from complaintkit.when import Calendar

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", {}),
        ("Dana", {"agent": "Dana"}),
        ("Dana, clerk", {"agent": "Dana", "role": "clerk"}),
        ("Dana , Team Leader, Leeds", {"agent": "Dana", "role": "Team Leader, Leeds"}),
        ("Dana, Supervisor", {"agent": "Dana", "role": "Supervisor", "level": "supervisor"}),
        ("supervisor", {"level": "supervisor"}),
        ("Refused", {"agent": "refused"}),
        ("refused, manager", {"agent": "refused", "role": "manager", "level": "manager"}),
        (", clerk", {"role": "clerk"}),
    ],
)
def test_a_person_in_one_line(typed: str, found: dict[str, str]) -> None:
    """A level is taken from its own word only, never guessed from another."""
    assert agent_told(typed) == found


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("", ("", "")),
        ("48m", ("48m", "")),
        ("48m, 32m", ("48m", "32m")),
        ("1h05,32m", ("1h05", "32m")),
        ("1,5 h", ("1,5 h", "")),
        ("1,5 h, 20m", ("1,5 h", "20m")),
        ("2 h, 1,5 h", ("2 h", "1,5 h")),
        ("1h, 20m", ("1h", "20m")),
        ("1h20", ("1h20", "")),
        ("forever, ever", ("forever, ever", "")),
    ],
)
def test_two_lengths_in_one_line(typed: str, times: tuple[str, str]) -> None:
    """A comma inside a number belongs to it."""
    assert call_times(typed) == times


def test_a_promise_takes_the_time_that_was_named_when_asked() -> None:
    """And nothing that is no time, or that would change its words."""
    calendar = Calendar(datetime(2026, 11, 22, 10, 0, tzinfo=LONDON))

    assert with_time("refund ", "by Friday", calendar) == "refund by Friday"
    for words in ("maybe", "soon", "of 40 GBP by Friday"):
        with pytest.raises(BadWhen) as refused:
            with_time("refund", words, calendar)
        assert refused.value.message == f"{words!r} names no time."
