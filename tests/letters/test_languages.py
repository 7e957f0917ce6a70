"""Letters in each language: whole, as reviewed; with the words, and only the facts, of English."""

import re
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from complaintkit.cli.letters import Wanted, view_of
from complaintkit.cli.session import Session
from complaintkit.letters.fact import Fact
from complaintkit.letters.facts import LetterFacts, letter_facts
from complaintkit.letters.kinds import KINDS, NEVER
from complaintkit.letters.laws import term_of
from complaintkit.letters.render import render
from complaintkit.letters.words import folder_of
from complaintkit.paths import Home, bundled_templates
from tests.cli.letter_stories import NOW
from tests.conftest import Run, Tell

from .languages import WITH_LETTERS, Language, known

GOLDEN = Path(__file__).parents[1] / "golden" / "letters"
EACH = [(tag, kind) for tag in WITH_LETTERS for kind in known(tag).stories]
OWN = {"date", "reply_by", "to", *(f"sender_{each}" for each in ("name", "address", "city"))}
OWN |= {"sender_email", "sender_phone", "sender_account"}
"""Facts that no entry of the case holds."""
CODES = {"kind", "state", "via", "channel", "method", "ground", "is_today", "mine", "refused"}
"""Facts that a template compares."""


@pytest.fixture(name="tag", params=WITH_LETTERS)
def _tag(request: pytest.FixtureRequest) -> str:
    tag: str = request.param
    return tag


@pytest.fixture(name="language")
def _language(tag: str) -> Language:
    return known(tag)


def in_language(tag: str) -> tuple[str, ...]:
    """The words of the command for a language and its script."""
    lang, _dash, script = tag.partition("-")
    return ("--lang", lang, *(("--script", script.lower()) if script else ()))


def letter(run: Run, kind: str, *words: str) -> str:
    """A letter of this kind about the only case."""
    written = run("letter", "1", "--kind", kind, *words, now=NOW)
    assert (written.code, written.out != "") == (0, True), written.err
    return written.out


def facts_of(home: Path, kind: str, tag: str) -> LetterFacts:
    """The facts of the letter, as the command gathers them."""
    session = Session(Home(home, home / "state"), datetime.fromisoformat(NOW), True, 30)
    with session.reading() as store:
        view = view_of(session, store, Wanted("1", kind, "", "", None, force=False))
    return letter_facts(view, term_of(view), language=tag)


def told(home: Path, kind: str, tag: str) -> tuple[set[str], set[str]]:
    """The names of the facts that a letter tells, and whose numbers of entries it gives."""
    return told_in(kind, tag, named(facts_of(home, kind, tag)))


def told_in(kind: str, tag: str, facts: LetterFacts) -> tuple[set[str], set[str]]:
    """The same of facts that say their own names."""
    letter = render(kind, tag, facts, user_templates=None, draft=True)
    words = "\n".join((*letter.parts.values(), *chain.from_iterable(letter.lists.values())))
    found = re.findall(r"⟦([^⟧]*)⟧", words)
    numbers = {name for name in found if name.endswith("entry")}
    return {*found} - numbers, numbers


def named(value: Any, label: str = "") -> Any:
    """Facts that say their own names, but for the codes that a template asks for."""
    names = getattr(value, "_fields", ())
    if isinstance(value, Fact) or not isinstance(value, tuple):
        return value
    if not names:
        return tuple(named(each, f"{label} {number}") for number, each in enumerate(value, start=1))
    changed: dict[str, Any] = {}
    for field, found in zip(names, value, strict=True):
        name = f"{label}: {field}" if label else field
        if isinstance(found, Fact):
            is_told = found.text and field not in CODES
            changed[field] = Fact(f"⟦{name}⟧", found.entries) if is_told else found
        else:
            is_number = field == "entry" and found
            changed[field] = f"⟦{name}⟧" if is_number else named(found, name)
    return value._replace(**changed)  # type: ignore[attr-defined]


def one_line(text: str) -> str:
    """A text without its breaks."""
    return " ".join(text.split())


def stilled(text: str) -> str:
    """A letter without what differs in every record: its id and its hash."""
    return re.sub(r"\b[0-9a-f]{32}(?:[0-9a-f]{32})?\b", "#", text)


def literal(path: Path) -> str:
    """The words of a template, without the facts and what is not written."""
    source = path.read_text(encoding="utf-8")
    return re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", source, flags=re.DOTALL)


def templates(tag: str) -> list[Path]:
    """The templates of a language, with the shared parts."""
    return sorted((bundled_templates() / folder_of(tag)).glob("*.j2"))


def test_each_kind_has_its_template_its_story_and_its_golden_letter(
    tag: str, language: Language
) -> None:
    """But for those that belong to the law of one other country."""
    own = {path.name.removesuffix(".txt.j2") for path in templates(tag)} - {"_parts"}

    assert own == {*KINDS} - language.lacks
    assert {*language.stories} == own
    assert {path.stem for path in (GOLDEN / tag).iterdir()} == own


@pytest.mark.parametrize(("tag", "kind"), EACH)
class TestEachKind:
    """What holds of every letter."""

    @pytest.fixture(name="written")
    def _written(self, run: Run, tell: Tell, tag: str, kind: str) -> str:
        tell(known(tag).stories[kind])
        return letter(run, kind, *in_language(tag), *known(tag).to.get(kind, ()))

    def test_is_as_reviewed(self, written: str, tag: str, kind: str) -> None:
        """Line by line, as a lawyer of the country would send it."""
        assert stilled(written) == (GOLDEN / tag / f"{kind}.txt").read_text(encoding="utf-8")

    def test_holds_no_gap_and_nothing_unset(self, written: str, kind: str) -> None:
        """No placeholder ever leaves the house, and no sentence ends twice."""
        wrong = r"None|Undefined|\{|\}|\[|\]|<|>|\(\)|„[”“]|«»|\w  \w|\.\.| ,|,,|;\)|: *\.$|\( | \)"

        assert (kind, re.findall(wrong, written, re.MULTILINE)) == (kind, [])

    def test_is_accurate_and_fits_the_page(self, written: str, tag: str, kind: str) -> None:
        """To the best of one's knowledge, in 72 columns."""
        is_told = re.search(known(tag).accurate, one_line(written)) is not None
        wide = [each for each in written.splitlines() if len(each) > 72]

        assert (kind, is_told, wide) == (kind, True, [])

    def test_has_no_word_in_two_scripts(self, written: str, kind: str) -> None:
        """A Latin letter in a Cyrillic word breaks every search."""
        mixed = [
            word
            for word in re.findall(r"[^\W\d_]+", written)
            if re.search("[a-zA-Z]", word) and re.search("[\u0400-\u04ff]", word)
        ]

        assert (kind, mixed) == (kind, [])

    @pytest.mark.usefixtures("written")
    def test_tells_the_facts_that_the_english_letter_tells(
        self, home: Path, tag: str, kind: str
    ) -> None:
        """From the same record, with the same entries: none is lost, none added."""
        assert (kind, *told(home, kind, tag)) == (kind, *told(home, kind, "en"))

    @pytest.mark.usefixtures("written")
    def test_every_fact_of_the_case_has_an_entry(self, home: Path, tag: str, kind: str) -> None:
        """Anybody may ask where a sentence comes from."""
        names, _numbers = told(home, kind, tag)
        without = {
            name for name, _text, entries in facts_of(home, kind, tag).trace() if not entries
        }

        assert names & without <= OWN


@pytest.mark.parametrize("kind", ["claim", "dispute", "statement"])
def test_for_somebody_else_it_tells_what_the_english_letter_tells(
    run: Run, home: Path, tell: Tell, tag: str, kind: str
) -> None:
    """Who writes, for whom, and by what right."""
    tell(known(tag).stories["claim"])
    own = ("--for", "Ada", "--for-address", "5 Way", "--authority", "Letter of 3 May 2026")
    amended = run("amend", "4", *own, "--why", "for her", now=NOW)
    assert amended.code == 0, amended.err

    names, numbers = told(home, kind, tag)

    assert (names, numbers) == told(home, kind, "en")
    assert ("behalf_name" in names) is (kind != "statement")


def test_a_review_says_of_the_user_what_they_choose(run: Run, tell: Tell, tag: str) -> None:
    """A number, a name, or neither."""
    tell(known(tag).stories["claim"])
    name = run("me", "--json", now=NOW).json["name"]
    words = ("letter", "1", "--kind", "review", "--draft", *in_language(tag), "--personal")

    said = {each: run(*words, each, now=NOW).out for each in ("none", "number", "name")}

    assert [each for each, text in said.items() if name in text] == ["name"]
    assert [each for each, text in said.items() if "A-7" in text] == ["number", "name"]


class TestTemplates:
    """What holds of the words of the templates, whatever the case."""

    def test_nothing_is_said_that_is_out_of_place(self, tag: str, language: Language) -> None:
        """No threat outside of the dispute, no feeling, no false office."""
        for path in templates(tag):
            kind = KINDS.get(path.name.removesuffix(".txt.j2"))
            never = (*NEVER, *(kind.never if kind else ()))
            patterns = {word: language.out_of_place[word] for word in never}
            said = [
                word
                for word, pattern in patterns.items()
                if re.search(pattern, literal(path), re.IGNORECASE)
            ]
            assert (path.name, said) == (path.name, [])

    def test_nothing_shows_whether_a_man_or_a_woman_writes(
        self, tag: str, language: Language
    ) -> None:
        """The record does not know."""
        shown = [
            found.group()
            for path in (*templates(tag), bundled_templates() / folder_of(tag) / "_words.toml")
            for found in re.finditer(language.gendered, literal(path))
        ]

        assert shown == []

    def test_every_letter_is_of_the_right_script(self, tag: str, language: Language) -> None:
        """Also where two alphabets have a letter that looks alike."""
        wrong = [
            (path.name, found.group())
            for path in templates(tag)
            for found in re.finditer(language.alien, literal(path))
        ]

        assert wrong == []
