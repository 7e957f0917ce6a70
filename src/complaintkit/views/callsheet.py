"""The call sheet: what to say, ask and have at hand, in sections of lines for one page."""

from collections.abc import Iterator
from typing import NamedTuple

from complaintkit.describe import (
    describe_amount,
    describe_delay,
    describe_moment,
    describe_window,
    promised,
)
from complaintkit.evidence.formats.wording import letter_title, word
from complaintkit.hours.calls import is_call
from complaintkit.insight.preparation import Preparation
from complaintkit.model import Contact, Level, Promise
from complaintkit.promises import lateness
from complaintkit.sentences import _
from complaintkit.views.agenda import because
from complaintkit.views.agenda_json import command_line
from complaintkit.views.asking import LONG, MANY, more, question_lines, shown, told_when
from complaintkit.views.hours import call_lines
from complaintkit.views.page import Line, Span, line, shortened

_QUOTED, _HELPERS = 300, 2
"""How much of a clause is repeated, and how many people are recommended."""
_WHOM: dict[Level, str] = {
    "frontline": _("Ask for the name and the position of whoever answers."),
    "supervisor": _("Ask for a supervisor or manager."),
    "manager": _("Ask for a manager."),
    "complaints": _("Ask for the complaints or quality department."),
    "executive": _("Ask for the executive office."),
}
_REFUSED: dict[Level, str] = {
    "supervisor": _("They would not pass you on to a supervisor."),
    "complaints": _("They would not pass you on to the complaints department."),
    "executive": _("They would not pass you on to the executive office."),
}


class Section(NamedTuple):
    """A part of the sheet."""

    title: str
    lines: tuple[Line, ...]
    is_asked: bool = False
    """Questions, which want room for an answer on paper."""


class Sheet(NamedTuple):
    """The whole call sheet."""

    title: str
    made: str
    """As of when it stands."""
    day: tuple[int, int, int]
    """Year, month and day of that."""
    sections: tuple[Section, ...]


def sheet(found: Preparation, who: str) -> Sheet:
    """The call sheet; *who* is what the user types for the case."""
    case = found.case
    title = _("Before you call {provider}, case {number}")
    sections = (
        Section(_("Your goal"), tuple(_goal(found))),
        Section(_("Whom to call"), tuple(_whom(found))),
        Section(_("The facts"), tuple(_facts(found))),
        Section(_("Promises to hold against them"), tuple(_promises(found))),
        Section(_("Your own promises"), tuple(_mine(found))),
        Section(_("What to ask"), tuple(question_lines(found)), is_asked=True),
        Section(_("The clause"), tuple(_clauses(found))),
        Section(_("Numbers to give"), tuple(_references(found))),
        Section(_("Papers to have at hand"), tuple(_papers(found))),
        Section(_("Afterwards"), tuple(_afterwards(found, who))),
    )
    return Sheet(
        title.format(provider=case.provider, number=case.number),
        describe_moment(found.at, "minute", str(found.at.tzinfo)),
        (found.at.year, found.at.month, found.at.day),
        tuple(each for each in sections if each.lines),
    )


def _goal(found: Preparation) -> Iterator[Line]:
    """The two sentences to begin with: what is wrong, and what is wanted."""
    case = found.case
    yield line(_("What is wrong: "), shortened(case.about, LONG), indent=2)
    yield line(_("What you want: "), Span(shortened(case.want, LONG), "strong"), indent=2)
    if found.not_back is not None:
        text = _("Of the sum in dispute, {sum} has not come back.")
        yield line(text.format(sum=describe_amount(found.not_back)), indent=2)


def _whom(found: Preparation) -> Iterator[Line]:
    step = found.step
    if step is not None and is_call(step):
        yield line(Span(step.advice, "strong"), " ", because(step.reason), indent=2)
    if step is None or step.rung != found.level:
        yield line(_WHOM[found.level], indent=2)
    yield from (line(_REFUSED[level], indent=2) for level in found.refused if level in _REFUSED)
    yield from (each._replace(indent=2) for each in call_lines(found.calls, found.at))
    for helper in found.helpers[:_HELPERS]:
        text = _("Ask for {name} again: kept {kept} of {over} promises (entry {entry}).")
        proof = helper.proof.entry if helper.proof else ""
        told = text.format(
            name=helper.name, kept=helper.kept, over=helper.keeping.over, entry=proof
        )
        yield line(told, indent=2)
    if found.last is not None:
        text = _("You last reached {agent} on {when} (entry {entry}).")
        at = told_when(found.last.at, found.last.precision, found.last.zone, found.at.tzinfo)
        told = text.format(agent=_agent(found.last), when=at, entry=found.last.entry)
        yield line(told, indent=2)


def _facts(found: Preparation) -> Iterator[Line]:
    for point in found.points:
        when = told_when(point.at, point.precision, point.zone, found.at.tzinfo)
        text = _("{when}: {text} (entry {entry})")
        told = text.format(when=when, text=shortened(point.text, LONG), entry=point.entry)
        yield line(told, indent=2)


def _promises(found: Preparation) -> Iterator[Line]:
    if found.broken_so_far > len(found.broken):
        text = _("Broken so far, also those replaced since or kept late: {count}.")
        yield line(text.format(count=found.broken_so_far), indent=2)
    for promise in found.broken[-MANY:]:
        over = describe_delay(lateness(promise, found.at))
        text = _(
            "Promise {number}, not kept, {over} over the time: {text}; {window} (entry {entry})"
        )
        yield _promise(promise, text, over=over)
    for promise in found.running[:MANY]:
        text = _("Promise {number}, still running: {text}; {window} (entry {entry})")
        yield _promise(promise, text)
    yield from more(len(found.broken) + len(found.running), shown(found.broken, found.running))


def _mine(found: Preparation) -> Iterator[Line]:
    for promise in found.mine[:MANY]:
        text = _("Promise {number}: {text}; {window} (entry {entry})")
        yield _promise(promise, text)
    yield from more(len(found.mine), shown(found.mine))


def _promise(promise: Promise, sentence: str, **more: str) -> Line:
    told = sentence.format(
        **more,
        number=promise.number,
        text=shortened(promised(promise.text), LONG),
        window=describe_window(promise.window, promise.zone),
        entry=promise.entry,
    )
    return line(told, indent=2)


def _clauses(found: Preparation) -> Iterator[Line]:
    for clause in found.clauses[-MANY:]:
        text = _("{place}: “{text}” (entry {entry})")
        told = text.format(
            place=clause.place, text=shortened(clause.text, _QUOTED), entry=clause.entry
        )
        yield line(told, indent=2)
    yield from more(len(found.clauses), shown(found.clauses))


def _references(found: Preparation) -> Iterator[Line]:
    case = found.case
    own = (
        (_("Customer number"), case.customer_no),
        (_("Order number"), case.order_no),
        (_("Contract number"), case.contract_no),
    )
    for label, number in own:
        if number:
            yield line(f"{label}: ", Span(number, "strong"), indent=2)
    for each in found.references[:MANY]:
        given = _("given {when} by {agent} (entry {entry})")
        if each.contact.is_message and not each.contact.agent:
            given = _("given {when} in a message of theirs (entry {entry})")
        text = given.format(
            when=told_when(each.contact.at, "day", each.contact.zone),
            agent=_agent(each.contact),
            entry=each.contact.entry,
        )
        yield line(Span(each.number, "strong"), f" {text}", indent=2)
    yield from more(len(found.references), shown(found.references))


def _papers(found: Preparation) -> Iterator[Line]:
    for letter in found.letters[-MANY:]:
        text = _("Letter {number}, {kind}, of {day} (entry {entry})")
        day = told_when(letter.rendered_at, "day", "")
        told = text.format(
            number=letter.number, kind=letter_title(letter.kind), day=day, entry=letter.entry
        )
        yield line(told, indent=2)
    for exhibit in found.exhibits[-MANY:]:
        note = shortened(exhibit.note, LONG)
        text = (
            _("{label}: {name}, {note} (entry {entry})")
            if note
            else _("{label}: {name} (entry {entry})")
        )
        told = text.format(label=exhibit.label, name=exhibit.name, note=note, entry=exhibit.entry)
        yield line(told, indent=2)
    lists = (found.letters, found.exhibits)
    yield from more(sum(map(len, lists)), shown(*lists))


def _afterwards(found: Preparation, who: str) -> Iterator[Line]:
    """How to keep what was said; and the next step, where that is no call."""
    log = f"complaint log {who} --agent ... --ref ... --said ... --callback ..."
    yield line(_("Log it: "), Span(log, "command"), indent=2)
    step = found.step
    if step is not None and not is_call(step):
        command = command_line(step.command, who if step.takes_who else "")
        text = _("The next step is no call: {advice}").format(advice=step.advice)
        yield line(text, " ", Span(command, "command"), indent=2)


def _agent(contact: Contact) -> str:
    if contact.agent:
        known = ", ".join(filter(None, (contact.role, word(contact.level or ""))))
        return f"{contact.agent} ({known})" if known else contact.agent
    if contact.agent_refused:
        return _("somebody who refused to give a name")
    return _("somebody whose name is not recorded")
