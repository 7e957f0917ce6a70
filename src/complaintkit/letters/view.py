"""A case whole, with its law and the moment: what a letter is written from, and whether it may."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from complaintkit.compensation import Compensation
from complaintkit.ladder import Playbook
from complaintkit.ladder.situation import Situation
from complaintkit.law.rules import CARDS
from complaintkit.law.window import RuleWindow
from complaintkit.letters.kinds import KINDS, Kind
from complaintkit.letters.wanted import wants_money
from complaintkit.model import Attempt, Contact, History, Profile, Standing
from complaintkit.model.dealings import Payment
from complaintkit.vocabulary import Personal

_NO_PLAYBOOK = Playbook(())


class View(NamedTuple):
    """Everything that a letter of one kind may be made of."""

    history: History
    profile: Profile
    checkpoint: tuple[str, int, str]
    """The record's id, its number of entries and the hash of the last."""
    now: datetime
    """In the user's zone: its date is that of the letter."""
    windows: Sequence[RuleWindow] = ()
    """Those of the case whose clock has started."""
    kind: Kind = KINDS["claim"]
    to: str = ""
    """Name and address of a bank or body, of which the record knows nothing."""
    contact: int | None = None
    """The entry of the contact that a letter is about; without one, the newest."""
    payment: int | None = None
    """The number of the payment that a letter is about, if there are several."""
    personal: Personal = "none"
    sums: tuple[Compensation, ...] = ()
    """Sums of the law whose conditions hold, as the user says."""
    provider_changes: Mapping[str, int] = MappingProxyType({})
    """By the name of a detail of the provider: the entry that changed it last."""

    @property
    def today(self) -> date:
        """The day of the letter."""
        return self.now.date()

    @property
    def case(self) -> str:
        """The number of the case, for a command that supplies what is missing."""
        return str(self.history.case.number)

    @property
    def situation(self) -> Situation:
        """The case as the ladder sees it."""
        country = self.history.case.country or self.profile.country
        standing = standing_of(self.history)
        return Situation(standing, self.windows, self.now, _NO_PLAYBOOK, country)


def standing_of(history: History) -> Standing:
    """What counts of a history."""
    contacts = contacts_of(history)
    last = contacts[-1] if contacts else None
    return Standing(
        history.case,
        tuple(each for each in history.promises if each.voided is None),
        tuple(map(_attempt, contacts)),
        tuple(each for each in history.letters if each.voided is None),
        (last.entry, last.at) if last else None,
        **{
            name: tuple(each for each in getattr(history, name) if each.voided is None)
            for name in ("milestones", "payments", "clauses", "offers", "sendings")
        },
    )


def contacts_of(history: History) -> list[Contact]:
    """The contacts that count, in the order they happened."""
    return [contact for contact in history.contacts if contact.voided is None]


def spoken(history: History) -> list[Contact]:
    """The contacts in which somebody answered, or wrote."""
    return [each for each in contacts_of(history) if each.reached_a_human or each.is_message]


def talk_of(view: View) -> Contact | None:
    """The contact that a letter is about: the one that was named, else the newest talk."""
    found = spoken(view.history)
    if view.contact is not None:
        found = [each for each in found if each.entry == view.contact]
    return found[-1] if found else None


def card_charges(history: History) -> list[Payment]:
    """What was paid by card."""
    return [each for each in _charges(history) if each.method in CARDS]


def other_charges(history: History) -> list[Payment]:
    """What was paid in a way that is known and is no card."""
    return [each for each in _charges(history) if each.method and each.method not in CARDS]


def charge_of(view: View) -> Payment | None:
    """The payment by card that a letter is about: the one that was named, or the only one."""
    found = card_charges(view.history)
    if view.payment is not None:
        found = [each for each in found if each.number == view.payment]
    return found[0] if len(found) == 1 else None


def asks_for_money(view: View) -> bool:
    """Whether it names a sum that the provider should pay, or asks for what was paid."""
    if "account" not in view.kind.tells:
        return False
    case = view.history.case
    return view.kind.refunds or bool(view.sums) or (bool(case.amount) and wants_money(case.want))


def _charges(history: History) -> Iterator[Payment]:
    return (each for each in history.payments if each.voided is None and each.kind == "charged")


def _attempt(contact: Contact) -> Attempt:
    return Attempt(
        contact.entry,
        contact.at,
        contact.precision,
        contact.level,
        contact.asked_for,
        contact.outcome,
        contact.channel,
        contact.direction,
    )
