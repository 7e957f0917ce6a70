"""How `complaint rights` tells a time that is not yet there, and one in which a fault must show."""

import pytest

from tests.conftest import Run
from tests.law.telling import at, tell

JO = "init --name Jo_Doe --country RS --language en --zone Europe/Belgrade"


def timing(run: Run, day: str, rule: str) -> str:
    """What stands behind the title of a rule."""
    lines = run("rights", "1", "--all", now=at(day)).out.splitlines()
    (place,) = (number for number, each in enumerate(lines) if f"[{rule}]" in each)
    return lines[place - 1].partition("): ")[2] or lines[place - 1].partition(": ")[2]


@pytest.fixture(name="fridge")
def _fridge(run: Run) -> Run:
    """Delivered on 15 October 2026 (entry 5)."""
    opened = "open Acme --about x --want y --sector goods --ground faulty"
    tell(
        run, f"2026-10-20 {JO}", f"2026-10-20 {opened}", "2026-10-20 note acme delivered 2026-10-15"
    )
    return run


def test_a_time_in_which_a_fault_must_show(fridge: Run) -> None:
    """It holds; there is nothing to do in it, and nothing is done when the fault shows."""
    assert timing(fridge, "2026-10-20", "rs-gd-02") == (
        "holds for a fault that shows by Fri 15 Oct 2027, 360 days left."
    )
    assert timing(fridge, "2027-10-15", "rs-gd-02") == (
        "holds for a fault that shows today, Fri 15 Oct 2027, at the latest."
    )

    tell(fridge, "2026-10-21 note acme fault 2026-10-21")

    assert timing(fridge, "2026-10-22", "rs-gd-02") == "fulfilled on Wed 21 Oct 2026 (entry 6)."


def test_a_time_of_ones_own_that_has_not_begun(run: Run) -> None:
    """Between two days: after their time for an answer, and by the last day of one's own."""
    tell(
        run,
        f"2026-11-04 {JO}",
        "2026-11-04 open Net --about x --want y --sector telecom",
        "2026-11-04 note net complaint-received 2026-11-04",
    )

    shown = run("rights", "1", "--all", now=at("2026-11-05")).out

    assert (
        "  Ask RATEL by then (vansudsko rešavanje spora): act after Thu 12 Nov 2026, and by Mon 11"
        " Jan 2027.\n"
    ) in shown


def test_a_complaint_by_phone_is_one_where_the_law_says_so(run: Run) -> None:
    """In Poland it starts their thirty days: the call is not said to have started nothing."""
    tell(
        run,
        "2026-11-02 init --name Jo_Doe --country PL --language en --zone Europe/Warsaw",
        "2026-11-02 open Net --about x --want y --sector telecom",
        "2026-11-02 log net",
    )
    hint = "Did you complain in a call? Some clocks start with that: complaint note net complained"

    before = run("rights", "net", now=at("2026-11-03")).out
    tell(run, "2026-11-03 note net complained 2026-11-02")
    after = run("rights", "net", now=at("2026-11-03")).out

    assert (f"{hint} DAY\n" in before, hint in after) == (True, False)
    assert "started none of these" not in before
