"""Reading each kind of file, with what the user said of it and what the record remembers."""

from typing import TYPE_CHECKING, NamedTuple

from complaintkit.entries.imports import Source, remembered
from complaintkit.errors import Refused, Usage
from complaintkit.evidence.importers.found import Reading
from complaintkit.evidence.importers.opening import Opened
from complaintkit.model import Provider
from complaintkit.record.store import Store
from complaintkit.sentences import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from complaintkit.cli.imports import Wish
    from complaintkit.evidence.importers.sheet import Sheet


class Readable(NamedTuple):
    """A file that was read."""

    source: Source
    reading: Reading
    notes: tuple[str, ...]
    """How it was understood, for the user to check."""


def readable(store: Store, provider: Provider, wish: "Wish", file: Opened) -> Readable:
    """What the file tells of the provider."""
    _must_fit(wish, file.kind)
    if file.kind == "calls":
        return _calls(provider, wish, file)
    return _table(store, wish, file) if file.kind == "csv" else _mails(provider, wish, file)


def _must_fit(wish: "Wish", kind: str) -> None:
    """An option that says nothing of this file was meant for another one."""
    own = {
        "--number": (wish.numbers, ("calls",)),
        "--from": (wish.senders, ("mail", "mbox")),
        "--map": (wish.mapping, ("csv",)),
        "--date-order": (wish.date_order, ("csv",)),
        "--encoding": (wish.encoding, ("csv",)),
        "--delimiter": (wish.delimiter, ("csv",)),
    }
    for option, (value, kinds) in own.items():
        if value and kind not in kinds:
            raise Usage(
                _("{option} says nothing of this file, which is read as {kind}.").format(
                    option=option, kind=kind
                ),
                _("Nothing was stored. Leave it out, or say what the file is with --format."),
            )


def _calls(provider: Provider, wish: "Wish", file: Opened) -> Readable:
    from complaintkit.evidence.importers.calls import read_calls

    numbers = wish.numbers or _recorded(provider, "phone")
    if not numbers:
        raise _unknown(provider, "--number", _("phone"))
    data = file.data()
    source = Source(file.kind, file.name, file.sha256, file.size, data)
    note = _("Calls from and to: {numbers}").format(numbers=", ".join(numbers))
    return Readable(source, read_calls(data, numbers), (note,))


def _mails(provider: Provider, wish: "Wish", file: Opened) -> Readable:
    from complaintkit.cli.progress import progress
    from complaintkit.evidence.importers.mail import read_mails
    from complaintkit.evidence.importers.mbox import messages
    from complaintkit.evidence.importers.senders import Theirs

    addresses = wish.senders or _recorded(provider, "email")
    if not addresses:
        raise _unknown(provider, "--from", _("email"))
    theirs = Theirs(addresses)
    with progress(_("Reading the mails"), file.size) as told:
        mails = messages(file.lines(told)) if file.kind == "mbox" else [file.data()]
        reading = read_mails(mails, theirs)
    if not reading.read:
        raise Refused(
            _("There is no message in {name}.").format(name=repr(file.name)),
            _("Nothing was stored. In a mailbox, each begins with a line such as: {line}").format(
                line="From jo@example.org Mon Nov  2 10:00:00 2026"
            ),
        )
    source = Source(file.kind, file.name, file.sha256, file.size, None)
    notes = [_("Mails from and to: {addresses}").format(addresses=", ".join(addresses))]
    if wish.cards == "mask":
        notes.append(_("The originals of the mails are kept as they are, card numbers included."))
    return Readable(source, reading, tuple(notes))


def _table(store: Store, wish: "Wish", file: Opened) -> Readable:
    from complaintkit.evidence.importers import mapping
    from complaintkit.evidence.importers.sheet import read_sheet
    from complaintkit.evidence.importers.table import read_table

    data = file.data()
    sheet = read_sheet(data, wish.encoding, wish.delimiter)
    columns = sheet.columns
    known, order = remembered(store, columns)
    chosen = known or mapping.by_name(columns)
    if wish.mapping:
        chosen = mapping.mapping_of(wish.mapping, columns)
    if not chosen:
        raise mapping.unmapped(columns)
    mapping.must_fit(chosen)
    order = wish.date_order or order
    source = Source(
        *(file.kind, file.name, file.sha256, file.size, data, columns),
        *(tuple(chosen.items()), order),
    )
    notes = _understood(sheet, chosen, order)
    return Readable(source, read_table(sheet, chosen, order), tuple(notes))


def _understood(sheet: "Sheet", chosen: "Mapping[str, str]", order: str) -> "Iterator[str]":
    """How a table was read: what is wrong here would be wrong in every row."""
    from complaintkit.evidence.importers.mapping import listed

    yield _("Read as {encoding}, cells separated by {delimiter!r}; {pairs}").format(
        encoding=sheet.encoding.removesuffix("-sig").upper(),
        delimiter=sheet.delimiter,
        pairs=", ".join(f"{name}={chosen[name]}" for name in sheet.columns if name in chosen),
    )
    if order:
        yield _("Dates of three numbers are read as {order}.").format(order=order)
    left = [name for name in sheet.columns if name not in chosen]
    if left:
        yield _("Columns left out: {columns}").format(columns=listed(left))


def _recorded(provider: Provider, kind: str) -> tuple[str, ...]:
    """The ways to reach the provider that are recorded."""
    return tuple(each.value for each in provider.channels if each.kind == kind)


def _unknown(provider: Provider, option: str, channel: str) -> Usage:
    return Usage(
        _("It is not known which number or address is theirs: {provider}.").format(
            provider=provider.name
        ),
        _(
            "Nothing was stored. Give it with {option}, or record it: "
            "complaint provider ... --channel {channel} --value ..."
        ).format(option=option, channel=channel),
    )
