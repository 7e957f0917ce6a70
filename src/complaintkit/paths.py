"""Where things live on this machine."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from complaintkit.errors import NoHome
from complaintkit.sentences import _

RECORD_NAME = "complaints.db"
_NAME = "complaintkit"


class Home(NamedTuple):
    """The folder with the user's record, and the folder where this machine remembers heads."""

    folder: Path
    state: Path

    @property
    def record(self) -> Path:
        """The one file with every entry."""
        return self.folder / RECORD_NAME

    @property
    def packs(self) -> Path:
        """The user's own rule packs."""
        return self.folder / "law"

    @property
    def playbook(self) -> Path:
        """The user's own ladder."""
        return self.folder / "playbook.toml"

    @property
    def evidence(self) -> Path:
        """Where files that prove something are kept, each named by its SHA-256."""
        return self.folder / "evidence"

    @property
    def drafts(self) -> Path:
        """Where text that could not be stored is kept."""
        return self.folder / "drafts"


def find_home(chosen: str | None) -> Home:
    """The home: what the user chose, else COMPLAINT_HOME, else the system's data folder."""
    folder = chosen or os.environ.get("COMPLAINT_HOME")
    data = _expanded(folder) if folder else _data_folder() / _NAME
    return Home(data, _state_folder() / _NAME)


def _expanded(folder: str) -> Path:
    try:
        return Path(folder).expanduser()
    except RuntimeError:
        raise NoHome(
            _("There is no user folder for {folder!r}.").format(folder=folder),
            _("Give the folder with its whole path: --home /path/to/folder"),
        ) from None


def _data_folder() -> Path:
    """Where programs keep what users make.

    The same folders as platformdirs gives (tests compare); it takes 8 ms of every morning's
    `due` to load, a tenth of the whole command.
    """
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return _xdg("XDG_DATA_HOME", ".local/share")


def _state_folder() -> Path:
    """Where programs keep what only this machine needs to remember."""
    if sys.platform in ("win32", "darwin"):
        return _data_folder()
    return _xdg("XDG_STATE_HOME", ".local/state")


def _xdg(variable: str, usual: str) -> Path:
    """A folder of the XDG base directory specification, which ignores relative paths."""
    chosen = os.environ.get(variable, "").strip()
    return Path(chosen) if chosen.startswith("/") else Path.home() / usual


def bundled_templates() -> Path:
    """The letter templates that ship with complaintkit.

    A wheel carries them inside the package; a checkout keeps them in its top-level `templates/`.
    """
    packaged = Path(__file__).with_name("templates")
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "templates"
