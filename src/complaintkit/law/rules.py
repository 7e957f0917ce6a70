"""What a rule of law is to the program: data with a source and dates, and the words it may use."""

from datetime import date
from typing import Literal, NamedTuple, get_args

Kind = Literal["they-must", "you-must-by", "opens", "silence-means", "authority-must", "info"]
"""Their duty; your own deadline; a route or right that opens; what their silence brings; what an
authority must do; and what the law says without a date that could be computed."""

Unit = Literal["days", "business-days", "weeks", "months", "years", "hours"]

Sector = Literal[
    "goods", "services", "digital", "telecom", "energy", "water", "post", "rail", "air", "travel",
    "finance", "payments", "credit-report", "debt-collection", "mortgage",
]  # fmt: skip
"""What the provider sells, as far as the law tells it apart. `finance` is a bank, an insurer or a
lender in everything but payments; `payments` is cards, transfers and accounts."""

Ground = Literal[
    "not-delivered", "late", "faulty", "not-as-described", "cancelled", "withdrawn",
    "not-refunded", "overcharged", "unauthorised", "service-down", "damaged", "lost", "other",
]  # fmt: skip
"""What is wrong, as far as a rule depends on it."""

Method = Literal[
    "credit-card", "debit-card", "transfer", "direct-debit", "cash", "cheque", "wallet",
    "instalments", "cash-on-delivery", "voucher",
]  # fmt: skip
Network = Literal["visa", "mastercard", "amex", "mir", "dina"]

Route = Literal[
    "complaint", "withdrawal", "card", "bank", "ombudsman", "regulator", "court", "other"
]
"""What a window is for: a complaint to the provider; changing one's mind; the card scheme's
dispute; a notice to one's own bank; a free dispute body; an authority; a court; another right."""

SECTORS: tuple[str, ...] = get_args(Sector)
GROUNDS: tuple[str, ...] = get_args(Ground)
METHODS: tuple[str, ...] = get_args(Method)
NETWORKS: tuple[str, ...] = get_args(Network)
ROUTES: tuple[str, ...] = get_args(Route)
CARDS = frozenset({"credit-card", "debit-card"})


class Period(NamedTuple):
    """How long: two weeks, 15 business days."""

    n: int
    unit: Unit


PERIODS = ("period", "longest")
"""The fields of a rule that hold one."""

_REPLIES = frozenset({"reply", "reply-received"})
"""What ends a duty to answer; one that only a refusal ends is a duty to say where to go next."""
_NO_ANSWERS = frozenset({"acknowledged", "holding-reply"})
"""What ends a duty to confirm or to report is no answer yet."""


class Rule(NamedTuple):
    """One legal period, or one thing that the law says; every field as the pack gives it."""

    id: str
    kind: Kind
    title: str
    """What the date is for, in a few words: "Their final answer to your complaint"."""
    says: str
    """One plain sentence for the user: what must happen, or what they may do."""
    citation: str
    source: str
    """Where the wording was read."""
    checked_on: date
    countries: tuple[str, ...]
    """ISO codes, of the pack: "GB"; a part of a country is "GB-SCT". Empty: anywhere."""
    sectors: tuple[str, ...] = ()
    """Empty: any."""
    condition: str = ""
    """"If you bought online, by phone or at your door." What the record cannot know."""
    grounds: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    price_over: str = ""
    """"100.00 GBP": only for a payment above it; `price_up_to`: only up to and including."""
    price_up_to: str = ""
    starts: tuple[str, ...] = ()
    """Milestones that start the clock, or "rule:ID": the day on which that rule's period ends."""
    not_started: str = ""
    """One sentence: what starts this clock, and what does not."""
    last_counts: bool = False
    """Whether a later payment may move the end: several transfers to one fraudster."""
    spoken_counts: bool = False
    """Whether a complaint by phone starts it too."""
    period: Period | None = None
    longest: Period | None = None
    """For your own deadline: the longest that a source names; the shorter one is safe."""
    counting: str = "NONE"
    """A way of counting of `periods`."""
    valid_from: date | None = None
    valid_to: date | None = None
    """The last day on which the version applies; the day that `valid_on` names decides."""
    valid_on: tuple[str, ...] = ()
    """Milestones, the first of which picks the version by its day; else the one that starts."""
    needs: tuple[str, ...] = ()
    """Milestones without which the rule does not apply."""
    after: str = ""
    """A milestone: what happened before it starts no clock, such as an answer to something else."""
    unless: tuple[str, ...] = ()
    """Milestones with which it does not apply, whenever they happened."""
    unless_in_time: tuple[str, ...] = ()
    """For what their silence brings: answers that prevent it, before the time to answer was over.

    With `extends`: what lengthens the shorter period in another way, while that one ran."""
    met_by: tuple[str, ...] = ()
    """Milestones that end the clock: the answer came, you sent it."""
    at_once_on: tuple[str, ...] = ()
    """For `opens`: milestones that open the route on their own day."""
    closing: str = ""
    """For `opens`: the rule that closes the route again."""
    extends: str = ""
    """The rule that this one replaces once `extended_by` happened within that one's period."""
    extended_by: str = ""
    suspended: tuple[str, ...] = ()
    """Pairs of milestones: from the first to the second of a pair the clock stands still.

    The second may be "better|worse": the better known of two that stand for the same."""
    resumes: str = ""
    """The rule whose clock stood still before this one: asked for too late, it does not begin."""
    may_be: str = ""
    """The rule that applies instead under another condition: they are late only after both."""
    transposes: tuple[str, ...] = ()
    """Rules of a wider pack that this one takes the place of."""
    limitation: bool = False
    """The end of a right in court: always with the advice to act well before."""
    route: str = ""
    """What the ladder should take it for; only where what meets the deadline does not tell."""
    caveat: str = ""
    """What is doubtful, for the user; printed beside the date."""

    @property
    def sets_time_to_answer(self) -> bool:
        """Whether it gives the time of their answer, not that of a word that they have it."""
        return bool(_REPLIES.intersection(self.met_by)) and _NO_ANSWERS.isdisjoint(self.met_by)


class Rate(NamedTuple):
    """A sum that the law fixes: per day, per event or as a share of the price per day."""

    id: str
    title: str
    says: str
    basis: Literal["percent-per-day", "per-day", "per-event"]
    value: str
    """"1" for one percent; "6.46 GBP" for a sum."""
    cap: Literal["", "price"]
    starts: tuple[str, ...]
    """Milestones or "rule:ID": counted from the day after."""
    ends: tuple[str, ...]
    """Milestones that end it; none of them: until the day of the question."""
    citation: str
    source: str
    checked_on: date
    countries: tuple[str, ...]
    sectors: tuple[str, ...] = ()
    condition: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    caveat: str = ""
