"""Objects as plain dicts and lists for `--json`: dates as ISO text, nothing left out."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import NoneType
from typing import Any

_AS_IT_IS = frozenset({str, int, bool, NoneType})
"""Most fields by far: `due` looks at thousands, so they cost no call."""


def jsonable(value: object) -> Any:
    """*value* with named tuples as dicts, times as ISO 8601 and durations as whole seconds."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        fields: dict[str, Any] = value._asdict()
        for name, each in fields.items():
            if type(each) not in _AS_IT_IS:
                fields[name] = jsonable(each)
        return fields
    if isinstance(value, timedelta):
        return int(value.total_seconds())
    if isinstance(value, Mapping):
        return {str(key): jsonable(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [jsonable(each) for each in value]
    return value
