"""Bundles of one case as they are written, and what they say of themselves."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.bundle_stories import LATER
from tests.conftest import Run
from tests.evidence.formats.pages import Tree

PAGES = ("index", "chronology", "law", "certificate")


def written_from(story: Run, desk: Path) -> Callable[..., Path]:
    """What exports the case, with further options, into a file of its own."""

    def written(*options: str) -> Path:
        path = desk / f"{len(list(desk.glob('*.zip')))}.zip"
        result = story("export", "acme", "-o", str(path), *options, now=LATER)
        assert (result.code, result.err) == (0, "")
        return path

    return written


def manifest(bundle: Path) -> Any:
    """What the bundle says of itself."""
    with zipfile.ZipFile(bundle) as archive:
        return json.loads(archive.read("manifest.json"))


def page(bundle: Path, name: str = "index.html") -> str:
    """A page as a person reads it."""
    with zipfile.ZipFile(bundle) as archive:
        return Tree(archive.read(name)).text
