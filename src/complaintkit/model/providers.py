"""Who owes you, and the ways to reach them: loaded for what finds or tells a provider."""

from typing import NamedTuple

from complaintkit.vocabulary import ChannelKind, ChannelRole


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
