"""What a letter needs beside its words to be laid out and sent: paper, day, the two addresses."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from complaintkit.letters.kinds import Kind
from complaintkit.model import Profile, Provider

Paper = Literal["a4", "us-letter"]

_LETTER_SIZE = frozenset({"US"})
"""Countries whose printers hold US Letter; everybody else has A4."""


@dataclass(frozen=True)
class Mailbox:
    """A name and an e-mail address as the record holds them; either may be unknown."""

    name: str = ""
    address: str = ""


@dataclass(frozen=True)
class Envelope:
    """Who sends a letter to whom, when, and on which paper."""

    at: datetime
    """The moment of the letter, with its offset."""
    paper: Paper = "a4"
    sender: Mailbox = Mailbox()
    addressee: Mailbox = Mailbox()


def envelope(kind: Kind, profile: Profile, provider: Provider, now: datetime) -> Envelope:
    """The envelope of a letter that is written at *now*, in the user's zone.

    The record knows how to reach the provider only: others are for the user to address.
    """
    to_provider = Mailbox(provider.name, _email(provider, kind))
    return Envelope(
        at=now,
        paper=paper_of(profile.country),
        sender=Mailbox(profile.name, profile.email),
        addressee=to_provider if kind.to == "provider" else Mailbox(),
    )


def paper_of(country: str) -> Paper:
    """What the printers of a country hold."""
    return "us-letter" if country in _LETTER_SIZE else "a4"


def _email(provider: Provider, kind: Kind) -> str:
    """Where their e-mail goes: to the department that the letter is for, if that has an address."""
    found = [each for each in provider.channels if each.kind == "email" and each.value.strip()]
    found.sort(key=lambda each: each.role != kind.role)
    return found[0].value.strip() if found else ""
