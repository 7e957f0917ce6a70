"""Every command line that writes, on a desk where a case is under way."""

from dataclasses import dataclass

INIT = ("init", "--name", "Jo Doe", "--address", "1 High St", "--zone", "Europe/London")
CASE = ("--about", "The line is dead", "--want", "a working line")
STORY = (
    INIT,
    ("open", "Acme", *CASE),
    ("log", "acme", "They will call.", "--callback", "tomorrow 5pm"),
    ("me", "--phone", "1"),
    ("letter", "acme"),
)
"""Eight entries: case 1 is entry 4, the contact 5, promise 1 entry 6, letter 1 entry 8."""


@dataclass(frozen=True)
class Written:
    """A command line that writes, and what it adds when it works."""

    words: tuple[str, ...]
    entries: int
    file: str = ""
    before: int = 8
    is_final: bool = False
    """Its file is never overwritten, so once it is there the command is not run again."""


WRITES = {
    "init": Written(INIT, 2, before=0),
    "log": Written(("log", "acme", "Nobody came.", "--callback", "tomorrow 5pm"), 2),
    "amend": Written(("amend", "5", "--why", "wrong", "--note", "better"), 1),
    "void": Written(("void", "6", "--why", "twice"), 1),
    "settle": Written(("settle", "1", "kept"), 1),
    "open": Written(("open", "Zed", *CASE), 2),
    "close": Written(("close", "acme", "--outcome", "resolved"), 1),
    "letter": Written(("letter", "acme"), 1),
    "letter -o": Written(("letter", "acme", "-o", "letter.txt"), 1, "letter.txt"),
    "export -o": Written(("export", "acme", "-o", "acme.html"), 0, "acme.html"),
    "export -o .ics": Written(("export", "acme", "-o", "acme.ics"), 0, "acme.ics"),
    "backup": Written(("backup", "-o", "b.zip"), 0, "b.zip", is_final=True),
    "anchor": Written(("anchor", "--held-by", "my sister"), 1),
    "note": Written(("note", "acme", "delivered"), 1),
    "pay": Written(("pay", "acme", "49.00 GBP"), 1),
    "quote": Written(("quote", "acme", "We refund.", "--from", "Terms 7.2"), 1),
    "offer": Written(("offer", "acme", "20 GBP", "--refused", "--why", "Too little."), 1),
    "sent": Written(("sent", "1", "--via", "post"), 2),
    "received": Written(("received", "acme", "reply"), 3),
    "attach": Written(("attach", "acme", "photo.jpg", "--to", "5"), 1),
    "log --attach": Written(("log", "acme", "Torn.", "--attach", "photo.jpg"), 2),
    "import calls": Written(("import", "calls.xml", "--number", "0800111222"), 4),
    "import mail": Written(("import", "one.eml", "--from", "acme.example"), 3),
    "import export": Written(("import", "other.json"), 3),
    "import record": Written(("import", "other.json"), 4, before=0),
    "contradict": Written(("contradict", "5", "6"), 1),
    "provider": Written(("provider", "acme", "--channel", "phone", "--value", "0800 1"), 1),
    "me": Written(("me", "--phone", "0113 496 0000"), 1),
}
READS = {
    *("completion", "due", "next", "rights", "list", "show", "search", "verify", "doctor", "demo"),
    *("prep", "timeline", "stats", "agents", "risk", "remind", "call"),
}
"""`call` stores through the door of `log`, at a terminal only; cli/test_call_kept.py kills it."""
ELSEWHERE = {"restore"}
"""Broken in a file of its own: it goes back to fewer entries."""
