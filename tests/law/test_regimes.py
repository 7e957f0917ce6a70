"""Which version of a law holds: the last day of the old one, the first of the new, by hand."""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import rights, tell

Closing = dict[str, str | None]


def closing(run: Run, told: str, day: str, *rules: str, asked: str = "") -> Closing:
    """When each window of some rules closes, or from when it is open, after one dated fact.

    *told* is country, sector and the milestone of *day*; *rules* are the beginnings of their ids.
    """
    country, sector, milestone = told.split()
    tell(
        run,
        f"{day} init --name Jo_Doe --country {country} --zone Europe/Belgrade",
        f"{day} open Them --about It_is_wrong --want It_is_right --sector {sector}",
        f"{day} note {milestone}",
    )
    found = rights(run, asked or day)
    waiting = dict.fromkeys(not_started(found))
    ends = {
        rule: closes or opens
        for rule, [(_state, opens, closes, _latest, _entry)] in started(found).items()
    }
    return {rule: end for rule, end in (waiting | ends).items() if rule.startswith(rules)}


@pytest.mark.parametrize(
    ("received", "dates"),
    [
        # Sat 31 Dec 2022 and 30 days: Mon 30 Jan 2023
        ("2022-12-31", {"pl-gen-01-30d": "2023-01-30", "pl-gen-01-30d-silent": "2023-01-31"}),
        # Sun 1 Jan 2023 and 14 days: Sun 15, so Mon 16 January
        ("2023-01-01", {"pl-gen-01": "2023-01-16", "pl-gen-01-silent": "2023-01-17"}),
        # PLR-02: Mon 2 January and 14 days are Mon 16 January
        ("2023-01-02", {"pl-gen-01": "2023-01-16", "pl-gen-01-silent": "2023-01-17"}),
    ],
)
@pytest.mark.parametrize("asked", ["", "2026-11-22"])
def test_plr_02_a_polish_trader_answers_in_30_days_and_since_2023_in_14(
    run: Run, received: str, dates: Closing, asked: str
) -> None:
    """The day of the complaint decides, whenever one asks."""
    told = "PL services complaint-received"

    assert closing(run, told, received, "pl-gen-01", asked=asked) == dates


@pytest.mark.parametrize(
    ("filed", "dates"),
    [
        ("2026-03-13", {}),
        # Sat 14 March and 14 days: Sat 28, so Mon 30 March
        ("2026-03-14", {"pl-tel-03": "2026-03-30"}),
    ],
)
def test_plr_03_04_a_polish_operator_confirms_since_14_march_2026(
    run: Run, filed: str, dates: Closing
) -> None:
    """The regulation before it is not in the pack, so of the day before nothing is said."""
    assert closing(run, "PL telecom complaint-received", filed, "pl-tel-03") == dates


@pytest.mark.parametrize(
    ("filed", "dates"),
    [
        ("2024-11-09", {}),
        # Sun 10 November and 30 days: Tue 10 December
        ("2024-11-10", {"pl-tel-02": "2024-12-10", "pl-tel-02-silent": "2024-12-11"}),
    ],
)
def test_the_polish_telecom_act_of_10_november_2024(run: Run, filed: str, dates: Closing) -> None:
    """What held before is not in the pack."""
    assert closing(run, "PL telecom complaint-received", filed, "pl-tel-02") == dates


@pytest.mark.parametrize(
    ("received", "dates"),
    [
        # PLG-22: Tue 24 Dec 2024 was a working day
        ("2024-12-10", {"pl-gen-01": "2024-12-24", "pl-gen-01-silent": "2024-12-25"}),
        # Wed 24 Dec 2025 was not, nor were 25 and 26, then a weekend: Mon 29 December
        ("2025-12-10", {"pl-gen-01": "2025-12-29", "pl-gen-01-silent": "2025-12-30"}),
    ],
)
def test_christmas_eve_is_a_polish_holiday_since_2025(
    run: Run, received: str, dates: Closing
) -> None:
    """The calendar has versions, too."""
    assert closing(run, "PL goods complaint-received", received, "pl-gen-01") == dates


OLD = ("rs-gen-01-old", "rs-gen-02-old", "rs-gen-03-old")
NEW = ("rs-gen-01", "rs-gen-02", "rs-gen-03")


@pytest.mark.parametrize(
    ("filed", "rules", "days"),
    [
        # Fri 31 July: Sat 8, so Mon 10; Sat 15, so Mon 17; Sun 30, so Mon 31 August
        ("2026-07-31", OLD, ("2026-08-10", "2026-08-17", "2026-08-31")),
        # Sat 1 August, the doubtful day: Sun 9, so Mon 10; Sun 16, so Mon 17; Mon 31 August
        ("2026-08-01", (*OLD, *NEW), ("2026-08-10", "2026-08-17", "2026-08-31") * 2),
        # RSR-03, Sun 2 August: Mon 10, Mon 17 August, Tue 1 September
        ("2026-08-02", NEW, ("2026-08-10", "2026-08-17", "2026-09-01")),
    ],
)
@pytest.mark.parametrize("milestone", ["complaint-received", "complained"])
def test_rsr_03_the_serbian_consumer_act_of_2_august_2026(
    run: Run, filed: str, rules: tuple[str, ...], days: tuple[str, ...], milestone: str
) -> None:
    """One source has it begin on 1 August: of a complaint of that day both acts are shown."""
    dates = dict(zip(rules, days, strict=True))

    assert closing(run, f"RS goods {milestone}", filed, *NEW) == dates


@pytest.mark.parametrize(
    ("filed", "dates"),
    [
        # 15 days from Tue 31 Dec 2024: Wed 15 Jan 2025; 15 more for RATEL: Thu 30 January
        ("2024-12-31", {"rs-tel-03-old": "2025-01-15", "rs-tel-04-old": "2025-01-30"}),
        # Wed 1 Jan 2025: Thu 9 January; 30 days: Fri 31 January; 60 days on: Mon 10 March
        (
            "2025-01-01",
            {
                "rs-tel-03": "2025-01-09",
                "rs-tel-03-30d": "2025-01-31",
                "rs-tel-04": "2025-03-10",
            },
        ),
    ],
)
def test_the_serbian_telecom_act_of_2025(run: Run, filed: str, dates: Closing) -> None:
    """RATEL's pages still tell of the old fifteen days."""
    assert closing(run, "RS telecom complaint-received", filed, "rs-tel-03", "rs-tel-04") == dates


@pytest.mark.parametrize(
    ("registered", "dates"),
    [
        ("2024-06-30", {}),
        # Mon 1 July 2024: 2-5, 8-12, 15-19, 22 July are 4 + 5 + 5 + 1 working days
        ("2024-07-01", {"ru-fin-01": "2024-07-22"}),
    ],
)
def test_russian_banks_answer_in_15_working_days_since_july_2024(
    run: Run, registered: str, dates: Closing
) -> None:
    """442-ФЗ; before it the pack names no period."""
    assert closing(run, "RU finance complaint-registered", registered, "ru-fin-01") == dates
