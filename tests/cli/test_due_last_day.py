"""`complaint due` and `next` while a right of the user's ends: the last day, and how it is said."""

import pytest

from tests.conftest import Run
from tests.law.telling import at, tell

JO = "init --name Jo_Doe --address 1_High_St --country RU --language en --zone Europe/Moscow"
OPEN = "open Tech --about The_phone_is_dead --want A_refund --sector goods"
CONDITION = (
    "only if the item is on the Government's list of technically complex goods, "
    "as many devices and vehicles are"
)


@pytest.fixture(name="phone")
def _phone(run: Run) -> Run:
    """Delivered on 22 October, so the full choice ends on Fri 6 November (entry 5, ru-gd-01)."""
    tell(
        run,
        f"2026-10-30 {JO}",
        f"2026-10-30 {OPEN}",
        "2026-10-30 note tech delivered 2026-10-22",
        "2026-10-30 log tech --level frontline --callback 2026-11-03",
    )
    return run


def test_the_last_day(phone: Run) -> None:
    """The whole agenda: it is said that it is today, and the claim goes before the call."""
    due = phone("due", now=at("2026-11-06")).out

    assert "act today, Fri 6 Nov 2026: it is the last day.\n" in due
    assert (
        "    Next: Write a formal claim. Full choice for a complex item (технически сложный товар):"
        f" until Fri 6 Nov 2026 ({CONDITION}) (entry 5; rule ru-gd-01).\n"
        "    complaint letter tech\n"
    ) in due
    assert (due.count("Next: "), "0 days" in due) == (1, False)


@pytest.mark.parametrize(
    ("day", "rung", "timing"),
    [
        ("2026-11-04", "supervisor", "act by Fri 6 Nov 2026, 2 days left"),
        ("2026-11-05", "claim", "act by Fri 6 Nov 2026, 1 day left"),
        ("2026-11-06", "claim", "act today, Fri 6 Nov 2026: it is the last day"),
        ("2026-11-07", "supervisor", "was over after Fri 6 Nov 2026"),
    ],
)
def test_from_day_to_day(phone: Run, day: str, rung: str, timing: str) -> None:
    """The step of the day, and how the right is told."""
    found = phone("next", "tech", "--json", now=at(day)).json["next"]

    assert found["rung"] == rung
    assert timing in phone("rights", "tech", "--all", now=at(day)).out


def test_a_promise_that_runs_is_no_reason_to_wait(phone: Run) -> None:
    """They call back tomorrow; by then it would be too late."""
    phone("log", "tech", "--callback", "2026-11-07", now=at("2026-11-06"))
    phone("settle", "1", "kept", now=at("2026-11-06"))

    assert phone("next", "tech", "--json", now=at("2026-11-06")).json["next"]["rung"] == "claim"


def test_a_written_withdrawal_has_to_leave(phone: Run) -> None:
    """On the last of the seven days it is the next step; an exchange was accepted meanwhile."""
    tell(
        phone,
        "2026-12-04 open Coats --about Too_small --want A_refund --sector goods --order-no 77120",
        "2026-12-04 note coats delivered 2026-12-02",
        "2026-12-04 letter coats --kind withdrawal",
        "2026-12-04 offer coats An_exchange --accepted",
    )

    agreed = phone("next", "coats", "--json", now=at("2026-12-05")).json["next"]
    last = phone("due", "--case", "coats", now=at("2026-12-09")).out

    assert agreed["advice"] == (
        "When they have done what was agreed, close the case; until then set them a day for it."
    )
    assert agreed["command"] == "complaint close coats --outcome resolved"
    assert (
        "    Next: Send the withdrawal while you may, keep the proof, and log that it went out. "
        "Return without a reason (отказ от товара): until Wed 9 Dec 2026 (entries 10, 11; rule"
        " ru-ds-01).\n"
        "    complaint sent 1 --via registered-post\n"
    ) in last
