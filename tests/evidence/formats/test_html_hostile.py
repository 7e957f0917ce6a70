"""The HTML export of texts that try to be more than text."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from complaintkit.edges.markup import html_text
from complaintkit.evidence.counts import counts
from complaintkit.evidence.formats.html import check_html, html_export
from tests.evidence.conftest import new_book
from tests.evidence.dealings import fill_dealings
from tests.evidence.formats.pages import CONTACT_TEXTS, Tree, page

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
        **dict.fromkeys(CONTACT_TEXTS[:-1], text),
        asked=[text],
        quotes=[{"speaker": "them", "text": text}],
        reference_list=[text],
    )
    promise = book.promise(
        "2026-11-10T10:00:00+01:00", text=text, words=text, rule=text, opens=None
    )
    book.settle(promise, "kept", "2026-11-09T10:00:00+01:00", note=text)
    book.amend(contact, "agent", text, text + "2", text)
    book.void(contact, text)
    letter = {"rendered_at": "2026-11-09T10:00:00+01:00", "reply_by": text, "kind": text}
    book.add_all([("letter_rendered", {"case_id": case_id, "language": text} | letter)])
    fill_dealings(book, text)
    closing = {"closed_at": "2026-11-10T10:00:00+01:00", "outcome": "resolved"}
    book.add("case_closed", case_id=case_id, closing_note=text, **closing)


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_tree_is_that_of_harmless_text(
    book: Any, tmp_path_factory: Any, now: datetime, attack: str
) -> None:
    """Tags and attributes come from the template alone."""
    harmless = new_book(tmp_path_factory.mktemp("harmless"))
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
    book.case(about=text, want=text)
    book.contact(summary=text, quotes=[{"speaker": "me", "text": text}])
    history = book.histories()[-1]

    data = html_export([history], book.events(), None, book.store.head(), now=now)

    check_html(counts([history]))(data)
    told = data.decode()
    assert told.count(f"<bdi>{html_text(text)}</bdi>") >= (4 if text else 0)
    assert Tree(data).others == []
