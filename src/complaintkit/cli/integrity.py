"""Asking a record, its evidence and this machine's memory what can be proved."""

from contextlib import closing

from complaintkit.cli.kept import Checked, checked_files
from complaintkit.cli.session import Session, warn
from complaintkit.fingerprints import Named
from complaintkit.integrity import Compared, Integrity
from complaintkit.record.connection import open_for_reading, outside_trouble
from complaintkit.record.events import Events
from complaintkit.record.held import held_states
from complaintkit.record.seen import last_seen, older_than_seen
from complaintkit.record.store import Store
from complaintkit.record.verify import verified


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
        files = Checked(0, [])
        if verdict.is_sound:  # else nobody knows which files there should be
            files = checked_files(session.home.evidence, events)
        return Integrity(
            verdict.entries,
            verdict.proved,
            verdict.log,
            verdict.head,
            (*verdict.problems, *files.problems),
            (older.sentence,) if older else (),
            last_seen(session.home.state, verdict.log),
            tuple(held_states(db)) if verdict.is_sound else (),
            files.files,
            _compared(events, verdict.log, asked) if asked else None,
        )


def _compared(events: Events, log: str, asked: Named) -> Compared:
    for each in asked.hashes:
        event = events.entry_with(each)
        if event is not None:
            return Compared(event.seq, event.recorded_at)
    others = [each for each in asked.logs if each != log]
    is_other = bool(others) and log not in asked.logs
    return Compared(None, other_log=others[0] if is_other else "")
