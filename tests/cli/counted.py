"""A case as it stands, and the milestones of it that count."""

from typing import Any

from tests.conftest import Run


def case(run: Run) -> Any:
    """Case 1 as it stands."""
    return run("show", "1", "--json").json


def days(run: Run) -> list[tuple[str, str]]:
    """The milestones of case 1 that count."""
    return milestones(run)


def milestones(run: Run, who: str = "1") -> list[tuple[str, str]]:
    """Kind and day of each milestone of a case that counts."""
    found: list[Any] = run("show", who, "--json").json["milestones"]
    return [(each["kind"], each["at"][:10]) for each in found if each["voided"] is None]
