"""What a person reads in a mail: text, or what its HTML shows, and the names of its files."""

import pytest

from complaintkit.evidence.importers.mail_text import LONGEST
from tests.evidence.importers.test_mail import mail, told

MIXED = "multipart/mixed; boundary=b"
ALTERNATIVE = "multipart/alternative; boundary=b"


def parts(*each: str) -> str:
    """The body of a mail of several parts."""
    return "".join(f"--b\n{part}\n" for part in each) + "--b--"


def said(body: str, **headers: str) -> str:
    """What they said in a mail."""
    text = told(mail(body, **headers))["said"]
    assert isinstance(text, str)
    return text


def test_the_plain_text_is_preferred() -> None:
    """Both say the same, or should."""
    body = parts("Content-Type: text/html\n\n<p>html</p>", "Content-Type: text/plain\n\nplain")

    assert said(body, Content_Type=ALTERNATIVE) == "plain"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two<br>Three</p>", "One\nTwo\nThree"),
        ("a<script>alert('x')</script>b", "ab"),
        ("<style>p { color: red }</style><p>a", "a"),
        ("<head><title>t</title></head><body>b</body>", "b"),
        ("a &amp; b &lt;script&gt; &#8364;", "a & b <script> €"),
        ("<!-- secret -->a<!DOCTYPE x>", "a"),
        ("<table><tr><td>1</td></tr><tr><td>2</td></tr></table>", "1\n2"),
        ("one\n   two\n\n three", "one two three"),
        ("<svg><text>no</text></svg>yes", "yes"),
        ("<script>never ends", ""),
        ("<p onclick='x()'>a<img src=http://evil.test/x.png>", "a"),
        ("<a href='https://evil.test'>acme.example</a>", "acme.example"),
        ("</script>a", "a"),
    ],
)
def test_html_is_read_as_it_is_shown(html: str, text: str) -> None:
    """Nothing of it is run or fetched."""
    assert said(html, Content_Type="text/html; charset=utf-8") == text


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("iso-8859-2", "iso-8859-2"), ("windows-1250", "cp1250"), ("UTF-8", "utf-8"), ("", "utf-8")],
)
def test_text_in_its_encoding(charset: str, encoding: str) -> None:
    """As the mail says."""
    kind = f"text/plain; charset={charset}" if charset else "text/plain"
    data = mail("", Content_Type=kind) + "Łódź".encode(encoding)

    assert told(data)["said"] == "Łódź"


@pytest.mark.parametrize(
    "charset", ["nonsense", "idna", "undefined", "unicode_escape", "hex", "rot13", "utf-7", "\x00"]
)
def test_an_encoding_that_is_none_loses_no_mail(charset: str) -> None:
    """The original has what could not be read."""
    kind = f'text/plain; charset="{charset}"'

    assert told(mail("plain words", Content_Type=kind))["said"] == "plain words"


def test_what_could_not_be_read_is_said() -> None:
    """A replacement is visible, and where the rest is."""
    found = told(mail("x", Content_Type="text/plain; charset=utf-8")[:-2] + b"caf\xe9")

    assert found["said"] == "caf\ufffd"
    assert "Some characters could not be read: the original has them." in found["note"]


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("base64", "TmllLg=="),
        ("quoted-printable", "Nie=2E"),
        ("8bit", "Nie."),
        ("x-uuencode", "Nie."),
    ],
)
def test_transfer_encodings(encoding: str, body: str) -> None:
    """Also one that is broken shows what is there."""
    assert said(body, Content_Transfer_Encoding=encoding) == "Nie."


def test_a_long_text_is_cut_and_says_so() -> None:
    """The record holds what a person reads; the original holds all."""
    found = told(mail("a" * (LONGEST + 1)))

    assert len(found["said"]) == LONGEST
    assert "The text is longer: the whole of it is in the original." in found["note"]


def test_files_are_named_and_not_read() -> None:
    """Their names are text, whatever they look like."""
    body = parts(
        "Content-Type: text/plain; name=notes.txt\n\nnot the text",
        "Content-Type: text/plain\n\nthe text",
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename="../../x\\".pdf"'
        "\n\nx",
        "Content-Type: image/png\n"
        "Content-Disposition: attachment; filename*=utf-8''%C5%81%0D%0ABcc%3A.png\n\nx",
        "Content-Type: message/rfc822\n\nFrom: x@y.test\n\ninner",
    )

    found = told(mail(body, Content_Type=MIXED))

    assert found["said"] == "the text"
    assert found["note"].splitlines()[-1] == (
        'Attachments: notes.txt; ../../x".pdf; Ł Bcc:.png; message/rfc822'
    )


def test_parts_in_parts_without_end() -> None:
    """A thousand levels are nobody's letter; the mail is still one contact."""
    body = "deep"
    for level in range(200):
        body = f"--b{level}\nContent-Type: multipart/mixed; boundary=b{level - 1}\n\n{body}"

    assert told(mail(body, Content_Type="multipart/mixed; boundary=b199"))["said"] == ""


def test_a_multipart_mail_without_parts() -> None:
    """It says so of itself, and has none."""
    assert said("just text", Content_Type="multipart/mixed") == "just text"
    assert said("just text", Content_Type="multipart/mixed; boundary=b") == "just text"
