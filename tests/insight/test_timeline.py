"""The picture of a case: where each thing lies, and that nothing of it is missing."""

from typing import Any

import pytest

from complaintkit.insight.rows import BarKind, MarkKind
from complaintkit.model import Outcome, Promise
from tests.builders import at, claim, contact, history, promise
from tests.insight.drawing import rows
from tests.ladder.cases import noted, paid, sending


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
