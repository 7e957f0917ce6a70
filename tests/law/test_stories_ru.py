"""Russia: sneakers that were never bought, a bank over New Year. Every date worked out by hand."""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import notes, rights, states, tell

INIT = "init --name Анна_Иванова --address ул._Ленина_1,_Новосибирск --country RU --language ru"
SNEAKERS = (
    f"2024-04-29 {INIT} --zone Asia/Novosibirsk",
    "2024-04-29 open CDEK --about Not_even_bought --want 25200_RUB_back --sector goods"
    " --ground not-delivered",
)
DEMAND = (
    "2024-04-29 log cdek No_news --at 12:00",
    "2024-04-29 note refund-demanded --note an_e-mail:_return_the_money",
)


class TestTheSneakers:
    """NGS, 15 May 2024: 25,200 RUB paid on Mon 15 April; an e-mail of Mon 29 April.

    Entries: 5 the payment, 6 the call, 7 the demand.
    """

    @pytest.fixture(name="sneakers")
    def _sneakers(self, run: Run) -> Run:
        """The record of 29 April; how it was paid is not known."""
        tell(run, *SNEAKERS, "2024-04-29 pay cdek 25200_RUB --on 2024-04-15", *DEMAND)
        return run

    def test_ten_calendar_days_end_on_victory_day(self, sneakers: Run) -> None:
        """Thu 9 May and Fri 10 May 2024 are days off, then a weekend: until Mon 13 May."""
        assert started(rights(sneakers, "2024-04-29")) == {
            "ru-gd-11": [("running", "2024-04-29", "2024-05-13", "2024-05-13", 7)],
        }
        assert notes(sneakers, "ru-gd-11", "2024-04-29").startswith(
            "Thu 9 May 2024 is a public holiday (Victory Day), so the period ends on "
            "Mon 13 May 2024. Public holidays left out: Fri 10 May 2024"
        )
        shown = sneakers("rights", now="2024-05-02T09:00+07:00").out
        assert "Thu 9 May 2024 is a public holiday (Victory Day)" in shown

    def test_they_are_late_only_after_the_holidays(self, sneakers: Run) -> None:
        """Ten days end on 9 May, yet nobody calls them late before 14 May."""
        days = ("2024-05-10", "2024-05-13", "2024-05-14")

        assert states(sneakers, "ru-gd-11", *days) == ["running", "running", "overdue"]

    def test_the_call_did_not_start_it(self, run: Run) -> None:
        """Only the demand for the money does; the right to withdraw waits for a delivery."""
        tell(run, *SNEAKERS, "2024-04-29 pay cdek 25200_RUB --on 2024-04-15", DEMAND[0])

        found = rights(run, "2024-04-29")
        assert started(found) == {}
        assert not_started(found) == {"ru-gd-11", "ru-ds-01", "ru-ds-02", "ru-ds-03", "ru-reg-01"}
        assert "Your calls of Mon 29 Apr 2024 (entry 6) started none of these" in (
            run("rights", now="2024-04-29T17:00+07:00").out
        )

    @pytest.mark.parametrize(
        ("paid", "dates"),
        [
            ("--by transfer", {}),
            ("--by debit-card --network mir", {}),
            (
                "--by debit-card --network visa",
                {
                    # 120 days: 15 of April, 31, 30, 31, and 13 of August
                    "card-visa-120d": [("open", "2024-04-15", "2024-08-13", "2024-08-13", 5)],
                    # 540: a year to 15 Apr 2025, 153 to 15 September, and 22
                    "card-visa-540d": [("open", "2024-04-15", "2025-10-07", "2025-10-07", 5)],
                },
            ),
        ],
    )
    def test_dates_of_a_card_network_only_for_its_card(
        self, run: Run, paid: str, dates: dict[str, list[object]]
    ) -> None:
        """Мир names no period, and a transfer has none."""
        tell(run, *SNEAKERS, f"2024-04-29 pay cdek 25200_RUB --on 2024-04-15 {paid}", *DEMAND)

        found = started(rights(run, "2024-04-29"))
        del found["ru-gd-11"]
        assert found == dates

    def test_the_claim_by_post_and_the_authority(self, sneakers: Run) -> None:
        """The letter left on 20 May (8 to 10); registered on Tue 21 May (11): Thu 20 June."""
        tell(
            sneakers,
            "2024-05-20 letter cdek",
            "2024-05-20 sent 1 --via registered-post",
            "2024-05-21 note regulator-asked",
        )

        assert started(rights(sneakers, "2024-05-21")) == {
            "ru-gd-11": [("overdue", "2024-04-29", "2024-05-13", "2024-05-13", 7)],
            # 30 days: 10 left of May, and 20
            "ru-reg-01": [("running", "2024-05-21", "2024-06-20", "2024-06-20", 11)],
        }
        assert states(sneakers, "ru-reg-01", "2024-06-20", "2024-06-21") == ["running", "overdue"]
        tell(sneakers, "2024-06-21 note authority-answered 2024-06-19")
        assert states(sneakers, "ru-reg-01", "2024-06-21") == ["met"]

    def test_the_money_on_the_last_day_is_in_time(self, sneakers: Run) -> None:
        """Mon 13 May; a day later is late."""
        tell(sneakers, "2024-05-13 pay cdek 25200_RUB --as refunded")

        assert states(sneakers, "ru-gd-11", "2024-05-14") == ["met"]


class TestTheBankOverNewYear:
    """442-ФЗ: 15 working days from the registration, of which ten days off are no part."""

    @pytest.fixture(name="bank")
    def _bank(self, run: Run) -> Run:
        """Received on Tue 22 December 2026, registered on Wed 23.

        Entries: 5 learned, 6 the call, 7 the letter, 8 and 9 it left, 10 received, 11 registered.
        """
        tell(
            run,
            f"2026-12-21 {INIT} --zone Europe/Moscow",
            "2026-12-21 open Bank --about A_fee --want 900_RUB_back --sector finance"
            " --ground overcharged",
            "2026-12-21 note learned 2026-12-15",
            "2026-12-21 log bank They_will_see --at 11:00",
            "2026-12-21 letter bank",
            "2026-12-21 sent 1 --via courier",
            "2026-12-22 sent 1 --received 2026-12-22",
            "2026-12-23 note complaint-registered",
        )
        return run

    def test_fifteen_working_days_from_the_registration(self, bank: Run) -> None:
        """Thu 31 December is off by decree, 1 to 8 January by law, 9 and 10 are a weekend."""
        assert started(rights(bank, "2026-12-23")) == {
            # 24, 25; 28-30 Dec; 11-15; 18-22 Jan: 2 + 3 + 5 + 5
            "ru-fin-01": [("running", "2026-12-23", "2027-01-22", "2027-01-22", 11)],
            # a day earlier: 23-25; 28-30; 11-15; 18-21: 3 + 3 + 5 + 4
            "ru-fin-02": [("running", "2026-12-22", "2027-01-21", "2027-01-21", 10)],
            "ru-fin-02-open": [("ahead", "2027-01-22", "2029-12-15", "2029-12-17", 10)],
            # three years: Sat 15 Dec 2029, or Mon 17
            "ru-fin-04": [("open", "2026-12-15", "2029-12-15", "2029-12-17", 5)],
        }

    def test_the_date_is_provisional_and_says_why(self, bank: Run) -> None:
        """The days off of 2027 were not decreed when this was written."""
        said = notes(bank, "ru-fin-01", "2026-12-23")

        assert "Public holidays left out: Thu 31 Dec 2026 to Fri 8 Jan 2027" in said
        assert "The days off of 2027 are not settled for RU: Fri 22 Jan 2027 may move." in said
        assert said.endswith("(provisional)")
        assert "Provisional" in bank("rights", now="2026-12-23T12:00+03:00").out

    def test_the_last_day_and_the_day_after(self, bank: Run) -> None:
        """Friday 22 January 2027."""
        days = ("2027-01-21", "2027-01-22", "2027-01-23")

        assert states(bank, "ru-fin-01", *days) == ["running", "running", "overdue"]
        assert states(bank, "ru-fin-02-open", *days) == ["ahead", "open", "open"]

    def test_they_ask_for_ten_working_days_more(self, bank: Run) -> None:
        """On Wed 20 January (12, 13): 10 more are 25-29 January and 1-5 February."""
        tell(bank, "2027-01-20 received holding-reply --via email")

        found = started(rights(bank, "2027-01-20"))
        assert "ru-fin-01" not in found
        assert found["ru-fin-01-25bd"] == [
            ("running", "2026-12-23", "2027-02-05", "2027-02-05", 11)
        ]
        days = ("2027-02-05", "2027-02-06")
        assert states(bank, "ru-fin-01-25bd", *days) == ["running", "overdue"]

    def test_the_central_bank_passes_it_on(self, bank: Run) -> None:
        """Registered on Mon 8 Feb 2027 (14): 9-12, 15-17 are seven working days."""
        tell(
            bank,
            "2027-01-20 received holding-reply --via email",
            "2027-02-08 note regulator-asked",
        )
        found = started(rights(bank, "2027-02-08"))
        assert found["ru-reg-03"] == [("running", "2027-02-08", "2027-02-17", "2027-02-17", 14)]

        tell(
            bank,
            "2027-02-16 note regulator-forwarded",
            "2027-02-24 received reply --dated 2027-02-20",
        )
        assert states(bank, "ru-reg-03", "2027-02-24") == ["met"]
        assert states(bank, "ru-fin-01-25bd", "2027-02-24") == ["met-late"]


def test_a_late_service_costs_three_percent_a_day(run: Run) -> None:
    """Promised for Mon 5 October 2026; by Sat 10 October five days are owed, then it began."""
    tell(
        run,
        f"2026-10-06 {INIT} --zone Europe/Moscow",
        "2026-10-06 open Remont --about Nobody_came --want the_work --sector services"
        " --ground late",
        "2026-10-06 pay remont 10000_RUB --on 2026-09-20",
        "2026-10-06 note start-due 2026-10-05",
    )

    def owed(day: str) -> list[tuple[str, str]]:
        sums = rights(run, day).json["compensation"]
        return [(each["rate"]["id"], each["total"]) for each in sums]

    assert owed("2026-10-05") == []
    assert owed("2026-10-10") == [("ru-sv-02-start", "1500.00 RUB")]
    tell(run, "2026-10-11 note service-started 2026-10-10")
    assert owed("2026-10-20") == [("ru-sv-02-start", "1500.00 RUB")]
