"""What every command looks at, one object for each thing; `model` says what they share."""

from datetime import datetime
from typing import NamedTuple

from complaintkit.vocabulary import (
    Basis,
    CaseOutcome,
    Party,
    Precision,
    Settlement,
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
    city: str
    """Where letters are written, for their line of place and date."""
    account: str
    """Where money is to be paid back, as typed; in letters that ask for money only."""
    country: str
    """ISO 3166 alpha-2; decides which public holidays count."""
    language: str
    zone: str
    """IANA name, such as Europe/Warsaw."""
    default_days: int
    """The window of a promise that was made without a time, in days."""


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
    closed_entry: int | None = None
    """The entry that closed it, which also says how it was rated."""

    @property
    def is_open(self) -> bool:
        """Whether the case is still being pursued."""
        return self.closed_at is None


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
    settled_entry: int | None = None
    """The entry that says what became of it."""


class Event(NamedTuple):
    """One appended fact, as it stands in the record."""

    seq: int
    id: str
    kind: str
    recorded_at: str
    body: str
    prev: str
    hash: str
