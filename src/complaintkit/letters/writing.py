"""Two templates and the facts of a letter into the words of its parts."""

from typing import Any, NamedTuple

from complaintkit.letters.kinds import Kind, shared_parts
from complaintkit.letters.parts import LISTED, PARTS
from complaintkit.letters.sandbox import Source


class Template(NamedTuple):
    """A template: the name of its file, to show, and what it holds."""

    name: str
    text: str


class Written(NamedTuple):
    """The words of the parts, and of those that are lists."""

    parts: dict[str, str]
    lists: dict[str, list[str]]


def write(
    letter: Kind, own: Template, common: Template, facts: dict[str, Any], language: str
) -> Written:
    """What a kind's template does not say is said by the parts that all of a language share.

    A part that neither has is empty. Raises `Refused` with file and line for a mistake.
    """
    first, second = Source(*own, facts, language), Source(*common, facts, language)
    takes, made = shared_parts(letter), Written({}, {})
    for part, _role in PARTS:
        is_shared = part in takes and second.has(part)
        source = first if first.has(part) else second if is_shared else None
        if part in LISTED:
            made.lists[part] = list(source.each(part, facts[LISTED[part]])) if source else []
        else:
            made.parts[part] = source.part(part) if source else ""
    return made
