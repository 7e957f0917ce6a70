"""The dated story: order, both clocks, corrections, and what is void."""

from datetime import UTC, datetime, timedelta
from typing import Any

from complaintkit.evidence.chronology import Line, chronology
from complaintkit.model import Contact, Promise


def lines_of(book: Any, now: datetime) -> list[Line]:
    (history,) = book.histories()
    return list(chronology(history, now, events=book.events()).lines)


def test_tells_things_in_the_order_they_happened(book: Any, now: datetime) -> None:
    """What was logged late stands where it belongs, not where it was typed."""
    book.case()
    later = book.contact("2026-11-05T10:00:00+01:00")
    earlier = book.contact("2026-11-01T10:00:00+01:00")

    lines = lines_of(book, now)

    assert [line.entry for line in lines] == [earlier.seq, 2, later.seq]


def test_orders_by_the_instant_not_by_the_local_hour(book: Any, now: datetime) -> None:
    """09:00 in New York is after 14:00 in Warsaw."""
    book.case()
    new_york = book.contact("2026-11-05T09:00:00-05:00")
    warsaw = book.contact("2026-11-05T14:00:00+01:00")

    lines = lines_of(book, now)

    assert [line.entry for line in lines[1:]] == [warsaw.seq, new_york.seq]


def test_a_promise_follows_the_contact_it_was_made_in(book: Any, now: datetime) -> None:
    """They share their second."""
    book.case()
    contact = book.contact()
    promise = book.promise("2026-12-24T10:00:00+01:00", in_contact=contact)

    lines = lines_of(book, now)

    assert [line.entry for line in lines[:2]] == [contact.seq, promise.seq]


def test_shows_how_long_after_it_happened_it_was_recorded(book: Any, now: datetime) -> None:
    """A late entry is never hidden."""
    book.recorded_at = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
    book.case()
    book.contact("2026-11-02T10:00:00+01:00")

    (line,) = [line for line in lines_of(book, now) if line.kind == "contact"]

    assert line.gap == timedelta(days=3)


def test_counts_the_gap_in_real_time_across_a_clock_change(book: Any, now: datetime) -> None:
    """The night of 25 October 2026 has 25 hours in Warsaw."""
    book.recorded_at = datetime(2026, 10, 25, 11, 0, tzinfo=UTC)
    book.case()
    book.contact("2026-10-24T12:00:00+02:00")

    (line,) = [line for line in lines_of(book, now) if line.kind == "contact"]

    assert line.gap == timedelta(hours=25)


def test_a_broken_promise_is_a_moment_of_its_own(book: Any, now: datetime) -> None:
    """The end of its window happened, though nobody did anything."""
    book.case()
    promise = book.promise("2026-11-10T10:00:00+01:00")

    (missed,) = [line for line in lines_of(book, now) if line.kind == "missed"]

    assert (missed.entry, missed.at) == (promise.seq, datetime(2026, 11, 10, 9, 0, tzinfo=UTC))
    assert missed.gap is None


def test_a_promise_is_not_missed_in_the_last_second_of_its_window(book: Any) -> None:
    """The end belongs to the window."""
    closes = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
    book.case()
    book.promise(closes.isoformat())

    at_the_end = [line.kind for line in lines_of(book, closes)]
    after = [line.kind for line in lines_of(book, closes + timedelta(seconds=1))]

    assert ("missed" in at_the_end, "missed" in after) == (False, True)


def test_a_promise_kept_late_was_missed_first_and_then_kept(book: Any, now: datetime) -> None:
    """Keeping it later does not undo that it was broken."""
    book.case()
    promise = book.promise("2026-11-10T10:00:00+01:00")
    book.settle(promise, "kept", "2026-11-11T10:00:00+01:00")

    kinds = [line.kind for line in lines_of(book, now)]

    assert kinds[-2:] == ["missed", "settled"]


def test_a_promise_they_declared_broken_in_time_is_not_missed_again(
    book: Any, now: datetime
) -> None:
    """They said so before its end: that is the moment."""
    book.case()
    promise = book.promise("2026-11-10T10:00:00+01:00")
    book.settle(promise, "broken", "2026-11-09T10:00:00+01:00")

    kinds = [line.kind for line in lines_of(book, now)]

    assert (kinds.count("missed"), kinds.count("settled")) == (0, 1)


def test_an_amended_entry_keeps_its_old_text(story: Any, now: datetime) -> None:
    """Both are evidence."""
    history = story.histories()[0]

    (line,) = [each for each in chronology(history, now).lines if each.corrections]

    first, second = line.corrections
    (change,) = first.amendment.changes
    assert (change.old, change.new, first.amendment.why) == (
        *("Anna K.", "Hanna K."),
        "She spelled it for me.",
    )
    assert [each.why for each in second.voidings] == ["I had not."]
    assert isinstance(line.subject, Contact)
    assert (line.subject.agent, line.subject.site) == ("Hanna K.", "Gdańsk")


def test_a_void_entry_stays_with_its_reason(book: Any, now: datetime) -> None:
    """Visible, marked."""
    book.case()
    contact = book.contact()
    voiding = book.void(contact, "Twice.")

    (line,) = [each for each in lines_of(book, now) if each.kind == "contact"]

    assert (line.voided, [each.why for each in line.voidings]) == (voiding.seq, ["Twice."])


def test_a_settlement_that_was_taken_back_stays(book: Any, now: datetime) -> None:
    """The nouns alone have forgotten it; the events have not."""
    book.case()
    promise = book.promise("2026-12-24T10:00:00+01:00")
    settled = book.settle(promise, "kept", "2026-11-09T10:00:00+01:00")
    book.void(settled, "Wrong one.")

    (line,) = [each for each in lines_of(book, now) if each.kind == "settled"]

    assert isinstance(line.subject, Promise)
    assert (line.entry, line.voided, line.subject.settled_as) == (settled.seq, 5, "kept")


def test_a_case_closed_and_opened_again_shows_its_closing_as_void(book: Any, now: datetime) -> None:
    """Reopening is voiding the closing."""
    book.case()
    closed = book.add(
        "case_closed",
        case_id=book.case_id,
        closed_at="2026-11-09T10:00:00+01:00",
        outcome="resolved",
        closing_note="",
    )
    book.void(closed, "They charged again.")

    (line,) = [each for each in lines_of(book, now) if each.kind == "closed"]

    assert (line.entry, line.voided) == (closed.seq, closed.seq + 1)


def test_without_events_no_correction_is_lost(book: Any, now: datetime) -> None:
    """A voiding whose target has no line gets a line of its own."""
    book.case()
    promise = book.promise("2026-12-24T10:00:00+01:00")
    settled = book.settle(promise, "kept", "2026-11-09T10:00:00+01:00")
    voiding = book.void(settled, "Wrong one.")
    (history,) = book.histories()

    (line,) = [each for each in chronology(history, now).lines if each.kind == "correction"]

    assert line.entry == voiding.seq


def test_every_noun_of_a_case_has_its_line(story: Any, now: datetime) -> None:
    """Nothing is left out."""
    for history in story.histories():
        nouns = (history.case, *history.contacts, *history.promises, *history.letters)

        lines = chronology(history, now, events=story.events()).lines

        assert {noun.entry for noun in nouns} <= {line.entry for line in lines}


def test_a_doubtful_clock_is_named(book: Any, now: datetime) -> None:
    """An entry recorded while the clock had been set back says so."""
    book.case()
    book.recorded_at -= timedelta(days=2)
    book.contact("2026-10-30T10:00:00+01:00")

    (line,) = [each for each in lines_of(book, now) if each.kind == "contact"]

    assert line.clock == "set back"


def test_with_a_void_promise_its_settlement_is_void_and_its_end_is_nothing(
    book: Any, now: datetime
) -> None:
    """What was never promised was not broken."""
    book.case()
    promise = book.promise("2026-11-10T10:00:00+01:00")
    book.settle(promise, "kept", "2026-11-12T10:00:00+01:00")
    voiding = book.void(promise, "Not said.")

    found = {line.kind: line.voided for line in lines_of(book, now)}

    assert found == {"opened": None, "promise": voiding.seq, "settled": voiding.seq}
