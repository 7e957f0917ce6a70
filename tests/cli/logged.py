"""A call that is told in full, and the contacts and promises that are stored."""

from typing import Any

from tests.cli.conftest import CASE
from tests.conftest import Result, Run

FIRST_CALL = (
    *("log", "Acme", "No way to refund a card", *CASE, "--amount", "41.80 USD", "--at", "09:00"),
    *("--agent", "Dana", "--role", "billing agent", "--level", "frontline", "--ref", "CR-2231"),
    *("--duration", "48m", "--hold", "32m", "--callback", "tomorrow 5pm"),
)


def contact(result: Result, run: Run) -> Any:
    """The contact that a `log` just stored, from `show --json`."""
    assert result.code == 0, result.err
    return run("show", "acme", "--json").json["contacts"][-1]


def promises(run: Run) -> list[dict[str, Any]]:
    """Every promise of Acme's case that counts."""
    found: list[dict[str, Any]] = run("show", "acme", "--json").json["promises"]
    return [each for each in found if each["voided"] is None]
