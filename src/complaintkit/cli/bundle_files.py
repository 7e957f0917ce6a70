"""Which files of a case go into a bundle for a reader, and why the others do not."""

import json
from collections.abc import Iterator
from pathlib import Path

from complaintkit.evidence.bundle.audiences import Audience
from complaintkit.evidence.bundle.content import Item
from complaintkit.evidence.intake import trouble_of
from complaintkit.evidence.media import ending
from complaintkit.letters.kinds import KINDS
from complaintkit.model import Event, History, Letter
from complaintkit.sentences import _


def exhibit_items(kept: Path, history: History, audience: Audience) -> Iterator[tuple[int, Item]]:
    """Each exhibit by its entry; every file that goes out was read and compared with its hash."""
    for each in history.exhibits:
        item = Item(each.label, "", "", each.sha256, each.size, each.media_type)
        if not audience.has_files:
            yield each.entry, item._replace(why_not=_masked_copy(), sha256="")
        else:
            path = f"exhibits/{each.label}.{ending(each.media_type)}"
            yield each.entry, _there(item, kept, path)


def letter_items(
    kept: Path, history: History, written: list[Event], audience: Audience
) -> Iterator[tuple[int, Item]]:
    """Each letter by its entry; only those that left go out, as they left."""
    bodies = {event.seq: json.loads(event.body) for event in written}
    for each in history.letters:
        body = bodies[each.entry]
        kind = body.get("media_type", "")
        item = Item(f"L-{each.number:02d}", "", "", each.sha256, 0, kind)
        why_not = _why_not(each, history, audience, is_kept=bool(kind))
        if why_not:
            shown = item if audience.has_files else item._replace(sha256="")
            yield each.entry, shown._replace(why_not=why_not)
            continue
        found = _there(item, kept, f"letters/{item.label}.{ending(kind)}")
        if found.member:
            found = found._replace(size=(kept / each.sha256).stat().st_size)
        yield each.entry, found


def _why_not(letter: Letter, history: History, audience: Audience, *, is_kept: bool) -> str:
    kind = KINDS.get(letter.kind)
    if not audience.has_files:
        return _masked_copy()
    if audience.letters_to and (kind is None or kind.to not in audience.letters_to):
        return _("It was written to somebody else.")
    left = (each for each in history.sendings if each.voided is None)
    if not any(each.letter_id == letter.id for each in left):
        return _("That it left is not recorded, so it is not handed over.")
    if not is_kept:
        return _("An older version of the program kept its fingerprint alone, not its text.")
    return ""


def _there(item: Item, kept: Path, path: str) -> Item:
    trouble = trouble_of(kept, item.sha256)
    if not trouble:
        return item._replace(member=path)
    why_not = _("The file that was taken in is missing, or is no longer what it was.")
    return item._replace(why_not=why_not, trouble=trouble)


def _masked_copy() -> str:
    return _("Nobody can mask inside of a file, so it is not in a masked copy.")
