"""An export on its way from one home to another."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

JO = ("--name", "Jo New", "--zone", "Europe/London", "--country", "GB")
LOST = (
    "This file of the record did not come along: *\n"
    "Copy the folder evidence of the other home beside the record, or import the zip.\n"
)


def lost(text: str) -> str:
    """*text* with the names of lost files alike; "#" stands for one that was stilled."""
    return re.sub(r"(come along:) (?:[0-9a-f]{64}|#)", r"\1 *", text)


def exported(run: Run, path: Path, *who: str) -> Any:
    """The export that was written to *path*."""
    assert run("export", *who, "-o", str(path), "--force").code == 0
    return json.loads(path.read_text(encoding="utf-8"))


def elsewhere(run: Run, monkeypatch: pytest.MonkeyPatch, folder: Path, *, begun: bool) -> None:
    """From now on a new home; *begun*: with `init`."""
    monkeypatch.setenv("COMPLAINT_HOME", str(folder))
    if begun:
        assert run("init", *JO).code == 0


def without_the_record(export: Any) -> Any:
    """An export but for the chain of the record that it was made from."""
    return {name: each for name, each in export.items() if name not in ("checkpoint", "events")}
