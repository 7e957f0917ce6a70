"""Values of options in the user's own words: `--outcome odmowa` means `--outcome refused`.

Only what Typer did not understand comes here, and no English run: there the codes are the words.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from complaintkit.cli import choices
from complaintkit.errors import Error
from complaintkit.sentences import spoken


def with_code(error: Any, words: Sequence[str]) -> list[str] | None:
    """The words of the command with the code for the one that was not understood.

    None when it is no value of a choice, or nobody's word for one.
    """
    param = getattr(error, "param", None)
    codes = getattr(getattr(param, "type", None), "choices", ())
    typed = error.message.rpartition(" is not ")[0][1:-1] if codes else ""
    if spoken() == "en" or not typed:
        return None
    code = _code(typed, [str(each) for each in codes])
    place = _place(param, typed, words)
    if code is None or place is None:
        return None
    said = words[place].removesuffix(typed) + code
    return [*words[:place], said, *words[place + 1 :]]


def shown(codes: Sequence[str]) -> str:
    """The codes, each with its word in the user's language."""
    if spoken() == "en":
        return ", ".join(map(repr, codes))
    said = next(_tables(codes))
    return ", ".join(f"{code} ({said[code]})" if said[code] != code else code for code in codes)


def _code(typed: str, codes: Sequence[str]) -> str | None:
    """The one code that is meant, if the words for it agree."""
    found = set()
    for table in _tables(codes):
        with contextlib.suppress(Error):
            found.add(choices.one_of(typed, table))
    return found.pop() if len(found) == 1 else None


def _tables(codes: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """The tables that have a word for each of the codes; at last what the record calls them."""
    from complaintkit.evidence.formats import wording
    from complaintkit.law import called

    known = (
        *(choices.LEVELS, choices.CHANNELS, choices.OUTCOMES, choices.SECTORS),
        *(called.SECTORS, called.GROUNDS, wording.METHODS, wording.SENT_VIA, wording.CHANNELS),
        *(wording.OFFER_FORMS, wording.PAYMENT_KINDS),
    )
    for table in known:
        if set(codes) <= set(table):
            yield {code: table[code] for code in codes}
    yield {code: wording.word(code) for code in codes}


def _place(param: Any, typed: str, words: Sequence[str]) -> int | None:
    """Where it stands among the words of the command."""
    is_option = param.param_type_name == "option"
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if is_option and (
            word in [f"{name}={typed}" for name in param.opts]
            or (word == typed and before in param.opts)
        ):
            return place
        if not is_option and word == typed and not before.startswith("-"):
            return place
    return None
