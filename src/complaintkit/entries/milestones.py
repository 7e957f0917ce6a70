"""Noting milestones: the dated facts that clocks start from, each once, in a believable order."""

from collections.abc import Sequence
from typing import NamedTuple

from complaintkit.describe import describe_day, describe_moment
from complaintkit.entries.times import happened
from complaintkit.errors import BadWhen, Usage
from complaintkit.law.milestones import MILESTONES
from complaintkit.limits import storable
from complaintkit.model import Case, Moment
from complaintkit.model.dealings import Milestone
from complaintkit.nearest import did_you_mean
from complaintkit.record.journal import Entries
from complaintkit.sentences import _, spoken
from complaintkit.when import Calendar, parse_window

_BEGINNINGS = ("ordered", "purchased", "contract")
"""Nothing of a case about a purchase happened before the first of these."""


_MOST = 5
"""Milestones that are offered for a word of their labels."""
_CHARGED = "charged"
"""The milestone that a payment is: without its sum and way of paying no rule could use it."""


def is_milestone(word: str) -> bool:
    """Whether it names a milestone, in capitals or with blanks, too."""
    return _named(word) in MILESTONES


def milestone_kind(word: str) -> str:
    """The milestone of that name; raises `Usage` with the nearest ones."""
    kind = _named(storable(word, "milestone", one_line=True))
    if kind == _CHARGED:
        raise Usage(
            _("What you were charged needs the sum, and how you paid."),
            _("Nothing was stored. Record it with: complaint pay WHO AMOUNT --by credit-card"),
        )
    if kind in MILESTONES:
        return kind
    hint = _("Nothing was stored. To see them all: complaint note --list")
    near = did_you_mean(kind, MILESTONES)
    labelled = _labelled(word)
    if labelled and not near:
        near = _("Did you mean: {near}?").format(near=", ".join(labelled))
    if near:
        hint = _("Nothing was stored. {did_you_mean}").format(did_you_mean=near)
    raise Usage(_("{word!r} is not a milestone.").format(word=word), hint)


def _named(word: str) -> str:
    code = word.strip().lower().replace(" ", "-").replace("_", "-")
    if code in MILESTONES or spoken() == "en":
        return code
    labels = [kind for kind, each in MILESTONES.items() if _plain(each.label) == _plain(word)]
    return labels[0] if len(labels) == 1 else code


def _labelled(word: str) -> list[str]:
    """The milestones whose label has these words, each with it: "refunded (you were refunded)"."""
    said = _plain(word)
    found = [kind for kind, each in MILESTONES.items() if said and said in _plain(each.label)]
    return [f"{kind} ({MILESTONES[kind].label})" for kind in found[:_MOST]]


def _plain(text: str) -> str:
    from complaintkit.when.text import fold  # noqa: PLC0415 (only for a word that is no code)

    return fold(" ".join(text.split()), "sr")


def day_of(kind: str, words: str, calendar: Calendar) -> Moment:
    """When it was, from the user's words; today without any.

    Raises `BadWhen` for a day to come, unless the milestone is one that is agreed beforehand.
    """
    if not words:
        return Moment(happened("", calendar).at, "day")
    return _agreed(words, calendar) if MILESTONES[kind].ahead else happened(words, calendar)


def _agreed(words: str, calendar: Calendar) -> Moment:
    """A day on either side of now; "5 May" may be the last one or the next, and is neither."""
    try:
        window = parse_window(words, calendar)
    except BadWhen:
        return happened(words, calendar)
    if window is None:
        raise BadWhen(
            _("{words!r} names no day.").format(words=words),
            _('Nothing was stored. Type "tomorrow" or "{today}".').format(
                today=calendar.now.date()
            ),
        )
    ahead = Moment(window.closes, window.precision)
    try:
        before = happened(words, calendar)
    except BadWhen:
        return ahead
    if before.at.date() != ahead.at.date():
        raise BadWhen(
            _("{words!r} may be {before} or {ahead}.").format(
                words=words, before=describe_day(before.at), ahead=describe_day(ahead.at)
            ),
            _('Nothing was stored. Type "{before}" or "{ahead}".').format(
                before=before.at.date(), ahead=ahead.at.date()
            ),
        )
    return ahead


class Noted(NamedTuple):
    """A milestone as it was told."""

    kind: str
    at: Moment
    zone: str
    note: str = ""
    source_id: str = ""
    """The id of the entry that it comes with."""


def note(entries: Entries, case: Case, noted: Noted, known: Sequence[Milestone]) -> None:
    """Append a milestone, if it can be true beside those that are *known* of the case."""
    must_be_possible(noted.kind, noted.at, known)
    body = noted._asdict() | {"case_id": case.id}
    body |= {"at": noted.at.at.isoformat(), "precision": noted.at.precision}
    entries.append("milestone_noted", {name: value for name, value in body.items() if value})


def must_be_possible(kind: str, at: Moment, known: Sequence[Milestone]) -> None:
    """Raise `Usage` for a second date of one fact, or for one before the purchase.

    *known* are the milestones that count; void ones are not among those of a standing.
    """
    _must_be_new(kind, at, [each for each in known if each.kind == kind])
    _must_not_precede(kind, at, known)


def _must_be_new(kind: str, at: Moment, known: Sequence[Milestone]) -> None:
    """Two dates of one fact would give two deadlines."""
    for other in known:
        if other.day == at.at.date():
            raise Usage(
                _("Entry {entry} says exactly that already.").format(entry=other.entry),
                _("Nothing was stored."),
            )
        if not MILESTONES[kind].repeats:
            raise Usage(
                _("Entry {entry} says another day: {day}, {label}.").format(
                    entry=other.entry, day=day_words(other), label=MILESTONES[kind].label
                ),
                _("Nothing was stored. To correct it: {command}").format(
                    command=f"complaint amend {other.entry} --at ... --why ..."
                ),
            )


def _must_not_precede(kind: str, at: Moment, known: Sequence[Milestone]) -> None:
    """What came of a purchase was not before it; a mistyped year would move every deadline."""
    day, begins = at.at.date(), kind in _BEGINNINGS
    for other in known:
        if begins and other.kind not in _BEGINNINGS and other.day < day:
            raise _out_of_order(_("That is after entry {entry}: {day}, {label}."), other)
        if not begins and other.kind in _BEGINNINGS and day < other.day:
            raise _out_of_order(_("That is before entry {entry}: {day}, {label}."), other)


def _out_of_order(sentence: str, other: Milestone) -> Usage:
    return Usage(
        sentence.format(
            entry=other.entry, day=day_words(other), label=MILESTONES[other.kind].label
        ),
        _("Nothing was stored. One of the two days is wrong; to correct the other:")
        + f" complaint amend {other.entry} --at ... --why ...",
    )


def day_words(milestone: Milestone) -> str:
    """The day of a milestone, in words."""
    return describe_moment(milestone.at, "day", milestone.zone)
