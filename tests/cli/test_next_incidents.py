"""`complaint next` through whole cases: the steps of known incidents, one after the other."""

from collections.abc import Callable

import pytest

from complaintkit.ladder.shipped import playbook_of
from tests.cli.climbing import Climber, next_rung, opened, told
from tests.conftest import Run


class TestThirteenGroszy:
    """Scenario 28: a bill of 0.13 PLN for somebody who has died."""

    @pytest.fixture(name="bill")
    def _bill(self, ready: Run) -> Run:
        ready(
            *("open", "T-Mobile", "--about", "Interest of 0.13 PLN, billed to a dead customer"),
            *("--want", "a corrected bill", "--amount", "0.13 PLN"),
            now="2026-11-02T09:00+00:00",
        )
        ready("log", "t-mobile", "--callback", "2026-11-03", now="2026-11-02T10:00+00:00")
        return ready

    def test_one_letter_is_enough(self, bill: Run) -> None:
        """The cheapest step, and one sentence that says why, in `next` and in `due`."""
        now = "2026-11-10T10:00+00:00"
        why = "The sum in dispute is only 0.13 PLN: one letter is worth it, more is not (entry 4)."

        for shown in (bill("next", "t-mobile", now=now).out, bill("due", now=now).out):
            assert "Write one short, friendly letter that asks them to correct it" in shown
            assert "complaint letter t-mobile" in shown
            assert shown.count(why) == 1

    def test_then_stop(self, bill: Run) -> None:
        """Written, sent, and nothing more, however long they are silent."""
        bill("letter", "t-mobile", now="2026-11-10T10:00+00:00")
        assert next_rung(bill, "t-mobile", "2026-11-10T10:05+00:00") == "claim-sent"

        bill("sent", "1", "--via", "email", now="2026-11-10T10:10+00:00")

        assert next_rung(bill, "t-mobile", "2027-03-10T10:00+00:00") is None


def seats_apart(run: Run) -> list[str]:
    """Delta: two seats together were found by who was asked what they would do."""
    opened(run, "Delta", "Two seats apart", "two seats together")
    told(run, "log", "delta", "They see nothing", "--level", "frontline")
    return Climber(run, "delta").climb("2026-03-04", 2)


def billed_after_the_end(run: Run) -> list[str]:
    """Comcast: charged ten days after the end; what they promised did not come."""
    opened(run, "Comcast", "Charged ten days after the end", "money back")
    told(run, "log", "comcast", "--promise", "a refund by 2026-03-05")
    return Climber(run, "comcast").climb("2026-03-06", 60)


def part_under_warranty(run: Run) -> list[str]:
    """Jenn-Air: 200 dollars for a part that the warranty covers."""
    opened(run, "Jenn-Air", "They want 200 USD for a part", "the part for free")
    told(run, "log", "jenn-air", "--level", "complaints")
    told(run, "quote", "jenn-air", "Parts are covered for ten years.", "--from", "page 2")
    return Climber(run, "jenn-air").climb("2026-03-04", 2)


def fee_undisclosed(run: Run) -> list[str]:
    """United: a voucher for a fee that nobody had named; paid by card."""
    ground = ("--ground", "not-as-described")
    opened(run, "United", "A fee that was not disclosed", "the fee back", *ground)
    card = ("--by", "credit-card", "--network", "visa", "--last4", "4242")
    told(run, "pay", "united", "100.00 USD", *card, "--on", "2026-03-01")
    told(run, "log", "united", "--level", "complaints")
    return Climber(run, "united").climb("2026-03-04", 60)


def unlock_codes(run: Run) -> list[str]:
    """The executive office had the codes in a day."""
    opened(run, "Mobile", "No unlock codes", "the codes")
    told(run, "log", "mobile", "--asked-for", "complaints", "--outcome", "refused")
    return Climber(run, "mobile").climb("2026-03-04", 20)


class TestFiveIncidents:
    """Scenario 27: the five incidents of the founding document, one for each tactic."""

    @pytest.fixture(name="american")
    def _american(self, run: Run) -> Run:
        details = ("--name", "Jo Doe", "--address", "1 Elm Street", "--email", "jo@example.org")
        run("init", *details, "--country", "US", "--zone", "America/New_York")
        return run

    @pytest.mark.parametrize(
        ("story", "expected"),
        [
            (seats_apart, ["ask"]),
            (
                billed_after_the_end,
                [
                    *("supervisor", "complaints", "claim", "claim-sent", "executive"),
                    *("executive-sent", "regulator", "regulator-sent", "public"),
                    *("final-demand", "final-demand-sent", "court"),
                ],
            ),
            (part_under_warranty, ["contract", "contract-sent", "claim", "claim-sent"]),
            (
                fee_undisclosed,
                [
                    *("claim", "claim-sent", "dispute-warning", "dispute-warning-sent"),
                    *("executive", "executive-sent", "regulator", "regulator-sent", "public"),
                    *("dispute", "dispute-sent"),
                ],
            ),
            (
                unlock_codes,
                [
                    *("claim", "claim-sent", "executive", "executive-sent"),
                    *("regulator", "regulator-sent"),
                ],
            ),
        ],
        ids=lambda each: getattr(each, "__name__", ""),
    )
    def test_each_has_its_ladder(
        self, american: Run, story: Callable[[Run], list[str]], expected: list[str]
    ) -> None:
        """Each step is taken as suggested; while a dispute runs, nothing is demanded twice."""
        assert story(american) == expected

    def test_between_them_they_climb_every_rung(self, american: Run) -> None:
        """But those that are for other cases; of a free ombudsman the States know nothing."""
        stories = (seats_apart, billed_after_the_end, part_under_warranty, fee_undisclosed)
        climbed = {rung for story in (*stories, unlock_codes) for rung in story(american)}

        usual = {each.name for each in playbook_of().rungs if not each.aside}

        assert usual - climbed == {"ombudsman"}
