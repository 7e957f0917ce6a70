"""The words of each language: the keys of English, forms by number, days, sums, and rules."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from complaintkit.ladder.routes import route_of
from complaintkit.law.rules import GROUNDS, METHODS, Rate, Rule
from complaintkit.law.shipped import law_of
from complaintkit.law.words import WORDS, rule_words
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.parts import PARTS
from complaintkit.letters.wording import wording
from complaintkit.letters.words import folder_of, words_of
from complaintkit.vocabulary import ChannelKind, ChannelRole, Level, Outcome, SentVia

from .languages import WITH_LETTERS, known

UP_TO = 121
OF_A_LANGUAGE = ("layout.", "durations.leads", "durations.units", "money.names.", "plurals.rule")
"""What each language has in its own number."""
CODES = {
    "channels.mine": {*get_args(ChannelKind)},
    "channels.yours": {*get_args(ChannelKind)},
    "channels.theirs": {*get_args(ChannelKind)},
    "outcomes": {*get_args(Outcome), "no-answer-in"} - {"spoke", "sent"},
    "levels": {*get_args(Level)},
    "asked-for": {*get_args(Level)},
    "departments": {*get_args(ChannelRole)} - {"customer-service"},
    "methods": {*METHODS, "ending"},
    "grounds": {*GROUNDS},
    "ways": {*get_args(SentVia)},
}
"""The codes of the record that have words; a talk or a message needs none."""


EACH = pytest.mark.parametrize("tag", WITH_LETTERS)


def leaves(table: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a table, with its place."""
    if isinstance(table, str):
        yield path, table
    elif isinstance(table, dict):
        for name, each in table.items():
            yield from leaves(each, f"{path}.{name}" if path else name)
    else:
        for each in table:
            yield from leaves(each, path)


def places(text: str) -> set[str]:
    """What is put into a text."""
    return set(re.findall(r"\{(\w+)\}", text))


def citable(country: str) -> dict[str, Rule | Rate]:
    """The rules and rates of a country that a letter may cite, by their ids."""
    law = law_of(country)
    rules = {
        rule.id: rule
        for rule in law.rules
        if rule.kind == "silence-means"
        or (rule.kind == "they-must" and not rule.condition)
        or (rule.kind == "opens" and route_of(rule) in ("ombudsman", "regulator"))
    }
    return rules | {rate.id: rate for rate in law.rates}


def rules_of(tag: str) -> dict[str, dict[str, str]]:
    """The words for rules as they are stored."""
    return tomllib.loads((WORDS / f"{folder_of(tag)}.toml").read_text(encoding="utf-8"))


@EACH
def test_a_language_has_the_words_that_english_has(tag: str) -> None:
    """No key more, none less, and the same put in."""
    english, here = (
        {
            name: text
            for name, text in leaves(dict(words_of(each)))
            if not name.startswith(OF_A_LANGUAGE)
        }
        for each in ("en", tag)
    )
    here_places = {name: places(text) for name, text in here.items() if name != "days.form"}

    assert {*here} == {*english}
    assert here_places == {
        name: places(text) for name, text in english.items() if name != "days.form"
    }
    assert [name for name, text in here.items() if not text.strip() and name != "money.group"] == []


@pytest.mark.parametrize("tag", ["en", *WITH_LETTERS])
def test_every_code_of_the_record_has_words(tag: str) -> None:
    """A code would be a gap in a sentence."""
    words = words_of(tag)
    sent = {name for name, kind in KINDS.items() if kind.to == "provider" and kind.leaving}

    for place, codes in CODES.items():
        table = words
        for name in place.split("."):
            table = table[name]
        lacking = codes - {*table}
        assert (place, lacking) == (place, set())
    assert sent - {"dispute"} <= {*words["letters"]}


@EACH
def test_the_layout_names_parts_of_a_letter(tag: str) -> None:
    """And each has one place."""
    layout = words_of(tag)["layout"]

    parts = {name for name, _role in PARTS}
    assert {each for places in layout.values() for each in places} <= parts
    assert len({*layout["head"], *layout["foot"]}) == len((*layout["head"], *layout["foot"]))


@EACH
def test_a_count_agrees_with_its_noun(tag: str) -> None:
    """From 0 to 121: the teens, and the ones that come again with every hundred."""
    language, words = known(tag), wording(tag)
    for number in range(UP_TO + 1):
        found = [place for place, numbers in enumerate(language.classes) if number in numbers]
        place = found[0] if found else len(language.classes)
        for noun, forms in language.nominatives.items():
            assert words.counted(number, noun) == f"{number} {forms[place]}"
        for noun, forms in language.genitives.items():
            assert words.counted(number, noun, within=True) == f"{number} {forms[place]}"


@EACH
def test_days_sums_and_durations_are_told_in_the_manner_of_the_language(tag: str) -> None:
    """Each month, and sums with and without groups."""
    language, words = known(tag), wording(tag)

    assert {day: words.day(day) for day in language.days} == language.days
    assert {day.month for day in language.days} == {*range(1, 13)}
    assert {stored: words.money(stored) for stored in language.sums} == language.sums
    assert {each: words.duration(each) for each in language.durations} == language.durations


@EACH
def test_each_rule_that_a_letter_may_cite_has_words(tag: str) -> None:
    """And what has words is a rule of that country."""
    country = known(tag).country
    law = law_of(country)

    assert {*citable(country)} <= {*rules_of(tag)}
    known_ids = {rule.id for rule in law.rules} | {rate.id for rate in law.rates}
    assert {*rules_of(tag)} <= known_ids


@EACH
def test_a_rule_is_told_strictly_and_of_third_persons(tag: str) -> None:
    """No figure that the pack's sentence does not have, no "you", and a condition if it has one."""
    language, rules = known(tag), citable(known(tag).country)
    for name, rule in rules.items():
        told = rule_words(rule, tag)
        figures = set(re.findall(r"\d+", told.says)) - set(re.findall(r"\d+", rule.says))
        assert (name, figures) == (name, set())
        assert (name, told.says[-1]) == (name, ".")
        assert (name, re.findall(language.second_person, told.says)) == (name, [])
        assert (name, told.citation[-1] in ".:;,") == (name, False)
        assert (name, bool(told.condition)) == (name, bool(rule.condition))
        assert (name, told.condition[-1:] == ".") == (name, False)


@EACH
def test_the_words_for_rules_are_of_the_right_script(tag: str) -> None:
    """As those of the templates."""
    wrong = [
        (name, text) for name, text in leaves(rules_of(tag)) if re.search(known(tag).alien, text)
    ]

    assert wrong == []
