"""Who writes a letter and who gets it."""

from typing import Any

from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.view import View, asks_for_money
from complaintkit.letters.wording import Wording
from complaintkit.model import Channel, ChannelKind, Provider
from complaintkit.vocabulary import ChannelRole


def sender(view: View, sources: Sources) -> dict[str, Any]:
    """The user's own details; no entry of the case holds them.

    The account is told only where the letter asks for money: no other template can say it.
    """
    profile = view.profile
    return {
        "sender_name": Fact(profile.name),
        "sender_address": Fact(profile.address),
        "sender_city": Fact(_town(profile.city, sources.words)),
        "sender_email": Fact(profile.email),
        "sender_phone": Fact(profile.phone),
        "sender_account": Fact(profile.account) if asks_for_money(view) else UNKNOWN,
    }


def _town(city: str, words: Wording) -> str:
    """The place as it stands before a date; one that says itself what it is stays as it is."""
    if "." in city:
        return city
    if not city.strip():
        return ""
    return words.said("places", "town").format(city=city)


def addressee(view: View, sources: Sources) -> dict[str, Any]:
    """Who the letter goes to: the department of its role if the record knows its address."""
    provider, role = view.history.provider, view.kind.role
    post, email = _channel(provider, role, "post"), _channel(provider, role, "email")
    to_department = [channel.entry for channel in (post, email) if channel is not None]
    if post is None and not provider.address.strip():
        post = next((each for each in provider.channels if each.kind == "post"), None)
    changed = [entry for field, entry in view.provider_changes.items() if field == "address"]
    address = sources.fact(provider.address, provider.entry, *changed)
    department = sources.words.said("departments", role) if to_department else ""
    return {
        "provider_name": sources.fact(provider.name, provider.entry),
        "provider_department": sources.fact(department, *to_department),
        "provider_address": sources.fact(post.value, post.entry) if post else address,
        "provider_email": sources.fact(email.value, email.entry) if email else UNKNOWN,
    }


def _channel(provider: Provider, role: ChannelRole, kind: ChannelKind) -> Channel | None:
    found = (each for each in provider.channels if each.role == role and each.kind == kind)
    return next(found, None)
