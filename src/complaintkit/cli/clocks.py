"""What a command did to the clocks of the law: the case before it and after it, side by side."""

from typing import Any, NamedTuple

from complaintkit.cli.session import Session
from complaintkit.errors import Error
from complaintkit.law.changes import changes
from complaintkit.law.watch import watch
from complaintkit.model import Profile, Standing
from complaintkit.sentences import _
from complaintkit.views.clocks import clock_lines, clocks_json
from complaintkit.views.page import Line, Span, line


class Clocks(NamedTuple):
    """What changed, for a person and for a program."""

    lines: list[Line]
    windows: list[dict[str, Any]] | None
    """None: it could not be told."""


def clocks(
    session: Session, profile: Profile, before: Standing, after: Standing, who: str
) -> Clocks:
    """The clocks that run otherwise now; *who* is how the user can name the case.

    Nobody watches a closed case, so nothing is said of one. A rule pack of the user's own that
    cannot be read stops no entry: it is said instead.
    """
    if not after.case.is_open:
        return Clocks([], [])
    today = session.local(profile).date()
    windows_of = watch(profile.country, session.home.packs, today)
    try:
        found = changes(windows_of(before), windows_of(after), today)
    except (Error, OSError) as error:
        text = _("Which clocks of the law this starts or stops could not be told: {error}")
        return Clocks([line(Span(text.format(error=error), "bad"))], None)
    return Clocks(clock_lines(found, today, who), clocks_json(found, today))
