"""What the commands share that take in files: the copies first, then one transaction."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from complaintkit.cli.dealings import CaseAtHand, dealing_with
from complaintkit.cli.progress import progress
from complaintkit.cli.session import Session
from complaintkit.cli.who import one_case
from complaintkit.entries.exhibits import Told, about, attach, file_name
from complaintkit.errors import Error, NoHome, Usage
from complaintkit.evidence.intake import Kept, keep_file
from complaintkit.limits import MAX_ITEMS, CardPolicy
from complaintkit.model import Case, Moment
from complaintkit.record.journal import Entries
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.exhibits import exhibit_lines, just_attached
from complaintkit.views.page import Line


def kept_files(session: Session, files: Sequence[Path], cards: CardPolicy) -> list[Kept]:
    """A durable copy of each file, if all of their names may be stored."""
    if len(files) > MAX_ITEMS:
        raise Usage(
            _("{count} files were given; the limit of one command is {limit}.").format(
                count=len(files), limit=MAX_ITEMS
            ),
            _("Nothing was stored. Attach the rest with a further command."),
        )
    named = [(path, file_name(path, cards)) for path in files]
    total = sum(path.stat().st_size for path, _name in named if path.is_file())
    folder = session.home.evidence
    with progress(_("Copying"), total) as told:
        return [keep_file(folder, path, told)._replace(name=name) for path, name in named]


def attached(
    session: Session,
    words: Sequence[str],
    note: str,
    to: int | None,
    on: str,
    cards: CardPolicy,
    *,
    as_json: bool,
) -> None:
    """Keep the files and append them to the case, all of them or none; acknowledge them."""
    with session.reading() as store:
        who, files = _who_and_files(store, words)
        case = _case(store, who, to)
    kept = kept_files(session, files, cards)
    with dealing_with(session, None, case=case) as dealing:
        about_id = about(dealing.store, to, case)[0].id if to is not None else None
        now = session.local(dealing.profile)
        at = dealing.happened(on) if on else Moment(now, "minute")
        for each in kept:
            told = Told(note, at, dealing.profile.zone, about_id)
            attach(dealing.entries, case, each, told)
        lines, more = attached_now(dealing)
    dealing.acknowledge(notes=lines, more=more, as_json=as_json)


def attach_to(dealing: CaseAtHand, kept: Sequence[Kept], about_id: str, at: Moment) -> list[Line]:
    """Append files that came with an entry of the open transaction; what to say of them."""
    for each in kept:
        attach(dealing.entries, dealing.case, each, Told("", at, dealing.profile.zone, about_id))
    return attached_now(dealing)[0] if kept else []


def attached_now(dealing: CaseAtHand) -> tuple[list[Line], dict[str, object]]:
    """The exhibits of the open transaction, for a person and for a program."""
    exhibits, appended = dealing.store.exhibits(dealing.case.id), dealing.entries.appended
    found = just_attached(exhibits, appended)
    return [*exhibit_lines(exhibits, appended)], {"exhibits": jsonable(found)}


def _case(store: Store, who: str | None, to: int | None) -> Case:
    """The case that WHO names; without one, that of the entry; without either, the only one."""
    if to is None:
        return one_case(store, who, closed_too=True)
    case = None if who is None else one_case(store, who, closed_too=True)
    return about(store, to, case)[1]


def _who_and_files(store: Store, words: Sequence[str]) -> tuple[str | None, list[Path]]:
    """WHO stands first, if anything but files is there."""
    first, rest = words[0], words[1:]
    is_file, is_case = os.path.lexists(first), _names_a_case(store, first)
    if is_file and is_case and rest:
        raise Usage(
            _("{word!r} is a file here, and names a case.").format(word=first),
            _("Nothing was stored. For the file write ./{word}").format(word=first),
        )
    if is_case and not is_file:
        if not rest:
            raise Usage(
                _("{word!r} says who it is about; the file itself is missing.").format(word=first),
                _("Nothing was stored. Name the file behind it."),
            )
        return first, [Path(each) for each in rest]
    if rest and not is_file:
        raise NoHome(
            _("There is no file {word!r} here, and no case with it.").format(word=first),
            _("Nothing was stored. Check the name; complaint list shows the cases."),
        )
    return None, [Path(each) for each in words]


def _names_a_case(store: Store, word: str) -> bool:
    """Whether WHO could be meant: also one that fits several cases, of which `one_case` tells."""
    if word.isascii() and word.isdigit():
        return store.case(int(word[:18])) is not None
    try:
        return bool(word) and bool(store.providers_named(word))
    except (Error, UnicodeEncodeError):  # bytes that are no text name nobody
        return False


def attached_to_contact(
    entries: Entries,
    store: Store,
    case: Case,
    kept: Sequence[Kept],
    *,
    about: str,
    at: datetime,
    zone: str,
) -> list[Line]:
    """Append the exhibits of a contact in the transaction that logs it; what to say of them."""
    for each in kept:
        attach(entries, case, each, Told("", Moment(at, "minute"), zone, about))
    return [*exhibit_lines(store.exhibits(case.id), entries.appended)]
