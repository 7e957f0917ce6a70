"""The dated facts that weigh most in a call: three at most, in the order they happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.describe import describe_amount, describe_day, promised
from complaintkit.ladder.climbing import answer_after
from complaintkit.law.milestones import MILESTONES
from complaintkit.letters.view import contacts_of, standing_of
from complaintkit.model import REACHED_NOBODY
from complaintkit.promises import broken
from complaintkit.sentences import _

if TYPE_CHECKING:
    from complaintkit.model import History, Precision

_MOST = 3


class Point(NamedTuple):
    """One fact: when, what, and the entry that says so."""

    at: datetime
    precision: Precision
    zone: str
    text: str
    """A whole sentence."""
    entry: int


def points(history: History, now: datetime) -> tuple[Point, ...]:
    """The facts that weigh most, by what they are: a broken word weighs more than a paid bill."""
    ways = (_broken, _unanswered, _paid, _refused, _dated, _in_vain, _begun)
    found: list[Point] = []
    for way in ways:
        found += list(way(history, now))[:1]
    return tuple(sorted(found[:_MOST], key=lambda each: (each.at.astimezone(UTC), each.entry)))


def _broken(history: History, now: datetime) -> Iterator[Point]:
    """The promise that was broken last."""
    standing = standing_of(history)
    for each in reversed(broken(standing.promises, now)):
        text = _("They promised: {text} The time for it ended on {day}.")
        if not promised(each.text).rstrip().endswith((".", "!", "?")):
            text = _("They promised: {text}. The time for it ended on {day}.")
        told = text.format(text=promised(each.text).rstrip(), day=describe_day(each.window.closes))
        yield Point(each.made_at, each.made_precision, each.zone, told, each.entry)


def _unanswered(history: History, _now: datetime) -> Iterator[Point]:
    """The letter that left last and has no answer."""
    standing = standing_of(history)
    numbers = {each.id: each.number for each in standing.letters}
    for each in reversed(standing.sendings):
        if each.letter_id in numbers and not answer_after(standing, each.at.date()):
            text = _("Letter {number} left; no answer to it is recorded.")
            told = text.format(number=numbers[each.letter_id])
            yield Point(each.at, each.precision, each.zone, told, each.entry)


def _paid(history: History, _now: datetime) -> Iterator[Point]:
    for each in history.payments:
        if each.voided is None and each.kind == "charged":
            told = _("You paid {amount}.").format(amount=describe_amount(each.amount))
            yield Point(each.at, each.precision, each.zone, told, each.entry)


def _refused(history: History, _now: datetime) -> Iterator[Point]:
    for each in reversed(contacts_of(history)):
        if each.outcome == "refused":
            told = _("They refused.")
            yield Point(each.at, each.precision, each.zone, told, each.entry)


def _dated(history: History, now: datetime) -> Iterator[Point]:
    """What was noted last of what happened, but for what came with a letter."""
    for each in sorted(history.milestones, key=lambda each: each.at.astimezone(UTC), reverse=True):
        is_fact = each.voided is None and not each.source_id and each.kind in MILESTONES
        if is_fact and each.at <= now:
            label = MILESTONES[each.kind].label
            told = _("{label}.").format(label=f"{label[0].upper()}{label[1:]}")
            yield Point(each.at, each.precision, each.zone, told, each.entry)


def _in_vain(history: History, now: datetime) -> Iterator[Point]:
    """How often nobody answered, on the day of the last time."""
    from complaintkit.totals import totals  # noqa: PLC0415 (only where the rest is thin)

    vain = totals(history, now).in_vain
    silent = [
        each
        for each in contacts_of(history)
        if each.direction == "out" and each.outcome in REACHED_NOBODY
    ]
    if vain.attempts and silent:
        last = silent[-1]
        told = _("Attempts that reached nobody until then: {count}.").format(count=vain.attempts)
        yield Point(last.at, last.precision, last.zone, told, last.entry)


def _begun(history: History, now: datetime) -> Iterator[Point]:
    case = history.case
    at, told = case.opened_at.astimezone(now.tzinfo), _("The case began.")
    yield Point(at, case.opened_precision, str(now.tzinfo), told, case.entry)
