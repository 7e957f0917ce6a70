"""`complaint risk`: how long ago you paid, whether anybody answers, what protection is left."""

import pytest

from tests.conftest import Run

WHOLE = """\
Acme, case 1: The line is dead, Mon 14 Dec 2026

What you paid
  49.00 GBP on Sun 22 Nov 2026, 22 days ago (credit card; entry 5).
  Still out of pocket: 49.00 GBP.
  It is not noted that anything was delivered.

Does anybody answer?
  A person answered 0 of your 2 contacts.
  Automatic replies, which are no answer: 1.
  No human has answered to this day.

Protection that is left
"""
CARD = ("--by", "credit-card", "--network", "visa")


def test_no_human_to_this_day(acme: Run) -> None:
    """An automatic reply is no answer; each period names its end and its entry."""
    acme("pay", "acme", "49 GBP", *CARD)
    acme("log", "acme", "--outcome", "no-answer")
    acme("log", "acme", "--channel", "email", "--outcome", "auto-reply")

    result = acme("risk", "acme", now="2026-12-14T10:00+00:00")

    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(WHOLE)
    assert "Visa dispute: your bank's last day to file it: act by Mon 22 Mar 2027" in result.out
    assert "From entry 5, Sun 22 Nov 2026: you were charged." in result.out


@pytest.mark.parametrize(
    ("day", "left", "over"), [("22", 1, 0), ("23", 0, 1)], ids=["last day", "day after"]
)
def test_a_protection_is_left_on_its_last_day_and_over_the_day_after(
    acme: Run, day: str, left: int, over: int
) -> None:
    """120 days from the charge."""
    acme("pay", "acme", "49 GBP", *CARD)

    found = acme("risk", "--json", now=f"2027-03-{day}T10:00+00:00").json

    def number(where: str) -> int:
        return sum(each["rule"]["id"] == "card-visa-120d" for each in found[where])

    assert (number("left"), number("over")) == (left, over)


def test_a_transfer_has_no_card_dispute(acme: Run) -> None:
    """And the page says so, instead of leaving a hope."""
    acme("pay", "acme", "49 GBP", "--by", "transfer")

    shown = acme("risk").out

    assert "49.00 GBP on Sun 22 Nov 2026, today (bank transfer; entry 5)." in shown
    assert "Paid by bank transfer: for that there is no card dispute." in shown
    assert "Visa" not in shown


def test_nothing_is_known_yet(acme: Run) -> None:
    """What to note first."""
    shown = acme("risk").out

    assert 'No payment is recorded: complaint pay acme "49 GBP" --on ... --by ...' in shown
    assert "No contact is recorded yet." in shown
    assert "No period of the law that protects you runs by what is recorded" in shown


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-22T12:00+00:00", "The last time you had a human was today (entry 6)."),
        (
            "2026-11-23T12:00+00:00",
            "The last time you had a human was Sun 22 Nov 2026, yesterday (entry 6).",
        ),
        (
            "2026-11-24T12:00+00:00",
            "The last time you had a human was Sun 22 Nov 2026, 2 days ago (entry 6).",
        ),
    ],
)
def test_how_long_ago_there_was_a_human(acme: Run, now: str, said: str) -> None:
    """In days, by the user's calendar."""
    acme("pay", "acme", "49 GBP")
    acme("log", "acme")

    assert said in acme("risk", now=now).out


def test_what_was_had_for_the_money_is_said(acme: Run) -> None:
    """The first sign of it."""
    acme("pay", "acme", "49 GBP", "--on", "2026-11-20")
    acme("note", "acme", "delivered", "2026-11-21")

    shown = acme("risk").out

    assert "49.00 GBP on Fri 20 Nov 2026, 2 days ago (it is not noted how; entry 5)." in shown
    assert "Sat 21 Nov 2026: it was delivered (entry 6)." in shown


def test_json_counts_days_and_people(acme: Run) -> None:
    """Null where no human ever answered."""
    acme("pay", "acme", "49 GBP", *CARD)

    found = acme("risk", "--json", now="2026-11-25T10:00+00:00").json

    assert (found["paid"][0]["days"], found["days_since_human"], found["by_card"]) == (
        3,
        None,
        True,
    )
    assert found["ledgers"] == [{"currency": "GBP", "still_out": "49.00 GBP"}]


def test_void_payments_do_not_count(acme: Run) -> None:
    """They never moved."""
    acme("pay", "acme", "49 GBP", *CARD)
    acme("void", "5", "--why", "never paid")

    assert acme("risk", "--json").json["paid"] == []
