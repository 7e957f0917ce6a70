"""The words that somebody may have meant who typed none of the known ones."""

from collections.abc import Iterable

from complaintkit.sentences import _

_NEAR = 0.75


def near_names(typed: str, names: Iterable[str]) -> list[str]:
    """The names of which a word, or the whole, is nearly what was typed: in another case, too."""
    from difflib import SequenceMatcher  # noqa: PLC0415 (only for a name that is not known)

    def likeness(name: str) -> float:
        words = ["".join(filter(str.isalnum, word)) for word in name.casefold().split()]
        found = [SequenceMatcher(None, wanted, each).ratio() for each in (*words, "".join(words))]
        return max(found, default=0.0)

    wanted = "".join(filter(str.isalnum, typed.casefold()))
    return [name for name in names if wanted and likeness(name) >= _NEAR]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest of the known words; nothing when none is near.

    A word is near in other letters or with its blanks instead of hyphens, too.
    """
    from difflib import get_close_matches  # noqa: PLC0415 (only for a word that is wrong)

    typed = word.strip().lower().replace(" ", "-").replace("_", "-")
    near = get_close_matches(typed, list(known), n=3)
    return _("Did you mean: {near}?").format(near=", ".join(near)) if near else ""
