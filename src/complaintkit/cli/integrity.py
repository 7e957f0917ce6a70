"""Asking a record, its evidence and this machine's memory what can be proved."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from complaintkit.cli.session import Session, warn
from complaintkit.evidence.intake import trouble_of
from complaintkit.fingerprints import Named
from complaintkit.integrity import Compared, Integrity
from complaintkit.record.connection import open_for_reading, outside_trouble
from complaintkit.record.events import Events
from complaintkit.record.held import held_states
from complaintkit.record.seen import last_seen, older_than_seen
from complaintkit.record.store import Store
from complaintkit.record.verify import verified
from complaintkit.sentences import _


def integrity_of(session: Session, asked: Named | None = None) -> Integrity:
    """The two verdicts on the user's record, compared with the fingerprint that a text names."""
    path = session.home.record
    with (
        closing(open_for_reading(path, session.timeout, tell=warn)) as db,
        outside_trouble(path),
    ):
        events = Store(db)
        older = older_than_seen(session.home.state, events)
        verdict = verified(db)
        changes = verdict.problems
        is_whole = verdict.entries == verdict.proved and not changes
        if is_whole:  # only then can what the entries say be read
            changes = tuple(evidence_trouble(events, session.home.evidence))
        return Integrity(
            verdict.entries,
            verdict.proved,
            verdict.log,
            verdict.head,
            changes,
            (older.sentence,) if older else (),
            last_seen(session.home.state, verdict.log),
            tuple(held_states(db)) if is_whole else (),
            _compared(events, verdict.log, asked) if asked else None,
        )


def evidence_trouble(events: Events, folder: Path) -> Iterator[str]:
    """A sentence for each file that an entry names and that is missing or changed."""
    for event in events.of_kind("evidence_attached"):
        body = json.loads(event.body)
        trouble = trouble_of(folder, str(body.get("sha256")))
        if trouble:
            yield _("The evidence of entry {entry}, {name}, is {trouble}.").format(
                entry=event.seq, name=body.get("name", ""), trouble=trouble
            )


def _compared(events: Events, log: str, asked: Named) -> Compared:
    for each in asked.hashes:
        event = events.entry_with(each)
        if event is not None:
            return Compared(event.seq, event.recorded_at)
    others = [each for each in asked.logs if each != log]
    is_other = bool(others) and log not in asked.logs
    return Compared(None, other_log=others[0] if is_other else "")
