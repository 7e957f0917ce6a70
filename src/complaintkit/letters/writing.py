"""Two templates and the facts of a letter into the words of its parts."""

from typing import Any, NamedTuple

from complaintkit.letters.kinds import Kind, shared_parts
from complaintkit.letters.parts import LISTED, PARTS
from complaintkit.letters.sandbox import EVERY_PART, Source
from complaintkit.letters.templates import is_shipped, only


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
    first, made = _source(own, facts, language), Written({}, {})
    takes = frozenset(part for part in shared_parts(letter) if not first.has(part))
    second = _source(common, facts, language, takes)
    for part, _role in PARTS:
        source = first if first.has(part) else second if second.has(part) else None
        if part in LISTED:
            made.lists[part] = list(source.each(part, facts[LISTED[part]])) if source else []
        else:
            made.parts[part] = source.part(part) if source else ""
    return made


def _source(
    template: Template,
    facts: dict[str, Any],
    language: str,
    takes: frozenset[str] = EVERY_PART,
) -> Source:
    """Of one of ours, which the tests have checked, no more is read than is taken."""
    if is_shipped(template.name):
        text = only(template.text, takes)
        return Source(template.name, text, facts, language, takes, is_shipped=True)
    return Source(*template, facts, language, takes)
