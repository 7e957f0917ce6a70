"""What the law asks of a case: its sector, country and ground, its dated facts, its payments."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from complaintkit.law.rules import Rule
from complaintkit.model import Case
from complaintkit.model.dealings import Milestone, Payment

_PAYMENT_FACTS = {
    "charged": "charged",
    "refunded": "refunded",
    "provisional": "credit-provisional",
    "reversed": "credit-reversed",
}


class DatedFact(NamedTuple):
    """Something on a day, and the entry that says so."""

    kind: str
    """A milestone, or "rule:ID" for the day on which that rule's period ends."""
    day: date
    entry: int


class Matter(NamedTuple):
    """One case, as the rules see it."""

    country: str
    sector: str
    ground: str
    facts: dict[str, tuple[DatedFact, ...]]
    """By kind, each in the order of days."""
    payments: tuple[Payment, ...] = ()
    """In the order of days."""

    def first(self, kind: str) -> DatedFact | None:
        """The earliest fact of a kind: a second complaint does not start a clock anew."""
        found = self.facts.get(kind)
        return found[0] if found else None

    def earliest(self, kinds: Iterable[str], since: date = date.min) -> DatedFact | None:
        """The earliest fact of any of these kinds on a day or later."""
        found = (fact for kind in kinds for fact in self.facts.get(kind, ()) if fact.day >= since)
        return min(found, key=lambda fact: fact.day, default=None)

    def next_of(self, kinds: Iterable[str], day: date) -> DatedFact | None:
        """The first fact of the first of these kinds that has one on a day or later."""
        for kind in kinds:
            for fact in self.facts.get(kind, ()):
                if fact.day >= day:
                    return fact
        return None


def matter_of(
    case: Case, milestones: Iterable[Milestone], payments: Iterable[Payment], country: str
) -> Matter:
    """The matter of a case; *country* is where the user lives, for a case that names none."""
    counting = (each for each in payments if each.voided is None)
    paid = tuple(sorted(counting, key=lambda each: (each.day, each.entry)))
    facts = [DatedFact(m.kind, m.day, m.entry) for m in milestones if m.voided is None]
    facts += [
        DatedFact(_PAYMENT_FACTS[p.kind], p.day, p.entry) for p in paid if p.kind in _PAYMENT_FACTS
    ]
    by_kind: dict[str, list[DatedFact]] = {}
    for fact in sorted(facts, key=lambda fact: (fact.day, fact.entry)):
        by_kind.setdefault(fact.kind, []).append(fact)
    return Matter(
        case.country or country,
        case.sector,
        case.ground,
        {kind: tuple(each) for kind, each in by_kind.items()},
        paid,
    )


def applies(rule: Rule, matter: Matter) -> bool:
    """Whether a rule concerns this matter at all, whatever clocks it has started so far."""
    return (
        concerns(rule, matter.country, matter.sector, matter.ground)
        and (not _asks_for_payment(rule) or bool(charges_for(rule, matter)))
        and not any(each in matter.facts for each in rule.unless)
    )


def concerns(rule: Rule, country: str, sector: str, ground: str) -> bool:
    """Whether a rule is for such cases."""
    return (
        in_country(rule.countries, country)
        and (not rule.sectors or sector in rule.sectors)
        and (not rule.grounds or not ground or ground in rule.grounds)
    )


def is_valid(rule: Rule, day: date) -> bool:
    """Whether this version of a rule holds on a day."""
    return (rule.valid_from or date.min) <= day <= (rule.valid_to or date.max)


def was_answered(rule: Rule, matter: Matter, since: date, last: date) -> bool:
    """Whether what prevents the effect of silence came while they had time to answer."""
    own = rule.met_by if rule.kind == "silence-means" else ()
    answer = matter.earliest((*own, *rule.unless_in_time), since)
    return answer is not None and answer.day <= last


def may_run(rule: Rule, matter: Matter) -> bool:
    """Whether anything happened that could have started the rule's clock."""
    facts = matter.facts
    return any(each in facts or each.startswith("rule:") for each in rule.starts) or any(
        each in facts for each in rule.at_once_on
    )


def in_country(countries: tuple[str, ...], country: str) -> bool:
    """Whether a country, or a part of one, is among those of a rule.

    Of a country whose part is not known, the rules of every part may apply.
    """
    if not countries:
        return True
    whole = country.partition("-")[0]
    return any(each in (country, whole) or (each[:2] == country) for each in countries)


def charges_for(rule: Rule, matter: Matter) -> list[DatedFact]:
    """The payments that a rule about a way of paying covers, by day."""
    return [
        DatedFact("charged", each.day, each.entry)
        for each in matter.payments
        if each.kind == "charged"
        and (not rule.methods or each.method in rule.methods)
        and (not rule.networks or each.network in rule.networks)
        and _in_range(each, rule)
    ]


def _asks_for_payment(rule: Rule) -> bool:
    return bool(rule.methods or rule.networks or rule.price_over or rule.price_up_to)


def _in_range(payment: Payment, rule: Rule) -> bool:
    """Whether the sum is within the rule's; one in another currency is not compared."""
    for bound, is_upper in ((rule.price_over, False), (rule.price_up_to, True)):
        if not bound:
            continue
        from decimal import Decimal  # noqa: PLC0415 (3 ms, for one rule in fifty)

        amount, _space, currency = payment.amount.partition(" ")
        limit, _space, limit_currency = bound.partition(" ")
        if currency != limit_currency:
            return False
        if Decimal(amount) > Decimal(limit) if is_upper else Decimal(amount) <= Decimal(limit):
            return False
    return True
