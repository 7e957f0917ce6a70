"""The nouns: frozen objects that the record is read into. They hold; other modules compute.

Times are aware datetimes: the local time that the user meant, with its offset. `entry` is the
number that people cite ("entry 57"); `id` is unique in the world and never shown.
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
    Direction,
    Level,
    Outcome,
    Party,
    Precision,
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
    "Direction",
    "Event",
    "History",
    "Letter",
    "Level",
    "Moment",
    "Outcome",
    "Party",
    "Precision",
    "Profile",
    "Promise",
    "Provider",
    "Quote",
    "Settlement",
    "Speaker",
    "Standing",
    "Voiding",
    "Window",
    "words",
]
