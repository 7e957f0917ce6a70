"""The complete export: every noun in readable form, and every entry exactly as it was stored.

The text is what `json.dumps(..., indent=2, sort_keys=True, ensure_ascii=False)` would write,
but built piece by piece: the standard encoder is some ten times slower when it indents.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from complaintkit import __version__
from complaintkit.errors import Damaged
from complaintkit.evidence.counts import Counts, compare, counts, unreadable
from complaintkit.evidence.ownership import own_events
from complaintkit.model import Event, History, Profile
from complaintkit.promises import state
from complaintkit.record.journal import link
from complaintkit.record.seen import ORIGIN
from complaintkit.record.tables import NO_HASH
from complaintkit.sentences import _

SCHEMA = "complaintkit-export/1"
Checkpoint = tuple[str, int, str]
"""The record's id, how many entries it has, the hash of the last: `Store.head()`."""

_NOUNS = ("contacts", "promises", "letters", "amendments", "voidings")
_SCALARS = frozenset({str, int, bool, type(None), datetime})


def json_export(
    histories: Sequence[History],
    events: Iterable[Event],
    profile: Profile | None,
    checkpoint: Checkpoint,
    *,
    now: datetime,
    whole: bool = False,
) -> bytes:
    """Cases as JSON. *whole*: with every entry of the record; else only with those of the cases.

    The user's own details are in it when *profile* is given, or when it is *whole*.
    """
    if not whole:
        events = own_events(histories, events, with_profile=profile is not None)
    log, size, head = checkpoint
    facts: dict[str, Any] = {
        "checkpoint": {
            "head": head,
            "log": log,
            "origin": ORIGIN.format(log=log),
            "size": size,
        },
        "counts": counts(histories),
        "exported_at": now.isoformat(timespec="seconds"),
        "profile": profile,
        "schema": SCHEMA,
        "version": __version__,
        "whole_record": whole,
    }
    members: dict[str, Iterable[str]] = {name: [_laid_out(facts[name], "\n  ")] for name in facts}
    members["cases"] = _list(_with_states(each, now) for each in histories)
    members["events"] = _list(event._asdict() for event in events)
    return "".join(_document(members)).encode()


def check_json(expected: Counts, *, events: int | None = None) -> Callable[[bytes], None]:
    """A check for `safe_write`: every noun is there with its entry, and each entry is proved.

    *events*: how many entries there must be, when the caller knows.
    """

    def check(data: bytes) -> None:
        try:
            found = _Export(data)
        except _MALFORMED as error:
            raise unreadable(str(error)) from error
        compare(expected, found.counts)
        missing = found.entries - {event.seq for event in found.events}
        if missing:
            raise unreadable(_("entry {entry} is not in it").format(entry=min(missing)))
        if events is not None and len(found.events) != events:
            raise unreadable(
                _("it has {found} entries where the record has {has}").format(
                    found=len(found.events), has=events
                )
            )

    return check


def events_from_json(data: bytes) -> list[Event]:
    """The entries in an export, each proved by its hash; of a whole record, also by the chain."""
    try:
        return _Export(data).events
    except _MALFORMED as error:
        raise Damaged(
            _("This is not a whole export of complaintkit: {reason}.").format(reason=error),
            _("Nothing was stored. Export it again, or use another copy of the file."),
        ) from error


def _with_states(history: History, now: datetime) -> dict[str, Any]:
    states = [each._asdict() | {"state": state(each, now)} for each in history.promises]
    return history._asdict() | {"promises": states}


def _document(members: Mapping[str, Iterable[str]]) -> Iterator[str]:
    separator = "{"
    for name in sorted(members):
        yield f'{separator}\n  "{name}": '
        yield from members[name]
        separator = ","
    yield "\n}\n"


def _list(items: Iterable[object]) -> Iterator[str]:
    """A list at the first level, one item at a time."""
    margin, separator = "\n    ", "["
    for item in items:
        yield f"{separator}{margin}{_laid_out(item, margin)}"
        separator = ","
    yield "[]" if separator == "[" else "\n  ]"


def _laid_out(value: Any, margin: str) -> str:
    """*value* as indented JSON whose closing bracket stands at *margin*."""
    inner = f"{margin}  "
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict) and value:
        return f"{{{inner}{_members(value, inner)}{margin}}}"
    if isinstance(value, list | tuple) and value:
        return f"[{inner}{_items(value, inner)}{margin}]"
    return _encoder(inner)(value)


def _members(value: dict[str, Any], inner: str) -> str:
    nested = [name for name, item in value.items() if not _is_flat(item)]
    text = _encoder(inner)(value | dict.fromkeys(nested))[1:-1]
    if not nested:
        return text
    # A text in JSON never holds a raw line break, so each separator is one.
    members = dict(zip(sorted(value), text.split(f",{inner}"), strict=True))
    for name in nested:
        members[name] = f"{_encoder(inner)(name)}: {_laid_out(value[name], inner)}"
    return f",{inner}".join(members.values())


def _items(value: Sequence[Any], inner: str) -> str:
    if all(map(_is_flat, value)):
        return _encoder(inner)(value)[1:-1]
    return f",{inner}".join(_laid_out(item, inner) for item in value)


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


class _Export:
    """An export read back by the standard reader. Raises one of `_MALFORMED` if it is not whole."""

    def __init__(self, data: bytes) -> None:
        found = json.loads(data.decode(), parse_constant=_refuse)
        if found["schema"] != SCHEMA:
            raise ValueError(_("its schema is not {schema}").format(schema=SCHEMA))
        self.events = [Event(**entry) for entry in found["events"]]
        self._checkpoint = found["checkpoint"]
        self._prove_entries()
        if found["whole_record"]:
            self._prove_chain()
        self._nouns = {
            name: [noun["entry"] for case in found["cases"] for noun in case[name]]
            for name in _NOUNS
        }
        self._nouns["cases"] = [case["case"]["entry"] for case in found["cases"]]

    @property
    def counts(self) -> Counts:
        """How many different entries of each noun there are."""
        return Counts(**{name: len(set(entries)) for name, entries in self._nouns.items()})

    @property
    def entries(self) -> set[int]:
        """The entry of each noun."""
        return {entry for entries in self._nouns.values() for entry in entries}

    def _prove_entries(self) -> None:
        before = 0
        for event in self.events:
            if event.seq <= before:
                raise ValueError(_("entry {entry} is out of order").format(entry=event.seq))
            if event.hash != link(self._checkpoint["log"], event):
                raise ValueError(_("entry {entry} was changed").format(entry=event.seq))
            before = event.seq

    def _prove_chain(self) -> None:
        head = NO_HASH
        for number, event in enumerate(self.events, start=1):
            if event.seq != number or event.prev != head:
                raise ValueError(
                    _("entry {entry} is missing or does not follow the one before it").format(
                        entry=number
                    )
                )
            head = event.hash
        size = self._checkpoint["size"]
        if (len(self.events), head) != (size, self._checkpoint["head"]):
            raise ValueError(_("it ends before entry {entry}").format(entry=size))


def _refuse(constant: str) -> None:
    raise ValueError(_("{constant} is not a number").format(constant=constant))


_MALFORMED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
