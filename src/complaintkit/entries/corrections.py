"""Amending: what a correction may change of which entry, and into what."""

import json

from complaintkit.entries.fields import FIELDS, NEEDED, Changes, Reading
from complaintkit.entries.fitting import must_fit, with_consequences
from complaintkit.errors import NotFound, Usage
from complaintkit.labels import field_name
from complaintkit.limits import CardPolicy, storable
from complaintkit.model import ChannelRole, Event, Profile, words
from complaintkit.record.projection import table_of
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.when import Calendar

STAYS = (
    *("profile_set", "record_created", "entry_voided", "provider_changed", "record_anchored"),
    "import_finished",
)
"""Entries that can be neither amended nor declared void: a new one says what is right."""
_LISTS = ("asked", "quotes", "reference_list")
"""Columns that hold several texts, as JSON."""


def entry_of(store: Store, seq: int) -> Event:
    """The entry with this number."""
    event = store.event(seq)
    if event is None:
        raise NotFound(
            _("There is no entry {seq}.").format(seq=seq),
            _("Nothing was stored. complaint show WHO names the entries of a case."),
        )
    return event


def amendment(
    store: Store,
    event: Event,
    given: Changes,
    calendar: Calendar,
    profile: Profile,
    cards: CardPolicy,
) -> Changes:
    """The changed columns, each with what stands there now and what is to stand there."""
    table = _amendable(event, given)
    now = store.noun(table, event.seq) or {}
    must_count(event, now)
    _must_leave_something(event, given)
    _must_be_possible(store, event, given)
    reading = Reading(calendar, profile, cards, now)
    wanted = with_consequences(event, now, _columns(event, given, reading))
    must_fit(store, event, now, wanted)
    changes = {
        column: {"from": _stored(column, now[column]), "to": value}
        for column, value in wanted.items()
        if _stored(column, now[column]) != value
    }
    if not changes:
        raise Usage(
            _("Entry {seq} says exactly that already.").format(seq=event.seq),
            _("Nothing was stored."),
        )
    return changes


def _amendable(event: Event, given: Changes) -> str:
    """The table of the noun, if all that is given can be amended in it."""
    fields = FIELDS.get(event.kind)
    table = table_of(event.kind)
    entry, kind = event.seq, kind_words(event)
    if fields is None or table is None:
        hint = _("Nothing was stored. It can be declared void: complaint void {entry} --why ...")
        if event.kind in STAYS:
            hint = _("Nothing was stored. Say what is right in a new entry.")
        raise Usage(
            _("Entry {entry} ({kind}) cannot be amended.").format(entry=entry, kind=kind),
            hint.format(entry=entry),
        )
    has = _("Nothing was stored. It has: {fields}").format(fields=", ".join(fields))
    foreign = sorted(set(given) - set(fields))
    if foreign:
        message = _("Entry {entry} ({kind}) has no {fields}.")
        raise Usage(message.format(entry=entry, kind=kind, fields=", ".join(foreign)), has)
    if not given:
        message = _("Nothing was said that is to change in entry {entry}.")
        raise Usage(message.format(entry=entry), has)
    return table


def _must_be_possible(store: Store, event: Event, given: Changes) -> None:
    if event.kind == "provider_added":
        _must_be_free(store, event, given.get("name", ""))
    roles = words(ChannelRole)
    if event.kind == "channel_added" and given.get("role", roles[0]) not in roles:
        raise Usage(
            _("{role!r} is not the role of a channel.").format(role=given["role"]),
            _("Nothing was stored. Choose one of: {roles}").format(roles=", ".join(roles)),
        )


def _columns(event: Event, given: Changes, reading: Reading) -> Changes:
    fields = FIELDS[event.kind]
    columns: Changes = {}
    for field, value in given.items():
        columns |= fields[field](field, value, reading)
    return columns


def _stored(column: str, cell: object) -> object:
    return json.loads(str(cell)) if column in _LISTS else cell


def must_count(event: Event, now: Changes) -> None:
    """Raise `Usage` if the entry is void; *now* says by which."""
    if now.get("voided") is not None:
        raise Usage(
            _("Entry {seq} is void since entry {voided}.").format(
                seq=event.seq, voided=now["voided"]
            ),
            _("Nothing was stored. Log it again if it should count after all."),
        )


def _must_leave_something(event: Event, given: Changes) -> None:
    for field in NEEDED.get(event.kind, ()):
        if field in given and not given[field].strip():
            raise Usage(
                _("The {field} cannot be left empty.").format(field=field_name(field)),
                _("Nothing was stored. Say what is right, or declare the entry void."),
            )


def _must_be_free(store: Store, event: Event, name: str) -> None:
    """Two providers of one name could never be told apart again."""
    for provider in store.providers_named(storable(name, "name")) if name else ():
        if provider.id != event.id and provider.name.casefold() == name.casefold():
            raise Usage(
                _("There is another provider called {name} (entry {entry}).").format(
                    name=provider.name, entry=provider.entry
                ),
                _("Nothing was stored. Choose a name that tells them apart."),
            )


def kind_words(event: Event) -> str:
    """What kind of entry it is, for a sentence."""
    return _(event.kind.replace("_", " "))
