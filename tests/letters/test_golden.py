"""Whole letters, as they leave the house; they are reviewed like prose."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from complaintkit.letters.formats.markdown import markdown
from complaintkit.letters.formats.text import text
from complaintkit.letters.parts import RenderedLetter
from complaintkit.letters.render import render

from . import stories
from .conftest import NOW, Notebook

Story = tuple[str, Callable[[Notebook], None], datetime]

GOLDEN = Path(__file__).parents[1] / "golden" / "letters"
STORIES: list[Story] = [
    ("broadband", stories.broadband, NOW),
    ("without-contacts", stories.without_contacts, NOW),
    ("sears", stories.sears, stories.SEARS_NOW),
    ("settlement", stories.settlement, NOW),
    ("hostile", stories.hostile, NOW),
]


@pytest.fixture(params=STORIES, ids=[name for name, _tell, _now in STORIES])
def story(request: pytest.FixtureRequest, notebook: Notebook) -> tuple[str, RenderedLetter]:
    """A story's name, and its letter with a fortnight to reply."""
    name, tell, now = request.param
    tell(notebook)
    facts = notebook.facts(now=now, reply_by=now.date() + timedelta(days=14))
    return name, render("claim", "en", facts, user_templates=None, draft=False)


def test_the_text_is_as_reviewed(story: tuple[str, RenderedLetter]) -> None:
    """Same facts, same bytes."""
    name, letter = story

    assert text(letter) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_the_markdown_is_as_reviewed(story: tuple[str, RenderedLetter]) -> None:
    """The same parts in another medium."""
    name, letter = story

    assert markdown(letter) == (GOLDEN / f"{name}.md").read_text(encoding="utf-8")


def test_no_line_is_wider_than_the_page(story: tuple[str, RenderedLetter]) -> None:
    """Mail programs break wider lines themselves, badly."""
    _name, letter = story

    wide = [line for line in text(letter).splitlines() if len(line) > 72]

    assert wide == []


@pytest.mark.parametrize("tell", [stories.broadband, stories.without_contacts, stories.sears])
def test_the_letter_is_neutral(notebook: Notebook, tell: Callable[[Notebook], None]) -> None:
    """No exclamation, accusation, threat or law: those are not in the record."""
    tell(notebook)
    written = text(notebook.letter()).casefold()

    forbidden = [
        *("!", "you failed", "you refused", "unacceptable", "court", "ombudsman", "lawyer"),
        *("chargeback", " act ", "legal", "otherwise", "unless", "demand", "missing", "draft"),
    ]

    assert [word for word in forbidden if word in written] == []


def test_the_required_sentences_are_there(notebook: Notebook) -> None:
    """What advice services say a claim should contain."""
    stories.broadband(notebook)
    written = " ".join(text(notebook.letter()).split())

    required = [
        "11 contacts, 9 h 04 min, 4 unanswered",
        "I ask you to settle this as follows:",
        "Please reply in writing by Sunday 6 December 2026.",
        "give me a reference number",
        "If you rely on a term of the contract, please name it",
        "To the best of my knowledge the above is accurate.",
        "Yours faithfully, Jane Doe",
        "Enclosure: history of contacts (11 contacts)",
        "Record fingerprint after 29 entries",
    ]

    assert [words for words in required if words not in written] == []
