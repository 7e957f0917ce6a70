"""Mails: whose they are, when they were sent, what they say, and mails that nobody should send."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.errors import Usage
from complaintkit.evidence.importers.found import Reading
from complaintkit.evidence.importers.mail import read_mails
from complaintkit.evidence.importers.senders import Theirs

DATE = "Mon, 02 Nov 2026 10:00:00 +0100"


def mail(body: str = "Hello", **headers: str | None) -> bytes:
    """A mail from them; `Content_Type="..."` sets a header, None leaves one out."""
    all_headers: dict[str, str | None] = {
        "From": "Acme <help@acme.example>",
        "To": "jo@example.org",
        "Subject": "Your case",
        "Date": DATE,
        "Message-ID": "<1@acme.example>",
    }
    all_headers |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}" for name, value in all_headers.items() if value is not None]
    return ("\n".join(lines) + f"\n\n{body}\n").encode("utf-8", "surrogateescape")


def read(*mails: bytes, theirs: tuple[str, ...] = ("acme.example",)) -> Reading:
    """Those that have to do with them."""
    return read_mails(mails, Theirs(theirs))


def told(data: bytes) -> dict[str, Any]:
    """What the only mail was taken for."""
    reading = read(data)
    assert reading.unreadable == ()
    return reading.found[0].told._asdict()


@pytest.mark.parametrize(
    ("sender", "is_theirs"),
    [
        ("help@acme.example", True),
        ("HELP@ACME.Example", True),
        ("help@mail.acme.example", True),
        ("Acme <help@acme.example>", True),
        ("=?utf-8?q?Acm=C3=A9?= <help@acme.example>", True),
        ('"evil@example.net" <help@acme.example>', True),
        ("help@evil-acme.example", False),
        ("help@acme.example.evil.test", False),
        ("help@acme.exampleevil.test", False),
        ("acme.example@evil.test", False),
        ('"help@acme.example" <x@evil.test>', False),
        ("=?utf-8?q?help=40acme=2Eexample?= <x@evil.test>", False),
        ("x@evil.test (help@acme.example)", False),
        ("<@acme.example:x@evil.test>", False),
        ("help@acmeXexample", False),
        ("help@xn--cme-8cd.example", False),
        ("help@аcme.example", False),
    ],
)
def test_whose_a_mail_is(sender: str, *, is_theirs: bool) -> None:
    """By its address alone, never by what a name or a comment says."""
    reading = read(mail(From=sender))

    assert (len(reading.found), reading.left_out) == ((1, 0) if is_theirs else (0, 1))


@pytest.mark.parametrize(
    "sender",
    [
        "help@acme.example <x@evil.test>",
        "x@evil.test, help@acme.example",
        "help@acme.example)x@evil.test",
        "help@acme.example:x@evil.test;",
        "x@evil.test\n help@acme.example",
    ],
)
def test_a_mail_with_two_senders_is_named_and_not_believed(sender: str) -> None:
    """Which of them would be shown depends on the program."""
    ((_place, _number, reason, _hint),) = read(mail(From=sender)).unreadable

    assert reason == "It names no sender, or more than one."


def test_a_second_from_header_is_no_way_in() -> None:
    """Some programs show the first, others the last."""
    data = mail(From="x@evil.test").replace(b"To:", b"From: help@acme.example\nTo:")

    assert [each.reason for each in read(data).unreadable] == [
        "It names no sender, or more than one."
    ]


def test_an_answer_of_theirs() -> None:
    """Its subject is the summary, its text what they said."""
    found = told(mail("Dear Jo,\n\nno.", Subject="=?utf-8?b?xYHDs2TFug==?=\n =?utf-8?q?_!?="))

    assert (found["direction"], found["channel"], found["outcome"]) == ("in", "email", "spoke")
    assert (found["summary"], found["said"]) == ("Łódź !", "Dear Jo,\n\nno.")
    assert (found["at"], found["number"]) == ("2026-11-02T10:00:00+01:00", "help@acme.example")
    assert found["note"] == "From: Acme <help@acme.example>\nTo: jo@example.org"


def test_a_mail_of_ours() -> None:
    """What I wrote are my words."""
    found = told(mail("Pay.", From="jo@example.org", To="x@y.test, Acme <pay@acme.example>"))

    assert (found["direction"], found["outcome"], found["said"]) == ("out", "sent", "")
    assert (found["my_words"], found["number"]) == (("Pay.",), "pay@acme.example")


@pytest.mark.parametrize(
    ("header", "value", "outcome"),
    [
        ("Auto_Submitted", "auto-replied", "auto-reply"),
        ("Auto_Submitted", "Auto-Generated; owner-email=x", "auto-reply"),
        ("Auto_Submitted", "no", "spoke"),
        ("X_Autoreply", "yes", "auto-reply"),
        ("X_Autorespond", "Your mail", "auto-reply"),
        ("Precedence", "auto_reply", "auto-reply"),
        ("Precedence", "bulk", "spoke"),
    ],
)
def test_a_reply_of_a_machine_is_no_answer(header: str, value: str, outcome: str) -> None:
    """Its words are kept as words, not as what they said."""
    found = told(mail("We got it.", **{header: value}))

    assert found["outcome"] == outcome
    assert (found["quotes"], found["said"]) == (
        (("We got it.",), "") if outcome == "auto-reply" else ((), "We got it.")
    )


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("Mon, 02 Nov 2026 10:00:00 -0500", "2026-11-02T10:00:00-05:00"),
        ("2 Nov 2026 10:00 +0000", "2026-11-02T10:00:00+00:00"),
        ("Mon, 2 Nov 2026 10:00:00 GMT", "2026-11-02T10:00:00+00:00"),
        ("Mon, 2 Nov 2026 10:00:00 -0000", "2026-11-02T10:00:00+00:00"),
        ("Mon, 2 Nov 2026 10:00:00 +0100 (CET)", "2026-11-02T10:00:00+01:00"),
    ],
)
def test_dates_of_mails(date: str, at: str) -> None:
    """With the zone of the sender."""
    assert told(mail(Date=date))["at"] == at


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        (None, "It has no date, and a date is never guessed."),
        ("", "It has no date, and a date is never guessed."),
        ("soon", "Its date 'soon' is not a date of a mail."),
        ("Mon, 31 Feb 2026 10:00:00 +0000", "is not a date of a mail."),
        ("Mon, 2 Nov 2026 25:00:00 +0000", "is not a date of a mail."),
        ("Mon, 2 Nov 2026 10:00:00", "does not say its zone."),
        ("Mon, 2 Nov 2026 10:00:00 XYZ", "does not say its zone."),
        ("Thu, 1 Jan 1970 00:00:00 +0000", "is before there were mails."),
        ("1 Jan 999999999999 00:00:00 +0000", "is not a date of a mail."),
        (f"{DATE}\nDate: {DATE}", "It has more than one date, and none is chosen."),
    ],
)
def test_a_mail_without_a_certain_date_is_named(date: str | None, reason: str) -> None:
    """It is never now."""
    ((_place, _number, said, _hint),) = read(mail(Date=date)).unreadable

    assert reason in said


def test_copies_are_one_and_others_with_the_same_id_are_not() -> None:
    """Mail programs add headers of their own; a Message-ID proves nothing."""
    plain = mail("Yes")
    copy = plain.replace(b"To:", b"X-Mozilla-Status: 0001\nTo:").replace(b"\n", b"\r\n")

    def key(data: bytes) -> str:
        return read(data).found[0].source_key

    assert key(plain) == key(copy) == key(plain + b"\n\n")
    assert len({key(plain), key(mail("No")), key(mail("Yes", Message_ID="<2@x>"))}) == 3
    assert key(mail(Message_ID=None)) != key(mail("Other", Message_ID=None))


def test_the_original_is_kept_to_the_byte() -> None:
    """Its name is safe whatever the address."""
    data = mail(From='"../.." <a/../b@acme.example>')

    original = read(data).found[0].original

    assert original is not None
    assert (original.name, original.data) == ("2026-11-02 a_.._b@acme.example.eml", data)


@pytest.mark.parametrize("words", ["acme", "", "@", "a b@acme.example", "acme.example,x.example"])
def test_what_is_no_address_is_refused(words: str) -> None:
    """One word would fit half the world."""
    with pytest.raises(Usage, match="is not an address or a domain"):
        Theirs([words])


def test_an_address_is_that_one_alone() -> None:
    """Where they share a domain with everybody."""
    reading = read(mail(), mail(From="other@acme.example"), theirs=("help@acme.example",))

    assert (len(reading.found), reading.left_out) == (1, 1)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_named(data: bytes) -> None:
    """Nothing that a stranger sends stops the others from being read."""
    reading = read(data, b"From: help@acme.example\n" + data, mail())

    assert reading.read == 3
    assert len(reading.found) >= 1
