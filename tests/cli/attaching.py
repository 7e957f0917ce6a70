"""The user's files that the tests of `complaint attach` bring along, and what becomes of them."""

import os
from pathlib import Path
from typing import Any

from tests.conftest import Run

JPEG = b"\xff\xd8\xff\xe0 the box"
PDF = b"%PDF-1.7 the contract"


def lay_out(folder: Path) -> Path:
    """The user's own files, each with its time."""
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(JPEG)
    (folder / "contract.pdf").write_bytes(PDF)
    for each in folder.iterdir():
        os.utime(each, (1_790_000_000, 1_790_000_000))
    return folder


def exhibits(run: Run, who: str = "1") -> list[dict[str, Any]]:
    """The exhibits of a case."""
    found: list[dict[str, Any]] = run("show", who, "--json").json["exhibits"]
    return found
