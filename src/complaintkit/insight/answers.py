"""The answers that came, each once, however many dated facts tell of it."""

from collections.abc import Iterator
from datetime import datetime

from complaintkit.model import History
from complaintkit.model.dealings import Milestone

_ARRIVED = "reply-received"
ANSWERS = ("final-refusal", "accepted", "holding-reply", "reply", _ARRIVED)
"""Milestones that tell of an answer, by how much they say of it."""


def answers(history: History) -> Iterator[tuple[Milestone, datetime]]:
    """Each answer once, with the day on which it came: what it was and that it came are two facts.

    Those that one entry brought belong together; of those noted by hand nothing says so.
    """
    by_source: dict[str, list[Milestone]] = {}
    for each in history.milestones:
        if each.voided is None and each.kind in ANSWERS:
            by_source.setdefault(each.source_id or "", []).append(each)
    by_hand = by_source.pop("", [])
    for together in by_source.values():
        first = min(together, key=lambda each: ANSWERS.index(each.kind))
        yield first, max(each.at for each in together)
    came = [each for each in by_hand if each.kind == _ARRIVED]
    said = [each for each in by_hand if each.kind != _ARRIVED]
    yield from ((each, each.at) for each in (said if len(said) >= len(came) else came))
