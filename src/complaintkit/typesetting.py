"""Pages and pictures set by Typst, whose home this is.

Words go to the engine as JSON, never as source. It sees an empty folder and no network, and only
the fonts inside it; the same words are the same bytes.
"""

import json
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from types import ModuleType
from typing import Any

from complaintkit.errors import HelperMissing, Refused
from complaintkit.letters.formats.glyphs import drawable
from complaintkit.paths import bundled_templates
from complaintkit.sentences import _

_PICTURE = b"""\
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.picture), format: "svg")
"""
_DOTS = 144
"""Dots for each inch of a picture, so many that small text is sharp."""


def pdf_page(template: str, told: Mapping[str, Any], at: datetime) -> bytes:
    """The page of `templates/_pages/TEMPLATE` with what it is told: tagged, for the archive."""
    return compiled(
        _template(template),
        {"told": json.dumps(told, ensure_ascii=False)},
        hint=_("Print what the command shows without --pdf."),
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
        timestamp=int(at.timestamp()),
    )


def png_picture(svg: str) -> bytes:
    """An SVG picture as PNG."""
    hint = _("Write .svg or .html instead.")
    return compiled(_PICTURE, {"picture": svg}, hint=hint, format="png", ppi=_DOTS)


def compiled(source: bytes, told: Mapping[str, str], *, hint: str, **options: Any) -> bytes:
    """What the engine makes of *source*; raises with *hint* when there is none, or it refuses."""
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
            made: bytes | Sequence[bytes] = compiler.compile(**options)
        except typst.TypstError as error:
            raise Refused(
                _("The PDF engine refuses this page: {why}. Nothing was written.").format(
                    why=drawable(error.message)
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
def _template(name: str) -> bytes:
    return (bundled_templates() / "_pages" / name).read_bytes()
