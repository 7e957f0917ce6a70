"""A letter that was printed and never left: it is written, and nothing more."""

import pytest

from tests.conftest import Run
from tests.law.telling import at, tell


@pytest.fixture(name="printed")
def _printed(run: Run) -> Run:
    """A claim, shown on the screen on Wed 2 September; it asks for an answer by Wed 16."""
    tell(
        run,
        "2026-08-01 init --name Jo_Doe --address 1_High_St --country GB --zone Europe/London",
        "2026-08-01 open Acme --about No_broadband --want A_working_line --sector rail",
        "2026-08-01 log acme They_refuse --level complaints",
        "2026-09-02 letter acme",
    )
    return run


def next_command(run: Run, day: str) -> str | None:
    """The command of the next step on a day."""
    step = run("next", "acme", "--json", now=at(day)).json["next"]
    return str(step["command"]) if step else None


def test_a_letter_on_the_screen_says_that_it_has_not_left(printed: Run) -> None:
    """With the command for the day on which it does."""
    result = printed("letter", "acme", now=at("2026-09-02"))

    assert "complaint sent 2 --via" in result.err


@pytest.mark.parametrize(
    ("day", "command"),
    [
        ("2026-09-02", "complaint sent 1 --via registered-post"),
        ("2026-09-15", "complaint sent 1 --via registered-post"),
        ("2026-09-16", "complaint letter acme"),
        ("2026-09-17", "complaint letter acme"),
        ("2026-12-01", "complaint letter acme"),
    ],
)
def test_the_next_step_is_to_send_it_as_long_as_its_day_lies_ahead(
    printed: Run, day: str, command: str
) -> None:
    """One that asks for an answer by yesterday is written anew: the day before, the day, after."""
    assert next_command(printed, day) == command


@pytest.mark.parametrize("day", ["2026-09-17", "2026-10-20"])
def test_nobody_owes_an_answer_to_it(printed: Run, day: str) -> None:
    """Neither the agenda nor the law waits for one."""
    found = printed("due", "--json", now=at(day)).json

    assert found["overdue"] == 0
    assert {each["section"] for each in found["items"]} <= {"stale", "step"}
    assert printed("show", "acme", "--json").json["milestones"] == []


def test_the_new_letter_can_be_sent_and_waits_for_an_answer(printed: Run) -> None:
    """The first stays what it was: written."""
    tell(printed, "2026-09-20 letter acme")
    assert next_command(printed, "2026-09-20") == "complaint sent 2 --via registered-post"

    tell(printed, "2026-09-20 sent 2 --via email")

    assert next_command(printed, "2026-09-20") is None
    items = printed("due", "--json", now=at("2026-10-20")).json["items"]
    assert [each["awaited"]["letter"]["number"] for each in items if "awaited" in each] == [2]


def test_a_letter_alone_is_no_contact(run: Run) -> None:
    """Nothing has passed between the two, so a call comes first."""
    tell(
        run,
        "2026-09-01 init --name Jo_Doe --address 1_High_St --country GB --zone Europe/London",
        "2026-09-01 open Acme --about No_broadband --want A_working_line",
        "2026-09-02 letter acme",
    )

    rungs = run("next", "acme", "--json", now=at("2026-09-02")).json["rungs"]

    assert "first-call" in [each["rung"] for each in rungs if each["status"] == "allowed"]
