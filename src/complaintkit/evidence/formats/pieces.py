"""Reading a JSON object of any size from chunks of bytes, a member or an item at a time."""

import json
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator

from complaintkit.sentences import _

Piece = tuple[str, object]
"""A member's name and its value. A list comes as an empty one, then each item under `name[]`."""

_BLANK = " \t\n\r"
_STEP = 1 << 18


def pieces(chunks: Iterable[bytes]) -> Iterator[Piece]:
    """The members of the one object that *chunks* are. Raises `ValueError` when they are not."""
    text = _Text(chunks)
    text.take("{")
    separator = text.take("}") if text.next() == "}" else ","
    while separator == ",":
        name = text.value()
        if not isinstance(name, str):
            raise _malformed(text)
        text.take(":")
        yield from _member(text, name)
        separator = text.take(",}")
    if text.next():
        raise _malformed(text)


def _member(text: "_Text", name: str) -> Iterator[Piece]:
    if text.next() != "[":
        yield name, text.value()
        return
    text.take("[")
    yield name, []
    separator = text.take("]") if text.next() == "]" else ","
    while separator == ",":
        yield f"{name}[]", text.value()
        separator = text.take(",]")


def _malformed(text: "_Text") -> ValueError:
    return ValueError(_("it is not JSON from character {place} on").format(place=text.place))


def _refuse(constant: str) -> None:
    raise ValueError(_("{constant} is not a number").format(constant=constant))


class _Text:
    """What has been read and not yet taken."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._decode = getincrementaldecoder("utf-8")().decode
        self._parse = json.JSONDecoder(parse_constant=_refuse).raw_decode
        self._text, self._at, self._before, self._has_ended = "", 0, 0, False

    @property
    def place(self) -> int:
        """The number of the next character."""
        return self._before + self._at

    def next(self) -> str:
        """The next character that is not blank, which stays; nothing at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANK:
                self._at += 1
            if self._at < len(self._text) or not self._more(_STEP):
                return self._text[self._at : self._at + 1]

    def take(self, wanted: str) -> str:
        """Take one of these characters."""
        found = self.next()
        if not found or found not in wanted:
            raise _malformed(self)
        self._at += 1
        return found

    def value(self) -> object:
        """Take a value; it may go on in the next chunk."""
        self.next()
        while True:
            try:
                value, end = self._parse(self._text, self._at)
            except ValueError:
                if not self._more(len(self._text)):
                    raise
                continue
            if end < len(self._text) or not self._more(_STEP):  # a number may go on
                self._at = end
                return value

    def _more(self, size: int) -> bool:
        """Read at least so many bytes more, if there are; whether there were any."""
        parts, read = [self._text[self._at :]], 0
        while read < max(size, _STEP) and not self._has_ended:
            chunk = next(self._chunks, b"")
            self._has_ended = not chunk
            read += len(chunk)
            parts.append(self._decode(chunk, self._has_ended))
        self._before, self._at, self._text = self._before + self._at, 0, "".join(parts)
        return read > 0
