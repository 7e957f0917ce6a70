"""What each kind of entry does to what is read: every noun, every correction, and taking back."""

from datetime import datetime
from typing import Any

import pytest

from complaintkit.model import (
    Amendment,
    Case,
    Change,
    Channel,
    Contact,
    Letter,
    Profile,
    Promise,
    Provider,
    Quote,
    Voiding,
    Window,
)
from complaintkit.record.store import Store
from tests.record.conftest import NOW, Record


def at(text: str) -> datetime:
    """An instant from ISO text."""
    return datetime.fromisoformat(text)


class Desk:
    """A record with a provider, a case and a contact in it."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.provider = record.add("provider_added", name="Acme Ltd").id
        opened = {"about": "Dead line", "want": "a line", "opened_at": "2026-11-01T09:00:00+00:00"}
        self.case = record.add("case_opened", provider_id=self.provider, **opened).id
        self.contact = self.add_contact(agent="Ana").id

    def add_contact(self, **body: Any) -> Any:
        """A contact in the case."""
        when = {"at": "2026-11-02T10:00:00+00:00", "zone": "Europe/London"}
        return self.record.add("contact_logged", case_id=self.case, **(when | body))

    def add_promise(self, **body: Any) -> Any:
        """A promise made in the contact."""
        made = {"made_at": "2026-11-02T10:00:00+00:00", "closes": "2026-11-03T17:00:00+00:00"}
        ids = {"case_id": self.case, "contact_id": self.contact}
        return self.record.add("promise_made", **(made | ids | {"zone": "Europe/London"} | body))

    def amend(self, target: str, column: str, old: object, new: object) -> Any:
        """A correction of one column."""
        changes = {column: {"from": old, "to": new}}
        body = {"case_id": self.case, "target_id": target, "changes": changes}
        return self.record.add("entry_amended", **body, why="A slip.")

    def void(self, target: str) -> Any:
        """A declaration that an entry does not count."""
        return self.record.add("entry_voided", case_id=self.case, target_id=target, why="Wrong.")

    def read(self) -> Any:
        """The case, whole, as it stands."""
        with self.record.store() as store:
            return store.history(store.case_with_id(self.case))

    def agent(self) -> str:
        """The name of the agent, as it stands."""
        found = self.read().contacts[0].agent
        assert isinstance(found, str)
        return found


@pytest.fixture
def desk(record: Record) -> Desk:
    """Entries 1 to 3: a provider, a case, a contact with Ana."""
    return Desk(record)


def test_the_last_profile_stands(record: Record) -> None:
    """A change of address is a new entry; letters use the new one."""
    record.add("profile_set", name="Jo Doe", address="1 High St", zone="Europe/London")
    record.add("profile_set", name="Jo Doe", country="GB", zone="Europe/Paris", default_days=5)

    with record.store() as store:
        assert store.profile() == Profile(
            "Jo Doe", "", "", "", "", "", "GB", "en", "Europe/Paris", default_days=5
        )


def test_a_provider_has_its_channels(record: Record) -> None:
    """In the order they were added, with everything that was told of them."""
    acme = record.add("provider_added", name="ŻÓŁĆ Acme", address="1 Mill Lane", country="GB").id
    phone = {"kind": "phone", "value": "0800 1", "role": "complaints", "hours": "Mon-Fri 9-17"}
    record.add("channel_added", provider_id=acme, menu="2-1-0", note="Say no.", **phone)
    record.add("channel_added", provider_id=acme, kind="email", value="x@acme.example")

    with record.store() as store:
        assert store.providers() == [
            Provider(
                *(1, acme, "ŻÓŁĆ Acme", "1 Mill Lane", "GB"),
                (
                    Channel(2, "phone", "0800 1", "complaints", "Mon-Fri 9-17", "2-1-0", "Say no."),
                    Channel(3, "email", "x@acme.example", "", "", "", ""),  # type: ignore[arg-type]
                ),
            )
        ]
        assert store.providers_named("żółć ac")[0].entry == 1


def test_a_changed_provider_is_found_by_its_new_name(record: Record) -> None:
    """And no longer by the old one."""
    acme = record.add("provider_added", name="Acme").id
    record.add("provider_changed", provider_id=acme, changes={"name": "Ajax", "country": "GB"})

    with record.store() as store:
        (ajax,) = store.providers_named("ajax")
        assert (ajax.name, ajax.country, ajax.entry) == ("Ajax", "GB", 1)
        assert store.providers_named("acme") == []


def test_a_case_is_numbered_and_open(record: Record) -> None:
    """The number is what people cite; it counts cases, not entries."""
    acme = record.add("provider_added", name="Acme").id
    numbers = {"customer_no": "007", "order_no": "A-1", "contract_no": "C/2"}
    told = {"about": "Dead line", "want": "a line", "amount": "41.80 USD", **numbers}
    opened = record.add(
        "case_opened", provider_id=acme, opened_at="2026-11-01T09:00:00+01:00", **told
    )

    with record.store() as store:
        assert store.cases() == [
            Case(
                *(2, opened.id, 1, acme, "Acme", "Dead line", "a line", "41.80 USD"),
                *("007", "A-1", "C/2", at("2026-11-01T09:00:00+01:00"), "minute"),
                *(None, None, "", None),
            )
        ]


def test_numbers_are_never_given_twice(desk: Desk) -> None:
    """Not even that of a case which was declared void: it may stand in a letter."""
    desk.void(desk.record.add("case_opened", provider_id=desk.provider, opened_at="x").id)
    third = {"provider_id": desk.provider, "opened_at": "2026-11-03T09:00:00+00:00"}
    desk.record.add("case_opened", **third)

    with desk.record.store() as store:
        assert [case.number for case in store.cases()] == [1, 3]


def test_a_contact_keeps_every_detail(desk: Desk) -> None:
    """As told: references keep their zeros, quotes their speaker, the time its offset."""
    texts = {
        "summary": "S",
        "said": "T",
        "number": "0800 1",
        "agent": "Ana",
        "role": "clerk",
        "site": "Leeds",
        "agent_id": "007",
        "cost": "1.20 GBP",
        "note": "N",
    }
    event = desk.add_contact(
        at="2026-03-29T00:30:00+01:00",
        precision="hour",
        channel="chat",
        direction="in",
        outcome="cut-off",
        asked=["Why?", "When?"],
        quotes=[{"speaker": "them", "text": "No."}, {"speaker": "me", "text": "Why?"}],
        level="supervisor",
        asked_for="manager",
        reference_list=["007", "CR-1"],
        duration_s=90,
        hold_s=60,
        recorded_by_them=False,
        agent_refused=True,
        clock="fixed",
        **texts,
    )

    assert desk.read().contacts[0] == Contact(
        entry=4,
        id=event.id,
        case_id=desk.case,
        at=at("2026-03-29T00:30:00+01:00"),
        zone="Europe/London",
        precision="hour",
        recorded_at=NOW,
        channel="chat",
        direction="in",
        outcome="cut-off",
        asked=("Why?", "When?"),
        quotes=(Quote("them", "No."), Quote("me", "Why?")),
        agent_refused=True,
        level="supervisor",
        asked_for="manager",
        references=("007", "CR-1"),
        duration_s=90,
        hold_s=60,
        recorded_by_them=False,
        voided=None,
        clock="fixed",
        **texts,
    )


def test_a_contact_of_which_little_was_told(desk: Desk) -> None:
    """What was not said is empty or None, never guessed."""
    contact = desk.read().contacts[0]

    unknown = (contact.level, contact.duration_s, contact.hold_s, contact.recorded_by_them)
    assert unknown == (None, None, None, None)
    assert (contact.summary, contact.asked, contact.quotes, contact.references) == ("", (), (), ())
    assert (contact.channel, contact.direction, contact.outcome) == ("phone", "out", "spoke")


def test_a_promise_keeps_its_window_and_where_it_comes_from(desk: Desk) -> None:
    """Whether it is broken is not stored: it follows."""
    event = desk.add_promise(
        text="They call back.",
        words="in 24 to 48 hours",
        is_callback=True,
        opens="2026-11-03T10:00:00+00:00",
        closes="2026-11-04T10:00:00+00:00",
        precision="hour",
        rule="24 to 48 hours",
        basis="their-limit",
    )

    opens, closes = at("2026-11-03T10:00:00+00:00"), at("2026-11-04T10:00:00+00:00")
    assert desk.read().promises == (
        Promise(
            entry=4,
            id=event.id,
            number=1,
            case_id=desk.case,
            contact_id=desk.contact,
            by="them",
            is_callback=True,
            text="They call back.",
            words="in 24 to 48 hours",
            made_at=at("2026-11-02T10:00:00+00:00"),
            made_precision="minute",
            window=Window(opens, closes, "hour", "24 to 48 hours"),
            basis="their-limit",
            zone="Europe/London",
            settled_as=None,
            settled_at=None,
            settled_precision="minute",
            settled_note="",
            superseded_by=None,
            voided=None,
        ),
    )


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


def test_a_letter_is_numbered_and_keeps_its_fingerprint(desk: Desk) -> None:
    """The provider's copy can be compared with it."""
    told = {"kind": "claim", "language": "en", "reply_by": "2026-12-06", "sha256": "ab" * 32}
    rendered_at = "2026-11-22T10:00:00+00:00"
    event = desk.record.add("letter_rendered", case_id=desk.case, rendered_at=rendered_at, **told)

    assert desk.read().letters == (
        Letter(
            *(4, event.id, 1, desk.case, "claim", "en", at(rendered_at), "2026-12-06", "ab" * 32),
            None,
        ),
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


def test_an_unknown_kind_is_kept_and_changes_nothing(desk: Desk) -> None:
    """A fact of a newer version within the same schema is not lost and not misread."""
    before = desk.read()

    event = desk.record.add("mood_noted", case_id=desk.case, mood="calm")

    assert desk.read() == before
    assert desk.record.events()[-1] == event
    assert desk.record.verdict().is_sound


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
