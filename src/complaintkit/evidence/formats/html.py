"""The export for people: one page that any browser opens and prints, with nothing to load or run.

Each text of the record is shown as it is, in a <bdi>, so that it cannot act as markup or turn
the text around it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from complaintkit import __version__
from complaintkit.edges.markup import html_text
from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.counts import Counts, compare, counted, counts, unreadable
from complaintkit.evidence.formats.json import Checkpoint
from complaintkit.evidence.formats.page import page
from complaintkit.evidence.formats.wording import moment
from complaintkit.evidence.ownership import events_by_case
from complaintkit.model import Event, History, Profile
from complaintkit.paths import bundled_templates
from complaintkit.record.seen import checkpoint as checkpoint_text
from complaintkit.sentences import _

if TYPE_CHECKING:
    from jinja2 import Template

_CSP = "default-src 'none'; style-src 'unsafe-inline'"
_TAGS = frozenset(
    (
        *("html", "head", "meta", "title", "style", "body", "div", "header", "main", "footer"),
        *("nav", "section", "article", "h1", "h2", "h3", "p", "br", "a", "ul", "li", "pre"),
        *("dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "blockquote"),
        *("strong", "small", "span", "del", "ins", "bdi"),
    )
)
_ATTRIBUTES = frozenset(
    (
        *("lang", "charset", "http-equiv", "name", "content", "id", "class", "href", "scope"),
        *("role", "aria-label", "data-kind", "data-entry"),
    )
)
_PROMISES, _LETTERS = "promise-row", "letter-row"


def html_export(
    histories: Sequence[History],
    events: Iterable[Event],
    profile: Profile | None,
    checkpoint: Checkpoint,
    *,
    now: datetime,
) -> bytes:
    """Cases as one HTML page. *events* may be the whole record's: only the cases' own are used.

    The user's own details are in it when *profile* is given.
    """
    pages = [
        page(history, chronology(history, now, events=own), now)
        for history, own in zip(histories, events_by_case(histories, events), strict=True)
    ]
    text = _template().render(
        pages=pages,
        profile=profile,
        title=_title(histories),
        counted=counted(counts(histories)),
        made_at=moment(now),
        fingerprint=checkpoint_text(*checkpoint),
        entries=checkpoint[1],
        version=__version__,
    )
    return text.encode()


def check_html(expected: Counts) -> Callable[[bytes], None]:
    """A check for `safe_write`: all nouns are there, and nothing that could run or load."""

    def check(data: bytes) -> None:
        reader = _Reader()
        try:
            reader.feed(data.decode())
            reader.close()
        except ValueError as error:
            raise unreadable(str(error)) from error
        if not reader.is_whole:
            raise unreadable(_("it ends too early, or lacks its rule against scripts"))
        compare(expected, reader.counts)
        rows = (reader.number(_PROMISES), reader.number(_LETTERS))
        if rows != (expected.promises, expected.letters):
            raise unreadable(_("its tables of promises and letters are not complete"))

    return check


class _Reader(HTMLParser):
    """Counts the entries in a page. Raises `ValueError` at a tag or attribute that is not ours."""

    def __init__(self) -> None:
        super().__init__()
        self._found: defaultdict[str, set[str]] = defaultdict(set)
        self._has_rule = self._has_ended = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in _TAGS or not given.keys() <= _ATTRIBUTES:
            raise ValueError(_("it has an element <{tag}> that is not ours").format(tag=tag))
        if not (given.get("href") or "#").startswith("#"):
            raise ValueError(_("it has a link that leads out of it"))
        if given.get("http-equiv") == "Content-Security-Policy":
            self._has_rule = given.get("content") == _CSP
        self._found[given.get("data-kind") or ""].add(given.get("data-entry") or "")

    def handle_endtag(self, tag: str) -> None:
        self._has_ended = tag == "html"

    @property
    def is_whole(self) -> bool:
        """Whether the page has its rule against scripts and goes on to its end."""
        return self._has_rule and self._has_ended

    @property
    def counts(self) -> Counts:
        """How many different entries of each noun there are."""
        kinds = ("opened", "contact", "promise", "letter", "amendment", "voiding")
        return Counts(*map(self.number, kinds))

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


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 (40 ms)
    from markupsafe import Markup  # noqa: PLC0415

    def shown(value: object) -> object:
        """Whatever the template prints goes through the edge; nothing can be forgotten."""
        return value if isinstance(value, Markup) else Markup(html_text(str(value)))  # noqa: S704

    environment = Environment(
        loader=FileSystemLoader(bundled_templates() / "_pages"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["_"] = _
    return environment.get_template("history.html.j2")
