"""Ten thousand contacts in every format, counted again, and one left out."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from complaintkit.errors import StorageTrouble
from complaintkit.evidence.counts import counts
from complaintkit.evidence.formats.csv import check_csv, csv_export
from complaintkit.evidence.formats.html import check_html, html_export
from complaintkit.evidence.formats.json import json_export
from complaintkit.evidence.formats.json_reader import check_json

NUMBER = 10_000


@pytest.fixture
def full(book: Any) -> Any:
    """A record with ten thousand contacts in a hundred cases."""
    provider = book.add("provider_added", name="Comcast")
    opened = {"provider_id": provider.id, "opened_at": "2026-11-02T13:00:00+01:00"}
    cases = book.add_all([("case_opened", opened | {"about": str(i)}) for i in range(100)])
    start = datetime(2020, 1, 1, tzinfo=UTC)
    contacts = [
        {"case_id": cases[i % 100].id, "at": (start + timedelta(hours=i)).isoformat()}
        for i in range(NUMBER)
    ]
    book.add_all(
        [("contact_logged", each | {"summary": f"call {i}"}) for i, each in enumerate(contacts)]
    )
    return book


def test_all_of_them_are_in_every_format(full: Any, now: datetime) -> None:
    """And a reader that misses one of them says so, with both numbers."""
    histories, events = full.histories(), full.events()
    head = full.store.head()
    expected = counts(histories)
    assert expected.contacts == NUMBER
    made = (
        (json_export(histories, events, None, head, now=now, whole=True), check_json),
        (csv_export(histories, events, now=now), check_csv),
        (html_export(histories, events, None, head, now=now), check_html),
    )

    for data, check in made:
        check(expected)(data)
        assert data.count(b"call 9999") >= 1

    less = [*histories[:-1], histories[-1]._replace(contacts=())]
    incomplete = csv_export(less, events, now=now)
    with pytest.raises(StorageTrouble, match=r"9900 contacts.*10000 contacts"):
        check_csv(expected)(incomplete)
