"""Amending: what a correction may change of which entry, and into what."""

import json
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from complaintkit.entries.times import check_hold, not_ahead
from complaintkit.entries.told import NO_NAME, amount, checked
from complaintkit.errors import NotFound, Usage
from complaintkit.limits import CardPolicy, storable, storable_items
from complaintkit.model import ChannelRole, Event, Moment, Profile, Window, words
from complaintkit.record.projection import table_of
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.when import Calendar, parse_duration, parse_moment, parse_window

Changes = dict[str, Any]

FIELDS: dict[str, tuple[str, ...]] = {
    "contact_logged": (
        *("summary", "said", "note", "at", "duration", "hold", "channel", "direction", "outcome"),
        *("number", "agent", "role", "level", "asked_for", "site", "agent_id", "references"),
        *("cost",),
    ),
    "promise_made": ("text", "due"),
    "case_opened": ("about", "want", "amount", "customer_no", "order_no", "contract_no"),
    "provider_added": ("name", "address", "country"),
    "channel_added": ("kind", "value", "role", "hours", "menu", "note"),
}
"""What can be amended in an entry of each kind, by the names of the options."""

STAYS = ("profile_set", "record_created", "entry_voided", "provider_changed")
"""Entries that can be neither amended nor declared void: a new one says what is right."""
_LISTS = ("asked", "quotes", "reference_list")
"""Columns that hold several texts, as JSON."""
_NEEDED = ("name", "about", "want", "text", "value")
"""What an entry cannot be without."""
_LONG = ("summary", "said", "note", "about", "want", "address", "text")


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
    _must_leave_something(given)
    _must_be_possible(store, event, given)
    wanted = _columns(given, _spoken(event, now, calendar), profile, cards)
    if "at" in wanted:
        not_ahead(given["at"], Moment(datetime.fromisoformat(wanted["at"]), "minute"), calendar)
    if event.kind == "contact_logged":
        check_hold((now | wanted)["hold_s"], (now | wanted)["duration_s"])
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


def _columns(given: Changes, said_at: Calendar, profile: Profile, cards: CardPolicy) -> Changes:
    columns: Changes = {}
    for field, value in given.items():
        if field == "at":
            moment = parse_moment(value, said_at)
            columns |= {"at": moment.at.isoformat(), "precision": moment.precision}
            columns["zone"] = profile.zone
        elif field == "due":
            columns |= _window_columns(value, parse_window(value, said_at))
        elif field in ("duration", "hold"):
            columns[f"{field}_s"] = int(parse_duration(value).total_seconds()) if value else None
        elif field == "agent":
            is_refusal = value == NO_NAME
            name = "" if is_refusal else checked(value, field, cards, one_line=True)
            columns |= {"agent": name, "agent_refused": int(is_refusal)}
        elif field in ("amount", "cost"):
            columns[field] = amount(value, field)
        elif field == "references":
            kept = storable_items([each for each in value if each], field)
            columns["reference_list"] = [
                checked(each, field, cards, one_line=True) for each in kept
            ]
        else:
            columns[field] = checked(value, field, cards, one_line=field not in _LONG)
    return columns


def _window_columns(words: str, window: Window | None) -> Changes:
    if window is None:
        raise Usage(
            _("{words!r} names no time.").format(words=words),
            _("Nothing was stored. Say by when, such as 'tomorrow 5pm' or 'by Friday'."),
        )
    return {
        "words": words,
        "opens": window.opens.isoformat() if window.opens else None,
        "closes": window.closes.isoformat(),
        "precision": window.precision,
        "rule": window.rule,
        "basis": "stated",
    }


def _spoken(event: Event, now: Changes, calendar: Calendar) -> Calendar:
    """Times are read as on the day of the entry: "15:40" of a contact is that day's."""
    told_at = now.get("made_at") or now.get("at")
    if told_at is None:
        return calendar
    then = datetime.fromisoformat(told_at).astimezone(ZoneInfo(now["zone"]))
    if event.kind == "contact_logged":
        then = min(then.replace(hour=23, minute=59, second=59), calendar.now)
    return Calendar(then, calendar.country, calendar.language)


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


def _must_leave_something(given: Changes) -> None:
    for field in _NEEDED:
        if field in given and not given[field].strip():
            raise Usage(
                _("The {field} cannot be left empty.").format(field=field),
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
    return event.kind.replace("_", " ")
