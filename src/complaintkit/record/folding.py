"""Text as it is looked for: one script, no strokes. The index itself takes the accents off.

The tables are not those of `when`: what stands in the index is compared by `verify`, so they may
not change with the words of time.
"""

import re
from unicodedata import combining, normalize

_ONE_FOR_ONE = ("абвгдезийклмнопрстуфхцћчшыэјёіїґўłøħŧ", "abvgdeziiklmnoprstufhcccsyejeiiguloht")
_ONE_FOR_MORE = (
    *("жz", "щsc", "юju", "яja", "ъ", "ь", "љlj", "њnj", "џdz", "єje"),
    *("ßss", "æae", "œoe", "þth"),
)
_LETTERS = {
    **dict(zip(*_ONE_FOR_ONE, strict=True)),
    **{each[0]: each[1:] for each in _ONE_FOR_MORE},
}
_TWO_WAYS = "đђð"
_AS_TYPED = str.maketrans(_LETTERS | dict.fromkeys(_TWO_WAYS, "dj"))
_AS_DRAWN = str.maketrans(_LETTERS | dict.fromkeys(_TWO_WAYS, "d"))


def folded(text: str) -> str:
    """*text* as it is looked for: Łukasz and Lukasz, Ђорђе, Đorđe and Djordje are one."""
    return text if text.isascii() else text.lower().translate(_AS_TYPED)


def indexed(text: str) -> str:
    """*text* as the index holds it: with a đ in both ways of typing it, as dj and as d."""
    if text.isascii():
        return text
    lowered = text.lower()
    typed = lowered.translate(_AS_TYPED)
    if not any(each in lowered for each in _TWO_WAYS):  # to translate takes the longest here
        return typed
    return f"{typed}\n{lowered.translate(_AS_DRAWN)}"


def bare(text: str) -> str:
    """*text* in small Latin letters without accents: how a name is typed on another keyboard."""
    letters = normalize("NFKD", folded(text.casefold()))
    return "".join(each for each in letters if not combining(each))


def has_like(name: str, typed: str) -> bool:
    """Whether a word within *name* begins so: in ООО «Ромашка» the word that people say."""
    words = (word for each in indexed(name).split("\n") for word in re.findall(r"\w+", bare(each)))
    return any(word.startswith(typed) for word in words)


def is_like(name: str, typed: str) -> bool:
    """Whether *typed* begins *name*, but for accents, strokes and the script."""
    return any(bare(each).startswith(typed) for each in indexed(name).split("\n"))
