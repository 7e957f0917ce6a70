"""Only an answer in time prevents what the law makes of silence; a late one takes nothing away."""

import pytest

from complaintkit.windows import windows
from tests.conftest import Run
from tests.law.matters import day, matter, only, rule
from tests.law.reading import not_started, started
from tests.law.telling import at, case, rights, tell

ANSWER = rule("answer", "they-must", met_by=("reply",))
ROUTE = rule("route", "opens", 30, starts=("rule:answer",), unless_in_time=("reply",))


def ids(*rules: object, **facts: str) -> list[str]:
    """The rules that are shown for a complaint of Mon 2 March and these facts."""
    about = matter(complained="2026-03-02", **facts)
    found = windows(list(rules), about, today=day("2026-03-02"))  # type: ignore[arg-type]
    return [each.rule.id for each in found]


class TestOnSmallRules:
    """Their last day is Thu 12 March, ten days after the complaint."""

    @pytest.mark.parametrize(
        ("came", "shown"),
        [
            ("2026-03-01", True),  # an answer to something else
            *(("2026-03-02", False), ("2026-03-11", False), ("2026-03-12", False)),
            *(("2026-03-13", True), ("2026-06-01", True)),
        ],
    )
    def test_a_route_after_their_time_asks_whether_they_kept_that(
        self, came: str, *, shown: bool
    ) -> None:
        """The 30 days more are the user's to wait, and not theirs to answer."""
        assert ("route" in ids(ANSWER, ROUTE, reply=came)) is shown

    @pytest.mark.parametrize("facts", [{}, {"reply": "2026-03-13"}])
    def test_it_opens_on_the_same_day_after_a_late_answer(self, facts: dict[str, str]) -> None:
        """12 March and 30 days: Sat 11 April, so from the 12th."""
        found = only([ANSWER, ROUTE], matter(complained="2026-03-02", **facts), "route")

        assert found.opens == day("2026-04-12")

    @pytest.mark.parametrize(
        ("came", "shown"), [("2026-03-11", []), ("2026-03-12", []), ("2026-03-13", ["route"])]
    )
    def test_a_route_of_its_own_time_has_that(self, came: str, shown: list[str]) -> None:
        """The day before their last, the last, the day after."""
        own = ROUTE._replace(starts=("complained",), period=ANSWER.period)

        assert ids(own, reply=came) == shown

    def test_what_excludes_a_rule_does_so_whenever_it_comes(self) -> None:
        """Goods that were shipped at last cannot be cancelled for their delay."""
        route = rule("route", "opens", unless=("posted",))

        assert ids(route, posted="2026-06-01") == []

    @pytest.mark.parametrize(
        ("came", "shown"),
        [("2026-03-11", "long"), ("2026-03-12", "long"), ("2026-03-13", "details")],
    )
    def test_of_two_ways_to_more_time_one_in_time_is_enough(self, came: str, shown: str) -> None:
        """They asked for details on the 5th; what came when it was over changes nothing."""
        extends = rule("long", "they-must", 30, extends="answer", extended_by="holding-reply")
        details = extends._replace(
            id="details", extended_by="data-asked", unless_in_time=("holding-reply",)
        )
        found = ids(ANSWER, extends, details, data_asked="2026-03-05", holding_reply=came)

        assert found == [shown]


class TestThePolishLine:
    """Received on Mon 9 November 2026: to answer until Wed 9 December; UKE from 9 January."""

    SILENT = ("pl-tel-02-silent", "pl-tel-06-silent")

    @pytest.fixture(name="line")
    def _line(self, run: Run) -> Run:
        tell(
            run,
            "2026-11-09 init --name Jo_Doe --country PL --zone Europe/Warsaw",
            "2026-11-09 open Orange --about No_line --want A_line --sector telecom",
            "2026-11-09 note orange complaint-received 2026-11-09",
        )
        return run

    @pytest.mark.parametrize("kind", ["reply", "reply-received", "final-refusal", "accepted"])
    @pytest.mark.parametrize("came", ["2026-12-08", "2026-12-09"])
    def test_an_answer_in_time_ends_the_silence(self, line: Run, came: str, kind: str) -> None:
        """The day before their last, and the last."""
        tell(line, f"{came} note orange {kind} {came}")

        found = rights(line, "2027-01-12")
        assert not {*started(found), *not_started(found)}.intersection(self.SILENT)

    @pytest.mark.parametrize("kind", ["reply", "reply-received", "final-refusal", "accepted"])
    def test_the_day_after_it_takes_nothing_away(self, line: Run, kind: str) -> None:
        """What the law took for an acceptance stays one, whatever they write then."""
        result = line("note", "orange", kind, "2026-12-10", now=at("2026-12-10"))

        assert "it concerns the case no more" not in result.out
        found = started(rights(line, "2027-01-12"))
        assert [found[each] for each in self.SILENT] == [
            [("open", "2026-12-10", None, None, 5)],
            [("open", "2027-01-09", "2027-11-09", "2027-11-09", 5)],
        ]

    def test_due_and_next_say_so_too(self, line: Run) -> None:
        """The same rule, the same days and the same entry."""
        tell(line, "2026-12-10 note orange reply 2026-12-10")

        title = "Court or the telecom regulator (UKE) after silence: "
        due = line("due", now=at("2027-01-12")).out
        following = line("next", "orange", now=at("2027-01-12")).out
        assert f"    {title}since Sat 9 Jan 2027, until Tue 9 Nov 2027.\n" in due
        assert (
            "Next\n  Take it to the dispute body that is open to you; it costs nothing or little. "
            f"{title}until Tue 9 Nov 2027 (entry 5; rule pl-tel-06-silent).\n" in following
        )
        assert title not in line("due", now=at("2027-01-08")).out.partition("Newly open")[2]


@pytest.mark.parametrize(
    ("came", "found"),
    [
        ("2026-09-13", None),
        ("2026-09-14", None),
        ("2026-09-15", [("open", "2026-09-15", None, None, 5)]),
    ],
)
def test_the_serbian_inspection_is_for_no_answer_in_eight_days(
    run: Run, came: str, found: object
) -> None:
    """Received on Fri 4 September 2026: Sat 12th, at the latest Mon 14th."""
    case(run, "RS goods", "note complaint-received 2026-09-04", f"note reply {came}")

    assert started(rights(run, "2026-11-20")).get("rs-ins-01") == found
