"""`complaint import calls.xml`: calls that the record knows, by hand or from the phone."""

from pathlib import Path

import pytest

from tests.cli.importing import FOR, call, call_log
from tests.conftest import Run


@pytest.mark.parametrize(
    ("words", "is_the_same"),
    [
        (("--at", "2026-11-02 09:51"), True),
        (("--at", "2026-11-02 09:49"), False),
        (("--at", "2026-11-02 10:15"), True),
        (("--at", "2026-11-02 10:16"), False),
        (("--at", "2026-11-02"), True),
        (("--at", "2026-11-01"), False),
        (("--at", "2026-11-03"), False),
        (("--at", "2026-11-02 10:00", "--number", "+44 800 111222"), True),
        (("--at", "2026-11-02 10:00", "--number", "0800 111 223"), False),
        (("--at", "2026-11-02 10:00", "--in"), False),
        (("--at", "2026-11-02 10:00", "--channel", "chat"), False),
    ],
)
def test_what_was_logged_by_hand_is_recognised(
    acme: Run, tmp_path: Path, words: tuple[str, ...], *, is_the_same: bool
) -> None:
    """Ten minutes to either side of the call, which lasted from 10:00 to 10:05."""
    acme("log", "acme", "I called", *words)

    found = acme("import", call_log(tmp_path, call()), *FOR, "--dry-run", "--json").json

    assert [each["plan"] for each in found["planned"]] == ["probable" if is_the_same else "new"]


def test_one_entry_stands_for_one_call(acme: Run, tmp_path: Path) -> None:
    """Redialling within minutes makes two calls; the nearer one was logged."""
    acme("log", "acme", "I called", "--at", "2026-11-02 10:07")
    path = call_log(tmp_path, call(duration="0"), call(7), call(9))

    found = acme("import", path, *FOR, "--dry-run", "--json").json

    assert sorted(each["plan"] for each in found["planned"]) == ["new", "new", "probable"]


def test_also_stores_what_was_logged_by_hand(acme: Run, tmp_path: Path) -> None:
    """When the user says that it was another call."""
    acme("log", "acme", "I called", "--at", "2026-11-02 10:00")

    acme("import", call_log(tmp_path, call()), *FOR, "--also")

    assert len(acme("show", "--json").json["contacts"]) == 2


def test_overlapping_logs_add_what_is_new(acme: Run, tmp_path: Path) -> None:
    """Two equal calls are two; a call that was voided stays void."""
    acme("import", call_log(tmp_path, call(), call()), *FOR)
    acme("void", "5", "--why", "wrong")
    path = call_log(tmp_path, call(-90), call(), call(), call(), call(5))

    found = acme("import", path, *FOR, "--json").json

    assert found["counts"] == {
        "read": 5, "stored": 3, "known": 2, "probable": 0, "refused": 0, "left_out": 0,
    }  # fmt: skip
    assert acme("import", path, *FOR, "--json").json["counts"]["stored"] == 0
