"""The agenda as a page."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from complaintkit.agenda import QUIET, SECTIONS, Agenda, Item, Section
from complaintkit.describe import describe_duration, describe_moment, describe_window, promised
from complaintkit.ladder import NextStep, Reason
from complaintkit.model import Case
from complaintkit.sentences import _
from complaintkit.views.agenda_json import command_line
from complaintkit.views.page import Line, Span, Style, blank, heading, line, on_one_line
from complaintkit.views.receipt import basis_word

if TYPE_CHECKING:
    from complaintkit.hours.calls import Call
    from complaintkit.views.agenda_json import Calls, Namer

_TITLES: dict[Section, str] = {
    "closing": _("Your rights that end"),
    "mine": _("Your own duties"),
    "broken": _("Broken promises"),
    "unanswered": _("Letters without an answer"),
    "today": _("Due today"),
    "opened": _("Newly open to you"),
    "coming": _("Coming"),
    "step": _("Ready for the next step"),
    "stale": _("No contact for two weeks or more"),
}
_ORDINALS = (
    "",
    _("first broken promise"),
    _("second broken promise"),
    _("third broken promise"),
    _("fourth broken promise"),
    _("fifth broken promise"),
)


def agenda_page(agenda: Agenda, zone: str, name: "Namer", calls: "Calls") -> list[Line]:
    """The agenda for a person; *name* says how the user can call a case, *calls* whom to phone."""
    when = describe_moment(agenda.at, "minute", zone)
    if not agenda.items:
        return [line(_("{when}: nothing is due.").format(when=when))]
    lines = [line(_("{when}: {overdue} overdue.").format(when=when, overdue=agenda.overdue))]
    advised: set[int] = set()
    for section in SECTIONS:
        items = [item for item in agenda.items if item.section == section]
        if items:
            lines += [blank(), heading(_title(section, items))]
        for case in dict.fromkeys(item.case for item in items):
            lines.append(_case_line(case))
            for item in items:
                lines += _item_lines(item, zone, agenda.at.date()) if item.case == case else []
            if section == "unanswered":
                lines.append(_answer_line(name(case)))
            step = agenda.steps.get(case.number)
            if step and case.number not in advised and section not in QUIET:
                advised.add(case.number)
                *advice, command = step_lines(step, name(case))
                numbers = _call_lines(calls[case.number], agenda) if case.number in calls else []
                lines += [*advice, *numbers, command]
    return lines


def _call_lines(calls: "Sequence[Call]", agenda: Agenda) -> list[Line]:
    from complaintkit.views.hours import call_lines  # noqa: PLC0415 (few have numbers)

    return call_lines(calls, agenda.at)


def _title(section: Section, items: list[Item]) -> str:
    if section == "broken" and any(each.window for each in items):
        return _("Broken promises, and what is overdue by law")
    return _TITLES[section]


def _case_line(case: Case) -> Line:
    text = _("{provider}, case {number}: {about}").format(
        provider=case.provider, number=case.number, about=on_one_line(case.about)
    )
    return line(Span(text, "strong"), indent=2)


def _item_lines(item: Item, zone: str, today: date) -> list[Line]:
    if item.awaited is not None:
        from complaintkit.views.awaited import awaited_lines  # noqa: PLC0415 (few cases have any)

        return awaited_lines(item.awaited, item.late, item.window, today)
    if item.window is not None:
        from complaintkit.views.windows import window_lines  # noqa: PLC0415 (few cases have any)

        return window_lines(item.window, today, whole=False, indent=4)
    if item.promise is None:
        return _idle_lines(item)
    window = describe_window(item.promise.window, item.promise.zone or zone)
    due = _("{window} ({basis})").format(window=window, basis=basis_word(item.promise))
    style: Style = "bad" if item.is_overdue else ""
    return [
        line(_promise_text(item), indent=4),
        line(due, ": ", Span(_timing(item), style), indent=4),
    ]


def _answer_line(who: str) -> Line:
    """How to say that an answer came after all; the day is asked for so that it is not today."""
    command = command_line(("received", "reply", "--on", _("DAY")), who)
    return line(_("If an answer came: {command}").format(command=command), indent=4)


def _promise_text(item: Item) -> str:
    assert item.promise is not None
    text = _("Promise {number}: {text}").format(
        number=item.promise.number, text=promised(item.promise.text)
    )
    if item.section == "broken" and item.ordinal:
        text += " " + _("({ordinal} of this case)").format(ordinal=_ordinal(item.ordinal))
    return text


def _ordinal(place: int) -> str:
    return (
        _ORDINALS[place]
        if place < len(_ORDINALS)
        else _("broken promise number {place}").format(place=place)
    )


def _timing(item: Item) -> str:
    assert item.promise is not None
    if item.is_overdue:
        late = _to_the_minute(item.late)
        if item.section == "mine":
            return _("you are {late} late.").format(late=late)
        return _("broken {late} ago.").format(late=late)
    return _("{left} left.").format(left=_to_the_minute(item.left))


def _to_the_minute(time: timedelta) -> str:
    minute = timedelta(minutes=1)
    return describe_duration(time if time < minute else time - time % minute)


def _idle_lines(item: Item) -> list[Line]:
    if item.section != "stale":
        return []
    sentence = _("Last contact {days} days ago (entry {entry}).")
    if item.last_entry == item.case.entry:
        sentence = _("No contact since the case began {days} days ago (entry {entry}).")
    text = sentence.format(days=item.idle.days, entry=item.last_entry)
    return [line(text, indent=4)]


def step_lines(step: NextStep, who: str) -> list[Line]:
    """What to do and why, the command that goes with it, and what to know before."""
    command = command_line(step.command, who if step.takes_who else "")
    afterwards = (_("Afterwards:"), " ") if step.command[0] in ("log", "note") else ()
    advice = Span(_("Next: {advice}").format(advice=step.advice), "strong")
    return [
        line(advice, " ", because(step.reason), indent=4),
        *(line(Span(because(each), "dim"), indent=4) for each in step.notes),
        line(*afterwards, Span(command, "command"), indent=4),
    ]


def because(reason: Reason) -> str:
    """A reason as a sentence, with the entries and the rules that it rests on."""
    proof = []
    if reason.entries:
        named = _("entry {entries}") if len(reason.entries) == 1 else _("entries {entries}")
        proof.append(named.format(entries=", ".join(str(each) for each in reason.entries)))
    if reason.rules:
        named = _("rule {rules}") if len(reason.rules) == 1 else _("rules {rules}")
        proof.append(named.format(rules=", ".join(reason.rules)))
    if not proof:
        return _("{reason}.").format(reason=reason.text)
    return _("{reason} ({proof}).").format(reason=reason.text, proof="; ".join(proof))
