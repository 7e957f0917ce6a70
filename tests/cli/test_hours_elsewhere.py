"""When to call a provider whose clock is another: their hours, read by both clocks."""

import pytest

from tests.cli.dialling import NUMBER, call_lines, phone
from tests.conftest import Run


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
