"""Dated facts, money, clauses, offers and sendings in the one story of a case."""

from datetime import UTC, datetime
from typing import Any

import pytest

from complaintkit.evidence.chronology import Line, chronology
from complaintkit.evidence.counts import Counts, counted, counts
from tests.evidence.dealings import dealing, letter, write_dealings


def lines_of(book: Any, now: datetime) -> list[Line]:
    (history,) = book.histories()
    return list(chronology(history, now, events=book.events()).lines)


def test_each_stands_on_its_own_day(book: Any, now: datetime) -> None:
    """Not where it was typed; what comes of a letter after the letter."""
    write_dealings(book)

    lines = lines_of(book, now)

    assert [(line.kind, line.entry, f"{line.at:%d}") for line in lines] == [
        ("payment", 3, "01"),
        ("milestone", 14, "02"),
        ("opened", 2, "02"),
        ("clause", 6, "02"),
        ("clause", 7, "02"),
        ("payment", 4, "05"),
        ("payment", 5, "06"),
        ("offer", 8, "07"),
        ("offer", 9, "08"),
        ("letter", 10, "14"),
        ("sending", 11, "14"),
        ("milestone", 12, "14"),
        ("sending", 13, "15"),
    ]


@pytest.mark.parametrize(
    ("day", "order"),
    [
        ("2026-11-13", ["sending", "milestone", "letter"]),
        ("2026-11-14", ["letter", "sending", "milestone"]),
        ("2026-11-15", ["letter", "sending", "milestone"]),
    ],
)
def test_a_letter_leaves_after_it_was_written_on_that_day(
    book: Any, now: datetime, day: str, order: list[str]
) -> None:
    """A day without an hour begins at midnight, before every hour of it."""
    book.case()
    left = dealing(book, "letter_sent", day, letter_id=letter(book).id)
    dealing(book, "milestone_noted", day, kind="complaint-sent", source_id=left.id)

    lines = lines_of(book, now)

    assert [line.kind for line in lines if line.kind != "opened"] == order
    assert {f"{line.at:%F %H}" for line in lines if line.kind == "sending"} == {f"{day} 00"}


def test_what_was_sent_at_an_hour_stands_at_that_hour(book: Any, now: datetime) -> None:
    """What the user knows exactly is not moved."""
    book.case()
    sent = {"letter_id": letter(book).id, "at": "2026-11-14T08:00:00+01:00", "precision": "minute"}
    dealing(book, "letter_sent", **sent)

    lines = lines_of(book, now)

    assert [line.kind for line in lines] == ["opened", "sending", "letter"]


def test_each_says_what_it_belongs_to(book: Any, now: datetime) -> None:
    """The payment that came back, the letter that left, the entry that a milestone came with."""
    write_dealings(book)
    contact = book.contact()
    dealing(book, "milestone_noted", "2026-11-02", kind="reply", source_id=contact.id)

    found = {line.entry: line.belongs_to for line in lines_of(book, now) if line.belongs_to}

    assert found == {4: 1, 11: 1, 12: 11, 13: 1, contact.seq + 1: contact.seq}


def test_void_and_corrected_ones_carry_their_marks(book: Any, now: datetime) -> None:
    """They stay in their place."""
    write_dealings(book)

    lines = lines_of(book, now)

    marked = {line.entry: line.voided for line in lines if line.voided}
    assert marked == {5: 16, 7: 17, 9: 18, 13: 19, 14: 20}
    assert [line.entry for line in lines if line.corrections] == [3]


def test_a_clause_stands_where_it_was_quoted_by_the_users_clock(book: Any, now: datetime) -> None:
    """It has no day of its own; without the events only the case says when."""
    book.recorded_at = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
    book.case()
    dealing(book, "clause_quoted", text="a", place="b")
    (history,) = book.histories()
    warsaw = now.astimezone(datetime.fromisoformat("2026-11-02T13:00:00+01:00").tzinfo)

    (line,) = [each for each in lines_of(book, warsaw) if each.kind == "clause"]
    (bare,) = [each for each in chronology(history, now).lines if each.kind == "clause"]

    assert (line.at.isoformat(), bare.at) == ("2026-11-20T09:00:00+01:00", history.case.opened_at)


def test_every_noun_is_counted_also_the_void_ones(book: Any) -> None:
    """An export holds them all, and the receipt says so."""
    write_dealings(book)

    found = counts(book.histories())

    assert found == Counts(1, 0, 0, 1, 1, 5, 2, 3, 2, 2, 2)
    assert counted(found) == (
        "0 contacts, 0 promises, 1 letter, 2 sendings of letters, 2 milestones, 3 payments,"
        " 2 clauses, 2 offers, 1 correction, 5 entries void in 1 case"
    )


def test_one_of_each_is_one() -> None:
    """As people say it."""
    assert counted(Counts(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)) == (
        "1 contact, 1 promise, 1 letter, 1 sending of a letter, 1 milestone, 1 payment,"
        " 1 clause, 1 offer, 1 correction, 1 entry void in 1 case"
    )
