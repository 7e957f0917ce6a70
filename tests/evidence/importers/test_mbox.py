"""Where one message of an mbox ends and the next begins."""

import mailbox
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.errors import Refused
from complaintkit.evidence.importers import mbox

SEPARATOR = b"From jo@example.org Mon Nov  2 10:00:00 2026\n"
MAIL = b"From: a@acme.example\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n\nHello\n"


def split(data: bytes, piece: int = 1 << 16) -> list[bytes]:
    """The messages of a file that is read line by line."""
    return list(mbox.messages(iter(partial(BytesIO(data).readline, piece), b"")))


def test_messages_come_out_as_they_went_in() -> None:
    """Without the line in front and the empty one behind."""
    assert split(SEPARATOR + MAIL + b"\n" + SEPARATOR + MAIL) == [MAIL, MAIL]
    assert split((SEPARATOR + MAIL + b"\n").replace(b"\n", b"\r\n")) == [
        MAIL.replace(b"\n", b"\r\n")
    ]


@pytest.mark.parametrize(
    "separator",
    [
        SEPARATOR,
        b"From - Mon Nov  2 10:00:00 2026\n",
        b"From MAILER-DAEMON Mon Nov 02 10:00:00 2026\n",
        b"From 1234567890123@xxx Mon Nov 02 10:00:00 +0000 2026\n",
        b"From a@b Mon Nov  2 10:00:00 CET 2026\n",
        b"From a@b Mon Nov  2 10:00 2026\n",
        b"From a@b Mon Nov  2 10:00:00 2026 +0100\n",
        b"From a@b Mon, 2 Nov 2026 10:00:00 +0100\n",
        b'From "jo doe"@example.org Mon Nov  2 10:00:00 2026\n',
    ],
)
def test_separators_of_many_programs(separator: bytes) -> None:
    """Thunderbird, Gmail, mutt, old mail daemons."""
    assert split(separator + MAIL + b"\n" + separator + MAIL) == [MAIL, MAIL]


@pytest.mark.parametrize(
    "line",
    [
        b"From now on we call every Monday.",
        b"From 1 to 3 days.",
        b"From Mon Nov 2 on, until 2026",
        b"From jo@example.org Mon Nov  2 10:00:00 2026",
        b"From ",
        b"From: support@acme.example",
    ],
)
def test_a_line_of_a_letter_that_begins_with_from_ends_no_message(line: bytes) -> None:
    """Not even the fourth, with a date: no header stands below it."""
    mail = MAIL + b"\n" + line + b"\n\nYours\n"

    assert split(SEPARATOR + mail + b"\n" + SEPARATOR + MAIL) == [mail, MAIL]


def test_a_quoted_line_loses_one_mark() -> None:
    """So a signature over the message is valid again."""
    mail = MAIL + b">From here on.\n>>From there.\n> From me.\n"

    assert split(SEPARATOR + mail) == [MAIL + b"From here on.\n>From there.\n> From me.\n"]


def test_what_stands_before_the_first_message_is_none() -> None:
    """A file that holds nothing of the kind has no messages."""
    assert split(b"junk\n\n" + SEPARATOR + MAIL) == [MAIL]
    assert (split(MAIL), split(b""), split(b"\n\n\n")) == ([], [], [])
    assert split(SEPARATOR) == []


def test_lines_of_any_length_come_in_pieces() -> None:
    """One line of a million characters, with what looks like a separator in the middle."""
    long = b"x" * 70_000 + b"From jo@example.org Mon Nov  2 10:00:00 2026\nSubject: no\n"
    mail = MAIL + b"\n" + long

    assert split(SEPARATOR + mail, piece=100) == [mail]


def test_a_message_beyond_reason_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory has an end."""
    monkeypatch.setattr(mbox, "LONGEST", 1 << 20)

    with pytest.raises(Refused, match="larger than 1 MB"):
        split(SEPARATOR + MAIL + b"x" * (2 << 20))


@given(st.lists(st.lists(st.sampled_from([b"", b"text", b"From now on", b">From x", b"a: b"]))))
def test_what_a_mail_program_writes_is_read_back(bodies: list[list[bytes]]) -> None:
    """Any bodies, written with each From quoted, come out again to the byte."""
    mails = [MAIL + b"".join(line + b"\n" for line in body) for body in bodies]

    assert split(b"".join(_written(mails))) == mails


def _written(mails: list[bytes]) -> Iterator[bytes]:
    for mail in mails:
        yield SEPARATOR
        for line in mail.splitlines(keepends=True):
            yield b">" + line if line.lstrip(b">").startswith(b"From ") else line
        yield b"\n"


def test_an_independent_reader_counts_the_same(tmp_path: Path) -> None:
    """What Python's own mailbox wrote."""
    box = mailbox.mbox(tmp_path / "box.mbox")
    for number in range(20):
        box.add(MAIL + b"\nFrom %d on, all is well.\n" % number)
    box.close()

    found = split((tmp_path / "box.mbox").read_bytes())

    assert (len(found), found[7]) == (20, MAIL + b"\nFrom 7 on, all is well.\n")
