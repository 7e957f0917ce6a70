"""Each way in which the law counts, on the day before, the day and the day after what moves it."""

from datetime import date
from typing import NamedTuple

import pytest

from complaintkit.law.rules import Period, Unit
from complaintkit.periods.counting import Counted, count

BD: Unit = "business-days"


class Case(NamedTuple):
    """A way of counting, its question and the four dates of the answer."""

    code: str
    start: str
    n: int
    unit: Unit
    raw: str
    rolled: str = ""
    earliest: str = ""
    latest: str = ""
    region: str = "GB"


def answer(case: Case) -> Counted:
    """What counting gives for the case."""
    period = Period(case.n, case.unit)
    return count(case.code, date.fromisoformat(case.start), period, case.region)


CASES = [
    # nothing moves
    Case("CAL_AFTER", "2026-06-05", 1, "days", "2026-06-06"),
    Case("CAL_AFTER", "2026-01-01", 36, "days", "2026-02-06"),
    Case("WEEKS_AFTER", "2026-01-05", 8, "weeks", "2026-03-02"),
    Case("MONTH_CORR", "2026-08-31", 6, "months", "2027-02-28"),
    Case("MONTH_CORR", "2027-08-31", 6, "months", "2028-02-29"),
    Case("MONTH_CORR", "2014-09-05", 6, "months", "2015-03-05"),
    Case("MONTH_CORR", "2026-09-30", 4, "months", "2027-01-30"),
    Case("YEAR_ANNIV", "2024-02-29", 1, "years", "2025-02-28"),
    # the day itself is day 1
    Case("CAL_BEGINNING_WITH", "2026-06-01", 14, "days", "2026-06-14"),
    Case("CAL_BEGINNING_WITH", "2026-06-01", 1, "days", "2026-06-01"),
    Case("CAL_BEGINNING_ON", "2026-06-01", 30, "days", "2026-06-30", latest="2026-07-01"),
    Case("MONTH_BEGINNING_WITH", "2026-01-01", 6, "months", "2026-06-30"),
    Case("MONTH_BEGINNING_WITH", "2026-03-01", 6, "months", "2026-08-31"),
    Case("MONTH_BEGINNING_WITH", "2026-08-31", 6, "months", "2027-02-27", latest="2027-02-28"),
    Case("BD_BEGINNING_ON", "2026-11-16", 5, BD, "2026-11-20", latest="2026-11-23"),
    Case("BD_BEGINNING_ON", "2026-11-14", 2, BD, "2026-11-17", earliest="2026-11-16"),
    # the United Kingdom
    Case("UK_BD_PSR", "2026-04-02", 1, BD, "2026-04-07"),
    Case("UK_BD_PSR", "2026-04-02", 1, BD, "2026-04-06", region="GB-SCT"),
    Case("UK_FCA_BD", "2026-11-20", 3, BD, "2026-11-25"),
    Case("UK_FCA_BD", "2026-11-21", 3, BD, "2026-11-25", latest="2026-11-26"),
    Case("UK_WD", "2026-11-25", 2, BD, "2026-11-27"),
    Case("UK_WD", "2026-11-26", 2, BD, "2026-11-30"),
    Case("UK_WD", "2026-11-26", 2, BD, "2026-11-30", region=""),
    Case("ICO_MONTH", "2026-03-02", 1, "months", "2026-04-02"),
    Case("ICO_MONTH", "2026-03-03", 1, "months", "2026-04-03", "2026-04-07"),
    Case("ICO_MONTH", "2026-03-07", 1, "months", "2026-04-07"),
    Case("CAL_AFTER_ROLL", "2026-11-24", 30, "days", "2026-12-24"),
    Case("CAL_AFTER_ROLL", "2026-11-25", 30, "days", "2026-12-25", "2026-12-29"),
    Case("LIMITATION_EW", "2019-06-03", 6, "years", "2025-06-03", earliest="2025-06-02"),
    Case(
        *("LIMITATION_EW", "2020-12-26", 6, "years", "2026-12-26"),
        earliest="2026-12-25",
        latest="2026-12-29",
    ),
    # courts
    Case("CPR_CLEAR", "2026-10-02", 14, "days", "2026-10-16"),
    Case("CPR_CLEAR", "2026-10-03", 14, "days", "2026-10-17", "2026-10-19"),
    Case("CPR_CLEAR", "2026-04-02", 3, "days", "2026-04-05", "2026-04-09"),
    Case("CPR_CLEAR", "2026-04-02", 6, "days", "2026-04-08"),
    Case("FRCP6", "2026-06-12", 21, "days", "2026-07-03", "2026-07-06", region="US"),
    Case("FRCP6", "2026-06-15", 21, "days", "2026-07-06", region="US"),
    # the United States
    Case("US_FED_BD", "2026-07-02", 1, BD, "2026-07-06"),
    Case("US_REGE_BD", "2026-11-20", 2, BD, "2026-11-24", earliest="2026-11-23"),
    Case("US_REGE_BD", "2026-07-02", 1, BD, "2026-07-06", earliest="2026-07-03"),
    Case("US_REGX_BD", "2019-10-08", 10, BD, "2019-10-23"),
    Case("US_REGX_BD", "2026-07-02", 1, BD, "2026-07-06", earliest="2026-07-03"),
    Case("US_REGX_BD", "2020-06-18", 1, BD, "2020-06-19"),
    Case("US_REGX_BD", "2026-06-18", 1, BD, "2026-06-22"),
    Case("BD_AFTER", "2026-11-20", 1, BD, "2026-11-23", earliest="2026-11-21"),
    Case("US_RESCISSION_BD", "2026-07-01", 3, BD, "2026-07-06"),
    Case("US_RESCISSION_BD", "2026-11-19", 3, BD, "2026-11-23"),
    Case("US_COOLINGOFF_BD", "2026-11-19", 3, BD, "2026-11-23"),
    Case("US_COOLINGOFF_BD", "2026-07-01", 3, BD, "2026-07-06", latest="2026-07-07"),
    Case("US_COOLINGOFF_BD", "2026-06-18", 1, BD, "2026-06-20", earliest="2026-06-19"),
    Case(*("BILLING_CYCLE", "2026-06-01", 1, "months", "2026-07-02"), earliest="2026-06-29"),
    Case(
        *("BILLING_CYCLE", "2026-06-01", 2, "months", "2026-08-02"),
        earliest="2026-07-27",
        latest="2026-08-30",
    ),
    Case("HOURS", "2026-06-01", 24, "hours", "2026-06-02", earliest="2026-06-01"),
    Case("HOURS", "2026-06-01", 4, "hours", "2026-06-01", latest="2026-06-02"),
    # the European Union, Ireland, Germany
    Case("EU_1182", "2026-11-13", 14, "days", "2026-11-27", region="IE"),
    Case("EU_1182", "2026-11-14", 14, "days", "2026-11-28", "2026-11-30", region="IE"),
    Case("EU_1182", "2026-04-17", 14, "days", "2026-05-01", "2026-05-04", region="FR"),
    Case("EU_1182", "2026-04-17", 14, "days", "2026-05-01", region=""),
    Case("EU_1182", "2026-11-27", 3, "days", "2026-11-30", latest="2026-12-01", region="IE"),
    Case("EU_1182", "2026-10-23", 1, BD, "2026-10-27", region="IE"),
    Case("EU_WD", "2026-10-23", 1, BD, "2026-10-26", region="PL"),
    Case("IE_BD", "2026-01-30", 1, BD, "2026-02-03"),
    Case("DE", "2026-12-10", 14, "days", "2026-12-24"),
    Case("DE", "2026-12-11", 14, "days", "2026-12-25", "2026-12-28"),
    Case("DE", "2025-12-23", 14, "days", "2026-01-06", latest="2026-01-07"),
    Case("DE_BD", "2026-05-13", 1, BD, "2026-05-15"),
    Case("DE_YEAR_END", "2024-05-03", 3, "years", "2027-05-03", "2027-12-31"),
    Case("DE_YEAR_END", "2024-12-31", 3, "years", "2027-12-31"),
    # Poland
    Case("PL", "2026-12-09", 14, "days", "2026-12-23"),
    Case("PL", "2026-12-10", 14, "days", "2026-12-24", "2026-12-28"),
    Case("PL", "2024-12-10", 14, "days", "2024-12-24"),
    Case("PL", "2016-12-24", 7, "days", "2016-12-31"),
    Case("PL", "2016-12-31", 7, "days", "2017-01-07", "2017-01-09"),
    Case("PL", "2016-10-25", 7, "days", "2016-11-01", "2016-11-02"),
    Case("PL", "2010-04-17", 14, "days", "2010-05-01", "2010-05-04"),
    Case("PL_BD", "2025-12-23", 1, BD, "2025-12-29"),
    Case("PL", "2025-12-23", 1, BD, "2025-12-29"),
    Case("PL_YEAR_END", "2024-02-01", 23, "months", "2026-01-01"),
    Case("PL_YEAR_END", "2024-02-01", 24, "months", "2026-02-01", "2026-12-31"),
    Case("PL_YEAR_END", "2018-07-08", 2, "years", "2020-07-08", latest="2020-12-31"),
    Case("PL_YEAR_END", "2018-07-09", 2, "years", "2020-07-09", "2020-12-31"),
    Case("PL_YEAR_END", "2015-01-01", 3, "years", "2018-01-01"),
    # Russia
    Case("RU", "2025-10-21", 10, "days", "2025-10-31"),
    Case("RU", "2025-10-22", 10, "days", "2025-11-01", latest="2025-11-05"),
    Case("RU", "2025-10-23", 10, "days", "2025-11-02", "2025-11-05"),
    Case("RU_BD", "2025-10-31", 2, BD, "2025-11-05", latest="2025-11-06"),
    Case("RU", "2025-10-31", 2, BD, "2025-11-05", latest="2025-11-06"),
    # Serbia
    Case("RS", "2026-01-30", 1, "months", "2026-02-28", latest="2026-03-02"),
    Case("RS", "2026-02-06", 8, "days", "2026-02-14", latest="2026-02-18"),
    Case("RS", "2026-02-07", 8, "days", "2026-02-15", "2026-02-18"),
    Case("RS", "2026-02-10", 8, "days", "2026-02-18"),
    Case("RS_BD", "2026-04-09", 1, BD, "2026-04-14"),
    Case("RS", "2026-04-09", 1, BD, "2026-04-14"),
]


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.code}-{case.region}-{case.start}-{case.n}"
)
def test_counts_by_its_rule(case: Case) -> None:
    """A date that is left out is the plain one; the latest goes with the rolled one."""
    expected = (
        case.raw,
        case.rolled or case.raw,
        case.earliest or case.raw,
        case.latest or case.rolled or case.raw,
    )

    assert tuple(each.isoformat() for each in answer(case)[:4]) == expected
