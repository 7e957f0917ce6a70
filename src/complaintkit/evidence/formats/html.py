"""The export for people: one page that any browser opens and prints, with nothing to load or run.

Each text of the record is shown as it is, in a <bdi>, so that it cannot act as markup or turn
the text around it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from complaintkit import __version__
from complaintkit.describe import describe_moment
from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.counts import Counts, compare, counted, counts, unreadable
from complaintkit.evidence.formats.json import Checkpoint
from complaintkit.evidence.formats.page import page
from complaintkit.evidence.formats.picture import timeline_svg
from complaintkit.evidence.formats.wording import zone_then
from complaintkit.evidence.ownership import events_by_case
from complaintkit.insight.timeline import timeline
from complaintkit.model import Event, History, Profile
from complaintkit.pages import page_template
from complaintkit.record.chain import checkpoint as checkpoint_text
from complaintkit.sentences import _

if TYPE_CHECKING:
    from markupsafe import Markup

_CSP = "default-src 'none'; style-src 'unsafe-inline'"
_TAGS = frozenset(
    (
        *("html", "head", "meta", "title", "style", "body", "div", "header", "main", "footer"),
        *("nav", "section", "article", "h1", "h2", "h3", "p", "br", "a", "ul", "li", "pre"),
        *("dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "blockquote"),
        *("strong", "small", "span", "del", "ins", "bdi"),
        *("svg", "desc", "g", "text", "line", "rect", "circle", "path"),
    )
)
_ATTRIBUTES = frozenset(
    (
        *("lang", "charset", "http-equiv", "name", "content", "id", "class", "href", "scope"),
        *("role", "aria-label", "data-kind", "data-entry"),
        *("viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy"),
        *("r", "rx", "d", "fill", "stroke", "stroke-width", "stroke-dasharray"),
        *("font-family", "font-size", "font-weight", "text-anchor"),
    )
)
_DOCTYPE = "<!DOCTYPE html>"
_TAG = re.compile(r"<[^>]*>?")
_OURS = re.compile(r'</?([a-z][a-z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*)/?>')
_GIVEN = re.compile(r' ([a-zA-Z0-9-]+)="([^"]*)"')
_KINDS = (
    *("opened", "contact", "promise", "letter", "amendment", "voiding"),
    *("milestone", "payment", "clause", "offer", "sending", "exhibit", "contradiction"),
)
"""What the chronology calls the nouns, in the order in which they are counted."""
_ROWS = ("promise-row", "letter-row", "clause-row", "offer-row", "sending-row", "exhibit-row")


def html_export(
    histories: Sequence[History],
    events: Iterable[Event],
    profile: Profile | None,
    checkpoint: Checkpoint,
    *,
    now: datetime,
    notice: str = "",
) -> bytes:
    """Cases as one HTML page. *events* may be the whole record's: only the cases' own are used.

    The user's own details are in it when *profile* is given. *notice* stands above everything.
    """
    pages = [
        page(history, chronology(history, now, events=own), now)
        for history, own in zip(histories, events_by_case(histories, events), strict=True)
    ]
    text = page_template("history.html.j2").render(
        notice=notice,
        pages=pages,
        pictures=[_drawing(each, now) for each in histories],
        profile=profile,
        title=_title(histories),
        counted=counted(counts(histories)),
        made_at=describe_moment(now, "minute", zone_then(now, now.tzinfo)),
        fingerprint=checkpoint_text(*checkpoint),
        entries=checkpoint[1],
        version=__version__,
    )
    return text.encode()


def _drawing(history: History, now: datetime) -> "Markup":
    """The picture of a case, on white paper like the page around it.

    The law's time is not in it: when a right of the user's ends is nobody else's business.
    """
    return drawn(timeline_svg(timeline(history, (), now), is_dark_too=False))


def drawn(picture: str) -> "Markup":
    """A picture for a template, which prints it as it is."""
    from markupsafe import Markup  # noqa: PLC0415 (it comes with the templates)

    return Markup(picture)  # noqa: S704 (whoever draws it makes its texts safe)


def check_html(expected: Counts) -> Callable[[bytes], None]:
    """A check for `safe_write`: all nouns are there, and nothing that could run or load."""

    def check(data: bytes) -> None:
        reader = read_page(data)
        compare(expected, reader.counts)
        rows = (
            *(expected.promises, expected.letters),
            *(expected.clauses, expected.offers, expected.sendings, expected.exhibits),
        )
        if tuple(map(reader.number, _ROWS)) != rows:
            raise unreadable(_("its tables are not complete"))

    return check


def read_page(data: bytes, links: frozenset[str] = frozenset()) -> "Reader":
    """What a written page holds; raises `StorageTrouble` for one that is not as we write them."""
    reader = Reader(links)
    try:
        reader.read(data.decode())
    except ValueError as error:
        raise unreadable(str(error)) from error
    if not reader.is_whole:
        raise unreadable(_("it ends too early, or lacks its rule against scripts"))
    return reader


class Reader:
    """Counts the entries in a page. Raises `ValueError` at a tag or attribute that is not ours.

    It knows only what the template writes, so it is stricter than a browser, which makes sense of
    anything, and some ten times faster than the standard parser. Data has no `<` in it. A link
    leads to a place in the page, or to one of *links*.
    """

    def __init__(self, links: frozenset[str] = frozenset()) -> None:
        self._links = links
        self._found: defaultdict[str, set[str]] = defaultdict(set)
        self._has_rule = self._has_ended = False

    def read(self, text: str) -> None:
        """Take in the page; nearly all of its tags are like one that was seen before."""
        seen, tag = set(), ""
        for found in _TAG.finditer(text.removeprefix(_DOCTYPE)):
            tag = found[0]
            if tag not in seen:
                self._take(tag)
                seen.add(tag)
        self._has_ended = tag == "</html>"

    def _take(self, tag: str) -> None:
        found = _OURS.fullmatch(tag)
        given = dict(_GIVEN.findall(found[2])) if found else {}
        if not found or found[1] not in _TAGS or not given.keys() <= _ATTRIBUTES:
            name = tag.strip("</>").partition(" ")[0][:20]
            raise ValueError(_("it has an element <{tag}> that is not ours").format(tag=name))
        link = given.get("href") or "#"
        if not link.startswith("#") and link not in self._links:
            raise ValueError(_("it has a link that leads out of it"))
        if given.get("http-equiv") == "Content-Security-Policy":
            self._has_rule = given.get("content") == _CSP
        self._found[given.get("data-kind") or ""].add(given.get("data-entry") or "")

    @property
    def is_whole(self) -> bool:
        """Whether the page has its rule against scripts and goes on to its end."""
        return self._has_rule and self._has_ended

    @property
    def counts(self) -> Counts:
        """How many different entries of each noun there are."""
        return Counts(*map(self.number, _KINDS))

    def number(self, kind: str) -> int:
        """How many different entries of a kind there are."""
        return len(self._found[kind])


def _title(histories: Sequence[History]) -> str:
    if len(histories) != 1:
        return _("Complaint record: {number} cases").format(number=len(histories))
    case = histories[0].case
    return _("Case {number}: {provider}").format(
        number=case.number, provider=histories[0].provider.name
    )
