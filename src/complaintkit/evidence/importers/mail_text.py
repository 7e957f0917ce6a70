"""What a person reads in a mail: its text, without what a browser would run or hide."""

from collections.abc import Iterator
from typing import NamedTuple

from complaintkit.evidence.importers.html_text import text_of_html
from complaintkit.evidence.importers.senders import Mail, shown_text

LONGEST = 20_000
"""Characters of a text that are copied into the record; the original has all of it."""

_READ = 400_000
"""Bytes of a part that are looked at for them."""
_DEEPEST = 30
_MOST_NAMES = 50
_ODD_CODECS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})
"""What Python decodes and no mail is written in."""


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
            if _kind(part) == kind and not _is_file(part):
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


def _kind(part: Mail) -> str:
    """Its type; what says that it has parts, and has none, is text."""
    is_hollow = part.get_content_maintype() == "multipart" and not part.is_multipart()
    return "text/plain" if is_hollow else part.get_content_type()


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
    text = text_of_html(whole) if part.get_content_type() == "text/html" else whole
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
