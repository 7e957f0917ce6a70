"""Counting while it passes gives what counting at the end gives."""

from typing import Any

from complaintkit.evidence.counts import counts
from complaintkit.evidence.running import Running


def test_counts_as_it_passes_what_counting_all_at_once_counts(story: Any) -> None:
    """A correction of the provider's details belongs to two cases, and is one."""
    histories = story.histories()
    running = Running()

    passed = list(running.passing(iter([*histories, histories[0]])))

    assert passed == [*histories, histories[0]]
    twice = counts([*histories, histories[0]])
    assert running.counts == twice
    assert running.counts.amendments == counts(histories).amendments


def test_nothing_is_nothing() -> None:
    """An empty record."""
    assert Running().counts == counts([])
