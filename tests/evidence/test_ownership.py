"""An export of one case holds its own entries and no other's."""

from datetime import datetime
from typing import Any

from complaintkit.evidence.ownership import events_by_case, events_of


def test_an_entry_of_another_case_is_never_among_them(story: Any) -> None:
    """Somebody hands this to the other side."""
    first, other = story.histories()

    mine = events_of(first, story.events())
    others = events_of(other, story.events())

    assert "OTHER" not in "".join(event.body for event in mine)
    assert all(event.kind != "profile_set" for event in (*mine, *others))
    assert {event.seq for event in mine}.isdisjoint(event.seq for event in others)


def test_together_they_are_the_record(story: Any) -> None:
    """Nothing falls between two cases."""
    first, other = story.histories()

    both = events_of(first, story.events(), with_profile=True) + events_of(other, story.events())

    assert sorted(event.seq for event in both) == [event.seq for event in story.events()]


def test_what_corrects_the_provider_comes_along(book: Any) -> None:
    """An amendment names its target, not its case."""
    case_id = book.case()
    channel = book.add(
        "channel_added", provider_id=book.events()[0].id, kind="phone", value="1", role="executive"
    )
    amended = book.add(
        "entry_amended",
        target_id=channel.id,
        why="Typo.",
        changes={"value": {"from": "1", "to": "2"}},
    )
    book.case("Another")
    (history,) = [each for each in book.histories() if each.case.id == case_id]

    found = [event.seq for event in events_of(history, book.events())]

    assert found == [1, 2, channel.seq, amended.seq]


def test_cases_with_one_provider_share_only_the_provider(book: Any) -> None:
    """The provider's entries are nobody's alone."""
    book.case()
    provider = book.events()[0]
    second = book.add("case_opened", provider_id=provider.id, opened_at="2026-11-02T13:00:00+01:00")
    book.contact(case_id=second.id, summary="of the second")

    first = events_of(book.histories()[0], book.events())

    assert [event.kind for event in first] == ["provider_added", "case_opened"]


def test_an_unknown_kind_of_a_newer_version_goes_with_its_case(book: Any) -> None:
    """It is a fact of that case even if this version cannot read it."""
    case_id = book.case()
    future = book.add("hearing_held", case_id=case_id, what="a hearing")

    found = events_of(book.histories()[0], book.events())

    assert found[-1] == future


def test_an_entry_that_names_a_case_is_of_that_case_alone(book: Any) -> None:
    """Even if it also names a provider; and no case at all is named by null."""
    case_id = book.case()
    provider = book.events()[0]
    both = book.add("quote_made", case_id=case_id, provider_id=provider.id)
    neither = book.add("channel_added", case_id=None, provider_id=provider.id, kind="phone")
    book.add("case_opened", provider_id=provider.id, opened_at="2026-11-02T13:00:00+01:00")
    first, second = book.histories()

    assert [event.seq for event in events_of(first, book.events())] == [1, 2, both.seq, neither.seq]
    assert both not in events_of(second, book.events())


def test_groups_every_case_in_one_pass(story: Any, now: datetime) -> None:
    """Each gets its own, in the order they were recorded."""
    groups = events_by_case(story.histories(), iter(story.events()))

    kinds = [[event.kind for event in group] for group in groups]
    assert kinds[1] == [
        *("provider_added", "case_opened", "contact_logged", "promise_made", "case_closed"),
    ]
    assert kinds[0][:3] == ["provider_added", "channel_added", "case_opened"]
    assert len(kinds[0]) == 20
