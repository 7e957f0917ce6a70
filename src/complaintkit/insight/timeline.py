"""A case as a picture: rows of bars and marks between two moments. How it is drawn is not here."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from complaintkit.insight.rows import Row
from complaintkit.insight.tracks import tracks, window_tracks
from complaintkit.law.window import RuleWindow
from complaintkit.model import Case, History

_BEFORE, _BEHIND = timedelta(days=60), timedelta(days=90)
"""How far before the first contact, and beyond the moment, the picture goes for lone dates."""
_MARGIN = 25
"""A part of so many is left free at the right of the last thing."""
_SHORTEST = timedelta(days=2)


class Timeline(NamedTuple):
    """The picture of a case."""

    case: Case
    first: datetime
    last: datetime
    now: datetime
    rows: tuple[Row, ...]
    left_out: int
    """Promises and windows for which there was no room."""

    def place(self, at: datetime) -> float:
        """Where a moment lies, from 0 at the left to 1 at the right edge; beyond, it is outside."""
        whole = self.last.astimezone(UTC) - self.first.astimezone(UTC)
        return (at.astimezone(UTC) - self.first.astimezone(UTC)) / whole


def timeline(history: History, windows: Sequence[RuleWindow], now: datetime) -> Timeline:
    """The picture of a case as it stands at *now*, in the user's zone."""
    own, too_many = tracks(history, now)
    law, far_too_many = window_tracks(windows, now)
    first, last = _span(history, own, law, now)
    return Timeline(history.case, first, last, now, (*own, *law), too_many + far_too_many)


def _span(
    history: History, own: Sequence[Row], law: Sequence[Row], now: datetime
) -> tuple[datetime, datetime]:
    """From the first to the last thing; a lone date far away is left outside."""
    deeds = [row for row in own if row.kind in ("contacts", "promise", "letters")]
    begun = min([history.case.opened_at, *_moments(deeds)], key=_utc)
    moments = [*_moments([*own, *law]), begun, now]
    near = [
        each
        for each in moments
        if begun.astimezone(UTC) - _BEFORE <= each.astimezone(UTC) <= now.astimezone(UTC) + _BEHIND
    ]
    first, last = min([*near, begun], key=_utc), max([*near, now], key=_utc)
    first = datetime.combine(first.astimezone(now.tzinfo).date(), time(), now.tzinfo)
    span = max(last.astimezone(UTC) - first.astimezone(UTC), _SHORTEST)
    return first, (first.astimezone(UTC) + span + span / _MARGIN).astimezone(now.tzinfo)


def _moments(rows: Iterable[Row]) -> list[datetime]:
    found = [mark.at for row in rows for mark in row.marks]
    for row in rows:
        for bar in row.bars:
            found += [bar.start] if bar.end is None else [bar.start, bar.end]
    return found


def _utc(at: datetime) -> datetime:
    return at.astimezone(UTC)
