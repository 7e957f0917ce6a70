"""Money as people write it: an exact decimal with its currency, or a refusal; never a float."""

import re
from decimal import Decimal
from typing import NamedTuple

from complaintkit.errors import Usage
from complaintkit.sentences import _

_SIGNS = {
    "£": "GBP",
    "€": "EUR",
    "zł": "PLN",
    "zl": "PLN",
    "₽": "RUB",
    "руб": "RUB",
    "руб.": "RUB",
    "р.": "RUB",
    "din": "RSD",
    "din.": "RSD",
    "дин": "RSD",
    "дин.": "RSD",
    **dict.fromkeys(("dinar", "dinara", "dinari", "динар", "динара", "динари"), "RSD"),
    **dict.fromkeys(("рубль", "рубля", "рублей", "рубли"), "RUB"),
    **dict.fromkeys(("złoty", "złote", "złotych", "zloty", "zlote", "zlotych"), "PLN"),
    **dict.fromkeys(("euro", "euros", "evro", "evra", "evri", "евро", "евра", "еври"), "EUR"),
}
"""Signs and names of one currency each. `$`, "pounds" and `kr` belong to several: refused."""
_CODES = frozenset({
    "AED", "ALL", "AMD", "AUD", "AZN", "BAM", "BGN", "BRL", "BYN", "CAD",
    "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "GEL", "HKD", "HUF", "ILS",
    "INR", "ISK", "JPY", "KGS", "KRW", "KZT", "MDL", "MKD", "MXN", "NOK",
    "NZD", "PLN", "RON", "RSD", "RUB", "SEK", "SGD", "THB", "TRY", "UAH",
    "USD", "UZS", "ZAR",
})  # fmt: skip
_NO_CENTS = frozenset({"ISK", "JPY", "KRW"})
_GROUPED = re.compile(r"(\d{1,3})(?:([ \u00a0\u202f.,])\d{3})+")
_THOUSANDS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*", re.ASCII)
_SPACES = " \u00a0\u202f"


class Money(NamedTuple):
    """An amount and the ISO 4217 code of its currency; `str` gives "41.80 USD"."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        """The form that is stored: a point, the currency's decimals, the code."""
        places = 0 if self.currency in _NO_CENTS else 2
        return f"{self.amount:.{places}f} {self.currency}"


def parse_money(text: str) -> Money:
    """Read "41.80 USD", "£20", "1 234,56 zł"; raise `Usage` for what has two readings or none.

    "1.234 EUR" is refused: one and a bit, or a thousand?
    """
    number, currency = _split(text.strip())
    digits = _digits(number)
    if digits is None or currency is None:
        hint = _("Nothing was stored. Write digits, a point and a currency code: 1234.50 PLN")
        if currency and currency not in _NO_CENTS and _THOUSANDS.fullmatch(number):
            hint = _as_thousands(number, currency)
        raise Usage(
            _("{text!r} is not an amount that can be read one way only.").format(text=text), hint
        )
    if currency in _NO_CENTS and "." in digits:
        raise Usage(
            _("{currency} has no smaller unit, so {text!r} cannot be right.").format(
                currency=currency, text=text
            ),
            _("Nothing was stored. Write whole units, such as: 1200 {currency}").format(
                currency=currency
            ),
        )
    return Money(Decimal(digits), currency)


def _as_thousands(number: str, currency: str) -> str:
    """How to write 1.234 where the mark parts thousands, as it does for most who type it."""
    mark = "," if "." in number else "."
    return _("Nothing was stored. If thousands are meant, write {plain}, or {full}").format(
        plain=f"{re.sub(r'[.,]', '', number)} {currency}", full=f"{number}{mark}00 {currency}"
    )


def _split(text: str) -> tuple[str, str | None]:
    match = re.fullmatch(
        r"([0-9][0-9 \u00a0\u202f.,]*?)[ \u00a0\u202f]*([^\d\s.,][^\d\s]*)", text, re.ASCII
    )
    if match:
        return match[1], _currency(match[2])
    match = re.fullmatch(
        r"([^\d\s.,]+)[ \u00a0\u202f]*([0-9][0-9 \u00a0\u202f.,]*)", text, re.ASCII
    )
    return (match[2], _currency(match[1])) if match else (text, None)


def _currency(word: str) -> str | None:
    code = word.upper()
    return code if code in _CODES else _SIGNS.get(word.lower())


def _digits(number: str) -> str | None:
    """Plain digits with at most one point; None when the separators have two readings."""
    whole, decimals = number, ""
    match = re.fullmatch(r"(.*\d)[.,](\d{1,2})", number)
    if match:
        whole, decimals = match[1], match[2].ljust(2, "0")
    if not whole.isdigit():
        grouped = _GROUPED.fullmatch(whole)
        if grouped is None or len(set(re.sub(r"\d", "", whole))) > 1:
            return None
        if grouped[2] not in _SPACES and not decimals:
            return None  # 1.234: a decimal or a group?
        if match and grouped[2] == number[match.end(1)]:
            return None  # 1.234.56
        whole = re.sub(r"\D", "", whole)
    return f"{whole}.{decimals}" if decimals else whole
