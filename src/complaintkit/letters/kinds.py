"""Which letters there are, what each must know, and the parts that a letter is made of.

A new kind is one entry in `KINDS`, one sense in `senses`, and one template for each language.
"""

from dataclasses import dataclass
from typing import Literal

from complaintkit.vocabulary import ChannelRole

Need = Literal[
    "sender", "reply", "provider", "about", "want", "identity", "contact", "said", "payment",
    "last4", "network", "ground", "statement", "refused-offer", "accepted-offer", "authority",
    "their-answer", "decision", "addressee",
]  # fmt: skip
"""A fact that a letter cannot do without; `needs` knows where it stands and what to ask for it."""

Reader = Literal["provider", "issuer", "authority", "public"]
"""Who is "you" in a letter: the provider, the bank that issued the card, a dispute body, an
authority or a court, or whoever reads it."""


@dataclass(frozen=True)
class Kind:
    """A letter that can be written."""

    name: str
    title: str
    to: Reader
    required: tuple[Need, ...]
    """In the order of importance, in which their questions are asked."""
    days: int = 14
    """The time to reply that it asks for when neither the user nor the law names one; the law's
    day is for the kinds that tell the shared `term`. Those of `ASK_NO_REPLY` name none."""
    tells: tuple[str, ...] = ()
    """What it takes from the parts that the letters of a language share, besides the frame."""
    refunds: bool = False
    """Whether it asks for what was paid, whatever else the case asks for."""
    is_framed: bool = True
    """Whether it has a sender, a date, an addressee, a salutation and a signature."""
    role: ChannelRole = "complaints"
    """The department that it goes to, if it goes to the provider."""
    never: tuple[str, ...] = ()
    """Words that its template must not hold, besides those of `NEVER`: what is out of place."""
    leaving: str = ""
    """The milestone of the day on which it was sent."""
    arrival: str = ""
    """The milestone of the day on which they received it."""


NEVER = (
    *("!", "police", "tax", "immigration", "prosecut", "criminal", "employer", "newspaper"),
    *("journalist", "social media", "lawyer", "solicitor", "attorney", "on behalf of the court"),
    *("fraud", "scam", "liar", "angry", "disappoint", "frustrat", "outrag", "disgust", "shame"),
    *("unacceptable", "or else", "double"),
)
"""What no template may hold in any letter: threats of things outside of the dispute, a false
office, guesses about motives, feelings."""
_QUIET = ("court", "chargeback", "dispute the payment", "ombudsman", "regulator", "publish")
_BASIC: tuple[Need, ...] = ("sender", "reply", "provider", "about", "want")
_SIDES: tuple[Need, ...] = ("sender", "reply", "provider")
_CARD: tuple[Need, ...] = ("payment", *_SIDES, "last4", "about")

_STORY = ("about", "history", "timeline", "promises", "clauses", "offers", "law")
_WHOLE = (*_STORY, "silence")
"""And what the law takes their silence for: what is at stake before a court or a body."""
_ASKS = ("demand", "want", "amount", "term")
_PAID = ("account",)
"""Where the provider should pay; nobody else is told."""
_OWED = ("sums",)
"""The demands and what a dispute body is to decide; an authority awards no money, and what only
reminds, answers or tells the story brings nothing new."""

_ALL = (
    Kind("claim", "Formal claim", "provider", _BASIC,
         tells=(*_STORY, *_ASKS, *_OWED, *_PAID, "annex"), never=_QUIET,
         leaving="complaint-sent", arrival="complaint-received"),
    Kind("response", "Answer to their reply", "provider", ("their-answer", "decision", *_BASIC), 7,
         tells=("about", "demand", "want"), never=_QUIET, leaving="response-sent",
         arrival="response-received"),
    Kind("confirm", "Confirmation of a call", "provider", ("contact", *_SIDES, "said"), 7,
         never=_QUIET),
    Kind("reminder", "Reminder", "provider", _BASIC, 7,
         tells=("about", "letters", "promises", "law", *_ASKS, *_PAID), never=_QUIET),
    Kind("contract", "Request to name the clause", "provider", ("about", *_SIDES),
         tells=("about", "clauses"), never=_QUIET),
    Kind("executive", "Letter to the executive office", "provider", _BASIC, role="executive",
         tells=("about", "letters", *_ASKS, *_OWED), never=("publish",),
         leaving="executive-asked"),
    Kind("silence", "What their silence opens", "provider", _BASIC, 7,
         tells=("about", "letters", "silence", "demand", "want", "amount", *_OWED, *_PAID),
         never=("publish",), leaving="reply-demanded"),
    Kind("chargeback-warning", "Warning of a card dispute", "provider",
         ("payment", *_BASIC, "last4", "network"), 7, tells=("about", "want"),
         never=("court", "ombudsman", "regulator", "publish", "review"), leaving="dispute-warned"),
    Kind("dispute", "Card dispute, to the issuer", "issuer", (*_CARD, "ground", "addressee"),
         tells=("about", "card", "timeline"), never=("publish", "section 75"),
         leaving="dispute-filed"),
    Kind("section75", "Section 75 claim, to the issuer", "issuer",
         (*_CARD, "want", "ground", "addressee"), 56,
         tells=("about", "card", "clauses", "timeline", "want"), never=("publish",)),
    Kind("billing-error", "Billing error notice, to the issuer", "issuer",
         (*_CARD, "statement", "ground", "addressee"), tells=("about", "card", "timeline"),
         never=("publish",), arrival="error-notice"),
    Kind("final", "Final demand before court", "provider", _BASIC,
         tells=("about", "history", "letters", *_WHOLE[2:], *_ASKS, *_OWED, *_PAID, "annex"),
         never=("publish", "report you"), arrival="letter-before-claim"),
    Kind("ombudsman", "Application to a dispute body", "authority", (*_BASIC, "addressee"),
         tells=("letters", *_WHOLE, "want", "amount", *_OWED, "annex"), never=("publish",),
         leaving="ombudsman-asked"),
    Kind("regulator", "Report to an authority", "authority", (*_BASIC, "addressee"),
         tells=("letters", *_WHOLE, "want", "amount", "annex"), never=("publish",),
         arrival="regulator-asked"),
    Kind("recording", "Request for recordings and data", "provider", ("identity", *_SIDES), 30,
         role="data-protection", never=_QUIET, arrival="data-requested"),
    Kind("preserve", "Request to keep the evidence", "provider", ("about", *_SIDES),
         tells=("about",), never=_QUIET),
    Kind("cancel", "Termination of the contract", "provider", ("identity", *_SIDES),
         tells=_PAID, never=_QUIET, leaving="cancelled"),
    Kind("withdrawal", "Withdrawal from the contract", "provider", ("identity", *_SIDES),
         tells=("payments", *_PAID), refunds=True, never=_QUIET, leaving="withdrew",
         arrival="withdrawal-received"),
    Kind("offer-refused", "Answer to an offer: no", "provider", ("refused-offer", *_BASIC),
         tells=("about", *_ASKS, *_PAID), never=_QUIET),
    Kind("offer-accepted", "Answer to an offer: yes", "provider", ("accepted-offer", *_SIDES),
         never=_QUIET),
    Kind("thanks", "Thanks", "provider", ("about", *_SIDES), tells=("about",),
         role="customer-service", never=(*_QUIET, "demand", "claim")),
    Kind("review", "Review", "public", ("provider", "about", "identity"), is_framed=False,
         tells=("about", "want"), never=_QUIET, leaving="published"),
    Kind("post", "Short public text", "public", ("provider", "about"), is_framed=False,
         tells=("about", "want"), never=_QUIET, leaving="published"),
    Kind("statement", "Witness statement", "authority", ("sender", "provider", "about"),
         is_framed=False, tells=("about", "letters", *_STORY[2:6], "annex"), never=("publish",)),
)  # fmt: skip
KINDS = {kind.name: kind for kind in _ALL}
"""Every letter, in about the order in which they are written."""

_FRAME = frozenset({
    "sender", "date", "addressee", "numbers", "references", "salutation", "behalf", "closing",
    "farewell", "signature", "enclosures", "fingerprint",
})  # fmt: skip
_GROUPS = {
    "promises": ("promises", "promise"),
    "timeline": ("timeline", "event"),
    "sums": ("sums", "sum"),
    "annex": ("enclosures", "history_title", "history_intro", "contact"),
}


def shared_parts(kind: Kind) -> frozenset[str]:
    """The parts that a kind's letters take from the shared ones, unless its template has them."""
    told = {part for name in kind.tells for part in _GROUPS.get(name, (name,))}
    return _FRAME.union(told) if kind.is_framed else frozenset(told)
