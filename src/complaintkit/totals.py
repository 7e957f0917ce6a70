"""What a case adds up to; letters and evidence say the same figures. Void entries never count."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from complaintkit.model import REACHED_NOBODY, ChannelKind, Contact, History, Outcome, Promise
from complaintkit.promises import State, state, was_broken

TIMED: frozenset[ChannelKind] = frozenset({"phone", "chat", "visit"})
"""Channels on which time is spent, so that a duration not given is an unknown, not a zero."""
HELD: frozenset[ChannelKind] = frozenset({"phone", "chat"})
"""Channels on which one is kept waiting."""


class Tally(NamedTuple):
    """What became of one side's promises: each is in exactly one of the states."""

    made: int
    states: dict[State, int]
    not_in_time: int
    """Whose window ended without the whole promise being kept, whatever came later."""

    def of(self, *states: State) -> int:
        """How many are in one of these states."""
        return sum(self.states.get(each, 0) for each in states)


class Spent(NamedTuple):
    """Time as far as it is known."""

    seconds: int
    known: int
    """Contacts that say how long."""
    unknown: int
    """Contacts on a channel that takes time, which do not say."""


class InVain(NamedTuple):
    """The user's own attempts that reached nobody; an automatic reply is no answer.

    A call of theirs that the user missed is none, nor a call of which it is only known that it
    was cut off.
    """

    attempts: int
    days: int
    """On how many days."""
    numbers: int
    """To how many numbers or addresses; 0 unless each was recorded."""


class Totals(NamedTuple):
    """The figures of a case at one moment."""

    contacts: int
    own: int
    """Those that the user made; the others came from them."""
    reached: int
    """Own contacts in which a human answered."""
    came: int
    """Calls and messages of theirs; an automatic reply is neither."""
    unanswered: int
    auto_replies: int
    sent: int
    """Written by the user; that it left is not that somebody answered."""
    in_vain: InVain
    talked: Spent
    held: Spent
    theirs: Tally
    mine: Tally
    letters: int
    corrections: int
    void: int


def totals(history: History, now: datetime) -> Totals:
    """The figures of a case; contacts = reached + came + unanswered + auto_replies + sent."""
    contacts = [each for each in history.contacts if each.voided is None]
    promises = [each for each in history.promises if each.voided is None]
    own = [each for each in contacts if each.direction == "out"]
    sent, auto = _ended(own, "sent"), _ended(contacts, "auto-reply")
    reached = sum(each.reached_a_human for each in own)
    came = len(contacts) - len(own) - auto + _ended(own, "auto-reply")
    return Totals(
        contacts=len(contacts),
        own=len(own),
        reached=reached,
        came=came,
        unanswered=len(contacts) - reached - came - auto - sent,
        auto_replies=auto,
        sent=sent,
        in_vain=_in_vain(contacts),
        talked=_spent((each.duration_s, each.channel in TIMED) for each in contacts),
        held=_spent((each.hold_s, each.channel in HELD) for each in contacts),
        theirs=_tally([each for each in promises if each.by == "them"], now),
        mine=_tally([each for each in promises if each.by == "me"], now),
        letters=sum(each.voided is None for each in history.letters),
        corrections=sum(each.voided is None for each in history.amendments),
        void=len({each.target for each in history.voidings}),
    )


def _ended(contacts: Sequence[Contact], outcome: Outcome) -> int:
    return sum(each.outcome == outcome for each in contacts)


def _in_vain(contacts: Sequence[Contact]) -> InVain:
    silent = [
        each for each in contacts if each.direction == "out" and each.outcome in REACHED_NOBODY
    ]
    days: set[date] = {each.at.date() for each in silent}
    numbers = {"".join(filter(str.isalnum, each.number)).lower() for each in silent}
    return InVain(len(silent), len(days), 0 if "" in numbers else len(numbers))


def _spent(times: Iterable[tuple[int | None, bool]]) -> Spent:
    seconds = known = unknown = 0
    for taken, takes_time in times:
        if taken is not None:
            seconds, known = seconds + taken, known + 1
        elif takes_time:
            unknown += 1
    return Spent(seconds, known, unknown)


def _tally(promises: list[Promise], now: datetime) -> Tally:
    states = Counter(state(each, now) for each in promises)
    late = sum(was_broken(each, now) for each in promises)
    return Tally(len(promises), dict(states), late)
