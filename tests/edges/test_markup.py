"""A renderer of HTML or Markdown shows exactly the text, and nothing in the text is markup."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from complaintkit.edges.markup import html_text, markdown
from complaintkit.edges.visible import terminal

RENDERERS = [
    MarkdownIt("commonmark"),
    MarkdownIt("commonmark").enable(["table", "strikethrough"]),
]
MARKS = "\\`*_{}[]()<>#+-.!|~&=:@\"'^$;/?,% \t\n\r\xa01a9"
ANY_TEXT = st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from(MARKS)))
MARKED_TEXT = st.text(st.sampled_from(MARKS), max_size=40)
PLAIN_TOKENS = {"text", "hardbreak"}


class _Page(HTMLParser):
    """The tree of a page: its tags with their attributes, and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}", []))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append((data, []))

    def handle_decl(self, decl: str) -> None:
        self.tags.append((decl, []))

    def handle_pi(self, data: str) -> None:
        self.tags.append((data, []))


def _check_html(text: str) -> None:
    seen = terminal(text, one_line=False)

    page = _Page(
        f"<p title=\"{html_text(text)}\"><bdi lang='{html_text(text)}'>{html_text(text)}</bdi></p>"
    )

    tags = [("p", [("title", seen)]), ("bdi", [("lang", seen)]), ("/bdi", []), ("/p", [])]
    assert (page.tags, page.text) == (tags, seen)


def _words(inline: Token) -> str:
    """What the reader sees of one paragraph, if it is made of text and line breaks only."""
    children = inline.children or []
    assert {child.type for child in children} <= PLAIN_TOKENS
    return "".join(child.content if child.type == "text" else "\n" for child in children)


def _check_rendered(source: str, around: list[str], expected: list[str]) -> None:
    """*source* has exactly the blocks *around*, and its inline parts show *expected*."""
    for renderer in RENDERERS:
        tokens = renderer.parse(source)
        assert [token.type for token in tokens if token.type != "inline"] == around
        assert [_words(token) for token in tokens if token.type == "inline"] == expected


def _check_paragraph(text: str, *, one_line: bool) -> None:
    seen = terminal(text, one_line=one_line)
    around = ["paragraph_open", "paragraph_close"] if seen else []
    _check_rendered(markdown(text, one_line=one_line), around, [seen] if seen else [])


def _check_inside_blocks(text: str) -> None:
    """Headings, items and cells, where other marks and the ends of the line have a meaning."""
    seen, source = terminal(text), markdown(text)
    words = [f"x {seen}" if seen else "x"]
    item = ["list_item_open", "paragraph_open", "paragraph_close", "list_item_close"]
    _check_rendered(f"# x {source}", ["heading_open", "heading_close"], words)
    _check_rendered(f"- x {source}", ["bullet_list_open", *item, "bullet_list_close"], words)
    tokens = RENDERERS[1].parse(f"| a | b |\n|---|---|\n| {source} | {source} |\n")
    cells = [_words(token) for token in tokens if token.type == "inline"]
    assert cells == ["a", "b", seen, seen]


def test_html_of_a_hostile_text_is_only_text(hostile: str) -> None:
    """The tree of the page is the one that harmless data would give."""
    _check_html(hostile)


@settings(deadline=None, max_examples=500)
@given(ANY_TEXT)
def test_html_of_any_text_is_only_text(text: str) -> None:
    """In an element and in attributes quoted either way."""
    _check_html(text)


@pytest.mark.parametrize("one_line", [True, False])
def test_markdown_of_a_hostile_text_shows_the_text(hostile: str, one_line: bool) -> None:
    """No HTML, link, image, emphasis, code, list, heading or table comes from data."""
    _check_paragraph(hostile, one_line=one_line)


def test_markdown_of_a_hostile_text_stays_in_its_block(hostile: str) -> None:
    """A summary cannot leave its cell of the chronology."""
    _check_inside_blocks(hostile)


@settings(deadline=None, max_examples=500)
@given(st.one_of(ANY_TEXT, MARKED_TEXT))
def test_markdown_of_any_text_shows_the_text(text: str) -> None:
    """Exact evidence, whatever marks a text is full of."""
    _check_paragraph(text, one_line=True)
    _check_paragraph(text, one_line=False)
    _check_inside_blocks(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They called. I asked, twice; 'no'.", "They called. I asked, twice; 'no'."),
        ("Paid 12.50 (card).", r"Paid 12\.50 \(card\)."),
        ("See www.acme.example.", r"See www\.acme\.example."),
        ("1. refund!", r"1\. refund!"),
        ("$5 and $6", r"\$5 and \$6"),
        ("  a ", "&#32;&#32;a&#32;"),
        ("a\nb", r"a\^Jb"),
    ],
)
def test_markdown_leaves_prose_readable(text: str, expected: str) -> None:
    """People open .md files as text too."""
    assert markdown(text) == expected


@pytest.mark.parametrize("mark", "#$&()*+-:<=>@[\\]^_`{|}~")
def test_markdown_escapes_each_mark_that_some_dialect_knows(mark: str) -> None:
    """Mentions, emoji codes, mathematics and attributes are beyond the renderer used here."""
    assert markdown(f"a{mark}b") == f"a\\{mark}b"


def test_markdown_keeps_the_lines_of_a_paragraph() -> None:
    """One paragraph with hard breaks: an empty line cannot end a quotation or a list."""
    assert markdown("a\r\n\r\nb\n", one_line=False) == "a\\\n\\\nb&#10;"
