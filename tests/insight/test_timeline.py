"""The picture of a case: where each thing lies, and that nothing of it is missing."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.insight.rows import BarKind, MarkKind, Row
from complaintkit.insight.timeline import Timeline, timeline
from complaintkit.law.matter import DatedFact
from complaintkit.law.rules import Rule
from complaintkit.law.window import RuleWindow
from complaintkit.model import Contact, History, Outcome, Promise
from tests.builders import CASE, at, claim, contact, history, promise
from tests.ladder.cases import noted, paid, sending

RULE = Rule(
    id="rule",
    kind="they-must",
    title="Their answer",
    says="They must answer.",
    citation="Act 1",
    source="https://example.org",
    checked_on=date(2026, 11, 1),
    countries=("GB",),
)
NOW = at("2026-11-22 12:00")


def rows(story: History, *windows: RuleWindow) -> list[Row]:
    """The rows of a picture."""
    return list(timeline(story, windows, NOW).rows)


def drawn(made: Promise) -> tuple[list[tuple[BarKind, int, int]], list[tuple[MarkKind, int]]]:
    """A promise's bars and marks, by the days of November."""
    (row,) = rows(history(promises=(made,)))
    bars = [(each.kind, each.start.day, each.end.day) for each in row.bars if each.end]
    return bars, [(each.kind, each.at.day) for each in row.marks]


@pytest.mark.parametrize(
    ("changes", "bars", "marks"),
    [
        ({}, [("time", 10, 11), ("overdue", 11, 22)], [("broken", 11)]),
        (
            {"settled_as": "kept", "settled_at": at("2026-11-11 09:00")},
            [("time", 10, 11)],
            [("kept", 11)],
        ),
        (
            {"settled_as": "kept", "settled_at": at("2026-11-15 09:00")},
            [("time", 10, 11), ("overdue", 11, 15)],
            [("broken", 11), ("kept-late", 15)],
        ),
        (
            {"settled_as": "superseded", "settled_at": at("2026-11-10 18:00")},
            [("time", 10, 10)],
            [("replaced", 10)],
        ),
        (
            {"settled_as": "superseded", "settled_at": at("2026-11-13 18:00")},
            [("time", 10, 11), ("overdue", 11, 13)],
            [("broken", 11), ("replaced", 13)],
        ),
        (
            {"settled_as": "waived", "settled_at": at("2026-11-10 18:00")},
            [("time", 10, 10)],
            [("waived", 10)],
        ),
        (
            {"settled_as": "broken", "settled_at": at("2026-11-10 18:00")},
            [("time", 10, 10)],
            [("broken", 10)],
        ),
        (
            {"settled_as": "partly", "settled_at": at("2026-11-11 08:00")},
            [("time", 10, 11)],
            [("partly", 11), ("broken", 11)],
        ),
    ],
)
def test_a_promise_is_its_time_what_went_beyond_and_what_became_of_it(
    changes: dict[str, Any], bars: object, marks: object
) -> None:
    """From when it was made to the end of its time; beyond, until it was settled or until now."""
    assert drawn(promise(1, "2026-11-11 17:00", **changes)) == (bars, marks)


@pytest.mark.parametrize(
    ("outcome", "direction", "kind"),
    [
        ("spoke", "out", "answered"),
        ("spoke", "in", "came"),
        ("no-answer", "out", "nobody"),
        ("auto-reply", "in", "came"),
        ("auto-reply", "out", "nobody"),
        ("cut-off", "out", "nobody"),
        ("refused", "out", "refused"),
        ("sent", "out", "wrote"),
    ],
)
def test_a_contact_is_drawn_as_what_it_was(outcome: Outcome, direction: Any, kind: str) -> None:
    """An automatic reply is nobody."""
    (row,) = rows(history(contacts=(contact(outcome=outcome, direction=direction),)))

    assert [each.kind for each in row.marks] == [kind]


def test_what_is_void_is_not_drawn() -> None:
    """Neither contacts nor promises, letters, money nor facts."""
    story = history(
        contacts=(contact(voided=9),), promises=(promise(1, "2026-11-11 17:00", voided=9),)
    )._replace(
        letters=(claim(1, "2026-11-01 10:00")._replace(voided=9),),
        sendings=(sending("2026-11-02"),),
        payments=(paid()._replace(voided=9),),
        milestones=(noted("delivered", "2026-11-01")._replace(voided=9),),
    )

    assert rows(story) == []


def test_a_sending_that_is_void_is_not_drawn() -> None:
    """Its letter is."""
    story = history()._replace(
        letters=(claim(1, "2026-11-01 10:00"),),
        sendings=(sending("2026-11-02")._replace(voided=9),),
    )

    (post,) = rows(story)

    assert ([each.kind for each in post.marks], post.detail) == (
        ["letter"],
        "written: 1, left: 0, answers: 0",
    )


def test_post_money_and_facts_have_a_row_each() -> None:
    """A letter's own arrival is no fact beside it; an answer stands with the post."""
    story = history()._replace(
        letters=(claim(1, "2026-11-01 10:00"),),
        sendings=(sending("2026-11-02"),),
        payments=(paid(), paid("9.00 GBP", kind="refunded")),
        milestones=(
            noted("delivered", "2026-11-01"),
            noted("complaint-received", "2026-11-04")._replace(source_id="letter1"),
            noted("reply", "2026-11-08"),
        ),
    )

    post, money, facts = rows(story)

    assert [each.kind for each in post.marks] == ["letter", "left", "reply"]
    assert [each.kind for each in money.marks] == ["paid", "back"]
    assert [each.text for each in facts.marks] == ["It was delivered"]
    assert (post.detail, money.detail) == (
        "written: 1, left: 1, answers: 1",
        "paid: 1, came back: 1",
    )


def window(kind: Any, closes: str, **changes: Any) -> RuleWindow:
    """A period that started on 1 November."""
    start = DatedFact("charged", date(2026, 11, 1), 7)
    made = RuleWindow(
        RULE._replace(kind=kind), start, date(2026, 11, 1), date.fromisoformat(closes)
    )
    return made._replace(**changes)


@pytest.mark.parametrize(
    ("made", "detail", "bars"),
    [
        (window("you-must-by", "2026-11-22"), "open until Sun 22 Nov 2026", ["time"]),
        (window("you-must-by", "2026-11-21"), "over after Sat 21 Nov 2026", ["time"]),
        (window("they-must", "2026-11-22"), "runs until Sun 22 Nov 2026", ["time"]),
        (window("they-must", "2026-11-20"), "overdue since Sat 21 Nov 2026", ["time", "overdue"]),
        (
            window("opens", "2026-12-30", opens=date(2026, 11, 23)),
            "opens Mon 23 Nov 2026",
            ["time"],
        ),
        (
            window("opens", "2026-12-30")._replace(closes=None),
            "open since Sun 1 Nov 2026",
            ["time"],
        ),
        (
            window("they-must", "2026-11-05", met=DatedFact("reply", date(2026, 11, 8), 9)),
            "done late, on Sun 8 Nov 2026; it was due by Thu 5 Nov 2026",
            ["time", "overdue"],
        ),
        (
            window("they-must", "2026-11-05", met=DatedFact("reply", date(2026, 11, 4), 9)),
            "done on Wed 4 Nov 2026",
            ["time"],
        ),
    ],
)
def test_a_period_of_the_law_says_how_it_stands(
    made: RuleWindow, detail: str, bars: list[str]
) -> None:
    """On its last day it is still open; an end that nobody knows has none."""
    (row,) = rows(history(), made)

    assert row.detail == f"{detail} [{made.rule.id}]"
    assert [each.kind for each in row.bars] == bars
    assert [each.kind for each in row.marks] == (["done"] if made.met else [])


def test_what_has_not_begun_is_not_drawn() -> None:
    """Nor what the law only says."""
    waiting = window("they-must", "2026-11-22", start=None)

    assert rows(history(), waiting, window("info", "2026-11-22")) == []


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
