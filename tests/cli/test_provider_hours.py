"""`complaint provider NAME`: the best hour to call, by the user's own log."""

from tests.conftest import Run


def call(run: Run, day: int, hour: int, outcome: str = "spoke", *more: str) -> None:
    """One call of November."""
    at = f"2026-11-{day:02} {hour:02}:10"
    done = run("log", "acme", "--at", at, "--outcome", outcome, *more)
    assert done.code == 0, done.err


def test_the_best_hour_with_its_denominator(acme: Run) -> None:
    """A table of every hour that was tried."""
    for day in (2, 3, 4):
        call(acme, day, 9, "spoke", "--hold", f"{day}m")
    call(acme, 5, 17, "no-answer")
    acme("log", "acme", "--at", "2026-11-06")

    result = acme("provider", "acme")

    assert (result.code, result.out.split("\n\n")[1]) == (
        0,
        "When they answer, by your own calls\n"
        "  A person answered 4 of 5 calls.\n"
        "  Best hour: 9:00 to 10:00, a person answered 3 of 3 calls.\n"
        "  Calls of which only the day is known, so in no hour: 1.\n"
        "Hour (your time)  Answered  Calls  Median on hold\n"
        "9:00 to 10:00     3         3      3 min (of 3)\n"
        "17:00 to 18:00    0         1      –\n",
    )


def test_too_few_calls_name_no_hour(acme: Run) -> None:
    """Two calls are chance."""
    call(acme, 2, 9)
    call(acme, 3, 9)
    call(acme, 4, 17, "no-answer")

    assert "No best hour yet: in none were there 3 calls." in acme("provider", "acme").out


def test_one_hour_alone_is_not_the_best(acme: Run) -> None:
    """There is nothing to compare it with."""
    for day in (2, 3, 4):
        call(acme, day, 9)

    assert "No best hour: you have tried one hour only." in acme("provider", "acme").out


def test_hours_that_are_all_alike_have_no_best(acme: Run) -> None:
    """Nobody ever answered."""
    for day in (2, 3, 4):
        call(acme, day, 9, "no-answer")
        call(acme, day, 17, "no-answer")

    shown = acme("provider", "acme").out

    assert "No best hour: none of those tried often enough was better than the others." in shown


def test_all_cases_with_the_provider_count_together(acme: Run) -> None:
    """The line is the same."""
    call(acme, 2, 9)
    acme("open", "Acme", "--about", "another", "--want", "more")
    acme("log", "2", "--at", "2026-11-03 09:10")

    found = acme("provider", "acme", "--json").json["reaching"]

    assert [(each["hour"], each["calls"], each["answered"]) for each in found["hours"]] == [
        (9, 2, 2)
    ]
    assert found["best"] is None


def test_without_calls_there_is_no_table(acme: Run) -> None:
    """And a receipt of a changed address has none either."""
    assert "When they answer" not in acme("provider", "acme").out
    call(acme, 2, 9)
    assert "When they answer" not in acme("provider", "acme", "--address", "1 Way").out
