"""Checking a record: each link of the chain, each derived row, the counts."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from typing import Any, NamedTuple

from complaintkit.errors import StorageTrouble
from complaintkit.model import Event
from complaintkit.record.chain import NO_HASH, link
from complaintkit.record.comparing import altered, damaged, differences
from complaintkit.record.projection import apply
from complaintkit.record.tables import DERIVED, EVENTS
from complaintkit.sentences import _

_ASKED = frozenset(
    (
        *("events_by_id", "subjects_by_id"),
        *("providers_by_id", "cases_by_id", "promises_by_id"),
        *("cases_by_number", "promises_by_number", "payments_by_number", "offers_by_number"),
        "exhibits_by_number",
    )
)
"""The indexes by which the projection finds what an entry is about."""
_BY_TARGET = frozenset({"events_by_id", "subjects_by_id"})
"""Those that are needed only when something was corrected."""


_NONSENSE = (
    *(sqlite3.Error, ValueError, TypeError, KeyError, AttributeError),
    *(OverflowError, RecursionError),
)
"""What the projection raises at an entry that says nothing it knows."""


_DECODER = json.JSONDecoder()
_FOR_ONCE = "PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA cache_size = -{kibibytes};"
"""Fewer, larger steps, and no way back: a copy in which something failed is never compared."""
IN_MEMORY = 1 << 16
"""Kibibytes of the copy that are held in memory; the rest is in a temporary file without a name."""
_NO_ROOM = (
    *(sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR),
    *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOMEM),
)


class Verdict(NamedTuple):
    """What verifying found. *proved* entries from the first on are exactly as they were stored."""

    log: str
    entries: int
    proved: int
    head: str
    problems: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing at all was found wrong."""
        return not self.problems


def verified(db: sqlite3.Connection, *, memory: int = IN_MEMORY) -> Verdict:
    """Check everything that can be checked from the file alone. Reads only.

    The copy that it compares with takes at most *memory* kibibytes, and else a temporary file;
    raises `StorageTrouble` when there is no room for that.

    *db* shows one state of the record, as `open_for_reading` gives it. The chain proves that no
    entry was changed after those that follow it; not that an owner did not rewrite all of it
    before any fingerprint left the house.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as copy:
        _begin(copy, memory)
        chain = _Chain(copy, _targets(db))
        problems = [*_found(altered(db, copy))]
        copy.executescript(_leaner(copy, _ASKED if chain.targets else _ASKED - _BY_TARGET))
        copy.execute("BEGIN")
        problems += _found(chain.replayed(db))
        if not problems:  # the copy is whole: only now can the tables be compared with it
            problems = [*_found(damaged(db))] or [*_found(differences(db, copy))]
    return Verdict(chain.log, chain.entries, chain.proved, chain.head, tuple(problems))


def _begin(copy: sqlite3.Connection, memory: int) -> None:
    """Make the tables of a copy; even empty ones may need the disk."""
    try:
        copy.executescript(_FOR_ONCE.format(kibibytes=memory) + EVENTS + DERIVED)
    except sqlite3.Error as error:
        _must_have_room(error)
        raise


def _leaner(copy: sqlite3.Connection, asked: frozenset[str]) -> str:
    """What takes from an empty copy all that would be kept up to date and never be asked for.

    The chain is proved before an entry comes to the triggers, and of the text index only what it
    was given is compared.
    """
    query = "SELECT type, name FROM sqlite_master WHERE type IN ('index', 'trigger')"
    unused = (f"DROP {kind} {name};" for kind, name in copy.execute(query) if name not in asked)
    return "".join((*unused, "DROP TABLE texts; CREATE TABLE texts (text);"))


class _Chain:
    """The entries from the first on, as far as each follows the one before; replayed in a copy."""

    def __init__(self, copy: sqlite3.Connection, targets: set[str]) -> None:
        self._copy, self.targets = copy, targets
        self.log, self.head = "", NO_HASH
        self.entries = self.proved = 0

    def replayed(self, db: sqlite3.Connection) -> Iterator[str]:
        (self.entries,) = db.execute("SELECT count(*) FROM events NOT INDEXED").fetchone()
        problem = self._first_problem(db)
        if problem:
            yield problem
        elif not self.proved:
            yield _("The record has no entries.")

    def _first_problem(self, db: sqlite3.Connection) -> str:
        query = "SELECT seq, id, kind, recorded_at, body, prev, hash FROM events ORDER BY seq"
        try:
            for row in db.execute(query):
                event = Event(*row)
                self.log = self.log or event.id
                problem = self._broken_link(event) or self._not_applied(event)
                if problem:
                    return problem
                self.proved, self.head = event.seq, event.hash
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if not _is_damage(error):
                raise
            return _("An entry after entry {seq} cannot be read: the file is damaged.").format(
                seq=self.proved
            )
        return ""

    def _broken_link(self, event: Event) -> str:
        seq = self.proved + 1
        if event.seq != seq:
            return _("Entry {seq} is missing; the next one there is {found}.").format(
                seq=seq, found=event.seq
            )
        if event.prev != self.head:
            return _("Entry {seq} does not follow the entry before it.").format(seq=seq)
        try:
            is_its_own = event.hash == link(self.log, event)
        except TypeError:  # damage can make bytes of a text
            is_its_own = False
        if not is_its_own:
            return _("Entry {seq} was changed after it was stored.").format(seq=seq)
        return ""

    def _not_applied(self, event: Event) -> str:
        try:
            if event.id in self.targets or event.kind == "provider_changed":
                self._copy.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", event)
            apply(self._copy, event, _parsed(event.body))
        except _NONSENSE as error:
            _must_have_room(error)
            return _("Entry {seq} cannot be understood ({error}).").format(
                seq=event.seq, error=type(error).__name__
            )
        return ""


def _must_have_room(error: Exception) -> None:
    """A copy for which there is no room says nothing about the entry that came last."""
    if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF in _NO_ROOM:
        raise StorageTrouble(
            _("There is no room for the copy that checking makes: {error}.").format(error=error),
            _(
                "Nothing was changed, and nothing is known yet. Free some space where your system "
                "keeps temporary files, or name another folder for them in SQLITE_TMPDIR."
            ),
        ) from error


def _parsed(body: str) -> Any:
    """What `json.loads` makes of it, without its way of asking what else it might be."""
    parsed, end = _DECODER.raw_decode(body)
    return parsed if end == len(body) else json.loads(body)


def _targets(db: sqlite3.Connection) -> set[str]:
    """The ids of the entries that a correction is about: those alone are asked for again.

    What cannot be read here is met again, and named, on the way through all entries.
    """
    query = "SELECT body FROM events WHERE kind IN ('entry_amended', 'entry_voided')"
    found = set()
    with suppress(sqlite3.DatabaseError, UnicodeDecodeError):
        for (body,) in db.execute(query):
            with suppress(*_NONSENSE):
                found.add(json.loads(body)["target_id"])
    return found


def _found(problems: Iterator[str]) -> Iterator[str]:
    """The problems, with damage that stops the search among them."""
    try:
        yield from problems
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if not _is_damage(error):
            raise
        yield _("The file is damaged: {error}.").format(error=error)


def _is_damage(error: Exception) -> bool:
    """Whether the file is at fault: not a lock, not the disk. Text that is no UTF-8 has no code."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
