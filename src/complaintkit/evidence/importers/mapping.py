"""Which column of a table is which field of a contact."""

import csv
from collections.abc import Mapping, Sequence

from complaintkit.errors import Refused, Usage
from complaintkit.evidence.importers.found import quoted
from complaintkit.sentences import _

FIELDS = (
    *("at", "date", "time", "duration", "hold", "channel", "direction", "outcome", "number"),
    *("agent", "role", "level", "site", "agent_id", "ref", "summary", "said", "quote", "note"),
    *("asked", "cost"),
)
"""What a column can be; `date` and `time` are the two halves of `at`."""
REPEATABLE = ("ref", "quote", "asked", "note")
"""What several columns may be."""


_MOST = 30
"""Columns that a sentence names."""


def mapping_of(options: Sequence[str], columns: Sequence[str]) -> dict[str, str]:
    """The field of each column that `Column=field, Column=field` names.

    Raises `Usage` for a column that the table does not have, or a field that no contact has.
    """
    pairs = [pair for option in options for pair in _pairs(option)]
    found: dict[str, str] = {}
    for pair in pairs:
        column, equals, field = (part.strip() for part in pair.rpartition("="))
        if not equals or field not in FIELDS:
            raise Usage(
                _("{pair!r} does not say which column is which field.").format(pair=pair.strip()),
                _("Nothing was stored. Write Column=field; fields are: {fields}").format(
                    fields=", ".join(FIELDS)
                ),
            )
        if columns.count(column) != 1:
            raise Usage(
                _("There is no single column {column!r} in the file.").format(column=column),
                _("Nothing was stored. It has: {columns}").format(columns=listed(columns)),
            )
        found[column] = field
    must_fit(found)
    return found


def by_name(columns: Sequence[str]) -> dict[str, str]:
    """The mapping of a table whose headings are the names of fields already."""
    return {
        column: column.casefold()
        for column in columns
        if column.casefold() in FIELDS and columns.count(column) == 1
    }


def must_fit(mapping: Mapping[str, str]) -> None:
    """Raise `Usage` unless it says when each contact was, once."""
    fields = list(mapping.values())
    if ("at" in fields) == ("date" in fields):
        raise Usage(
            _("It must be said which column tells when each contact was."),
            _(
                "Nothing was stored. Map one to at, or one to date and one to time: "
                '--map "When=at,Who=agent"'
            ),
        )
    twice = [field for field in FIELDS if fields.count(field) > 1 and field not in REPEATABLE]
    if twice:
        raise Usage(
            _("Two columns cannot both be {field!r}.").format(field=twice[0]),
            _("Nothing was stored. These can be several: {fields}").format(
                fields=", ".join(REPEATABLE)
            ),
        )


def unmapped(columns: Sequence[str]) -> Usage:
    """What to raise when nobody has said which column is what."""
    return Usage(
        _("Which column is what? The file has: {columns}").format(columns=listed(columns)),
        _(
            'Nothing was stored. Say it once, and it is remembered: --map "When=at,Who=agent". '
            "Fields are: {fields}"
        ).format(fields=", ".join(FIELDS)),
    )


def listed(columns: Sequence[str]) -> str:
    """Names of columns in a sentence; the first ones, where a table has hundreds."""
    names = [quoted(name) for name in columns[:_MOST]]
    return ", ".join([*names, "…"] if len(columns) > _MOST else names)


def _pairs(option: str) -> list[str]:
    """The pairs between commas; one whose column has a comma stands in double quotes."""
    try:
        return next(csv.reader([option], skipinitialspace=True, strict=True), [])
    except csv.Error:
        raise Refused(
            _("The quotes in {option!r} do not end.").format(option=option),
            _("Nothing was stored."),
        ) from None
