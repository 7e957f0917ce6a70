"""The picture of a case: from when to when it reaches, and what has no room in it."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from complaintkit.insight.timeline import Timeline, timeline
from complaintkit.model import Contact
from tests.builders import CASE, at, contact, history, promise
from tests.insight.drawing import NOW, window
from tests.ladder.cases import noted


def spread(*days: str) -> tuple[Contact, ...]:
    """Contacts on these days."""
    return tuple(contact(entry, at=at(f"{day} 10:00")) for entry, day in enumerate(days, start=5))


def test_the_picture_begins_with_the_first_thing_and_goes_beyond_today() -> None:
    """From the midnight before it; a lone date of years ago stays outside."""
    story = history(contacts=spread("2026-10-05"))
    found = timeline(story._replace(milestones=(noted("contract", "2020-01-01"),)), (), NOW)

    assert found.first == at("2026-10-05 00:00")
    assert found.now < found.last < found.now + timedelta(days=4)
    assert found.place(at("2020-01-01 00:00")) < 0


def test_the_end_of_a_far_window_lies_outside_and_a_near_one_inside() -> None:
    """The picture is of what happened, not of the year after next."""
    near, far = window("you-must-by", "2026-12-30"), window("you-must-by", "2028-04-21")
    found = timeline(history(contacts=spread("2026-10-05")), (near, far), NOW)

    ends = [found.place(bar.end) for row in found.rows for bar in row.bars if bar.end]

    assert [end < 1 for end in ends] == [True, False]


def test_a_long_case_says_how_much_has_no_room() -> None:
    """The newest promises, and the periods that matter most."""
    promises = tuple(promise(number, "2026-11-11 17:00") for number in range(1, 31))
    windows = [window("you-must-by", "2026-11-20")] * 30

    found = timeline(history(promises=promises), windows, NOW)

    assert (len(found.rows), found.left_out) == (48, 12)
    assert found.rows[0].code == "P7"


@given(
    st.lists(
        st.datetimes(
            at("2020-01-01 00:00").replace(tzinfo=None), at("2026-11-22 12:00").replace(tzinfo=None)
        ),
        max_size=8,
    ),
    st.integers(0, 900),
)
def test_whatever_happened_recently_has_its_place(days: list[Any], ahead: int) -> None:
    """Nothing is divided by zero, and what the case began with is inside."""
    contacts = tuple(
        contact(entry, at=day.replace(tzinfo=NOW.tzinfo)) for entry, day in enumerate(days, start=5)
    )
    end = (NOW + timedelta(days=ahead)).strftime("%Y-%m-%d %H:%M")
    story = history(contacts=contacts, promises=(promise(1, end),))
    found: Timeline = timeline(story._replace(case=CASE), (), NOW)

    assert found.first < found.now <= found.last
    assert all(0 <= found.place(each.at) <= 1 for each in contacts)
