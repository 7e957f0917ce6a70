"""Reading what `complaint rights WHO --json` printed, the same way for every country's stories."""

from typing import Any

from tests.conftest import Result

Window = dict[str, Any]
Dates = tuple[str, str | None, str | None, str | None, int | None]


def windows(result: Result) -> dict[str, list[Window]]:
    """The windows by the id of their rule; a rule has several when several payments start it."""
    assert result.code == 0, result.err
    found: dict[str, list[Window]] = {}
    for window in result.json["windows"]:
        found.setdefault(window["rule"]["id"], []).append(window)
    return found


def dates(window: Window) -> Dates:
    """State, opens, closes, latest, and the entry from which the clock counts."""
    start = window["start"]
    entry = start["entry"] if start else None
    return window["state"], window["opens"], window["closes"], window["latest"], entry


def started(result: Result) -> dict[str, list[Dates]]:
    """Every window whose clock has begun, by the id of its rule."""
    found = windows(result).items()
    shown = {id_: [dates(each) for each in many if each["start"]] for id_, many in found}
    return {id_: many for id_, many in shown.items() if many}


def not_started(result: Result) -> set[str]:
    """The rules whose clock no dated fact has begun."""
    found = windows(result).items()
    return {id_ for id_, many in found if any(each["state"] == "not-started" for each in many)}
