"""What counting loads is what `complaint due` pays."""

import subprocess
import sys

import pytest

HEAVY = ("dateutil", "holidays", "rich", "jinja2", "sqlite_utils", "tomllib", "typer")

RUN = """
import sys
from datetime import date
from complaintkit.periods.days import add_months
from complaintkit.periods.working import add_working_days, knows_holidays
from complaintkit.law.rules import Period
{action}
print(sorted({{name.split(".")[0] for name in sys.modules}} & set({heavy!r})))
"""

COUNT = """
from complaintkit.periods.counting import count
count({code!r}, date(2026, 11, 23), Period(3, {unit!r}), {region!r})
"""


def loaded(action: str) -> str:
    """The heavy libraries that a fresh interpreter loads for it."""
    script = RUN.format(action=action, heavy=HEAVY)
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


@pytest.mark.parametrize(
    "action",
    [
        "add_months(date(2026, 1, 31), 1)",
        "add_working_days(date(2026, 11, 23), 3, 'RU')",
        "knows_holidays('')",
        COUNT.format(code="PL", unit="months", region="PL"),
        COUNT.format(code="UK_WD", unit="business-days", region="GB"),
        COUNT.format(code="EU_1182", unit="days", region="IE"),
    ],
)
def test_counting_loads_no_library(action: str) -> None:
    """130 ms for `holidays` and 14 for dateutil would be the whole budget of a daily command."""
    assert loaded(action) == "[]"


def test_a_country_without_a_table_goes_to_the_library() -> None:
    assert loaded("knows_holidays('FR')") != "[]"
