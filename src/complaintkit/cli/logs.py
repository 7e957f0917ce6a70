"""Storing a contact: told now, asked for on a terminal, or kept as a draft before."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.cli.receipt import acknowledge, acknowledge_again, told_of
from complaintkit.cli.session import Session, is_terminal, profile_of, zone
from complaintkit.cli.waiting import still_waiting
from complaintkit.cli.who import must_be_a_name, one_case
from complaintkit.entries import drafts
from complaintkit.entries.contacts import Logged, case_for, log_contact
from complaintkit.entries.drafts import Draft
from complaintkit.entries.told import Told, Understood, understood, without_cards
from complaintkit.errors import Error, Locked, NoPermission, NotFound, StorageTrouble, Usage
from complaintkit.limits import CardPolicy
from complaintkit.model import Case, Profile
from complaintkit.record.journal import Entries, random_id
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.page import Line
from complaintkit.views.receipt import contact_line, details_lines
from complaintkit.when import Calendar

if TYPE_CHECKING:
    from complaintkit.evidence.intake import Kept

_OUTSIDE = (Locked, StorageTrouble, NoPermission)
"""Trouble that is not in the user's words: the same words may be stored later."""


def logged(
    session: Session,
    told: Told,
    cards: CardPolicy,
    *,
    resume: bool,
    as_json: bool,
    in_editor: bool = False,
    is_plain: bool = False,
) -> None:
    """Store the contact, or the oldest draft, and acknowledge it."""
    draft = Draft(told, random_id(), session.now)
    if resume:
        if in_editor:
            raise _nothing_to_add()
        can_ask = is_terminal() and not as_json
        waiting = _resumed(session, told, can_ask=can_ask)
        if waiting.is_unfinished and can_ask:
            from complaintkit.cli.guided import go_on

            go_on(session, waiting, cards, is_plain=is_plain)
        else:
            store_draft(session, waiting, cards, as_json=as_json)
    elif is_terminal() and not as_json:
        from complaintkit.cli.guided import guided

        guided(session, draft, cards, in_editor=in_editor, is_plain=is_plain)
    else:
        if in_editor:
            draft = written_in_editor(session, draft, cards)
        store_draft(session, draft, cards, as_json=as_json, is_kept=in_editor)


class Stored(NamedTuple):
    """What a draft became."""

    entries: Entries
    logged: Logged
    meaning: Understood
    profile: Profile
    law: list[Line]
    """Under which rules a case is that it has just opened."""
    files: tuple[Line, ...] = ()


def store_draft(
    session: Session,
    draft: Draft,
    cards: CardPolicy,
    *,
    as_json: bool = False,
    is_kept: bool = False,
    show_receipt: Callable[[Session, Stored], None] | None = None,
) -> Stored | None:
    """Store a draft and acknowledge it; None when it was stored before.

    If it cannot be stored now, it stays on the disk: always when *is_kept*, as its words were
    asked for one by one; else when the trouble is not in the words.
    """
    try:
        outcome = _stored(session, draft, cards)
    except Error as error:
        if is_kept or isinstance(error, _OUTSIDE):
            keep_words(session, draft, error, cards)
        raise
    drafts.discard(session.home.drafts, draft.event_id)
    if isinstance(outcome, int):
        acknowledge_again(outcome, as_json=as_json)
        return None
    if show_receipt is not None:
        with told_of(outcome.entries):
            show_receipt(session, outcome)
    else:
        _acknowledge(session, outcome, as_json=as_json)
    return outcome


def written_in_editor(session: Session, draft: Draft, cards: CardPolicy) -> Draft:
    """The draft with what they said as the user's editor left it.

    If the editor fails, or leaves the text empty or as it was, nothing is stored, and what words
    there are stay as a draft.
    """
    from complaintkit.cli.editor import edited

    found = edited(session.home.drafts, draft, "said", draft.told.said)
    draft = draft._replace(told=draft.told._replace(said=found.text))
    if found.problem is not None:
        drafts.discard(session.home.drafts, draft.event_id)
        if draft.told.said or draft.told.summary:
            keep_words(session, draft, found.problem, cards)
        raise found.problem
    return draft


def _nothing_to_add() -> Usage:
    return Usage(
        _("--resume stores a draft as it is; nothing can be added to it."),
        _("Nothing was stored. Leave out everything else, and amend the entry afterwards."),
    )


def _resumed(session: Session, told: Told, *, can_ask: bool) -> Draft:
    """The oldest draft; where nothing *can be asked*, one of which somebody said how it went."""
    if told != Told():
        raise _nothing_to_add()
    waiting = drafts.kept(session.home.drafts)
    if not waiting:
        raise NotFound(_("There is no draft to store."), _("Nothing was stored."))
    told_enough = [each for each in waiting if not each.is_unfinished or each.told.outcome]
    if not (can_ask or told_enough):
        raise Usage(
            _("Nobody said yet how it went: the questions of this draft were left before that."),
            _("Nothing was stored. To go on with it, on a terminal: complaint log"),
        )
    return (waiting if can_ask else told_enough)[0]


def _stored(session: Session, draft: Draft, cards: CardPolicy) -> Stored | int:
    """What was appended; or the number of the entry, when the draft was stored before."""
    kept = _kept(session, draft, cards) if draft.told.attached else []
    with session.writing() as (entries, store):
        before = entries.holds(draft.event_id)
        if before is not None:
            return before
        stored = _append(entries, store, draft, cards)
        return _with_files(store, stored, draft, kept) if kept else stored


def _kept(session: Session, draft: Draft, cards: CardPolicy) -> "list[Kept]":
    """The files are on the disk before the entry that names them is."""
    from complaintkit.cli.exhibits import kept_files

    return kept_files(session, [Path(each) for each in draft.told.attached], cards)


def _with_files(store: Store, stored: Stored, draft: Draft, kept: "list[Kept]") -> Stored:
    from complaintkit.cli.exhibits import attached_to_contact

    case, zone_name = stored.logged.case, stored.profile.zone
    at = draft.told_at.astimezone(zone(zone_name))
    lines = attached_to_contact(
        stored.entries, store, case, kept, about=draft.event_id, at=at, zone=zone_name
    )
    return stored._replace(files=tuple(lines))


def _acknowledge(session: Session, stored: Stored, *, as_json: bool) -> None:
    contact = stored.logged
    told = stored.meaning.contact
    notes = [
        *stored.law,
        contact_line(stored.meaning.at, stored.profile.zone, told),
        *details_lines(told),
        *stored.files,
        *still_waiting(session),
    ]
    promises = (*contact.made, *contact.settled)
    acknowledge(
        session,
        stored.entries,
        cases=(contact.case,),
        promises=promises,
        notes=notes,
        as_json=as_json,
    )


def _append(entries: Entries, store: Store, draft: Draft, cards: CardPolicy) -> Stored:
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
    contact = log_contact(entries, store, case, told, meaning, draft.event_id)
    return Stored(entries, contact, meaning, profile, law)


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


def keep_words(session: Session, draft: Draft, error: Error, cards: CardPolicy) -> None:
    """Keep the words for `--resume`, and say so in the error's hint."""
    if cards == "mask":
        draft = draft._replace(told=without_cards(draft.told))
    with contextlib.suppress(OSError, Error):  # a full disk has no room for a draft either
        drafts.keep(session.home.drafts, draft)
        kept = _("Your words are kept; store them with: complaint log --resume")
        error.hint = f"{error.hint} {kept}".lstrip()
