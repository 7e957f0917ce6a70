"""A case's picture as a file: SVG, a page for browsers with the same in words, or PNG."""

from typing import NamedTuple

from complaintkit import __version__
from complaintkit.describe import describe_moment
from complaintkit.evidence.formats.html import drawn
from complaintkit.evidence.formats.picture import said, timeline_svg
from complaintkit.insight.timeline import Timeline
from complaintkit.pages import page_template
from complaintkit.sentences import _
from complaintkit.typesetting import png_picture


class _Told(NamedTuple):
    """A row in words."""

    title: str
    detail: str
    said: tuple[str, ...]


def timeline_file(found: Timeline, ending: str) -> bytes:
    """The picture as `.svg`, `.html` or `.png`."""
    if ending == ".html":
        return _page(found).encode()
    if ending == ".png":
        return png_picture(
            timeline_svg(found, is_dark_too=False, is_file=True),
            hint=_("Write .svg or .html instead."),
        )
    return f"{timeline_svg(found, is_dark_too=True, is_file=True)}\n".encode()


def _page(found: Timeline) -> str:
    case = found.case
    made = _("Drawn on {at} by complaintkit {version}.").format(
        at=describe_moment(found.now, "minute", str(found.now.tzinfo)), version=__version__
    )
    left_out = _("Left out, for want of room: {count}.").format(count=found.left_out)
    return page_template("timeline.html.j2").render(
        version=__version__,
        title=_("Case {number}: {provider}").format(number=case.number, provider=case.provider),
        picture=drawn(timeline_svg(found, is_dark_too=True)),
        rows=[_Told(each.title, each.detail, tuple(map(said, each.marks))) for each in found.rows],
        left_out=left_out if found.left_out else "",
        made=made,
    )
