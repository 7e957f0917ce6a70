"""The chronology of the one case of a record as PDF, in the volumes that a bundle has."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from complaintkit.evidence.bundle.audiences import AUDIENCES
from complaintkit.evidence.bundle.content import Content
from complaintkit.evidence.bundle.story import story_documents
from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.formats.document_pdf import document_pdf
from complaintkit.record.connection import open_for_reading
from complaintkit.record.store import Store

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def content(store: Store) -> Content:
    """What a bundle would show of the case, with nothing masked and no file beside it."""
    (case,) = store.cases()
    history = store.history(case)
    events = list(store.events_of(case, with_provider=True))
    return Content(
        reader="court",
        audience=AUDIENCES["court"],
        history=history,
        events=events,
        story=chronology(history, NOW, events=events),
        profile=store.profile(),
        checkpoint=store.head(),
        now=NOW,
        windows=(),
        masked={},
        void=(),
        exhibits={},
        letters={},
    )


def volumes(path: Path) -> list[bytes]:
    """Each volume, set."""
    db = open_for_reading(path, 30)
    told = content(Store(db))
    db.close()
    return [document_pdf(each, at=NOW, paper=told.paper) for each in story_documents(told)]


if __name__ == "__main__":
    made = volumes(Path("record") / "complaints.db")
    assert all(each.startswith(b"%PDF-") for each in made)
    sys.stdout.write(f"{sum(map(len, made))} bytes, {len(made)} volumes: pages of PDF\n")
