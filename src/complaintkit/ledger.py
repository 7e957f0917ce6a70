"""What was paid, what came back, what is still out: exact sums, one currency at a time."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from complaintkit.model.dealings import Payment
from complaintkit.money import Money

_BACK = ("refunded", "credited", "provisional")


class Ledger(NamedTuple):
    """The payments of a case in one currency; sums are positive, but for what follows from two."""

    currency: str
    charged: Decimal
    fees: Decimal
    refunded: Decimal
    """By the provider, in money."""
    credited: Decimal
    """By the provider, as credit."""
    provisional: Decimal
    """By the bank, for as long as a dispute runs, less what it took back."""
    compensation: Decimal
    """For the trouble: it is not money that came back."""
    entries: tuple[int, ...]
    returned_by: tuple[int, ...]
    """The entries by which money came back and stayed."""

    @property
    def still_out(self) -> Decimal:
        """What the user is out of pocket; below zero when more came back than was paid."""
        return self.charged + self.fees - self.refunded - self.credited - self.provisional

    @property
    def is_recovered_twice(self) -> bool:
        """Whether more came back than was paid, fees included: nobody may keep both.

        Where nothing is recorded as paid there is nothing to compare with.
        """
        return self.charged > 0 and self.still_out < 0

    def money(self, amount: Decimal) -> Money:
        """An amount with this currency."""
        return Money(amount, self.currency)


def ledgers(payments: Iterable[Payment]) -> list[Ledger]:
    """A ledger for each currency, in the order in which they appear; void payments do not count."""
    by_currency: dict[str, list[Payment]] = {}
    for payment in payments:
        if payment.voided is None:
            by_currency.setdefault(_currency(payment.amount), []).append(payment)
    return [_ledger(currency, each) for currency, each in by_currency.items()]


def still_disputed(payments: Iterable[Payment], claimed: str) -> Money | None:
    """What of a claimed sum ("41.80 USD") has not come back; None where nothing was claimed.

    Money in another currency is never set off, and what the bank credited for now is not back.
    """
    if not claimed:
        return None
    currency = _currency(claimed)
    back = sum(
        (each.refunded + each.credited for each in ledgers(payments) if each.currency == currency),
        Decimal(0),
    )
    return Money(max(_amount(claimed) - back, Decimal(0)), currency)


def takes_back_too_much(payments: Iterable[Payment], kind: str = "", amount: str = "") -> bool:
    """Whether the bank took back more than it credited for now, in any currency.

    *kind* and *amount* are one payment more, which is not among *payments* yet.
    """
    left = {each.currency: each.provisional for each in ledgers(payments)}
    if kind in ("provisional", "reversed"):
        moved, currency = _amount(amount), _currency(amount)
        before = left.get(currency, Decimal(0))
        left[currency] = before + (moved if kind == "provisional" else -moved)
    return any(each < 0 for each in left.values())


def _amount(text: str) -> Decimal:
    return Decimal(text.partition(" ")[0])


def _currency(text: str) -> str:
    return text.partition(" ")[2]


def _ledger(currency: str, payments: list[Payment]) -> Ledger:
    def total(kind: str) -> Decimal:
        return sum((_amount(p.amount) for p in payments if p.kind == kind), Decimal(0))

    provisional = total("provisional") - total("reversed")
    back = [p for p in payments if p.kind in _BACK]
    if provisional <= 0:
        back = [p for p in back if p.kind != "provisional"]
    return Ledger(
        currency,
        charged=total("charged"),
        fees=total("fee"),
        refunded=total("refunded"),
        credited=total("credited"),
        provisional=provisional,
        compensation=total("compensation"),
        entries=tuple(p.entry for p in payments),
        returned_by=tuple(p.entry for p in back),
    )
