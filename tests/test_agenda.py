"""What `due` shows, the gravest first."""

from datetime import timedelta

import pytest

from complaintkit.agenda import Agenda, Item, agenda
from complaintkit.ladder.shipped import playbook_of
from complaintkit.model import Standing, Window
from tests.builders import CASE, at, promise, standing

PLAYBOOK = playbook_of()


def agenda_of(*standings: Standing, now: str = "2026-11-12 09:00", days: int = 7) -> Agenda:
    """The agenda at a moment, of cases in which no period of the law runs."""
    return agenda(standings, now=at(now), days=days, windows_of=lambda _each: [], playbook=PLAYBOOK)


def items(*standings: Standing, now: str = "2026-11-12 09:00", days: int = 7) -> list[Item]:
    """The agenda's items at a moment."""
    return list(agenda_of(*standings, now=now, days=days).items)


def sections(*standings: Standing, now: str = "2026-11-12 09:00") -> list[tuple[str, int]]:
    """Section and promise number of each item."""
    found = items(*standings, now=now)
    return [(each.section, each.promise.number if each.promise else 0) for each in found]


def test_puts_own_duties_before_broken_before_today_before_coming() -> None:
    """The most consequential comes first, whatever its number."""
    coming = promise(1, "2026-11-15 17:00")
    mine = promise(2, "2026-11-13 17:00", by="me")
    today = promise(3, "2026-11-12 17:00")
    gone = promise(4, "2026-11-11 17:00")

    assert sections(standing(coming, mine, today, gone)) == [
        ("mine", 2),
        ("broken", 4),
        ("today", 3),
        ("coming", 1),
    ]


def test_says_how_late_and_the_how_manieth_broken_promise() -> None:
    """Two hours and thirty-one minutes; the second of this case."""
    first = promise(
        1, "2026-11-10 17:00", settled_as="superseded", settled_at=at("2026-11-11 10:00")
    )
    second = promise(2, "2026-11-12 06:29")

    (item,) = items(standing(first, second))

    assert (item.late, item.ordinal, item.is_overdue) == (timedelta(hours=2, minutes=31), 2, True)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-04 23:59", []),
        ("2026-11-05 00:00", [("coming", 1)]),
        ("2026-11-12 00:00", [("today", 1)]),
        ("2026-11-12 00:00:01", [("broken", 1)]),
    ],
)
def test_looks_seven_days_ahead(now: str, expected: list[tuple[str, int]]) -> None:
    """A promise that ends on the twelfth at midnight comes into sight a week before."""
    assert sections(standing(promise(1, "2026-11-12 00:00")), now=now) == expected


def test_a_range_is_due_from_its_start() -> None:
    """24 to 48 hours: from the 24th hour on it may be kept at any moment."""
    window = Window(at("2026-11-12 08:00"), at("2026-11-13 08:00"), "minute", "")

    assert sections(standing(promise(1, "2026-11-13 08:00")._replace(window=window))) == [
        ("today", 1)
    ]


@pytest.mark.parametrize(
    ("now", "expected"),
    [("2026-11-14 08:59", []), ("2026-11-14 09:00", [("stale", 0)])],
)
def test_a_case_without_a_contact_for_fourteen_days_is_stale(
    now: str, expected: list[tuple[str, int]]
) -> None:
    """Persistence: most people accept silence."""
    case = CASE._replace(opened_at=at("2026-11-10 09:00"))
    quiet = standing(last_contact=(7, at("2026-10-31 09:00")), case=case)

    assert sections(quiet, now=now) == expected


def test_a_running_promise_keeps_a_case_from_being_stale() -> None:
    """They named a time beyond two weeks: until then nothing is late."""
    quiet = standing(promise(1, "2026-12-24 17:00"), last_contact=(7, at("2026-10-31 09:00")))

    assert sections(quiet) == []


def test_shows_nothing_of_a_closed_case() -> None:
    """`due` never nags on a closed case."""
    closed = CASE._replace(closed_at=at("2026-11-11 20:00"), outcome="resolved")

    assert sections(standing(promise(1, "2026-11-11 17:00"), case=closed)) == []


def test_the_longest_overdue_comes_first() -> None:
    """Across cases, too."""
    other = CASE._replace(number=2, id="other")

    assert sections(
        standing(promise(1, "2026-11-11 17:00")),
        standing(promise(2, "2026-11-10 17:00"), case=other),
    ) == [("broken", 2), ("broken", 1)]


def test_names_the_next_step_once_for_each_case() -> None:
    """One step at a time."""
    found = agenda_of(standing(promise(1, "2026-11-11 17:00")))

    assert {number: step.rung for number, step in found.steps.items()} == {1: "supervisor"}
    assert found.overdue == 1


def test_an_own_duty_that_is_late_counts_as_overdue() -> None:
    """If you write that you will do something: do it."""
    (item,) = items(standing(promise(1, "2026-11-11 17:00", by="me")))

    assert (item.section, item.is_overdue, item.late) == ("mine", True, timedelta(hours=16))


def test_a_case_that_shows_its_step_elsewhere_is_not_shown_again() -> None:
    """Under a broken promise, or one that is due today; not beside what is yet to come."""
    gone = promise(1, "2026-11-11 17:00")
    coming = promise(2, "2026-11-15 17:00", by="me")
    settled = gone._replace(settled_as="broken", settled_at=at("2026-11-11 18:00"))

    assert sections(standing(gone)) == [("broken", 1)]
    assert sections(standing(settled, promise(3, "2026-11-12 17:00"))) == [("today", 3)]
    assert sections(standing(settled, coming)) == [("mine", 2), ("step", 0)]
