"""Logging a contact: its entries, in one transaction, with the promises made and settled in it."""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from complaintkit.describe import describe_moment
from complaintkit.entries.opening import case_body, law_body, provider_for
from complaintkit.entries.told import Told, Understood, checked
from complaintkit.errors import NotFound, Usage
from complaintkit.limits import CardPolicy, storable
from complaintkit.model import Case, Moment, Profile, Promise
from complaintkit.promises import elapsed
from complaintkit.record.journal import Entries
from complaintkit.record.store import Store
from complaintkit.sentences import _

NOBODY_THERE = ("auto-reply", "no-answer", "closed")
"""Outcomes of a contact that cannot have kept a promise."""


class Logged(NamedTuple):
    """What was appended: the contact's entry, the promises made, the promises settled."""

    case: Case
    entry: int
    made: tuple[Promise, ...]
    settled: tuple[Promise, ...]


def case_for(
    entries: Entries, store: Store, told: Told, at: Moment, profile: Profile, cards: CardPolicy
) -> Case | None:
    """The case that the user's words open or name by what it is about; None: look WHO up.

    A new case is opened only when the provider has no open case; naming the same matter again
    leads to the open one, so that repeating a command opens nothing twice.
    """
    if not told.about and not told.want:
        _must_not_bring_a_sum(told)
        return None
    if told.who is None:
        raise Usage(_("A new case needs a provider."), _("Nothing was stored. Name it first."))
    body = case_body({"about": told.about, "want": told.want, "amount": told.amount}, cards)
    _must_be_the_whole_name(store, checked(told.who, "provider", cards, one_line=True))
    provider = provider_for(entries, store, told.who, cards)
    open_cases = store.cases(provider_id=provider.id, open_only=True)
    for case in open_cases:
        if case.about == body["about"]:
            _must_want_the_same(case, body)
            return case
    if open_cases:
        raise _has_an_open_case(open_cases[0])
    body |= {"provider_id": provider.id}
    body |= law_body(store, provider, profile, {"sector": told.sector})
    body |= {"opened_at": at.at.isoformat(), "opened_precision": at.precision}
    return store.case_with_id(entries.append("case_opened", body).id)


def _has_an_open_case(case: Case) -> Usage:
    return Usage(
        _("{provider} already has the open case {number}: {about}").format(
            provider=case.provider, number=case.number, about=case.about
        ),
        _("Nothing was stored. Leave out --about and --want to log to it, or begin another one")
        + _(" with: complaint open"),
    )


def _must_not_bring_a_sum(told: Told) -> None:
    if told.amount:
        raise Usage(
            _("--amount belongs to a new case, with --about and --want."),
            _("Nothing was stored. For an open case: complaint amend ENTRY --amount ..."),
        )


def _must_be_the_whole_name(store: Store, who: str) -> None:
    """The beginning of a known name is more likely that one than a new provider."""
    known = [each.name for each in store.providers_named(storable(who, "provider"))]
    if known and who.casefold() not in (name.casefold() for name in known):
        raise Usage(
            _("{who!r} is the beginning of a provider you have: {names}.").format(
                who=who, names=", ".join(known)
            ),
            _("Nothing was stored. Give the whole name; for another one use: complaint open"),
        )


def _must_want_the_same(case: Case, body: dict[str, Any]) -> None:
    """What is said anew and differs is never dropped in silence."""
    for field in ("want", "amount"):
        said, stored = body.get(field, ""), getattr(case, field)
        if said and said != stored:
            raise Usage(
                _("Case {number} has another --{field}: {stored}").format(
                    number=case.number, field=field, stored=stored or _("none")
                ),
                _("Nothing was stored. To change it: complaint amend {entry} --{field} ...").format(
                    entry=case.entry, field=field
                ),
            )


def log_contact(
    entries: Entries, store: Store, case: Case, told: Told, meaning: Understood, event_id: str
) -> Logged:
    """Append the contact, then its promises, then what it settles."""
    settling = [
        *((_settleable(store, case, number, meaning), "kept") for number in told.kept),
        *((_settleable(store, case, number, meaning), "partly") for number in told.partly),
    ]
    replaced = [_settleable(store, case, number, meaning) for number in told.replaces]
    _check_settling(told, meaning, [promise for promise, _word in settling])
    for promise in replaced:
        _successor(promise, meaning)
    contact = entries.append(
        "contact_logged", meaning.contact | {"case_id": case.id}, event_id=event_id
    )
    ids = {"case_id": case.id, "contact_id": contact.id}
    made = [entries.append("promise_made", body | ids) for body in meaning.promises]
    for promise, word in settling:
        _settle(entries, promise, word, meaning, contact.id)
    for promise in replaced:
        successor = made[_successor(promise, meaning)].id
        _settle(entries, promise, "superseded", meaning, contact.id, superseded_by=successor)
    numbers = [
        *(promise.number for promise, _word in settling),
        *(each.number for each in replaced),
    ]
    settled = [each for number in numbers if (each := store.promise(number))]
    return Logged(case, contact.seq, tuple(store.promises_of(contact.id)), tuple(settled))


def settleable(store: Store, number: int, at: Moment) -> Promise:
    """The promise with this number, if it can be settled at that moment."""
    promise = store.promise(number)
    if promise is None:
        raise NotFound(
            _("There is no promise {number}.").format(number=number),
            _("Nothing was stored. complaint due and complaint show list them."),
        )
    if promise.settled_as is not None:
        raise Usage(
            _("Promise {number} is settled already: {how}.").format(
                number=number, how=promise.settled_as
            ),
            _("Nothing was stored. If that was a mistake: complaint void {entry} --why ...").format(
                entry=store.settling_entry(number)
            ),
        )
    if _is_before(at, promise.made_at):
        raise Usage(
            _("Promise {number} was made later: {made}.").format(
                number=number, made=describe_moment(promise.made_at, "minute", promise.zone)
            ),
            _("Nothing was stored. Check the time and the number."),
        )
    return promise


def _settleable(store: Store, case: Case, number: int, meaning: Understood) -> Promise:
    promise = settleable(store, number, meaning.said_at)
    if promise.case_id != case.id:
        other = store.case_with_id(promise.case_id)
        raise Usage(
            _("Promise {number} belongs to case {case} ({provider}).").format(
                number=number, case=other.number, provider=other.provider
            ),
            _("Nothing was stored. complaint due lists the promises of each case."),
        )
    return promise


def _is_before(moment: Moment, made_at: datetime) -> bool:
    """Where only the day or the part of it is known, the same day is not before."""
    if moment.precision in ("day", "part-of-day"):
        return moment.at.date() < made_at.astimezone(moment.at.tzinfo).date()
    return elapsed(made_at, moment.at) < timedelta(0)


def _successor(promise: Promise, meaning: Understood) -> int:
    """Which of the new promises takes its place: the first by the same side."""
    for place, body in enumerate(meaning.promises):
        if body["party"] == promise.by:
            return place
    option = _("--callback or --promise") if promise.by == "them" else _("--mine")
    raise Usage(
        _("--replaces {number} needs the new promise.").format(number=promise.number),
        _("Nothing was stored. Add it with {option}.").format(option=option),
    )


def _check_settling(told: Told, meaning: Understood, settling: list[Promise]) -> None:
    outcome = meaning.contact["outcome"]
    theirs = [promise for promise in settling if promise.by == "them"]
    if theirs and outcome in NOBODY_THERE:
        raise Usage(
            _("A contact that ended as {outcome!r} keeps no promise.").format(outcome=outcome),
            _("Nothing was stored. An automatic reply is not an answer. Leave out --kept."),
        )
    numbers = (*told.kept, *told.partly, *told.replaces)
    if len(set(numbers)) < len(numbers):
        raise Usage(
            _("A promise was named twice."), _("Nothing was stored. It can be settled once.")
        )


def _settle(
    entries: Entries,
    promise: Promise,
    word: str,
    meaning: Understood,
    contact_id: str,
    **more: Any,
) -> None:
    body = {"promise_id": promise.id, "case_id": promise.case_id, "settled_as": word}
    # A promise is replaced when the new one is made: at the end of the contact, not at its start.
    at = meaning.said_at if word == "superseded" else meaning.at
    body |= {"settled_at": at.at.isoformat(), "settled_precision": at.precision}
    entries.append("promise_settled", body | {"contact_id": contact_id} | more)
