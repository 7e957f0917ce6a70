"""Whom the page before a call names and recommends, and who is only said to have refused."""

from tests.conftest import Run


def test_an_agent_who_kept_a_promise_is_named(called: Run) -> None:
    """So that you can ask for the same helpful person again."""
    called("log", "acme", "--agent", "Eva", "--promise", "send a form by tomorrow")
    called("log", "acme", "--kept", "2", "--at", "now", now="2026-11-23T09:00+00:00")

    shown = called("prep", "acme", now="2026-11-23T10:00+00:00").out

    assert "Ask for Eva again: kept 1 of 1 promises (entry 8)." in shown


def test_an_agent_who_broke_more_than_was_kept_is_not_recommended(called: Run) -> None:
    """And the entry that is named is that of a promise that was kept."""
    words = [part for each in "abc" for part in ("--promise", f"{each} by 2026-11-23")]
    called("log", "acme", "--agent", "Eva", *words)
    called("settle", "2", "kept")
    later = "2026-11-25T10:00+00:00"

    first = called("prep", "acme", now=later).out
    called("settle", "3", "kept", "--at", "2026-11-23", now=later)
    second = called("prep", "acme", now=later).out

    assert "Ask for Eva again" not in first
    assert "Ask for Eva again: kept 2 of 3 promises (entry 9)." in second


def test_who_refused_is_not_said_to_have_refused_to_pass_on(called: Run) -> None:
    """The complaints department itself said no; nobody asked for anybody else."""
    called("log", "acme", "--level", "complaints", "--outcome", "refused", "--agent", "Bob")

    shown = called("prep", "acme").out
    step = called("next", "acme", "--json", now="2026-11-24T12:00+00:00").json

    assert "pass you on" not in shown
    assert "  Ask for a supervisor or manager.\n" in shown
    assert "asked for somebody higher" not in str(step)
    assert {each["rung"]: each["status"] for each in step["rungs"]}["complaints"] == "tried"


def test_a_name_that_is_not_recorded_was_not_refused(called: Run) -> None:
    """Only who refused it refused it; a message of theirs was written by nobody in particular."""
    called("log", "acme", "--ref", "R-1", "--agent", "refused", now="2026-11-23T10:00+00:00")
    called("log", "acme", "--ref", "R-2", now="2026-11-23T11:00+00:00")
    called(
        "log", "acme", "--ref", "R-3", "--in", "--channel", "email", now="2026-11-23T12:00+00:00"
    )

    lines = called("prep", "acme", now="2026-11-23T13:00+00:00").out.splitlines()

    assert [each for each in lines if each.startswith("  R-")] == [
        "  R-3 given Mon 23 Nov 2026 in a message of theirs (entry 9)",
        "  R-2 given Mon 23 Nov 2026 by somebody whose name is not recorded (entry 8)",
        "  R-1 given Mon 23 Nov 2026 by somebody who refused to give a name (entry 7)",
    ]
