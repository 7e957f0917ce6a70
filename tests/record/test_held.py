"""Which states others hold, also where an entry says it in a way that nobody knows."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from complaintkit.record.connection import open_for_reading
from complaintkit.record.held import held_states
from complaintkit.record.verify import verified
from tests.record.conftest import Record


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"size": 1},
        {"size": "1", "head": "x", "held_by": "y"},
        {"size": True, "head": "x", "held_by": "y"},
        {"size": 1, "head": None, "held_by": "y"},
    ],
    ids=str,
)
def test_an_anchor_of_another_form_is_passed_over(tmp_path: Path, body: dict[str, Any]) -> None:
    """It is an entry like any other: sound, and kept for whoever understands it."""
    record = Record(tmp_path / "complaints.db")
    record.add("record_created", version="1")
    record.add("record_anchored", **body)
    record.add("record_anchored", size=1, head="0" * 64, held_by="my sister")

    with closing(open_for_reading(record.path, 5)) as db:
        found, verdict = held_states(db), verified(db)

    assert [(each.entry, each.said_in, each.held_by) for each in found] == [(1, 3, "my sister")]
    assert verdict.is_sound
