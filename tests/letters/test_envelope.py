"""Who sends a letter to whom, and on which paper."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from complaintkit.letters.envelope import Mailbox, envelope
from complaintkit.letters.kinds import KINDS
from complaintkit.model import Channel, Profile, Provider

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
JANE = Profile(
    "Jane Doe", "1 High St", "jane@example.org", "", "", "", "GB", "en", "Europe/London", 2
)
ACME = Provider(2, "id", "Acme", "PO Box 7", "GB")


def channel(value: str, role: str, kind: str = "email") -> Channel:
    """A way to reach them."""
    return Channel(3, kind, value, role, "", "", "")  # type: ignore[arg-type]


@pytest.mark.parametrize(("country", "paper"), [("GB", "a4"), ("PL", "a4"), ("US", "us-letter")])
def test_the_paper_is_that_of_the_users_country(country: str, paper: str) -> None:
    """It comes out of the user's own printer."""
    made = envelope(KINDS["claim"], JANE._replace(country=country), ACME, NOW)

    assert (made.paper, made.at, made.sender) == (
        paper,
        NOW,
        Mailbox("Jane Doe", "jane@example.org"),
    )


def test_a_letter_goes_to_the_department_that_it_is_for() -> None:
    """If the record knows its address; else to any, else nowhere yet."""
    phone, info = channel("0800", "complaints", "phone"), channel("i@acme.example", "executive")
    complaints = channel(" c@acme.example ", "complaints")
    kind = replace(KINDS["claim"], role="complaints")

    def goes_to(*channels: Channel) -> str:
        return envelope(kind, JANE, ACME._replace(channels=channels), NOW).addressee.address

    assert goes_to(phone, info, complaints) == "c@acme.example"
    assert goes_to(phone, info) == "i@acme.example"
    assert goes_to(phone, channel(" ", "complaints")) == ""


def test_a_bank_or_an_authority_is_not_the_provider() -> None:
    """A letter about them must not be sent to them."""
    kind = replace(KINDS["claim"], to="issuer")
    provider = ACME._replace(channels=(channel("c@acme.example", "complaints"),))

    assert envelope(kind, JANE, provider, NOW).addressee == Mailbox()
