"""Beginning a case: what must be said, the provider it is with, and which law it is under."""

from collections.abc import Mapping
from typing import Any

from complaintkit.entries.told import amount, checked
from complaintkit.errors import Usage
from complaintkit.limits import CardPolicy
from complaintkit.model import Case, Profile, Provider
from complaintkit.record.journal import Entries
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.vocabulary import LANGUAGES, SCRIPTS

_LONG = ("about", "want", "behalf_address")
"""Texts that may have several lines."""


def case_body(texts: dict[str, Any], cards: CardPolicy) -> dict[str, Any]:
    """The body of a `case_opened` entry, without provider, time and law.

    What is wrong and what is wanted must be said: a case without a goal is venting.
    """
    for field, option in (("about", "--about"), ("want", "--want")):
        if not texts.get(field, "").strip():
            raise Usage(
                _("A new case needs {option}.").format(option=option),
                _('Nothing was stored. Say what is wrong and wanted: --about "..." --want "..."'),
            )
    body = {
        name: checked(text, name, cards, one_line=name not in _LONG)
        for name, text in texts.items()
        if text and name != "amount"
    }
    if texts.get("amount"):
        body["amount"] = amount(texts["amount"], "amount")
    return body


def letters_in(language: str, script: str) -> dict[str, str]:
    """The language and the script of a case's letters, where they are not the user's own."""
    body = {"language": language.strip().lower(), "script": script.strip().lower()}
    if body["language"] not in ("", *LANGUAGES):
        raise Usage(
            _("{language!r} is not a language of complaintkit yet.").format(language=language),
            _("Nothing was stored. Choose one of: {languages}").format(
                languages=", ".join(LANGUAGES)
            ),
        )
    if body["script"] not in ("", *SCRIPTS):
        raise Usage(
            _("{script!r} is not a script of Serbian letters.").format(script=script),
            _("Nothing was stored. Choose one of: {scripts}").format(scripts=", ".join(SCRIPTS)),
        )
    return {name: text for name, text in body.items() if text}


def provider_for(entries: Entries, store: Store, name: str, cards: CardPolicy) -> Provider:
    """The provider with exactly this name, which is added when there is none."""
    if not name.strip():
        raise Usage(_("The provider needs a name."), _("Nothing was stored."))
    name = checked(name, "provider", cards, one_line=True)
    known = known_provider(store, name)
    if known is None:
        entries.append("provider_added", {"name": name})
        known = known_provider(store, name)
    assert known is not None, "it was added just now"
    return known


def known_provider(store: Store, name: str) -> Provider | None:
    """The provider with exactly this name, if there is one."""
    named = store.providers_named(name)
    return next((each for each in named if each.name.casefold() == name.casefold()), None)


def law_body(
    store: Store, provider: Provider, profile: Profile, given: Mapping[str, str]
) -> dict[str, str]:
    """Which law a new case is under: as *given*, else as is most likely.

    They sell what they sold in the last case; the law is that of their country, else the user's.
    It is stored, so that no later change of an address moves a deadline.
    """
    earlier = guessed_from(store, provider.id)
    body = {
        "sector": given.get("sector") or (earlier.sector if earlier else ""),
        "country": given.get("country") or provider.country or profile.country,
        "ground": given.get("ground", ""),
    }
    return {name: value for name, value in body.items() if value}


def guessed_from(store: Store, provider_id: str, *, before: int | None = None) -> Case | None:
    """The newest case with a provider that says what they sell; *before*: of a lower number."""
    cases = [
        each
        for each in store.cases(provider_id=provider_id)
        if each.sector and (before is None or each.number < before)
    ]
    return cases[-1] if cases else None
