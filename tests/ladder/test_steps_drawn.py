"""What holds of the next step in every case, drawn at random."""

import itertools
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from complaintkit.ladder import Reason
from complaintkit.ladder.predicates import CLOSING, PREDICATES
from complaintkit.ladder.situation import Situation
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import ROUTES
from complaintkit.law.window import RuleWindow
from complaintkit.model import Attempt, Standing
from tests.builders import attempt
from tests.ladder.cases import (
    CLAIM,
    NOW,
    PLAYBOOK,
    about,
    clause,
    noted,
    paid,
    sending,
    step,
    whole,
    window,
)
from tests.ladder.promised import BROKEN, RUNNING

attempts = st.builds(
    attempt,
    st.integers(100, 200),
    st.just("2026-06-12 12:00"),
    level=st.sampled_from([None, "frontline", "supervisor", "manager", "complaints", "executive"]),
    asked_for=st.sampled_from([None, "supervisor", "complaints", "executive"]),
    outcome=st.sampled_from(["spoke", "sent", "no-answer", "refused", "auto-reply"]),
    channel=st.sampled_from(["phone", "email", "post"]),
    direction=st.sampled_from(["out", "in"]),
)
milestones = st.builds(
    noted,
    st.sampled_from(sorted(MILESTONES)),
    st.sampled_from(["2026-05-02", "2026-05-20", "2026-06-10"]),
)
payments = st.builds(
    paid,
    st.sampled_from(["49.00 GBP", "0.13 PLN", "20.00 EUR"]),
    st.sampled_from(["credit-card", "transfer", ""]),
    st.sampled_from(["charged", "refunded", "provisional", "reversed", "credited", "fee"]),
)
cases = st.builds(
    about,
    promises=st.lists(st.sampled_from([BROKEN, RUNNING]), max_size=2, unique=True).map(tuple),
    attempts=st.lists(attempts, max_size=3).map(tuple),
    milestones=st.lists(milestones, max_size=3).map(tuple),
    payments=st.lists(payments, max_size=3).map(tuple),
    letters=st.sampled_from([(), (CLAIM,)]),
    sendings=st.sampled_from([(), (sending("2026-05-20"),)]),
    clauses=st.sampled_from([(), (clause(),)]),
    amount=st.sampled_from(["", "0.13 PLN", "49.00 GBP"]),
    ground=st.sampled_from(["", "unauthorised", "faulty"]),
)
windows = st.lists(
    st.builds(
        window,
        st.sampled_from(["you-must-by", "opens"]),
        closes=st.sampled_from(["2026-06-01", "2026-06-20", "2026-07-20", "2027-07-20"]),
        route=st.sampled_from(["", "complaint", "card", "bank", "ombudsman", "court", "other"]),
        met_by=st.sampled_from([("returned",), ("court-filed",), ("withdrew",)]),
    ),
    max_size=3,
)
days = st.integers(0, 400)


class TestWhateverHappened:
    """What holds for every case."""

    @given(cases, windows, days)
    def test_the_step_is_a_rung_that_is_allowed(
        self, case: Standing, law: list[RuleWindow], later: int
    ) -> None:
        """Never one that was tried, refused or leads nowhere, and never one that must wait."""
        now = NOW + timedelta(days=later)
        found = whole(case, *law, now=now)
        allowed = [each.rung.name for each in found.rungs if each.status == "allowed"]

        assert found.step is None or found.step.rung in allowed

    @given(cases, windows, days)
    def test_there_is_a_step_when_a_rung_is_allowed(
        self, case: Standing, law: list[RuleWindow], later: int
    ) -> None:
        """Nothing that could be done is kept back."""
        found = whole(case, *law, now=NOW + timedelta(days=later))

        assert (found.step is None) is not any(each.status == "allowed" for each in found.rungs)

    @given(cases, windows, days)
    def test_a_closed_case_has_no_step(
        self, case: Standing, law: list[RuleWindow], later: int
    ) -> None:
        """Whatever is open in it."""
        closed = case._replace(case=case.case._replace(closed_at=NOW))

        assert step(closed, *law, now=NOW + timedelta(days=later)) is None

    @given(cases, windows)
    def test_their_turn_ends_early_only_for_a_period_of_the_users_own(
        self, case: Standing, law: list[RuleWindow]
    ) -> None:
        """A promise runs and none is broken: the step rests on a rule, or on a payment to stop."""
        theirs = case._replace(promises=(RUNNING,))

        found = step(theirs, *law)

        assert found is None or found.reason.rules or case.case.ground == "unauthorised"

    @given(cases, attempts, windows)
    def test_another_contact_never_closes_a_route(
        self, case: Standing, call: Attempt, law: list[RuleWindow]
    ) -> None:
        """What the law gives does not depend on how often one calls."""
        more = case._replace(attempts=(*case.attempts, call))

        assert _routes(more, law) == _routes(case, law)


def _routes(case: Standing, law: list[RuleWindow]) -> dict[tuple[str, str], Reason | None]:
    """What every predicate about the law says of every route."""
    situation = Situation(case, law, NOW, PLAYBOOK)
    looks = [*itertools.product(("window_open", "window_over", "deadline_runs"), ROUTES)]
    said = {(name, route): PREDICATES[name](situation, route) for name, route in looks}
    closing = {(route, "closes"): PREDICATES[route + CLOSING](situation, 14) for route in ROUTES}
    return said | closing
