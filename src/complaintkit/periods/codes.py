"""The names of the ways in which the law counts, as rule packs write them, and their units."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from complaintkit.law.rules import Unit

_CALENDAR = frozenset({"days", "weeks", "months", "years"})
_BUSINESS = frozenset({"business-days"})

_UNITS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            *("CAL_AFTER", "CAL_BEGINNING_WITH", "CAL_BEGINNING_ON", "CAL_AFTER_ROLL"),
            *("WEEKS_AFTER", "MONTH_CORR", "MONTH_BEGINNING_WITH", "ICO_MONTH", "YEAR_ANNIV"),
            *("LIMITATION_EW", "PL_YEAR_END", "DE_YEAR_END", "CPR_CLEAR", "FRCP6"),
        ),
        _CALENDAR,
    ),
    **dict.fromkeys(
        (
            *("UK_FCA_BD", "UK_WD", "UK_BD_PSR", "EU_WD", "IE_BD", "US_REGE_BD", "US_REGX_BD"),
            *("US_FED_BD", "US_RESCISSION_BD", "US_COOLINGOFF_BD", "BD_AFTER", "BD_BEGINNING_ON"),
            *("PL_BD", "RU_BD", "RS_BD", "DE_BD"),
        ),
        _BUSINESS,
    ),
    **dict.fromkeys(("EU_1182", "PL", "RU", "RS", "DE"), _CALENDAR | _BUSINESS),
    "BILLING_CYCLE": frozenset({"months"}),
    "HOURS": frozenset({"hours"}),
    "NONE": frozenset(),
}

COUNTINGS: tuple[str, ...] = tuple(_UNITS)
"""Every way of counting; "NONE" is the one that gives no date."""


def fits(code: str, unit: Unit) -> bool:
    """Whether a period in this unit can be counted that way; a billing cycle stands as months."""
    return unit in _UNITS[code]
