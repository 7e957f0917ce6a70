"""The next step beyond the first calls: one at a time, the lowest that is allowed and untried."""

from datetime import timedelta

from complaintkit.ladder.playbook import Condition, Playbook, Rung
from tests.builders import at, attempt
from tests.ladder.cases import (
    NOW,
    about,
    clause,
    noted,
    offer,
    rung,
    sending,
    sent,
    status,
    step,
    whole,
    why,
    window,
)
from tests.ladder.promised import BROKEN, CARD, RUNNING, VISA


class TestAsking:
    """Before anybody higher: what they would do in our place."""

    def test_after_a_talk_without_a_promise(self) -> None:
        """They promised nothing, so there is nothing to wait for."""
        talked = about(attempts=(attempt(20, "2026-05-05 10:00"),))

        assert rung(talked, now=at("2026-05-06 10:00")) == "ask"

    def test_not_twice(self) -> None:
        """Two talks on the same level are enough."""
        calls = (attempt(20, "2026-05-05 10:00"), attempt(21, "2026-05-06 10:00"))

        assert rung(about(attempts=calls), now=at("2026-05-07 10:00")) is None

    def test_not_for_weeks(self) -> None:
        """After 14 days without progress it goes in writing."""
        talked = about(attempts=(attempt(20, "2026-05-05 10:00"),))

        assert rung(talked, now=at("2026-05-15 09:00")) == "claim"


class TestTheContract:
    """The clause is read to them, and they are asked which clause says otherwise."""

    def test_when_a_clause_is_recorded(self) -> None:
        """After the supervisor and the complaints department."""
        calls = (
            attempt(20, "2026-06-11 10:00", level="supervisor"),
            attempt(21, "2026-06-12 10:00", level="complaints"),
        )
        case = about(promises=(BROKEN,), attempts=calls, clauses=(clause(30),))

        assert rung(case) == "contract"
        quoted = attempt(31, "2026-06-13 10:00")
        assert rung(case._replace(attempts=(*calls, quoted))) == "claim"

    def test_what_came_from_them_is_no_quotation(self) -> None:
        """They called, or wrote: the clause was not said to anybody."""
        calls = (attempt(20, "2026-06-11 10:00", level="complaints"),)
        came = attempt(31, "2026-06-13 10:00", channel="email", direction="in")
        case = about(promises=(BROKEN,), attempts=(*calls, came), clauses=(clause(30),))

        assert status(case._replace(last_contact=(31, NOW)), "contract") == "allowed"

    def test_not_without_one(self) -> None:
        """Nobody can quote what is not on record."""
        calls = (
            attempt(20, "2026-06-11 10:00", level="supervisor"),
            attempt(21, "2026-06-12 10:00", level="complaints"),
        )

        assert rung(about(promises=(BROKEN,), attempts=calls)) == "claim"


class TestOptionalRungs:
    """The office upstairs and the public are for the time in which one waits anyway."""

    def test_they_give_way_to_what_is_stronger(self) -> None:
        """With a card the warning comes first, and the rest while they think about it."""
        case = sent(payments=CARD)
        warned = case._replace(milestones=(noted("dispute-warned", "2026-06-14"),))

        assert rung(case) == "dispute-warning"
        assert rung(warned) == "executive"
        assert rung(warned, now=NOW + timedelta(days=6)) == "dispute"

    def test_the_public_comes_after_the_written_claim_only(self) -> None:
        """Publishing first would waste the strongest paper."""
        case = about(promises=(BROKEN,))

        assert why(case, "public") == ("First the written claim must be with them", ())

    def test_the_public_comes_after_the_executive_office(self) -> None:
        """Three weeks after the claim."""
        case = sent(milestones=(noted("executive-asked", "2026-06-04"),))

        assert rung(case, now=at("2026-06-09 10:00")) is None
        assert rung(case, now=at("2026-06-10 10:00")) == "public"


def test_an_agreement_has_two_weeks() -> None:
    """The money is on its way: no last demand meanwhile."""
    agreed = offer()._replace(decision="accepted", at=at("2026-06-14 10:00"))
    agreed = agreed._replace(form="money", value="20.00 GBP")
    case = sent(offers=(agreed,), sendings=(sending("2026-05-01"),))

    exchange = sent(offers=(agreed._replace(value=""),), sendings=(sending("2026-05-01"),))
    assert (rung(case), status(case, "final-demand")) == ("agreed", "barred")
    assert rung(exchange) == "agreed-otherwise"
    assert status(case, "final-demand", now=at("2026-06-28 10:00")) == "allowed"


def test_a_free_body_before_the_last_demand_and_before_a_card_without_a_time() -> None:
    """Where no rule knows the card scheme's limits, the bank's answer is uncertain."""
    free = window("opens", opens="2026-06-10", route="ombudsman")
    late = at("2026-07-15 10:00")

    assert rung(sent(), free, now=late) == "ombudsman"
    assert rung(sent(payments=CARD), free) == "ombudsman"


def test_a_free_body_before_the_card_where_a_card_dispute_is_no_law() -> None:
    """In Serbia the bank's own terms decide; but before its time is over it is the first step."""
    free = window("opens", opens="2026-06-10", route="ombudsman")
    case = sent(payments=CARD, country="RS")
    far = window("you-must-by", closes="2026-07-30", **VISA)
    near = window("you-must-by", closes="2026-06-20", **VISA)

    assert (rung(case, free, far), rung(case, free, near)) == ("ombudsman", "dispute")
    assert rung(sent(payments=CARD, country="GB"), free, far) == "dispute-warning"


def test_the_first_call_is_told_to_who_asks() -> None:
    """Nothing is on record: the agenda is silent, the ladder of the case is not."""
    found = whole(about(), now=at("2026-05-02 10:00")).step

    assert found is not None
    assert (found.rung, found.command) == ("first-call", ("log",))
    assert rung(about(), now=at("2026-05-02 10:00")) is None


def test_a_promise_of_the_call_in_which_they_refused_is_waited_for() -> None:
    """They did not pass the user on, but will call back tomorrow."""
    refused = attempt(22, "2026-06-14 10:00", outcome="refused", asked_for="supervisor")
    now_promised = RUNNING._replace(made_at=at("2026-06-14 10:00"))
    case = about(promises=(BROKEN, now_promised), attempts=(refused,))

    assert rung(case) is None
    assert rung(case._replace(promises=(BROKEN, RUNNING))) == "complaints"


def test_an_open_offer_is_named_beside_the_step() -> None:
    """Another voucher? Answer it before the next letter."""
    found = step(about(promises=(BROKEN,), offers=(offer(),)))

    assert found is not None
    assert [(each.text, each.entries) for each in found.notes] == [
        ("Their offer waits for your answer", (9,))
    ]


def test_what_must_come_first_comes_first() -> None:
    """A rung that is allowed waits for what it needs, and says so."""
    needs = Condition((("milestone", "ordered"),), "Order first")
    allowed = (Condition((("broken_promises", 1),)),)
    shout = Rung("shout", "Shouting", "Shout.", "Later.", ("log",), allowed, needs=(needs,))
    ordered = about(promises=(BROKEN,), milestones=(noted("ordered", "2026-05-02"),))

    assert step(about(promises=(BROKEN,)), playbook=Playbook((shout,))) is None
    assert step(ordered, playbook=Playbook((shout,))) is not None


def test_refused_is_shown_as_refused() -> None:
    """A refusal is a fact of its own, with its entry."""
    refused = attempt(22, "2026-06-11 10:00", outcome="refused", asked_for="supervisor")
    case = about(promises=(BROKEN,), attempts=(refused,))

    assert status(case, "supervisor") == "refused"
    assert why(case, "supervisor") == ("They refused", (22,))


def test_a_closed_case_has_neither_step_nor_turn() -> None:
    """Not every matter needs a fight."""
    closed = sent(promises=(BROKEN, RUNNING), closed_at=NOW, outcome="resolved")
    found = whole(closed)

    assert (found.step, found.waiting) == (None, None)
    assert "allowed" not in {each.status for each in found.rungs}


def test_their_turn_is_said_with_the_promise() -> None:
    """Which one, until when."""
    found = whole(about(promises=(RUNNING,)))

    assert found.step is None
    assert found.waiting is not None
    assert found.waiting.entries == (12,)
    assert "Promise 2 still runs" in found.waiting.text
