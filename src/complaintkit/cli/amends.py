"""Storing a correction, and showing what it changed."""

from typing import Any

from complaintkit.cli.clocks import Clocks, clocks
from complaintkit.cli.people import country_code
from complaintkit.cli.receipt import acknowledge
from complaintkit.cli.session import Session, profile_of
from complaintkit.cli.who import who_words
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
from complaintkit.views.named import was_line
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
        case = store.case_of(entry)
        before = store.standing(case) if case else None
        was = was_line(event, store.history(case) if case else None)
        corrected = _append(entries, store, event, changes, why)
        case = store.case_of(entry)
        noun = store.noun(table_of(event.kind) or "", entry) or {}
        promise = store.promise(noun["number"]) if event.kind == "promise_made" else None
        lines = [was, *amended_lines(noun, changes)]
        lines += _as_they_stand(store, case, corrected)
        found = Clocks([], [])
        if case and before:
            after, who = store.standing(case), who_words(store, case)
            found = clocks(session, profile, before, after, who)
    acknowledge(
        session,
        entries,
        cases=[case] if case else (),
        promises=[promise] if promise else (),
        notes=[*lines, *found.lines],
        more={"windows": found.windows},
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
