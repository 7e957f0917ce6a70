"""`complaint due`: what wants attention today."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from complaintkit.cli.options import AsJson

if TYPE_CHECKING:
    from complaintkit.agenda import Agenda
    from complaintkit.cli.session import Session
    from complaintkit.model import Profile
    from complaintkit.record.store import Store
    from complaintkit.views.agenda_json import Calls, Namer
    from complaintkit.views.page import Line

OVERDUE = 10
"""The exit code of `due --exit-code` when somebody is late."""


def due(
    context: typer.Context,
    on: Annotated[
        str, typer.Option(metavar="WHEN", help="As it will stand then.", show_default="now")
    ] = "",
    days: Annotated[int, typer.Option(min=0, max=3650, help="How far to look ahead.")] = 7,
    case: Annotated[
        str | None, typer.Option(metavar="WHO", help="Only this case.", show_default=False)
    ] = None,
    shipped: Annotated[
        bool, typer.Option("--shipped", help="Leave out your own rule packs and playbook.")
    ] = False,
    ics: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the dates for your calendar, too: .ics."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite that file.")] = False,
    as_json: AsJson = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 10 when something is overdue.")
    ] = False,
) -> None:
    """Show what is broken, due today or soon, and what to do.

    Rights that end, your own duties, broken promises, routes that opened, cases that stand
    still; each case with its next step.
    """
    from complaintkit.agenda import agenda
    from complaintkit.cli.outlook import outlook
    from complaintkit.cli.session import show, show_json
    from complaintkit.cli.who import one_case, who_words

    session = context.obj()
    with session.reading() as store:
        seen = outlook(session, store, on, shipped=shipped)
        found = agenda(
            [store.standing(one_case(store, case))] if case else store.standings(),
            now=seen.now,
            days=days,
            windows_of=seen.windows_of,
            playbook=seen.playbook,
            country=seen.profile.country,
        )
        name = cache(lambda each: who_words(store, each))  # it takes two questions to the record
        calls = _calls(store, found, seen.profile)
        told = _told(found, name, calls, seen.profile.zone, as_json=as_json)
    lines, more = _calendar(session, case, ics, force=force, shipped=shipped)
    if isinstance(told, dict):
        show_json(told | more)
    else:
        show([*told, *lines])
    if exit_code and found.overdue:
        raise typer.Exit(OVERDUE)


def _told(
    found: "Agenda", name: "Namer", calls: "Calls", zone: str, *, as_json: bool
) -> "dict[str, Any] | list[Line]":
    """The agenda for a program, or as a page; what makes the other is not loaded."""
    if as_json:
        from complaintkit.views.agenda_json import agenda_json

        return agenda_json(found, name, calls)
    from complaintkit.views.agenda import agenda_page

    return agenda_page(found, zone, name, calls)


def _calendar(
    session: "Session", who: str | None, file: Path | None, *, force: bool, shipped: bool
) -> "tuple[list[Line], dict[str, object]]":
    """Write the calendar file, for those who ask for it; what to say of it, to both readers."""
    if file is None:
        return [], {}
    from complaintkit.cli.calendar_file import agenda_calendar

    written = agenda_calendar(session, who, file, force=force, shipped=shipped)
    return written.lines(), {"calendar": None if written.is_none else written.as_json()}


def _calls(store: "Store", found: "Agenda", profile: "Profile") -> "Calls":
    """Whom to phone for each case; most records know no number, and then nothing is loaded."""
    phones = store.phones() if found.steps else {}
    if not phones:
        return {}
    from complaintkit.cli.calls import calls_of

    return calls_of(found, phones, profile)
