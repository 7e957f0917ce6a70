"""Contacts that could not be stored yet: kept beside the record, readable by the user alone.

A draft holds the id that its entry will have, so that storing it twice stores it once; and the
moment it was told, so that "tomorrow" still means the same when it is stored a day later.
"""

import contextlib
import json
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from complaintkit.entries.told import Told
from complaintkit.files import private_folder, safe_write

LONG = ("said", "summary", "note")
"""The texts that may be written in an editor."""


class Draft(NamedTuple):
    """What the user told, the id that its entry will have, and when it was told."""

    told: Told
    event_id: str
    told_at: datetime
    is_unfinished: bool = False
    """Left in the middle of the questions: nobody said yet that it is all."""


def keep(folder: Path, draft: Draft) -> None:
    """Write the draft beside others; raises `OSError` when the disk refuses."""
    private_folder(folder)
    body: dict[str, Any] = {
        "id": draft.event_id,
        "told": draft.told._asdict(),
        "at": draft.told_at.isoformat(),
    }
    body |= {"unfinished": True} if draft.is_unfinished else {}
    data = json.dumps(body, ensure_ascii=True, indent=1)
    safe_write(_file(folder, draft.event_id), data.encode(), replace=True)


def kept(folder: Path) -> list[Draft]:
    """The drafts that can be read, the oldest first."""
    found = [_read(path) for path in folder.glob("contact-*.json")]
    return sorted((each for each in found if each), key=lambda each: (each.told_at, each.event_id))


def discard(folder: Path, event_id: str) -> None:
    """Remove a draft, once its entry is stored or the user does not want it.

    One that cannot be removed does no harm: its entry is known to be stored.
    """
    for path in (*(text_file(folder, event_id, each) for each in LONG), _file(folder, event_id)):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def text_file(folder: Path, event_id: str, field: str) -> Path:
    """Where one text of a draft lies while an editor has it."""
    return folder / f"contact-{event_id}.{field}.txt"


def _file(folder: Path, event_id: str) -> Path:
    return folder / f"contact-{event_id}.json"


def _read(path: Path) -> Draft | None:
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        told: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in body["told"].items()
            if name in Told._fields
        }
        told |= _left_in_an_editor(path.parent, str(body["id"]))
        at = datetime.fromisoformat(body["at"])
        draft = Draft(Told(**told), str(body["id"]), at, bool(body.get("unfinished")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    is_whole = path == _file(path.parent, draft.event_id) and draft.told_at.tzinfo is not None
    return draft if is_whole else None


def _left_in_an_editor(folder: Path, event_id: str) -> dict[str, str]:
    """The texts of a draft whose editor was killed together with everything else."""
    found = {}
    for field in LONG:
        with contextlib.suppress(OSError):
            data = text_file(folder, event_id, field).read_bytes()
            found[field] = data.decode("utf-8", "surrogateescape").removesuffix("\n")
    return found
