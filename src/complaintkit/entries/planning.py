"""What an import would store: each contact of a file held against what the record has already.

Pure: the same file, record and moment give the same plan, before the question and after it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, timedelta
from typing import Literal, NamedTuple

from complaintkit.entries.told import Understood, understood
from complaintkit.errors import BadWhen, Error
from complaintkit.evidence.importers.found import Found, Reading, Unreadable
from complaintkit.limits import CardPolicy
from complaintkit.model import Contact, Profile
from complaintkit.phone_numbers import same_number
from complaintkit.sentences import _
from complaintkit.when import Calendar

Verdict = Literal["new", "known", "probable"]

_LONGEST = 300
_NEAR = {"minute": timedelta(minutes=10), "hour": timedelta(hours=1)}
"""How far from a call the time may be at which somebody logged it by hand."""


class Planned(NamedTuple):
    """A contact of the file, and the entry that tells of it already."""

    found: Found
    meaning: Understood
    verdict: Verdict = "new"
    entry: int | None = None


class Plan(NamedTuple):
    """All of a file; what is read = stored + known + probable + refused + left out."""

    planned: tuple[Planned, ...]
    refused: tuple[Unreadable, ...]
    left_out: int

    def of(self, verdict: Verdict) -> list[Planned]:
        """Those of one fate, in the order of the file."""
        return [each for each in self.planned if each.verdict == verdict]

    @property
    def counts(self) -> dict[str, int]:
        """How many have which fate; `read` is the sum of the others."""
        counts = {
            "stored": len(self.of("new")),
            "known": len(self.of("known")),
            "probable": len(self.of("probable")),
            "refused": len(self.refused),
            "left_out": self.left_out,
        }
        return {"read": sum(counts.values())} | counts


class Reader(NamedTuple):
    """How the words of a file are read, and which of its contacts are wanted."""

    calendar: Calendar
    profile: Profile
    cards: CardPolicy
    since: date | None = None
    until: date | None = None
    also: bool = False
    """Store what was probably logged by hand, too."""

    def wants(self, meaning: Understood) -> bool:
        """Whether a contact is within the days."""
        day = meaning.at.at.date()
        return (self.since or day) <= day <= (self.until or day)


def planned(
    reading: Reading, known: Mapping[str, int], contacts: Iterable[Contact], reader: Reader
) -> Plan:
    """The plan; *known*: entries by the keys of their sources, *contacts*: those of the case."""
    wanted, refused, left_out = _understood(reading, reader)
    by_hand = _ByHand(contacts, taken=set(known.values()))
    fates: list[Planned] = []
    for each in wanted:
        entry = known.get(each.found.source_key)
        fates.append(each if entry is None else each._replace(verdict="known", entry=entry))
    if not reader.also:
        for place, each in sorted(enumerate(fates), key=lambda one: one[1].meaning.at.at):
            entry = by_hand.take(each.meaning) if each.verdict == "new" else None
            if entry is not None:
                fates[place] = each._replace(verdict="probable", entry=entry)
    return Plan(tuple(fates), refused, left_out)


def _understood(
    reading: Reading, reader: Reader
) -> tuple[list[Planned], tuple[Unreadable, ...], int]:
    wanted: list[Planned] = []
    refused, left_out = list(reading.unreadable), reading.left_out
    for found in reading.found:
        try:
            meaning = understood(found.told, reader.calendar, reader.profile, reader.cards)
        except Error as error:
            refused.append(_refusal(found, error))
            continue
        if reader.wants(meaning):
            wanted.append(Planned(found, meaning))
        else:
            left_out += 1
    return wanted, tuple(sorted(refused, key=lambda each: each.number)), left_out


def _refusal(found: Found, error: Error) -> Unreadable:
    """The same of one contact, which cannot say what becomes of the whole file."""
    nothing = _("Nothing was stored.")
    reason, hint = (text.replace(nothing, "").strip() for text in (error.message, error.hint))
    if isinstance(error, BadWhen) and repr(found.told.at) in reason:
        hint = f"{hint} {found.advice}".strip()
    return Unreadable(found.place, found.number, _cut(reason), _cut(hint))


def _cut(text: str) -> str:
    """A sentence that quotes a cell as large as a book is cut."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


class _ByHand:
    """What was logged by hand, each to be taken for one contact of the file at most."""

    def __init__(self, contacts: Iterable[Contact], taken: set[int]) -> None:
        self._by_day: defaultdict[date, list[Contact]] = defaultdict(list)
        self._taken = taken
        for each in contacts:
            self._by_day[each.at.astimezone(UTC).date()].append(each)

    def take(self, meaning: Understood) -> int | None:
        """The entry that probably tells of the same, the nearest in time."""
        day = meaning.at.at.astimezone(UTC).date()
        near = (contact for off in (-1, 0, 1) for contact in self._on(day, off))
        fitting = [
            (_distance(contact, meaning), contact.entry)
            for contact in near
            if contact.entry not in self._taken and _fits(contact, meaning)
        ]
        if not fitting:
            return None
        entry = min(fitting)[1]
        self._taken.add(entry)
        return entry

    def _on(self, day: date, off: int) -> Sequence[Contact]:
        try:
            return self._by_day.get(day + timedelta(days=off), ())
        except OverflowError:
            return ()


def _fits(contact: Contact, meaning: Understood) -> bool:
    body = meaning.contact
    if (contact.channel, contact.direction) != (body["channel"], body["direction"]):
        return False
    mine, theirs = contact.number, body.get("number", "")
    if mine and theirs and mine.casefold() != theirs.casefold() and not same_number(mine, theirs):
        return False
    near = _NEAR.get(contact.precision)
    if near is None or meaning.at.precision not in _NEAR:
        return contact.at.astimezone(meaning.at.at.tzinfo).date() == meaning.at.at.date()
    return _distance(contact, meaning) <= max(near, _NEAR[meaning.at.precision])


def _distance(contact: Contact, meaning: Understood) -> timedelta:
    """From the time it was logged at to the contact, which is nought within it."""
    began = meaning.at.at.astimezone(UTC)
    ended = began + timedelta(seconds=meaning.contact.get("duration_s", 0))
    at = contact.at.astimezone(UTC)
    return max(began - at, at - ended, timedelta())
