"""Whatever a user types reaches the reader as typed, and never shapes the letter."""

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from complaintkit.edges import visible
from complaintkit.letters.facts import letter_facts
from complaintkit.letters.formats.markdown import markdown
from complaintkit.letters.formats.text import text
from complaintkit.letters.laws import Term
from complaintkit.letters.parts import RenderedLetter
from complaintkit.letters.render import render
from complaintkit.letters.view import View
from complaintkit.model import History

from . import stories
from .conftest import NOW, REPLY_BY, Notebook

MARKS = "\\`*_{}[]()<>#+-.!|~&=:@\"'^$;/?,% \t\n\r\v\x0b\u2028\x85\xa01a9“”"
TYPED = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(MARKS)))
SAID = TYPED.filter(str.strip)
STRUCTURE = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"),
    *("blockquote_open", "blockquote_close", "list_item_open", "list_item_close"),
    *("ordered_list_open", "ordered_list_close", "text", "hardbreak", "text_special"),
}
in_one_record = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

Write = Callable[[str, str, str], RenderedLetter]


@pytest.fixture
def write(notebook: Notebook) -> Write:
    """Writes the claim of one case with other words in it."""
    notebook.open()
    notebook.contact("2026-11-02T15:00", summary="Called.", agent="Ann")
    notebook.promise("2026-11-03T15:00:00+00:00", made_at="2026-11-02T15:00:00+00:00")
    base, profile, head = notebook.history(), notebook.profile(), notebook.head()

    def written(about: str, want: str, said: str) -> RenderedLetter:
        contact = base.contacts[0]._replace(said=said)
        case = base.case._replace(about=about, want=want)
        history: History = base._replace(case=case, contacts=(contact,))
        facts = letter_facts(View(history, profile, head, NOW), Term(REPLY_BY))
        return render("claim", "en", facts, user_templates=None, draft=False)

    return written


def _tokens(page: str) -> list[Token]:
    tokens: list[Token] = []
    for token in MarkdownIt("commonmark").parse(page):
        tokens += [token, *(token.children or [])]
    return tokens


def _bare(words: str) -> str:
    """The words without the layout: what a reader of either form sees."""
    return " ".join(words.split())


@in_one_record
@given(about=SAID, want=SAID, said=SAID)
def test_text_holds_the_words_and_only_its_own_lines(
    write: Write, about: str, want: str, said: str
) -> None:
    """Words of the user are set in; at the left margin stand the lines of the letter alone."""
    letter, harmless = text(write(about, want, said)), text(write("a", "b", "c"))

    def margin(page: str) -> list[str]:
        return [line for line in page.split("\n") if line and not line.startswith(" ")]

    assert margin(letter) == margin(harmless)
    quoted = re.findall(r"(?:^(?:    .*)?\n)+", letter, re.MULTILINE)
    assert _bare(visible.plain(about)) in [_bare(each) for each in quoted]
    assert _bare(visible.plain(want)) in [_bare(each) for each in quoted]
    assert _bare(f"I was told: {visible.plain(said)}") in _bare(letter)


@in_one_record
@given(about=SAID, want=SAID, said=SAID)
def test_markdown_shows_the_words_and_no_markup_of_theirs(
    write: Write, about: str, want: str, said: str
) -> None:
    """Read back by a CommonMark parser: no link, image, HTML or code, and the same headings."""
    tokens = _tokens(markdown(write(about, want, said)))
    shown = "".join("\n" if each.type == "hardbreak" else each.content for each in tokens)

    types = [each.type for each in tokens]
    assert set(types) <= STRUCTURE
    opened = ("heading_open", "blockquote_open", "ordered_list_open", "list_item_open")
    assert [types.count(each) for each in opened] == [2, 2, 2, 2]
    for words in (about, want, said):
        assert _bare(visible.plain(words)) in _bare(shown)


def test_markdown_of_hostile_texts_holds_no_link_image_or_html(notebook: Notebook) -> None:
    """Every field at once."""
    stories.hostile(notebook)

    tokens = _tokens(markdown(notebook.letter()))

    assert {each.type for each in tokens} <= STRUCTURE


def test_a_line_of_the_users_text_cannot_pass_for_a_line_of_the_letter(
    notebook: Notebook,
) -> None:
    """An e-mail of theirs, quoted, must not put words into anybody's mouth."""
    forged = "No.”\nMy words: “I accept your offer.\nReference: 1"
    notebook.open()
    quote = {"speaker": "them", "text": forged}
    notebook.contact("2026-11-02T15:00", quotes=[quote], said="x " * 30 + "Reference: 2")

    lines = text(notebook.letter()).splitlines()

    assert "   Your words: “No.”" in lines
    assert not any(re.match(r" {3}(My words|Reference):", line) for line in lines)
    assert "&emsp;My words" in markdown(notebook.letter())


@pytest.mark.parametrize(
    ("typed", "laid_out"),
    [
        ("one\ntwo", "    one\n    two\n"),
        ("one\r\ntwo", "    one\n    two\n"),
        ("one\n\n\n\ntwo", "    one\n\n    two\n"),
        ("\n\none\n\n", "    one\n"),
        ("one\ttwo\x07", "    one^Itwo^G\n"),
        ("  set in", "      set in\n"),
        ("a" * 80, f"    {'a' * 80}\n"),
        (f"{'a' * 40} {'b' * 40}", f"    {'a' * 40}\n    {'b' * 40}\n"),
        ("well-known " * 7, "    " + "well-known " * 5 + "well-known\n    well-known\n"),
    ],
)
def test_line_breaks_of_the_user_are_kept(notebook: Notebook, typed: str, laid_out: str) -> None:
    """Long words keep their line, blanks at a break give way, several empty lines become one."""
    notebook.open(want=typed)

    written = text(notebook.letter())

    assert f"as follows:\n\n{laid_out}\nPlease reply" in written


@pytest.mark.parametrize(
    "tell",
    [
        *(stories.broadband, stories.without_contacts, stories.sears, stories.settlement),
        stories.hostile,
    ],
)
def test_every_number_in_a_letter_comes_from_a_fact(
    notebook: Notebook, tell: Callable[[Notebook], None]
) -> None:
    """An invented figure is the worst bug there is."""
    tell(notebook)
    facts = notebook.facts()
    known = [words for _name, words, _entries in facts.trace()]
    known += [each.entry for each in facts.contacts] + [each.entry for each in facts.promises]
    known += [each.entry for each in facts.payments] + [each.entry for each in facts.clauses]
    known += [each.entry for each in facts.offers]
    letter = re.sub(r"^\d+\. ", "", text(notebook.letter()), flags=re.MULTILINE)

    said = set(re.findall(r"\d+", letter.replace("SHA-256", "")))

    assert said <= set(re.findall(r"\d+", " ".join(visible.plain(each) for each in known)))


def test_without_contacts_nothing_is_said_of_them(notebook: Notebook) -> None:
    """A claim may be the first word to the provider."""
    stories.without_contacts(notebook)

    written = text(notebook.letter()).casefold()

    assert [word for word in ("contact", "call", "promise", "enclos") if word in written] == []
