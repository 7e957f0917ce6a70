"""What a letter may say: only what the record holds, each fact with its entries."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from complaintkit.errors import Refused
from complaintkit.letters.facts import letter_facts
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.laws import Term
from complaintkit.letters.needs import Missing, missing
from complaintkit.letters.view import View
from complaintkit.model import Profile

from . import stories
from .conftest import NOW, PROFILE, REPLY_BY, Notebook

CLAIM = KINDS["claim"]


def test_every_fact_of_the_record_names_its_entries(notebook: Notebook) -> None:
    """Idea 5: every fact in a letter has an entry number."""
    stories.broadband(notebook)

    without = {name for name, _text, entries in notebook.facts().trace() if not entries}

    sender = {"sender_name", "sender_address", "sender_email", "sender_phone"}
    assert without == {"date", "reply_by"} | sender


def test_a_fact_names_the_amendment_that_it_was_changed_by(notebook: Notebook) -> None:
    """The letter shows the present text, and where it comes from."""
    notebook.open()
    contact = notebook.contact("2026-11-02T15:00", agent="Bop")
    notebook.amend(contact, "agent", "Bop", "Bob")

    agent = notebook.facts().contacts[0].agent

    assert (agent.text, agent.entries) == ("Bob", (4, 5))


def test_an_amendment_that_was_taken_back_changes_nothing(notebook: Notebook) -> None:
    """The old text stands again."""
    notebook.open()
    contact = notebook.contact("2026-11-02T15:00", agent="Bob")
    notebook.void(notebook.amend(contact, "agent", "Bob", "Bop"))

    agent = notebook.facts().contacts[0].agent

    assert (agent.text, agent.entries) == ("Bob", (4,))


@pytest.mark.parametrize(
    ("channels", "address", "email"),
    [
        ([], "PO Box 7\nYork", ""),
        ([("post", "complaints", "PO Box 9")], "PO Box 9", ""),
        ([("post", "executive", "PO Box 8")], "PO Box 7\nYork", ""),
        ([("email", "complaints", "c@acme.example")], "PO Box 7\nYork", "c@acme.example"),
        ([("email", "customer-service", "x@acme.example")], "PO Box 7\nYork", ""),
        ([("phone", "complaints", "0800")], "PO Box 7\nYork", ""),
    ],
)
def test_the_letter_goes_to_complaints_if_that_is_known(
    notebook: Notebook, channels: list[tuple[str, str, str]], address: str, email: str
) -> None:
    """A letter to the right department is read sooner."""
    notebook.open()
    for kind, role, value in channels:
        notebook.channel(kind, value, role=role)

    facts = notebook.facts()

    assert (facts.provider_address.text, facts.provider_email.text) == (address, email)


@pytest.mark.parametrize(
    ("me", "case", "provider", "lacking"),
    [
        (PROFILE, {}, "Acme", []),
        (PROFILE | {"name": " "}, {}, "Acme", ["your name"]),
        (PROFILE | {"address": "", "email": "\n"}, {}, "Acme", ["your address"]),
        (PROFILE | {"address": ""}, {}, "Acme", []),
        (PROFILE | {"email": ""}, {}, "Acme", []),
        (PROFILE, {}, "", ["the provider's name"]),
        (PROFILE, {"about": "\t"}, "Acme", ["what is wrong"]),
        (PROFILE, {"want": ""}, "Acme", ["what you want"]),
        (
            {},
            {"about": ""},
            "",
            ["your name", "your address", "the provider's name", "what is wrong"],
        ),
    ],
)
def test_a_claim_knows_what_it_lacks(
    notebook: Notebook, me: dict[str, Any], case: dict[str, Any], provider: str, lacking: list[str]
) -> None:
    """A claim needs two sides, a way to reply, what is wrong and what is wanted."""
    notebook.open(me=me, provider=provider, **case)

    assert [each.fact for each in missing(notebook.facts(), CLAIM)] == lacking


def test_a_missing_fact_comes_with_its_question(notebook: Notebook) -> None:
    """And with the command that answers it."""
    notebook.open(want="")

    assert missing(notebook.facts(), CLAIM) == (
        Missing(
            "what you want",
            'What should they do? complaint amend 3 --why "..." --want "..."',
        ),
    )


@pytest.mark.parametrize("days", [0, -1])
def test_a_reply_by_date_must_be_after_the_letter(notebook: Notebook, days: int) -> None:
    """Nobody can reply by yesterday."""
    notebook.open()

    with pytest.raises(Refused, match="not after"):
        notebook.facts(reply_by=NOW.date() + timedelta(days=days))


def test_a_language_without_wording_is_refused(notebook: Notebook) -> None:
    """English words in a Polish letter would be neither."""
    notebook.open()
    profile = Profile("J", "A", "", "", "", "", "PL", "pl", "Europe/Warsaw", 2)

    with pytest.raises(Refused, match="no letters in 'de'"):
        letter_facts(
            View(notebook.history(), profile, ("", 0, ""), NOW), Term(REPLY_BY), language="de"
        )


def test_the_letter_is_dated_where_the_user_is(notebook: Notebook) -> None:
    """Not in UTC."""
    notebook.open()

    facts = notebook.facts(now=datetime.fromisoformat("2026-11-23T00:30:00+01:00"))

    assert facts.date.text == "Monday 23 November 2026"


def test_the_fingerprint_is_the_head_of_the_record(notebook: Notebook) -> None:
    """Whoever gets the record later can compare."""
    notebook.open()
    facts = notebook.facts()
    more = facts._replace(reply_by=facts.date)

    assert (facts.record_size.text, len(facts.record_head.text), more.record_head) == (
        "3 entries",
        64,
        facts.record_head,
    )


def test_reply_by_is_told_with_its_weekday(notebook: Notebook) -> None:
    """A weekday shows a slip of the pen in the date."""
    notebook.open()

    assert notebook.facts(reply_by=date(2027, 1, 4)).reply_by.text == "Monday 4 January 2027"
