"""The agenda as JSON; `due --json` loads nothing that only a page needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from complaintkit.views.as_json import jsonable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from complaintkit.agenda import Agenda, Item
    from complaintkit.hours.calls import Call
    from complaintkit.ladder import NextStep, Reason
    from complaintkit.model import Case

    Namer = Callable[[Case], str]
    Calls = Mapping[int, Sequence[Call]]
    """For each case (by number) whose next step is a call, the numbers to dial."""


def agenda_json(agenda: Agenda, name: Namer, calls: Calls) -> dict[str, Any]:
    """The agenda for a program; *name* says how the user can call a case, *calls* whom to phone."""
    cases = {item.case.number: item.case for item in agenda.items}  # each has several items
    told = {number: jsonable(case) for number, case in cases.items()}
    steps = {
        number: _next_json(step, name(cases[number]), calls.get(number, ()))
        for number, step in agenda.steps.items()
        if number in cases
    }
    items = [
        _item_json(item) | {"case": told[item.case.number], "next": steps.get(item.case.number)}
        for item in agenda.items
    ]
    return {"at": agenda.at.isoformat(), "overdue": agenda.overdue, "items": items}


def _item_json(item: Item) -> dict[str, Any]:
    shown = {
        "section": item.section,
        "promise": jsonable(item.promise),
        "ordinal": item.ordinal,
        "last_entry": item.last_entry,
        "late_s": jsonable(item.late),
        "left_s": jsonable(item.left),
        "idle_s": jsonable(item.idle),
        "overdue": item.is_overdue,
    }
    more = {"window": item.window, "awaited": item.awaited}
    return shown | {name: jsonable(each) for name, each in more.items() if each is not None}


def _next_json(step: NextStep, who: str, calls: Sequence[Call]) -> dict[str, Any]:
    shown = step_json(step, who)
    if calls:
        from complaintkit.views.hours import calls_json  # noqa: PLC0415 (few have numbers)

        shown["calls"] = calls_json(calls)
    return shown


def step_json(step: NextStep, who: str) -> dict[str, Any]:
    """A step for a program."""
    return {
        "rung": step.rung,
        "advice": step.advice,
        "tip": step.tip,
        "notes": [reason_json(each) for each in step.notes],
        **reason_json(step.reason),
        "command": command_line(step.command, who if step.takes_who else ""),
    }


def reason_json(reason: Reason) -> dict[str, Any]:
    """A reason for a program."""
    return {
        "reason": reason.text,
        "entries": list(reason.entries),
        "rules": list(reason.rules),
    }


def command_line(words: tuple[str, ...], who: str) -> str:
    """The words of a command as they are typed; WHO stands behind the first, if there is one."""
    command = ("complaint", words[0], *((who,) if who else ()), *words[1:])
    if not any(" " in word or "'" in word for word in command):
        return " ".join(command)
    from shlex import join  # noqa: PLC0415 (few commands have a text)

    return join(command)
