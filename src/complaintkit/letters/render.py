"""Facts and a template into the parts of a letter.

What a kind's template does not say is said by the parts that all letters of a language share; a
part that neither has is empty.
"""

from pathlib import Path

from complaintkit.errors import Refused
from complaintkit.letters.confined import confined
from complaintkit.letters.facts import LetterFacts
from complaintkit.letters.kinds import KINDS, Kind
from complaintkit.letters.needs import missing, with_gaps
from complaintkit.letters.parts import MAX_SHORT, Layout, RenderedLetter
from complaintkit.letters.templates import shared, template
from complaintkit.letters.words import words_of
from complaintkit.letters.writing import Template, write
from complaintkit.paths import bundled_templates
from complaintkit.sentences import _

__all__ = ["RenderedLetter", "known_kind", "render"]


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
    own = Template(*template(kind, language, user_templates))
    common = Template(*shared(language, user_templates))
    ships = str(bundled_templates())
    if own.name.startswith(ships) and common.name.startswith(ships):
        parts, lists = write(letter, own, common, words, language)
    else:
        parts, lists = confined(kind, own, common, words, language)
    mark = words_of(language)["draft"] if draft else ""
    told = {name: tuple(items) for name, items in lists.items()}
    made = RenderedLetter(kind, language, mark, parts, told, _layout(language), short)
    if short and made.length > MAX_SHORT:
        raise _too_long(made, facts)
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
