"""`complaint note`: the facts that the law counts from."""

from collections.abc import Callable

import pytest

from complaintkit.law.milestones import MILESTONES
from tests.cli.conftest import stilled
from tests.cli.counted import milestones
from tests.conftest import Run


def test_says_what_was_understood_and_stored(acme: Run) -> None:
    """The whole answer: the day with its weekday and year, and what it means."""
    result = acme("note", "acme", "delivered", "2026-11-20", "--note", "left in the rain")

    assert (result.code, stilled(result.out), result.err) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Fri 20 Nov 2026: it was delivered. left in the rain\n"
        "This may start: Last day to start a court claim: act by Thu 20 Nov 2031, 1824 days left"
        " (sct-prescription-5y).\n"
        "This may start: Last day to start a court claim: act by Fri 19 Nov 2032, 2189 days left"
        " (Mon 22 Nov 2032 can be argued for, not relied on) (ew-limitation-contract-6y).\n"
        "Stored as entry 5 (milestone noted), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        "",
    )
    assert acme("verify", "--json").json["is_sound"] is True


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("acme", "delivered"), ("delivered", "2026-11-22")),
        (("delivered",), ("delivered", "2026-11-22")),
        (("1", "delivered", "yesterday"), ("delivered", "2026-11-21")),
        (("Acme", "delivered", "3", "days", "ago"), ("delivered", "2026-11-19")),
        (("delivered", "20", "November"), ("delivered", "2026-11-20")),
        (("Delivered", "yesterday"), ("delivered", "2026-11-21")),
        (("acme", "complaint_received", "yesterday"), ("complaint-received", "2026-11-21")),
        (("acme", "Complaint received", "yesterday"), ("complaint-received", "2026-11-21")),
        (("acme", "delivery-due", "2026-12-24"), ("delivery-due", "2026-12-24")),
        (("acme", "delivery-due", "2026-05-05"), ("delivery-due", "2026-05-05")),
        (("acme", "delivery-due", "in", "2", "weeks"), ("delivery-due", "2026-12-06")),
        (("acme", "delivery-due", "yesterday"), ("delivery-due", "2026-11-21")),
        (("acme", "delivery-due", "1", "to", "5", "December"), ("delivery-due", "2026-12-05")),
    ],
)
def test_reads_the_words(acme: Run, words: tuple[str, ...], found: tuple[str, str]) -> None:
    """WHO may be left out, the day, too; of an agreed stretch of days the last one counts."""
    assert acme("note", *words).code == 0

    assert milestones(acme) == [found]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "What happened was not said."),
        (("acme",), "What happened was not said."),
        (("acme", "delivry"), "Did you mean: delivered, delivery-due"),
        (("acme", "xyzzy"), "To see them all: complaint note --list"),
        (("nobody", "delivered"), "There is no case and no provider 'nobody'."),
        (("acme", "delivered", "tomorrow"), "is in the future: Mon 23 Nov 2026."),
        (("acme", "delivered", "2026-11-23"), "Record it when it has happened."),
        (("acme", "delivered", "soonish"), "'soonish' is not understood"),
        (("acme", "delivered", "from", "1", "to", "5", "November"), "not one moment"),
        (("acme", "delivery-due", "soon"), "'soon' names no day."),
        (("acme", "delivery-due", "5 May"), "may be Tue 5 May 2026 or Wed 5 May 2027."),
        (("acme", "delivery-due", "friday"), 'Type "2026-11-20" or "2026-11-27".'),
    ],
)
def test_what_cannot_be_is_refused(
    acme: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
) -> None:
    """A wrong day would be a wrong deadline."""
    result = acme("note", *words)

    assert (result.code, result.out, entries()) == (2, "", 4)
    assert said in result.err


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("a\0b", "NUL"),
        ("x" * 100_001, "too long: 100001 characters"),
        ("4111 1111 1111 1111", "ending in: 1111"),
        ("\udcff", "not valid UTF-8"),
    ],
)
def test_a_note_that_cannot_be_kept_is_refused(
    acme: Run, entries: Callable[[], int], note: str, said: str
) -> None:
    """The same limits as everywhere."""
    result = acme("note", "acme", "cancelled", "--note", note)

    assert (result.code, result.out, entries()) == (65, "", 4)
    assert said in result.err


def test_a_milestone_of_many_characters_is_refused_briefly(acme: Run) -> None:
    """Something pasted by mistake is not shown again."""
    result = acme("note", "acme", "x" * 5000)

    assert (result.code, len(result.err) < 300) == (65, True)


def test_a_long_note_is_kept_whole_and_shown_in_short(acme: Run) -> None:
    """Line breaks and invisible characters, too."""
    note = "first\nsecond \x1b[31m" + "x" * 500

    shown = acme("note", "acme", "cancelled", "--note", note).out

    told = shown.splitlines()[1]
    assert ("\x1b" in shown, len(shown.splitlines())) == (False, 4)
    assert (told.startswith("Sun 22 Nov 2026: you cancelled. first"), told[-1]) == (
        True,
        "…",
    )
    assert acme("show", "1", "--json").json["milestones"][0]["note"] == note


def test_several_open_cases_are_listed(acme: Run) -> None:
    """None is picked for the user."""
    acme("open", "Zed", "--about", "a", "--want", "b")

    result = acme("note", "cancelled")

    assert (result.code, result.out, result.err) == (
        2,
        "",
        "Error: There are 2 open cases; which one?\n"
        "Give its number: 1 Acme: The line is dead; 2 Zed: a\n",
    )


def test_a_closed_case_takes_facts_and_says_that_it_is_closed(acme: Run) -> None:
    """What happened stays worth knowing; that nobody watches it is said."""
    acme("close", "acme", "--outcome", "resolved")

    for who in ("acme", "1"):
        result = acme("note", who, "billed", f"2026-11-1{len(who)}")
        assert result.code == 0
        assert "Case 1 is closed: this is kept, and nothing watches its dates.\n" in result.out


def test_lists_every_milestone(acme: Run) -> None:
    """For a person and for a program."""
    assert acme("note", "--list").out.count("\n") > len(MILESTONES)
    found = acme("note", "--list", "--json").json

    assert found["delivery-due"] == {
        "label": "delivery was promised for that day",
        "ahead": True,
        "repeats": False,
    }
    assert list(found) == list(MILESTONES)


def test_json_is_a_receipt_with_what_was_noted(acme: Run) -> None:
    """A program learns the entry and the day."""
    found = acme("note", "acme", "delivered", "2026-11-20", "--json").json

    assert sorted(found) == [
        *("cases", "clauses", "milestones", "offers", "payments", "promises"),
        *("sendings", "stored", "windows"),
    ]
    assert [(each["entry"], each["kind"]) for each in found["milestones"]] == [(5, "delivered")]


def test_a_charge_is_recorded_as_a_payment(acme: Run) -> None:
    """Its day alone would start no clock: the rights of a card depend on card and sum."""
    result = acme("note", "acme", "charged", "2026-11-20")

    assert (result.code, result.out, result.err) == (
        2,
        "",
        "Error: What you were charged needs the sum, and how you paid.\n"
        "Nothing was stored. Record it with: complaint pay WHO AMOUNT --by credit-card\n",
    )
