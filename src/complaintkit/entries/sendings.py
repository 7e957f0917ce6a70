"""Recording that a letter left, and that it arrived: the facts that start their clocks."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from complaintkit.describe import describe_moment
from complaintkit.entries.milestones import Noted, day_words, note
from complaintkit.errors import NotFound, Usage
from complaintkit.letters.kinds import KINDS
from complaintkit.model import Case, Letter, Moment, Profile, Standing
from complaintkit.model.dealings import Milestone, Sending
from complaintkit.record.journal import Entries
from complaintkit.record.store import Store
from complaintkit.sentences import _

_STARTS = {kind.name: (kind.leaving, kind.arrival) for kind in KINDS.values()}
"""For each kind of letter the milestones of its leaving and of its arrival; empty: none."""
_ANY_ARRIVAL = "letter-received"
"""The milestone of an arrival from which no clock counts."""


def letter_numbered(store: Store, number: int) -> Letter:
    """The letter with this number."""
    letter = store.letter(number)
    if letter is None:
        raise NotFound(
            _("There is no letter {number}.").format(number=number),
            _("Nothing was stored. complaint show WHO lists the letters of a case."),
        )
    return letter


class OneLetter(NamedTuple):
    """An open transaction about one letter, and what is known of its case."""

    entries: Entries
    case: Case
    letter: Letter
    standing: Standing
    profile: Profile

    @property
    def sendings(self) -> list[Sending]:
        """How the letter left so far, in the order recorded."""
        return [each for each in self.standing.sendings if each.letter_id == self.letter.id]


def add_sending(
    one: OneLetter, sent: tuple[Moment, dict[str, Any]] | None, received: Moment | None
) -> str:
    """Append how a letter left, or when it arrived, and the milestones that follow.

    Returns the id of the sending that it is about.
    """
    earlier, letter = one.sendings, one.letter
    if sent is not None:
        source, left = _leave(one, *sent), sent[0].at
    elif earlier:
        source, left = earlier[0].id, min(each.at for each in earlier)
    else:
        raise Usage(
            _("Letter {number} has not left yet, as far as the record says.").format(
                number=letter.number
            ),
            _("Nothing was stored. Say how it left, too: {command}").format(
                command=f"complaint sent {letter.number} --via post --received ..."
            ),
        )
    if received is not None:
        if received.at.date() < left.astimezone(received.at.tzinfo).date():
            raise _too_early(_("That is before letter {number} left: {day}."), one, left)
        _arrive(one, received, source)
    return source


def _leave(one: OneLetter, at: Moment, body: dict[str, Any]) -> str:
    """Append the sending, and the milestone of its leaving: the earliest sending's day counts.

    One that is recorded later may have been the earlier, so it has a milestone, too.
    """
    written = one.letter.rendered_at
    if at.at.date() < written.astimezone(at.at.tzinfo).date():
        raise _too_early(_("That is before letter {number} was written: {day}."), one, written)
    body = body | {"case_id": one.case.id, "letter_id": one.letter.id}
    event = one.entries.append("letter_sent", body)
    leaving, _arrival = _STARTS.get(one.letter.kind, ("", ""))
    known = one.standing.milestones
    if leaving and not any(each.kind == leaving and each.day <= at.at.date() for each in known):
        others = [each for each in known if each.kind != leaving]
        noted = Noted(leaving, at, one.profile.zone, source_id=event.id)
        note(one.entries, one.case, noted, others)
    return event.id


def _arrive(one: OneLetter, at: Moment, source: str) -> None:
    """Append the milestone of its arrival.

    Of most kinds of letters no clock counts from it, nor from that of a second complaint; but it
    is a fact of the letter. One from before the complaint that the law counts from is refused.
    """
    _leaving, arrival = _STARTS.get(one.letter.kind, ("", ""))
    own = {source, *(each.id for each in one.sendings)}
    others = [e for e in one.standing.milestones if e.kind == arrival and e.source_id not in own]
    if others and at.at.date() < others[0].day:
        raise _arrived_before(others[0])
    if others or not arrival:
        arrival = _ANY_ARRIVAL
    known = [
        each
        for each in one.standing.milestones
        if each.kind != _ANY_ARRIVAL or each.source_id in own
    ]
    _must_arrive_once(known, at)
    note(one.entries, one.case, Noted(arrival, at, one.profile.zone, source_id=source), known)


def _must_arrive_once(known: Sequence[Milestone], at: Moment) -> None:
    """One letter has one day of arrival, though others have theirs."""
    for other in known:
        if other.kind == _ANY_ARRIVAL and other.day != at.at.date():
            raise Usage(
                _("They received this letter before: {day} (entry {entry}).").format(
                    day=day_words(other), entry=other.entry
                ),
                _("Nothing was stored. If that day is wrong: {command}").format(
                    command=f"complaint amend {other.entry} --at ... --why ..."
                ),
            )


def _arrived_before(first: Milestone) -> Usage:
    """The clocks count from the first letter that arrived, and one day only can be that."""
    return Usage(
        _("They received your complaint before: {day} (entry {entry}).").format(
            day=day_words(first), entry=first.entry
        ),
        _("Nothing was stored. The law counts from that day, and this letter came before it.")
        + _(" If that day is wrong: {command}").format(
            command=f"complaint amend {first.entry} --at ... --why ..."
        ),
    )


def _too_early(sentence: str, one: OneLetter, earlier: datetime) -> Usage:
    day = describe_moment(earlier, "day", one.profile.zone)
    return Usage(
        sentence.format(number=one.letter.number, day=day),
        _("Nothing was stored. Check the day."),
    )


def without_start(standing: Standing) -> tuple[Sending, str] | None:
    """The first sending that stands while no milestone says that anything left, and which one."""
    kinds = {letter.id: letter.kind for letter in standing.letters}
    known = {each.kind for each in standing.milestones}
    for sending in sorted(standing.sendings, key=lambda each: each.at):
        leaving, _arrival = _STARTS.get(kinds.get(sending.letter_id, ""), ("", ""))
        if leaving and leaving not in known:
            return sending, leaving
    return None
