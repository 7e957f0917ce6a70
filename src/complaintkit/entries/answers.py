"""Recording that an answer came: a contact of theirs, and the days that clocks count from."""

from collections.abc import Iterator
from typing import Any, Protocol

from complaintkit.entries.milestones import Noted, note
from complaintkit.errors import Usage
from complaintkit.law.milestones import MILESTONES
from complaintkit.model import Case, Moment, Profile, Standing
from complaintkit.model.dealings import Milestone
from complaintkit.record.journal import Entries
from complaintkit.sentences import _

_READ = ("reply", "final-refusal", "accepted")
"""Answers whose arrival counts, too: the user's own time to respond runs from it."""


class OneCase(Protocol):
    """An open transaction about one case."""

    entries: Entries
    case: Case
    profile: Profile
    standing: Standing


def add_answer(
    dealing: OneCase, kind: str, came: Moment, left: Moment, contact: dict[str, Any]
) -> list[Milestone]:
    """Append the contact and its milestones: the day they sent it, the day it came.

    Each answer has days of its own, so that it stands when another is declared void. Returns the
    earlier milestones from which the law goes on counting where it counts from the first only.
    """
    if came.at.date() < left.at.date():
        raise Usage(
            _("It cannot have come before they sent it."),
            _("Nothing was stored. --dated is its date, --on the day it reached you."),
        )
    body = {name: value for name, value in contact.items() if value}
    body |= {"case_id": dealing.case.id, "direction": "in", "outcome": "spoke"}
    body |= {"at": came.at.isoformat(), "precision": came.precision, "zone": dealing.profile.zone}
    source = dealing.entries.append("contact_logged", body).id
    standing: list[Milestone] = []
    for milestone, at in _days(kind, came, left):
        same = [each for each in dealing.standing.milestones if each.kind == milestone]
        typed_twice = milestone == kind and any(each.day == at.at.date() for each in same)
        known = [each for each in dealing.standing.milestones if typed_twice or each not in same]
        noted = Noted(milestone, at, dealing.profile.zone, source_id=source)
        note(dealing.entries, dealing.case, noted, known)
        if not MILESTONES[milestone].repeats:
            standing += [each for each in same if each.day < at.at.date()][:1]
    return standing


def _days(kind: str, came: Moment, left: Moment) -> Iterator[tuple[str, Moment]]:
    yield kind, left
    if kind in _READ:
        yield "reply-received", came
    if kind in ("final-refusal", "accepted"):
        yield "reply", left
