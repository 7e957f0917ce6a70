"""The rules of a country, without a case: what each gives, how long, by which source."""

from collections.abc import Iterable
from datetime import date

from complaintkit.law.rules import Kind, Period, Rule, Unit
from complaintkit.law.window import RuleWindow
from complaintkit.sentences import _, legal, legal_names, spoken
from complaintkit.views.page import Line, Span, blank, line
from complaintkit.views.windows import ground, where

_KINDS: dict[Kind, str] = {
    "they-must": _("they must"),
    "you-must-by": _("you must by"),
    "opens": _("opens"),
    "silence-means": _("silence means"),
    "authority-must": _("authority must"),
    "info": _("info"),
}
_ONE: dict[Unit, str] = {
    "days": _("1 day"),
    "business-days": _("1 business day"),
    "weeks": _("1 week"),
    "months": _("1 month"),
    "years": _("1 year"),
    "hours": _("1 hour"),
}
_MANY: dict[Unit, str] = {
    "days": _("{number} days"),
    "business-days": _("{number} business days"),
    "weeks": _("{number} weeks"),
    "months": _("{number} months"),
    "years": _("{number} years"),
    "hours": _("{number} hours"),
}


def rules_page(rules: Iterable[Rule], today: date) -> list[Line]:
    """Each rule, and whose words count where they are translated."""
    lines: list[Line] = []
    for rule in rules:
        kind = _KINDS[rule.kind]
        told = f" ({_length(rule.period)}, {kind})" if rule.period else f" ({kind})"
        lines.append(line(Span(_(rule.title), "strong"), told))
        doubt, begins = legal(rule.caveat), legal(rule.not_started)
        checked = ground(RuleWindow(rule), today)
        details = (legal(rule.says), where(rule), begins, checked, legal_names(rule.source), doubt)
        lines += [line(Span(each, "dim"), indent=2) for each in details if each]
    return [*lines, *translated_lines()] if lines else []


def _length(period: Period) -> str:
    return _ONE[period.unit] if period.n == 1 else _MANY[period.unit].format(number=period.n)


def translated_lines() -> list[Line]:
    """That what is cited counts, below sentences of the law that were translated; else nothing."""
    if spoken() == "en":
        return []
    text = _("This tells the law in plain, translated words; what counts is the law that is cited.")
    return [blank(), line(Span(text, "dim"))]
