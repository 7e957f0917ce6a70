"""Storing a contact: told now, asked for on a terminal, or kept as a draft before."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.cli.receipt import acknowledge, acknowledge_again
from complaintkit.cli.session import Session, is_terminal, profile_of, zone
from complaintkit.cli.who import must_be_a_name, one_case
from complaintkit.entries import drafts
from complaintkit.entries.contacts import Logged, case_for, log_contact
from complaintkit.entries.drafts import Draft
from complaintkit.entries.told import Told, Understood, understood, without_cards
from complaintkit.errors import Error, Locked, NoPermission, NotFound, StorageTrouble, Usage
from complaintkit.limits import CardPolicy
from complaintkit.model import Case, Moment, Profile
from complaintkit.record.journal import Entries, random_id
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.page import Line, line
from complaintkit.views.receipt import contact_line, details_lines
from complaintkit.when import Calendar

if TYPE_CHECKING:
    from complaintkit.evidence.intake import Kept

_OUTSIDE = (Locked, StorageTrouble, NoPermission)
"""Trouble that is not in the user's words: the same words may be stored later."""


def logged(session: Session, told: Told, *, resume: bool, as_json: bool, cards: CardPolicy) -> None:
    """Store the contact, or the oldest draft, and acknowledge it."""
    draft = Draft(told, random_id(), session.now)
    if resume:
        draft = _resumed(session, told)
    elif is_terminal() and not as_json:
        from complaintkit.cli.questions import completed

        draft = completed(session, draft, cards)
    try:
        entries, outcome = _stored(session, draft, cards)
    except Error as error:
        if isinstance(error, _OUTSIDE) or draft.told != told:
            _keep(session, draft, error, cards)
        raise
    drafts.discard(session.home.drafts, draft.event_id)
    _acknowledge(session, entries, outcome, as_json=as_json)


def _resumed(session: Session, told: Told) -> Draft:
    if told != Told():
        raise Usage(
            _("--resume stores a draft as it is; nothing can be added to it."),
            _("Nothing was stored. Leave out everything else, and amend the entry afterwards."),
        )
    waiting = drafts.kept(session.home.drafts)
    if not waiting:
        raise NotFound(_("There is no draft to store."), _("Nothing was stored."))
    return waiting[0]


class _Outcome(NamedTuple):
    logged: Logged
    meaning: Understood
    profile: Profile
    law: list[Line]
    files: tuple[Line, ...] = ()


def _stored(session: Session, draft: Draft, cards: CardPolicy) -> tuple[Entries, _Outcome | int]:
    """What was appended; or the number of the entry, when the draft was stored before."""
    kept = _kept(session, draft, cards) if draft.told.attached else []
    with session.writing() as (entries, store):
        before = entries.holds(draft.event_id)
        if before is not None:
            return entries, before
        outcome = _append(entries, store, draft, cards)
        return entries, _with_files(entries, store, outcome, draft, kept) if kept else outcome


def _kept(session: Session, draft: Draft, cards: CardPolicy) -> "list[Kept]":
    """The files are on the disk before the entry that names them is."""
    from complaintkit.cli.exhibits import kept_files

    return kept_files(session, [Path(each) for each in draft.told.attached], cards)


def _with_files(
    entries: Entries, store: Store, outcome: _Outcome, draft: Draft, kept: "list[Kept]"
) -> _Outcome:
    from complaintkit.entries.exhibits import Told as ToldOfFiles
    from complaintkit.entries.exhibits import attach
    from complaintkit.views.exhibits import exhibit_lines

    case, zone_name = outcome.logged.case, outcome.profile.zone
    at = Moment(draft.told_at.astimezone(zone(zone_name)), "minute")
    for each in kept:
        attach(entries, case, each, ToldOfFiles("", at, zone_name, draft.event_id))
    lines = tuple(exhibit_lines(store.exhibits(case.id), entries.appended))
    return outcome._replace(files=lines)


def _acknowledge(
    session: Session, entries: Entries, outcome: _Outcome | int, *, as_json: bool
) -> None:
    if isinstance(outcome, int):
        acknowledge_again(outcome, as_json=as_json)
        return
    contact = outcome.logged
    told = outcome.meaning.contact
    notes = [
        *outcome.law,
        contact_line(outcome.meaning.at, outcome.profile.zone, told),
        *details_lines(told),
        *outcome.files,
    ]
    notes += _still_waiting(session)
    promises = (*contact.made, *contact.settled)
    acknowledge(
        session, entries, cases=(contact.case,), promises=promises, notes=notes, as_json=as_json
    )


def _append(entries: Entries, store: Store, draft: Draft, cards: CardPolicy) -> _Outcome:
    """The draft's words mean what they meant when they were told."""
    told, profile = draft.told, profile_of(store)
    told_at = draft.told_at.astimezone(zone(profile.zone))
    calendar = Calendar(told_at, profile.country, profile.language)
    meaning = understood(told, calendar, profile, cards)
    if told.who is not None and (told.about or told.want):
        must_be_a_name(store, told.who)
    case = case_for(entries, store, told, meaning.at, profile, cards) or one_case(store, told.who)
    if meaning.promises:
        _must_be_open(store, case)
    law = _law(entries, store, told, case)
    return _Outcome(
        log_contact(entries, store, case, told, meaning, draft.event_id), meaning, profile, law
    )


def _law(entries: Entries, store: Store, told: Told, case: Case) -> list[Line]:
    """Which rules a case is under that has just been opened."""
    if not any(each.kind == "case_opened" for each in entries.appended):
        return []
    from complaintkit.entries.opening import guessed_from
    from complaintkit.views.opened import law_line

    earlier = None if told.sector else guessed_from(store, case.provider_id, before=case.number)
    return [law_line(case, earlier)]


def _must_be_open(store: Store, case: Case) -> None:
    """Nobody watches a closed case: a promise there would be broken unseen."""
    if not case.is_open:
        raise Usage(
            _("Case {number} with {provider} is closed, so no promise is watched in it.").format(
                number=case.number, provider=case.provider
            ),
            _("Nothing was stored. To open it again: complaint void {entry} --why ...").format(
                entry=store.closing_entry(case.id)
            ),
        )


def _still_waiting(session: Session) -> list[Line]:
    number = len(drafts.kept(session.home.drafts))
    if not number:
        return []
    text = _("Drafts that are not stored yet: {number}. To store one: complaint log --resume")
    return [line(text.format(number=number))]


def _keep(session: Session, draft: Draft, error: Error, cards: CardPolicy) -> None:
    """Keep the words for `--resume`, and say so in the error's hint."""
    if cards == "mask":
        draft = draft._replace(told=without_cards(draft.told))
    with contextlib.suppress(OSError, Error):  # a full disk has no room for a draft either
        drafts.keep(session.home.drafts, draft)
        kept = _("Your words are kept; store them with: complaint log --resume")
        error.hint = f"{error.hint} {kept}".lstrip()
