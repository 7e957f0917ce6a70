"""The HTML export: text is text, nothing runs or loads, nothing is missing."""

from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from complaintkit.errors import StorageTrouble
from complaintkit.evidence.counts import Counts, counts
from complaintkit.evidence.formats.html import check_html, html_export

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</title></style></textarea></bdi></td></table><script>alert(1)</script>",
    "<!--<img src=x>-->",
    "<![CDATA[<b>]]>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "{{ 7*7 }}{% for x in y %}{{ profile }}",
    "javascript:alert(1)",
    "</html><html onload=x>",
    "<a href='https://example.org'>x</a>",
    "<iframe srcdoc='&lt;script&gt;'>",
    "<meta http-equiv=refresh content=0>",
    "\u202eevil\u202c <\u200bscript>",
    "\x1b[31mred\x07\x9b0m",
    "＜script＞",
    "x" * 20_000,
    "`$(touch /tmp/x)`",
    "]]></bdi>",
    "<style>*{display:none}</style>",
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
CONTACT_TEXTS = (
    *("summary", "said", "number", "agent", "role", "site", "agent_id", "cost", "note", "zone"),
)


class Tree(HTMLParser):
    """The tags and attributes of a page, and its text."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""
        self.others: list[str] = []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def page(book: Any, now: datetime, cases: slice = slice(None)) -> bytes:
    store = book.store
    return html_export(
        book.histories()[cases], store.events(), store.profile(), store.head(), now=now
    )


def fill(book: Any, text: str) -> None:
    """A case with *text* in every field that a user can fill."""
    book.add("profile_set", name=text)
    case_id = book.case(
        text,
        **dict.fromkeys(
            ("about", "want", "amount", "customer_no", "order_no", "contract_no"), text
        ),
    )
    book.add(
        "channel_added",
        provider_id=book.events()[1].id,
        kind="phone",
        role="executive",
        **dict.fromkeys(("value", "hours", "menu", "note"), text),
    )
    contact = book.contact(
        case_id,
        **dict.fromkeys(CONTACT_TEXTS[:-1], text),
        asked=[text],
        quotes=[{"speaker": "them", "text": text}],
        reference_list=[text],
    )
    promise = book.promise(
        case_id, "2026-11-10T10:00:00+01:00", text=text, words=text, rule=text, opens=None
    )
    book.add(
        "promise_settled",
        case_id=case_id,
        promise_id=promise.id,
        settled_as="kept",
        settled_at="2026-11-09T10:00:00+01:00",
        note=text,
    )
    change = {"agent": {"from": text, "to": text + "2"}}
    book.add("entry_amended", case_id=case_id, target_id=contact.id, changes=change, why=text)
    book.add("entry_voided", case_id=case_id, target_id=contact.id, why=text)
    letter = {"rendered_at": "2026-11-09T10:00:00+01:00", "reply_by": text, "kind": text}
    book.add_all([("letter_rendered", {"case_id": case_id, "language": text} | letter)])
    closing = {"closed_at": "2026-11-10T10:00:00+01:00", "outcome": "resolved"}
    book.add("case_closed", case_id=case_id, closing_note=text, **closing)


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_tree_is_that_of_harmless_text(
    book: Any, tmp_path_factory: Any, now: datetime, attack: str
) -> None:
    """Tags and attributes come from the template alone."""
    harmless = type(book)(tmp_path_factory.mktemp("harmless") / "home")
    fill(harmless, "harmless")
    fill(book, attack)

    found, expected = Tree(page(book, now)), Tree(page(harmless, now))
    harmless.db.close()

    assert (found.tags, found.others) == (expected.tags, [])


def test_text_is_shown_as_it_is(book: Any, now: datetime) -> None:
    """Escaped once, not twice, and no line break lost."""
    text = 'He said: "1 < 2 & 3 > 2" &amp; it\'s\nso.'
    fill(book, text)

    shown = Tree(page(book, now)).text

    assert shown.count(text) >= 20


def test_what_cannot_be_seen_is_shown(book: Any, now: datetime) -> None:
    """A turned text must not read as another."""
    fill(book, "a\u202eb\x1bc")

    text = page(book, now).decode()

    assert "a\\u202eb^[c" in text
    assert "\u202e" not in text


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS)
def test_any_text_keeps_the_page_whole(book: Any, now: datetime, text: str) -> None:
    """The reader of the export finds no tag that is not ours."""
    case_id = book.case(about=text, want=text)
    book.contact(case_id, summary=text, quotes=[{"speaker": "me", "text": text}])
    history = book.histories()[-1]

    data = html_export([history], book.events(), None, book.store.head(), now=now)

    check_html(counts([history]))(data)


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
        "11 days 10 h over the time",
        "Sun 1 Nov 2026",
        "Europe/Warsaw",
        "Entered in the record Mon 2 Nov 2026, 13:00 UTC+01:00, 20 h 55 min later",
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


@pytest.mark.parametrize("kind", ["opened", "contact", "promise", "letter", "promise-row"])
def test_a_writer_that_skips_a_row_is_caught(story: Any, now: datetime, kind: str) -> None:
    """Nothing incomplete gets the final name."""
    text = page(story, now).decode()
    start = text.index(f'data-kind="{kind}"')
    broken = text[:start] + text[start:].replace(f'data-kind="{kind}"', "", 1)

    with pytest.raises(StorageTrouble):
        check_html(counts(story.histories()))(broken.encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</html>", ""),
        ("<main>", "<main><script>"),
        ("<main>", "<main onclick='x'>"),
        ('href="#promise-1"', 'href="https://example.org"'),
        ("default-src 'none'", "default-src *"),
        ("<h1>", "<h1><img src=x>"),
    ],
)
def test_what_could_run_or_is_cut_is_caught(story: Any, now: datetime, old: str, new: str) -> None:
    """Should the template ever be changed so."""
    text = page(story, now).decode()

    with pytest.raises(StorageTrouble, match="cannot be read back"):
        check_html(counts(story.histories()))(text.replace(old, new).encode())


def test_says_both_numbers_when_they_differ(story: Any, now: datetime) -> None:
    """The one who reads the error wants to know how much is missing."""
    with pytest.raises(StorageTrouble, match=r"7 contacts.*8 contacts") as caught:
        check_html(Counts(2, 8, 4, 1, 2, 3))(page(story, now))

    assert caught.value.exit_code == 74


def test_a_case_without_anything_still_makes_a_page(book: Any) -> None:
    """The day it is opened."""
    book.case()

    data = page(book, datetime(2026, 11, 2, 13, 0, tzinfo=UTC))

    check_html(counts(book.histories()))(data)
