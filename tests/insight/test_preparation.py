"""The call sheet: whom to ask for, which facts, which questions are still open."""

from typing import Any

import pytest

from complaintkit.hours.calls import is_call
from complaintkit.insight.points import points
from complaintkit.insight.preparation import level_to_ask_for, preparation
from complaintkit.ladder import NextStep, Reason
from complaintkit.letters.view import standing_of
from complaintkit.model import Contact, History, Level, Quote
from tests.builders import CASE, at, claim, contact, history, promise
from tests.ladder.cases import noted, paid, sending

NOW = at("2026-11-22 12:00")
BROKEN = promise(1, "2026-11-20 12:00", made_at=at("2026-11-19 12:00"))


def asked(*questions: str, on: int, **changes: Any) -> Contact:
    """A call of a day in November in which these were asked."""
    return contact(on, asked=questions, at=at(f"2026-11-{on:02} 10:00"), **changes)


def open_questions(*contacts: Contact) -> list[tuple[str, int]]:
    """What was not answered, each with the entry in which it was asked last."""
    found = preparation(history(contacts=contacts), now=NOW)
    return [(each.text, each.contact.entry) for each in found.unanswered]


def test_a_question_without_an_answer_carries_over() -> None:
    """It was asked and nothing that they said is noted; the last asked stands first."""
    first, second = asked("When?", "Why?", on=5), asked("Who?", on=6)

    assert open_questions(first, second) == [("Who?", 6), ("Why?", 5), ("When?", 5)]


@pytest.mark.parametrize(
    "answer",
    [{"said": "Tomorrow."}, {"quotes": (Quote("them", "Tomorrow."),)}],
    ids=["said", "quoted"],
)
def test_what_they_said_answers_what_was_asked(answer: dict[str, Any]) -> None:
    """Also a question of an earlier call that was asked again."""
    assert open_questions(asked("When?", on=5), asked("WHEN? ", on=6, **answer)) == []


def test_what_the_user_said_answers_nothing() -> None:
    """And a question that was answered once, but not when it was asked again, is open again."""
    own = asked("When?", on=5, quotes=(Quote("me", "I have waited."),))
    again = asked("Why?", on=7)

    assert open_questions(own) == [("When?", 5)]
    assert open_questions(asked("Why?", on=6, said="Wait."), again) == [("Why?", 7)]


@pytest.mark.parametrize(
    ("story", "level"),
    [
        (history(), "frontline"),
        (history(contacts=(contact(),)), "frontline"),
        (history(promises=(BROKEN,)), "supervisor"),
        (history(contacts=(contact(outcome="refused"),)), "complaints"),
        (history(promises=(BROKEN,), contacts=(contact(level="supervisor"),)), "complaints"),
        (history(contacts=(contact(outcome="refused", level="supervisor"),)), "supervisor"),
        (
            history(
                contacts=(
                    contact(5, outcome="refused", asked_for="supervisor"),
                    contact(6, outcome="refused", asked_for="complaints"),
                )
            ),
            "executive",
        ),
        (
            history(
                contacts=tuple(
                    contact(number, outcome="refused", asked_for=level)
                    for number, level in enumerate(("supervisor", "complaints", "executive"), 5)
                )
            ),
            "executive",
        ),
        (history(promises=(BROKEN._replace(by="me"),)), "frontline"),
        (history(promises=(BROKEN._replace(voided=9),)), "frontline"),
    ],
)
def test_whom_to_ask_for(story: History, level: Level) -> None:
    """Nobody higher without a reason; then the lowest that was neither reached nor refused."""
    assert preparation(story, now=NOW).level == level


def test_the_next_step_says_whom_to_ask_for() -> None:
    """One case has one next step, wherever one looks; a letter is no call."""
    step = NextStep("complaints", "Ask.", Reason("Why"), ("log", "--level", "complaints"))
    letter = step._replace(rung="executive", command=("letter",))
    standing = standing_of(history())

    assert (is_call(step), is_call(letter)) == (True, False)
    assert level_to_ask_for(standing, step, NOW) == "complaints"
    assert level_to_ask_for(standing, letter, NOW) == "frontline"


def test_at_most_three_facts_the_heaviest_in_the_order_of_days() -> None:
    """The broken promise, the letter without an answer, the payment; not the rest."""
    story = history(
        contacts=(contact(outcome="refused"), contact(6, outcome="no-answer")),
        promises=(BROKEN, promise(2, "2026-11-21 12:00", made_at=at("2026-11-20 12:00"))),
    )._replace(
        letters=(claim(1, "2026-11-01 10:00"),),
        sendings=(sending("2026-11-02"),),
        payments=(paid(),),
        milestones=(noted("delivered", "2026-10-01"),),
    )

    assert [(each.entry, each.text) for each in points(story, NOW)] == [
        (70, "You paid 49.00 GBP."),
        (50, "Letter 1 left; no answer to it is recorded."),
        (12, "They promised: They call back. The time for it ended on Sat 21 Nov 2026."),
    ]


@pytest.mark.parametrize(
    ("changes", "entries"),
    [
        ({}, [4]),
        ({"payments": (paid(kind="refunded"), paid()._replace(voided=9))}, [4]),
        ({"milestones": (noted("delivered", "2026-11-23"),)}, [4]),
        ({"milestones": (noted("delivered", "2026-11-20"),)}, [4, 60]),
        ({"milestones": (noted("complaint-sent", "2026-11-20")._replace(source_id="x"),)}, [4]),
        ({"contacts": (contact(5, outcome="auto-reply"), contact(6))}, [4, 5]),
        (
            {
                "letters": (claim(1, "2026-11-01 10:00"),),
                "sendings": (sending("2026-11-02"),),
                "milestones": (noted("reply", "2026-11-05"),),
            },
            [4, 60],
        ),
    ],
)
def test_a_fact_that_does_not_count_is_none(changes: dict[str, Any], entries: list[int]) -> None:
    """Void, ahead, answered; the beginning of the case stands in where there is little else."""
    found = points(history()._replace(**changes), NOW)

    assert [each.entry for each in found] == entries


def test_references_come_newest_first_and_once_each() -> None:
    """With the contact that gave it first."""
    given = (contact(5, references=("A-1", "B-2")), contact(6, references=("C-3", "A-1")))

    found = preparation(history(contacts=given), now=NOW).references

    assert [(each.number, each.contact.entry) for each in found] == [
        ("C-3", 6),
        ("B-2", 5),
        ("A-1", 5),
    ]


def test_promises_stand_where_they_belong() -> None:
    """Broken and still open are held against them; what was kept late only counts."""
    late = BROKEN._replace(
        number=2, id="late", settled_as="kept", settled_at=at("2026-11-21 12:00")
    )
    promises = (
        BROKEN,
        late,
        promise(3, "2026-11-23 12:00"),
        promise(4, "2026-11-20 12:00", by="me"),
    )

    found = preparation(history(promises=promises), now=NOW)

    assert [each.number for each in found.broken] == [1]
    assert [each.number for each in found.running] == [3]
    assert [each.number for each in found.mine] == [4]
    assert found.broken_so_far == 2


def test_what_has_not_come_back_of_the_sum() -> None:
    """None where no sum is in dispute."""
    story = history()._replace(
        case=CASE._replace(amount="49.00 GBP"), payments=(paid("9.00 GBP", kind="refunded"),)
    )

    assert str(preparation(story, now=NOW).not_back) == "40.00 GBP"
    assert preparation(history(), now=NOW).not_back is None
