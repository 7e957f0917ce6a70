"""The next step is the lowest rung that is allowed now and was neither tried nor refused."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.ladder import NextStep, next_step, refused_level
from complaintkit.ladder.shipped import playbook_of
from complaintkit.ladder.standing import RungStanding, ladder
from complaintkit.model import Attempt, Level, Standing
from tests.builders import CASE, at, attempt, claim, promise, standing

NOW = at("2026-11-13 09:00")
PLAYBOOK = playbook_of()
FIRST = promise(1, "2026-11-11 17:00")
SECOND = promise(2, "2026-11-12 17:00")
SUPERVISOR = attempt(20, "2026-11-12 18:00", level="supervisor")
COMPLAINTS = attempt(21, "2026-11-12 19:00", level="complaints")
CLAIM = claim(1, "2026-11-12 20:00")
REFUSED = attempt(22, "2026-11-12 18:00", outcome="refused", asked_for="supervisor")


def step_of(given_standing: Standing, now: datetime = NOW) -> NextStep | None:
    """The next step of a case in which no period of the law runs, by the playbook that ships."""
    return next_step(given_standing, (), now=now, playbook=PLAYBOOK)


def rung(given_standing: Standing, now: str = "2026-11-13 09:00") -> str | None:
    """The name of the next step."""
    step = step_of(given_standing, at(now))
    return step.rung if step else None


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (standing(), None),
        (standing(FIRST), "supervisor"),
        (standing(FIRST, SECOND), "supervisor"),
        (standing(FIRST, SECOND, attempts=(SUPERVISOR,)), "complaints"),
        (standing(FIRST, attempts=(REFUSED,)), "complaints"),
        (standing(FIRST, attempts=(SUPERVISOR,)), "complaints"),
        (standing(FIRST, SECOND, attempts=(SUPERVISOR, COMPLAINTS)), "claim"),
        (
            standing(FIRST, attempts=(SUPERVISOR, COMPLAINTS), letters=(CLAIM,)),
            "claim-sent",
        ),
    ],
)  # fmt: skip
def test_climbs_one_rung_at_a_time(case: Standing, expected: str | None) -> None:
    """Supervisor after a broken promise, complaints after a second or a refusal, then writing."""
    assert rung(case) == expected


def test_gives_them_the_time_that_they_named() -> None:
    """While a promise of theirs runs and none is broken, it is their turn."""
    assert rung(standing(promise(1, "2026-11-14 17:00"), attempts=(REFUSED,))) is None


@pytest.mark.parametrize(
    ("now", "expected"), [("2026-11-15 08:59", None), ("2026-11-15 09:00", "claim")]
)
def test_fourteen_days_without_progress_call_for_writing(now: str, expected: str | None) -> None:
    """The case was opened on 1 November at 09:00."""
    assert rung(standing(), now) == expected


def test_a_kept_promise_is_progress() -> None:
    """Patience starts again when they keep their word."""
    kept = FIRST._replace(settled_as="kept", settled_at=at("2026-11-11 16:00"), settled_entry=77)

    assert (rung(standing(kept), "2026-11-25 15:59"), rung(standing(kept), "2026-11-25 16:00")) == (
        None,
        "claim",
    )
    step = step_of(standing(kept), at("2026-11-25 16:00"))
    assert step is not None
    assert (step.reason.text, step.reason.entries) == ("14 days without progress", (77,))


def test_says_why_and_names_the_entries() -> None:
    """A step without its reason is an order; the reason can be looked up."""
    step = step_of(standing(FIRST, attempts=(REFUSED,)))

    assert step is not None
    assert (step.reason.text, step.reason.entries, step.command) == (
        "They refused",
        (22,),
        ("log", "--level", "complaints"),
    )


def test_a_claim_is_sent_when_something_went_out_in_writing_after_it() -> None:
    """Written is not sent; an e-mail from before the claim does not count."""
    before = attempt(30, "2026-11-12 19:59", channel="email", outcome="sent", level=None)
    after = before._replace(entry=31, at=at("2026-11-12 20:05"))
    climbed = (SUPERVISOR, COMPLAINTS)

    assert rung(standing(FIRST, attempts=(*climbed, before), letters=(CLAIM,))) == "claim-sent"
    assert rung(standing(FIRST, attempts=(*climbed, after), letters=(CLAIM,))) is None


def test_never_nags_on_a_closed_case() -> None:
    """Not every matter needs a fight."""
    closed = CASE._replace(closed_at=at("2026-11-12 12:00"), outcome="resolved")

    assert rung(standing(FIRST, SECOND, case=closed)) is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"outcome": "refused"}, "supervisor"),
        ({"outcome": "refused", "level": "supervisor"}, "complaints"),
        ({"outcome": "refused", "asked_for": "manager"}, "manager"),
        ({"outcome": "refused", "level": "complaints"}, None),
        ({"outcome": "refused", "level": "complaints", "asked_for": "executive"}, "executive"),
        ({"asked_for": "supervisor"}, "supervisor"),
        ({"asked_for": "supervisor", "level": "manager"}, None),
        ({"asked_for": "supervisor", "outcome": "cut-off"}, None),
        ({}, None),
    ],
)
def test_knows_which_level_was_refused(changes: dict[str, object], expected: Level | None) -> None:
    """A bare refusal is one of the next level up; asking in vain is a refusal too."""
    assert refused_level(attempt(1, "2026-11-12 18:00", **changes)) == expected


def _whole(case: Standing, now: datetime) -> tuple[RungStanding, ...]:
    return ladder(case, (), now=now, playbook=PLAYBOOK).rungs


attempts = st.builds(
    Attempt,
    entry=st.integers(100, 200),
    at=st.just(at("2026-11-12 12:00")),
    precision=st.sampled_from(["minute", "day"]),
    level=st.sampled_from([None, "frontline", "supervisor", "manager", "complaints"]),
    asked_for=st.sampled_from([None, "supervisor", "complaints"]),
    outcome=st.sampled_from(["spoke", "no-answer", "refused", "cut-off", "auto-reply"]),
    channel=st.sampled_from(["phone", "email"]),
    direction=st.sampled_from(["out", "in"]),
)


@given(st.lists(attempts, max_size=4), st.integers(0, 3), st.integers(0, 40))
def test_never_suggests_a_tried_or_refused_rung(
    tried: list[Attempt], promises: int, days: int
) -> None:
    """Whatever happened, repeating what failed is not advice."""
    case = standing(
        *(promise(n, f"2026-11-1{n} 17:00") for n in range(promises)), attempts=tuple(tried)
    )

    now = NOW + timedelta(days=days)
    step = step_of(case, now)
    stands = {each.rung.name: each.status for each in _whole(case, now)}

    assert step is None or stands[step.rung] == "allowed"


@given(st.lists(attempts, max_size=3), st.integers(0, 20), st.integers(0, 20))
def test_never_climbs_down_as_days_go_by(tried: list[Attempt], first: int, more: int) -> None:
    """Time alone opens rungs; it does not close them."""
    case = standing(FIRST, attempts=tuple(tried))
    order = [None, *(each.name for each in PLAYBOOK.rungs)]

    early = rung(case, f"{at('2026-11-12 00:00') + timedelta(days=first):%Y-%m-%d %H:%M}")
    late = rung(case, f"{at('2026-11-12 00:00') + timedelta(days=first + more):%Y-%m-%d %H:%M}")

    assert order.index(late) >= order.index(early)
