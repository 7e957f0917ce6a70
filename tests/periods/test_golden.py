"""Worked examples from statutes, official interpretations and our own hand."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from complaintkit.law.rules import Period
from complaintkit.periods.counting import clear_after, count, count_back

EXAMPLES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("golden.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_counts_as_the_example_does(example: dict[str, Any]) -> None:
    """A wrong date harms whoever relies on it."""
    period = Period(example["n"], example["unit"])

    counted = count(example["code"], example["start"], period, example["region"])

    expected = {key: value for key, value in example.items() if key in counted._fields}
    assert {key: getattr(counted, key) for key in expected} == expected
    assert counted.provisional is example.get("provisional", False)


def test_gold_26_cpr_28d_after() -> None:
    """Notice on 1 October, at least 28 days: the hearing may be on 30 October."""
    assert clear_after(date(2023, 10, 1), 28, "GB") == date(2023, 10, 30)


def test_gold_28_cpr_3d_before_weekend() -> None:
    """Three clear days before a Monday, and the weekend does not count."""
    counted = count_back("CPR_CLEAR", date(2025, 10, 20), Period(3, "days"), "GB")

    assert (counted.earliest, counted.rolled) == (date(2025, 10, 14), date(2025, 10, 14))
    assert (counted.raw, counted.latest) == (date(2025, 10, 16), date(2025, 10, 16))
