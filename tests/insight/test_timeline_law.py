"""The picture of a case: how each period of the law stands in it."""

from datetime import date

import pytest

from complaintkit.law.matter import DatedFact
from complaintkit.law.window import RuleWindow
from tests.builders import history
from tests.insight.drawing import rows, window


@pytest.mark.parametrize(
    ("made", "detail", "bars"),
    [
        (window("you-must-by", "2026-11-22"), "open until Sun 22 Nov 2026", ["time"]),
        (window("you-must-by", "2026-11-21"), "over after Sat 21 Nov 2026", ["time"]),
        (window("they-must", "2026-11-22"), "runs until Sun 22 Nov 2026", ["time"]),
        (window("they-must", "2026-11-20"), "overdue since Sat 21 Nov 2026", ["time", "overdue"]),
        (
            window("opens", "2026-12-30", opens=date(2026, 11, 23)),
            "opens Mon 23 Nov 2026",
            ["time"],
        ),
        (
            window("opens", "2026-12-30")._replace(closes=None),
            "open since Sun 1 Nov 2026",
            ["time"],
        ),
        (
            window("they-must", "2026-11-05", met=DatedFact("reply", date(2026, 11, 8), 9)),
            "done late, on Sun 8 Nov 2026; it was due by Thu 5 Nov 2026",
            ["time", "overdue"],
        ),
        (
            window("they-must", "2026-11-05", met=DatedFact("reply", date(2026, 11, 4), 9)),
            "done on Wed 4 Nov 2026",
            ["time"],
        ),
    ],
)
def test_a_period_of_the_law_says_how_it_stands(
    made: RuleWindow, detail: str, bars: list[str]
) -> None:
    """On its last day it is still open; an end that nobody knows has none."""
    (row,) = rows(history(), made)

    assert row.detail == f"{detail} [{made.rule.id}]"
    assert [each.kind for each in row.bars] == bars
    assert [each.kind for each in row.marks] == (["done"] if made.met else [])


def test_what_has_not_begun_is_not_drawn() -> None:
    """Nor what the law only says."""
    waiting = window("they-must", "2026-11-22", start=None)

    assert rows(history(), waiting, window("info", "2026-11-22")) == []
