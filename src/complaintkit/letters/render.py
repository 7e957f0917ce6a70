"""Facts and a template into the parts of a letter.

What a kind's template does not say is said by the parts that all letters of a language share; a
part that neither has is empty.
"""

from pathlib import Path

from complaintkit.errors import Refused
from complaintkit.letters.facts import LetterFacts
from complaintkit.letters.kinds import (
    KINDS,
    LISTED,
    PARTS,
    Kind,
    Layout,
    RenderedLetter,
    shared_parts,
)
from complaintkit.letters.needs import missing, with_gaps
from complaintkit.letters.sandbox import Source
from complaintkit.letters.templates import shared, template
from complaintkit.letters.words import words_of
from complaintkit.sentences import _

__all__ = ["RenderedLetter", "known_kind", "render"]


def render(
    kind: str, language: str, facts: LetterFacts, *, user_templates: Path | None, draft: bool
) -> RenderedLetter:
    """The letter in its parts. A template in *user_templates* wins over the one that ships.

    A letter that lacks a fact is refused with the questions to ask; a draft marks the gaps.
    """
    letter = known_kind(kind)
    _check_facts(facts, letter, language, draft=draft)
    words = with_gaps(facts, letter).plain()
    own = Source(*template(kind, language, user_templates), words, language)
    common = Source(*shared(language, user_templates), words, language)
    takes = shared_parts(letter)
    parts, lists = {}, {}
    for part, _role in PARTS:
        is_shared = part in takes and common.has(part)
        source = own if own.has(part) else common if is_shared else None
        if part in LISTED:
            lists[part] = tuple(source.each(part, words[LISTED[part]])) if source else ()
        else:
            parts[part] = source.part(part) if source else ""
    mark = words_of(language)["draft"] if draft else ""
    return RenderedLetter(kind, language, mark, parts, lists, _layout(language))


def _layout(language: str) -> Layout:
    told = words_of(language)["layout"]
    return Layout(
        tuple(told["head"]),
        tuple(told["foot"]),
        frozenset(told["right"]),
        frozenset(told["centred"]),
    )


def known_kind(kind: str) -> Kind:
    """The kind of this name; raises `Refused` with those that there are."""
    if kind not in KINDS:
        raise Refused(
            _("There is no letter of the kind {kind!r}.").format(kind=kind),
            _("There are: {kinds}.").format(kinds=", ".join(KINDS)),
        )
    return KINDS[kind]


def _check_facts(facts: LetterFacts, letter: Kind, language: str, *, draft: bool) -> None:
    if language != facts.language:
        raise Refused(
            _("The facts are worded in {facts!r}, the letter is to be in {letter!r}.").format(
                facts=facts.language, letter=language
            )
        )
    lacking = missing(facts, letter)
    if lacking and not draft:
        message = _("The letter lacks: {facts}. Nothing was written.")
        raise Refused(
            message.format(facts=", ".join(each.fact for each in lacking)),
            "\n".join(each.question for each in lacking),
        )
