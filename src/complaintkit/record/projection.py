"""What each event does to the derived tables: the only code that writes them.

The journal calls `apply` in the same transaction as the append; `verify` calls it again on an
empty copy and compares. So whatever is read was derived from the events, and nothing else.
"""

import json
from collections.abc import Callable, Iterator
from sqlite3 import Connection

from complaintkit.model import Event
from complaintkit.record.columns import COLUMNS
from complaintkit.record.derived import Body, cell_of, consequences, index_new, insert, update

_NOUNS = {
    "provider_added": "providers",
    "channel_added": "channels",
    "case_opened": "cases",
    "contact_logged": "contacts",
    "promise_made": "promises",
    "letter_rendered": "letters",
    "milestone_noted": "milestones",
    "payment_noted": "payments",
    "clause_quoted": "clauses",
    "offer_noted": "offers",
    "letter_sent": "sendings",
    "evidence_attached": "exhibits",
    "contradiction_noted": "contradictions",
}
_NUMBERED = ("cases", "promises", "letters", "payments", "offers", "exhibits")


def apply(db: Connection, event: Event, body: Body) -> None:
    """Bring the derived tables up to date with one event; an unknown kind changes nothing.

    Unknown kinds are facts of a newer version within the same schema: kept, not interpreted.
    """
    subject = _subject(event, body)
    if subject is not None:
        db.execute("INSERT INTO subjects VALUES (?, ?)", (event.seq, subject))
    source = body.get("source_key")
    if source and isinstance(source, str):
        db.execute("INSERT INTO sources VALUES (?, ?)", (event.seq, source))
    if event.kind in _NOUNS:
        _add(db, _NOUNS[event.kind], event, body)
    elif event.kind in _EFFECTS:
        _EFFECTS[event.kind](db, event, body)


def _subject(event: Event, body: Body) -> str | None:
    """The id of the case that an entry is about, else of the provider; None: of neither."""
    if event.kind in ("case_opened", "provider_added"):
        return event.id
    subject = body.get("case_id") or body.get("provider_id")
    return str(subject) if subject else None


def table_of(kind: str) -> str | None:
    """The derived table that holds the noun an event of this kind created."""
    return _NOUNS.get(kind)


def _add(db: Connection, table: str, event: Event, body: Body) -> None:
    row = dict(COLUMNS[table])
    for column, value in body.items():
        if column in COLUMNS[table]:
            row[column] = value if type(value) is str else cell_of(value)  # nearly all are texts
    row |= consequences(table, row) | {"entry": event.seq, "id": event.id}
    if table == "contacts":
        row["recorded_at"] = event.recorded_at
    if table in _NUMBERED:
        (highest,) = db.execute(f"SELECT max(number) FROM {table}").fetchone()
        row["number"] = (highest or 0) + 1
    insert(db, table, row)
    index_new(db, table, event.seq, body)


def _entry(db: Connection, table: str, noun_id: str) -> int:
    (entry,) = db.execute(f"SELECT entry FROM {table} WHERE id = ?", (noun_id,)).fetchone()
    return int(entry)


def _set_profile(db: Connection, event: Event, body: Body) -> None:
    row = {column: body.get(column, default) for column, default in COLUMNS["profile"].items()}
    db.execute("DELETE FROM profile")
    insert(db, "profile", row | {"entry": event.seq})


def _change_provider(db: Connection, _event: Event, body: Body) -> None:
    update(db, "providers", _entry(db, "providers", body["provider_id"]), body["changes"])


def _close_case(db: Connection, event: Event, body: Body) -> None:
    entry = _entry(db, "cases", body["case_id"])
    changes = {column: body.get(column, "") for column in ("closed_at", "outcome", "closing_note")}
    update(db, "cases", entry, changes | {"closed_entry": event.seq})


def _settle_promise(db: Connection, event: Event, body: Body) -> None:
    changes = {
        "settled_as": body["settled_as"],
        "settled_at": body["settled_at"],
        "settled_precision": body.get("settled_precision", "minute"),
        "settled_note": body.get("note", ""),
        "superseded_by": body.get("superseded_by"),
        "settled_entry": event.seq,
    }
    update(db, "promises", _entry(db, "promises", body["promise_id"]), changes)


def _amend(db: Connection, event: Event, body: Body) -> None:
    target, kind = _target(db, body["target_id"])
    changes = {column: change["to"] for column, change in body["changes"].items()}
    update(db, _NOUNS[kind], target, changes)
    written = json.dumps(body["changes"], ensure_ascii=False, sort_keys=True)
    insert(db, "amendments", _correction(event, body, target) | {"changes": written})


def _void(db: Connection, event: Event, body: Body) -> None:
    target, kind = _target(db, body["target_id"])
    if kind in _NOUNS:
        query = f"UPDATE {_NOUNS[kind]} SET voided = ? WHERE entry = ?"
        db.execute(query, (event.seq, target))
    else:
        _UNDO[kind](db, event.seq, target)
    insert(db, "voidings", _correction(event, body, target))


def _correction(event: Event, body: Body, target: int) -> Body:
    row = {"entry": event.seq, "case_id": body.get("case_id"), "target": target}
    return row | {"why": body["why"], "recorded_at": event.recorded_at}


def _reopen_case(db: Connection, _seq: int, target: int) -> None:
    db.execute(
        "UPDATE cases SET closed_at = NULL, outcome = NULL, closing_note = '', closed_entry = NULL"
        " WHERE closed_entry = ?",
        (target,),
    )


def _unsettle_promise(db: Connection, _seq: int, target: int) -> None:
    db.execute(
        "UPDATE promises SET settled_as = NULL, settled_at = NULL,"
        " settled_precision = 'minute', settled_note = '',"
        " superseded_by = NULL, settled_entry = NULL WHERE settled_entry = ?",
        (target,),
    )


def _revert_amendment(db: Connection, seq: int, target: int) -> None:
    """Put back what stood before, unless something later says what stands there now."""
    query = "SELECT target, changes FROM amendments WHERE entry = ?"
    amended, changes = db.execute(query, (target,)).fetchone()
    db.execute("UPDATE amendments SET voided = ? WHERE entry = ?", (seq, target))
    (kind,) = db.execute("SELECT kind FROM events WHERE seq = ?", (amended,)).fetchone()
    now = _columns(db, _NOUNS[kind], amended)
    standing = _amended(db, amended)
    old = {
        column: standing[column]
        for column, change in json.loads(changes).items()
        if now[column] == cell_of(change["to"])
    }
    if old:
        update(db, _NOUNS[kind], amended, old)


def _columns(db: Connection, table: str, entry: int) -> Body:
    cursor = db.execute(f"SELECT * FROM {table} WHERE entry = ?", (entry,))
    return dict(zip((each[0] for each in cursor.description), cursor.fetchone(), strict=True))


def _amended(db: Connection, target: int) -> Body:
    """What each amended column of an entry says by the changes that stand, else at first."""
    values: Body = {}
    for _seq, changes, voided in sorted(_changes(db, target)):
        for column, change in changes.items():
            values.setdefault(column, change["from"])
            if not voided:
                values[column] = change["to"]
    return values


def _changes(db: Connection, target: int) -> Iterator[tuple[int, Body, bool]]:
    """Every change of an entry: amendments, and for a provider what it changed itself."""
    query = "SELECT entry, changes, voided FROM amendments WHERE target = ?"
    for entry, changes, voided in db.execute(query, (target,)):
        yield entry, json.loads(changes), voided is not None
    query = (
        "SELECT seq, body FROM subjects AS own JOIN subjects AS other USING (subject_id)"
        " JOIN events ON seq = other.entry WHERE own.entry = ? AND kind = 'provider_changed'"
    )
    for seq, body in db.execute(query, (target,)):
        changed = json.loads(body)["changes"]
        yield seq, {column: {"from": to, "to": to} for column, to in changed.items()}, False


def _target(db: Connection, event_id: str) -> tuple[int, str]:
    seq, kind = db.execute("SELECT seq, kind FROM events WHERE id = ?", (event_id,)).fetchone()
    return int(seq), str(kind)


_EFFECTS: dict[str, Callable[[Connection, Event, Body], None]] = {
    "profile_set": _set_profile,
    "provider_changed": _change_provider,
    "case_closed": _close_case,
    "promise_settled": _settle_promise,
    "entry_amended": _amend,
    "entry_voided": _void,
}
_UNDO: dict[str, Callable[[Connection, int, int], None]] = {
    "case_closed": _reopen_case,
    "promise_settled": _unsettle_promise,
    "entry_amended": _revert_amendment,
}
