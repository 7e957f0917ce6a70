"""Objects as plain dicts and lists for `--json`: dates as ISO text, nothing left out."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import NoneType
from typing import Any

_AS_IT_IS = (str, int, NoneType)
"""Most fields by far: `due` looks at thousands, so they cost no call."""


def jsonable(value: object) -> Any:
    """*value* with named tuples as dicts, times as ISO 8601 and durations as whole seconds."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {
            name: each if isinstance(each, _AS_IT_IS) else jsonable(each)
            for name, each in zip(value._fields, value, strict=True)
        }
    if isinstance(value, timedelta):
        return int(value.total_seconds())
    if isinstance(value, Mapping):
        return {str(key): jsonable(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [jsonable(each) for each in value]
    return value
