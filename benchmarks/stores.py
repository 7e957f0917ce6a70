"""Records of any number of contacts, made through the journal: 50 cases open, the rest closed.

Two promises for every five contacts, words in five scripts, the same bytes each time. Run as
`python -m benchmarks.stores FOLDER KIND` it makes one: so many contacts, `law` (legal windows run
in every case), `rows` (one long chronology), or `calls` (one case, and a call log to take over).
"""

import random
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.matter import (
    CALLED,
    CALLS,
    CLOSED_CONTACTS,
    LONG,
    LONG_CONTACTS,
    NOW,
    OPEN_CASES,
    OPEN_CONTACTS,
    ROWS,
    TEXTS,
)
from complaintkit.record.connection import open_for_writing
from complaintkit.record.journal import Entries, Stamp, appending
from complaintkit.record.schema import create

_MEMORY = -1_000_000
"""Kilobytes of pages to hold: ids are random, and a million of them go everywhere."""


def make(home: Path, contacts: int) -> None:
    """A record with exactly so many contacts."""
    with _record(home) as entries:
        left = contacts - OPEN_CASES * OPEN_CONTACTS
        if left > LONG_CONTACTS:
            _case(entries, LONG, LONG_CONTACTS, is_open=False)
            left -= LONG_CONTACTS
        for first in range(0, left, CLOSED_CONTACTS):
            number = first // CLOSED_CONTACTS + 1
            _case(entries, f"Closed {number}", min(CLOSED_CONTACTS, left - first), is_open=False)
        for number in range(OPEN_CASES):
            _case(entries, f"Open {number}", OPEN_CONTACTS, is_open=True)


def make_law(home: Path) -> None:
    """A record in which the law has something to say of each of 50 open cases."""
    with _record(home) as entries:
        for number in range(OPEN_CASES):
            case_id = _case(entries, f"Open {number}", OPEN_CONTACTS, is_open=True)
            fact = {"case_id": case_id, "zone": "Europe/London", "precision": "day"}
            for kind, days in (("delivered", 100), ("complaint-received", 53)):
                noted = fact | {"kind": kind, "at": (NOW - timedelta(days=days)).isoformat()}
                entries.append("milestone_noted", noted)
            paid = {"amount": "149.00 GBP", "method": "credit-card", "network": "visa"}
            at = (NOW - timedelta(days=117)).isoformat()
            entries.append("payment_noted", fact | paid | {"kind": "charged", "at": at})


def make_rows(home: Path) -> None:
    """A record of one case whose chronology has some 10,000 rows: nine of each five contacts."""
    with _record(home) as entries:
        _case(entries, LONG, ROWS * 5 // 9, is_open=False)


def make_calls(home: Path) -> None:
    """A record with one open case, and beside it the calls that a telephone kept."""
    with _record(home) as entries:
        _case(entries, "Open 0", OPEN_CONTACTS, is_open=True)
    began = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp()) * 1000
    lines = (
        f'<call number="{CALLED}" duration="{number % 3000}" date="{began + number * 3_600_000}"'
        f' type="{1 + number % 2}" />\n'
        for number in range(CALLS)
    )
    with (home.parent / "calls.xml").open("w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<calls count="{CALLS}">\n')
        file.writelines(lines)
        file.write("</calls>\n")


@contextmanager
def _record(home: Path) -> Iterator[Entries]:
    path, ids = home / "complaints.db", random.Random(1)  # noqa: S311 (the same bytes each time)
    create(path)
    stamp = Stamp(NOW, clock_is_fixed=False, new_id=lambda: ids.randbytes(16).hex())
    with closing(open_for_writing(path, 30)) as db:
        db.execute(f"PRAGMA cache_size = {_MEMORY}")
        with appending(db, path, stamp) as entries:
            entries.append("record_created", {"version": "benchmark"})
            details = {"name": "Jo Doe", "address": "1 High St", "country": "GB"}
            entries.append("profile_set", details | {"zone": "Europe/London"})
            yield entries


def _case(entries: Entries, name: str, contacts: int, *, is_open: bool) -> str:
    began = NOW - timedelta(days=10 if is_open else 700)
    provider = entries.append("provider_added", {"name": name})
    body = {"provider_id": provider.id, "opened_at": began.isoformat()}
    case = entries.append("case_opened", body | {"about": "The line is dead", "want": "a refund"})
    for number in range(contacts):
        at = (began + timedelta(hours=number)).isoformat()
        contact: dict[str, Any] = {"case_id": case.id, "at": at, "zone": "Europe/London"}
        contact |= {"duration_s": 1800, "reference_list": [f"R-{name}-{number}"]}
        contact["summary"] = TEXTS[number % len(TEXTS)]
        logged = entries.append("contact_logged", contact)
        if number % 5 < 2:  # noqa: PLR2004 (two promises for every five contacts)
            _promise(entries, case.id, logged.id, at, is_settled=not is_open or number > 1)
    if not is_open:
        closed = {"case_id": case.id, "closed_at": NOW.isoformat(), "outcome": "resolved"}
        entries.append("case_closed", closed)
    entries.appended.clear()  # or a million of them would be held in memory
    return case.id


def _promise(entries: Entries, case_id: str, contact_id: str, at: str, *, is_settled: bool) -> None:
    closes = (datetime.fromisoformat(at) + timedelta(days=1)).isoformat()
    body = {"case_id": case_id, "contact_id": contact_id, "text": "They call back.", "made_at": at}
    made = entries.append("promise_made", body | {"closes": closes, "zone": "Europe/London"})
    if is_settled:
        settled = {"promise_id": made.id, "case_id": case_id, "settled_as": "kept"}
        entries.append("promise_settled", settled | {"settled_at": closes})


if __name__ == "__main__":
    makers: dict[str, Callable[[Path], None]]
    makers = {"law": make_law, "rows": make_rows, "calls": make_calls}
    folder, wanted = Path(sys.argv[1]), sys.argv[2]
    if wanted in makers:
        makers[wanted](folder)
    else:
        make(folder, int(wanted))
