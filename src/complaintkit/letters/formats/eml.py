"""A letter as an e-mail that is not sent yet: a mail program opens it, ready to be looked at.

It holds the letter as text and as HTML, and again as a file, enclosure and all, which the
provider can keep or print.
"""

import hashlib
import re
from email.header import Header, decode_header, make_header
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP, EmailPolicy, compat32
from email.utils import format_datetime, formataddr, parseaddr

from complaintkit.edges.headers import header
from complaintkit.errors import HelperMissing, Refused
from complaintkit.letters.envelope import Envelope, Mailbox
from complaintkit.letters.formats.blocks import subject
from complaintkit.letters.formats.html import html
from complaintkit.letters.formats.pdf import pdf
from complaintkit.letters.formats.text import text
from complaintkit.letters.parts import RenderedLetter
from complaintkit.sentences import _

_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)*", re.ASCII)
_LONGEST = 900
"""Characters in a line of a header; longer ones are encoded, which can be parted."""
_OURS = ("MIME-Version", "Content-Type")
"""Headers that say how the message is built."""


def eml(letter: RenderedLetter, envelope: Envelope) -> bytes:
    """The e-mail; what was written is read again, and must have these headers and no others."""
    if letter.mark:
        raise Refused(
            _("A draft is not written as an e-mail: it would be ready to be sent."),
            _("Nothing was written. Choose another ending, such as .pdf."),
        )
    headers = _headers(letter, envelope)
    message = EmailMessage(policy=SMTP)
    message.set_content(text(letter), cte="base64")
    message.add_alternative(html(letter, envelope).decode(), subtype="html", cte="base64")
    _attach(message, letter, envelope)
    _bound(message)
    head = "".join(f"{name}: {line}\r\n" for name, (_value, line) in headers.items())
    written = head.encode("ascii") + message.as_bytes()
    _check(written, {name: value for name, (value, _line) in headers.items()})
    return written


def _headers(letter: RenderedLetter, envelope: Envelope) -> dict[str, tuple[str, str]]:
    """Each header as it is to be read, and as it is written."""
    about = header(subject(letter) or letter.kind)
    day = format_datetime(envelope.at)
    found = {
        "From": _address("From", envelope.sender),
        "To": _address("To", envelope.addressee),
        "Subject": (about, _folded("Subject", about)),
        "Date": (day, day),
        "X-Unsent": ("1", "1"),  # Outlook opens it as a message to be sent
    }
    return {name: told for name, told in found.items() if told[1]}


def _address(field: str, mailbox: Mailbox) -> tuple[str, str]:
    """A mailbox; empty when there is no address, for the user to fill in."""
    name = " ".join(header(mailbox.name).split())
    address = header(mailbox.address.strip())
    if not address:
        return "", ""
    if not _ADDRESS.fullmatch(address):
        raise Refused(
            _("{address!r} is not an e-mail address that a message can go to.").format(
                address=address
            ),
            _("Nothing was written. Correct it with complaint provider, or complaint me."),
        )
    if _is_plain(name):
        told = formataddr((name, address))
        return told, told
    return f"{name} <{address}>", f"{_folded(field, name)} <{address}>"


def _folded(field: str, value: str) -> str:
    """A value as it is if that can stand, else in encoded words.

    The library's newer way loses the space between two encoded words (Python 3.11.7).
    """
    if _is_plain(value):
        return value
    return Header(value, "utf-8", header_name=field).encode(linesep="\r\n")


def _is_plain(value: str) -> bool:
    """Whether a value can stand in a header as it is: ASCII in one line, nothing to decode."""
    return value.isascii() and len(value) < _LONGEST and "=?" not in value


def _attach(message: EmailMessage, letter: RenderedLetter, envelope: Envelope) -> None:
    try:
        data, main, sub = pdf(letter, envelope), "application", "pdf"
    except HelperMissing:  # no PDF engine for this computer: plain text can be kept too
        data, main, sub = text(letter).encode(), "text", "plain"
    ending = {"pdf": "pdf", "plain": "txt"}[sub]
    message.add_attachment(data, maintype=main, subtype=sub, filename=f"{letter.kind}.{ending}")


def _bound(message: EmailMessage) -> None:
    """Boundaries from what they part, so that the same letter is the same bytes."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            digest = hashlib.sha256()
            for each in part.walk():
                if not each.is_multipart():
                    digest.update(each.get_payload(decode=True) or b"")  # type: ignore[arg-type]
            part.set_boundary(f"=-{number}-{digest.hexdigest()[:32]}")


def _check(written: bytes, headers: dict[str, str]) -> None:
    """Read the message as two receivers would: a line break in a value would forge a header."""
    plain = BytesParser(policy=compat32).parsebytes(written, headersonly=True)
    decoded = BytesParser(policy=EmailPolicy()).parsebytes(written, headersonly=True)
    names = [*headers, *_OURS]
    read = {name: _read(name, plain[name]) for name in headers}
    is_safe = not any("\n" in str(value) or "\r" in str(value) for value in decoded.values())
    if not (plain.keys() == decoded.keys() == names and read == headers and is_safe):
        raise Refused(
            _("The e-mail would not be read with the headers that it was given."),
            _("Nothing was written. Choose another ending, such as .pdf."),
        )


def _read(name: str, raw: str) -> str:
    """The value of a header, as the receiver sees it."""
    if name not in {"From", "To"} or "=?" not in raw:
        return str(make_header(decode_header(raw)))
    phrase, address = parseaddr(raw)
    return f"{make_header(decode_header(phrase))} <{address}>"
