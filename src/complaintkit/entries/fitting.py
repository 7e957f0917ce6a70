"""Whether a corrected entry can be true beside the others of its case, and what moves with it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from complaintkit.describe import describe_day
from complaintkit.entries.milestones import day_words, must_be_possible
from complaintkit.entries.offers import counted
from complaintkit.entries.payments import must_add_up
from complaintkit.entries.times import check_hold
from complaintkit.errors import Usage
from complaintkit.law.rules import CARDS
from complaintkit.model import Event, Moment, Standing
from complaintkit.model.dealings import Milestone
from complaintkit.record.store import Store
from complaintkit.sentences import _

Changes = dict[str, Any]


def must_fit(store: Store, event: Event, now: Changes, wanted: Changes) -> None:
    """Raise `Usage` if the entry cannot be so; *wanted* are the columns that are to change."""
    check = _CHECKS.get(event.kind)
    if check is not None:
        check(store, event, now, now | wanted)


def with_consequences(event: Event, now: Changes, wanted: Changes) -> Changes:
    """What follows from a change, unless it is said otherwise.

    What is paid otherwise than by card has no network and no digits; an offer in other words adds
    up to another sum, where its words gave the sum.
    """
    if event.kind == "payment_noted" and wanted.get("method", "credit-card") not in CARDS:
        return {"network": "", "last4": ""} | wanted
    if event.kind == "offer_noted" and "text" in wanted and now["value"] == counted(now["text"]):
        return {"value": counted(wanted["text"])} | wanted
    return wanted


def moved_along(store: Store, event: Event, changes: Changes) -> list[tuple[Milestone, Changes]]:
    """The milestones that came with an entry on its day: its new day is theirs, too."""
    case = store.case_of(event.seq)
    if "at" not in changes or event.kind not in ("letter_sent", "contact_logged") or case is None:
        return []
    old, new = changes["at"]["from"], changes["at"]["to"]
    if _day(old) == _day(new):
        return []
    standing, found = store.standing(case), []
    for milestone in standing.milestones:
        if milestone.source_id == event.id and milestone.day.isoformat() == _day(old):
            known = _others(standing, milestone)
            must_be_possible(milestone.kind, Moment(datetime.fromisoformat(new), "day"), known)
            moved: Changes = {"at": {"from": milestone.at.isoformat(), "to": new}}
            found.append((milestone, moved))
    return found


def _contact(store: Store, event: Event, now: Changes, after: Changes) -> None:
    check_hold(after["hold_s"], after["duration_s"])
    if _day(now["at"]) == _day(after["at"]):
        return
    for milestone in _standing(store, event).milestones:
        stays = milestone.source_id == event.id and milestone.day.isoformat() != _day(now["at"])
        if stays and milestone.day.isoformat() > _day(after["at"]):
            raise Usage(
                _("That is before entry {entry}: {day}, when they sent it.").format(
                    entry=milestone.entry, day=day_words(milestone)
                ),
                _("Nothing was stored. Check the day, or correct the other one first."),
            )


def _milestone(store: Store, event: Event, now: Changes, after: Changes) -> None:
    if _day(now["at"]) == _day(after["at"]):
        return
    standing = _standing(store, event)
    at = Moment(datetime.fromisoformat(after["at"]), after["precision"])
    own = next(each for each in standing.milestones if each.entry == event.seq)
    must_be_possible(after["kind"], at, _others(standing, own))
    for sending in standing.sendings:
        if sending.id == after["source_id"] and at.at.date() < sending.at.date():
            raise Usage(
                _("That is before the letter left: {day} (entry {entry}).").format(
                    day=describe_day(sending.at), entry=sending.entry
                ),
                _("Nothing was stored. Check the day, or correct the other one first."),
            )


def _payment(store: Store, event: Event, now: Changes, after: Changes) -> None:
    others = [each for each in _standing(store, event).payments if each.entry != event.seq]
    must_add_up(after, tuple(others), now["kind"])


def _sending(store: Store, event: Event, now: Changes, after: Changes) -> None:
    if _day(now["at"]) == _day(after["at"]):
        return
    standing = _standing(store, event)
    at = datetime.fromisoformat(after["at"])
    for letter in standing.letters:
        written = letter.rendered_at.astimezone(at.tzinfo)
        if letter.id == after["letter_id"] and at.date() < written.date():
            raise Usage(
                _("That is before letter {number} was written: {day}.").format(
                    number=letter.number, day=describe_day(written)
                ),
                _("Nothing was stored. Check the day."),
            )
    for milestone in standing.milestones:
        stays = milestone.source_id == event.id and milestone.day.isoformat() != _day(now["at"])
        if stays and milestone.day < at.date():
            raise Usage(
                _("That is after entry {entry}: {day}, when they received it.").format(
                    entry=milestone.entry, day=day_words(milestone)
                ),
                _("Nothing was stored. Check the day, or correct the other one first."),
            )


_CHECKS: dict[str, Callable[[Store, Event, Changes, Changes], None]] = {
    "contact_logged": _contact,
    "milestone_noted": _milestone,
    "payment_noted": _payment,
    "letter_sent": _sending,
}


def _standing(store: Store, event: Event) -> Standing:
    case = store.case_of(event.seq)
    assert case is not None, "these entries belong to a case"
    return store.standing(case)


def _others(standing: Standing, own: Milestone) -> list[Milestone]:
    """The milestones that this one must fit; those of another answer or sending have own days."""
    return [
        each
        for each in standing.milestones
        if each.entry != own.entry
        and not (each.kind == own.kind and each.source_id and own.source_id)
    ]


def _day(at: str) -> str:
    """The day of a time as it is stored, which is the day that the user meant."""
    return at.partition("T")[0]
