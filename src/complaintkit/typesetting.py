"""Pages and pictures set by Typst, whose home this is: PDF for the archive, fonts inside.

Words go to the engine as JSON, never as source. It sees an empty folder and no network, and only
the fonts inside it; the same words are the same bytes.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from types import ModuleType
from typing import Any

from complaintkit.errors import HelperMissing, Refused
from complaintkit.paths import bundled_templates
from complaintkit.sentences import _

_PICTURE = b"""\
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.picture), format: "svg")
"""
_DOTS = 144
"""Dots for each inch of a picture, so many that small text is sharp."""


def set_in_pdf(page: str, told: Mapping[str, Any], at: datetime, *, hint: str) -> bytes:
    """The PDF that a page of `templates/_pages` makes of its words; *at* is the moment in it.

    Tagged, for the archive (PDF/A-2a, PDF/UA-1). Raises `HelperMissing` where the engine is not,
    `Refused` when it cannot set the words; *hint* says what else can be done.
    """
    words = {"told": json.dumps(told, ensure_ascii=False)}
    made_at = int(at.timestamp())
    standards = ["a-2a", "ua-1"]
    return _compiled(
        _source(page), words, hint, format="pdf", pdf_standards=standards, timestamp=made_at
    )


def png_picture(svg: str, *, hint: str) -> bytes:
    """An SVG picture as PNG, with the fonts of the engine."""
    return _compiled(_PICTURE, {"picture": svg}, hint, format="png", ppi=_DOTS)


def set_apart(page: str, told: Mapping[str, Any], at: datetime, *, hint: str) -> bytes:
    """`set_in_pdf` in a process of its own: the engine keeps what it has set, until it ends."""
    asked = json.dumps({"page": page, "told": told, "at": at.isoformat(), "hint": hint})
    ran = subprocess.run(  # noqa: S603 (this program itself, without a shell)
        [sys.executable, "-m", __name__], input=asked.encode(), capture_output=True, check=False
    )
    if ran.returncode or not ran.stdout.startswith(b"%PDF-"):
        return set_in_pdf(page, told, at, hint=hint)  # here it says what is wrong
    return ran.stdout


def _compiled(source: bytes, told: Mapping[str, str], hint: str, **options: Any) -> bytes:
    typst = _engine(hint)
    with tempfile.TemporaryDirectory() as empty:
        compiler = typst.Compiler(
            source,
            root=empty,
            ignore_system_fonts=True,
            sys_inputs=dict(told),
            package_path=empty,
            package_cache_path=empty,
        )
        try:
            made = compiler.compile(**options)
        except typst.TypstError as error:
            raise Refused(
                _("The PDF engine refuses this text: {why}. Nothing was written.").format(
                    why=error.message
                ),
                hint,
            ) from error
    assert isinstance(made, bytes)
    return made


def _engine(hint: str) -> ModuleType:
    try:
        import typst  # noqa: PLC0415 (there is none for Windows on ARM)
    except ImportError as error:
        raise HelperMissing(
            _("The PDF engine (typst) is not there for this computer. Nothing was written."), hint
        ) from error
    return typst


@cache
def _source(page: str) -> bytes:
    return (bundled_templates() / "_pages" / page).read_bytes()


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    moment = datetime.fromisoformat(asked["at"])
    sys.stdout.buffer.write(set_in_pdf(asked["page"], asked["told"], moment, hint=asked["hint"]))
