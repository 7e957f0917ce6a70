"""The agenda as a page and as JSON."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from complaintkit.agenda import SECTIONS, Agenda, Item, Section
from complaintkit.describe import describe_duration, describe_moment, describe_window
from complaintkit.ladder import NextStep
from complaintkit.model import Case
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, Style, blank, heading, line
from complaintkit.views.receipt import basis_word

Namer = Callable[[Case], str]

_TITLES: dict[Section, str] = {
    "broken": _("Broken promises"),
    "today": _("Due today"),
    "mine": _("Your own duties"),
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


def agenda_page(agenda: Agenda, zone: str, name: Namer) -> list[Line]:
    """The agenda for a person; *name* says how the user can call a case."""
    when = describe_moment(agenda.at, "minute", zone)
    if not agenda.items:
        return [line(_("{when}: nothing is due.").format(when=when))]
    lines = [line(_("{when}: {overdue} overdue.").format(when=when, overdue=agenda.overdue))]
    advised: set[int] = set()
    for section in SECTIONS:
        items = [item for item in agenda.items if item.section == section]
        if items:
            lines += [blank(), heading(_TITLES[section])]
        for case in dict.fromkeys(item.case for item in items):
            lines.append(_case_line(case))
            for item in items:
                lines += _item_lines(item, zone) if item.case == case else []
            step = agenda.steps.get(case.number)
            if step and case.number not in advised and section in ("broken", "step", "stale"):
                advised.add(case.number)
                lines += _step_lines(step, name(case))
    return lines


def agenda_json(agenda: Agenda, name: Namer) -> dict[str, Any]:
    """The agenda for a program."""
    steps = {
        number: {
            "rung": step.rung,
            "advice": step.advice,
            "reason": step.reason.text,
            "entries": list(step.reason.entries),
        }
        for number, step in agenda.steps.items()
    }
    items = []
    for item in agenda.items:
        step = agenda.steps.get(item.case.number)
        shown = jsonable(item) | {"late_s": jsonable(item.late), "left_s": jsonable(item.left)}
        shown |= {"idle_s": jsonable(item.idle), "overdue": item.is_overdue, "next": None}
        for name_of_duration in ("late", "left", "idle"):
            del shown[name_of_duration]
        if step is not None:
            command = " ".join(("complaint", *_command(step, name(item.case))))
            shown["next"] = steps[item.case.number] | {"command": command}
        items.append(shown)
    return {"at": agenda.at.isoformat(), "overdue": agenda.overdue, "items": items}


def _case_line(case: Case) -> Line:
    text = _("{provider}, case {number}: {about}").format(
        provider=case.provider, number=case.number, about=case.about
    )
    return line(Span(text, "strong"), indent=2)


def _item_lines(item: Item, zone: str) -> list[Line]:
    if item.promise is None:
        return _idle_lines(item)
    window = describe_window(item.promise.window, item.promise.zone or zone)
    due = _("{window} ({basis})").format(window=window, basis=basis_word(item.promise))
    style: Style = "bad" if item.is_overdue else ""
    return [
        line(_promise_text(item), indent=4),
        line(due, ": ", Span(_timing(item), style), indent=4),
    ]


def _promise_text(item: Item) -> str:
    assert item.promise is not None
    text = _("Promise {number}: {text}").format(number=item.promise.number, text=item.promise.text)
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


def _step_lines(step: NextStep, who: str) -> list[Line]:
    entries = ", ".join(str(entry) for entry in step.reason.entries)
    sentence = _("{reason} (entries {entries}).")
    if len(step.reason.entries) == 1:
        sentence = _("{reason} (entry {entries}).")
    reason = sentence.format(reason=step.reason.text, entries=entries)
    command = " ".join(("complaint", *_command(step, who)))
    afterwards = (_("Afterwards:"), " ") if step.command[0] == "log" else ()
    return [
        line(Span(_("Next: {advice}").format(advice=step.advice), "strong"), " ", reason, indent=4),
        line(*afterwards, Span(command, "command"), indent=4),
    ]


def _command(step: NextStep, who: str) -> tuple[str, ...]:
    return (step.command[0], who, *step.command[1:])
