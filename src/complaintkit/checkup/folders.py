"""Folders that a program copies between machines, and the traces that it leaves."""

import re
from collections.abc import Iterable, Sequence

_SERVICES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("Dropbox", r"dropbox( \(.*\))?"),
        ("OneDrive", r"onedrive([ -].*)?"),
        ("Google Drive", r"google ?drive(-.*)?|my drive|drivefs"),
        ("iCloud", r"icloud ?drive|mobile documents|com~apple~clouddocs"),
        ("Nextcloud", r"nextcloud([ -].*)?"),
        ("ownCloud", r"owncloud([ -].*)?"),
        ("Syncthing", r"syncthing"),
        ("Yandex Disk", r"yandex\.?disk|яндекс\.?диск"),
        ("pCloud", r"pclouddrive"),
        ("MEGA", r"megasync( downloads)?"),
        ("Seafile", r"seafile"),
        ("a cloud service", r"cloudstorage"),
    )
)
"""How each calls its folder."""
_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("Syncthing", r"\.stfolder|\.stignore|\.stversions"),
        ("Dropbox", r"\.dropbox\.cache"),
        ("Nextcloud", r"\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db"),
        ("ownCloud", r"\.owncloudsync\.log"),
        ("Google Drive", r"\.tmp\.drive(upload|download)"),
    )
)
"""What each puts into the folder that it copies, and nowhere else."""
_OURS = re.compile(
    r"complaints(-v[0-9]+-([0-9]{8}T[0-9]{4}|empty)(-[0-9]+)?"
    r"|-before-restore-[0-9]{8}T[0-9]{6}(-[0-9]+)?)?\.db(-journal|-wal|-shm)?"
)
"""The record, its copies that we made, and what SQLite puts beside them."""
_CONFLICT = re.compile(
    r"conflicted copy|\.sync-conflict-|case conflict|_conflict-|\([0-9]+\)\.[^.]+$", re.IGNORECASE
)
_LEFT = re.compile(
    r"\.(restore|recovery|complaint-backup)-.+|\.complaints\.db\.[0-9a-f]+\.new"
    r"|\.complaints\.db\.upgrade(-journal)?|\..+\.part"
)


def synced_by(parts: Sequence[str], marks: Iterable[str]) -> str:
    """Which service copies a folder; empty when none is known to.

    *parts* are the names on the way to it, *marks* the names of what lies in it and above it.
    """
    for name, pattern in _SERVICES:
        if any(pattern.fullmatch(part) for part in parts):
            return name
    found = set(marks)
    return next((name for name, mark in _MARKS if any(mark.fullmatch(each) for each in found)), "")


def conflict_copies(names: Iterable[str]) -> list[str]:
    """The copies that a service made when two machines wrote at once, by name."""
    return sorted(
        name
        for name in names
        if _CONFLICT.search(name)
        or (name.startswith("complaints") and ".db" in name and not _OURS.fullmatch(name))
    )


def left_over(names: Iterable[str]) -> list[str]:
    """What commands left that were killed."""
    return sorted(name for name in names if _LEFT.fullmatch(name))
