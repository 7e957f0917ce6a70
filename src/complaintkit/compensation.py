"""What the law gives for each day or event, line by line, from dates and sums in the record."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from complaintkit.describe import describe_day
from complaintkit.law.matter import DatedFact, Matter, in_country
from complaintkit.law.rules import Rate
from complaintkit.law.window import RuleWindow, is_met_in_time
from complaintkit.money import Money
from complaintkit.sentences import _

_CENT = Decimal("0.01")


class Compensation(NamedTuple):
    """What a rate comes to on a day, the arithmetic in words, and the entries it rests on."""

    rate: Rate
    total: Money
    lines: tuple[str, ...]
    entries: tuple[int, ...]
    still_grows: bool


def compensations(
    rates: Iterable[Rate], matter: Matter, windows: Sequence[RuleWindow], *, today: date
) -> list[Compensation]:
    """The sums that are due by *today*; a rate without its dates or its price gives none."""
    found = (_compensation(rate, matter, windows, today) for rate in rates)
    return [each for each in found if each is not None]


def _compensation(
    rate: Rate, matter: Matter, windows: Sequence[RuleWindow], today: date
) -> Compensation | None:
    if not in_country(rate.countries, matter.country):
        return None
    if rate.sectors and matter.sector not in rate.sectors:
        return None
    starts = list(_starts(rate, matter, windows))
    if rate.basis == "per-event":
        return _per_event(
            rate, [fact for fact in starts if _holds(rate, fact.day, fact.day, today)]
        )
    return _per_day(rate, starts[0], matter, today) if starts else None


def _starts(rate: Rate, matter: Matter, windows: Sequence[RuleWindow]) -> Iterator[DatedFact]:
    """The days after which the rate runs: a milestone, or the end of another rule's period."""
    for kind in rate.starts:
        if not kind.startswith("rule:"):
            yield from matter.facts.get(kind, ())
            continue
        for window in windows:
            is_it = window.rule.id == kind.removeprefix("rule:") and not is_met_in_time(window)
            if is_it and window.start and window.ends:
                yield DatedFact(kind, window.ends, window.start.entry)


def _per_event(rate: Rate, events: Sequence[DatedFact]) -> Compensation | None:
    if not events:
        return None
    each = _sum(rate.value)
    total = Money(each.amount * len(events), each.currency)
    days = ", ".join(describe_day(fact.day) for fact in events)
    text = _("{count} x {each} = {total} ({days})")
    said = text.format(count=len(events), each=each, total=total, days=days)
    return Compensation(rate, total, (said,), tuple(fact.entry for fact in events), False)


def _per_day(rate: Rate, start: DatedFact, matter: Matter, today: date) -> Compensation | None:
    """From the day after to the day it ended, both counted; still running: until *today*."""
    ended = matter.earliest(rate.ends)
    if ended and ended.day <= start.day:
        return None  # it was done in time
    first, last = start.day + timedelta(days=1), ended.day if ended else today
    if not _holds(rate, first, last, last):
        return None
    if rate.basis == "per-day":  # a sum is raised for the days that follow; a share is not
        first, last = max(first, rate.valid_from or first), min(last, rate.valid_to or last)
    days = (last - first).days + 1
    since, until = describe_day(first), describe_day(last)
    count = _("{days} days ({since} to {until})").format(days=days, since=since, until=until)
    entries = (start.entry, *((ended.entry,) if ended else ()))
    if rate.basis == "per-day":
        each = _sum(rate.value)
        total = Money(each.amount * days, each.currency)
        said = _("{each} x {count} = {total}").format(each=each, count=count, total=total)
        return Compensation(rate, total, (said,), entries, ended is None)
    price = _price(matter)
    if price is None:
        return None
    return _share(rate, price, days, count, entries, still_grows=ended is None)


def _share(
    rate: Rate,
    price: tuple[Money, tuple[int, ...]],
    days: int,
    count: str,
    entries: tuple[int, ...],
    *,
    still_grows: bool,
) -> Compensation:
    money, paid = price
    exact = money.amount * Decimal(rate.value) * days / 100
    total = Money(exact.quantize(_CENT, ROUND_HALF_UP), money.currency)
    text = _("{price} x {percent} % x {count} = {total}")
    lines = [text.format(price=money, percent=rate.value, count=count, total=total)]
    if rate.cap == "price" and total.amount > money.amount:
        total = money
        lines.append(_("At most the price: {price}.").format(price=money))
        still_grows = False
    return Compensation(rate, total, tuple(lines), (*paid, *entries), still_grows)


def _price(matter: Matter) -> tuple[Money, tuple[int, ...]] | None:
    """What was paid, if it was all in one currency, and the entries that say so."""
    charged = [each for each in matter.payments if each.kind == "charged"]
    sums = [_sum(each.amount) for each in charged]
    if len({each.currency for each in sums}) != 1:
        return None
    total = sum((each.amount for each in sums), Decimal(0))
    return Money(total, sums[0].currency), tuple(each.entry for each in charged)


def _sum(text: str) -> Money:
    amount, _space, currency = text.partition(" ")
    return Money(Decimal(amount), currency)


def _holds(rate: Rate, first: date, last: date, today: date) -> bool:
    """Whether any of these days, none of them to come, falls into the version's time.

    A delay that two versions share gets both: which of them covers it whole is not settled.
    """
    begins, ends = rate.valid_from or date.min, rate.valid_to or date.max
    return first <= last <= today and first <= ends and begins <= last
