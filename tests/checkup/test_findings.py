"""What is well, advice, or danger: the day before, the day, the day after."""

from datetime import UTC, datetime, timedelta

import pytest

from complaintkit.checkup.findings import LITTLE, TOO_LITTLE, Backup, Facts, Finding, findings
from complaintkit.integrity import Integrity
from complaintkit.model.held import HeldState

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
HELD = HeldState(5, "0" * 64, 6, "my sister")
RECORD = Integrity(100, 100, "a" * 32, "0" * 64, (), (), None, (HELD,), 2)
BACKUP = Backup("2026-11-20T10:00:00+00:00", "/stick/b.zip", 90, is_there=True)
FACTS = Facts(
    folder="/home/jo/c",
    now=NOW,
    record=RECORD,
    trouble=("", ""),
    last_at="2026-11-22T09:00:00Z",
    synced_by="",
    conflicts=[],
    left_over=[],
    open_to_others=[],
    locks="",
    zone_trouble="",
    free=LITTLE,
    backup=BACKUP,
    drafts=0,
    clock_is_fixed=False,
    versions={"SQLite": "3.40.1"},
    sqlite=(3, 40, 1),
)


def of(about: str, **changes: object) -> list[Finding]:
    """What is found of one thing when the facts are other ones."""
    return [each for each in findings(FACTS._replace(**changes)) if each.about == about]  # type: ignore[arg-type]


def levels(about: str, **changes: object) -> list[str]:
    return [each.level for each in of(about, **changes)]


def test_all_is_well() -> None:
    """Nothing to do: nothing to read but what was looked at."""
    found = findings(FACTS)

    assert {each.level for each in found} == {"well"}
    assert [each.about for each in found] == [
        *("unchanged", "folder", "disk", "backup", "versions"),
    ]
    assert all(each.todo == "" for each in found)


@pytest.mark.parametrize(
    ("about", "changes", "expected"),
    [
        ("record", {"record": None, "trouble": ("It is empty.", "Restore it.")}, ["danger"]),
        ("unchanged", {"record": RECORD._replace(changes=("Entry 5.",))}, ["danger"]),
        ("complete", {"record": RECORD._replace(losses=("It had 101.",))}, ["danger"]),
        ("anchor", {"record": RECORD._replace(held=())}, ["advice"]),
        ("drafts", {"drafts": 1}, ["danger"]),
        ("sync", {"synced_by": "Dropbox"}, ["danger"]),
        ("folder", {"synced_by": "Dropbox"}, []),
        ("conflict", {"conflicts": ["a", "b"]}, ["danger", "danger"]),
        ("left over", {"left_over": [".restore-x"]}, ["advice"]),
        ("permissions", {"open_to_others": ["chmod 700 x"]}, ["danger"]),
        ("locks", {"locks": "No locks."}, ["danger"]),
        ("zone", {"zone_trouble": "No zone."}, ["danger"]),
        ("clock", {"last_at": "2026-11-22T10:00:00Z"}, []),
        ("clock", {"last_at": "2026-11-22T10:00:01Z"}, ["danger"]),
        ("clock", {"last_at": ""}, []),
        ("clock", {"clock_is_fixed": True}, ["advice"]),
        ("disk", {"free": LITTLE - 1}, ["advice"]),
        ("disk", {"free": TOO_LITTLE}, ["advice"]),
        ("disk", {"free": TOO_LITTLE - 1}, ["danger"]),
        ("backup", {"backup": None}, ["advice"]),
        ("backup", {"backup": BACKUP._replace(is_there=False)}, ["advice"]),
        ("backup", {"backup": BACKUP._replace(entries=50)}, ["well"]),
        ("backup", {"backup": BACKUP._replace(entries=49)}, ["advice"]),
        ("backup", {"now": NOW + timedelta(days=28)}, ["well"]),
        ("backup", {"now": NOW + timedelta(days=28, seconds=1)}, ["advice"]),
        ("versions", {"sqlite": (3, 37, 0)}, ["well"]),
        ("versions", {"sqlite": (3, 36, 0)}, ["danger"]),
    ],
)
def test_each_thing_has_its_level(
    about: str, changes: dict[str, object], expected: list[str]
) -> None:
    """What may cost an entry is danger; what would only help is advice."""
    assert levels(about, **changes) == expected


def test_whatever_is_not_well_says_what_to_do() -> None:
    """A finding without a way out is only a worry."""
    everything = FACTS._replace(
        record=RECORD._replace(changes=("x",), losses=("y",), held=()),
        synced_by="Dropbox",
        conflicts=["a"],
        left_over=["b"],
        open_to_others=["chmod 700 x"],
        locks="z",
        zone_trouble="z",
        last_at="2027-01-01T00:00:00Z",
        free=1,
        backup=None,
        drafts=2,
        clock_is_fixed=True,
        sqlite=(3, 0, 0),
    )

    found = findings(everything)

    assert {each.level for each in found} == {"danger", "advice"}
    assert len(found) == 15
    assert all(each.todo for each in found)
