"""The ends of a window: the safe direction for each kind of rule, worked out on small rules."""

import pytest

from complaintkit.law.rules import Kind, Rule
from complaintkit.windows import windows
from tests.law.matters import day, matter, only, paid, rule, states


class TestYourOwnDeadline:
    """The earliest arguable date, and it never moves off a weekend."""

    def test_it_is_counted_from_the_earliest_of_several_starts(self) -> None:
        """Whoever relies on the later one may lose the right."""
        yours = rule("yours", "you-must-by", starts=("delivered", "ordered"))

        window = only([yours], matter(delivered="2026-03-20", ordered="2026-03-02"))

        # Mon 2 March + 10 = Thu 12 March; from delivery Fri 20 March + 10 = Mon 30 March.
        assert (window.start and window.start.kind, window.opens) == ("ordered", day("2026-03-02"))
        assert (window.closes, window.latest) == (day("2026-03-12"), day("2026-03-30"))

    def test_after_the_safe_day_it_is_doubtful_until_the_latest(self) -> None:
        """Not lost, and nothing to rely on."""
        yours = rule("yours", "you-must-by", starts=("delivered", "ordered"))
        window = only([yours], matter(delivered="2026-03-20", ordered="2026-03-02"))

        assert states(window, "2026-03-11", "2026-03-12") == ["open", "open"]
        assert states(window, "2026-03-13", "2026-03-30") == ["doubtful", "doubtful"]
        assert states(window, "2026-03-31") == ["closed"]

    def test_a_weekend_does_not_move_it(self) -> None:
        """Under a rule that rolls, the user's own day stays where it is."""
        yours = rule("yours", "you-must-by", 4, counting="CAL_AFTER_ROLL")

        window = only([yours], matter(country="GB", complained="2026-03-03"))

        # Tue 3 March + 4 = Sat 7 March; the next working day is Mon 9 March.
        assert (window.closes, window.latest) == (day("2026-03-07"), day("2026-03-09"))

    def test_what_was_done_early_is_done(self) -> None:
        """A bill disputed before its statement came need not be disputed again."""
        yours = rule("yours", "you-must-by", starts=("statement-sent",), met_by=("error-notice",))
        about = matter(statement_sent="2026-03-10", error_notice="2026-03-02")

        assert states(only([yours], about), "2026-12-01") == ["met"]

    def test_each_payment_has_its_own(self) -> None:
        """A second payment must not bury the deadline of the first, nor borrow its earlier act."""
        yours = rule("yours", "you-must-by", starts=("charged",), met_by=("error-notice",))
        about = matter(
            paid("2026-03-02", entry=5), paid("2026-04-01", entry=8), error_notice="2026-03-05"
        )

        first, second = windows([yours], about, today=day("2026-03-02"))

        assert [each.start and each.start.entry for each in (first, second)] == [5, 8]
        assert (first.closes, second.closes) == (day("2026-03-12"), day("2026-04-11"))
        assert states(first, "2026-03-06") + states(second, "2026-04-11") == ["met", "open"]

    @pytest.mark.parametrize("kind", ["returned", "complaint-received"])
    def test_a_fact_it_does_not_count_from_leaves_it_alone(self, kind: str) -> None:
        """Only what the rule names starts it."""
        yours = rule("yours", "you-must-by", starts=("delivered",))

        about = matter(delivered="2026-03-02", **{kind: "2026-03-01"})

        assert only([yours], about).closes == day("2026-03-12")


class TestTheirs:
    """Overdue only after the latest arguable date."""

    def test_it_is_counted_from_the_latest_of_several_starts(self) -> None:
        """A provider that is called late too soon wins the argument."""
        theirs = rule("theirs", "they-must", starts=("complained", "complaint-received"))

        window = only([theirs], matter(complained="2026-03-02", complaint_received="2026-03-09"))

        # Mon 9 March + 10 = Thu 19 March.
        assert window.closes == day("2026-03-19")
        assert window.start
        assert window.start.kind == "complaint-received"
        assert states(window, "2026-03-18", "2026-03-19", "2026-03-20") == [
            *("running", "running", "overdue")
        ]

    @pytest.mark.parametrize(
        ("again", "closes"), [("2026-03-12", "2026-03-22"), ("2026-03-13", "2026-03-12")]
    )
    def test_a_start_after_their_time_was_over_gives_no_new_time(
        self, again: str, closes: str
    ) -> None:
        """Who reminds them on Fri 13 March, a day too late, does not make them punctual."""
        theirs = rule("theirs", "they-must", starts=("complained", "complaint-received"))

        window = only([theirs], matter(complained="2026-03-02", complaint_received=again))

        assert window.closes == day(closes)

    def test_a_rule_that_rolls_gives_them_the_working_day(self) -> None:
        """Their last day may be the Monday."""
        theirs = rule("theirs", "they-must", 4, counting="CAL_AFTER_ROLL")

        window = only([theirs], matter(country="GB", complained="2026-03-03"))

        assert (window.closes, window.soonest) == (day("2026-03-09"), day("2026-03-07"))

    @pytest.mark.parametrize(
        ("came", "how"), [("2026-03-12", "met"), ("2026-03-13", "met-late"), ("2026-03-01", "")]
    )
    def test_an_answer_ends_it_in_time_late_or_not_at_all(self, came: str, how: str) -> None:
        """What they said before the complaint was an answer to something else."""
        theirs = rule("theirs", "they-must", met_by=("reply",))

        window = only([theirs], matter(complained="2026-03-02", reply=came))

        assert states(window, "2026-04-01") == [how or "overdue"]

    def test_without_a_start_nothing_is_computed(self) -> None:
        """No date is better than one from nowhere."""
        window = only([rule("theirs", "they-must")], matter(delivered="2026-03-02"))

        assert (window.start, window.opens, window.closes, window.ends) == (None,) * 4
        assert states(window, "2027-01-01") == ["not-started"]


@pytest.mark.parametrize("kind", ["you-must-by", "they-must"])
def test_a_second_fact_of_a_kind_does_not_start_it_anew(kind: Kind) -> None:
    """A second bill for the same thing gives nobody more time."""
    billed = rule("billed", kind, starts=("billed",))

    window = only([billed], matter(billed="2026-03-02 2026-03-20"))

    assert (window.closes, window.latest) == (day("2026-03-12"), day("2026-03-12"))


class TestARoute:
    """It opens after the period, or at once on a final refusal; another rule may close it."""

    ROUTE = rule("route", "opens", at_once_on=("final-refusal",), closing="end")
    END = rule("end", "you-must-by", 6, "months", starts=("final-refusal",), counting="MONTH_CORR")
    RULES: tuple[Rule, ...] = (ROUTE, END)

    def test_it_opens_on_the_day_after_the_period(self) -> None:
        """The last day is still theirs."""
        window = only([*self.RULES], matter(complained="2026-03-02"), "route")

        assert (window.opens, window.closes) == (day("2026-03-13"), None)
        assert states(window, "2026-03-12", "2026-03-13") == ["ahead", "open"]

    def test_a_final_refusal_opens_it_on_its_own_day_and_starts_its_end(self) -> None:
        """Nobody waits out a period after a no."""
        about = matter(complained="2026-03-02", final_refusal="2026-03-05")

        window = only([*self.RULES], about, "route")

        assert (window.opens, window.closes) == (day("2026-03-05"), day("2026-09-05"))
        assert states(window, "2026-03-04", "2026-03-05") == ["ahead", "open"]
        assert states(window, "2026-09-05", "2026-09-06") == ["open", "closed"]

    def test_a_late_refusal_does_not_open_it_later(self) -> None:
        """It was open already; only its end moves."""
        about = matter(complained="2026-03-02", final_refusal="2026-05-05")

        window = only([*self.RULES], about, "route")

        assert (window.opens, window.closes) == (day("2026-03-13"), day("2026-11-05"))

    def test_a_refusal_opens_it_without_a_complaint_in_the_record(self) -> None:
        """They refused, so they had it."""
        window = only([*self.RULES], matter(final_refusal="2026-03-05"), "route")

        assert (window.opens, window.closes) == (day("2026-03-05"), day("2026-09-05"))

    def test_it_is_counted_from_the_latest_start(self) -> None:
        """An ombudsman turns away who comes too early."""
        route = self.ROUTE._replace(starts=("complained", "complaint-received"))
        about = matter(complained="2026-03-02", complaint_received="2026-03-09")

        assert only([route, self.END], about, "route").opens == day("2026-03-20")


class TestAChain:
    """A period that begins where another ends, by "rule:ID"."""

    FIRST = rule("first", "they-must", 4, counting="CAL_AFTER_ROLL")

    def test_yours_takes_the_earliest_end_and_theirs_the_latest(self) -> None:
        """Tue 3 March + 4 = Sat 7 March, or the Monday after: each in its safe direction."""
        yours = rule("yours", "you-must-by", starts=("rule:first",))
        theirs = rule("theirs", "they-must", starts=("rule:first",))
        about = matter(country="GB", complained="2026-03-03")

        found = [only([self.FIRST, yours, theirs], about, each) for each in ("yours", "theirs")]

        assert [each.closes for each in found] == [day("2026-03-17"), day("2026-03-19")]
        assert [each.start and each.start.entry for each in found] == [1, 1]

    def test_it_starts_nothing_before_the_first_has(self) -> None:
        """The end of a clock that has not begun is no date."""
        yours = rule("yours", "you-must-by", starts=("rule:first",))

        assert only([self.FIRST, yours], matter(), "yours").start is None

    def test_a_circle_ends(self) -> None:
        """A pack of the user's own may hold one."""
        one = rule("one", "they-must", starts=("rule:two", "complained"))
        two = rule("two", "they-must", starts=("rule:one",))

        found = windows([one, two], matter(complained="2026-03-02"), today=day("2026-03-02"))

        assert [each.rule.id for each in found] == ["one", "two"]
        assert found[0].closes == day("2026-03-12")

    def test_rules_that_only_name_each_other_never_start(self) -> None:
        """There is no day in them."""
        rules = [rule(a, "opens", starts=(f"rule:{b}",)) for a, b in ("ab", "ba")]

        found = windows(rules, matter(complained="2026-03-02"), today=day("2026-03-02"))

        assert [each.start for each in found] == [None, None]
