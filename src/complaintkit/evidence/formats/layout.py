"""Text as `json.dumps(..., indent=2, sort_keys=True, ensure_ascii=False)` would write it.

It is built piece by piece: the standard encoder is some ten times slower when it indents.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

_SCALARS = frozenset({str, int, bool, type(None), datetime})


def laid_out(value: Any, margin: str) -> str:
    """*value* as indented JSON whose closing bracket stands at *margin*."""
    inner = f"{margin}  "
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict) and value:
        return f"{{{inner}{_members(value, inner)}{margin}}}"
    if isinstance(value, list | tuple) and value:
        return f"[{inner}{_items(value, inner)}{margin}]"
    return _encoder(inner)(value)


def laid_out_rows(rows: list[dict[str, Any]], margin: str) -> str:
    """Rows of plain values that stand at *margin*, one after another: a hundred in one go."""
    inner = f"{margin}  "
    text = _encoder(inner)(rows)[2:-2]
    # A text in JSON never holds a raw line break, so this stands between two rows and nowhere else.
    between = text.replace(f"}},{inner}{{", f"{margin}}},{margin}{{{inner}")
    return f"{margin}{{{inner}{between}{margin}}}"


def _members(value: dict[str, Any], inner: str) -> str:
    nested = [
        name for name, item in value.items() if type(item) not in _SCALARS and not _is_flat(item)
    ]
    if not nested:
        return _encoder(inner)(value)[1:-1]
    text = _encoder(inner)(value | dict.fromkeys(nested))[1:-1]
    # A text in JSON never holds a raw line break, so each separator is one.
    members = dict(zip(sorted(value), text.split(f",{inner}"), strict=True))
    for name in nested:
        members[name] = f"{_encoder(inner)(name)}: {laid_out(value[name], inner)}"
    return f",{inner}".join(members.values())


def _items(value: Sequence[Any], inner: str) -> str:
    if all(map(_is_flat, value)):
        return _encoder(inner)(value)[1:-1]
    return f",{inner}".join(laid_out(item, inner) for item in value)


def _is_flat(value: object) -> bool:
    return type(value) in _SCALARS or value == ()


@cache
def _encoder(inner: str) -> Callable[[object], str]:
    """The standard encoder, in C because it does not indent: its separator does."""
    return json.JSONEncoder(
        ensure_ascii=False,
        allow_nan=False,
        sort_keys=True,
        separators=(f",{inner}", ": "),
        default=datetime.isoformat,
    ).encode
