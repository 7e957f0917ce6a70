"""The words that somebody may have meant who typed none of the known ones."""

from collections.abc import Iterable

from complaintkit.sentences import _


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest of the known words; nothing when none is near.

    A word is near in other letters or with its blanks instead of hyphens, too.
    """
    from difflib import get_close_matches  # noqa: PLC0415 (only for a word that is wrong)

    typed = word.strip().lower().replace(" ", "-").replace("_", "-")
    near = get_close_matches(typed, list(known), n=3)
    return _("Did you mean: {near}?").format(near=", ".join(near)) if near else ""
