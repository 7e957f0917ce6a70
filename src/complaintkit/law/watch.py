"""The windows of many cases: each country's law is read once, and only when a case needs it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from complaintkit.model import Standing

if TYPE_CHECKING:
    from complaintkit.law.rules import Rule
    from complaintkit.law.window import RuleWindow


def watch(
    country: str, own_packs: Path | None, today: date
) -> "Callable[[Standing], list[RuleWindow]]":
    """A function from the standing of a case to its windows that have started.

    *country* is the user's, for cases that name none. A case without a single dated fact has no
    clock that runs, and costs nothing.
    """

    def windows_of(standing: Standing) -> "list[RuleWindow]":
        if not standing.milestones and not standing.payments:
            return []
        from complaintkit.law.matter import matter_of, may_run  # noqa: PLC0415 (not all need law)
        from complaintkit.windows import windows  # noqa: PLC0415

        matter = matter_of(standing.case, standing.milestones, standing.payments, country)
        rules = _rules(matter.country, matter.sector, matter.ground)
        return windows([rule for rule in rules if may_run(rule, matter)], matter, today=today)

    @cache
    def _rules(of: str, sector: str, ground: str) -> "Sequence[Rule]":
        from complaintkit.law.matter import concerns  # noqa: PLC0415

        return [rule for rule in _law(of) if concerns(rule, of, sector, ground)]

    @cache
    def _law(of: str) -> "Sequence[Rule]":
        from complaintkit.law.shipped import law_of  # noqa: PLC0415

        return law_of(of, own_packs).rules

    return windows_of
