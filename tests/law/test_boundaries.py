"""The day before, the day, the day after: where two dates of a record have to be read together."""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import LATER, case, ends, rights, states


class TestTheShortRightToReject:
    """Consumer Rights Act 2015 s. 22: from Mon 1 June, 30 days are Wed 1 July."""

    FAULTY = "GB goods faulty"

    @pytest.mark.parametrize("demanded", ["repair-demanded", "replacement-demanded"])
    def test_it_stands_still_for_a_repair_and_for_a_replacement(
        self, run: Run, demanded: str
    ) -> None:
        """From 11 to 21 June are 10 days, or 11 if both ends count: Sat 11 or Sun 12 July."""
        case(
            run,
            self.FAULTY,
            *(
                "note delivered 2026-06-01",
                f"note {demanded} 2026-06-11",
                "note repaired 2026-06-21",
            ),
        )

        assert ends(run, "uk-cra-reject-30d") == ("2026-06-01", "2026-07-11", "2026-07-12")
        days = ("2026-07-10", "2026-07-11", "2026-07-12", "2026-07-13")
        assert states(run, "uk-cra-reject-30d", *days) == ["open", "open", "doubtful", "closed"]

    def test_a_replacement_that_did_not_come_stops_it(self, run: Run) -> None:
        """Nothing of the 30 days is lost meanwhile."""
        case(run, self.FAULTY, "note delivered 2026-06-01", "note replacement-demanded 2026-06-11")

        assert states(run, "uk-cra-reject-30d", "2026-07-01", "2026-07-02") == ["stands-still"] * 2

    @pytest.mark.parametrize(
        ("demanded", "seven"),
        [
            # back on Mon 20 July: Mon 27 July
            ("2026-06-30", ("2026-07-20", "2026-07-27", "2026-07-27")),
            ("2026-07-01", ("2026-07-20", "2026-07-27", "2026-07-27")),
            ("2026-07-02", None),
        ],
    )
    def test_a_repair_asked_for_after_it_brings_no_seven_days(
        self, run: Run, demanded: str, seven: tuple[str, str, str] | None
    ) -> None:
        """They are what is left of a right that was still there."""
        case(
            run,
            self.FAULTY,
            *("note delivered 2026-06-01", f"note repair-demanded {demanded}"),
            "note repaired 2026-07-20",
        )

        assert ends(run, "uk-cra-reject-pause-7d") == seven
        assert "uk-cra-reject-pause-7d" not in not_started(rights(run, LATER))

    def test_with_no_day_of_asking_the_seven_days_are_shown(self, run: Run) -> None:
        """Their condition says what the record does not."""
        case(run, self.FAULTY, "note delivered 2026-06-01", "note repaired 2026-06-21")

        assert ends(run, "uk-cra-reject-pause-7d") == ("2026-06-21", "2026-06-28", "2026-06-28")


@pytest.mark.parametrize(
    ("first", "closes"),
    [
        ("2026-03-13", None),
        # Sat 14 March and 14 days: Sat 28, so Mon 30 March; from the letter it were the same
        ("2026-03-14", ("2026-03-14", "2026-03-30", "2026-03-30")),
        ("2026-03-15", ("2026-03-15", "2026-03-30", "2026-03-30")),
    ],
)
def test_a_polish_letter_after_the_regulation_leaves_the_call_its_law(
    run: Run, first: str, closes: tuple[str, str, str] | None
) -> None:
    """PLR-03: of a complaint made before it nothing is said."""
    case(
        run,
        "PL telecom",
        *(f"note complained {first}", "note complaint-received 2026-03-16"),
    )

    assert ends(run, "pl-tel-03") == closes


class TestAnAnswerToSomethingElse:
    """Asked on Sat 1 August: an answer of July cannot be one to the agency's complaint."""

    @pytest.mark.parametrize(
        ("answered", "closes"),
        [("2026-07-31", None), ("2026-08-01", "2027-02-01"), ("2026-08-02", "2027-02-02")],
    )
    def test_the_six_months_at_the_fcc(self, run: Run, answered: str, closes: str | None) -> None:
        """47 CFR 1.718, from the provider's answer to the FCC."""
        case(run, "US telecom", "note regulator-asked 2026-08-01", f"note reply {answered}")

        found = ends(run, "us-fcc-formal-6m")
        assert found == (closes and (answered, closes, closes))
        assert ("us-fcc-formal-6m" in not_started(rights(run, LATER))) is (closes is None)

    def test_a_later_answer_counts_although_an_earlier_one_came(self, run: Run) -> None:
        """From Thu 20 August: Sat 20 February 2027."""
        case(
            run,
            "US telecom",
            *("note reply 2026-07-15", "note regulator-asked 2026-08-01", "note reply 2026-08-20"),
        )

        assert ends(run, "us-fcc-formal-6m") == ("2026-08-20", "2027-02-20", "2027-02-20")

    @pytest.mark.parametrize(
        ("answered", "closes"),
        [("2026-07-31", None), ("2026-08-01", "2026-09-30"), ("2026-08-02", "2026-10-01")],
    )
    def test_the_sixty_days_at_the_cfpb(self, run: Run, answered: str, closes: str | None) -> None:
        """From 1 August: 30 days left of the month, and Wed 30 September."""
        case(
            run, "US finance", "note regulator-asked 2026-08-01", f"note reply-received {answered}"
        )

        found = ends(run, "us-cfpb-feedback-60d")
        assert found == (closes and (answered, closes, closes))


@pytest.mark.parametrize(
    ("paid", "window"),
    [
        ("2024-10-06", None),
        # Sun 20 October 2024 and five working days: Fri 25 October
        ("2024-10-07", ("2024-10-20", "2024-10-25", "2024-10-25")),
        ("2024-10-08", ("2024-10-20", "2024-10-25", "2024-10-25")),
    ],
)
def test_the_scheme_for_scams_is_for_transfers_since_7_october_2024(
    run: Run, paid: str, window: tuple[str, str, str] | None
) -> None:
    """The day of the transfer decides, not that of the report."""
    pay = f"pay them 449.00_GBP --by transfer --on {paid}"
    case(run, "GB payments other", pay, "note dispute-filed 2024-10-20")

    assert ends(run, "uk-app-fraud-5bd") == window


def test_of_several_transfers_the_last_may_move_the_end_of_all(run: Run) -> None:
    """Thirteen months: from Fri 10 January 2025 Tue 10 February 2026, from 31 March 30 April."""
    case(
        run,
        "GB payments other",
        "pay them 449.00_GBP --by transfer --on 2025-01-10",
        "pay them 100.00_GBP --by transfer --on 2025-03-31",
    )

    days = ("2026-02-10", "2026-02-11", "2026-04-30", "2026-05-01")
    found = [started(rights(run, day))["uk-app-fraud-13m"] for day in days]
    assert [each[1:4] for each in found[0]] == [
        ("2025-01-10", "2026-02-10", "2026-04-30"),
        ("2025-03-31", "2026-04-30", "2026-04-30"),
    ]
    assert [[each[0] for each in many] for many in found] == [
        *(["open", "open"], ["doubtful", "open"], ["doubtful", "open"], ["closed", "closed"])
    ]


@pytest.mark.parametrize(
    ("country", "rule", "ordered", "closes"),
    [
        ("PL", "pl-gen-03", "2022-12-31", None),
        # two years from Mon 9 January 2023: Thu 9 January 2025
        ("PL", "pl-gen-03", "2023-01-01", "2025-01-09"),
        ("PL", "pl-gen-04", "2022-12-31", None),
        ("PL", "pl-gen-04", "2023-01-01", "2025-01-09"),
        ("FR", "eu-sgd-2y", "2021-12-31", None),
        ("FR", "eu-sgd-2y", "2022-01-01", "2025-01-09"),
        ("DE", "de-gd-02", "2021-12-31", None),
        ("DE", "de-gd-02", "2022-01-01", "2024-01-09"),
    ],
)
def test_the_day_of_the_order_picks_the_law_of_a_sale(
    run: Run, country: str, rule: str, ordered: str, closes: str | None
) -> None:
    """The goods came on Mon 9 January 2023, under the new law; the contract was made before."""
    case(run, f"{country} goods faulty", f"note ordered {ordered}", "note delivered 2023-01-09")

    found = ends(run, rule)
    assert (found and found[1]) == closes


@pytest.mark.parametrize(
    ("country", "what", "fact", "rule", "closes"),
    [
        (
            "GB",
            "goods faulty",
            "pay them 449.00_GBP --by credit-card --on 2020-02-29",
            "uk-s75",
            "2026-02-28",
        ),
        ("GB", "air late", "note travelled 2024-02-29", "uk-air-uk261-limitation", "2030-02-28"),
    ],
)
def test_six_years_end_on_the_anniversary(
    run: Run, country: str, what: str, fact: str, rule: str, closes: str
) -> None:
    """Of a 29 February on the 28th."""
    case(run, f"{country} {what}", fact)

    found = ends(run, rule)
    assert found
    assert found[1:] == (closes, closes)


def test_a_card_dispute_in_poland_is_safe_on_the_110th_day_and_arguable_to_the_120th(
    run: Run,
) -> None:
    """From Mon 1 June: 29 days left, 31 and 31, and 19 or 29 of September."""
    pay = "pay them 449.00_PLN --by credit-card --network visa --on 2026-06-01"
    case(run, "PL goods not-delivered", pay)

    assert ends(run, "pl-cb-01") == ("2026-06-01", "2026-09-19", "2026-09-29")
    days = ("2026-09-18", "2026-09-19", "2026-09-20", "2026-09-29", "2026-09-30")
    expected = ["open", "open", "doubtful", "doubtful", "closed"]
    assert states(run, "pl-cb-01", *days) == expected


class TestTheYearForTheRegulator:
    """Prawo komunikacji elektronicznej art. 384 ust. 5: a year from the first attempt to settle."""

    def test_a_fault_that_was_reported_is_an_attempt(self, run: Run) -> None:
        """From Wed 28 October 2026 a year is Thu 28 October 2027; from the letter, 6 November."""
        case(run, "PL telecom", "note fault-reported 2026-10-28", "note complaint-sent 2026-11-06")

        assert ends(run, "pl-tel-07") == ("2026-10-28", "2027-10-28", "2027-11-08")
        days = ("2027-10-27", "2027-10-28", "2027-10-29", "2027-11-09")
        assert states(run, "pl-tel-07", *days) == ["open", "open", "doubtful", "closed"]
