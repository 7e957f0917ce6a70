"""Taking over the entries of another record: an export that somebody brings.

Each was proved by its hash before it comes here; that proves that nobody changed it later, and
says nothing of who wrote it. So whatever comes of it is read back and must be what this program
can have made, or nothing is stored.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from math import inf
from pathlib import Path
from typing import Any, NamedTuple

from complaintkit.errors import Damaged
from complaintkit.model import Event
from complaintkit.origin import with_origin
from complaintkit.record.bodies import POINTERS, Body, body_of, must_point_back
from complaintkit.record.conforming import must_conform
from complaintkit.record.journal import Entries
from complaintkit.record.projection import apply
from complaintkit.record.schema import create
from complaintkit.record.store import Store
from complaintkit.sentences import _

_MALFORMED = (
    *(ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError),
    *(AssertionError, sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError),
)
"""What our own code raises for bodies that it did not make."""
_OWN = frozenset({"record_created", "profile_set"})
"""What each record says of itself and of its user."""


Look = Callable[[Store], object]


class Takeover(NamedTuple):
    """The entries of an export, and what becomes of them in a record."""

    log: str
    new: tuple[Event, ...]
    known: int
    own: int
    """Entries about the user and the record itself, where this one has its own."""
    same: Mapping[str, str]
    """Entries that are here under another id: the same provider, the same imported call."""

    @property
    def counts(self) -> dict[str, int]:
        """How many have which fate; `read` is the sum of the others."""
        counts = {"stored": len(self.new), "known": self.known, "left_out": self.own}
        return {"read": sum(counts.values())} | counts


def plan_takeover(store: Store, log: str, events: Iterable[Event]) -> Takeover:
    """What is new in *events*, which are of the record *log*.

    A record where only `init` was run takes the user's later details, too: then every entry has
    the number that it had. They do not last; see `take_over`.
    """
    begun = _only_begun(store)
    new: list[Event] = []
    same: dict[str, str] = {}
    known = own = 0
    for event in events:
        with _refusing(event):
            twin = _twin(store, event)
        if twin is not None:
            known += 1
            same[event.id] = twin
        elif event.kind in _OWN and event.seq <= begun:
            own += 1
        else:
            new.append(event)
    return Takeover(log, tuple(new), known, own, same)


def take_over(entries: Entries, store: Store, takeover: Takeover, look: Look) -> None:
    """Append what is new, with its id and its origin. Raises `Damaged` for what cannot be true.

    The user's own details end as they were. *look* looks at the record as those do who read it,
    and may fail as they would.
    """
    mine = store.profile()
    for event in takeover.new:
        with _refusing(event):
            body = _mapped(store, body_of(event), takeover.same)
            must_point_back(store, event.kind, body)
            entries.append(event.kind, with_origin(event, body, takeover.log), event_id=event.id)
    if mine is not None and store.profile() != mine:
        entries.append("profile_set", mine._asdict())
    _read_back(store, takeover.new, look)


def restore(path: Path, log: str, events: Sequence[Event], look: Look) -> None:
    """Make the record at *path* anew from every entry of it: the same to the last hash.

    Raises `Damaged` for entries that cannot be true, `OutputExists` when there is a record.
    """

    def fill(db: sqlite3.Connection) -> None:
        store = Store(db)
        for event in events:
            with _refusing(event):
                body = body_of(event)
                if events[0].id != log or store.event_with_id(event.id) is not None:
                    raise ValueError(_("its id is not its own"))
                must_point_back(store, event.kind, body)
                db.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", tuple(event))
                apply(db, event, body)
        _read_back(store, events, look)

    create(path, fill)


def _only_begun(store: Store) -> float:
    """How many entries `init` made, where nothing else was done; else as many as there can be."""
    kinds = [each.kind for each in islice(store.events(), len(_OWN) + 1)]
    return len(kinds) if set(kinds) <= _OWN else inf


def _twin(store: Store, event: Event) -> str | None:
    """The id under which an entry is here already."""
    if store.event_with_id(event.id) is not None:
        return event.id
    body = body_of(event)
    if event.kind == "provider_added":
        named = store.providers_named(body["name"])
        return next((each.id for each in named if _same_name(each.name, body["name"])), None)
    key = body.get("source_key")
    number = store.source_entries([key]).get(key) if isinstance(key, str) else None
    found = store.event(number) if number is not None else None
    return found.id if found is not None else None


def _same_name(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _mapped(store: Store, body: Body, same: Mapping[str, str]) -> Body:
    """The body with the ids that the entries have here; a correction follows what it corrects."""
    here = {name: same.get(body[name]) for name in POINTERS if isinstance(body.get(name), str)}
    body = body | {name: event_id for name, event_id in here.items() if event_id is not None}
    target = store.event_with_id(here.get("target_id") or "")
    return body if target is None else body | store.subject_of(target.seq)


def bodies(events: Iterable[Event]) -> Iterator[tuple[Event, Body]]:
    """The entries with their bodies. Raises `Damaged` for one that is not as we write."""
    for event in events:
        with _refusing(event):
            body = body_of(event)
        yield event, body


def _read_back(store: Store, events: Sequence[Event], look: Look) -> None:
    """Look at everything as the commands will. Raises `Damaged` for what they could not show."""
    if not events:
        return
    with _refusing(events[-1], whole=True):
        for noun in _nouns(store):
            must_conform(noun)
        for _standing in store.standings():
            pass
        look(store)


def _nouns(store: Store) -> Iterator[Any]:
    profile = store.profile()
    if profile is not None:
        yield profile
    yield from store.providers()
    yield from store.exhibits()
    for case in store.cases(void_too=True):
        for field in store.history(case):
            yield from field if type(field) is tuple else (field,)


@contextmanager
def _refusing(event: Event, *, whole: bool = False) -> Iterator[None]:
    try:
        yield
    except _MALFORMED as error:
        raise _malformed(event, error, whole=whole) from error
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise  # the disk, or another process
        raise _malformed(event, error, whole=whole) from error


def _malformed(event: Event, error: Exception, *, whole: bool) -> Damaged:
    sentence = _("Entry {entry} of the file cannot be taken over: {reason}.")
    if whole:
        sentence = _("The file cannot be taken over: {reason}.")
    reason = str(error) or type(error).__name__
    return Damaged(
        sentence.format(entry=event.seq, reason=reason),
        _("Nothing was stored. No complaintkit has written it so; use another copy."),
    )
