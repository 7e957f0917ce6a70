"""Records of many contacts, made through the journal: 50 cases open, the rest closed."""

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path

from complaintkit.record.connection import open_for_writing
from complaintkit.record.journal import Entries, Stamp, appending
from complaintkit.record.schema import create

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
OPEN_CASES = 50
OPEN_CONTACTS = 10  # in each open case, whatever the size of the record
CLOSED_CONTACTS = 20
TEXTS = (
    "They said that the technician was here; nobody came, and the line is still dead.",
    "Konsultant twierdzi, że zgłoszenie zostało zamknięte; usterka nadal trwa.",
    "Сотрудник обещал перезвонить; звонка не поступило, деньги не вернули.",
    "Operater kaže da je prijava zatvorena; smetnja i dalje traje.",
    "Оператер каже да је пријава затворена; сметња и даље траје.",
)


def make(home: Path, contacts: int) -> None:
    """A record with so many contacts and two promises for every five of them."""
    path = home / "complaints.db"
    create(path)
    db = open_for_writing(path, 30)
    with appending(db, path, Stamp(NOW, clock_is_fixed=False)) as entries:
        entries.append("record_created", {"version": "benchmark"})
        entries.append("profile_set", {"name": "Jo Doe", "zone": "Europe/London", "country": "GB"})
        left = contacts - OPEN_CASES * OPEN_CONTACTS
        for number in itertools.count(1):
            if left <= 0:
                break
            _case(entries, f"Closed {number}", min(CLOSED_CONTACTS, left), is_open=False)
            left -= CLOSED_CONTACTS
        for number in range(OPEN_CASES):
            _case(entries, f"Open {number}", OPEN_CONTACTS, is_open=True)
    db.close()


def _case(entries: Entries, name: str, contacts: int, *, is_open: bool) -> None:
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


def _promise(entries: Entries, case_id: str, contact_id: str, at: str, *, is_settled: bool) -> None:
    closes = (datetime.fromisoformat(at) + timedelta(days=1)).isoformat()
    body = {"case_id": case_id, "contact_id": contact_id, "text": "They call back.", "made_at": at}
    made = entries.append("promise_made", body | {"closes": closes, "zone": "Europe/London"})
    if is_settled:
        settled = {"promise_id": made.id, "case_id": case_id, "settled_as": "kept"}
        entries.append("promise_settled", settled | {"settled_at": closes})
