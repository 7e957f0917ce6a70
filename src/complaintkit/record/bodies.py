"""Whether the body of an entry that comes from elsewhere is one that this program can write.

What a table holds of it is looked at when it is read back; here are the things that only the body
knows: its form, the types of its values, and the entries that it points to.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from complaintkit.limits import MAX_FIELD
from complaintkit.model import Event
from complaintkit.record.columns import COLUMNS
from complaintkit.record.journal import canonical
from complaintkit.record.projection import changes_tables, table_of
from complaintkit.record.store import Store
from complaintkit.sentences import _

Body = dict[str, Any]

POINTERS = {
    "case_id": "case_opened",
    "provider_id": "provider_added",
    "contact_id": "contact_logged",
    "promise_id": "promise_made",
    "superseded_by": "promise_made",
    "letter_id": "letter_rendered",
    "payment_id": "payment_noted",
    **dict.fromkeys(("target_id", "about_id", "source_id", "one_id", "other_id"), ""),
}
"""What in a body is the id of another entry, and of which kind that is."""

_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_ID = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"[0-9a-f]{64}")
_HASHES = ("sha256", "proof_sha256")
_CLOCKS = ("", "fixed", "set back")
_LISTS = frozenset({"asked", "quotes", "reference_list"})
_NUMBERS = frozenset(
    name
    for columns in COLUMNS.values()
    for name, default in columns.items()
    if default is None or isinstance(default, int)
)
"""What may be a number or a truth; all else is text."""


def body_of(event: Event) -> Body:
    """The body of an entry. Raises `ValueError` and the like for one that is not as we write."""
    body: Body = json.loads(event.body)
    if canonical(body) != event.body:
        raise ValueError(_("its body is not written as ours are"))
    for reason in (*_against(event, body), *_against_files(body)):
        raise ValueError(reason)
    return body


def _against(event: Event, body: Body) -> Iterator[str]:
    """What speaks against an entry, read alone."""
    if not _ID.fullmatch(event.id) or not _AT.fullmatch(event.recorded_at):
        yield _("its id or its time is malformed")
    if "origin" in body and not _is_origin(body["origin"]):
        yield _("its origin is malformed")
    if body.get("clock", "") not in _CLOCKS:
        yield _("its clock is malformed")
    if not all(_is_text(each) for each in _texts(body)):
        yield _("a text in it is too long, or holds a NUL")
    for name, value in _values(body) if changes_tables(event.kind) else ():
        if not _is_typed(name, value):
            yield _("its {field} is not text").format(field=name)


def _against_files(body: Body) -> Iterator[str]:
    """What speaks against the files that it names."""
    if not all(_is_hash(body.get(name)) for name in _HASHES):
        yield _("its hash is none")
    if "media_type" in body and not body.get("sha256"):
        yield _("its file has no hash")


def must_point_back(store: Store, kind: str, body: Body) -> None:
    """Raise `ValueError` unless every entry that the body names is there, and is such a one."""
    table = table_of(kind) or ""
    needed = {name for name, default in COLUMNS.get(table, {}).items() if default == ""}
    for name, wanted in POINTERS.items():
        if body.get(name) is None:
            if name in needed and table != "exhibits":
                raise ValueError(_("its {field} is missing").format(field=name))
            continue
        found = store.event_with_id(body[name])
        if found is None or found.kind != (wanted or found.kind):
            raise ValueError(_("its {field} names no such entry").format(field=name))
        if name == "target_id" and not store.subject_of(found.seq).items() <= body.items():
            raise ValueError(_("it is about another case than what it corrects"))


def _texts(value: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _is_text(text: str) -> bool:
    return len(text) <= MAX_FIELD and "\0" not in text


def _is_hash(value: object) -> bool:
    """Whether it can name a file: it must not lead anywhere else."""
    return value in ("", None) or (isinstance(value, str) and bool(_HASH.fullmatch(value)))


def _is_origin(origin: Mapping[str, Any]) -> bool:
    is_id = _ID.fullmatch(origin["log"]) and type(origin["entry"]) is int
    is_time = _AT.fullmatch(origin["recorded_at"]) and origin.get("clock", "") in _CLOCKS
    return bool(is_id and is_time)


def _values(body: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    """What the body says of each column, once or as it was before and after."""
    for name, value in body.items():
        if name == "changes":
            for column, change in value.items():
                both = change.values() if isinstance(change, dict) else [change]
                yield from ((column, each) for each in both)
        elif name != "origin":
            yield name, value


def _is_typed(name: str, value: object) -> bool:
    if isinstance(value, list):
        return name in _LISTS
    return value is None or isinstance(value, str) or (isinstance(value, int) and name in _NUMBERS)
