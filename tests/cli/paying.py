"""What the tests of `complaint pay` pay with, and the payments that are stored."""

from typing import Any

from tests.conftest import Run

CARD = ("--by", "credit-card", "--network", "visa", "--last4", "4242")


def payments(run: Run, who: str = "1") -> list[Any]:
    """The payments of a case that count."""
    found: list[Any] = run("show", who, "--json").json["payments"]
    return [each for each in found if each["voided"] is None]
