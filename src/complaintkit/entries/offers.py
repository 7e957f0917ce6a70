"""Recording offers: their words, what they add up to, and the user's answer."""

from typing import Any

from complaintkit.entries.told import amount, checked
from complaintkit.errors import Usage
from complaintkit.limits import CardPolicy
from complaintkit.model import Moment
from complaintkit.offers import offer_value


def offer_body(texts: dict[str, str], at: Moment, cards: CardPolicy) -> dict[str, Any]:
    """The body of an `offer_noted` entry, without case and zone.

    What the user says it is worth wins over what its words add up to.
    """
    body = {
        "text": checked(texts["text"], "offer", cards),
        "value": amount(texts["value"], "value") or counted(texts["text"]),
        "form": texts["form"],
        "decision": texts["decision"],
        "why": checked(texts["why"], "why", cards),
        "at": at.at.isoformat(),
        "precision": at.precision,
    }
    return {name: each for name, each in body.items() if each}


def counted(text: str) -> str:
    """What the words of an offer add up to; nothing when they name no sum, or one beyond reason."""
    value = offer_value(text)
    if value is None or not value.total.amount:
        return ""
    try:
        return amount(str(value.total), "value")
    except Usage:
        return ""
