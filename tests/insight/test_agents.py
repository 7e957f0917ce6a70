"""Who is who: people told apart by what the record says, and what became of their promises."""

from complaintkit.insight.agents import agents
from tests.builders import at, contact, history, promise

NOW = at("2026-11-22 12:00")


def test_one_name_is_one_person_however_it_is_typed() -> None:
    """Blanks and capitals are slips; roles and sites are collected."""
    story = history(
        contacts=(
            contact(5, agent="Anna  K.", role="consultant", at=at("2026-11-10 14:00")),
            contact(6, agent="anna k.", role="team leader", site="Lodz", at=at("2026-11-12 14:00")),
        )
    )

    (found,) = agents([story], NOW)

    assert (found.name, found.roles, found.sites) == (
        "Anna  K.",
        ("consultant", "team leader"),
        ("Lodz",),
    )
    assert [each.entry for each in found.contacts] == [5, 6]


def test_two_numbers_are_two_people_of_one_name() -> None:
    """Nobody is blamed for the promise of a namesake."""
    story = history(
        contacts=(
            contact(5, agent="Jo", agent_id="17"),
            contact(6, agent="Jo", agent_id="18"),
            contact(7, agent="Jo"),
        )
    )

    assert [each.ids for each in agents([story], NOW)] == [("17",), ("18",), ()]


def test_those_who_kept_a_promise_come_first_and_the_nameless_last() -> None:
    """Ask for the same person again."""
    story = history(
        contacts=(
            contact(5, agent="Bad", at=at("2026-11-14 14:00")),
            contact(6, agent="Good", at=at("2026-11-10 14:00")),
            contact(7, agent_refused=True, outcome="refused", at=at("2026-11-15 14:00")),
        ),
        promises=(
            promise(1, "2026-11-11 17:00", contact_id="contact5"),
            promise(
                2,
                "2026-11-11 17:00",
                contact_id="contact6",
                settled_as="kept",
                settled_at=at("2026-11-11 16:00"),
            ),
        ),
    )

    good, bad, nameless = agents([story], NOW)

    assert (good.name, good.helped, good.keeping.in_time) == ("Good", True, 1)
    assert (bad.name, bad.helped, bad.keeping.unkept) == ("Bad", False, 1)
    assert (good.proof and good.proof.number, bad.proof) == (2, None)
    assert (nameless.name, nameless.unnamed, nameless.refusals) == ("", 1, 1)


def test_nobody_is_met_where_nobody_answered_and_nothing_void_counts() -> None:
    """A recording is no person; the user's own promise is not theirs."""
    story = history(
        contacts=(
            contact(5, outcome="no-answer"),
            contact(6, outcome="auto-reply"),
            contact(7, agent="Gone", voided=9),
            contact(8, agent="Here", outcome="cut-off"),
        ),
        promises=(
            promise(1, "2026-11-11 17:00", contact_id="contact8", by="me"),
            promise(2, "2026-11-11 17:00", contact_id="contact8", voided=9),
        ),
    )

    (found,) = agents([story], NOW)

    assert (found.name, found.promises) == ("Here", ())
