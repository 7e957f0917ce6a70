"""Mails from and to a provider, one file each or together in an mbox: each becomes a contact.

The headers are anybody's words: they are shown, and believed only as far as that. The bytes of
each mail are kept whole, so that whoever doubts it can check its signatures.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email.errors import MessageError
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

from complaintkit.entries.told import Told
from complaintkit.errors import Refused
from complaintkit.evidence.importers.found import (
    Found,
    Original,
    Reading,
    Unreadable,
    digest,
    quoted,
    reading_of,
)
from complaintkit.evidence.importers.mail_text import mail_text
from complaintkit.evidence.importers.senders import Mail, Theirs, everybody, raw, sender, shown
from complaintkit.limits import MAX_NAME
from complaintkit.sentences import _

_BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What Python's mail parser raises for mails that nobody should have sent."""
_HEAD = re.compile(rb"(?<=\n)\r?\n")
MOST_BYTES = 128 << 20
"""Of the mails that are kept from one file: they are in memory until all of them are stored."""
_FIRST_YEAR = 1990
_NOBODY_WROTE = {"auto-replied", "auto-generated", "auto-notified"}
_MOST_NAMED = 1_000
"""Characters of the sender and of the recipients that a note tells."""


def read_mails(mails: Iterable[bytes], theirs: Theirs) -> Reading:
    """The mails from and to a provider; all others are left out."""
    return reading_of(_mails(mails, theirs))


def is_mail(head: bytes) -> bool:
    """Whether a file that begins with *head* may be a mail."""
    found = BytesHeaderParser().parsebytes(head)
    return any(found.get(name) is not None for name in ("from", "date", "message-id", "received"))


class _Unclear(ValueError):
    """Why a mail cannot be taken over, as a sentence."""


def _mails(mails: Iterable[bytes], theirs: Theirs) -> Iterator[Found | Unreadable | None]:
    kept = 0
    for number, data in enumerate(mails, 1):
        place = _("message {number}").format(number=number)
        try:
            found = _mail(place, number, data, theirs)
            kept += len(data) if found is not None else 0
            _must_fit(kept)
            yield found
        except _Unclear as error:
            yield Unreadable(place, number, str(error))
        except _BROKEN:
            reason = _("It is malformed: no mail program could have written it.")
            yield Unreadable(place, number, reason)


def _must_fit(size: int) -> None:
    if size > MOST_BYTES:
        raise Refused(
            _("The mails from and to them are larger than {limit} MB together.").format(
                limit=MOST_BYTES >> 20
            ),
            _("Nothing was stored. Split the mailbox, and import one part after another."),
        )


def _mail(place: str, number: int, data: bytes, theirs: Theirs) -> Found | None:
    headers: Mail = BytesHeaderParser().parsebytes(_HEAD.split(data, 1)[0])
    if not any(theirs.have(address) for address in everybody(headers)):
        return None
    author = sender(headers)
    if author is None:
        raise _Unclear(_("It names no sender, or more than one."))
    at = _date(headers)
    told = _told(message_from_bytes(data), author, at, theirs)
    original = Original(_file_name(at, author), data)
    return Found(place, number, _key(headers, data), told, original)


def _date(headers: Mail) -> datetime:
    """When it was sent; what has no zone, or none that exists, is no moment."""
    dates = raw(headers, "date")
    if not "".join(dates).strip():
        raise _Unclear(_("It has no date, and a date is never guessed."))
    if len(dates) > 1:
        raise _Unclear(_("It has more than one date, and none is chosen."))
    text = " ".join(dates[0].split())
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        raise _Unclear(
            _("Its date {text} is not a date of a mail.").format(text=quoted(text))
        ) from None
    if at.tzinfo is None and text.endswith("-0000"):
        at = at.replace(tzinfo=UTC)  # so says RFC 5322: the time is UTC, its place unknown
    if at.tzinfo is None:
        raise _Unclear(_("Its date {text} does not say its zone.").format(text=quoted(text)))
    if at.year < _FIRST_YEAR:
        raise _Unclear(_("Its date {text} is before there were mails.").format(text=quoted(text)))
    return at


def _told(mail: Mail, author: str, at: datetime, theirs: Theirs) -> Told:
    text, is_theirs = mail_text(mail), theirs.have(author)
    note = [_("From: {names}").format(names=shown(mail, "from")[:_MOST_NAMED])]
    note += [_("To: {names}").format(names=shown(mail, "to")[:_MOST_NAMED])]
    if text.attachments:
        note.append(_("Attachments: {names}").format(names="; ".join(text.attachments)))
    if not text.is_whole:
        note.append(_("The text is longer: the whole of it is in the original."))
    if not text.is_exact:
        note.append(_("Some characters could not be read: the original has them."))
    told = Told(
        at=at.isoformat(timespec="seconds"),
        channel="email",
        direction="in" if is_theirs else "out",
        summary=shown(mail, "subject"),
        note="\n".join(note),
    )
    if not is_theirs:
        other = next(address for address in everybody(mail) if theirs.have(address))
        mine = (text.text,) if text.text.strip() else ()
        return told._replace(outcome="sent", number=other[:MAX_NAME], my_words=mine)
    told = told._replace(number=author[:MAX_NAME])
    if _is_automatic(mail):
        words = (text.text,) if text.text.strip() else ()
        return told._replace(outcome="auto-reply", quotes=words)
    return told._replace(outcome="spoke", said=text.text)


def _is_automatic(mail: Mail) -> bool:
    """Whether nobody wrote it; a reply of a machine is not an answer."""
    said = {word for value in raw(mail, "auto-submitted") for word in value.lower().split(";")[:1]}
    if {word.strip() for word in said} & _NOBODY_WROTE:
        return True
    if any("auto_reply" in value.lower() for value in raw(mail, "precedence")):
        return True
    return any(raw(mail, name) for name in ("x-autoreply", "x-autorespond", "x-autoreply-from"))


def _key(headers: Mail, data: bytes) -> str:
    """The same for every copy of a mail, though mail programs add headers of their own.

    Two mails that share a Message-ID and differ are two.
    """
    identity = "".join(raw(headers, "message-id")[:1]).strip()
    body = data.replace(b"\r\n", b"\n").partition(b"\n\n")[2].strip(b"\n")
    said = [value for name in ("date", "from", "to", "subject") for value in raw(headers, name)]
    return f"mail:{digest(identity, *said, body)}"


def _file_name(at: datetime, author: str) -> str:
    name = "".join(one if one.isalnum() or one in ".@-" else "_" for one in author)[:100]
    return f"{at:%Y-%m-%d} {name}.eml"
