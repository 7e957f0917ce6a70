"""The playbook that ships, and the user's own, which takes its place."""

import json
from pathlib import Path

from complaintkit.ladder.playbook import Playbook, made_of

SOURCE = Path(__file__).parents[1] / "law" / "playbook.toml"
COMPILED = Path(__file__).parents[1] / "law" / "compiled" / "playbook.json"
"""The same as JSON: reading TOML at every start would cost `complaint due` a third of its time."""


def playbook_of(own: Path | None = None) -> Playbook:
    """The user's own playbook if there is one, else the shipped one.

    Raises `Refused` with file and line when theirs has a mistake: advice from another ladder than
    the one they wrote would be a surprise.
    """
    if own is None or not own.is_file():
        return made_of(json.loads(COMPILED.read_bytes()))
    from complaintkit.ladder.reading import read_playbook  # noqa: PLC0415 (only for who has one)

    return read_playbook(own.read_text(encoding="utf-8", errors="replace"), str(own))
