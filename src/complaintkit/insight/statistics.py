"""What all cases add up to: time, attempts, promises, money; of a provider, and of all."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from complaintkit.insight.agents import Agent, agents
from complaintkit.insight.keeping import Keeping, keeping
from complaintkit.ledger import ledgers
from complaintkit.model import History
from complaintkit.money import Money
from complaintkit.totals import Spent, totals


class Sums(NamedTuple):
    """Money in one currency: what was asked for, and what came."""

    claimed: Money
    cases: int
    """Cases that name a sum in this currency."""
    paid: Money
    back: Money
    """Refunded or credited by the provider."""
    provisional: Money
    """Credited by the bank for as long as a dispute runs: not back yet."""
    compensation: Money


class Figures(NamedTuple):
    """The figures of some cases."""

    cases: int
    open: int
    contacts: int
    attempts: int
    """The user's own contacts that could be answered at once; letters and e-mails are none."""
    answered: int
    """Attempts in which a human answered."""
    talked: Spent
    held: Spent
    theirs: Keeping
    mine: Keeping
    sums: tuple[Sums, ...]


class Statistics(NamedTuple):
    """The figures of all cases, of each provider, and the people."""

    at: datetime
    whole: Figures
    providers: tuple[tuple[str, Figures], ...]
    agents: tuple[Agent, ...]


def statistics(histories: Iterable[History], now: datetime) -> Statistics:
    """What the cases add up to at *now*; void cases do not count."""
    counted = [each for each in histories if each.case.voided is None]
    by_provider: dict[str, list[History]] = {}
    for history in counted:
        by_provider.setdefault(history.provider.id, []).append(history)
    named = [(each[0].provider.name, figures(each, now)) for each in by_provider.values()]
    return Statistics(
        now,
        figures(counted, now),
        tuple(sorted(named, key=lambda pair: pair[0].casefold())),
        tuple(agents(counted, now)),
    )


def figures(histories: Sequence[History], now: datetime) -> Figures:
    """The figures of some cases together."""
    sums = [totals(each, now) for each in histories]
    attempts = [
        contact
        for each in histories
        for contact in each.contacts
        if contact.voided is None and contact.direction == "out" and contact.outcome != "sent"
    ]
    promises = [promise for each in histories for promise in each.promises]
    return Figures(
        cases=len(histories),
        open=sum(each.case.is_open for each in histories),
        contacts=sum(each.contacts for each in sums),
        attempts=len(attempts),
        answered=sum(each.reached_a_human for each in attempts),
        talked=_together(each.talked for each in sums),
        held=_together(each.held for each in sums),
        theirs=keeping((each for each in promises if each.by == "them"), now),
        mine=keeping((each for each in promises if each.by == "me"), now),
        sums=_money(histories),
    )


def _together(spent: Iterable[Spent]) -> Spent:
    seconds = known = unknown = 0
    for each in spent:
        seconds, known = seconds + each.seconds, known + each.known
        unknown += each.unknown
    return Spent(seconds, known, unknown)


def _money(histories: Sequence[History]) -> tuple[Sums, ...]:
    claims = [
        (Decimal(number), currency)
        for each in histories
        for number, _space, currency in [each.case.amount.partition(" ")]
        if currency
    ]
    books = {
        each.currency: each
        for each in ledgers(payment for history in histories for payment in history.payments)
    }
    currencies = dict.fromkeys([*(currency for _amount, currency in claims), *books])
    found = []
    for currency in currencies:
        claimed = [amount for amount, of in claims if of == currency]
        book = books.get(currency)
        zero = Decimal(0)
        sums = (zero, zero, zero, zero)
        if book is not None:
            paid_out, back_in = book.charged + book.fees, book.refunded + book.credited
            sums = (paid_out, back_in, book.provisional, book.compensation)
        paid, back, provisional, compensation = (Money(each, currency) for each in sums)
        whole = Money(sum(claimed, Decimal(0)), currency)
        found.append(Sums(whole, len(claimed), paid, back, provisional, compensation))
    return tuple(found)
