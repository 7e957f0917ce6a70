"""`complaint show`: what was corrected or declared void, in words."""

from tests.conftest import Run

PROVIDER_CORRECTED = """\
Sun 22 Nov 2026 10:00 [4] Case 1 opened
    The line is dead
    Wanted: a working line
Sun 22 Nov 2026 10:00 [6] Correction of entry 3
    Kind of entry: provider added
    Corrected by entry 6, recorded Sun 22 Nov 2026 10:00 Europe/London
      name: Acme became Acme Ltd
      Reason: its full name
Sun 22 Nov 2026 10:00 [7] New details of the provider
    Changed by entry 7, recorded Sun 22 Nov 2026 10:00 Europe/London
      address, before: (nothing)
      address, now:
        1 Way
        Leeds
Sun 22 Nov 2026 10:00 [8] Entry 5 declared void
    Kind of entry: channel added; Number or address: 0800 1
    Entry 5 is void, not counted: entry 8, recorded Sun 22 Nov 2026 10:00 Europe/London
      Reason: a fax
"""


def test_json_shows_both_versions_of_a_correction(called: Run) -> None:
    """The new text in its place, the old one in the amendment."""
    called("amend", "5", "--summary", "They will not call", "--why", "a slip")

    found = called("show", "--json").json

    assert found["contacts"][0]["summary"] == "They will not call"
    (amendment,) = found["amendments"]
    assert (amendment["target"], amendment["why"], amendment["changes"]) == (
        5,
        "a slip",
        [{"field": "summary", "old": "They will call", "new": "They will not call"}],
    )


def test_a_record_stamp_follows_the_clocks_of_the_zone(acme: Run) -> None:
    """Called in summer time, corrected in winter: the hour is that of the day it was recorded."""
    acme("log", "acme", "--at", "2026-10-20 10:00")

    acme("amend", "5", "--summary", "x", "--why", "y")

    recorded = "Corrected by entry 6, recorded Sun 22 Nov 2026 10:00 Europe/London\n"
    assert recorded in acme("show").out


def test_a_correction_is_worded_like_everything_else(acme: Run) -> None:
    """Times as times, durations as durations, fixed words as words."""
    acme("log", "acme", "--duration", "20m", "--ref", "A", "--callback", "tomorrow 5pm")
    changed = ("--at", "2026-11-21 09:30", "--duration", "1h05", "--channel", "email")
    acme("amend", "5", *changed, "--ref", "A", "--ref", "B", "--why", "x")
    acme("amend", "6", "--due", "by friday", "--why", "misheard")

    shown = acme("show").out

    marks = [line.strip() for line in shown.splitlines() if " became " in line or ", " in line]
    for mark in (
        "time: Sun 22 Nov 2026 09:40 Europe/London became Sat 21 Nov 2026 09:30 Europe/London",
        "duration: 20 min became 1 h 5 min",
        "channel: phone call became e-mail",
        "due: Mon 23 Nov 2026 17:00 Europe/London became Fri 27 Nov 2026",
    ):
        assert mark in marks
    assert "      references, now:\n        A\n        B\n" in shown


def test_each_of_two_corrections_is_as_exact_as_it_was(acme: Run) -> None:
    """First the hour was wrong, then it turned out that only the day is known."""
    acme("log", "acme", "--at", "09:30")
    acme("amend", "5", "--at", "2026-11-21 10:00", "--why", "x")
    acme("amend", "5", "--at", "2026-11-20", "--why", "y")

    times = [line.strip() for line in acme("show").out.splitlines() if "  time: " in line]

    assert times == [
        "time: Sun 22 Nov 2026 09:30 Europe/London became Sat 21 Nov 2026 10:00 Europe/London",
        "time: Sat 21 Nov 2026 10:00 Europe/London became Fri 20 Nov 2026",
    ]
    assert "precision" not in acme("show").out


def test_corrections_of_the_provider_are_in_the_story(acme: Run) -> None:
    """A wrong name or number in a letter has to be explained."""
    acme("provider", "acme", "--channel", "phone", "--value", "0800 1")
    acme("amend", "3", "--name", "Acme Ltd", "--why", "its full name")
    acme("provider", "acme", "--address", "1 Way\nLeeds")
    acme("void", "5", "--why", "a fax")

    story = acme("show").out.split("\n\n")[1]

    assert story == PROVIDER_CORRECTED


def test_what_was_said_of_the_provider_is_told_by_the_users_clock(run: Run) -> None:
    """In Moscow it is 13:00, between 12:00 and 14:00."""
    run("init", "--name", "Jo", "--country", "RU", "--language", "en", "--zone", "Europe/Moscow")
    case = ("open", "Acme", "--about", "x", "--want", "y")
    run(*case, now="2026-11-22T09:00+00:00")
    run("provider", "acme", "--address", "1 High St", now="2026-11-22T10:00+00:00")
    run("log", "acme", now="2026-11-22T11:00+00:00")

    shown = run("show", "acme", now="2026-11-22T12:00+00:00").out

    assert [each[:27] for each in shown.splitlines() if each.startswith("Sun 22 Nov")] == [
        "Sun 22 Nov 2026 12:00 [4] C",
        "Sun 22 Nov 2026 13:00 [5] N",
        "Sun 22 Nov 2026 14:00 [6] P",
    ]
    assert "Changed by entry 5, recorded Sun 22 Nov 2026 13:00 Europe/Moscow\n" in shown
