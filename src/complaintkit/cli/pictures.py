"""Drawing a case from the record."""

import shutil
import sys
from pathlib import Path

from complaintkit.cli.outlook import outlook
from complaintkit.cli.session import Session, must_have_folder
from complaintkit.cli.who import one_case
from complaintkit.errors import Usage
from complaintkit.files import safe_write
from complaintkit.insight.timeline import Timeline, timeline
from complaintkit.sentences import _
from complaintkit.views.page import Line, line
from complaintkit.views.timeline import SIGNS


def drawn(session: Session, who: str | None) -> Timeline:
    """The picture of a case as it stands now."""
    with session.reading() as store:
        seen = outlook(session, store, "", shipped=False)
        case = one_case(store, who, closed_too=True)
        windows = seen.windows_of(store.standing(case))
        history = store.history(case)
    return timeline(history, windows, seen.now)


def format_of(output: Path | None) -> str:
    """The ending of a file that a picture can be written to; empty without a file."""
    must_have_folder(output)
    ending = output.suffix.lower() if output else ""
    if output is not None and ending not in {".svg", ".html", ".png"}:
        raise Usage(
            _("{path}: the picture can be written as .svg, .html or .png.").format(path=output),
            _("Nothing was written. Choose one of these endings."),
        )
    return ending


def written(found: Timeline, output: Path, ending: str, *, force: bool) -> list[Line]:
    """Put a picture into a file; what to say of it."""
    from complaintkit.evidence.formats.timeline import timeline_file

    safe_write(output, timeline_file(found, ending), replace=force)
    return [line(_("Written to {path}.").format(path=output))]


def columns() -> int:
    """How many columns a line of the output has: those of the terminal, or of COLUMNS; else 80."""
    return shutil.get_terminal_size((80, 24)).columns


def takes_signs() -> bool:
    """Whether the output can show the signs that pictures are drawn with."""
    try:
        SIGNS.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
