"""Beginning a case: what must be said, and the provider it is with."""

from typing import Any

from complaintkit.entries.told import amount, checked
from complaintkit.errors import Usage
from complaintkit.limits import CardPolicy
from complaintkit.record.journal import Entries
from complaintkit.record.store import Store
from complaintkit.sentences import _


def case_body(texts: dict[str, Any], cards: CardPolicy) -> dict[str, Any]:
    """The body of a `case_opened` entry, without provider and time.

    What is wrong and what is wanted must be said: a case without a goal is venting.
    """
    for field, option in (("about", "--about"), ("want", "--want")):
        if not texts.get(field, "").strip():
            raise Usage(
                _("A new case needs {option}.").format(option=option),
                _('Nothing was stored. Say what is wrong and wanted: --about "..." --want "..."'),
            )
    body = {
        name: checked(text, name, cards, one_line=name not in ("about", "want"))
        for name, text in texts.items()
        if text and name != "amount"
    }
    if texts.get("amount"):
        body["amount"] = amount(texts["amount"], "amount")
    return body


def provider_for(entries: Entries, store: Store, name: str, cards: CardPolicy) -> str:
    """The id of the provider with exactly this name, which is added when there is none."""
    if not name.strip():
        raise Usage(_("The provider needs a name."), _("Nothing was stored."))
    name = checked(name, "provider", cards, one_line=True)
    for provider in store.providers_named(name):
        if provider.name.casefold() == name.casefold():
            return provider.id
    return entries.append("provider_added", {"name": name}).id
