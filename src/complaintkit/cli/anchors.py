"""Printing the checkpoint of the record, and recording who holds one."""

from complaintkit.cli.integrity import integrity_of
from complaintkit.cli.receipt import acknowledge
from complaintkit.cli.session import Session, show_json, warn, write
from complaintkit.entries.told import checked
from complaintkit.errors import Damaged, Refused
from complaintkit.fingerprints import named_in
from complaintkit.limits import CardPolicy
from complaintkit.record.chain import checkpoint
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.page import line


def printed(session: Session, *, as_json: bool) -> None:
    """Print the three lines, unless the record is not sound: nobody should hold that."""
    found = integrity_of(session)
    if not found.is_sound:
        raise Damaged(
            _("Something is wrong with the record, so its fingerprint should not leave the house."),
            _("Nothing was printed. To see what it is: complaint verify"),
        )
    lines = checkpoint(found.log, found.entries, found.head)
    if as_json:
        show_json({"log": found.log, "size": found.entries, "head": found.head, "lines": lines})
        return
    write(lines)
    warn(_("Once somebody has these lines: complaint anchor --held-by 'my sister, by mail'"))


def recorded(
    session: Session, held_by: str, fingerprint: str, cards: CardPolicy, *, as_json: bool
) -> None:
    """Record that somebody holds a state of the record: the one a text names, else the newest."""
    held_by = checked(held_by, "held-by", cards, one_line=True)
    with session.writing() as (entries, store):
        _log, size, head = store.head()
        if fingerprint:
            size, head = _named(store, fingerprint)
        entries.append("record_anchored", {"held_by": held_by, "size": size, "head": head})
    note = _("The state after entry {entry} is held by: {who}").format(entry=size, who=held_by)
    more = {"size": size, "head": head, "held_by": held_by}
    acknowledge(session, entries, notes=[line(note)], more=more, as_json=as_json)


def _named(store: Store, fingerprint: str) -> tuple[int, str]:
    for each in named_in(fingerprint).hashes:
        event = store.entry_with(each)
        if event is not None:
            return event.seq, event.hash
    raise Refused(
        _("That fingerprint was never one of this record."),
        _("Nothing was stored. Compare it with: complaint verify --fingerprint TEXT"),
    )
