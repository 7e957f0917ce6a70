"""What each kind of entry does to what is read: every noun, with every detail."""

from complaintkit.model import (
    Case,
    Channel,
    Contact,
    Letter,
    Profile,
    Promise,
    Provider,
    Quote,
    Window,
)
from tests.record.conftest import NOW, Desk, Record, at


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


def test_an_unknown_kind_is_kept_and_changes_nothing(desk: Desk) -> None:
    """A fact of a newer version within the same schema is not lost and not misread."""
    before = desk.read()

    event = desk.record.add("mood_noted", case_id=desk.case, mood="calm")

    assert desk.read() == before
    assert desk.record.events()[-1] == event
    assert desk.record.verdict().is_sound
