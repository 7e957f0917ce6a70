"""What `init`, `me` and `provider` share: checked details of people and firms."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from complaintkit.cli.receipt import acknowledge
from complaintkit.cli.session import Session, profile_of, show, show_json, warn
from complaintkit.cli.who import one_provider
from complaintkit.cli.zones import zone_name
from complaintkit.entries.places import place_of_law
from complaintkit.entries.told import checked
from complaintkit.errors import Refused, Usage
from complaintkit.insight.reaching import Reaching, reaching
from complaintkit.limits import CardPolicy
from complaintkit.limits.accounts import is_account, is_mistyped
from complaintkit.model import Profile, Provider
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.cases import profile_page, provider_page, providers_page
from complaintkit.views.page import Page
from complaintkit.views.reaching import reaching_lines
from complaintkit.vocabulary import LANGUAGE_NAMES, LANGUAGES


def profile_body(details: Mapping[str, Any], cards: CardPolicy) -> dict[str, Any]:
    """The body of a `profile_set` entry; raises `Error` for details that cannot be right."""
    body = {
        name: checked(
            str(value),
            name,
            "keep" if name == "account" and is_account(str(value)) else cards,
            one_line=name != "address",
        )
        for name, value in details.items()
        if name != "default_days"
    }
    if not body.get("name", "").strip():
        raise Usage(_("A letter needs your name."), _('Nothing was stored. Give it: --name "..."'))
    _must_be_an_account(body.get("account", ""))
    body["country"] = country_code(body.get("country", ""))
    body["language"] = language_code(body.get("language", "") or "en")
    body["zone"] = zone_name(body["zone"])
    return body | {"default_days": int(details.get("default_days", 2))}


def changed_profile(
    known: Profile, changes: Mapping[str, Any], cards: CardPolicy
) -> dict[str, Any]:
    """The same for details that were known, some of them changed; what was stored before stays."""
    return profile_body(known._asdict() | dict(changes), cards)


def store_profile(
    session: Session, changes: Mapping[str, Any], cards: CardPolicy, *, as_json: bool
) -> None:
    """Keep the user's changed details, acknowledge that, and warn of what can be none."""
    with session.writing() as (entries, store):
        entries.append("profile_set", changed_profile(profile_of(store), changes, cards))
        profile = profile_of(store)  # here: to read it afterwards might fail, and say so
    page, more = _profile_told(session, profile)
    acknowledge(session, entries, notes=page, more=more, as_json=as_json)
    warn_unreachable(changes)


def show_profile(session: Session, *, as_json: bool) -> None:
    """The user's own details, and where the record is."""
    with session.reading() as store:
        page, more = _profile_told(session, profile_of(store))
    if as_json:
        show_json(more)
    else:
        show(page)


def _profile_told(session: Session, profile: Profile) -> tuple[Page, dict[str, Any]]:
    """For a person, and for a program."""
    record = str(session.home.record)
    return profile_page(profile, record), jsonable(profile) | {"record": record}


def must_reach(details: Mapping[str, Any]) -> None:
    """Raise `Refused` for an e-mail address or a number that can be none: it is asked again."""
    for sentence, example, _command in _unreachable(details):
        raise Refused(sentence, example)


def warn_unreachable(details: Mapping[str, Any]) -> None:
    """Say so beside the result of those that were given as options; they are stored as they are."""
    for sentence, _example, command in _unreachable(details):
        told = _("It is stored as it was given. To correct it: {command}").format(command=command)
        warn(f"{sentence} {told}")


def _unreachable(details: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What is wrong, what one looks like, and the command that corrects it.

    Extensions ("ext. 12"), names for numbers, short ones and several at once are fine.
    """
    email, phone = str(details.get("email") or ""), str(details.get("phone") or "")
    if email.strip() and not re.search(r"[^\s@]@[^\s@]+\.[^\s@]", email):
        yield (
            _("{text!r} is no e-mail address.").format(text=email),
            _("Nothing was stored. One looks like this: name@example.org"),
            "complaint me --email ...",
        )
    if phone.strip() and ("@" in phone or not any(map(str.isdigit, phone))):
        yield (
            _("{text!r} is no phone number.").format(text=phone),
            _("Nothing was stored. One has digits: +48 22 123 45 67"),
            "complaint me --phone ...",
        )


def _must_be_an_account(text: str) -> None:
    if is_mistyped(text):
        raise Refused(
            _("{account!r} is no account number: its check digits do not fit.").format(
                account=text
            ),
            _("Nothing was stored. Compare it with your bank's, digit by digit."),
        )


def language_code(text: str) -> str:
    """One of the languages, in small letters."""
    code = text.strip().lower()
    code = LANGUAGE_NAMES.get(code, code)
    if code not in LANGUAGES:
        raise Usage(
            _("{language!r} is not a language of complaintkit yet.").format(language=text),
            _("Nothing was stored. Choose one of: {languages}").format(
                languages=", ".join(LANGUAGES)
            ),
        )
    return code


def country_code(text: str) -> str:
    """The two capital letters of a country, or nothing; raises `Usage` for what is neither."""
    code = place_of_law(text)
    if "-" in code:
        raise Usage(
            _("{text!r} is a part of a country.").format(text=text),
            _(
                "Nothing was stored. Here the country is meant: {country}. Cases take a part."
            ).format(country=code.partition("-")[0]),
        )
    return code


def store_provider(
    session: Session,
    name: str,
    details: Mapping[str, str | None],
    channel: Mapping[str, str],
    cards: CardPolicy,
    *,
    as_json: bool,
) -> None:
    """Keep a provider's address, country and zone, add a channel to it, and acknowledge that."""
    changes, body = _changed_provider(details, cards), _channel_body(channel, cards)
    with session.writing() as (entries, store):
        known = one_provider(store, name)
        if changes:
            entries.append("provider_changed", {"provider_id": known.id, "changes": changes})
        if body:
            entries.append("channel_added", body | {"provider_id": known.id})
        more, page = _one(store, one_provider(store, name))
    if body.get("hours"):
        from complaintkit.views.hours import understood

        page = [*page, understood(body["hours"])]
    acknowledge(session, entries, notes=page, more=more, as_json=as_json)


def _changed_provider(details: Mapping[str, str | None], cards: CardPolicy) -> dict[str, str]:
    changes = {
        field: checked(text, field, cards, one_line=field != "address")
        for field, text in details.items()
        if text is not None
    }
    if "country" in changes:
        changes["country"] = country_code(changes["country"])
    if changes.get("zone"):
        changes["zone"] = zone_name(changes["zone"])
    return changes


def _channel_body(channel: Mapping[str, str], cards: CardPolicy) -> dict[str, str]:
    body = {
        field: checked(text, field, cards, one_line=True) for field, text in channel.items() if text
    }
    if channel and not body.get("value", "").strip():
        raise Usage(
            _("A channel needs its number or address."),
            _('Nothing was stored. Give it: --value "..."'),
        )
    return body


def show_providers(session: Session, name: str | None, *, as_json: bool) -> None:
    """One provider with its channels and cases, or all of them."""
    with session.reading() as store:
        if name is None:
            providers = store.providers()
            result, page = jsonable(providers), providers_page(providers)
        else:
            known = one_provider(store, name)
            result, page = _one(store, known)
            reached = _reached(session, store, known)
            result |= {"reaching": jsonable(reached)}
            page = [*page, *reaching_lines(reached)]
    if as_json:
        show_json(result)
    else:
        show(page)


def _one(store: Store, known: Provider) -> tuple[Any, Any]:
    cases = store.cases(provider_id=known.id)
    return jsonable(known) | {"cases": jsonable(cases)}, provider_page(known, cases)


def _reached(session: Session, store: Store, known: Provider) -> Reaching:
    """When it answered the user's own calls, by the user's clock."""
    contacts = [
        contact for case in store.cases(provider_id=known.id) for contact in store.contacts(case.id)
    ]
    clock = session.local(profile_of(store)).tzinfo
    assert clock is not None, "a moment in the user's zone"
    return reaching(contacts, clock)
