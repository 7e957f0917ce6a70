r"""The messages of an mbox file, which lie one after another, each behind a line "From ...".

Only a line with a date as mail programs write it, and a header below it, begins a message: "From
then on..." in a letter does not. A line that was quoted with ">" loses one of them, so that each
message is again what was received, to the byte but for line ends.
"""

import re
from collections.abc import Iterable, Iterator

from complaintkit.errors import Refused
from complaintkit.sentences import _

LONGEST = 50 * 1024 * 1024
"""Bytes of one message."""

_SEPARATOR = re.compile(
    rb"From (?:\S+|\"[^\"\n]*\"[^\s]*) +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +"
    rb"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2}|\d{1,2} +[A-Z][a-z]{2}) "
    rb"[^\n]{0,60}\d{4}[^\n]{0,40}\r?\n"
)
_HEADER = re.compile(rb"[!-9;-~]{1,76}[ \t]*:|>?From ")
_QUOTED = re.compile(rb">+From ")


def messages(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Each message without its separator. Raises `Refused` for one that is beyond reason.

    *lines* end with a line feed; a very long line may come in pieces.
    """
    parts: list[bytes] | None = None
    size, begins = 0, True
    separator = b""
    for line in lines:
        if separator and _HEADER.match(line):
            if parts is not None:
                yield _whole(parts)
            parts, size = [], 0
        elif separator and parts is not None:
            parts.append(separator)
        separator = line if begins and _is_separator(line) else b""
        if not separator and parts is not None:
            is_quoted = begins and line[:1] == b">" and _QUOTED.match(line)
            parts.append(line[1:] if is_quoted else line)
            size += len(line)
            _must_fit(size)
        begins = line.endswith(b"\n")
    if parts is not None:
        yield _whole([*parts, separator])


def begins_like_one(head: bytes) -> bool:
    """Whether a file that begins with *head* holds such messages."""
    first, _feed, rest = head.partition(b"\n")
    return _is_separator(first + b"\n") and _HEADER.match(rest) is not None


def _is_separator(line: bytes) -> bool:
    return line[:5] == b"From " and _SEPARATOR.fullmatch(line) is not None  # few lines pass that


def _whole(parts: list[bytes]) -> bytes:
    """The message without the empty line that stands before the next separator."""
    data = b"".join(parts)
    for blank in (b"\r\n\r\n", b"\n\n"):
        if data.endswith(blank):
            return data[: -len(blank) // 2]
    return data


def _must_fit(size: int) -> None:
    if size > LONGEST:
        raise Refused(
            _("A message in the file is larger than {limit} MB.").format(limit=LONGEST >> 20),
            _("Nothing was stored. Take that message out, or import the others one by one."),
        )
