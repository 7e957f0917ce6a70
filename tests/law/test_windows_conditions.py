"""What lets a rule apply, lengthens it or stops it: worked out on small rules."""

import pytest

from complaintkit.law.matter import Matter
from complaintkit.law.rules import Rule
from complaintkit.windows import windows
from tests.law.matters import day, matter, only, paid, rule, states


def ids(rules: list[Rule], about: Matter, today: str = "2026-03-02") -> list[str]:
    """The rules that are shown, each window by its rule's name."""
    return [each.rule.id for each in windows(rules, about, today=day(today))]


class TestALongerPeriod:
    """A holding reply lengthens their time only if it came within the shorter one."""

    RULES = (
        rule("short", "they-must", 10),
        rule("long", "they-must", 30, extends="short", extended_by="holding-reply"),
    )

    @pytest.mark.parametrize(
        ("came", "shown", "closes"),
        [
            ("2026-03-11", "long", "2026-04-01"),
            ("2026-03-12", "long", "2026-04-01"),  # the last day: Mon 2 March + 10
            ("2026-03-13", "short", "2026-03-12"),
        ],
    )
    def test_it_takes_the_place_of_the_shorter(self, came: str, shown: str, closes: str) -> None:
        """One clock of the two, counted from the complaint and not from the reply."""
        about = matter(complained="2026-03-02", holding_reply=came)

        assert ids([*self.RULES], about) == [shown]
        assert only([*self.RULES], about).closes == day(closes)

    def test_without_the_reply_only_the_shorter_is_shown(self) -> None:
        """The longer one would tell the user to wait."""
        assert ids([*self.RULES], matter(complained="2026-03-02")) == ["short"]


class TestSilence:
    """What silence brings, they can prevent by an answer in time, not by one that is late."""

    SILENCE = rule("silence", "silence-means", met_by=("reply",), unless_in_time=("accepted",))

    @pytest.mark.parametrize("kind", ["reply", "accepted"])
    @pytest.mark.parametrize(
        ("came", "opens"),
        [("2026-03-11", None), ("2026-03-12", None), ("2026-03-13", day("2026-03-13"))],
    )
    def test_it_is_off_when_they_answered_in_time(
        self, kind: str, came: str, opens: object
    ) -> None:
        """Mon 2 March + 10 = Thu 12 March is their last day."""
        found = windows(
            [self.SILENCE],
            matter(complained="2026-03-02", **{kind: came}),
            today=day("2026-03-02"),
        )

        assert [each.opens for each in found] == ([opens] if opens else [])

    def test_without_an_answer_it_begins_on_the_day_after(self) -> None:
        """Their last day is still theirs."""
        window = only([self.SILENCE], matter(complained="2026-03-02"))

        assert states(window, "2026-03-12", "2026-03-13") == ["ahead", "open"]


class TestTheClockStandsStill:
    """From the first milestone of a pair to the second, the days are not counted."""

    YOURS = rule(
        *("reject", "you-must-by", 30),
        starts=("delivered",),
        suspended=("repair-demanded", "repaired"),
    )

    def test_while_they_repair_it_neither_runs_nor_ends(self) -> None:
        """The user's own days do not pass while they have the goods."""
        window = only([self.YOURS], matter(delivered="2026-03-02", repair_demanded="2026-03-12"))

        assert states(window, "2026-03-12", "2026-04-01", "2026-06-01") == ["stands-still"] * 3
        assert window.stands_still
        assert window.stands_still.kind == "repair-demanded"

    def test_afterwards_it_is_longer_by_as_many_days(self) -> None:
        """2 March + 30 = 1 April; from 12 to 20 March are 8 days: 9 April; with both ends 9: 10."""
        about = matter(delivered="2026-03-02", repair_demanded="2026-03-12", repaired="2026-03-20")

        window = only([self.YOURS], about)

        assert (window.closes, window.stands_still) == (day("2026-04-09"), None)
        days = ("2026-04-09", "2026-04-10", "2026-04-11")
        assert states(window, *days) == ["open", "doubtful", "closed"]

    @pytest.mark.parametrize(
        ("demanded", "closes"), [("2026-04-01", "2026-04-05"), ("2026-04-02", "2026-04-01")]
    )
    def test_only_a_pause_within_the_period_counts(self, demanded: str, closes: str) -> None:
        """What is over cannot stand still; on its last day it still can."""
        about = matter(delivered="2026-03-02", repair_demanded=demanded, repaired="2026-04-05")

        window = only([self.YOURS], about)

        assert window.closes == day(closes)

    def test_theirs_stands_still_too(self) -> None:
        """They are not late while they wait for the user."""
        theirs = rule("theirs", "they-must", suspended=("data-asked", "details-sent"))
        asked = {"complained": "2026-03-02", "data_asked": "2026-03-05"}

        waiting = only([theirs], matter(**asked))
        going_on = only([theirs], matter(**asked, details_sent="2026-03-09"))

        assert states(waiting, "2026-05-01") == ["stands-still"]
        # 12 March and the 4 days from 5 to 9 March: 16 March.
        assert states(going_on, "2026-03-16", "2026-03-17") == ["running", "overdue"]


class TestTheVersionOfARule:
    """The day of the fact picks the version, not the day of the question."""

    RULES = (
        rule("old", "opens", 8, "weeks", valid_to=day("2026-04-07"), counting="WEEKS_AFTER"),
        rule("new", "opens", 6, "weeks", valid_from=day("2026-04-08"), counting="WEEKS_AFTER"),
    )

    @pytest.mark.parametrize(
        ("complained", "shown", "opens"),
        [
            ("2026-04-07", "old", "2026-06-03"),  # a Tuesday; 8 weeks: Tue 2 June
            ("2026-04-08", "new", "2026-05-21"),  # a Wednesday; 6 weeks: Wed 20 May
        ],
    )
    @pytest.mark.parametrize("today", ["2026-04-01", "2027-04-01"])
    def test_the_boundary_day_belongs_to_the_new(
        self, complained: str, shown: str, opens: str, today: str
    ) -> None:
        """Whenever one asks."""
        (window,) = windows([*self.RULES], matter(complained=complained), today=day(today))

        assert (window.rule.id, window.opens) == (shown, day(opens))

    @pytest.mark.parametrize(("today", "shown"), [("2026-04-07", "old"), ("2026-04-08", "new")])
    def test_what_has_not_started_is_shown_as_it_stands_today(self, today: str, shown: str) -> None:
        """It would start under that version."""
        assert ids([*self.RULES], matter(), today) == [shown]

    def test_another_fact_may_decide(self) -> None:
        """A complaint made by phone before the change keeps its own law."""
        rules = [each._replace(valid_on=("ordered",)) for each in self.RULES]

        assert ids(rules, matter(ordered="2026-04-07", complained="2026-05-01")) == ["old"]
        assert ids(rules, matter(ordered="2026-04-08", complained="2026-05-01")) == ["new"]


class TestNeedsAndUnless:
    """What a rule asks for beside its start."""

    def test_it_does_not_start_without_what_it_needs(self) -> None:
        """An answer that did not come through the authority is not one to it."""
        yours = rule("yours", "you-must-by", needs=("regulator-asked",))

        assert only([yours], matter(complained="2026-03-02")).start is None
        about = matter(complained="2026-03-02", regulator_asked="2026-02-20")
        assert only([yours], about).closes == day("2026-03-12")

    def test_it_is_not_shown_with_what_excludes_it(self) -> None:
        """Thirty days for delivery apply only when no day was agreed."""
        theirs = rule("theirs", "they-must", starts=("ordered",), unless=("delivery-due",))

        assert ids([theirs], matter(ordered="2026-03-02")) == ["theirs"]
        assert ids([theirs], matter(ordered="2026-03-02", delivery_due="2026-05-01")) == []

    def test_information_that_needs_a_fact_waits_for_it(self) -> None:
        """Otherwise it would be noise."""
        told = rule("told", "info", needs=("final-refusal",), period=None, starts=())

        assert ids([told], matter()) == []
        assert ids([told], matter(final_refusal="2026-03-02")) == ["told"]


class TestHowItWasPaid:
    """Rights that come with a way of paying, and with its price."""

    CARD = rule(
        *("card", "you-must-by"), starts=("charged",), methods=("credit-card",),
        price_over="100.00 GBP", price_up_to="30000.00 GBP",
    )  # fmt: skip

    @pytest.mark.parametrize(
        ("amount", "shown"),
        [
            ("100.00 GBP", []),
            ("100.01 GBP", ["card"]),
            ("30000.00 GBP", ["card"]),
            ("30000.01 GBP", []),
            ("500.00 GBP", ["card"]),  # as text it would be more than "30000.00"
            ("500.00 EUR", []),
        ],
    )
    def test_the_price_must_be_over_one_bound_and_not_over_the_other(
        self, amount: str, shown: list[str]
    ) -> None:
        """Section 75: more than 100, and not more than 30,000 pounds."""
        assert ids([self.CARD], matter(paid("2026-03-02", amount))) == shown

    @pytest.mark.parametrize("method", ["debit-card", "transfer", "cash", ""])
    def test_another_way_of_paying_gives_nothing(self, method: str) -> None:
        """A debit card has no section 75."""
        assert ids([self.CARD], matter(paid("2026-03-02", "449.00 GBP", method))) == []

    def test_only_the_payments_that_fit_are_counted(self) -> None:
        """One deposit by transfer, two payments by card."""
        about = matter(
            paid("2026-02-02", "200.00 GBP", "transfer"),
            paid("2026-03-02", "200.00 GBP"),
            paid("2026-04-01", "249.00 GBP"),
        )

        closing = [each.closes for each in windows([self.CARD], about, today=day("2026-05-01"))]

        assert closing == [day("2026-03-12"), day("2026-04-11")]


def test_a_rule_of_a_country_takes_the_place_of_the_wider_one() -> None:
    """Two dates for one right would be one too many."""
    wide = rule("eu", "they-must", 30)
    own = rule("pl", "they-must", 14, countries=("PL",), transposes=("eu",))

    assert ids([wide, own], matter(country="PL")) == ["pl"]
    assert ids([wide, own], matter(country="CZ")) == ["eu"]
