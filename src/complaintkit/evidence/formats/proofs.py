"""What exhibits and contradictions say in the chronology."""

from datetime import datetime

from complaintkit.describe import describe_moment, describe_size
from complaintkit.evidence.formats.wording import Pairs, Told
from complaintkit.evidence.links import Statement
from complaintkit.model.evidence import Contradiction, Exhibit
from complaintkit.sentences import _


def told_proof(
    noun: Exhibit | Contradiction, about: int | None, statements: tuple[Statement, ...]
) -> Told:
    """A title, running text and details; *about* and *statements* as the chronology has them."""
    if isinstance(noun, Exhibit):
        return _exhibit(noun, about)
    entries = [each.entry for each in statements]
    title = _("Two statements that contradict each other")
    if len(entries) == 2:  # noqa: PLR2004 (both are told)
        title = _("Entries {one} and {other} contradict each other").format(
            one=entries[0], other=entries[1]
        )
    return title, [("", noun.note)], []


def statement_quotes(statements: tuple[Statement, ...]) -> Pairs:
    """Statement against statement, each under its entry."""
    return [
        (_("Entry {entry}").format(entry=each.entry), each.words)
        for each in statements
        if each.words
    ]


def _exhibit(exhibit: Exhibit, about: int | None) -> Told:
    title = _("Exhibit {label}: {name}").format(label=exhibit.label, name=exhibit.name)
    details = [
        (_("Belongs to entry"), "" if about is None else str(about)),
        (_("Kind of file"), exhibit.media_type),
        (_("Size"), describe_size(exhibit.size)),
        (_("The file was last changed"), modified(exhibit)),
        (_("Fingerprint of the file (SHA-256)"), exhibit.sha256),
    ]
    return title, [("", exhibit.note)], details


def modified(exhibit: Exhibit) -> str:
    """When the user's own file was last changed, as the computer said; empty if it did not."""
    try:
        at = datetime.fromisoformat(exhibit.modified_at)
    except ValueError:
        return ""
    return describe_moment(at, "minute", "UTC")
