"""When to call: `due` names the number, its hours, and whether they answer now."""

import pytest

from tests.conftest import Run

NUMBER = "+44 20 7946 0000"
MONDAY = "2026-11-23T18:00+00:00"
"""The call back of `called` is broken since an hour, and the next step is a call."""


def phone(
    run: Run, *more: str, hours: str = "Mon-Fri 9-17", role: str = "customer-service"
) -> None:
    """Keep a number of Acme's."""
    words = ("--value", NUMBER, "--hours", hours, "--role", role, *more)
    assert run("provider", "acme", "--channel", "phone", *words).code == 0


def call_lines(run: Run, now: str = MONDAY) -> list[str]:
    """What `due` says about calling."""
    lines = run("due", now=now).out.splitlines()
    return [line.strip() for line in lines if line.startswith("    Call ")]


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
    ("details", "now", "place"),
    [
        (
            ("--country", "PL"),
            "2026-11-24T07:30+00:00",
            "Europe/Warsaw: closed now, opens Tue 24 Nov 2026 8:00 your time (9:00 theirs).",
        ),
        (
            ("--country", "PL"),
            "2026-11-24T08:00+00:00",
            "Europe/Warsaw: open now, until 16:00 your time (17:00 theirs).",
        ),
        (  # the country of the zone says which holidays count: 11 November is Poland's
            ("--zone", "europe/warsaw"),
            "2027-11-11T12:00+00:00",
            "Europe/Warsaw: closed now, a public holiday there today;"
            " opens Fri 12 Nov 2027 8:00 your time (9:00 theirs).",
        ),
        (  # all of Germany has one time, though its table has two zones
            ("--country", "DE"),
            "2026-11-24T08:00+00:00",
            "Europe/Berlin: open now, until 16:00 your time (17:00 theirs).",
        ),
        (  # what was said counts before what follows from the country
            ("--country", "US", "--zone", "America/New_York"),
            "2026-11-24T08:00+00:00",
            "America/New_York: closed now, opens Tue 24 Nov 2026 14:00 your time (9:00 theirs).",
        ),
        (
            ("--country", "AU", "--zone", "Australia/Sydney"),
            "2026-11-24T08:00+00:00",
            "Australia/Sydney: closed now,"
            " opens Tue 24 Nov 2026 22:00 your time (Wed 25 Nov 2026 9:00 theirs).",
        ),
        (("--country", "PT"), "2026-11-24T10:00+00:00", None),  # the Azores are an hour behind
    ],
)
def test_a_provider_in_another_zone(
    called: Run, details: tuple[str, ...], now: str, place: str | None
) -> None:
    """Their hours are meant by their clock; the user reads both."""
    assert called("provider", "acme", *details).code == 0
    phone(called)

    expected = f"Call {NUMBER} between 9:00 and 17:00, Mon-Fri {place}"
    if place is None:
        expected = (
            f"Call {NUMBER}, Mon-Fri 9-17; their time zone is not known:"
            " complaint provider acme --zone ..."
        )
    assert call_lines(called, now) == [expected]


def test_in_a_country_of_many_zones_the_users_own_is_taken_only_at_home(called: Run) -> None:
    """A New Yorker's American provider keeps New York's hours; a Londoner's may keep any."""
    called("provider", "acme", "--country", "US")
    phone(called)
    unknown = call_lines(called)

    called("me", "--country", "US", "--zone", "America/New_York")
    at_home = call_lines(called)
    called("me", "--zone", "US/Eastern")  # an old name, of no country's table
    by_an_old_name = call_lines(called)
    called("me", "--zone", "Europe/Warsaw")
    abroad = call_lines(called)

    assert [each[0].partition(" zone is ")[1] for each in (unknown, abroad)] == [" zone is "] * 2
    assert at_home[0].endswith("America/New_York: open now, until 17:00.")
    assert by_an_old_name[0].endswith("US/Eastern: open now, until 17:00.")


def test_a_night_line_and_one_that_never_closes(called: Run) -> None:
    """The end of a night is another day's; at any hour needs no zone and no holiday."""
    called("provider", "acme", "--country", "RU")
    phone(called, hours="24/7", role="customer-service")
    called("provider", "acme", "--country", "GB")
    phone(called, hours="daily 22-6")

    assert call_lines(called, "2026-12-25T23:00+00:00") == [
        f"Call {NUMBER} at any hour: open now.",
        f"Call {NUMBER} between 22:00 and 6:00, every day Europe/London:"
        " open now, until Sat 26 Dec 2026 6:00.",
    ]


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
