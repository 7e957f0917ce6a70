"""Words that look like a misspelt day. They are never read as one, only refused or suggested."""

from __future__ import annotations

from complaintkit.when.text import fold, has_cyrillic
from complaintkit.when.tokens import shapes, vocabulary

_SHORTEST = 5
_LIKENESS = 0.85
_KINDS = {"weekday", "day_word", "month_name"}


def misspelt_days(text: str) -> dict[str, str]:
    """The words of *text* that are nearly the name of a day, each with that name."""
    import difflib  # noqa: PLC0415 (only when something was not understood)

    found: dict[str, str] = {}
    for match in shapes(text):
        word = match.group()
        if match.lastgroup != "word" or len(word) < _SHORTEST or "'" in fold(word, ""):
            continue
        script = ("ru", "sr") if has_cyrillic(word) else ("en", "pl", "sr")
        for language in script:
            folded = fold(word, language)
            names = _names(language)
            near = difflib.get_close_matches(folded, names, n=1, cutoff=_LIKENESS)
            if folded not in vocabulary(language)[0] and near:
                found.setdefault(word, near[0])
    return found


def _names(language: str) -> list[str]:
    meanings, _same = vocabulary(language)
    return [
        word for word, kinds in meanings.items() if _KINDS & kinds.keys() and len(word) >= _SHORTEST
    ]
