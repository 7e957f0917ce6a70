"""What a person reads in a mail: its text, without what a browser would run or hide."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from complaintkit.evidence.importers.senders import Mail, shown_text

LONGEST = 20_000
"""Characters of a text that are copied into the record; the original has all of it."""

_READ = 400_000
"""Bytes of a part that are looked at for them."""
_DEEPEST = 30
_MOST_NAMES = 50
_ODD_CODECS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})
"""What Python decodes and no mail is written in."""
_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object"})
_BLOCKS = frozenset({
    "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
    "blockquote", "pre", "hr", "section", "article", "header", "footer",
})  # fmt: skip


class MailText(NamedTuple):
    """The text of a mail and the names of the files that came with it."""

    text: str
    is_whole: bool
    is_exact: bool
    """Every byte of it could be read."""
    attachments: tuple[str, ...]


def mail_text(mail: Mail) -> MailText:
    """The plain text of a mail; where it has none, what its HTML shows."""
    parts = list(_parts(mail, _DEEPEST))
    files = [part for part in parts if _is_file(part)]
    names = tuple(_name(part) for part in files[:_MOST_NAMES])
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and not _is_file(part):
                return _read(part, names)
    return MailText("", True, True, names)


def _parts(mail: Mail, depth: int) -> Iterator[Mail]:
    """What is not made of parts itself; a mail inside a mail is one."""
    if mail.get_content_maintype() != "multipart" or not mail.is_multipart() or not depth:
        yield mail
        return
    for part in mail.get_payload():
        if not isinstance(part, str):
            yield from _parts(part, depth - 1)


def _is_file(part: Mail) -> bool:
    is_text = part.get_content_maintype() in {"text", "multipart"}
    return part.get_content_disposition() == "attachment" or bool(_named(part)) or not is_text


def _named(part: Mail) -> str:
    return shown_text(part.get_filename() or "")


def _name(part: Mail) -> str:
    return _named(part)[:200] or part.get_content_type()[:200]


def _read(part: Mail, names: tuple[str, ...]) -> MailText:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    whole = _decoded(data[:_READ], part.get_content_charset() or "utf-8")
    text = _of_html(whole) if part.get_content_type() == "text/html" else whole
    text = "\n".join(text.replace("\r\n", "\n").split("\r")).strip("\n")
    is_whole = len(data) <= _READ and len(text) <= LONGEST
    return MailText(text[:LONGEST], is_whole, "\ufffd" not in text, names)


def _decoded(data: bytes, charset: str) -> str:
    try:
        if charset.replace("-", "_") not in _ODD_CODECS:
            return data.decode(charset, "replace")
    except (LookupError, ValueError):  # no such charset, or one that is none
        pass
    return data.decode("utf-8", "replace")


def _of_html(source: str) -> str:
    reader = _Shown()
    try:
        reader.feed(source)
        reader.close()
    except (AssertionError, ValueError):  # what the parser took in before is a text, too
        pass
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


class _Shown(HTMLParser):
    """The words that a page shows; nothing of it is run or fetched."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        """A tag that shows nothing silences what is in it."""
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """`<br/>`; and `<script/>`, which browsers take for the beginning of one."""
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        """The last silence of that kind ends."""
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Words; line ends of the source are blanks."""
        if not self._silent:
            self.pieces.append(" ".join(data.split("\n")))
