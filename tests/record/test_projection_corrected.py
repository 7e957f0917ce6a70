"""What is settled, closed, corrected or taken back: how it changes what is read."""

from typing import Any

import pytest

from complaintkit.model import (
    Amendment,
    Change,
    Voiding,
)
from complaintkit.record.store import Store
from tests.record.conftest import NOW, Desk, Record, at


def settlement(desk: Desk, promise: str, **body: Any) -> Any:
    """An entry that says what became of a promise."""
    told = {"settled_as": "kept", "settled_at": "2026-11-03T16:00:00+00:00"}
    return desk.record.add(
        "promise_settled", promise_id=promise, case_id=desk.case, **(told | body)
    )


def standing_of(desk: Desk) -> tuple[object, ...]:
    """What has become of the first promise."""
    promise = desk.read().promises[0]
    return (promise.settled_as, promise.settled_at, promise.settled_note, promise.superseded_by)


def test_a_settled_promise_says_how_and_when(desk: Desk) -> None:
    """By the moment it happened, not by the moment it was logged."""
    promise = desk.add_promise().id
    newer = desk.add_promise().id
    settlement(desk, promise, settled_as="superseded", note="New date.", superseded_by=newer)

    when = at("2026-11-03T16:00:00+00:00")
    assert standing_of(desk) == ("superseded", when, "New date.", newer)


def test_a_settlement_taken_back_leaves_the_promise_open(desk: Desk) -> None:
    """Pressed by mistake, it must not hide a broken promise."""
    promise = desk.add_promise().id
    desk.void(settlement(desk, promise, note="Oops.").id)

    assert standing_of(desk) == (None, None, "", None)


def test_a_settlement_taken_back_does_not_touch_the_next_one(desk: Desk) -> None:
    """Settled wrongly, taken back, settled rightly; then the first is voided once more."""
    promise = desk.add_promise().id
    wrong = settlement(desk, promise).id
    desk.void(wrong)
    settlement(desk, promise, settled_as="broken")

    desk.void(wrong)

    assert standing_of(desk)[0] == "broken"


def test_a_closed_case_says_how(desk: Desk) -> None:
    """And a closing that is taken back opens it again."""
    closed_at = "2026-11-20T09:00:00+00:00"
    told = {"closed_at": closed_at, "outcome": "resolved", "closing_note": "It works."}
    closing = desk.record.add("case_closed", case_id=desk.case, **told)
    closed = desk.read().case
    desk.void(closing.id)
    reopened = desk.read().case

    assert (closed.closed_at, closed.outcome, closed.closing_note, closed.is_open) == (
        *(at(closed_at), "resolved", "It works.", False),
    )
    assert (reopened.closed_at, reopened.outcome, reopened.closing_note, reopened.is_open) == (
        *(None, None, "", True),
    )


def test_an_amendment_shows_the_new_and_keeps_the_old(desk: Desk) -> None:
    """Silently corrected evidence is no evidence."""
    event = desk.amend(desk.contact, "agent", "Ana", "Anna")

    history = desk.read()
    assert history.contacts[0].agent == "Anna"
    assert history.amendments == (
        Amendment(event.seq, 3, (Change("agent", "Ana", "Anna"),), "A slip.", NOW, None),
    )
    assert '"agent":"Ana"' in desk.record.events()[2].body


def test_an_amended_time_moves_the_contact(desk: Desk) -> None:
    """Order, and the windows that count from it, follow the corrected time."""
    later = desk.add_contact(at="2026-11-02T11:00:00+00:00").id
    desk.amend(desk.contact, "at", "2026-11-02T10:00:00+00:00", "2026-11-02T12:30:00+01:00")

    assert [contact.id for contact in desk.read().contacts] == [later, desk.contact]


@pytest.mark.parametrize(
    ("taken_back", "agent"),
    [
        ((), "Anne"),
        ((0,), "Anne"),
        ((1,), "Anna"),
        ((0, 1), "Ana"),
        ((1, 0), "Ana"),
    ],
)
def test_an_amendment_taken_back_leaves_the_last_one_that_stands(
    desk: Desk, taken_back: tuple[int, ...], agent: str
) -> None:
    """Taking back an early correction must not undo a later one."""
    amendments = [
        desk.amend(desk.contact, "agent", "Ana", "Anna").id,
        desk.amend(desk.contact, "agent", "Anna", "Anne").id,
    ]

    for number in taken_back:
        desk.void(amendments[number])

    assert desk.agent() == agent


def test_an_amendment_taken_back_does_not_undo_a_change_of_the_provider(record: Record) -> None:
    """`complaint provider` says what is right now; the correction before it is history."""
    acme = record.add("provider_added", name="Acme", address="1 A St").id
    changes = {"address": {"from": "1 A St", "to": "2 B St"}}
    amendment = record.add("entry_amended", target_id=acme, changes=changes, why="Moved.").id
    record.add("provider_changed", provider_id=acme, changes={"address": "3 C St"})

    record.add("entry_voided", target_id=amendment, why="Wrong.")

    with record.store() as store:
        assert store.providers()[0].address == "3 C St"


def test_an_amendment_taken_back_is_marked(desk: Desk) -> None:
    """It stays in the history, with the entry that took it back."""
    amendment = desk.amend(desk.contact, "agent", "Ana", "Anna")
    voiding = desk.void(amendment.id)

    history = desk.read()
    assert [each.voided for each in history.amendments] == [voiding.seq]
    assert history.voidings == (Voiding(voiding.seq, amendment.seq, "Wrong.", NOW),)


def test_a_void_entry_stays_and_no_longer_counts(desk: Desk) -> None:
    """It is shown crossed out, and it is in no sum and no agenda."""
    promise = desk.add_promise()
    gone = [desk.void(promise.id), desk.void(desk.contact)]

    history = desk.read()
    with desk.record.store() as store:
        counting = (store.contacts(desk.case), store.promise(1), store.open_promises(desk.case))
    assert (history.promises[0].voided, history.contacts[0].voided) == tuple(
        event.seq for event in gone
    )
    assert counting == ([], None, [])


@pytest.mark.parametrize("kind", ["provider_added", "channel_added", "case_opened"])
def test_a_void_noun_is_in_no_list(record: Record, kind: str) -> None:
    """Added by mistake, it may not be offered as a candidate."""
    acme = record.add("provider_added", name="Acme").id
    nouns = {
        "provider_added": {"name": "Other"},
        "channel_added": {"provider_id": acme, "kind": "phone", "value": "1"},
        "case_opened": {"provider_id": acme, "opened_at": "2026-11-01T09:00:00+00:00"},
    }
    noun = record.add(kind, **nouns[kind]).id
    record.add("entry_voided", target_id=noun, why="Wrong.")

    with record.store() as store:
        assert [each.name for each in store.providers()] == ["Acme"]
        assert (store.providers()[0].channels, store.cases(), store.case(1)) == ((), [], None)
        assert (store.providers_named("other"), list(store.standings())) == ([], [])


def test_a_body_cannot_name_a_column_that_is_not_its_own(desk: Desk) -> None:
    """A column name becomes SQL; an entry from a stranger's file must not choose it."""
    changes = {"voided = 1 --": {"from": "", "to": "x"}}
    body = {"target_id": desk.contact, "changes": changes, "why": "x"}

    with pytest.raises(ValueError, match="not columns of contacts"):
        desk.record.add("entry_amended", **body)

    assert len(desk.record.events()) == 3


WORDS = {
    "provider_added": ("name", "Zenith", ()),
    "contact_logged": ("summary", "Zenith", ("case_id", "at")),
    "promise_made": ("text", "Zenith", ("case_id", "made_at", "closes")),
}


@pytest.mark.parametrize("kind", WORDS)
def test_search_follows_corrections(desk: Desk, kind: str) -> None:
    """A word that was corrected away is found no more; the new one is."""
    column, word, needs = WORDS[kind]
    values = {
        "case_id": desk.case,
        **dict.fromkeys(("at", "made_at", "closes"), "2026-11-02T10:00:00+00:00"),
    }
    noun = desk.record.add(kind, **{column: word}, **{name: values[name] for name in needs})

    def entries(store: Store) -> list[list[int]]:
        return [[entry for entry, _text in store.found(each, 9)] for each in ("zen", "nadir")]

    with desk.record.store() as store:
        before = entries(store)
    desk.amend(noun.id, column, word, "Nadir")
    with desk.record.store() as store:
        after = entries(store)

    assert (before, after) == ([[noun.seq], []], [[], [noun.seq]])
