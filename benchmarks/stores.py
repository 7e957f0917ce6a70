"""Records of many contacts, made through the journal: 50 cases open, the rest closed.

Run as `python -m benchmarks.stores FOLDER CONTACTS` it makes one and prints its number of entries;
with `law` or `rows` for CONTACTS, the record with legal windows, and that of one long chronology.
"""

import itertools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.tasks import LONG, LONG_CONTACTS, OPEN_CASES, ROWS
from complaintkit.record.connection import open_for_writing
from complaintkit.record.journal import Entries, Stamp, appending
from complaintkit.record.schema import create

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
OPEN_CONTACTS = 10  # in each open case, whatever the size of the record
CLOSED_CONTACTS = 20
TEXTS = (
    "They said that the technician was here; nobody came, and the line is still dead.",
    "Konsultant twierdzi, że zgłoszenie zostało zamknięte; usterka nadal trwa.",
    "Сотрудник обещал перезвонить; звонка не поступило, деньги не вернули.",
    "Operater kaže da je prijava zatvorena; smetnja i dalje traje.",
    "Оператер каже да је пријава затворена; сметња и даље траје.",
)


def make(home: Path, contacts: int) -> int:
    """A record with so many contacts, and the long case; its number of entries.

    There are two promises for every five contacts.
    """
    with _record(home) as entries:
        left = contacts - OPEN_CASES * OPEN_CONTACTS
        for number in itertools.count(1):
            if left <= 0:
                break
            _case(entries, f"Closed {number}", min(CLOSED_CONTACTS, left), is_open=False)
            left -= CLOSED_CONTACTS
        _case(entries, LONG, LONG_CONTACTS, is_open=False)
        for number in range(OPEN_CASES):
            _case(entries, f"Open {number}", OPEN_CONTACTS, is_open=True)
        _log, size, _head = entries.head
    return size


def make_law(home: Path) -> int:
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
        _log, size, _head = entries.head
    return size


def make_rows(home: Path) -> int:
    """A record of one case whose chronology has some 10,000 rows: nine of each five contacts."""
    with _record(home) as entries:
        _case(entries, LONG, ROWS * 5 // 9, is_open=False)
        _log, size, _head = entries.head
    return size


@contextmanager
def _record(home: Path) -> Iterator[Entries]:
    path = home / "complaints.db"
    create(path)
    db = open_for_writing(path, 30)
    with appending(db, path, Stamp(NOW, clock_is_fixed=False)) as entries:
        entries.append("record_created", {"version": "benchmark"})
        entries.append("profile_set", {"name": "Jo Doe", "zone": "Europe/London", "country": "GB"})
        yield entries
    db.close()


def _case(entries: Entries, name: str, contacts: int, *, is_open: bool) -> str:
    began = NOW - timedelta(days=10 if is_open else 700)
    provider = entries.append("provider_added", {"name": name})
    body = {"provider_id": provider.id, "opened_at": began.isoformat()}
    case = entries.append("case_opened", body | {"about": "The line is dead", "want": "a refund"})
    for number in range(contacts):
        at = (began + timedelta(hours=number)).isoformat()
        contact = {"case_id": case.id, "at": at, "zone": "Europe/London", "duration_s": 1800}
        text = {"summary": TEXTS[number % 5], "reference_list": [f"R-{name}-{number}"]}
        logged = entries.append("contact_logged", contact | text)
        if number % 5 < 2:  # noqa: PLR2004 (two promises for every five contacts)
            _promise(entries, case.id, logged.id, at, is_settled=not is_open or number > 1)
    if not is_open:
        entries.append(
            "case_closed",
            {"case_id": case.id, "closed_at": NOW.isoformat(), "outcome": "resolved"},
        )
    return case.id


def _promise(entries: Entries, case_id: str, contact_id: str, at: str, *, is_settled: bool) -> None:
    closes = (datetime.fromisoformat(at) + timedelta(days=1)).isoformat()
    body = {"case_id": case_id, "contact_id": contact_id, "text": "They call back.", "made_at": at}
    made = entries.append("promise_made", body | {"closes": closes, "zone": "Europe/London"})
    if is_settled:
        settled = {"promise_id": made.id, "case_id": case_id, "settled_as": "kept"}
        entries.append("promise_settled", settled | {"settled_at": closes})


if __name__ == "__main__":
    folder, kind = Path(sys.argv[1]), sys.argv[2]
    makers: dict[str, Callable[[Path], int]] = {"law": make_law, "rows": make_rows}
    made = makers[kind](folder) if kind in makers else make(folder, int(kind))
    sys.stdout.write(f"{made}\n")
