"""The HTML export: the whole story, and nothing that runs or loads."""

from datetime import datetime
from itertools import pairwise
from typing import Any

from complaintkit.evidence.formats.html import html_export
from tests.evidence.formats.pages import CONTACT_TEXTS, Tree, page


def test_nothing_runs_and_nothing_is_loaded(story: Any, now: datetime) -> None:
    """It opens on a machine without a network."""
    tree = Tree(page(story, now))

    names = {tag for tag, _ in tree.tags}
    attributes = {name: value for _, attrs in tree.tags for name, value in attrs}
    assert names.isdisjoint({"script", "link", "img", "iframe", "object", "form", "base"})
    assert not any(name.startswith("on") or name in {"src", "style"} for name in attributes)
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    assert ("meta", (("http-equiv", "Content-Security-Policy"), ("content", policy))) in tree.tags
    assert "url(" not in page(story, now).decode()


def test_tells_the_whole_story(story: Any, now: datetime) -> None:
    """What a reader at the ombudsman's looks for."""
    text = Tree(page(story, now, slice(1))).text

    for fact in (
        "Refund of 41.80 USD",
        "8773 10 123 4567890",
        "2 h 31 min after the time",
        "11 d 10 h over the time",
        "Sun 1 Nov 2026",
        "Europe/Warsaw",
        "Entered in the record Mon 2 Nov 2026 13:00 Europe/Warsaw, 20 h 55 min later",
        "Corrected by entry 19",
        "Entry 15 is void, not counted: entry 16",
        "a person answered: 2; nobody: 2; automatic reply: 1",
        "complaintkit record 00000000000000000000000000000001\n26\n",
    ):
        assert fact in text, fact


def test_no_text_of_a_contact_is_left_out(book: Any, now: datetime) -> None:
    """Each field has its place."""
    texts = {field: f"the {field} told" for field in CONTACT_TEXTS}
    lists = {"asked": ["question 1", "question 2"], "reference_list": ["number 1", "number 2"]}
    quotes = [{"speaker": "them", "text": "their words"}, {"speaker": "me", "text": "my words"}]
    levels = {"level": "manager", "asked_for": "executive", "agent_refused": True}
    times = {"duration_s": 61, "hold_s": 30, "recorded_by_them": False}
    body = texts | lists | levels | times | {"quotes": quotes}
    book.add("contact_logged", case_id=book.case(), at="2026-11-02T10:00:00+01:00", **body)

    text = Tree(page(book, now)).text

    shown = [*texts.values(), *lists["asked"], *lists["reference_list"], "their words", "my words"]
    shown += ["manager", "executive office", "refused to give a name", "1 min", "30 s", "no"]
    assert [each for each in shown if each not in text] == []


def test_what_is_void_is_stamped_so(story: Any, now: datetime) -> None:
    """In words, for whoever sees no strike-through."""
    tree = Tree(page(story, now))

    stamps = tree.tags.count(("span", (("class", "stamp"),)))
    struck = [dict(attrs).get("class") for tag, attrs in tree.tags if tag == "tr"]
    assert (stamps, struck.count("contact void"), struck.count("settled void")) == (2, 1, 1)


def test_other_cases_never_leak_into_a_single_case(story: Any, now: datetime) -> None:
    """Though the events of the whole record were given."""
    assert b"OTHER" not in page(story, now, slice(1))


def test_the_user_is_named_only_when_asked_for(story: Any, now: datetime) -> None:
    """Without a profile the page says nothing of who kept it."""
    store = story.store

    data = html_export(story.histories(), store.events(), None, store.head(), now=now)

    assert b"Nowak" not in data


def test_elements_are_closed_in_their_order(story: Any, now: datetime) -> None:
    """A page that every browser reads in the same way."""
    open_tags: list[str] = []
    for tag, _ in Tree(page(story, now)).tags:
        if tag.startswith("/"):
            assert open_tags.pop() == tag[1:]
        elif tag not in {"meta", "br"}:
            open_tags.append(tag)

    assert open_tags == []


def test_headings_and_tables_serve_a_screen_reader(story: Any, now: datetime) -> None:
    """Levels do not jump, each column has a header with its scope."""
    tags = Tree(page(story, now)).tags

    levels = [int(tag[1]) for tag, _ in tags if tag in {"h1", "h2", "h3"}]
    steps = [later - earlier for earlier, later in pairwise(levels)]
    assert levels[0] == 1
    assert max(steps) == 1
    assert all(("scope", "col") in attrs for tag, attrs in tags if tag == "th")
    assert ("html", (("lang", "en"),)) in tags


def test_the_same_record_and_moment_give_the_same_bytes(story: Any, now: datetime) -> None:
    """Two exports can be compared."""
    assert page(story, now) == page(story, now)
