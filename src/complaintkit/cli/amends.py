"""Storing a correction, and showing what it changed."""

from typing import Any

from complaintkit.cli.people import country_code
from complaintkit.cli.receipt import acknowledge
from complaintkit.cli.session import Session, profile_of
from complaintkit.cli.zones import zone_name
from complaintkit.entries.corrections import amendment, entry_of
from complaintkit.entries.fitting import moved_along
from complaintkit.entries.told import checked
from complaintkit.limits import CardPolicy
from complaintkit.model import Case, Event
from complaintkit.record.journal import Entries
from complaintkit.record.projection import table_of
from complaintkit.record.store import Store
from complaintkit.views.amended import amended_lines
from complaintkit.views.page import Line
from complaintkit.when import Calendar

_WITHOUT = frozenset({"contact_logged", "promise_made", "case_opened"})
"""Entries that are shown otherwise."""


def amended(
    session: Session,
    entry: int,
    given: dict[str, Any],
    why: str,
    cards: CardPolicy,
    *,
    as_json: bool,
) -> None:
    """Append the correction of an entry and acknowledge it; *given* by the options' names."""
    why = checked(why, "why", cards)
    with session.writing() as (entries, store):
        profile = profile_of(store)
        calendar = Calendar(session.local(profile), profile.country, profile.language)
        event = entry_of(store, entry)
        if event.kind == "provider_added" and "country" in given:
            given = given | {"country": country_code(given["country"])}
        if event.kind == "provider_added" and given.get("zone"):
            given = given | {"zone": zone_name(given["zone"])}
        changes = amendment(store, event, given, calendar, profile, cards)
        corrected = _append(entries, store, event, changes, why)
        case = store.case_of(entry)
        noun = store.noun(table_of(event.kind) or "", entry) or {}
        promise = store.promise(noun["number"]) if event.kind == "promise_made" else None
        lines = [*amended_lines(noun, changes), *_as_they_stand(store, case, corrected)]
    acknowledge(
        session,
        entries,
        cases=[case] if case else (),
        promises=[promise] if promise else (),
        notes=lines,
        as_json=as_json,
    )


def _append(
    entries: Entries, store: Store, event: Event, changes: dict[str, Any], why: str
) -> list[Event]:
    """The correction, and with a day those of the milestones that came with the entry."""
    about, amended = store.subject_of(event.seq), [event]
    along = moved_along(store, event, changes)
    entries.append("entry_amended", {"target_id": event.id, "changes": changes, "why": why} | about)
    for milestone, moved in along:
        body = {"target_id": milestone.id, "changes": moved, "why": why}
        entries.append("entry_amended", body | about)
        amended.append(entry_of(store, milestone.entry))
    return amended


def _as_they_stand(store: Store, case: Case | None, amended: list[Event]) -> list[Line]:
    """Dated facts, payments, clauses, offers and sendings after the correction."""
    if case is None or all(each.kind in _WITHOUT for each in amended):
        return []
    from complaintkit.views.dealings import dealing_lines

    return dealing_lines(store.standing(case), amended)
