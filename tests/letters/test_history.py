"""The contacts and broken promises that a letter tells of, and what they add up to."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from .conftest import Notebook

CLOSES = "2026-11-05T17:00:00+00:00"
MADE = "2026-11-02T15:00:00+00:00"


def test_void_entries_neither_appear_nor_count(notebook: Notebook) -> None:
    """What was declared void is not claimed to anybody."""
    notebook.open()
    notebook.contact("2026-11-02T15:00", duration_s=600)
    wrong = notebook.contact("2026-11-03T15:00", duration_s=600, reference_list=["X"])
    notebook.void(wrong)
    notebook.void(notebook.promise(CLOSES, made_at=MADE))

    facts = notebook.facts()

    assert (facts.totals.all.text, facts.references, facts.promises) == (
        "1 contact, 10 min",
        (),
        (),
    )


def test_a_promise_does_not_lean_on_a_void_contact(notebook: Notebook) -> None:
    """It keeps its own date, without an hour that only the contact knew."""
    notebook.open()
    contact = notebook.contact("2026-11-02T15:00")
    notebook.promise(CLOSES, made_at=MADE, in_contact=contact)
    notebook.void(contact)

    promise = notebook.facts().promises[0]

    assert (promise.made.text, promise.contact.text) == ("Monday 2 November 2026", "")


@pytest.mark.parametrize(
    ("contacts", "words"),
    [
        ([{}], "1 contact"),
        ([{}, {}], "2 contacts"),
        ([{"outcome": "no-answer"}], "1 contact, 1 unanswered"),
        ([{"outcome": "auto-reply", "channel": "email"}], "1 contact, 1 unanswered"),
        ([{"outcome": "sent", "channel": "email"}], "1 contact"),
        ([{"outcome": "cut-off", "duration_s": 60}], "1 contact, 1 min"),
        ([{"outcome": "no-answer", "direction": "in"}], "1 contact"),
        ([{"duration_s": 0}], "1 contact, 0 min"),
        ([{"duration_s": 3_599}, {"duration_s": 1}, {}], "3 contacts, 1 h"),
    ],
)
def test_totals_count_what_is_recorded(
    notebook: Notebook, contacts: list[dict[str, Any]], words: str
) -> None:
    """An automatic reply is no answer; a call that the user missed is not held against them."""
    notebook.open()
    for contact in contacts:
        notebook.contact("2026-11-02T15:00", **contact)

    assert notebook.facts().totals.all.text == words


def test_unknown_durations_are_told(notebook: Notebook) -> None:
    """A sum over some must not pass for a sum over all."""
    notebook.open()
    notebook.contact("2026-11-02T15:00", duration_s=60, hold_s=30)
    notebook.contact("2026-11-03T15:00")

    totals = notebook.facts().totals

    assert (totals.without_duration.text, totals.hold.text) == ("1", "30 s")


def test_numbers_are_counted_only_if_each_is_known(notebook: Notebook) -> None:
    """Four numbers dialled is a fact; an attempt without a number is not a fifth."""
    notebook.open()
    for day, number in ((2, "1"), (2, "2"), (3, "")):
        notebook.contact(f"2026-11-0{day}T15:00", outcome="no-answer", number=number)

    totals = notebook.facts().totals

    assert (totals.unanswered_days.text, totals.unanswered_numbers.text) == ("2 days", "")


@pytest.mark.parametrize(
    ("contact", "what", "outcome", "agent"),
    [
        ({}, "my phone call", "", ""),
        ({"direction": "in"}, "your phone call", "", ""),
        ({"number": "0800"}, "my phone call (0800)", "", ""),
        ({"channel": "email", "outcome": "auto-reply"}, "my e-mail", "automatic reply only", ""),
        ({"channel": "visit", "outcome": "closed"}, "my visit in person", "closed", ""),
        ({"outcome": "no-answer"}, "my phone call", "no answer", ""),
        ({"outcome": "no-answer", "direction": "in"}, "your phone call", "not answered", ""),
        ({"outcome": "voicemail"}, "my phone call", "voicemail", ""),
        ({"outcome": "cut-off"}, "my phone call", "cut off", ""),
        ({"outcome": "refused"}, "my phone call", "refused", ""),
        ({"outcome": "refused", "asked_for": "manager"}, "my phone call", "", ""),
        ({"outcome": "sent", "channel": "post"}, "my letter", "", ""),
        ({"agent_refused": True}, "my phone call", "", "would not give a name"),
        ({"agent": "Ann", "agent_refused": True}, "my phone call", "", "Ann"),
        (
            {"agent": "Ann", "role": "Supervisor", "level": "supervisor"},
            "my phone call",
            "",
            "Ann, Supervisor",
        ),
        (
            {"role": "clerk", "level": "frontline", "site": "York", "agent_id": "7"},
            "my phone call",
            "",
            "clerk, frontline, York, ID 7",
        ),
    ],
)
def test_a_contact_is_told_as_it_was_recorded(
    notebook: Notebook, contact: dict[str, Any], what: str, outcome: str, agent: str
) -> None:
    """Nobody is said to have answered, refused or been named beyond the record."""
    notebook.open()
    notebook.contact("2026-11-02T15:00", **contact)

    told = notebook.facts().contacts[0]

    assert (told.what.text, told.outcome.text, told.agent.text) == (what, outcome, agent)


@pytest.mark.parametrize(
    ("precision", "later", "words"),
    [
        ("minute", timedelta(hours=24), ""),
        ("minute", timedelta(hours=24, seconds=1), "recorded 1 day later"),
        ("minute", timedelta(days=3), "recorded 3 days later"),
        ("day", timedelta(hours=30), ""),
        ("day", timedelta(days=2), "recorded 2 days later"),
        ("part-of-day", timedelta(hours=30), ""),
    ],
)
def test_a_late_entry_says_so(
    notebook: Notebook, precision: str, later: timedelta, words: str
) -> None:
    """Two clocks: when it happened and when it was written down."""
    notebook.open()
    happened = datetime.fromisoformat("2026-11-02T15:00:00+00:00")
    notebook.contact("2026-11-02T15:00", recorded=happened + later, precision=precision)

    assert notebook.facts().contacts[0].late.text == words


@pytest.mark.parametrize(
    ("settled_as", "settled_at", "is_listed"),
    [
        (None, "", True),
        ("kept", "2026-11-05T17:00:00+00:00", False),
        ("kept", "2026-11-05T17:00:01+00:00", True),
        ("superseded", "2026-11-05T16:00:00+00:00", False),
        ("superseded", "2026-11-05T18:00:00+00:00", True),
        ("partly", "2026-11-05T16:00:00+00:00", True),
        ("broken", "2026-11-05T16:00:00+00:00", True),
        ("waived", "2026-11-05T18:00:00+00:00", False),
    ],
)
def test_only_broken_promises_are_listed(
    notebook: Notebook, settled_as: str | None, settled_at: str, is_listed: bool
) -> None:
    """What was kept in time, replaced in time or waived is not held against them."""
    notebook.open()
    promise = notebook.promise(CLOSES, made_at=MADE)
    if settled_as is not None:
        notebook.settle(promise, settled_as, settled_at)

    assert bool(notebook.facts().promises) == is_listed


@pytest.mark.parametrize(("party", "closes"), [("me", CLOSES), ("them", "2026-11-22T09:00:00Z")])
def test_own_and_running_promises_are_not_listed(
    notebook: Notebook, party: str, closes: str
) -> None:
    """At the very end of its window a promise is not yet broken."""
    notebook.open()
    notebook.promise(closes.replace("Z", "+00:00"), made_at=MADE, party=party)

    assert notebook.facts().promises == ()


def test_references_are_listed_once_with_their_first_day(notebook: Notebook) -> None:
    """The provider finds its own ticket by them."""
    notebook.open()
    notebook.contact("2026-11-02T15:00", reference_list=["A", "B"])
    notebook.contact("2026-11-03T15:00", reference_list=["B", " "])

    told = [(each.text.text, each.given_on.text) for each in notebook.facts().references]

    assert told == [("A", "Monday 2 November 2026"), ("B", "Monday 2 November 2026")]


def test_a_single_zone_is_named_once(notebook: Notebook) -> None:
    """In the heading of the history, not in every line."""
    notebook.open()
    notebook.contact("2026-11-02T15:00")
    notebook.contact("2026-11-03T15:00", zone="America/New_York", precision="day")

    facts = notebook.facts()

    assert facts.zone.text == "Europe/London"
    assert facts.contacts[0].when.text == "Monday 2 November 2026, 15:00"


def test_several_zones_are_named_in_each_line(notebook: Notebook) -> None:
    """A time without its zone would be wrong for one of them."""
    notebook.open()
    notebook.contact("2026-11-02T15:00")
    notebook.contact("2026-11-03T15:00", zone="America/New_York")

    facts = notebook.facts()

    assert [facts.zone.text, *(each.when.text for each in facts.contacts)] == [
        "",
        "Monday 2 November 2026, 15:00 (Europe/London)",
        "Tuesday 3 November 2026, 15:00 (America/New_York)",
    ]
