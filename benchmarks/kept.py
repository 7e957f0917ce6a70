"""What takes long to make and is kept in `build/bench/` between runs: records, programs of peers.

Whatever was made by other code, or for other tables, is made anew.
"""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from benchmarks.peers.catalog import Peer

HERE = Path(__file__).parent
BUILD = HERE.parent / "build" / "bench"
_OURS = (HERE / "stores.py", HERE / "matter.py")
_TABLES = HERE.parent / "src" / "complaintkit" / "record" / "tables.py"
_THEIRS = (HERE / "peers" / "formats.py", HERE / "matter.py")
PROGRAMS = BUILD / "peers"
LARGE = 100_000
"""Contacts from which on a peer's home is kept; a small one would grow by what is added."""


def record(kind: str) -> Path:
    """The home with the record that the maker calls so, or that has so many contacts."""
    home = _place("records", *_OURS, _TABLES) / kind
    if not home.exists():
        new = _emptied(home.with_name(f"{kind}.new"))
        _made("benchmarks.stores", new / "record", kind)
        new.rename(home)
    return home


def entries(home: Path) -> int:
    """How many entries the record in a home has."""
    with closing(sqlite3.connect(home / "record" / "complaints.db")) as db:
        (last,) = db.execute("SELECT max(seq) FROM events").fetchone()
    return int(last)


def peer_home(peer: Peer, version: str, contacts: int) -> tuple[Path, bool]:
    """The home of a peer with so many contacts in it, and whether it is new."""
    home = _place("homes", *_THEIRS) / f"{peer.name}-{version}" / str(contacts)
    if home.exists() and contacts >= LARGE and (home / "made").exists():
        return home, False
    shutil.rmtree(home, ignore_errors=True)
    _made("benchmarks.peers.formats", home, peer.name, str(contacts))
    return home, True


def finished(home: Path) -> None:
    """Note that a peer's home is whole, its cache too."""
    (home / "made").touch()


def _made(module: str, home: Path, *words: str) -> None:
    """Fill a home in a process of its own: its memory would count as that of each child of ours."""
    subprocess.run((sys.executable, "-m", module, str(home), *words), check=True)


def _place(name: str, *makers: Path) -> Path:
    """A folder for what these files make; what their former code made is removed."""
    digest = hashlib.sha256()
    for each in makers:
        digest.update(each.read_bytes())
    place = BUILD / name / digest.hexdigest()[:12]
    for other in (BUILD / name).glob("*"):
        if other != place:
            shutil.rmtree(other)
    place.mkdir(parents=True, exist_ok=True)
    return place


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder
