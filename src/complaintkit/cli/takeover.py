"""Importing an export of complaintkit: shown, asked, taken over in one transaction."""

import os
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from complaintkit.cli.receipt import told_of
from complaintkit.cli.session import Session, is_terminal, show, show_json
from complaintkit.entries.takeovers import files_of, must_be_whole, planned, taken, told_whole
from complaintkit.errors import Usage
from complaintkit.evidence.formats.json_reader import Exported, exported_in
from complaintkit.evidence.importers.bundle import Bundle
from complaintkit.evidence.importers.opening import Opened
from complaintkit.model import Event
from complaintkit.record.takeover import restore
from complaintkit.sentences import _
from complaintkit.views.takeover import record_page, takeover_page

if TYPE_CHECKING:
    from complaintkit.cli.imports import Wish


def taken_over(session: Session, wish: "Wish", file: Opened) -> None:
    """Import the export in a file: into the record that is there, or as the record."""
    _must_fit(wish)
    bundle = Bundle(file.file) if file.kind == "zip" else None
    export = exported_in(bundle.export() if bundle else [file.data()])
    if os.path.lexists(session.home.record):
        _merged(session, wish, file, export, bundle)
    else:
        _restored(session, wish, export, bundle)


def _merged(
    session: Session, wish: "Wish", file: Opened, export: Exported, bundle: Bundle | None
) -> None:
    with session.reading() as store:
        plan = planned(store, export)
    if wish.dry_run or _asks(wish):
        _show(wish, takeover_page(plan, ()), {"counts": plan.counts, "stored": []})
    if wish.dry_run:
        return
    if plan.new:
        _ask(wish, len(plan.new))
    with session.writing() as (entries, store):
        plan = planned(store, export)
        missing = _kept(session, plan.new, bundle)
        taken(entries, store, plan, file, session.now)
    with told_of(entries):
        stored = [each.seq for each in entries.appended]
        page = takeover_page(plan, entries.appended, missing)
        _show(wish, page, {"counts": plan.counts, "stored": stored, "missing": missing})


def _restored(session: Session, wish: "Wish", export: Exported, bundle: Bundle | None) -> None:
    """The same entries, times and hashes: whoever holds a fingerprint of it can still check it."""
    must_be_whole(export)
    if wish.dry_run or _asks(wish):
        _show(wish, record_page(export, str(session.home.record)), {"entries": len(export.events)})
    if wish.dry_run:
        return
    _ask(wish, len(export.events))
    missing = _kept(session, export.events, bundle)
    look = partial(told_whole, now=session.now)
    restore(session.home.record, export.log, export.events, look)
    result = {"entries": len(export.events), "missing": missing}
    _show(wish, record_page(export, str(session.home.record), missing, is_done=True), result)


def _kept(session: Session, events: Sequence[Event], bundle: Bundle | None) -> list[str]:
    """Keep the files of the entries that are in the bundle; the hashes of those that are not."""
    wanted = files_of(events)
    found = bundle.keep(wanted, session.home.evidence) if bundle else set()
    folder = session.home.evidence
    return [name for name in wanted if name not in found and not (folder / name).exists()]


def _asks(wish: "Wish") -> bool:
    return is_terminal() and not (wish.yes or wish.as_json or wish.dry_run)


def _ask(wish: "Wish", number: int) -> None:
    from complaintkit.cli.ask import confirm

    if _asks(wish) and not confirm(
        _("Take over {number} entries?").format(number=number), default=True
    ):
        raise Usage(_("Nothing was stored."))


def _show(wish: "Wish", page: Any, result: dict[str, Any]) -> None:
    if wish.as_json:
        show_json(result)
    else:
        show(page)


def _must_fit(wish: "Wish") -> None:
    """An export says itself which cases it is about, and is taken over whole."""
    given = {
        "--for": wish.who,
        "--number": wish.numbers,
        "--from": wish.senders,
        "--map": wish.mapping,
        "--date-order": wish.date_order,
        "--encoding": wish.encoding,
        "--delimiter": wish.delimiter,
        "--since": wish.since,
        "--until": wish.until,
        "--also": wish.also,
        "--skip-bad": wish.skip_bad,
    }
    for option, value in given.items():
        if value:
            raise Usage(
                _("{option} says nothing of an export, which is taken over whole.").format(
                    option=option
                ),
                _("Nothing was stored. Leave it out."),
            )
