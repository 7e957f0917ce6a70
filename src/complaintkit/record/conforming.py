"""Whether what was read from the record can have been put there by this program.

Entries that come from elsewhere pass through here before they are stored: a word that no command
knows, a day that is none, a sum without a currency would otherwise be met by each later command.
"""

from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from complaintkit.errors import Usage
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import GROUNDS, METHODS, SECTORS
from complaintkit.limits import MAX_FIELD
from complaintkit.money import parse_money
from complaintkit.when.tokens import LANGUAGES

_SUMS = frozenset({"amount", "cost", "value"})
_CLOSED: dict[tuple[str, str], frozenset[str]] = {
    ("Milestone", "kind"): frozenset(MILESTONES),
    ("Case", "sector"): frozenset({"", *SECTORS}),
    ("Case", "ground"): frozenset({"", *GROUNDS}),
    ("Payment", "method"): frozenset({"", *METHODS}),
    ("Profile", "language"): frozenset(LANGUAGES),
    ("Case", "language"): frozenset({"", *LANGUAGES}),
}
"""Fields whose words are those of the law, or of our languages."""
_NEEDED = frozenset({
    ("Provider", "name"), ("Profile", "name"), ("Profile", "zone"), ("Payment", "amount"),
    ("Exhibit", "sha256"),
})  # fmt: skip
"""What is never left empty."""
_YEARS = range(1900, 2300)
"""The years of what people told; the ends of the calendar cannot be counted from."""


def must_conform(noun: Any) -> None:
    """Raise `ValueError` that names the field unless every field is what its type says."""
    kind: Any = type(noun)
    for field, hint in _hints(kind).items():
        value = getattr(noun, field)
        if not _fits(value, hint) or not _has_sense(kind.__name__, field, value):
            raise ValueError(f"{kind.__name__.lower()} {field}: {value!r:.80}")


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _fits(value: Any, hint: Any) -> bool:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return value in inner
    if origin in (Union, UnionType):
        return any(_fits(value, each) for each in inner)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(each, inner[0]) for each in value)
    return hint is object or (type(value) is hint and _is_sound(value))


def _is_sound(value: Any) -> bool:
    """Whether a value of the right type is one that commands can show and compute with."""
    if isinstance(value, str):
        return "\0" not in value and len(value) <= MAX_FIELD
    if isinstance(value, datetime):
        return value.utcoffset() is not None and value.year in _YEARS
    if isinstance(value, tuple):
        must_conform(value)
    return True


def _has_sense(kind: str, field: str, value: Any) -> bool:
    """What the types do not say."""
    if (kind, field) in _CLOSED:
        return value in _CLOSED[kind, field]
    if not value or not isinstance(value, str):
        return (kind, field) not in _NEEDED
    if field == "zone":
        return _is_zone(value)
    if field == "reply_by":
        return bool(date.fromisoformat(value))
    return field not in _SUMS or kind == "Channel" or _is_sum(value)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _is_sum(text: str) -> bool:
    try:
        return str(parse_money(text)) == text
    except Usage:
        return False
