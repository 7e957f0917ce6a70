"""The words with which people write that somebody refused to give a name."""

import re

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


def is_refusal(name: str) -> bool:
    """Whether these words stand for a name that was refused: "refused", "odmowa", "отказ"."""
    words = " ".join(name.strip(" .,;!()").split())
    return any(
        re.fullmatch(pattern, fold(words, "sr" if language == "sr" else ""))
        for language, pattern in _REFUSALS.items()
    )
