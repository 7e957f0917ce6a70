"""The questions of `complaint log` on a terminal, and the draft that it keeps."""

import json
import stat
from pathlib import Path
from typing import Any

CTRL_C, CTRL_D = b"\x03", b"\x04"

SPOKEN = (
    *("How did it go?", "Whom did you speak to?", "What did they say?", "Which reference numbers?"),
    *("How long did it take", "When do they call back?", "What else did they promise"),
)
"""The questions about a telephone call in which somebody answered, without a position."""

CONFIRM = "Write the letter that confirms it?"


def draft(home: Path) -> Any:
    """What the one draft holds."""
    (file,) = (home / "drafts").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    return json.loads(file.read_text("utf-8"))["told"]
