"""A call while it goes on: keys and moments become one contact, and nothing gets out of order."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.entries.live import (
    KINDS,
    Call,
    Kind,
    Mark,
    began,
    clock,
    clock_moved,
    held,
    held_now,
    is_on_hold,
    lasting,
    likely_outcome,
    marked,
    story,
    ticked,
    told,
    unmarked,
)
from complaintkit.entries.times import durations

LONDON = ZoneInfo("Europe/London")
START = datetime(2026, 11, 22, 10, 0, 5, 250_000, tzinfo=UTC)
DIALLED = Call("1", "acme", START)

Steps = list[tuple[Kind, str, int]]
KEYS = st.sampled_from([each for each in KINDS if each != "back"])
STEPS = st.lists(st.tuples(KEYS, st.text(max_size=20), st.integers(-5_000, 3_600_000)), max_size=30)


def after(*steps: tuple[Kind, str, int]) -> Call:
    """The call after these keys, each with its moment."""
    call = DIALLED
    for kind, text, at in steps:
        call = marked(call, kind, text, at)
    return call


class TestProperties:
    """Whatever is pressed, in whatever order."""

    @given(STEPS, st.integers(0, 7_200_000))
    def test_hold_is_never_longer_than_the_call(self, steps: Steps, end: int) -> None:
        """Also rounded to seconds, as they are stored."""
        call = ticked(after(*steps), end)

        assert 0 <= held_now(call) <= held(call) <= call.lasted
        contact = told(call, START + timedelta(milliseconds=call.lasted))
        assert durations(contact.duration, contact.hold).get("hold_s", 0) <= call.lasted // 1000

    @given(STEPS)
    def test_marks_stay_in_order_even_if_a_clock_jumps_back(self, steps: Steps) -> None:
        """The order is that of the keys; the moments never decrease, and lie within the call."""
        call = after(*steps)

        moments = [each.at for each in call.marks]
        assert moments == sorted(moments)
        assert all(0 <= each <= call.lasted for each in moments)
        expected = ["hold" if kind == "hold" else kind for kind, _text, _at in steps]
        assert ["hold" if each.kind == "back" else each.kind for each in call.marks] == expected

    @given(STEPS)
    def test_hold_and_back_take_turns(self, steps: Steps) -> None:
        """One key for both."""
        turns = [each.kind for each in after(*steps).marks if each.kind in ("hold", "back")]

        assert turns == ["hold", "back"] * (len(turns) // 2) + ["hold"] * (len(turns) % 2)

    @given(STEPS, st.tuples(KEYS, st.text(max_size=20), st.integers(0, 3_600_000)))
    def test_what_is_taken_back_leaves_no_trace(
        self, steps: Steps, last: tuple[Kind, str, int]
    ) -> None:
        """But the time that has passed."""
        before = after(*steps)

        undone = unmarked(marked(before, *last))

        assert undone == ticked(before, last[2])

    @given(STEPS)
    def test_every_reference_quote_and_promise_gets_into_the_contact(self, steps: Steps) -> None:
        """In the order they were given."""
        call = after(*steps)
        contact = told(call, START + timedelta(milliseconds=call.lasted))

        for kind, found in (
            ("reference", contact.references),
            ("quote", contact.quotes),
            ("promise", contact.promises),
            ("asked", contact.asked),
        ):
            assert found == tuple(text for each, text, _at in steps if each == kind)
        assert len(story(call)) == len(steps)


def test_a_whole_call_becomes_a_contact() -> None:
    """Exact to the second; whoever was spoken to before stands in the story."""
    call = after(
        ("hold", "", 12_400),
        ("hold", "", 220_900),
        ("agent", "Dana, clerk", 225_000),
        ("reference", "CR-1", 240_000),
        ("callback", "soon", 250_000),
        ("passed", "supervisor", 300_000),
        ("hold", "", 301_000),
        ("hold", "", 331_999),
        ("agent", "Kim", 340_000),
        ("quote", "We never do that", 350_000),
        ("promise", "refund by Friday", 360_000),
        ("callback", "tomorrow 5pm", 370_000),
    )
    contact = told(ticked(call, 754_999), datetime(2026, 11, 22, 10, 12, 40, tzinfo=LONDON))

    assert contact.at == "2026-11-22T10:00:05+00:00"
    assert (contact.duration, contact.hold, contact.outcome) == ("754s", "239s", "spoke")
    assert (contact.agent, contact.role, contact.level) == ("Kim", "", "supervisor")
    assert (contact.references, contact.quotes) == (("CR-1",), ("We never do that",))
    assert (contact.promises, contact.callback) == (("refund by Friday",), "tomorrow 5pm")
    assert contact.note.splitlines() == [
        "00:12 put on hold",
        "03:40 back from hold",
        "03:45 speaking to: Dana, clerk",
        "04:00 reference: CR-1",
        "04:10 they call back: soon",
        "05:00 passed on to: supervisor",
        "05:01 put on hold",
        "05:31 back from hold",
        "05:40 speaking to: Kim",
        "05:50 their words: We never do that",
        "06:00 they promised: refund by Friday",
        "06:10 they call back: tomorrow 5pm",
    ]


def test_what_was_half_typed_is_in_the_story() -> None:
    """A closed terminal loses no word of it."""
    call = DIALLED._replace(lasted=9_000, typing=Mark(7_000, "promise", "they will ref"))

    assert story(call) == ["00:07 not finished: they promised: they will ref"]
    assert told(call, START + timedelta(seconds=9)).promises == ()


def test_long_words_stand_in_the_story_in_part_and_in_their_field_whole() -> None:
    """A story that holds everything twice could grow too long to be stored."""
    words = "x" * 300
    call = after(("quote", words, 1_000), ("note", words, 2_000))

    assert [len(each) for each in story(call)] == [
        len("00:01 their words: ") + 201,
        len("00:02 note: ") + 300,
    ]
    assert told(call, START + timedelta(seconds=3)).quotes == (words,)


@pytest.mark.parametrize(
    ("steps", "outcome"),
    [
        ([], "spoke"),
        ([("hold", "", 1)], "no-answer"),
        ([("hold", "", 1), ("note", "music", 2), ("hold", "", 3)], "no-answer"),
        ([("hold", "", 1), ("agent", "Dana", 2)], "spoke"),
        ([("hold", "", 1), ("passed", "", 2)], "spoke"),
        ([("agent", "Dana", 2), ("cut-off", "", 3)], "cut-off"),
    ],
)
def test_how_it_ended_follows_from_the_keys(steps: Steps, outcome: str) -> None:
    """Who only waited spoke to nobody."""
    assert likely_outcome(after(*steps)) == outcome


class TestClocks:
    """The start by the clock on the wall, the length by one that only runs forward."""

    CALL = ticked(DIALLED, 600_000)

    @pytest.mark.parametrize(
        ("end", "start"),
        [
            (datetime(2026, 11, 22, 10, 10, 5, tzinfo=LONDON), "10:00:05"),
            (datetime(2026, 11, 22, 12, 10, 5, tzinfo=LONDON), "10:00:05"),
            (datetime(2026, 11, 22, 10, 0, 6, tzinfo=LONDON), "10:00:05"),
            (datetime(2026, 11, 22, 10, 0, 4, tzinfo=LONDON), "09:50:04"),
            (datetime(2026, 11, 22, 9, 10, 5, tzinfo=LONDON), "09:00:05"),
        ],
        ids=["as it was", "set ahead", "set back a little", "set back too far", "set back"],
    )
    def test_the_start_never_lies_after_the_end(self, end: datetime, start: str) -> None:
        """A clock that was wrong at the start and is right at the end: counted back from there."""
        assert began(self.CALL, end).isoformat() == f"2026-11-22T{start}+00:00"
        assert told(self.CALL, end).duration == "600s"

    def test_a_move_of_the_clock_is_known(self) -> None:
        """By how much."""
        assert clock_moved(self.CALL, START + timedelta(minutes=10)) == timedelta(0)
        assert clock_moved(self.CALL, START + timedelta(minutes=70)) == timedelta(hours=1)
        assert clock_moved(self.CALL, START - timedelta(minutes=50)) == timedelta(hours=-1)

    def test_whoever_goes_on_with_a_call_was_in_it_meanwhile(self) -> None:
        """But it never gets shorter."""
        assert lasting(self.CALL, START + timedelta(minutes=15)) == 900_000
        assert lasting(self.CALL, START - timedelta(minutes=15)) == 600_000

    def test_the_time_of_a_call_is_that_of_its_zone(self) -> None:
        """The night in which summer ends: 01:30 twice, told apart by the offset."""
        start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
        call = Call("1", None, start, lasted=3_600_000)

        assert told(call, start + timedelta(hours=1)).at == "2026-10-25T00:30:00+00:00"
        end = (start + timedelta(hours=1)).astimezone(LONDON)
        assert told(call, end).at == "2026-10-25T01:30:00+01:00"


@pytest.mark.parametrize(
    ("milliseconds", "shown"),
    [(0, "00:00"), (999, "00:00"), (59_999, "00:59"), (3_599_000, "59:59"), (3_600_000, "1:00:00")],
)
def test_a_clock_shows_whole_seconds(milliseconds: int, shown: str) -> None:
    """As a telephone does."""
    assert clock(milliseconds) == shown


def test_hold_counts_up_to_this_moment() -> None:
    """The present wait, and all of them."""
    call = ticked(after(("hold", "", 1_000), ("hold", "", 3_000), ("hold", "", 10_000)), 15_000)

    assert (is_on_hold(call), held(call), held_now(call)) == (True, 7_000, 5_000)
