"""What the law gives for each day or event, for a person and for a program."""

from collections.abc import Iterable, Sequence
from typing import Any

from complaintkit.compensation import Compensation
from complaintkit.describe import describe_amount, describe_day, describe_number
from complaintkit.sentences import _, legal, legal_names
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, blank, heading, line


def compensation_lines(sums: Sequence[Compensation], *, whole: bool) -> list[Line]:
    """What the law gives so far, with the arithmetic, its dates and its source.

    Unless *whole* a star stands for its doubt.
    """
    lines: list[Line] = [blank(), heading(_("Compensation so far"))] if sums else []
    for each in sums:
        lines.append(
            line(
                _("{title}: ").format(title=_(each.rate.title)),
                Span(describe_amount(each.total), "strong"),
            )
        )
        told = _told if whole else _in_short
        lines += [line(text, indent=2) for text in told(each) if text]
    return lines


def compensation_json(sums: Iterable[Compensation]) -> list[dict[str, Any]]:
    """Each sum with its arithmetic, its entries and the rate whole."""
    return [
        jsonable(each)
        | {name: str(getattr(each, name)) for name in ("unit", "computed", "total")}
        | {"entries": list(each.entries), "lines": arithmetic(each)}
        for each in sums
    ]


def arithmetic(each: Compensation) -> list[str]:
    """The sum in lines: what it is counted from, and its limit where that is reached."""
    unit, total = describe_amount(each.unit), describe_amount(each.total)
    if each.rate.basis == "per-event":
        days = ", ".join(map(describe_day, each.days))
        text = _("{count} x {each} = {total} ({days})")
        told = {"count": each.number, "each": unit, "total": total, "days": days}
        return [text.format(**told)]
    count = _days(each)
    if each.rate.basis == "per-day":
        text = _("{each} x {count} = {total}")
        return [text.format(each=unit, count=count, total=total)]
    text = _("{price} x {percent} % x {count} = {total}")
    told = {"price": unit, "percent": describe_number(each.rate.value), "count": count}
    lines = [text.format(**told, total=describe_amount(each.computed))]
    if each.is_capped:
        lines.append(_("At most the price: {price}.").format(price=unit))
    return lines


def _days(each: Compensation) -> str:
    since, until = map(describe_day, each.days)
    text = _("{days} days ({since} to {until})")
    return text.format(days=each.number, since=since, until=until)


def _told(each: Compensation) -> Iterable[str]:
    rate = each.rate
    entries = ", ".join(str(entry) for entry in each.entries)
    sentence = _("From entries {entries}. {citation} [{id}], checked {checked}.")
    if len(each.entries) == 1:
        sentence = _("From entry {entries}. {citation} [{id}], checked {checked}.")
    cited = sentence.format(
        entries=entries,
        citation=legal_names(rate.citation),
        id=rate.id,
        checked=describe_day(rate.checked_on),
    )
    return (*arithmetic(each), _grows(each), legal(rate.condition), cited, legal(rate.caveat))


def _in_short(each: Compensation) -> Iterable[str]:
    entries = ", ".join(str(entry) for entry in each.entries)
    sentence = _("(entries {entries}, {id}{star})")
    if len(each.entries) == 1:
        sentence = _("(entry {entries}, {id}{star})")
    star = "*" if each.rate.caveat or each.rate.condition else ""
    source = sentence.format(entries=entries, id=each.rate.id, star=star)
    return (*arithmetic(each), " ".join(filter(None, (_grows(each), source))))


def _grows(each: Compensation) -> str:
    return _("It grows each day.") if each.still_grows else ""
