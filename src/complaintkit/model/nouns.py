"""What the record is about, one object for each thing; `model` says what they share."""

from datetime import datetime
from typing import NamedTuple

from complaintkit.vocabulary import (
    REACHED_NOBODY,
    Basis,
    CaseOutcome,
    ChannelKind,
    ChannelRole,
    Direction,
    Level,
    Outcome,
    Party,
    Precision,
    Settlement,
    Speaker,
)


class Moment(NamedTuple):
    """An instant as somebody told it, and how exactly they knew it."""

    at: datetime
    precision: Precision


class Window(NamedTuple):
    """When a promise falls due: from *opens* (None: at once) up to and including *closes*."""

    opens: datetime | None
    closes: datetime
    precision: Precision
    """`day` when no hour was named: *closes* is then the last second of that local day."""
    rule: str
    """How the words were counted, as a sentence for the user; empty for a plain date and time."""


class Profile(NamedTuple):
    """The user: what a letter says of its sender, and how words and times are read."""

    name: str
    address: str
    email: str
    phone: str
    country: str
    """ISO 3166 alpha-2; decides which public holidays count."""
    language: str
    zone: str
    """IANA name, such as Europe/Warsaw."""
    default_days: int
    """The window of a promise that was made without a time, in days."""


class Channel(NamedTuple):
    """A way to reach a provider."""

    entry: int
    kind: ChannelKind
    value: str
    role: ChannelRole
    hours: str
    menu: str
    note: str


class Provider(NamedTuple):
    """Who owes you: a shop, a telecom, a bank."""

    entry: int
    id: str
    name: str
    address: str
    country: str
    channels: tuple[Channel, ...] = ()
    zone: str = ""
    """IANA name, in which its hours are meant; empty when nobody said."""


class Case(NamedTuple):
    """One dispute with one provider."""

    entry: int
    id: str
    number: int
    provider_id: str
    provider: str
    about: str
    want: str
    amount: str
    """The sum in dispute as "41.80 USD"; empty when none was given."""
    customer_no: str
    order_no: str
    contract_no: str
    opened_at: datetime
    opened_precision: Precision
    closed_at: datetime | None
    outcome: CaseOutcome | None
    closing_note: str
    voided: int | None
    sector: str = ""
    """What the provider sells, as the law sees it: one of `law.rules.SECTORS`, or unknown."""
    country: str = ""
    """Whose law applies: "GB", or a part of a country, "GB-SCT"; unknown when nobody said."""
    ground: str = ""
    """What is wrong, as far as a rule depends on it: one of `law.rules.GROUNDS`, or unknown."""
    rating: int | None = None
    """How the provider dealt with it, in the user's eyes; None when nobody said."""
    rating_why: str = ""
    language: str = ""
    """Of letters about it; empty: the user's own."""
    script: str = ""
    behalf_name: str = ""
    """Who the case belongs to when the user acts for somebody else."""
    behalf_address: str = ""
    behalf_authority: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the case is still being pursued."""
        return self.closed_at is None


class Quote(NamedTuple):
    """Words exactly as they were spoken or written, and by whom."""

    speaker: Speaker
    text: str


class Contact(NamedTuple):
    """One attempt to deal with the provider; a failed one counts."""

    entry: int
    id: str
    case_id: str
    at: datetime
    zone: str
    precision: Precision
    recorded_at: datetime
    channel: ChannelKind
    direction: Direction
    outcome: Outcome
    summary: str
    said: str
    asked: tuple[str, ...]
    quotes: tuple[Quote, ...]
    number: str
    """The number dialled, or the address used."""
    agent: str
    agent_refused: bool
    """The agent would not give a name: a fact of its own."""
    role: str
    level: Level | None
    asked_for: Level | None
    """The level that the user asked to be passed on to."""
    site: str
    agent_id: str
    references: tuple[str, ...]
    duration_s: int | None
    hold_s: int | None
    recorded_by_them: bool | None
    cost: str
    note: str
    voided: int | None
    """The entry that declared this one void."""
    clock: str
    """Empty; or why the machine's clock is in doubt: "fixed" by COMPLAINT_NOW, or "set back"."""

    @property
    def reached_a_human(self) -> bool:
        """Whether somebody answered in this contact; what was only sent has no answer yet.

        A call that was cut off counts when it says anything of the one who answered.
        """
        if self.outcome == "cut-off":
            return bool(self.agent or self.agent_refused or self.level or self.said or self.quotes)
        return self.outcome != "sent" and self.outcome not in REACHED_NOBODY


class Promise(NamedTuple):
    """What somebody undertook to do by when. Whether it is due or broken is never stored."""

    entry: int
    id: str
    number: int
    case_id: str
    contact_id: str | None
    by: Party
    is_callback: bool
    text: str
    words: str
    """The time as it was said; empty when none was."""
    made_at: datetime
    made_precision: Precision
    window: Window
    basis: Basis
    zone: str
    settled_as: Settlement | None
    settled_at: datetime | None
    settled_precision: Precision
    """`day`: they kept it that day, at an hour that nobody noted; then only days are counted."""
    settled_note: str
    superseded_by: str | None
    """The id of the newer promise."""
    voided: int | None


class Letter(NamedTuple):
    """A letter that was rendered, and the fingerprint of the record at that moment."""

    entry: int
    id: str
    number: int
    case_id: str
    kind: str
    language: str
    rendered_at: datetime
    reply_by: str
    """ISO date."""
    sha256: str
    """Of the letter's text in UTF-8."""
    voided: int | None
