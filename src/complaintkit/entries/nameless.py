"""The words with which people write that there is no name: refused, or just not given."""

import re
from collections.abc import Mapping

from complaintkit.when.text import fold

_REFUSALS = {
    "en": r"(refused|declined)( to (say|give|tell|name|identify|introduce)\b.*)?"
    r"|(would not|wouldn't|will not|won't) (say|give|tell|name|identify|introduce)\b.*",
    "pl": r"(odmowa|odmowil[aoi]?|odmowiono)( sie)?( (podani|podac|przedstawi|ujawni)\w*.*)?"
    r"|nie chcial[aoi]?( sie)? (podac|przedstawic|ujawnic|powiedziec)\b.*",
    "ru": r"отказ(ал(ся|ась|ись))?( (от )?(назва|назыв|представ|сказа|сообщ|дать)\w*.*)?"
    r"|не (за)?хоте(л|ла|ли) (назва|назыв|представ|сказа|сообщ)\w*.*",
    "sr": r"odbij(eno|a|aju)|odbi(o|la|li)( da (kaz|se predstav|da |navede|otkrij)\w*.*)?"
    r"|(nije hte(o|la)|nisu hteli|nece|ne zeli) da (kaz|se predstav|da |navede|otkrij)\w*.*",
}
"""Patterns of the whole name, in small letters without accents."""

_NOT_GIVEN = {
    "en": r"(gave|left|said|told)( me)? no name|(no|without a) name( given)?|nameless|unnamed"
    r"|(did not|didn't|never) (give|say|tell|state|leave|introduce)\b.*\b(name|names|self|selves"
    r"|himself|herself|themselves)",
    "pl": r"nie (przedstawil[aoi]?|przedstawili) sie( .*)?|nie przedstawiono sie"
    r"|nie podal[aoiy]?( swojego)? (imienia|nazwiska)( .*)?|bez (imienia|nazwiska)( .*)?",
    "ru": r"не (представил(ся|ась|ись)|назвал(ся|ась|ись))( .*)?"
    r"|не назвал[аи]? (себя|имени|имя|своего имени|свое имя|фамилии|фамилию)( .*)?"
    r"|(без имени|имени? не назвал[аи]?|имя не названо)",
    "sr": r"ni(je|su) se predstavi(o|la|li)( .*)?|ni(je|su) rek(ao|la|li) (svoje )?ime( .*)?"
    r"|ni(je|su) (da(o|la|li)|nave(o|la|li)|kaza(o|la|li)) (svoje )?ime( .*)?|bez imena( .*)?",
}
"""The same of names that nobody asked for, or gave: no name is known, and none was refused."""


def is_refusal(name: str) -> bool:
    """Whether these words stand for a name that was refused: "refused", "odmowa", "отказ"."""
    return _is_one_of(_REFUSALS, name)


def name_told(typed: str) -> tuple[str, bool]:
    """The name in what was typed for it, and whether it was refused; "gave no name" is neither."""
    is_refused = is_refusal(typed)
    return "" if is_refused or _is_one_of(_NOT_GIVEN, typed) else typed, is_refused


def _is_one_of(patterns: Mapping[str, str], name: str) -> bool:
    words = " ".join(name.strip(" .,;!()").split())
    return any(
        re.fullmatch(pattern, fold(words, "sr" if language == "sr" else ""))
        for language, pattern in patterns.items()
    )
