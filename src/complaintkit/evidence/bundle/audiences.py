"""For whom a bundle is made: what each reader gets, and what is masked for them. Data, no code."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

from complaintkit.sentences import _

Reader = Literal["provider", "ombudsman", "bank", "court", "public"]
READERS: tuple[str, ...] = get_args(Reader)

Fields = Mapping[str, tuple[str, ...]]
"""For each noun its fields; `my_words` are the user's own sentences among the quotes."""


class Audience(NamedTuple):
    """A reader, and what they are given."""

    label: str
    masked: Fields
    is_text_masked: bool = False
    """Whether what was masked in its own field is masked in running text, too, and with it what
    looks like an address, a number or a link."""
    has_files: bool = True
    """The exhibits and letters themselves: nobody can mask inside of a picture or a recording."""
    has_law: bool = True
    """Which rules apply and until when; the user's own deadlines are nobody else's business."""
    letters_to: tuple[str, ...] = ()
    """Only letters to these readers; empty: all."""


_OWN_NOTES: Fields = {
    "cases": ("closing_note", "rating", "rating_why"),
    "contacts": ("note",),
    "promises": ("settled_note",),
}
_WHO_AND_WHERE: Fields = {
    "profile": ("name", "address", "email", "phone", "city", "account", "country"),
    "providers": ("address",),
    "channels": ("value", "menu", "note", "hours"),
    "cases": (
        *("customer_no", "order_no", "contract_no", "closing_note", "rating", "rating_why"),
        *("behalf_name", "behalf_address", "behalf_authority"),
    ),
    "contacts": (
        *("number", "agent", "role", "site", "agent_id", "references", "note", "cost"),
        *("my_words", "asked"),
    ),
    "promises": ("settled_note",),
    "milestones": ("note",),
    "payments": ("network", "last4", "note"),
    "offers": ("why",),
    "letters": ("sha256",),
    "sendings": ("tracking", "proof", "proof_sha256"),
    "exhibits": ("name", "note", "sha256", "modified_at"),
    "contradictions": ("note",),
    "amendments": ("changes", "why"),
    "voidings": ("why",),
}

AUDIENCES: Mapping[str, Audience] = {
    "provider": Audience(_("the provider"), _OWN_NOTES, letters_to=("provider",)),
    "ombudsman": Audience(_("the ombudsman or dispute body"), {}),
    "bank": Audience(
        _("the bank"), {**_OWN_NOTES, "contacts": ("note", "agent_id", "site", "my_words")}
    ),
    "court": Audience(_("the court"), {}),
    "public": Audience(
        _("the public"), _WHO_AND_WHERE, is_text_masked=True, has_files=False, has_law=False
    ),
}

FIELD_NAMES: Mapping[str, str] = {
    "name": _("name"),
    "address": _("address"),
    "email": _("e-mail address"),
    "phone": _("telephone number"),
    "city": _("town"),
    "account": _("bank account"),
    "country": _("country"),
    "value": _("numbers and addresses of the provider"),
    "menu": _("menu path"),
    "hours": _("opening hours"),
    "customer_no": _("customer number"),
    "order_no": _("order number"),
    "contract_no": _("contract number"),
    "closing_note": _("closing note"),
    "rating": _("rating"),
    "rating_why": _("reason for the rating"),
    "behalf_name": _("name of the person acted for"),
    "behalf_address": _("address of the person acted for"),
    "behalf_authority": _("relation to the person acted for"),
    "number": _("number or address used"),
    "agent": _("who was spoken to"),
    "role": _("position"),
    "site": _("place"),
    "agent_id": _("agent's number"),
    "references": _("reference numbers"),
    "note": _("the customer's own notes"),
    "cost": _("cost of a contact"),
    "my_words": _("the customer's own words"),
    "asked": _("the customer's questions"),
    "settled_note": _("notes on promises"),
    "network": _("card network"),
    "last4": _("last digits of a card"),
    "why": _("reasons"),
    "sha256": _("fingerprints of files"),
    "tracking": _("number of the item"),
    "proof": _("name of the proof"),
    "proof_sha256": _("fingerprint of the proof"),
    "modified_at": _("time of the file"),
    "changes": _("old and new text of corrections"),
    "text": _("addresses, numbers and names in running text"),
    "card": _("card numbers"),
    "home": _("folders of the customer's computer"),
}
"""Each masked field as a reader knows it."""
