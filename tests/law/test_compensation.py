"""What the law gives for each day of delay: the arithmetic in words, from entries and dates."""

import pytest

from tests.conftest import Run

NAME = ("--name", "Анна Иванова", "--address", "ул. Мира 1", "--email", "a@example.org")


@pytest.fixture
def russia(run: Run) -> Run:
    """The program, after `init` in Moscow."""
    assert (
        run("init", *NAME, "--country", "RU", "--language", "en", "--zone", "Europe/Moscow").code
        == 0
    )
    return run


def bought(run: Run, price: str, on: str, sector: str) -> None:
    """One case, and what was paid for it."""
    about = ("--about", "It does not work", "--want", "money back")
    assert run("open", "Sever", *about, "--sector", sector).code == 0
    assert run("pay", "sever", price, "--on", on, "--by", "debit-card").code == 0


def sums(run: Run, now: str) -> dict[str, tuple[str, list[str]]]:
    """For each rate its total and its lines on a day."""
    found = run("rights", "sever", "--json", now=now).json["compensation"]
    return {each["rate"]["id"]: (each["total"], each["lines"]) for each in found}


def test_rua_01_one_percent_a_day_until_they_pay(russia: Run) -> None:
    """40,000 RUB, due on 12 November, paid on the 30th: 18 days, 7,200."""
    bought(russia, "40000 RUB", "2026-10-01", "goods")
    assert (
        russia("note", "sever", "refund-demanded", "2026-11-02").code == 0
    )  # + 10 days: Thu 12 Nov
    assert russia("note", "sever", "refunded", "2026-11-30", now="2026-12-01T09:00+03:00").code == 0

    assert sums(russia, "2026-12-05T09:00+03:00") == {
        "ru-gd-10-money": (
            "7200.00 RUB",
            [
                "40000.00 RUB x 1 % x 18 days (Fri 13 Nov 2026 to Mon 30 Nov 2026) = 7200.00 RUB",
            ],
        )
    }


def test_rua_02_the_price_is_the_most(russia: Run) -> None:
    """Due on 2 March, paid on 1 September: 183 % of 40,000 would be more than the price."""
    bought(russia, "40000 RUB", "2026-02-01", "goods")
    assert (
        russia("note", "sever", "refund-demanded", "2026-02-20").code == 0
    )  # + 10 days: Mon 2 Mar
    assert russia("note", "sever", "refunded", "2026-09-01").code == 0

    assert sums(russia, "2026-11-22T09:00+03:00")["ru-gd-10-money"] == (
        "40000.00 RUB",
        [
            "40000.00 RUB x 1 % x 183 days (Tue 3 Mar 2026 to Tue 1 Sep 2026) = 73200.00 RUB",
            "At most the price: 40000.00 RUB.",
        ],
    )


def test_rua_03_three_percent_for_services(russia: Run) -> None:
    """20,000 RUB, due on 1 June, paid on 11 July: 120 % is capped at the price of the service."""
    bought(russia, "20000 RUB", "2026-05-01", "services")
    assert (
        russia("note", "sever", "refund-demanded", "2026-05-22").code == 0
    )  # + 10 days: Mon 1 Jun
    assert russia("note", "sever", "refunded", "2026-07-11").code == 0

    assert sums(russia, "2026-11-22T09:00+03:00")["ru-sv-02"] == (
        "20000.00 RUB",
        [
            "20000.00 RUB x 3 % x 40 days (Tue 2 Jun 2026 to Sat 11 Jul 2026) = 24000.00 RUB",
            "At most the price: 20000.00 RUB.",
        ],
    )


def test_it_begins_the_day_after_the_last_day(russia: Run) -> None:
    """On the last day they are still in time; the day after, one day is owed; then two."""
    bought(russia, "1000 RUB", "2026-10-01", "goods")
    assert russia("note", "sever", "refund-demanded", "2026-11-02").code == 0

    assert sums(russia, "2026-11-12T23:59+03:00") == {}
    assert sums(russia, "2026-11-13T00:01+03:00")["ru-gd-10-money"][0] == "10.00 RUB"
    assert sums(russia, "2026-11-14T00:01+03:00")["ru-gd-10-money"][0] == "20.00 RUB"


def test_a_delay_that_began_before_the_cap_shows_both_readings(russia: Run) -> None:
    """Whether the cap of 1 February 2026 reaches an older delay is not settled."""
    bought(russia, "1000 RUB", "2025-10-01", "goods")
    noted = russia("note", "sever", "refund-demanded", "2025-10-10")
    assert noted.code == 0

    found = sums(russia, "2026-03-01T09:00+03:00")

    assert found["ru-gd-10-money"][0] == "1000.00 RUB"
    assert found["ru-gd-10-money-uncapped"][0] == "1320.00 RUB"  # 20 Oct + 132 days


def test_without_a_price_nothing_is_computed(russia: Run) -> None:
    """A share of nothing is not zero: it is not known."""
    about = ("--about", "It does not work", "--want", "money back", "--sector", "goods")
    assert russia("open", "Sever", *about).code == 0
    assert russia("note", "sever", "refund-demanded", "2026-10-01").code == 0

    assert sums(russia, "2026-11-22T09:00+03:00") == {}


def test_missed_appointments_and_days_without_service(ready: Run) -> None:
    """A dead line in Britain: reported on Monday, working again on the next Monday."""
    about = ("--about", "Dead line", "--want", "a working line", "--sector", "telecom")
    assert ready("open", "Sever", *about).code == 0
    for words in (
        ("fault-reported", "2026-06-01"),  # + 2 working days: Wed 3 June
        ("appointment-missed", "2026-06-02"),
        ("appointment-missed", "2026-06-04"),
        ("service-restored", "2026-06-08"),
    ):
        assert ready("note", "sever", *words).code == 0

    assert sums(ready, "2026-06-20T09:00+01:00") == {
        "uk-ofcom-autocomp-repair-day": (
            "51.70 GBP",
            ["10.34 GBP x 5 days (Thu 4 Jun 2026 to Mon 8 Jun 2026) = 51.70 GBP"],
        ),
        "uk-ofcom-autocomp-appointment": (
            "64.62 GBP",
            ["2 x 32.31 GBP = 64.62 GBP (Tue 2 Jun 2026, Thu 4 Jun 2026)"],
        ),
    }


def test_at_the_cap_it_grows_no_more(russia: Run) -> None:
    """One percent a day is the price on the hundredth day: the law gives nothing for the next."""
    bought(russia, "1000 RUB", "2026-02-01", "goods")
    assert russia("note", "sever", "refund-demanded", "2026-02-20").code == 0  # due on Mon 2 Mar

    found = {
        day: next(
            (each["total"], each["still_grows"])
            for each in russia("rights", "sever", "--json", now=f"{day}T09:00+03:00").json[
                "compensation"
            ]
        )
        for day in ("2026-06-09", "2026-06-10", "2026-06-11")
    }

    assert found == {
        "2026-06-09": ("990.00 RUB", True),
        "2026-06-10": ("1000.00 RUB", False),
        "2026-06-11": ("1000.00 RUB", False),
    }


def test_a_version_that_ended_grows_no_more(ready: Run) -> None:
    """The sum for a day without a line is fixed for a year; the next one is not known yet."""
    about = ("--about", "Dead line", "--want", "a working line", "--sector", "telecom")
    assert ready("open", "Sever", *about).code == 0
    assert ready("note", "sever", "fault-reported", "2026-06-01").code == 0

    grown = {}
    for day in ("2027-03-31", "2027-04-01"):
        asked = ready("rights", "sever", "--json", now=f"{day}T09:00+01:00").json
        (only,) = asked["compensation"]
        grown[day] = (only["total"], only["still_grows"])

    assert grown == {
        "2027-03-31": ("3112.34 GBP", True),
        "2027-04-01": ("3112.34 GBP", False),
    }
