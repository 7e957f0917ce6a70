"""Real cases, told through the command line from the first call to the letter."""

from typing import Any

import pytest

from tests.conftest import Run

EASTERN = ("--zone", "America/New_York", "--country", "US")


@pytest.fixture(name="sears")
def _sears(run: Run) -> Run:
    """October 2005, Virginia: a range and a refrigerator were to be delivered in the morning."""
    run("init", "--name", "A. Customer", "--address", "1 Elm Street", *EASTERN)
    run(
        *("log", "Sears", "Delivery promised for the morning did not come"),
        *(
            "--about",
            "The refrigerator was not delivered",
            "--want",
            "delivery of the refrigerator",
        ),
        *("--at", "2005-10-18 15:00", "--promise", "delivery in 30 minutes to one hour"),
        now="2005-10-18T15:05-04:00",
    )
    run(
        *("log", "sears", "Only the range came", "--channel", "visit", "--in"),
        *("--at", "18:00", "--partly", "1"),
        *("--promise", "the refrigerator tomorrow at 07:30"),
        now="2005-10-18T18:10-04:00",
    )
    return run


def broken(run: Run, now: str) -> list[tuple[int, str, int]]:
    """Number, text and lateness in seconds of each open broken promise."""
    items: list[dict[str, Any]] = run("due", "--json", now=now).json["items"]
    return [
        (item["promise"]["number"], item["promise"]["text"], item["late_s"])
        for item in items
        if item["section"] == "broken"
    ]


class TestTheRefrigerator:
    """Three promises broken or late in two days; hours matter."""

    def test_the_first_promise_was_kept_in_part_two_hours_late(self, sears: Run) -> None:
        """In 30 minutes to one hour from 15:00; the range came at 18:00."""
        promise = sears("show", "sears", "--json", now="2005-10-19T10:01-04:00").json["promises"][0]

        assert (
            promise["window"]["opens"],
            promise["window"]["closes"],
            promise["settled_as"],
            promise["settled_at"],
        ) == (
            "2005-10-18T15:30:00-04:00",
            "2005-10-18T16:00:00-04:00",
            "partly",
            "2005-10-18T18:00:00-04:00",
        )

    def test_at_10_01_the_next_morning_it_is_2_h_31_min_late(self, sears: Run) -> None:
        """07:30 was agreed."""
        late = 2 * 3600 + 31 * 60

        assert broken(sears, "2005-10-19T10:01-04:00") == [(2, "the refrigerator", late)]

    def test_due_says_so_in_words_with_the_next_step(self, sears: Run) -> None:
        """How late, the how-manieth, whom to ask for, and the command to type."""
        shown = sears("due", now="2005-10-19T10:01-04:00").out

        assert shown == (
            "Wed 19 Oct 2005 10:01 America/New_York: 1 overdue.\n"
            "\n"
            "Broken promises\n"
            "  Sears, case 1: The refrigerator was not delivered\n"
            "    Promise 2: the refrigerator (second broken promise of this case)\n"
            "    Wed 19 Oct 2005 07:30 America/New_York (stated): broken 2 h 31 min ago.\n"
            "    Next: Call and ask for a supervisor. A promise was broken (entry 8).\n"
            "    Afterwards: complaint log sears --level supervisor\n"
        )

    def test_the_third_slot_is_missed_too(self, sears: Run) -> None:
        """A new slot from 13 to 14; at 14:15 they call: the store does not have it."""
        sears(
            *("log", "sears", "--at", "10:00", "--replaces", "2"),
            *("--promise", "delivery today between 13:00 and 14:00"),
            now="2005-10-19T10:05-04:00",
        )

        at_two, after = "2005-10-19T14:00-04:00", "2005-10-19T14:15-04:00"

        assert broken(sears, at_two) == []
        assert broken(sears, after) == [(3, "delivery", 15 * 60)]
        assert "third broken promise" in sears("due", now=after).out

    def test_after_the_supervisor_comes_the_complaints_department(self, sears: Run) -> None:
        """The ladder climbs; it never repeats what was tried."""
        sears("log", "sears", "--level", "supervisor", now="2005-10-19T10:30-04:00")

        assert (
            "complaint log sears --level complaints"
            in sears("due", now="2005-10-19T10:40-04:00").out
        )


def test_call_back_in_24_to_48_hours_has_both_ends(run: Run) -> None:
    """Said on Friday 8 December 2006: soft due on Saturday, broken only after Sunday."""
    run("init", "--name", "A. Customer", *EASTERN)
    run(
        *("log", "Sears", "--about", "The refrigerator did not arrive", "--want", "delivery"),
        *("--quote", "It was delivered on Thursday.", "--said", "They will call back"),
        *("--at", "2006-12-08 11:00", "--callback", "24 to 48 hours"),
        now="2006-12-08T11:10-05:00",
    )

    def section(now: str) -> list[str]:
        return [item["section"] for item in run("due", "--json", now=now).json["items"]]

    assert section("2006-12-09T10:59-05:00") == ["coming"]
    assert section("2006-12-09T11:00-05:00") == ["today"]
    assert section("2006-12-10T11:00-05:00") == ["today"]
    assert section("2006-12-10T11:00:01-05:00") == ["broken"]


class TestMobileBroadband:
    """2007: an upgrade that never worked; the first duty was the customer's own."""

    @pytest.fixture(name="broadband")
    def _broadband(self, run: Run) -> Run:
        """Five events from 20 January to 27 February 2007."""
        zone = ("--zone", "Europe/London", "--country", "GB")
        run("init", "--name", "A. Customer", "--address", "1 High Street, Leeds", *zone)
        run(
            *("log", "Mobile", "Upgrade, 18-month contract", "--at", "2007-01-20 12:00"),
            *("--about", "The broadband was never set up", "--want", "release from the contract"),
            now="2007-01-20T13:00+00:00",
        )
        run(
            *("log", "mobile", "There is an issue", "--at", "2007-01-21 12:00"),
            *("--mine", "call back in a week"),
            now="2007-01-21T13:00+00:00",
        )
        for at, told in (
            ("2007-01-28 12:00", "It was set up in someone else's name"),
            ("2007-02-02 12:00", "A modem came"),
            ("2007-02-27 12:00", "The order was cancelled; a third MAC code"),
        ):
            settled = ("--kept", "1") if at.startswith("2007-01-28") else ()
            run("log", "mobile", told, "--at", at, *settled, now=f"{at.replace(' ', 'T')}+00:00")
        return run

    def test_the_duty_to_call_again_was_the_customers_own(self, run: Run) -> None:
        """A promise of mine is never counted as one that they broke."""
        run("init", "--name", "A. Customer", "--zone", "Europe/London")
        run(
            *("log", "Mobile", "--about", "Not set up", "--want", "release"),
            *("--at", "2007-01-21 12:00", "--mine", "call back in a week"),
            now="2007-01-21T13:00+00:00",
        )

        due = run("due", "--json", now="2007-01-29T09:00+00:00").json

        assert [(i["section"], i["promise"]["window"]["closes"]) for i in due["items"]] == [
            ("mine", "2007-01-28T23:59:59+00:00")
        ]

    def test_the_letter_tells_the_five_events(self, broadband: Run) -> None:
        """Each with its date, none invented."""
        letter = broadband("letter", "mobile", now="2007-03-01T10:00+00:00").out

        for told in (
            "Upgrade, 18-month contract",
            "There is an issue",
            "It was set up in someone else's name",
            "A modem came",
            "The order was cancelled; a third MAC code",
        ):
            assert told in letter
        assert "5 contacts" in letter


class TestTheGardenTrimmer:
    """2009: four numbers that nobody answers, twice; then a machine that answers an e-mail."""

    @pytest.fixture(name="trimmer")
    def _trimmer(self, run: Run) -> Run:
        """Four attempts at 17:00, four at 11:00 the next day, an e-mail, its auto-reply."""
        zone = ("--zone", "Europe/Warsaw", "--country", "PL")
        run("init", "--name", "Jan Kowalski", "--address", "ul. Długa 5/7, Warszawa", *zone)
        run(
            *("open", "Ogrody", "--about", "The trimmer was paid and not delivered"),
            *("--want", "delivery or the money back"),
            now="2009-05-04T16:00+02:00",
        )
        for day, hour in (("04", "17"), ("05", "11")):
            for minute in range(4):
                run(
                    *("log", "ogrody", "--outcome", "no-answer", "--number", f"22 100 000{minute}"),
                    now=f"2009-05-{day}T{hour}:0{minute}+02:00",
                )
        run(
            *("log", "ogrody", "Where is the trimmer?", "--channel", "email"),
            *("--callback", "soon"),
            now="2009-05-05T11:30+02:00",
        )
        return run

    def test_an_automatic_reply_keeps_no_promise(self, trimmer: Run) -> None:
        """A machine that answers is not an answer."""
        result = trimmer(
            *("log", "ogrody", "--channel", "email", "--in", "--outcome", "auto-reply"),
            *("--kept", "1"),
            now="2009-05-05T11:31+02:00",
        )

        assert (result.code, result.out) == (2, "")
        assert "keeps no promise" in result.err

    def test_eight_failed_attempts_on_two_days_are_counted(self, trimmer: Run) -> None:
        """They tried; the letter says how often, on which days, at how many numbers."""
        letter = trimmer("letter", "ogrody", now="2009-05-06T10:00+02:00").out

        assert "8 unanswered" in letter
        assert "4 May 2009" in letter
        assert "5 May 2009" in letter

    def test_a_reply_without_a_time_gets_the_marked_default(self, trimmer: Run) -> None:
        """Two days, and it says that this is our default."""
        shown = trimmer("due", now="2009-05-08T00:00+02:00").out

        assert "by the end of Thu 7 May 2009" in shown
        assert "(our default: no day or hour was noted)" in shown
