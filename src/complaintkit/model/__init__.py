"""The nouns: frozen objects that the record is read into. They hold; other modules compute.

Times are aware datetimes: the local time that the user meant, with its offset. `entry` is the
number that people cite ("entry 57"); `id` is unique in the world and never shown. What only some
cases have stands in `dealings`, which is loaded for those.
"""

from complaintkit.model.history import Amendment, Attempt, Change, Event, History, Standing, Voiding
from complaintkit.model.nouns import (
    Case,
    Channel,
    Contact,
    Letter,
    Moment,
    Profile,
    Promise,
    Provider,
    Quote,
    Window,
)
from complaintkit.vocabulary import (
    REACHED_NOBODY,
    Basis,
    CaseOutcome,
    ChannelKind,
    ChannelRole,
    Decision,
    Direction,
    Level,
    OfferForm,
    Outcome,
    Party,
    PaymentKind,
    Precision,
    SentVia,
    Settlement,
    Speaker,
    words,
)

__all__ = [
    "REACHED_NOBODY",
    "Amendment",
    "Attempt",
    "Basis",
    "Case",
    "CaseOutcome",
    "Change",
    "Channel",
    "ChannelKind",
    "ChannelRole",
    "Contact",
    "Decision",
    "Direction",
    "Event",
    "History",
    "Letter",
    "Level",
    "Moment",
    "OfferForm",
    "Outcome",
    "Party",
    "PaymentKind",
    "Precision",
    "Profile",
    "Promise",
    "Provider",
    "Quote",
    "SentVia",
    "Settlement",
    "Speaker",
    "Standing",
    "Voiding",
    "Window",
    "words",
]
