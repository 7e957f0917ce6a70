"""`complaint stats`: what the cases add up to, and of how many."""

from tests.conftest import Run

LATER = "2026-11-25T10:00+00:00"
WHOLE = """\
All cases
  Cases: 2, open 2; contacts: 4.
  On the phone and in talks: 20 min (noted for 1 of 4 contacts).
  Of it on hold: 5 min (noted for 1 of 4 contacts).
  Attempts: 4; a person answered 3: 1.3 attempts for each answer.
  Their promises: kept in time 1 of 2 whose time is over; late 0, in part 0, not 1. Over the time, in the middle: 41 h (median of 1, each until it was settled or until now).
  Your promises: the time of none of 1 is over yet.
  Money: claimed 30.00 EUR (cases with a sum: 1); paid 0.00 EUR; came back 0.00 EUR; compensation 0.00 EUR.
  Money: claimed 0.00 GBP (cases with a sum: 0); paid 49.00 GBP; came back 9.00 GBP; compensation 0.00 GBP.

Acme
  Cases: 1, open 1; contacts: 3.
  On the phone and in talks: 20 min (noted for 1 of 3 contacts).
  Of it on hold: 5 min (noted for 1 of 3 contacts).
  Attempts: 3; a person answered 3: 1.0 attempts for each answer.
  Their promises: kept in time 1 of 2 whose time is over; late 0, in part 0, not 1. Over the time, in the middle: 41 h (median of 1, each until it was settled or until now).
  Your promises: the time of none of 1 is over yet.
  Money: claimed 0.00 GBP (cases with a sum: 0); paid 49.00 GBP; came back 9.00 GBP; compensation 0.00 GBP.

Zed
  Cases: 1, open 1; contacts: 1.
  On the phone and in talks: not noted (0 of 1 contacts).
  Of it on hold: not noted (0 of 1 contacts).
  Attempts: 1; a person answered none of them.
  Money: claimed 30.00 EUR (cases with a sum: 1); paid 0.00 EUR; came back 0.00 EUR; compensation 0.00 EUR.

Promises by person
Person  Provider  Kept in time  Median over  Contacts
Eva     Acme      1 of 1        –            1
"""  # noqa: E501


def told(run: Run) -> Run:
    """Two providers: one promise broken, one kept, money that came back in part."""
    commands = (
        ("log", "acme", "--agent", "Eva", "--promise", "a form by tomorrow", "--duration", "20m"),
        ("amend", "7", "--hold", "5m", "--why", "forgotten"),
        ("log", "acme", "--kept", "2", "--mine", "send photos by 2026-12-01"),
        ("pay", "acme", "49 GBP"),
        ("pay", "acme", "9 GBP", "--as", "refunded"),
        ("open", "Zed", "--about", "a", "--want", "b", "--amount", "30 EUR"),
        ("log", "zed", "--outcome", "no-answer"),
    )
    for words in commands:
        done = run(*words)
        assert done.code == 0, done.err
    return run


def test_the_whole_page(called: Run) -> None:
    """All of them, each provider, the people who promised."""
    result = told(called)("stats", now=LATER)

    assert (result.code, result.out, result.err) == (0, WHOLE, "")


def test_one_provider_or_one_case(called: Run) -> None:
    """Its own figures, under its name."""
    told(called)

    by_name, by_number = called("stats", "zed").out, called("stats", "2").out

    assert by_name == by_number
    assert by_name.startswith("Zed\n  Cases: 1, open 1; contacts: 1.\n")


def test_json_has_counts_seconds_and_sums(called: Run) -> None:
    """Each figure with its denominator; no median of nothing."""
    found = told(called)("stats", "--json", now=LATER).json

    theirs, mine = found["whole"]["theirs"], found["whole"]["mine"]
    assert (theirs["in_time"], theirs["over"], theirs["made"]) == (1, 2, 2)
    assert (theirs["median_overdue"], mine["median_overdue"]) == (147600, None)
    assert (found["whole"]["attempts"], found["whole"]["answered"]) == (4, 3)
    assert found["whole"]["held"] == {"seconds": 300, "known": 1, "unknown": 3}
    assert [each["provider"] for each in found["providers"]] == ["Acme", "Zed"]
    assert found["whole"]["sums"][1]["back"] == "9.00 GBP"


def test_an_empty_record_has_no_figures(ready: Run) -> None:
    """And divides nothing by zero."""
    result = ready("stats")

    assert (result.code, result.out) == (
        0,
        "There is no case yet. Begin one with: complaint open\n",
    )
    assert ready("stats", "--json").json["whole"]["cases"] == 0


def test_a_case_without_a_contact_says_so(acme: Run) -> None:
    """Zero attempts are not zero answers of some."""
    assert "No attempt to reach them is recorded." in acme("stats").out


def test_what_is_void_does_not_count(called: Run) -> None:
    """A contact that was void takes its promises along."""
    called("void", "5", "--why", "never happened")

    whole = called("stats", "--json").json["whole"]

    assert (whole["contacts"], whole["theirs"]["made"]) == (0, 0)


def test_nobody_of_that_name(acme: Run) -> None:
    """As everywhere."""
    result = acme("stats", "nobody")

    assert (result.code, result.out) == (2, "")
    assert "There is no case and no provider 'nobody'." in result.err
