"""What is well, what could be better, what endangers the record; and what to do about each."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

from complaintkit.integrity import Integrity
from complaintkit.sentences import _

Level = Literal["well", "advice", "danger"]

OLD_BACKUP = timedelta(days=30)
MANY_ENTRIES = 50
"""After so many new entries a backup is out of date, however young it is."""
LITTLE, TOO_LITTLE = 500_000_000, 20_000_000
"""Bytes free: enough for a year, and hardly for the next letter."""
LEAST_SQLITE = (3, 37)


class Finding(NamedTuple):
    """One thing that was looked at."""

    about: str
    """A word for programs."""
    level: Level
    text: str
    todo: str = ""
    """What to do; empty where all is well."""


class Backup(NamedTuple):
    """The last backup that this machine made."""

    made_at: str
    file: str
    entries: int
    is_there: bool


class Facts(NamedTuple):
    """What was found on the machine."""

    folder: str
    now: datetime
    record: Integrity | None
    trouble: tuple[str, str]
    """Why the record could not be read, and what to do; empty when it could."""
    last_at: str
    """When the last entry was made."""
    synced_by: str
    conflicts: list[str]
    left_over: list[str]
    open_to_others: list[str]
    """Commands that close to other users what they may open now."""
    locks: str
    """Why the disk keeps no locks; empty when it does."""
    zone_trouble: str
    free: int
    backup: Backup | None
    drafts: int
    clock_is_fixed: bool
    versions: dict[str, str]
    sqlite: tuple[int, ...]


def findings(facts: Facts) -> list[Finding]:
    """Everything that was looked at, the record first."""
    return [
        *_record(facts),
        *_folder(facts),
        *_machine(facts),
        *_backup(facts),
        _versions(facts),
    ]


def _record(facts: Facts) -> Iterator[Finding]:
    if facts.record is None:
        yield Finding("record", "danger", *facts.trouble)
        return
    found = facts.record
    restore = _("See: complaint verify. If it cannot be mended: complaint restore FILE")
    for problem in found.changes:
        yield Finding("unchanged", "danger", problem, restore)
    for loss in found.losses:
        yield Finding("complete", "danger", loss, restore)
    if not found.changes:
        text = _("The record is unchanged: {entries} entries; files kept as evidence: {files}.")
        yield Finding("unchanged", "well", text.format(entries=found.entries, files=found.files))
    if not found.held:
        yield Finding(
            "anchor",
            "advice",
            _("Nobody else holds a fingerprint of your record."),
            _("Send a letter, or give the lines away that this prints: complaint anchor"),
        )
    if facts.drafts:
        yield Finding(
            "drafts",
            "danger",
            _("Contacts that could not be stored: {n}.").format(n=facts.drafts),
            _("Store them: complaint log --resume"),
        )


def _folder(facts: Facts) -> Iterator[Finding]:
    if facts.synced_by:
        text = _("{folder} is copied between machines by {service}; a live record can be torn.")
        yield Finding(
            "sync",
            "danger",
            text.format(folder=facts.folder, service=facts.synced_by),
            _("Move the folder out of there and name it with --home; let it copy backups only."),
        )
    for name in facts.conflicts:
        yield Finding(
            "conflict",
            "danger",
            _("{name} looks like a second record from another machine.").format(name=name),
            _("Compare them: put it into an empty folder as complaints.db, verify it with --home."),
        )
    for name in facts.left_over:
        text = _("{name} was left by a command that did not end, or is one at work.")
        todo = _("If no command runs, remove it from {folder}.").format(folder=facts.folder)
        yield Finding("left over", "advice", text.format(name=name), todo)
    for command in facts.open_to_others:
        text = _("Other users of this machine may open your record.")
        yield Finding("permissions", "danger", text, command)
    if not (facts.synced_by or facts.conflicts or facts.open_to_others):
        text = _("Your folder is for you alone, and no service copies it: {folder}")
        yield Finding("folder", "well", text.format(folder=facts.folder))


def _machine(facts: Facts) -> Iterator[Finding]:
    if facts.locks:
        todo = _("Move the folder to a disk of this machine, and name it: --home")
        yield Finding("locks", "danger", facts.locks, todo)
    if facts.zone_trouble:
        todo = _("Install the package tzdata, or name another zone: complaint me --zone ...")
        yield Finding("zone", "danger", facts.zone_trouble, todo)
    last = datetime.fromisoformat(facts.last_at) if facts.last_at else None
    if last is not None and facts.now < last:
        text = _("The clock of this machine stands before your last entry, {at}.")
        yield Finding(
            "clock", "danger", text.format(at=facts.last_at), _("Set the clock of the machine.")
        )
    if facts.clock_is_fixed:
        text = _("COMPLAINT_NOW fixes the moment; every entry made under it says so.")
        yield Finding("clock", "advice", text, _("Unset it, unless you are testing."))
    text = _("Free on the disk: {mb} MB.").format(mb=facts.free // 1_000_000)
    if facts.free < LITTLE:
        level: Level = "danger" if facts.free < TOO_LITTLE else "advice"
        yield Finding("disk", level, text, _("Free some space: a full disk stores nothing."))
    else:
        yield Finding("disk", "well", text)


def _backup(facts: Facts) -> Iterator[Finding]:
    todo = _("Onto a disk outside of this machine: complaint backup -o FOLDER")
    if facts.backup is None:
        yield Finding("backup", "advice", _("This machine knows of no backup."), todo)
        return
    made, entries = facts.backup, facts.record.entries if facts.record else 0
    since, age = entries - made.entries, facts.now - datetime.fromisoformat(made.made_at)
    at = f"{datetime.fromisoformat(made.made_at).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    text = _("The last backup was made {at}; entries since then: {since}. It is {file}").format(
        at=at, since=max(since, 0), file=made.file
    )
    if not made.is_there:
        text = _("The last backup, of {at}, is not there any more: {file}").format(
            at=at, file=made.file
        )
        yield Finding("backup", "advice", text, todo)
    elif age > OLD_BACKUP or since > MANY_ENTRIES:
        yield Finding("backup", "advice", text, todo)
    else:
        yield Finding("backup", "well", text)


def _versions(facts: Facts) -> Finding:
    text = ", ".join(f"{name} {version}" for name, version in facts.versions.items())
    if facts.sqlite < LEAST_SQLITE:
        todo = _("Install a current Python: its SQLite is too old to keep entries safe.")
        return Finding("versions", "danger", text, todo)
    return Finding("versions", "well", text)
