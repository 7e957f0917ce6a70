"""What a rule pack may hold: the words of each field, and what in a rule does not go together."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import (
    GROUNDS,
    METHODS,
    NETWORKS,
    PERIODS,
    ROUTES,
    SECTORS,
    Kind,
    Period,
    Unit,
)
from complaintkit.periods.codes import COUNTINGS, fits
from complaintkit.sentences import _

_VOCABULARIES: dict[str, tuple[str, ...]] = {
    "kind": get_args(Kind),
    "sectors": SECTORS,
    "grounds": GROUNDS,
    "methods": METHODS,
    "networks": NETWORKS,
    "counting": COUNTINGS,
    "basis": ("percent-per-day", "per-day", "per-event"),
    "cap": ("", "price"),
    "route": ("", *ROUTES),
}
_MILESTONES = (
    *("starts", "ends", "valid_on", "needs", "unless", "met_by", "at_once_on"),
    *("unless_in_time", "extended_by", "suspended", "after"),
)
NEEDED = ("id", "title", "says", "citation", "source", "checked_on")
_PATTERNS = {
    "countries": re.compile(r"[A-Z]{2}(-[A-Z]{1,3})?"),
    "id": re.compile(r"[a-z0-9][a-z0-9-]*"),
    "price_over": re.compile(r"\d{1,9}\.\d\d [A-Z]{3}"),
    "price_up_to": re.compile(r"\d{1,9}\.\d\d [A-Z]{3}"),
    "value": re.compile(r"\d{1,9}(\.\d{1,4})?( [A-Z]{3})?"),
}
"""The fields whose words have a form."""
_LONGEST = {"days": 20_000, "business-days": 5_000, "weeks": 3_000, "months": 1_200, "years": 100}
"""No law gives more; a slip of the finger would run past the end of the calendar."""


def period_of(value: object) -> Period | None:
    """A period from its table; None for what is none."""
    if not isinstance(value, dict) or value.keys() != {"n", "unit"}:
        return None
    n, unit = value["n"], value["unit"]
    if type(n) is not int or unit not in get_args(Unit):
        return None
    return Period(n, unit) if 0 < n <= _LONGEST.get(unit, 10_000) else None


def unknown(field: str, value: object) -> Iterator[str]:
    """The words of a field that do not belong to its vocabulary."""
    words = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
    for word in words:
        if field in _MILESTONES:
            is_rule = word.startswith("rule:") and field == "starts"
            names = () if is_rule else word.split("|")
            yield from (each for each in names if each not in MILESTONES)
        elif (field in _VOCABULARIES and word not in _VOCABULARIES[field]) or (
            field in _PATTERNS and not _PATTERNS[field].fullmatch(word)
        ):
            yield word


def problems(rule: dict[str, Any]) -> Iterator[str]:
    """What a rule lacks that its kind needs."""
    if rule["kind"] == "info":
        if "period" in rule:
            yield _("information has no period")
        return
    for field in ("period", "starts", "not_started", "counting"):
        if rule.get(field, "NONE") in ("NONE", ()):
            yield _("{field} is missing").format(field=field)
    yield from _misfits(rule)


def _misfits(rule: dict[str, Any]) -> Iterator[str]:
    """What in a rule does not go together."""
    if (rule.get("valid_from") or date.min) > (rule.get("valid_to") or date.max):
        yield _("valid_from is after valid_to")
    if len(rule.get("suspended", ())) % 2:
        yield _("suspended names pairs of milestones: from when, until when")
    counting = rule.get("counting", "NONE")
    for period in (rule[each] for each in PERIODS if each in rule):
        if counting != "NONE" and not fits(counting, period.unit):
            yield _("{counting} does not count {unit}").format(counting=counting, unit=period.unit)
    if bool(rule.get("extends")) != bool(rule.get("extended_by")):
        yield _("extends and extended_by belong together")
