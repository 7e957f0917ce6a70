"""What can be done in a call: one key each on the screen, one word each line by line."""

from typing import NamedTuple

from complaintkit.entries.live import Kind
from complaintkit.sentences import _, spoken
from complaintkit.views.page import Line, Span, line

_KEPT_TOGETHER = "\u00a0"


class Key(NamedTuple):
    """One thing to enter."""

    key: str
    kind: Kind
    label: str
    question: str = ""
    """What is to be typed; nothing where the key says it all."""
    is_needed: bool = True
    """Whether the key means nothing without the text."""


NOTE = Key("n", "note", _("note"), _("What is to be noted?"))
KEYS = (
    Key("h", "hold", _("hold")),
    Key("a", "agent", _("agent"), _("Who is it? (name, position; or `refused`)")),
    Key("r", "reference", _("reference"), _("Which reference number?")),
    Key("q", "quote", _("quote"), _("What do they say, word for word?")),
    Key("p", "promise", _("promise"), _("What do they promise, and by when?")),
    Key("c", "callback", _("callback"), _("When do they call back? (`soon`: they name no time)")),
    Key("l", "limit", _("time limit"), _("How long do they take for an answer? (5 working days)")),
    Key("t", "passed", _("passed on"), _("Passed on to whom? (Enter: unknown)"), is_needed=False),
    Key("i", "asked", _("I asked"), _("What did you ask?")),
    NOTE,
)

UNDO, CUT_OFF, END = "u", "x", "e"

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_CYRILLIC = {"ru": "йцукенгшщзфывапролдячсмить", "sr-": "љњертзуиопасдфгхјклѕџцвбнм"}
"""The letters on the same keys, in the layouts of these languages."""


def on_keyboards(key: str) -> tuple[str, ...]:
    """The letters that *key* types: its own, and the one of a Cyrillic layout."""
    layout = _CYRILLIC["sr-" if spoken().startswith("sr-") else "ru"]
    place = _LATIN.find(key)
    return (key, layout[place]) if place >= 0 else (key,)


def help_line() -> Line:
    """Every key with its meaning; the two are never broken apart."""
    keys = [(each.key, each.label) for each in KEYS]
    keys += [(UNDO, _("undo")), (CUT_OFF, _("cut off")), (END, _("end")), ("↑↓", _("sheet"))]
    spans: list[Span] = []
    for key, label in keys:
        spans += [Span("  ")] if spans else []
        spans += [Span(key, "strong"), Span(f" {label}".replace(" ", _KEPT_TOGETHER))]
    return line(*spans)
