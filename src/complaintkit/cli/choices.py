"""The words of what is chosen on a terminal: each code of the record with what users read and type.

In English they are the codes. The codes are understood in every language.
"""

from collections.abc import Mapping

from complaintkit.errors import Error
from complaintkit.sentences import _

LEVELS = {
    "frontline": _("frontline"),
    "supervisor": _("supervisor"),
    "manager": _("manager"),
    "complaints": _("complaints"),
    "executive": _("executive"),
}
CHANNELS = {
    "phone": _("phone"),
    "email": _("email"),
    "post": _("post"),
    "chat": _("chat"),
    "form": _("form"),
    "social": _("social"),
    "visit": _("visit"),
}
OUTCOMES = {
    "spoke": _("spoke"),
    "sent": _("sent"),
    "no-answer": _("no-answer"),
    "cut-off": _("cut-off"),
    "closed": _("closed"),
    "voicemail": _("voicemail"),
    "auto-reply": _("auto-reply"),
    "refused": _("refused"),
}
OTHER_WAYS = {"they-called": _("they-called"), "other": _("other")}
SECTORS = {
    "goods": _("goods"),
    "services": _("services"),
    "digital": _("digital"),
    "telecom": _("telecom"),
    "energy": _("energy"),
    "water": _("water"),
    "post": _("post"),
    "rail": _("rail"),
    "air": _("air"),
    "travel": _("travel"),
    "finance": _("finance"),
    "payments": _("payments"),
    "credit-report": _("credit-report"),
    "debt-collection": _("debt-collection"),
    "mortgage": _("mortgage"),
}
DETAILS = {
    "summary": _("summary"),
    "mine": _("mine"),
    "limit": _("limit"),
    "level": _("level"),
    "asked-for": _("asked-for"),
    "asked": _("asked"),
    "quote": _("quote"),
    "number": _("number"),
    "site": _("site"),
    "id": _("id"),
    "recorded": _("recorded"),
    "cost": _("cost"),
    "note": _("note"),
}
_NO = {"no", "nope", "nothing", "nie", "nic", "net", "nicego", "ne", "nista"}
"""As `_plain` makes them."""


def yes_no() -> dict[str, str]:
    """The two answers to a plain question."""
    return {"yes": _("yes"), "no": _("no")}


def one_of(answer: str, choices: Mapping[str, str]) -> str:
    """The code whose word (or which itself) *answer* is or begins; else raises `Error`.

    Letters with and without their accents are the same, and so are both Serbian scripts.
    """
    typed = _plain(answer)
    for fits in (str.__eq__, str.startswith):
        for words in (choices, {code: code for code in choices}):
            fitting = [code for code, word in words.items() if fits(_plain(word), typed)]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                raise _unfitting(choices)
    raise _unfitting(choices)


def says_nothing(answer: str) -> bool:
    """Whether it is no answer to "what": a plain yes, or a mark that asks for help."""
    return _plain(answer).strip(" .!?") in {"", "yes", "y", "tak", "da"}


def means_no(answer: str) -> bool:
    """Whether the answer to "what" or "when" is a plain no, in any of the languages."""
    return _plain(answer).strip(" .!") in _NO


def _unfitting(choices: Mapping[str, str]) -> Error:
    return Error(
        _("Please answer with one of these: {choices}").format(choices=", ".join(choices.values()))
    )


def _plain(word: str) -> str:
    from complaintkit.when.text import fold

    return fold(word.strip().replace("-", " "), "sr")
