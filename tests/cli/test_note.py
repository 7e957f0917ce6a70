"""`complaint note`, `complaint quote`: the facts that the law counts from, and clauses."""

from collections.abc import Callable
from typing import Any

import pytest

from complaintkit.law.milestones import MILESTONES
from tests.cli.conftest import stilled
from tests.conftest import Run


def milestones(run: Run, who: str = "1") -> list[tuple[str, str]]:
    """Kind and day of each milestone of a case that counts."""
    found: list[Any] = run("show", who, "--json").json["milestones"]
    return [(each["kind"], each["at"][:10]) for each in found if each["voided"] is None]


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


class TestTwice:
    """Two days of one fact would be two deadlines."""

    def test_another_day_is_refused_with_the_way_to_correct_it(self, acme: Run) -> None:
        """The day before and the day after."""
        acme("note", "acme", "delivered", "2026-11-20")

        for day in ("2026-11-19", "2026-11-21"):
            result = acme("note", "acme", "delivered", day)
            assert (result.code, result.out, result.err) == (
                2,
                "",
                "Error: Entry 5 says another day: Fri 20 Nov 2026, it was delivered.\n"
                "Nothing was stored. To correct it: complaint amend 5 --at ... --why ...\n",
            )

    def test_the_same_day_is_refused_as_known(self, acme: Run) -> None:
        """Nothing is stored twice."""
        acme("note", "acme", "billed", "2026-11-20")

        assert "Entry 5 says exactly that already." in acme("note", "1", "billed", "20 Nov").err

    def test_what_happens_again_and_again_may_repeat(self, acme: Run) -> None:
        """Each bill has its own day."""
        assert MILESTONES["billed"].repeats

        for day in ("2026-09-20", "2026-10-20"):
            assert acme("note", "acme", "billed", day).code == 0

    def test_a_void_one_does_not_stand_in_the_way(self, acme: Run) -> None:
        """It does not count."""
        acme("note", "acme", "delivered", "2026-11-20")
        acme("void", "5", "--why", "another parcel")

        assert acme("note", "acme", "delivered", "2026-11-21").code == 0

    def test_another_case_has_its_own(self, acme: Run) -> None:
        """Facts belong to one dispute."""
        acme("open", "Zed", "--about", "a", "--want", "b")
        acme("note", "acme", "delivered", "2026-11-20")

        assert acme("note", "zed", "delivered", "2026-11-21").code == 0


class TestOrder:
    """Nothing came of a purchase before it; a mistyped year would move every deadline."""

    @pytest.mark.parametrize("beginning", ["ordered", "purchased", "contract"])
    @pytest.mark.parametrize(
        ("day", "code"), [("2026-10-31", 2), ("2026-11-01", 0), ("2026-11-02", 0)]
    )
    def test_the_day_before_the_purchase_is_refused(
        self, acme: Run, beginning: str, day: str, code: int
    ) -> None:
        """On the day itself it may have been delivered."""
        acme("note", "acme", beginning, "2026-11-01")

        result = acme("note", "acme", "delivered", day)

        assert result.code == code
        assert ("That is before entry 5: Sun 1 Nov 2026" in result.err) == (code == 2)

    @pytest.mark.parametrize(
        ("day", "code"), [("2026-10-31", 0), ("2026-11-01", 0), ("2026-11-02", 2)]
    )
    def test_the_purchase_is_not_after_what_came_of_it(
        self, acme: Run, day: str, code: int
    ) -> None:
        """Told the other way round."""
        acme("note", "acme", "delivered", "2026-11-01")

        result = acme("note", "acme", "purchased", day)

        assert result.code == code
        assert ("That is after entry 5: Sun 1 Nov 2026" in result.err) == (code == 2)

    def test_beginnings_may_be_in_any_order(self, acme: Run) -> None:
        """Some order before there is a contract, some after."""
        for day, kind in (("10", "contract"), ("08", "ordered"), ("12", "purchased")):
            assert acme("note", "acme", kind, f"2026-11-{day}").code == 0


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("bill-due", "the last day to pay the bill"),
        ("terminated", "the last day of the contract"),
        ("refund-due", "the last day for the refund"),
        ("delivery-due", "delivery was promised for that day"),
    ],
)
def test_what_lies_ahead_is_not_told_as_if_it_were_over(acme: Run, kind: str, said: str) -> None:
    """The same words are true before the day and after it."""
    assert f"Fri 18 Dec 2026: {said}.\n" in acme("note", "acme", kind, "2026-12-18").out


def test_only_what_is_agreed_beforehand_may_lie_ahead(acme: Run) -> None:
    """Of every milestone: the day after today."""
    for kind, about in MILESTONES.items():
        assert acme("note", "acme", kind, "2026-11-23").code == (0 if about.ahead else 2), kind


@pytest.mark.parametrize("day", ["2026-11-22", "2026-11-21"])
def test_every_milestone_can_be_today_or_before(acme: Run, day: str) -> None:
    """All of them on one day: none of them is before another."""
    kinds = [each for each in MILESTONES if each != "charged"]  # that is a payment
    for kind in kinds:
        assert acme("note", "acme", kind, day).code == 0, kind

    assert milestones(acme) == [(kind, day) for kind in kinds]


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
    assert list(found) == sorted(MILESTONES)


def test_json_is_a_receipt_with_what_was_noted(acme: Run) -> None:
    """A program learns the entry and the day."""
    found = acme("note", "acme", "delivered", "2026-11-20", "--json").json

    assert sorted(found) == [
        *("cases", "clauses", "milestones", "offers", "payments", "promises"),
        *("sendings", "stored", "windows"),
    ]
    assert [(each["entry"], each["kind"]) for each in found["milestones"]] == [(5, "delivered")]


class TestQuote:
    """A clause, word for word, with its place."""

    def test_says_what_was_stored(self, acme: Run) -> None:
        """The whole answer."""
        result = acme("quote", "acme", "Repairs within 3 days.", "--from", "Terms 7.2")

        assert (result.code, stilled(result.out)) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Terms 7.2: “Repairs within 3 days.”\n"
            "Stored as entry 5 (clause quoted), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        )

    def test_every_line_of_it_is_kept(self, acme: Run) -> None:
        """A quotation is never tidied up."""
        text = "7.2  We repair\n\n   within three days. \n"

        acme("quote", text, "--from", "Terms")

        assert acme("show", "1", "--json").json["clauses"][0]["text"] == text
        assert acme("verify", "--json").json["is_sound"] is True

    @pytest.mark.parametrize(
        ("words", "code", "said"),
        [
            (("acme", "words"), 2, "Missing option '--from'."),
            (("--from", "x"), 2, "Missing argument '[WHO] TEXT'."),
            (("acme", "--from", "x"), 2, "'acme' says who it is about"),
            (("1", "--from", "x"), 2, "'1' says who it is about"),
            (("acme", " ", "--from", "x"), 2, "A clause needs its words and its place."),
            (("acme", "words", "--from", ""), 2, "A clause needs its words and its place."),
            (("acme", "two", "words", "--from", "x"), 2, "A clause needs its words and its place."),
            (("acme", "words", "--from", "a\nb"), 65, "place has a line break"),
            (("acme", "4111111111111111", "--from", "x"), 65, "ending in: 1111"),
            (("acme", "w\0", "--from", "x"), 65, "NUL"),
            (("acme", "w" * 100_001, "--from", "x"), 65, "too long: 100001"),
        ],
    )
    def test_what_cannot_be_is_refused(
        self, acme: Run, entries: Callable[[], int], words: tuple[str, ...], code: int, said: str
    ) -> None:
        """Nothing is stored."""
        result = acme("quote", *words)

        assert (result.code, result.out, entries()) == (code, "", 4)
        assert said in result.err


def test_a_charge_is_recorded_as_a_payment(acme: Run) -> None:
    """Its day alone would start no clock: the rights of a card depend on card and sum."""
    result = acme("note", "acme", "charged", "2026-11-20")

    assert (result.code, result.out, result.err) == (
        2,
        "",
        "Error: What you were charged needs the sum, and how you paid.\n"
        "Nothing was stored. Record it with: complaint pay WHO AMOUNT --by credit-card\n",
    )
