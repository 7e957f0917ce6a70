"""Looking over a letter template of the user's own, and saying what it holds."""

from pathlib import Path

from complaintkit.cli.session import show, show_json
from complaintkit.errors import NoHome
from complaintkit.letters.checking import SHARED, Checked, check_template
from complaintkit.letters.kinds import KINDS
from complaintkit.sentences import _
from complaintkit.views.page import Line, line


def looked_over(path: Path, *, as_json: bool) -> None:
    """Show what is in a template; raises `Refused` with file and line for a mistake."""
    if not path.is_file():
        raise NoHome(_("There is no template {path}.").format(path=path))
    found = check_template(path)
    if as_json:
        show_json({"file": str(path), **found._asdict()})
    else:
        show([line(_("No mistakes in {path}.").format(path=path)), *_told(found)])


def _told(found: Checked) -> list[Line]:
    told = [_("It has words for: {parts}.").format(parts=", ".join(found.parts))]
    if found.shared:
        told.append(_("Shared with other letters: {parts}.").format(parts=", ".join(found.shared)))
    if found.never:
        told.append(
            _("Words that weaken a letter, or harm whoever sends it: {words}.").format(
                words=", ".join(found.never)
            )
        )
    if not found.kind:
        told.append(
            _("No letter has this name, so none will use it. Name it after one: {kinds}.").format(
                kinds=", ".join((*KINDS, SHARED))
            )
        )
    return [line(each) for each in told]
