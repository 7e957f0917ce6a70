"""What cases add up to: figures with their denominators, nothing divided by zero."""

from typing import Any

from complaintkit.insight.statistics import statistics
from complaintkit.model import History, Provider
from complaintkit.totals import Spent
from tests.builders import CASE, at, contact, history, promise
from tests.ladder.cases import paid

NOW = at("2026-11-22 12:00")


def of(provider: str, story: History, **case: Any) -> History:
    """The story with another provider."""
    changed = CASE._replace(provider=provider, **case)
    return story._replace(case=changed, provider=Provider(3, provider, provider, "", ""))


def test_times_attempts_promises_and_money_of_two_providers() -> None:
    """Each provider by itself, and all together."""
    acme = history(
        contacts=(
            contact(5, duration_s=600, hold_s=60),
            contact(6, outcome="no-answer"),
            contact(7, direction="in", duration_s=30),
            contact(8, channel="email", outcome="sent"),
            contact(9, voided=20),
        ),
        promises=(promise(1, "2026-11-20 12:00"),),
    )._replace(payments=(paid("49.00 GBP"), paid("9.00 GBP", kind="refunded")))
    zed = history(contacts=(contact(15, duration_s=300),))._replace(payments=(paid("5.00 EUR"),))

    found = statistics([of("Zed", zed), of("Acme", acme, amount="49.00 GBP")], NOW)

    (first, theirs), (second, _zed) = found.providers
    assert (first, second) == ("Acme", "Zed")
    assert (theirs.contacts, theirs.attempts, theirs.answered) == (4, 2, 1)
    assert (theirs.talked, theirs.held) == (Spent(630, 2, 1), Spent(60, 1, 2))
    assert (theirs.theirs.over, theirs.theirs.in_time, theirs.mine.made) == (1, 0, 0)
    whole = found.whole
    assert (whole.cases, whole.open, whole.attempts, whole.talked.seconds) == (2, 2, 3, 930)
    assert [tuple(map(str, each)) for each in whole.sums] == [
        ("49.00 GBP", "1", "49.00 GBP", "9.00 GBP", "0.00 GBP", "0.00 GBP"),
        ("0.00 EUR", "0", "5.00 EUR", "0.00 EUR", "0.00 EUR", "0.00 EUR"),
    ]


def test_an_empty_record_adds_up_to_nothing() -> None:
    """No figure, and no error."""
    found = statistics([], NOW)

    assert (found.whole.cases, found.providers, found.agents, found.whole.sums) == (0, (), (), ())


def test_a_void_case_does_not_count() -> None:
    """Not its contacts either."""
    gone = of("Acme", history(contacts=(contact(),)), voided=9)

    assert statistics([gone], NOW).whole.contacts == 0
