"""Looking a template of the user's own over before a letter depends on it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import GenericAlias
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from complaintkit.letters.fact import Fact
from complaintkit.letters.facts import LetterFacts
from complaintkit.letters.kinds import KINDS, NEVER, shared_parts
from complaintkit.letters.parts import LISTED, PARTS
from complaintkit.letters.sandbox import Source
from complaintkit.letters.templates import read_template

SHARED = "_parts"
ENDING = ".txt.j2"


class Checked(NamedTuple):
    """What a template without mistakes holds."""

    kind: str
    """The letter that it is for by its name; empty if there is none of that name."""
    parts: tuple[str, ...]
    """Those that it has words for."""
    shared: tuple[str, ...]
    """Those that its letter takes from the parts that all letters share."""
    never: tuple[str, ...]
    """Words in it that no letter should hold."""


def check_template(path: Path) -> Checked:
    """Read a template, and write all of its parts with every fact known and with none.

    Raises `Refused` with file and line for the first mistake.
    """
    text = read_template(path)
    has = None
    for facts in (_sample(LetterFacts, "x"), _sample(LetterFacts, "")):
        source = Source(str(path), text, facts)
        has = tuple(part for part, _role in PARTS if source.has(part))
        for part in has:
            _write(source, part, facts)
    name = path.name.removesuffix(ENDING)
    kind = KINDS.get(name)
    shared = shared_parts(kind) if kind else frozenset()
    return Checked(
        name if kind or name == SHARED else "",
        has or (),
        tuple(part for part, _role in PARTS if part in shared and part not in (has or ())),
        tuple(_never(_literal(text), (*NEVER, *(kind.never if kind else ())))),
    )


def _write(source: Source, part: str, facts: dict[str, Any]) -> None:
    if part in LISTED:
        things = facts[LISTED[part]] or _sample_of(LISTED[part])
        list(source.each(part, things))
    else:
        source.part(part)


def _sample_of(name: str) -> tuple[Any, ...]:
    """One thing of a list, of which nothing is known: what a part is written for."""
    (kind, _more) = get_args(get_type_hints(LetterFacts)[name])
    return (_sample(kind, ""),)


def _sample(kind: Any, text: str) -> Any:
    """Facts of a type as a template gets them: each known as *text*, or none."""
    if kind in (Fact, str):
        return text
    if kind is bool:
        return bool(text)
    if isinstance(kind, GenericAlias) or get_origin(kind) is tuple:
        return (_sample(get_args(kind)[0], text),) if text else ()
    assert is_dataclass(kind), kind
    hints = get_type_hints(kind)
    return {field.name: _sample(hints[field.name], text) for field in fields(kind)}


def _literal(text: str) -> str:
    """The words of a template itself, in small letters."""
    return re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL).casefold()


def _never(text: str, words: tuple[str, ...]) -> Iterator[str]:
    return (word for word in dict.fromkeys(words) if word in text)
