"""What the law gives for each day or event, counted from dates and sums in the record."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, NamedTuple

from complaintkit.law.matter import DatedFact, Matter, in_country
from complaintkit.law.rules import Rate
from complaintkit.law.window import RuleWindow, is_met_in_time
from complaintkit.money import Money

_CENT = Decimal("0.01")

Reason = Literal["country", "sector", "start", "in-time", "not-yet", "version", "price"]
"""Why a rate gives nothing: it is another country's or another trade's; nothing started it; it was
done in time; no day has passed; the days are another version's; no one price is known."""


class Lack(NamedTuple):
    """Why a rate gives nothing here."""

    reason: Reason
    first: date | None = None
    """For "not-yet": the first day that would count."""


class Compensation(NamedTuple):
    """What a rate comes to on a day: the arithmetic, and the entries it rests on."""

    rate: Rate
    unit: Money
    """The price that the share is of, or the sum for each day or event."""
    number: int
    """How many days, or events."""
    days: tuple[date, ...]
    """The first and the last day, both counted; of events the day of each."""
    computed: Money
    """What the arithmetic gives."""
    total: Money
    """What is owed: the same, or the cap where that is less."""
    paid: tuple[int, ...]
    """The entries of the price."""
    dated: tuple[int, ...]
    """The entries of the days."""
    still_grows: bool

    @property
    def entries(self) -> tuple[int, ...]:
        """All entries that it rests on."""
        return (*self.paid, *self.dated)

    @property
    def is_capped(self) -> bool:
        """Whether the arithmetic gives more than is owed."""
        return self.total != self.computed


def compensations(
    rates: Iterable[Rate], matter: Matter, windows: Sequence[RuleWindow], *, today: date
) -> list[Compensation]:
    """The sums that are due by *today*; a rate without its dates or its price gives none."""
    found = (compensation(rate, matter, windows, today=today) for rate in rates)
    return [each for each in found if isinstance(each, Compensation)]


def compensation(
    rate: Rate, matter: Matter, windows: Sequence[RuleWindow], *, today: date
) -> Compensation | Lack:
    """What one rate comes to by *today*, or why to nothing."""
    if not in_country(rate.countries, matter.country):
        return Lack("country")
    if rate.sectors and matter.sector not in rate.sectors:
        return Lack("sector")
    starts = list(_starts(rate, matter, windows))
    if not starts:
        return Lack("in-time" if _was_in_time(rate, windows) else "start")
    if rate.basis == "per-event":
        return _per_event(rate, starts, today)
    return _per_day(rate, starts[0], matter, today)


def _starts(rate: Rate, matter: Matter, windows: Sequence[RuleWindow]) -> Iterator[DatedFact]:
    """The days after which the rate runs: a milestone, or the end of another rule's period."""
    for kind in rate.starts:
        if not kind.startswith("rule:"):
            yield from matter.facts.get(kind, ())
            continue
        for window in _windows_of(kind, windows):
            if not is_met_in_time(window) and window.start and window.ends:
                yield DatedFact(kind, window.ends, window.start.entry)


def _was_in_time(rate: Rate, windows: Sequence[RuleWindow]) -> bool:
    return any(
        is_met_in_time(window) for kind in rate.starts for window in _windows_of(kind, windows)
    )


def _windows_of(kind: str, windows: Sequence[RuleWindow]) -> Iterator[RuleWindow]:
    return (each for each in windows if kind == f"rule:{each.rule.id}")


def _per_event(rate: Rate, events: Sequence[DatedFact], today: date) -> Compensation | Lack:
    past = [fact for fact in events if fact.day <= today]
    if not past:
        return Lack("not-yet", events[0].day)
    held = [fact for fact in past if _holds(rate, fact.day, fact.day)]
    if not held:
        return Lack("version")
    each = _sum(rate.value)
    total = Money(each.amount * len(held), each.currency)
    days, entries = tuple(fact.day for fact in held), tuple(fact.entry for fact in held)
    return Compensation(rate, each, len(held), days, total, total, (), entries, still_grows=False)


def _per_day(rate: Rate, start: DatedFact, matter: Matter, today: date) -> Compensation | Lack:
    """From the day after to the day it ended, both counted; still running: until *today*."""
    ended = matter.earliest(rate.ends)
    if ended and ended.day <= start.day:
        return Lack("in-time")
    first, last = start.day + timedelta(days=1), ended.day if ended else today
    if first > last:
        return Lack("not-yet", first)
    if not _holds(rate, first, last):
        return Lack("version")
    if rate.basis == "per-day":  # a sum is raised for the days that follow; a share is not
        first, last = max(first, rate.valid_from or first), min(last, rate.valid_to or last)
    dated = (start.entry, *((ended.entry,) if ended else ()))
    still_grows = ended is None and last == today  # a version that ended gives no more
    if rate.basis == "per-day":
        return _fixed(rate, (first, last), dated, still_grows=still_grows)
    return _share(rate, matter, (first, last), dated, still_grows=still_grows)


def _fixed(
    rate: Rate, days: tuple[date, date], dated: tuple[int, ...], *, still_grows: bool
) -> Compensation:
    each, count = _sum(rate.value), _counted(days)
    total = Money(each.amount * count, each.currency)
    return Compensation(rate, each, count, days, total, total, (), dated, still_grows)


def _share(
    rate: Rate,
    matter: Matter,
    days: tuple[date, date],
    dated: tuple[int, ...],
    *,
    still_grows: bool,
) -> Compensation | Lack:
    price = _price(matter)
    if price is None:
        return Lack("price")
    (money, paid), count = price, _counted(days)
    exact = money.amount * Decimal(rate.value) * count / 100
    computed = Money(exact.quantize(_CENT, ROUND_HALF_UP), money.currency)
    is_full = rate.cap == "price" and computed.amount >= money.amount
    total = money if is_full else computed
    grows = still_grows and not is_full
    return Compensation(rate, money, count, days, computed, total, paid, dated, grows)


def _counted(days: tuple[date, date]) -> int:
    first, last = days
    return (last - first).days + 1


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


def _holds(rate: Rate, first: date, last: date) -> bool:
    """Whether any of these days falls into the version's time.

    A delay that two versions share gets both: which of them covers it whole is not settled.
    """
    begins, ends = rate.valid_from or date.min, rate.valid_to or date.max
    return first <= ends and begins <= last
