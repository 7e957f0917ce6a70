"""The acknowledgement of what was stored: printed after the commit, never before."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING

from complaintkit.cli.session import Session, show, show_json
from complaintkit.errors import StorageTrouble
from complaintkit.model import Case, Event, Promise
from complaintkit.record.journal import Entries
from complaintkit.sentences import _
from complaintkit.views.receipt import receipt_lines

if TYPE_CHECKING:
    from complaintkit.views.page import Page


def acknowledge(
    session: Session,
    entries: Entries,
    *,
    cases: Sequence[Case] = (),
    promises: Sequence[Promise] = (),
    notes: "Page" = (),
    more: Mapping[str, object] = MappingProxyType({}),
    as_json: bool,
) -> None:
    """Print number, time and short hash of each entry, and what was understood.

    *notes* are for a person, *more* is for a program. If printing fails the entry is stored all
    the same, and the error says so.
    """
    appended = entries.appended
    with told_of(entries):
        if as_json:
            show_json(_receipt(appended, cases, promises) | dict(more))
        else:
            show(receipt_lines(appended, cases, promises, session.now, notes))


@contextmanager
def told_of(entries: Entries) -> Iterator[None]:
    """Whatever goes wrong while printing: say that the entry is stored."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, StorageTrouble, KeyboardInterrupt) as error:
        raise _not_printed(entries.appended) from error


def _receipt(
    appended: Sequence[Event], cases: Sequence[Case], promises: Sequence[Promise]
) -> dict[str, object]:
    entries = [
        {
            "entry": event.seq,
            "kind": event.kind,
            "recorded_at": event.recorded_at,
            "hash": event.hash,
        }
        for event in appended
    ]
    from complaintkit.views.as_json import jsonable

    return {"stored": entries, "cases": jsonable(cases), "promises": jsonable(promises)}


def _not_printed(appended: Sequence[Event]) -> StorageTrouble:
    numbers = ", ".join(str(event.seq) for event in appended)
    return StorageTrouble(
        _("Stored as entry {numbers}, but the receipt could not be printed.").format(
            numbers=numbers
        ),
        _("Do not enter it again. To see it: complaint show"),
    )


def acknowledge_again(entry: int, *, as_json: bool) -> None:
    """Say that a repeated draft was stored the first time already."""
    from complaintkit.views.page import line

    if as_json:
        show_json(_receipt((), (), ()) | {"already_stored": entry})
        return
    show([line(_("Already stored as entry {entry}; nothing was added.").format(entry=entry))])
