"""Objects as plain dicts and lists for `--json`: dates as ISO text, nothing left out."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any


def jsonable(value: object) -> Any:
    """*value* with named tuples as dicts, times as ISO 8601 and durations as whole seconds."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: jsonable(each) for name, each in value._asdict().items()}
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return int(value.total_seconds())
    if isinstance(value, Mapping):
        return {str(key): jsonable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [jsonable(each) for each in value]
    return value
