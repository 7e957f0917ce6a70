"""The web site of the pages: whole, without script or network, and readable without colours."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from docs.make.site import body_of, build, pages, site, title_of
from tests.help_blocks import COMMANDS


class Reader(HTMLParser):
    """What a page refers to, and the words of it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what it is and where it leads."""
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        """Collect what is read."""
        self.words += data


@pytest.fixture(name="built", scope="module")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(folder)
    return folder


def test_every_page_is_built_and_each_leads_to_all(built: Path) -> None:
    """A page that is linked from nowhere is not there."""
    names = {f"{name}.html" for name in pages()}

    assert {each.name for each in built.glob("*.html")} == names
    assert names >= {"index.html", "tour.html", "commands.html", "clocks.html", "proof.html"}
    for page in built.glob("*.html"):
        assert names <= set(Reader(page.read_text("utf-8")).links)


def test_no_link_is_dead_and_none_leaves_the_machine(built: Path) -> None:
    """Opened from a disk, in a train."""
    for page in built.glob("*.html"):
        found = Reader(page.read_text("utf-8"))

        assert [each for each in found.links if not (built / each).is_file()] == []
        assert found.tags & {"script", "iframe", "object", "embed", "form"} == set()
    assert not re.search(r"url\(|@import", (built / "style.css").read_text("utf-8"))


def test_the_page_of_commands_has_all_of_them(built: Path) -> None:
    """It is made from the help itself."""
    words = Reader((built / "commands.html").read_text("utf-8")).words

    assert [each for each in COMMANDS if f"$ complaint {each} --help" not in words] == []


def test_what_only_tests_read_is_not_shown(built: Path) -> None:
    """A reader sees the file's name, and no marks of ours."""
    words = Reader((built / "playbook.html").read_text("utf-8")).words

    assert "already:" not in words
    assert "<!--" not in (built / "playbook.html").read_text("utf-8").replace("<!doctype", "")
    assert "playbook.toml:\n" in words


def test_text_stays_text() -> None:
    """A placeholder in angle brackets is no tag of the page's."""
    made = site({"index": "# A & B\n\n`<who>` and <b>bold</b>\n"})["index.html"]

    assert "<title>A &amp; B</title>" in made
    assert "<code>&lt;who&gt;</code> and &lt;b&gt;bold&lt;/b&gt;" in made


def test_a_page_is_made_of_markdown() -> None:
    """Tables can be scrolled on a phone; links lead to the page that was made."""
    made = body_of("# T\n\n[x](tour.md)\n\n| a |\n|---|\n| b |\n")

    assert '<a href="tour.html">x</a>' in made
    assert '<div class="wide"><table>' in made
    assert title_of("# T\n") == "T"
