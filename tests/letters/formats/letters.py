"""Letters as a template leaves them, for the formats to lay out; no record is needed."""

from dataclasses import replace
from datetime import UTC, datetime

from complaintkit.letters.envelope import Envelope, Mailbox
from complaintkit.letters.parts import BREAK, LISTED, PARTS, RenderedLetter

ENVELOPE = Envelope(
    at=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
    sender=Mailbox("Jane Doe", "jane@example.org"),
    addressee=Mailbox("Acme Broadband", "complaints@acme.example"),
)
MARKUP = (
    '#import "x": y #read("/etc/passwd") $x^2$ <script>alert(1)</script> {{ 7 * 7 }} {% raw %} '
    "*bold* _it_ `code` @ref <label> [link](http://x.example) ![i](y) \\input{x} // /* &amp; ~ --"
)
SCRIPTS = (
    "The agent said: “You will have it back by Thursday.”",
    "Zażółć gęślą jaźń: kwota 1\u00a0234,56 zł, termin 14 dni.",
    "Съешь ещё этих мягких французских булок: «обещали» 22 ноября 2026 г., № 5.",
    "Obećali su da će pozvati; žalba br. 63, đak, Čačak, š.",
    "Обећали су да ће позвати; Ђорђе, Љубица, Њега, Џеп, ћуприја.",
)


def letter(mark: str = "", language: str = "en", **parts: str | tuple[str, ...]) -> RenderedLetter:
    """A letter that says only what it is given; a list is that of a numbered part."""
    words = {part: "" for part, _role in PARTS} | {
        part: told for part, told in parts.items() if isinstance(told, str)
    }
    lists = dict.fromkeys(LISTED, ()) | {
        part: told for part, told in parts.items() if not isinstance(told, str)
    }
    return RenderedLetter("claim", language, mark, words, lists)


def told(*lines: str) -> str:
    """Lines of the user, as a fact holds them."""
    return BREAK.join(lines)


CLAIM = letter(
    sender="Jane Doe\n1 High Street\nLeeds\nE-mail: jane@example.org\n",
    date="Sunday 22 November 2026",
    addressee="Acme Broadband\nPO Box 99\nLeeds LS2 8XY",
    subject="Formal claim, customer number 8773 10 123",
    references="References that I was given:\nAB-99120077 (Monday 2 November 2026)",
    salutation="Dear Sir or Madam,",
    opening="What is wrong:",
    about=told(*SCRIPTS[:2], "", *SCRIPTS[2:]),
    promises="What was promised and was not kept:",
    promise=(f"Promised on Monday: {told('first line', 'second line')}\nResult: not kept.",),
    demand="I ask you to settle this as follows:",
    want="Refund 41.80 GBP.",
    term="Please reply in writing by Sunday 6 December 2026.",
    closing="To the best of my knowledge the above is accurate.\nYours faithfully,",
    signature="Jane Doe",
    enclosures="Enclosure: history of contacts (2 contacts), below",
    history_title="Enclosure: history of contacts",
    history_intro="These are my notes of each contact.",
    contact=(
        "Monday 2 November 2026, 15:00: my phone call, 1 h 12 min (entry 5)\nAgent: Łukasz Ж.",
        f"Thursday 5 November 2026: no answer (entry 6)\nSummary: {told('a', 'b')}",
    ),
    fingerprint="Record fingerprint after 29 entries, SHA-256:\n" + "5ae1f27d" * 8,
)
HOSTILE = replace(
    CLAIM,
    parts={
        **CLAIM.parts,
        "sender": f"Eve <script>\n{MARKUP}",
        "addressee": f"{MARKUP}\nLeeds",
        "subject": MARKUP,
        "about": told(MARKUP, "", "1. One", "- two", "# three", "    four"),
        "want": MARKUP,
        "signature": MARKUP,
        "history_title": MARKUP,
    },
    lists={**CLAIM.lists, "contact": (f"{MARKUP}\n{told(MARKUP, MARKUP)}",)},
)


def bare(words: str) -> str:
    """The words without the layout."""
    return "".join(words.split())
