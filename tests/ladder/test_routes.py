"""Which route a rule is about, and when a route is open, over or about to close."""

from typing import Any

import pytest

from complaintkit.ladder.routes import ahead, closing, opened, over, route_of, running
from complaintkit.ladder.situation import Situation
from complaintkit.law.shipped import law_of
from complaintkit.law.window import RuleWindow
from tests.ladder.cases import NOW, PLAYBOOK, about, window


def situation(*windows: RuleWindow, **case: Any) -> Situation:
    """A case with these windows."""
    return Situation(about(**case), windows, NOW, PLAYBOOK)


@pytest.mark.parametrize(
    ("met_by", "methods", "expected"),
    [
        (("dispute-filed",), ("credit-card", "debit-card"), "card"),
        (("dispute-filed",), ("transfer",), "bank"),
        (("dispute-filed",), (), "bank"),
        (("error-notice",), ("credit-card",), "bank"),
        (("complained", "complaint-received", "ombudsman-asked"), (), "complaint"),
        (("ombudsman-asked", "regulator-asked"), (), "ombudsman"),
        (("court-filed", "ombudsman-asked"), (), "court"),
        (("withdrew", "cancelled"), (), "withdrawal"),
        (("fault",), (), "other"),
        ((), (), ""),
    ],
)
def test_what_meets_a_deadline_tells_the_route(
    met_by: tuple[str, ...], methods: tuple[str, ...], expected: str
) -> None:
    """A pack has to name the route only where nothing else tells it."""
    rule = window("you-must-by", met_by=met_by, methods=methods).rule

    assert route_of(rule) == expected
    assert route_of(rule._replace(route="regulator")) == "regulator"


@pytest.mark.parametrize(
    ("country", "id_", "expected"),
    [
        ("GB", "uk-fos-open", "ombudsman"),
        ("GB", "uk-fos-6m", "ombudsman"),
        ("GB", "uk-fos-6y", "complaint"),
        ("GB", "uk-s75", "court"),
        ("GB", "ew-lba-open", "court"),
        ("GB", "card-visa-120d", "card"),
        ("GB", "uk-app-fraud-13m", "bank"),
        ("GB", "uk-cra-reject-30d", "other"),
        ("US", "us-fcba-notice-60d", "bank"),
        ("IE", "ie-psr-reply-15bd-open", "ombudsman"),
        ("FR", "eu-gdpr-access-1m-open", "regulator"),
        ("FR", "eu-crd-withdraw-goods-14d", "withdrawal"),
    ],
)
def test_the_rules_that_ship(country: str, id_: str, expected: str) -> None:
    """Examples of each, from the packs."""
    (rule,) = [each for each in law_of(country).rules if each.id == id_]

    assert route_of(rule) == expected


def test_a_duty_of_theirs_is_no_route() -> None:
    """What they must do is not for the user to climb."""
    assert route_of(window("they-must", met_by=("reply",)).rule) == ""


OPEN = window("opens", route="ombudsman", opens="2026-06-15")
AHEAD = window("opens", route="ombudsman", opens="2026-06-16")
ENDS = window("you-must-by", met_by=("ombudsman-asked",), closes="2026-06-29")
GONE = window("you-must-by", met_by=("ombudsman-asked",), closes="2026-06-14")


def test_a_route_is_open_from_its_day_on() -> None:
    """The day before, the day."""
    assert opened(situation(AHEAD), "ombudsman") is None
    assert ahead(situation(AHEAD), "ombudsman") is not None
    assert opened(situation(OPEN), "ombudsman") is not None
    assert ahead(situation(OPEN), "ombudsman") is None


def test_a_deadline_runs_but_opens_nothing() -> None:
    """It says until when, not from when."""
    assert opened(situation(ENDS), "ombudsman") is None
    assert running(situation(ENDS), "ombudsman") is not None
    assert running(situation(GONE), "ombudsman") is None


@pytest.mark.parametrize(("days", "expected"), [(13, False), (14, True)])
def test_closing_counts_the_days_that_are_left(days: int, expected: bool) -> None:
    """On 15 June the 29th is 14 days away."""
    assert (closing(situation(ENDS), "ombudsman", days) is not None) is expected


def test_the_first_to_close_is_named() -> None:
    """Of two deadlines the nearer one."""
    sooner = window("you-must-by", met_by=("ombudsman-asked",), closes="2026-06-20", id="sooner")

    found = closing(situation(ENDS, sooner), "ombudsman", 30)

    assert found is not None
    assert found.rules == ("sooner",)


def test_after_the_safe_day_it_is_still_urgent() -> None:
    """The latest arguable day has not passed: at once."""
    doubtful = GONE._replace(latest=ENDS.closes)

    assert closing(situation(doubtful), "ombudsman", 14) is not None
    assert over(situation(doubtful), "ombudsman") is None


def test_over_when_every_deadline_is() -> None:
    """A route that once opened and has no end of its own ends with the deadline."""
    assert over(situation(OPEN, GONE), "ombudsman") is not None
    assert over(situation(OPEN, GONE, ENDS), "ombudsman") is None
    assert over(situation(OPEN), "ombudsman") is None
    assert over(situation(), "ombudsman") is None


def test_what_was_done_closes_no_more() -> None:
    """The milestone met the deadline."""
    assert ENDS.start is not None
    met = ENDS._replace(met=ENDS.start)

    assert closing(situation(met), "ombudsman", 30) is None
    assert over(situation(met), "ombudsman") is None
