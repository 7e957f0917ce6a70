"""Facts and a template into the parts of a letter.

What a kind's template does not say is said by the parts that all letters of a language share; a
part that neither has is empty.
"""

from pathlib import Path
from typing import NamedTuple

from complaintkit.errors import Refused
from complaintkit.letters.confined import confined
from complaintkit.letters.facts import LetterFacts
from complaintkit.letters.kinds import KINDS, Kind, shared_parts
from complaintkit.letters.needs import missing, with_gaps
from complaintkit.letters.parts import LISTED, MAX_SHORT, PARTS, Layout, RenderedLetter
from complaintkit.letters.sandbox import Source
from complaintkit.letters.templates import shared, template
from complaintkit.letters.words import words_of
from complaintkit.paths import bundled_templates
from complaintkit.sentences import _

__all__ = ["RenderedLetter", "known_kind", "render"]


class Written(NamedTuple):
    """The words of the parts, and of those that are lists."""

    parts: dict[str, str]
    lists: dict[str, list[str]]


def render(
    kind: str,
    language: str,
    facts: LetterFacts,
    *,
    user_templates: Path | None,
    draft: bool,
    short: bool = False,
) -> RenderedLetter:
    """The letter in its parts. A template in *user_templates* wins over the one that ships.

    A letter that lacks a fact is refused with the questions to ask; a draft marks the gaps. A
    *short* one that does not get by with `MAX_SHORT` words is refused, too.
    """
    letter = known_kind(kind)
    _check_facts(facts, letter, language, draft=draft)
    words = with_gaps(facts, letter).plain()
    own, common = template(kind, language, user_templates), shared(language, user_templates)

    def write() -> Written:
        return _written(letter, Source(*own, words, language), Source(*common, words, language))

    ships = str(bundled_templates())
    is_ours = own[0].startswith(ships) and common[0].startswith(ships)
    parts, lists = write() if is_ours else confined(write)
    mark = words_of(language)["draft"] if draft else ""
    told = {name: tuple(items) for name, items in lists.items()}
    made = RenderedLetter(kind, language, mark, parts, told, _layout(language), short)
    if short and made.length > MAX_SHORT:
        raise _too_long(made, facts)
    return made


def _written(letter: Kind, own: Source, common: Source) -> Written:
    takes, made = shared_parts(letter), Written({}, {})
    for part, _role in PARTS:
        is_shared = part in takes and common.has(part)
        source = own if own.has(part) else common if is_shared else None
        if part in LISTED:
            things = source.facts[LISTED[part]] if source else ()
            made.lists[part] = list(source.each(part, things)) if source else []
        else:
            made.parts[part] = source.part(part) if source else ""
    return made


def _too_long(letter: RenderedLetter, facts: LetterFacts) -> Refused:
    return Refused(
        _("The letter has {count} words; a short one has at most {limit}.").format(
            count=letter.length, limit=MAX_SHORT
        ),
        _(
            "Nothing was written. Say what is wrong and wanted in fewer words: "
            'complaint amend {case} --why "..." --about "..." --want "..."'
        ).format(case=facts.case_entry),
    )


def _layout(language: str) -> Layout:
    told = words_of(language)["layout"]
    head, foot = tuple(told["head"]), tuple(told["foot"])
    return Layout(head, foot, frozenset(told["right"]), frozenset(told["centred"]))


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
