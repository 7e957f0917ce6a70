"""Who wrote a mail to whom, without being led by what a header only seems to say."""

import re
from collections.abc import Sequence
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses
from typing import TypeAlias

from complaintkit.errors import Usage
from complaintkit.sentences import _

_ADDRESS = re.compile(
    r"[^\s@<>()\[\]\\,;:\"]+@([^\s@<>()\[\]\\,;:\".]+(?:\.[^\s@<>()\[\]\\,;:\".]+)+)"
)
_LIKE_ONE = re.compile(rf"(?<![^\s@<>()\[\]\\,;:\"]){_ADDRESS.pattern}")
_DOMAIN = re.compile(r"[^\s@<>()\[\]\\,;:\".]+(?:\.[^\s@<>()\[\]\\,;:\".]+)+")
_LONGEST = 50_000
"""Characters of a header that are read; a list of recipients is never longer."""

Mail: TypeAlias = "Message[str, str]"


class Theirs:
    """The addresses of a provider: whole ones, and domains with all below them."""

    def __init__(self, words: Sequence[str]) -> None:
        """*words*: "help@acme.example", "acme.example". Raises `Usage` for what is neither."""
        self._addresses: set[str] = set()
        self._domains: set[str] = set()
        for word in words:
            plain = word.strip().casefold().removeprefix("@").removesuffix(".")
            if _ADDRESS.fullmatch(plain):
                self._addresses.add(plain)
            elif _DOMAIN.fullmatch(plain):
                self._domains.add(plain)
            else:
                raise Usage(
                    _("{word!r} is not an address or a domain.").format(word=word),
                    _("Nothing was stored. Write it as help@acme.example or acme.example."),
                )

    def have(self, address: str) -> bool:
        """Whether it is one of them; evil-acme.example is not below acme.example."""
        folded = address.casefold().removesuffix(".")
        domain = folded.rpartition("@")[2]
        below = (domain[at + 1 :] for at, one in enumerate(domain) if one == ".")
        return folded in self._addresses or not self._domains.isdisjoint((domain, *below))


def raw(mail: Mail, name: str) -> list[str]:
    """The values of a header as they were sent; bytes beyond ASCII are taken for UTF-8."""
    return [
        value[:_LONGEST].encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        for header, value in mail.raw_items()
        if header.lower() == name
    ]


def shown(mail: Mail, name: str) -> str:
    """A header as a mail program shows it, on one line."""
    return shown_text(" ".join(raw(mail, name)))


def shown_text(text: str) -> str:
    """Encoded words decoded, on one line; what cannot be decoded as it was sent."""
    try:
        decoded = str(make_header(decode_header(text)))
        decoded.encode()
    except (LookupError, ValueError, MessageError):  # as it was sent is all that can be told
        decoded = text.encode("utf-8", "replace").decode()
    return " ".join(decoded.split())


def sender(mail: Mail) -> str | None:
    """The one address it says it is from; None when it names several, or is malformed."""
    found = [address for _name, address in getaddresses(raw(mail, "from"))]
    return found[0] if len(found) == 1 and _ADDRESS.fullmatch(found[0]) else None


def everybody(mail: Mail) -> list[str]:
    """Every address that it names as sender or recipient.

    Of a malformed header some versions of Python read one address or two, others none: what looks
    like one counts then, so that a mail of the provider is named as unclear and not passed over.
    """
    values = [value for name in ("from", "to", "cc") for value in raw(mail, name)]
    return [address for value in values for address in _named(value)]


def _named(value: str) -> list[str]:
    found = [address for _name, address in getaddresses([value])]
    if all(_ADDRESS.fullmatch(address) for address in found):
        return found
    return [each[0] for each in _LIKE_ONE.finditer(value)]
