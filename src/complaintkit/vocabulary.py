"""The fixed words of the record: what a channel, an outcome, a level can be."""

from typing import Literal, get_args

ChannelKind = Literal["phone", "email", "post", "chat", "form", "social", "visit"]
ChannelRole = Literal["customer-service", "complaints", "executive", "data-protection"]
Direction = Literal["out", "in"]
Level = Literal["frontline", "supervisor", "manager", "complaints", "executive"]
Outcome = Literal[
    "spoke", "sent", "no-answer", "cut-off", "closed", "voicemail", "auto-reply", "refused"
]
Speaker = Literal["them", "me"]
Precision = Literal["minute", "hour", "part-of-day", "day"]
Party = Literal["them", "me"]
Basis = Literal["stated", "their-limit", "default"]
Settlement = Literal["kept", "partly", "broken", "superseded", "waived"]
CaseOutcome = Literal["resolved", "partly", "refused", "given-up"]
PaymentKind = Literal[
    "charged", "refunded", "credited", "provisional", "reversed", "fee", "compensation"
]  # fmt: skip
"""Money you paid; that came back; that they credited; that your bank credited for now, and took
back; interest or a fee that the matter cost you; what they paid you for the trouble."""
OfferForm = Literal["money", "voucher", "credit", "discount", "replacement", "other"]
Decision = Literal["open", "refused", "accepted"]
Personal = Literal["none", "number", "name"]
"""What a public text says of the user: nothing, a number that the provider knows, or the name."""
SentVia = Literal["registered-post", "post", "courier", "email", "form", "office", "fax", "chat"]

LANGUAGES = ("en", "pl", "ru", "sr")
"""What letters can be written in, and the words of time be understood in."""
LANGUAGE_NAMES = {
    **dict.fromkeys(("english", "angielski", "английский", "engleski", "енглески"), "en"),
    **dict.fromkeys(("polish", "polski", "польский", "poljski", "пољски"), "pl"),
    **dict.fromkeys(("russian", "rosyjski", "русский", "ruski", "руски"), "ru"),
    **dict.fromkeys(("serbian", "serbski", "сербский", "srpski", "српски"), "sr"),
    **dict.fromkeys(("sr-latn", "sr-cyrl", "ср", "latinica", "ћирилица"), "sr"),
}
"""What people call these languages; a script says that it is Serbian."""
SCRIPTS = ("latn", "cyrl")
"""What Serbian letters can be written in."""

CALLBACK = "a call back"
"""The text of a promise to call back without words of its own, in every language."""
ANSWER = "an answer"
"""That of a promise to answer within a time limit of theirs."""

REACHED_NOBODY: frozenset[Outcome] = frozenset({"no-answer", "closed", "voicemail", "auto-reply"})
"""Outcomes of an attempt that no human answered; an auto-reply is not an answer."""
WRITTEN: frozenset[ChannelKind] = frozenset({"email", "post", "form", "social"})
"""Channels on which something is written and nobody speaks."""

ASK_NO_REPLY = frozenset(
    {"dispute", "billing-error", "ombudsman", "regulator", "thanks", "review", "post", "statement"}
)
"""Kinds of letters that name no day for a reply. Older records hold one all the same: it was
computed for every letter."""

ASK_NO_REPLY = frozenset(
    {"dispute", "billing-error", "ombudsman", "regulator", "thanks", "review", "post", "statement"}
)
"""Kinds of letters that name no day for a reply. Older records hold one all the same: it was
computed for every letter."""


def words(kind: object) -> tuple[str, ...]:
    """The allowed words of one of the literal types above, in their order."""
    return get_args(kind)
