"""`complaint show`: one case as a story, with everything that was corrected."""

from tests.conftest import Run

WHOLE = """\
Case 1: Acme
  What is wrong: The line is dead
  What you want: a working line
  Contacts: 2, answered 1; time known: 20 min; promises broken: 1
  Entries made under a clock that was set by hand or set back: 5.

Sun 22 Nov 2026 09:30 [5] Phone call to the provider: answered
    No luck
    They answered: We will call
    They said, word for word: Tomorrow, sir.
    Spoke with: refused to give a name; Reference: R-1; Duration: 20 min; On hold: 5 min
    Corrected by entry 9, recorded Tue 24 Nov 2026, 10:00 UTC
      summary: No lock became No luck
      Reason: a slip
Sun 22 Nov 2026 09:50 [6] Promise 1 by the provider
    a call back
    The time was given as: tomorrow 5pm; By: Mon 23 Nov 2026, 17:00 UTC (time as it was stated)
Sun 22 Nov 2026 10:00 [4] Case 1 opened
    The line is dead
    Wanted: a working line
Mon 23 Nov 2026 17:00 [6] The time of promise 1 ended; it had not been kept
    a call back
Tue 24 Nov 2026 10:00 [7] Phone call to the provider: no answer
Tue 24 Nov 2026 10:00 [8] Phone call to the provider: answered
    Entry 8 is void, not counted: entry 10, recorded Tue 24 Nov 2026, 10:00 UTC
      Reason: twice

Open promises
Promise 1, theirs: a call back; Mon 23 Nov 2026 17:00 Europe/London (stated)
  Now: broken.
"""


def test_the_whole_story(acme: Run) -> None:
    """In the order it happened; what was corrected or is void is there, marked."""
    acme(
        *("log", "acme", "No lock", "--at", "09:30", "--agent", "refused", "--ref", "R-1"),
        *("--said", "We will call", "--quote", "Tomorrow, sir.", "--duration", "20m"),
        *("--hold", "5m", "--callback", "tomorrow 5pm"),
    )
    later = "2026-11-24T10:00+00:00"
    acme("log", "acme", "--outcome", "no-answer", now=later)
    acme("log", "acme", now=later)
    acme("amend", "5", "--summary", "No luck", "--why", "a slip", now=later)
    acme("void", "8", "--why", "twice", now=later)

    result = acme("show", "acme", now=later)

    assert (result.code, result.out) == (0, WHOLE)


def test_json_keeps_its_shape(called: Run) -> None:
    """Programs rely on the names."""
    called("letter", "acme")
    found = called("show", "--json").json

    assert sorted(found) == [
        *("amendments", "case", "contacts", "letters", "promises", "provider", "voidings"),
    ]
    assert sorted(found["contacts"][0]) == [
        *("agent", "agent_id", "agent_refused", "asked", "asked_for", "at", "case_id", "channel"),
        *("clock", "cost", "direction", "duration_s", "entry", "hold_s", "id", "level", "note"),
        *("number", "outcome", "precision", "quotes", "recorded_at", "recorded_by_them"),
        *("references", "role", "said", "site", "summary", "voided", "zone"),
    ]
    assert sorted(found["letters"][0]) == [
        *("case_id", "entry", "id", "kind", "language", "number", "rendered_at", "reply_by"),
        *("sha256", "voided"),
    ]
    assert sorted(found["provider"]) == ["address", "channels", "country", "entry", "id", "name"]


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


def test_a_late_entry_says_how_late(acme: Run) -> None:
    """Two clocks: when it happened and when it was recorded; the gap is never hidden."""
    acme("log", "acme", "--at", "2026-11-19 10:00")

    assert "Entered in the record Sun 22 Nov 2026, 10:00 UTC, 3 days later" in acme("show").out


def test_a_closed_case_is_found_by_name(acme: Run) -> None:
    """To look back is always allowed."""
    acme("close", "acme", "--outcome", "resolved", "--note", "They paid")

    shown = acme("show", "acme").out

    assert "  Closed: resolved\n" in shown
    assert "Case 1 closed: resolved\n    They paid\n" in shown


def test_a_closed_case_is_not_what_show_alone_means(acme: Run) -> None:
    """Without WHO it is the open one."""
    acme("close", "acme", "--outcome", "resolved")

    result = acme("show")

    assert (result.code, result.out) == (2, "")
    assert "There is no open case." in result.err


def test_the_open_case_wins_over_the_closed_one_of_the_same_provider(acme: Run) -> None:
    """That is the one the user is busy with."""
    acme("close", "acme", "--outcome", "resolved")
    acme("open", "Acme", "--about", "again", "--want", "x")

    assert acme("show", "acme", "--json").json["case"]["number"] == 2
