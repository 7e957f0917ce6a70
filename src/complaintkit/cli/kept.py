"""Whether the files are there that the record speaks of: exhibits, and letters as made."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from complaintkit.cli.progress import progress
from complaintkit.evidence.intake import trouble_of
from complaintkit.record.store import Store
from complaintkit.sentences import _


class Checked(NamedTuple):
    """How many files were looked at, and what is wrong with which."""

    files: int
    problems: list[str]


def checked_files(folder: Path, store: Store) -> Checked:
    """Read every file that an entry names, void entries too, and compare it with its hash."""
    troubles: dict[str, str] = {}
    problems = []
    sizes = {each.sha256: each.size for each in store.exhibits()}
    with progress(_("Reading the files"), sum(sizes.values())) as told:
        for sha256, what in _named(store):
            if sha256 not in troubles:
                troubles[sha256] = trouble_of(folder, sha256)
                told(sizes.get(sha256, 0))
            if troubles[sha256]:
                problems.append(what.format(trouble=troubles[sha256]))
    return Checked(len(troubles), problems)


def _named(store: Store) -> Iterator[tuple[str, str]]:
    """Each hash, with the sentence for its loss."""
    exhibit = _("The file of exhibit {label} (entry {entry}) is {trouble}.")
    for each in store.exhibits():
        yield each.sha256, exhibit.format(label=each.label, entry=each.entry, trouble="{trouble}")
    letter = _("The copy of the letter of entry {entry} is {trouble}.")
    for event, _counts in store.letters_written():
        body = json.loads(event.body)
        if "media_type" in body:  # older programs kept the fingerprint alone
            yield body["sha256"], letter.format(entry=event.seq, trouble="{trouble}")
