"""The check of an HTML export before it gets its name: nothing is missing, nothing can run."""

from datetime import UTC, datetime
from typing import Any

import pytest

from complaintkit.errors import StorageTrouble
from complaintkit.evidence.counts import Counts, counts
from complaintkit.evidence.formats.html import check_html
from tests.evidence.formats.pages import Tree, page


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
    kinds = [dict(attributes).get("data-kind") for _tag, attributes in Tree(data).tags]
    assert [kind for kind in kinds if kind] == ["opened"]
