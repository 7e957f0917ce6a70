"""Folders that are copied between machines, and what that leaves in them."""

import pytest

from complaintkit.checkup.folders import conflict_copies, left_over, synced_by


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/jo/Dropbox/complaints", "Dropbox"),
        ("/home/jo/Dropbox (Personal)/c", "Dropbox"),
        ("C:/Users/jo/OneDrive - Contoso/c", "OneDrive"),
        ("C:/Users/jo/onedrive/c", "OneDrive"),
        ("/Users/jo/Library/CloudStorage/GoogleDrive-jo@x.org/My Drive", "Google Drive"),
        ("G:/My Drive/c", "Google Drive"),
        ("/Users/jo/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("C:/Users/jo/iCloudDrive/c", "iCloud"),
        ("/home/jo/Nextcloud/c", "Nextcloud"),
        ("/home/jo/Яндекс.Диск/c", "Yandex Disk"),
        ("/Users/jo/Library/CloudStorage/Box-Box", "a cloud service"),
        ("/home/jo/.local/share/complaintkit", ""),
        ("/home/jo/my-dropbox-alternative", ""),
        ("/home/jo/notes on onedrivers", ""),
    ],
)
def test_the_way_to_a_folder_tells(path: str, service: str) -> None:
    """Whole names only: a folder about Dropbox is not in Dropbox."""
    assert synced_by(path.split("/"), []) == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".stfolder", "Syncthing"),
        (".stignore", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        ("._sync_0a1b2c3d4e5f.db", "Nextcloud"),
        (".sync_0a1b2c3d4e5f.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".tmp.drivedownload", "Google Drive"),
        (".dropbox", ""),
        (".git", ""),
    ],
)
def test_what_lies_in_it_or_above_it_tells(mark: str, service: str) -> None:
    """A folder may be called anything. `.dropbox` is also where it keeps its settings."""
    assert synced_by(["/", "home", "jo"], ["a", mark, "b"]) == service


def test_copies_in_conflict() -> None:
    """As each service calls them; our own copies are none."""
    ours = [
        *("complaints.db", "complaints.db-journal", "complaints-v2-20261122T0908.db"),
        *("complaints-v1-empty-2.db", "complaints-before-restore-20261122T100000-2.db"),
        *(
            "complaints-before-restore-20261122T100000.db-wal",
            "drafts",
            "evidence",
            "playbook.toml",
        ),
    ]
    theirs = [
        "complaints (1).db",
        "complaints (Jo's conflicted copy 2026-11-22).db",
        "complaints-LAPTOP-7.db",
        "complaints.db.bak",
        "complaints.sync-conflict-20261122-100000-ABCDEFG.db",
        "playbook (Case Conflict).toml",
    ]

    assert conflict_copies([*ours, *theirs]) == theirs


def test_what_a_kill_left() -> None:
    """Folders and files with names of ours that no finished command leaves."""
    left = [
        *(".complaint-backup-x1", ".complaints.db.0a1b2c3d.new", ".complaints.db.upgrade"),
        *(".recovery-x", ".restore-x", ".x.ics.0a1b2c3d.part"),
    ]

    assert left_over([*left, "complaints.db", ".stfolder", "a.part"]) == left
