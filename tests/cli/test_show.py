"""`complaint show`: one case as a story, with everything that was corrected."""

from tests.conftest import Run

WHOLE = """\
Case 1: Acme
  What is wrong: The line is dead
  What you want: a working line
  Contacts: 2; yours: 2, a person answered 1; time known: 20 min; promises broken: 1
  Entries made under a clock that was set by hand or set back: 5.

Sun 22 Nov 2026 09:30 [5] Phone call to the provider: answered
    No luck
    They answered: We will call
    They said, word for word: Tomorrow, sir.
    Spoke with: refused to give a name; Reference: R-1; Duration: 20 min; On hold: 5 min
    Corrected by entry 9, recorded Tue 24 Nov 2026 10:00 Europe/London
      summary: No lock became No luck
      Reason: a slip
Sun 22 Nov 2026 09:50 [6] Promise 1 by the provider
    a call back
    The time was given as: tomorrow 5pm; By: Mon 23 Nov 2026 17:00 Europe/London (time as it was stated)
Sun 22 Nov 2026 10:00 [4] Case 1 opened
    The line is dead
    Wanted: a working line
Mon 23 Nov 2026 17:00 [6] The time of promise 1 ended; it had not been kept
    a call back
Tue 24 Nov 2026 10:00 [7] Phone call to the provider: no answer
Tue 24 Nov 2026 10:00 [8] Phone call to the provider: answered
    Entry 8 is void, not counted: entry 10, recorded Tue 24 Nov 2026 10:00 Europe/London
      Reason: twice

Open promises
Promise 1, theirs: a call back; Mon 23 Nov 2026 17:00 Europe/London (stated)
  Now: broken.
"""  # noqa: E501


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
        *("amendments", "case", "clauses", "contacts", "contradictions", "exhibits", "letters"),
        *("milestones", "offers", "payments", "promises", "provider", "sendings", "voidings"),
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
    assert sorted(found["provider"]) == [
        *("address", "channels", "country", "entry", "id", "name", "zone"),
    ]


def test_a_late_entry_says_how_late(acme: Run) -> None:
    """Two clocks: when it happened and when it was recorded; the gap is never hidden."""
    acme("log", "acme", "--at", "2026-11-19 10:00")
    written = "Entered in the record Sun 22 Nov 2026 10:00 Europe/London, 3 days later"

    assert written in acme("show").out


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


def test_times_are_said_as_everywhere_else(acme: Run) -> None:
    """In the zone of the user; another zone is named, or the offset where no zone was stored."""
    acme("log", "acme", "In London", "--at", "08:00")
    acme("me", "--zone", "America/New_York")
    acme("log", "acme", "In New York", "--at", "04:30")

    lines = acme("show").out.splitlines()

    assert [line for line in lines if "Phone call" in line] == [
        "Sun 22 Nov 2026 08:00 Europe/London [5] Phone call to the provider: answered",
        "Sun 22 Nov 2026 04:30 [7] Phone call to the provider: answered",
    ]
    assert "Sun 22 Nov 2026 10:00 UTC [4] Case 1 opened" in lines


def test_a_text_of_several_lines_keeps_them(ready: Run) -> None:
    """What was written as lines is read as lines, and nothing is shown as ^J."""
    ready("open", "Acme", "--about", "No line.\nNo answer.", "--want", "a working line")
    ready("log", "acme", "--promise", "a refund\nin full by Friday")
    ready("amend", "4", "--about", "No line.\nNo reply.", "--why", "one\ntwo")

    shown = ready("show").out

    assert shown.startswith(
        "Case 1: Acme\n  What is wrong:\n    No line.\n    No reply.\n  What you want: a w"
    )
    assert (
        "      about, before:\n        No line.\n        No answer.\n"
        "      about, now:\n        No line.\n        No reply.\n"
        "      Reason:\n        one\n        two\n"
    ) in shown
    assert "^J" not in shown + ready("list").out + ready("log", "acme").out


def test_a_promise_stands_between_its_call_and_the_next(acme: Run) -> None:
    """Two calls in the same minute: each with what was promised in it."""
    acme("log", "acme", "one", "--callback", "tomorrow 5pm")
    acme("log", "acme", "two", "--callback", "tomorrow 6pm")

    lines = acme("show").out.splitlines()

    entries = [line.split("[")[1].split("]")[0] for line in lines if line.startswith("Sun 22")]
    assert entries == ["4", "5", "6", "7", "8"]
