"""When to call: `due` names the number, its hours, and whether they answer now."""

import pytest

from tests.cli.dialling import MONDAY, NUMBER, call_lines, phone
from tests.conftest import Run


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-24T08:59+00:00", "closed now, opens Tue 24 Nov 2026 9:00."),
        ("2026-11-24T09:00+00:00", "open now, until 17:00."),
        ("2026-11-24T16:59+00:00", "open now, until 17:00."),
        ("2026-11-24T17:00+00:00", "closed now, opens Wed 25 Nov 2026 9:00."),
        ("2026-11-28T12:00+00:00", "closed now, opens Mon 30 Nov 2026 9:00."),
        (
            "2026-12-25T12:00+00:00",
            "closed now, a public holiday there today; opens Tue 29 Dec 2026 9:00.",
        ),
    ],
)
def test_before_during_after_at_the_weekend_and_on_a_holiday(
    called: Run, now: str, state: str
) -> None:
    """In the provider's own zone, which is the user's when nothing else is known."""
    phone(called)

    assert call_lines(called, now) == [
        f"Call {NUMBER} between 9:00 and 17:00, Mon-Fri Europe/London: {state}"
    ]


def test_the_number_stands_between_the_advice_and_what_to_log_afterwards(called: Run) -> None:
    """In the order in which things are done; the keys to press belong to the number."""
    phone(called, "--menu", "2-1-0")

    assert called("due", now="2026-11-24T10:00+00:00").out.endswith(
        "    Next: Call and ask for a supervisor. A promise was broken (entry 6).\n"
        f"    Call {NUMBER} between 9:00 and 17:00, Mon-Fri Europe/London: open now, until 17:00."
        " Menu: 2-1-0.\n"
        "    Afterwards: complaint log acme --level supervisor\n"
    )


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("", f"Call {NUMBER}."),
        ("ring twice", f"Call {NUMBER}. Their hours: ring twice."),
        ("9-17 ET", f"Call {NUMBER}. Their hours: 9-17 ET."),
        (
            "Mon-Fri 24h",
            f"Call {NUMBER} at any hour, Mon-Fri Europe/London: open now,"
            " until Sat 28 Nov 2026 0:00.",
        ),
        (
            "bank holidays 10-12",
            f"Call {NUMBER} between 10:00 and 12:00, public holidays Europe/London:"
            " closed now, opens Fri 25 Dec 2026 10:00.",
        ),
    ],
)
def test_hours_are_computed_or_shown_as_they_were_typed(called: Run, hours: str, said: str) -> None:
    """Never guessed, never dropped."""
    phone(called, hours=hours)

    assert call_lines(called) == [said]


def test_what_is_not_in_sight_has_no_day(called: Run) -> None:
    """No holiday for forty days: that it is closed is all there is to say."""
    phone(called, hours="bank holidays 10-12")

    (said,) = call_lines(called, "2027-01-12T12:00+00:00")

    assert said.endswith("Europe/London: closed now.")


def test_the_number_fits_the_step(called: Run) -> None:
    """The complaints department has its own; without one it is reached through the front."""
    phone(called, hours="")
    called("provider", "acme", "--channel", "email", "--value", "a@example.org", "--hours", "9-17")
    called("log", "acme", "--asked-for", "supervisor", now=MONDAY)
    through_the_front = call_lines(called, "2026-11-24T10:00+00:00")
    called(
        *("provider", "acme", "--channel", "phone", "--value", "0800 2", "--role", "complaints"),
    )

    assert through_the_front == [f"Call {NUMBER}."]
    assert call_lines(called, "2026-11-24T10:00+00:00") == ["Call 0800 2."]


def test_only_a_call_names_a_number(called: Run) -> None:
    """Not a letter, not a case without a step, not a case whose number is void."""
    phone(called, hours="")
    called("log", "acme", "--level", "supervisor", now=MONDAY)
    called("log", "acme", "--level", "complaints", now=MONDAY)

    assert "complaint letter acme" in called("due", now=MONDAY).out
    assert call_lines(called) == []


def test_a_void_number_is_never_dialled(called: Run) -> None:
    """It was somebody else's."""
    phone(called, hours="")
    called("void", "7", "--why", "another firm's")

    assert call_lines(called) == []


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("weekdays 9-5", "The hours are understood: between 9:00 and 17:00, Mon-Fri."),
        (
            "9-17 ET",
            "Not every word of the hours is understood: due shows them as you typed them.",
        ),
    ],
)
def test_what_was_understood_is_said_back(acme: Run, hours: str, said: str) -> None:
    """While the user still has the text at hand, and not on the morning of the call."""
    result = acme("provider", "acme", "--channel", "phone", "--value", "1", "--hours", hours)

    assert f"{said}\n" in result.out
    assert said not in acme("provider", "acme").out


def test_json_has_the_numbers_of_a_step(called: Run) -> None:
    """Programs rely on the names; without a number there is no list."""
    before = called("due", "--json", now=MONDAY).json["items"][0]["next"]
    phone(called, "--menu", "2-1-0")
    phone(called, hours="ring twice")

    found = called("due", "--json", now="2026-12-25T12:00+00:00").json["items"][0]["next"]

    assert "calls" not in before
    assert found["calls"] == [
        {
            "entry": 7,
            "number": NUMBER,
            "role": "customer-service",
            "menu": "2-1-0",
            "hours": "Mon-Fri 9-17",
            "zone": "Europe/London",
            "times": [
                {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "opens": "09:00", "closes": "17:00"}
            ],
            "open": False,
            "turns": "2026-12-29T09:00:00+00:00",
            "public_holiday": True,
        },
        {
            "entry": 8,
            "number": NUMBER,
            "role": "customer-service",
            "menu": "",
            "hours": "ring twice",
            "zone": "",
            "times": [],
            "open": None,
            "turns": None,
            "public_holiday": None,
        },
    ]
