"""Work of a stranger's template in a child process, which ends."""

import os
import time

import pytest

from complaintkit.errors import Refused
from complaintkit.letters import confined as room
from complaintkit.letters.confined import confined


def test_what_it_makes_comes_back() -> None:
    """As JSON holds it."""
    assert confined(lambda: {"parts": {"a": "ż"}, "n": [1, 2]}) == {
        "parts": {"a": "ż"},
        "n": [1, 2],
    }


def test_it_is_another_process() -> None:
    """What it does to itself is not done to us."""
    assert confined(os.getpid) != os.getpid()


def test_a_refusal_comes_back_as_one() -> None:
    """With its sentences."""

    def refuse() -> None:
        raise Refused("no", "because")

    with pytest.raises(Refused, match="no") as caught:
        confined(refuse)

    assert caught.value.hint == "because"


def test_work_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the system, at the limit of its time."""
    monkeypatch.setattr(room, "SECONDS", 1)

    def spin() -> None:
        while time is not None:
            pass

    with pytest.raises(Refused, match="stopped: it takes too much time or memory"):
        confined(spin)


def test_work_without_room_is_stopped() -> None:
    """Before the machine feels it."""
    with pytest.raises(Refused, match="stopped: it takes too much time or memory"):
        confined(lambda: len("x" * (2 * room.MEMORY)))
