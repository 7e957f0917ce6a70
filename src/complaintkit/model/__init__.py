"""The nouns: frozen objects that the record is read into. They hold; other modules compute.

Times are aware datetimes: the local time that the user meant, with its offset. `entry` is the
number that people cite ("entry 57"); `id` is unique in the world and never shown. What only some
cases have stands in `dealings`, which is loaded for those; what only a story needs is loaded when
its name is asked for, since each of these classes takes Python longer to make than a case to read.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from complaintkit.model.nouns import (
    Case,
    Event,
    Moment,
    Profile,
    Promise,
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

if TYPE_CHECKING:
    from complaintkit.model.history import Amendment, Change, Contact, History, Quote, Voiding
    from complaintkit.model.providers import Channel, Provider
    from complaintkit.model.standing import Attempt, Letter, Standing

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

_LATER = {
    "history": ("Amendment", "Change", "Contact", "History", "Quote", "Voiding"),
    "providers": ("Channel", "Provider"),
    "standing": ("Attempt", "Letter", "Standing"),
}
"""The modules that not every daily command needs, and what is in them."""

if not TYPE_CHECKING:  # a checker would take every name for one that is here

    def __getattr__(name: str) -> object:
        """A noun that is loaded when somebody asks for it."""
        for module, nouns in _LATER.items():
            if name in nouns:
                noun = getattr(import_module(f"complaintkit.model.{module}"), name)
                globals()[name] = noun  # ten modules of `due` ask for the same
                return noun
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
