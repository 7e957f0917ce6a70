"""Storing a correction, and showing what it changed."""

from typing import Any

from complaintkit.cli.people import country_code
from complaintkit.cli.receipt import acknowledge
from complaintkit.cli.session import Session, profile_of
from complaintkit.entries.corrections import amendment, entry_of
from complaintkit.entries.told import checked
from complaintkit.limits import CardPolicy
from complaintkit.record.projection import table_of
from complaintkit.views.amended import amended_lines
from complaintkit.when import Calendar


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
    if "country" in given:
        given = given | {"country": country_code(given["country"])}
    with session.writing() as (entries, store):
        profile = profile_of(store)
        calendar = Calendar(session.local(profile), profile.country, profile.language)
        event = entry_of(store, entry)
        changes = amendment(store, event, given, calendar, profile, cards)
        body = {"target_id": event.id, "changes": changes, "why": why}
        entries.append("entry_amended", body | store.subject_of(entry))
        case = store.case_of(entry)
        noun = store.noun(table_of(event.kind) or "", entry) or {}
        promise = store.promise(noun["number"]) if event.kind == "promise_made" else None
    acknowledge(
        session,
        entries,
        cases=[case] if case else (),
        promises=[promise] if promise else (),
        notes=amended_lines(noun, changes),
        as_json=as_json,
    )
