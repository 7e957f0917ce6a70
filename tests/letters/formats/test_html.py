"""A letter as an HTML page."""

from dataclasses import replace
from html.parser import HTMLParser

from complaintkit.letters.formats.html import html
from complaintkit.letters.parts import RenderedLetter

from .letters import CLAIM, ENVELOPE, HOSTILE, MARKUP


class Tree(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))


def harmless(given: RenderedLetter) -> RenderedLetter:
    """The same letter with a word for each piece of markup."""
    return replace(
        given,
        parts={part: words.replace(MARKUP, "x") for part, words in given.parts.items()},
        lists={
            part: tuple(item.replace(MARKUP, "x") for item in items)
            for part, items in given.lists.items()
        },
    )


def test_hostile_text_changes_no_tag() -> None:
    """The same tree as with harmless words."""
    assert Tree(html(HOSTILE, ENVELOPE)).tags == Tree(html(harmless(HOSTILE), ENVELOPE)).tags


def test_it_loads_and_runs_nothing() -> None:
    """One file: no address of anything, and a rule against scripts."""
    tags = Tree(html(HOSTILE, ENVELOPE)).tags
    attributes = {name for _tag, attributes in tags for name, _value in attributes}
    rule = ("content", "default-src 'none'; style-src 'unsafe-inline'")

    assert {tag for tag, _attributes in tags}.isdisjoint({"script", "link", "img", "a", "iframe"})
    assert attributes <= {"lang", "charset", "http-equiv", "content", "name", "class"}
    assert ("meta", (("http-equiv", "Content-Security-Policy"), rule)) in tags
    assert "url(" not in html(CLAIM, ENVELOPE).decode()


def test_it_prints_on_the_paper_of_the_country() -> None:
    """With the number of the page, in the language of the letter."""
    polish = html(replace(CLAIM, language="pl"), ENVELOPE).decode()

    assert "size: A4" in html(CLAIM, ENVELOPE).decode()
    assert "size: letter" in html(CLAIM, replace(ENVELOPE, paper="us-letter")).decode()
    assert (
        'content: "Page " counter(page) " of " counter(pages) ""' in html(CLAIM, ENVELOPE).decode()
    )
    assert '"Strona " counter(page) " z " counter(pages)' in polish
    assert '<html lang="pl">' in polish


def test_a_draft_has_its_mark_in_what_browsers_repeat_on_every_page() -> None:
    """The head of a table."""
    page = html(replace(CLAIM, mark="DRAFT <not> to be sent"), ENVELOPE).decode()

    assert '<div class="mark"><p><bdi>DRAFT &lt;not&gt; to be sent</bdi></p></div>' in page
    assert ".mark { display: table-header-group;" in page
    assert 'class="draft"' not in html(CLAIM, ENVELOPE).decode()


def test_the_same_letter_is_the_same_bytes() -> None:
    """Nothing of the moment in which it was made."""
    assert html(CLAIM, ENVELOPE) == html(CLAIM, ENVELOPE)
