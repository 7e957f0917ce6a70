"""Amounts of time: "48 hours", "30 minutes to one hour", "3 to 5 working days", "an hour or two".

Minutes, hours and full days (24 h each) are real time and are kept in seconds. Days, weeks, months,
years and working days are counted on the calendar and are whole numbers.
"""

from typing import TYPE_CHECKING, NamedTuple

from complaintkit.when.words import SECONDS, UNITS

if TYPE_CHECKING:
    from complaintkit.when.cursor import Cursor


class Amount(NamedTuple):
    """So many of a unit; the unit of real time is always the second."""

    number: int
    unit: str

    @property
    def is_real(self) -> bool:
        """Whether it elapses by the clock and not by the calendar."""
        return self.unit == "second"


class Quantity(NamedTuple):
    """A number as it was said: 3, 1.5 or "two and a half"."""

    over: int
    under: int = 1


def amount(cursor: "Cursor") -> Amount | None:
    """A number with its unit, "half an hour", or hours with minutes."""
    minutes = cursor.value("minutes")
    if minutes is not None:
        return Amount(minutes * 60, "second")
    start = cursor.at
    number = quantity(cursor)
    if number is not None:
        named = unit(cursor)
        found = scaled(number, named)
        if found is not None:
            return _with_minutes(cursor, found) if named == "hour" else found
    cursor.at = start
    return None


def span(cursor: "Cursor", *, bare_unit: bool = False) -> tuple[Amount, Amount] | None:
    """One amount (twice) or a range of two; *bare_unit* also lets "week" stand for one week."""
    start = cursor.at
    first = amount(cursor)
    if first is not None:
        return _to_amount(cursor, first) or _or_so_many(cursor, first) or (first, first)
    number = quantity(cursor)
    if number is not None and joiner(cursor):
        found = _shared_unit(cursor, number)
        if found is not None:
            return found
    cursor.at = start
    named = unit(cursor) if bare_unit else ""
    if named:
        one = scaled(Quantity(1), named)
        assert one is not None
        if named == "hour":
            one = _with_minutes(cursor, one)
        return _or_so_many(cursor, one) or (one, one)
    return None


def quantity(cursor: "Cursor") -> Quantity | None:
    """A number, also with a decimal part or "and a half"."""
    token = cursor.take("num", "decimal", "dotted", "couple")
    if token is None:
        return None
    if "couple" in token.kinds:
        return Quantity(2)
    if "num" in token.kinds:
        number = token.kinds["num"]
        return Quantity(number * 2 + 1, 2) if cursor.take("half") else Quantity(number)
    whole, _, part = token.text.replace(",", ".").partition(".")
    digits = f"{whole}{part}"
    return Quantity(int(digits), 10 ** len(part)) if len(digits) <= len("1000000") else None


def unit(cursor: "Cursor") -> str:
    """The name of the unit that comes next, or an empty string."""
    for name in UNITS:
        if cursor.sees(name):
            cursor.at += 1
            return name
    return ""


def scaled(number: Quantity, named: str) -> Amount | None:
    """*number* of the unit *named*; None when it is no whole number of what is counted."""
    count, left = divmod(number.over * SECONDS.get(named, 1), number.under)
    if not named or left:
        return None
    return Amount(count, "second" if named in SECONDS else named)


def joiner(cursor: "Cursor") -> bool:
    """Whether a word comes next that parts the two ends of a range; it is taken."""
    kinds = ("to", "dash", "or", "and") if cursor.between else ("to", "dash", "or")
    return cursor.take(*kinds) is not None


def _with_minutes(cursor: "Cursor", hours: Amount) -> Amount:
    if cursor.take("half"):
        return Amount(hours.number + 30 * 60, "second")
    start = cursor.at
    cursor.take("and")
    minutes = cursor.value("num")
    if minutes is not None and cursor.take("minute"):
        return Amount(hours.number + minutes * 60, "second")
    cursor.at = start
    return hours


def _to_amount(cursor: "Cursor", first: Amount) -> tuple[Amount, Amount] | None:
    start = cursor.at
    if joiner(cursor):
        second = amount(cursor)
        if second is not None and second.is_real == first.is_real:
            return first, second
    cursor.at = start
    return None


def _or_so_many(cursor: "Cursor", first: Amount) -> tuple[Amount, Amount] | None:
    """The end of "an hour or two"."""
    start = cursor.at
    if cursor.take("or"):
        number = cursor.value("num")
        if number is not None and not cursor.sees("am", "pm", *UNITS):
            return first, Amount(first.number * number, first.unit)
    cursor.at = start
    return None


def _shared_unit(cursor: "Cursor", first: Quantity) -> tuple[Amount, Amount] | None:
    """The end of "24 to 48 hours", where the unit is said once."""
    second = quantity(cursor)
    named = unit(cursor)
    if second is None or not named:
        return None
    low, high = scaled(first, named), scaled(second, named)
    return None if low is None or high is None else (low, high)
