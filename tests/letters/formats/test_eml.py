"""A letter as an e-mail, read back by the library as its receiver does."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from fast_mail_parser import parse_email
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.errors import Refused
from complaintkit.letters.envelope import Mailbox
from complaintkit.letters.formats.eml import eml
from complaintkit.letters.formats.html import html
from complaintkit.letters.formats.pdf import pdf
from complaintkit.letters.formats.text import text
from complaintkit.letters.parts import RenderedLetter

from .letters import CLAIM, ENVELOPE, letter

HEADERS = ["From", "To", "Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type"]
SHORT = letter(subject="Formal claim", about="The line is dead.")


def read(
    given: RenderedLetter, *, sender: Mailbox | None = None, addressee: Mailbox | None = None
) -> EmailMessage:
    """The message of a letter."""
    envelope = replace(
        ENVELOPE,
        sender=ENVELOPE.sender if sender is None else sender,
        addressee=ENVELOPE.addressee if addressee is None else addressee,
    )
    message = message_from_bytes(eml(given, envelope), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_the_headers() -> None:
    """A message that is not sent yet, from the user, to the provider, about the subject."""
    message = read(CLAIM)

    assert message.keys() == HEADERS
    assert [str(message[name]) for name in HEADERS[:5]] == [
        "Jane Doe <jane@example.org>",
        "Acme Broadband <complaints@acme.example>",
        "Formal claim, customer number 8773 10 123",
        "Sun, 22 Nov 2026 09:00:00 +0000",
        "1",
    ]


def test_it_holds_the_letter_as_text_as_html_and_as_a_file() -> None:
    """To the letter; the enclosure is in all three."""
    message = read(CLAIM)
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    (attached,) = message.iter_attachments()

    assert plain is not None
    assert page is not None
    assert plain.get_content().replace("\r\n", "\n") == text(CLAIM)
    assert page.get_content().replace("\r\n", "\n").encode() == html(CLAIM, ENVELOPE)
    assert attached.get_content() == pdf(CLAIM, ENVELOPE)
    assert (attached.get_content_type(), attached.get_filename()) == (
        "application/pdf",
        "claim.pdf",
    )


@pytest.mark.parametrize(
    "subject", ["Formal claim", "Претензия № 77", "Žalba: đak „A“, 1.234,56 RSD " * 6]
)
def test_another_reader_finds_the_same_message(subject: str) -> None:
    """One that shares no code with the writer's library."""
    given = replace(CLAIM, parts={**CLAIM.parts, "subject": subject})
    data = eml(given, ENVELOPE)
    ours, theirs = message_from_bytes(data, policy=default), parse_email(data)

    assert {name: str(ours[name]) for name in HEADERS[:6]} == {
        name: " ".join(theirs.headers[name]) for name in HEADERS[:6]
    }
    assert [each.replace("\r\n", "\n") for each in theirs.text_plain] == [text(given)]
    assert [each.replace("\r\n", "\n").encode() for each in theirs.text_html] == [
        html(given, ENVELOPE)
    ]
    assert [(each.filename, each.content) for each in theirs.attachments] == [
        ("claim.pdf", pdf(given, ENVELOPE))
    ]


def test_the_same_letter_is_the_same_bytes() -> None:
    """The library's own boundaries are drawn by lot."""
    assert eml(CLAIM, ENVELOPE) == eml(CLAIM, ENVELOPE)


def test_without_an_address_the_user_fills_it_in() -> None:
    """The record may know none; a bank or an authority is not in it."""
    message = read(SHORT, sender=Mailbox("Jane"), addressee=Mailbox("Acme"))

    assert message.keys() == HEADERS[2:]


@pytest.mark.parametrize(
    "name", ["Doe, Jane", 'Jo "J" Doe', "Žarko Đorđević", "Романова Ж.", "a@b.c", "x" * 300, ""]
)
def test_names_come_back(name: str) -> None:
    """Commas, quotes and letters of any script are part of the name."""
    message = read(SHORT, sender=Mailbox(name, "a@b.example"))

    assert [each.display_name for each in message["From"].addresses] == [name]
    assert [each.addr_spec for each in message["From"].addresses] == ["a@b.example"]


@pytest.mark.parametrize("subject", ["Претензия по договору № 77/Ж " * 9, "z" * 2_000, "a  b=?c"])
def test_a_subject_comes_back(subject: str) -> None:
    """However long; in lines that mail can carry."""
    given = letter(subject=subject, about="A.")

    assert read(given)["Subject"] == subject.strip()
    assert max(map(len, eml(given, ENVELOPE).split(b"\r\n"))) < 998


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Jane\nBcc: x@evil.example", "jane@example.org"),
        ("Jane\r\n\r\nbody", "jane@example.org"),
        ("=?utf-8?q?a=0D=0ABcc:_x@evil.example?=", "jane@example.org"),
        ("Jane \u202e", "jane@example.org"),
        ("Jane", "jane@example.org\nBcc: x@evil.example"),
        ("Jane", "jane@example.org, x@evil.example"),
        ("Jane", "jane@example.org> <x@evil.example"),
        ("Jane", "=?utf-8?q?jane?=@example.org"),
        ("Jane", "жук@example.org"),
        ("Jane", "not an address"),
    ],
)
def test_what_could_forge_a_header_is_refused(name: str, address: str) -> None:
    """With a sentence, and nothing is written."""
    forged = Mailbox(name, address)

    for envelope in (replace(ENVELOPE, sender=forged), replace(ENVELOPE, addressee=forged)):
        with pytest.raises(Refused, match="e-mail"):
            eml(SHORT, envelope)


def test_a_draft_is_refused() -> None:
    """It would be ready to be sent."""
    with pytest.raises(Refused, match="draft"):
        eml(replace(SHORT, mark="DRAFT"), ENVELOPE)


@settings(max_examples=60, deadline=None)
@given(name=st.text(), subject=st.text())
def test_no_text_makes_another_header(name: str, subject: str) -> None:
    """It is written as it is, or it is refused."""
    try:
        message = read(letter(subject=subject), sender=Mailbox(name, "a@b.example"))
    except Refused:
        return

    assert message.keys() == HEADERS
    assert len(message["From"].addresses) == 1
