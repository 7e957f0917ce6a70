"""What a case adds up to."""

from datetime import datetime
from typing import Any

from complaintkit.evidence.totals import Totals, totals


def totals_of(book: Any, now: datetime) -> Totals:
    return totals(book.histories()[0], now)


def test_an_automatic_reply_is_neither_an_answer_nor_silence(story: Any, now: datetime) -> None:
    """The three kinds add up to the contacts that count."""
    found = totals_of(story, now)

    assert (found.contacts, found.reached, found.unanswered, found.auto_replies) == (5, 2, 2, 1)


def test_what_was_sent_is_not_yet_answered(book: Any, now: datetime) -> None:
    """Nor is it an attempt that nobody answered; a bare "cut off" is one."""
    case_id = book.case()
    for outcome in ("sent", "spoke", "voicemail", "closed", "cut-off", "refused"):
        book.contact(case_id, outcome=outcome)

    found = totals_of(book, now)

    assert (found.contacts, found.sent, found.reached, found.unanswered) == (6, 1, 2, 3)


def test_void_entries_are_not_counted(story: Any, now: datetime) -> None:
    """The story has six contacts, one of them void."""
    found = totals_of(story, now)

    assert (len(story.histories()[0].contacts), found.contacts, found.void) == (6, 5, 3)


def test_unknown_durations_are_counted_as_unknown(story: Any, now: datetime) -> None:
    """An e-mail takes no time on a line; a call without a duration is an unknown, not a zero."""
    found = totals_of(story, now)

    assert (found.talked.seconds, found.talked.known, found.talked.unknown) == (5820, 2, 2)
    assert (found.held.seconds, found.held.known, found.held.unknown) == (2400, 1, 3)


def test_promises_of_both_sides_are_told_apart(story: Any, now: datetime) -> None:
    """Kept late is not kept, and counts among those not kept in time."""
    found = totals_of(story, now)

    theirs = (found.theirs.made, found.theirs.of("kept late"), found.theirs.of("broken"))
    assert theirs == (2, 1, 1)
    assert (found.theirs.not_in_time, found.theirs.of("kept")) == (2, 0)
    assert (found.mine.made, found.mine.of("waiting")) == (1, 1)


def test_a_void_promise_was_not_made(book: Any, now: datetime) -> None:
    """It is shown elsewhere, and never counted."""
    case_id = book.case()
    promise = book.promise(case_id, "2026-11-10T10:00:00+01:00")
    book.add("entry_voided", case_id=case_id, target_id=promise.id, why="Not said.")

    found = totals_of(book, now)

    assert (found.theirs.made, found.theirs.not_in_time) == (0, 0)


def test_a_correction_taken_back_is_no_correction(story: Any, now: datetime) -> None:
    """Two amendments, one of them void."""
    assert totals_of(story, now).corrections == 1
