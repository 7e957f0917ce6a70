"""What the fields of an entry are called, in the language of the run."""

from complaintkit.sentences import _

_NAMES = {
    "at": _("time"),
    "closes": _("due"),
    "opens": _("due from"),
    "duration_s": _("duration"),
    "hold_s": _("time on hold"),
    "reference_list": _("references"),
    "customer_no": _("customer number"),
    "order_no": _("order number"),
    "contract_no": _("contract number"),
    "method": _("paid by"),
    "last4": _("card ending in"),
    "via": _("left by"),
    "tracking": _("number of the item"),
    "about": _("about"),
    "agent": _("agent"),
    "agent_id": _("agent id"),
    "agent_refused": _("agent refused"),
    "amount": _("amount"),
    "asked_for": _("asked for"),
    "address": _("address"),
    "basis": _("basis"),
    "behalf_address": _("behalf address"),
    "behalf_authority": _("behalf authority"),
    "behalf_name": _("behalf name"),
    "channel": _("channel"),
    "cost": _("cost"),
    "country": _("country"),
    "decision": _("decision"),
    "direction": _("direction"),
    "form": _("form"),
    "ground": _("ground"),
    "hours": _("hours"),
    "kind": _("kind"),
    "language": _("language"),
    "level": _("level"),
    "menu": _("menu"),
    "name": _("name"),
    "network": _("network"),
    "note": _("note"),
    "number": _("number"),
    "outcome": _("outcome"),
    "place": _("place"),
    "precision": _("precision"),
    "role": _("role"),
    "rule": _("rule"),
    "said": _("said"),
    "script": _("script"),
    "sector": _("sector"),
    "site": _("site"),
    "summary": _("summary"),
    "text": _("text"),
    "value": _("value"),
    "want": _("want"),
    "why": _("why"),
    "words": _("words"),
    "zone": _("zone"),
}


_LANGUAGES = {
    "en": _("English"),
    "pl": _("Polish"),
    "ru": _("Russian"),
    "sr": _("Serbian"),
    "sr-Latn": _("Serbian, Latin letters"),
    "sr-Cyrl": _("Serbian, Cyrillic letters"),
}


def language_name(tag: str) -> str:
    """A language of letters by its name."""
    return _LANGUAGES.get(tag, tag)


def field_name(field: str) -> str:
    """A field, or its column, as a person calls it."""
    return _NAMES.get(field, field.replace("_", " "))
