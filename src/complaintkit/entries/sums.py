"""A sum of money as a user types it: one reading, a currency, no minus, never too long to add."""

import re

from complaintkit.errors import Usage
from complaintkit.money import Money, parse_money
from complaintkit.sentences import _

_DIGITS = 14
"""A trillion with its cents: sums of such amounts stay exact. No card number is so short, either,
so that none is taken for an amount or shown in a refusal."""
_MINUS = ("-", "\u2212", "\u2013")


def sum_of(typed: str) -> Money:
    """The sum that was typed; raises `Usage` with what is wrong with it."""
    digits = sum(map(str.isdecimal, typed))
    if digits > _DIGITS:
        raise Usage(
            _("That is too long for an amount: {count} digits.").format(count=digits),
            _("Nothing was stored. Write the amount alone, with its currency: 1234.50 PLN"),
        )
    text = typed.strip()
    if text.startswith(_MINUS):
        raise Usage(
            _("{typed!r} is below zero.").format(typed=typed),
            _("Nothing was stored. Write it without the minus; what came back has its own word:")
            + " complaint pay ... --as refunded",
        )
    if digits and re.fullmatch(r"[\d\s.,]+", text):
        raise Usage(
            _("{typed!r} is not an amount with a currency.").format(typed=typed),
            _(
                "Nothing was stored. Say which money it is: {text} EUR, {text} GBP, {text} PLN"
            ).format(text=text),
        )
    return parse_money(typed)


def paid_sum(typed: str) -> Money:
    """The same for money that moved: there is no payment of nothing."""
    money = sum_of(typed)
    if not money.amount:
        raise Usage(
            _("A payment of {money} is none.").format(money=money),
            _("Nothing was stored. Write what was paid or came back."),
        )
    return money
