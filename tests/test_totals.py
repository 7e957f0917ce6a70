"""What a case adds up to, for letters and evidence alike."""

import pytest

from complaintkit.model import Outcome
from complaintkit.totals import InVain, Spent, Totals, totals
from tests.builders import at, contact, history, promise

NOW = at("2026-11-22 09:30")


def test_each_contact_is_in_one_of_the_counts() -> None:
    """An automatic reply is neither an answer nor silence; what was sent is not yet answered."""
    outcomes: tuple[Outcome, ...] = (
        *("sent", "spoke", "voicemail", "closed", "cut-off", "refused", "no-answer", "auto-reply"),
    )
    contacts = tuple(contact(number, outcome=each) for number, each in enumerate(outcomes, start=5))

    found = totals(history(contacts=contacts), NOW)

    assert (found.contacts, found.reached, found.unanswered) == (8, 2, 4)
    assert (found.auto_replies, found.sent) == (1, 1)
    assert (found.own, found.came) == (8, 0)


def test_what_came_from_them_is_no_answer_to_an_attempt() -> None:
    """Their call, their message and a call of theirs that was missed: each is counted once."""
    contacts = (
        contact(5, direction="in"),
        contact(6, direction="in", channel="email"),
        contact(7, direction="in", outcome="no-answer"),
        contact(8, direction="in", channel="email", outcome="auto-reply"),
        contact(9),
    )

    found = totals(history(contacts=contacts), NOW)

    assert (found.contacts, found.own, found.reached, found.came) == (5, 1, 1, 3)
    assert (found.unanswered, found.auto_replies, found.sent) == (0, 1, 0)
    assert [each.reached_a_human for each in contacts] == [True, False, False, False, True]


def test_void_entries_are_not_counted() -> None:
    """Neither contacts nor promises."""
    gone = history(contacts=(contact(voided=9),), promises=(promise(1, "2026-11-10", voided=9),))

    found = totals(gone, NOW)

    assert (found.contacts, found.talked, found.theirs.made, found.theirs.not_in_time) == (
        *(0, Spent(0, 0, 0)),
        *(0, 0),
    )


def test_unknown_durations_are_counted_as_unknown() -> None:
    """An e-mail takes no time on a line; a call without a duration is an unknown, not a zero."""
    contacts = (
        contact(5, duration_s=4320, hold_s=2400),
        contact(6, duration_s=1500),
        contact(7, outcome="no-answer"),
        contact(8, channel="visit"),
        contact(9, channel="email", outcome="auto-reply"),
    )

    found = totals(history(contacts=contacts), NOW)

    assert (found.talked, found.held) == (Spent(5820, 2, 2), Spent(2400, 1, 2))


def test_promises_of_both_sides_are_told_apart() -> None:
    """Kept late is not kept, and counts among those not kept in time."""
    late = {"settled_as": "kept", "settled_at": at("2026-11-11 12:00")}
    promises = (
        promise(1, "2026-11-10 12:00", **late),
        promise(2, "2026-11-10 12:00"),
        promise(3, "2026-12-01 12:00", by="me"),
    )

    found = totals(history(promises=promises), NOW)

    theirs = found.theirs
    assert (theirs.made, theirs.of("kept late"), theirs.of("broken"), theirs.of("kept")) == (
        *(2, 1, 1),
        0,
    )
    assert (theirs.not_in_time, found.mine.made, found.mine.of("waiting")) == (2, 1, 1)


def _in_vain(*attempts: tuple[str, str]) -> InVain:
    contacts = (
        contact(number, at=at(f"{day} 10:00"), number=dialled, outcome="no-answer")
        for number, (day, dialled) in enumerate(attempts, start=5)
    )
    return totals(history(contacts=tuple(contacts)), NOW).in_vain


@pytest.mark.parametrize(
    ("attempts", "found"),
    [
        ((), InVain(0, 0, 0)),
        ((("2026-11-02", "0800 1"), ("2026-11-02", "0800-1")), InVain(2, 1, 1)),
        ((("2026-11-02", "0800 1"), ("2026-11-03", "0800 2")), InVain(2, 2, 2)),
        ((("2026-11-02", "0800 1"), ("2026-11-03", "")), InVain(2, 2, 0)),
    ],
)
def test_attempts_in_vain_have_their_days_and_numbers(
    attempts: tuple[tuple[str, str], ...], found: InVain
) -> None:
    """The numbers are only told when each was recorded."""
    assert _in_vain(*attempts) == found


@pytest.mark.parametrize(
    ("changes", "attempts"),
    [
        ({"outcome": "no-answer"}, 1),
        ({"outcome": "auto-reply", "channel": "email"}, 1),
        ({"outcome": "no-answer", "direction": "in"}, 0),
        ({"outcome": "cut-off"}, 0),
        ({"outcome": "sent", "channel": "email"}, 0),
    ],
)
def test_only_the_users_own_attempts_are_in_vain(changes: dict[str, str], attempts: int) -> None:
    """A call of theirs that was missed is not held against them."""
    found = totals(history(contacts=(contact(5, **changes),)), NOW)

    assert found.in_vain.attempts == attempts


def test_an_empty_case_adds_up_to_nothing() -> None:
    """The day it is opened."""
    found: Totals = totals(history(), NOW)

    assert (found.contacts, found.letters, found.corrections, found.void) == (0, 0, 0, 0)
