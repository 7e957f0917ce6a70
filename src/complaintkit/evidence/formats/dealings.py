"""What dated facts, money, clauses, offers and sendings say in the chronology."""

from complaintkit.describe import describe_amount
from complaintkit.evidence.formats.milestones import milestone_title
from complaintkit.evidence.formats.wording import METHODS, OFFER_FORMS, Told, network_name
from complaintkit.model.dealings import Clause, Dealing, Milestone, Offer, Payment, Sending
from complaintkit.sentences import _

_PAYMENTS = {
    "charged": _("Payment {number}: the customer paid {amount}"),
    "refunded": _("Payment {number}: the provider paid back {amount}"),
    "credited": _("Payment {number}: the provider credited {amount}"),
    "provisional": _("Payment {number}: the customer's bank credited {amount} for now"),
    "reversed": _("Payment {number}: the customer's bank took back {amount}"),
    "fee": _("Payment {number}: it cost the customer {amount} in interest or fees"),
    "compensation": _("Payment {number}: the provider paid {amount} as compensation"),
}
_OFFERS = {
    "open": _("Offer {number} by the provider: not answered yet"),
    "refused": _("Offer {number} by the provider: refused by the customer"),
    "accepted": _("Offer {number} by the provider: accepted by the customer"),
}
_SENDINGS = {
    "registered-post": _("Letter {number} left by registered post"),
    "post": _("Letter {number} left by post"),
    "courier": _("Letter {number} left by courier"),
    "email": _("Letter {number} left by e-mail"),
    "form": _("Letter {number} left through a form on the web"),
    "office": _("Letter {number} was handed in at the addressee's office"),
    "fax": _("Letter {number} left by fax"),
    "chat": _("Letter {number} left in a chat"),
}


def told_dealing(noun: Dealing, belongs_to: int | None) -> Told:
    """A title, running text and details; *belongs_to* as the chronology says it of a line."""
    other = "" if belongs_to is None else str(belongs_to)
    match noun:
        case Milestone():
            details = [(_("Noted with entry"), other)]
            return milestone_title(noun.kind), [("", noun.note)], details
        case Payment():
            return _payment(noun, other)
        case Clause():
            return (
                _("Clause of the contract or the terms: {place}").format(place=noun.place),
                [],
                [],
            )
        case Offer():
            return _offer(noun)
        case Sending():
            return _sending(noun, other)


def clause_quotes(clause: Clause) -> list[tuple[str, str]]:
    """The words of a clause, labelled."""
    return [(_("It says, word for word"), clause.text)]


def _payment(payment: Payment, paid: str) -> Told:
    title = _PAYMENTS[payment.kind].format(
        number=payment.number, amount=describe_amount(payment.amount)
    )
    details = [
        (_("Paid by"), METHODS.get(payment.method, payment.method)),
        (_("Card network"), network_name(payment.network)),
        (_("Card ending in"), payment.last4),
        (_("Belongs to payment"), paid),
    ]
    return title, [("", payment.note)], details


def _offer(offer: Offer) -> Told:
    title = _OFFERS[offer.decision].format(number=offer.number)
    details = [
        (_("Form"), OFFER_FORMS.get(offer.form, offer.form)),
        (_("Worth"), describe_amount(offer.value)),
    ]
    return title, [("", offer.text), (_("Reason for the answer"), offer.why)], details


def _sending(sending: Sending, letter: str) -> Told:
    details = [
        (_("Number of the item"), sending.tracking),
        (_("Proof"), sending.proof),
        (_("Fingerprint of the proof (SHA-256)"), sending.proof_sha256),
    ]
    return _SENDINGS[sending.via].format(number=letter), [], details
