"""Setting up the daily look, taking it away, and looking."""

import contextlib
import re
import sys
from pathlib import Path
from shlex import join
from typing import Any

import typer

from complaintkit.agenda import agenda
from complaintkit.cli.outlook import outlook
from complaintkit.cli.session import Session, show, show_json
from complaintkit.errors import NoHome, Usage
from complaintkit.reminders.delivery import delivered
from complaintkit.reminders.notice import notice
from complaintkit.reminders.schedulers import (
    SCHEDULERS,
    Plan,
    chosen,
    install,
    is_done,
    plan,
    uninstall,
)
from complaintkit.reminders.timers import Job, Scheduler, checked
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line, paragraphs

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def must_fit_together(context: typer.Context, *, install: bool, uninstall: bool) -> None:
    """Raise `Usage` for options that say two things, or that only an installation takes."""
    if install and uninstall:
        raise Usage(
            _("--install and --uninstall contradict each other."),
            _("Nothing was changed. Give one of them."),
        )
    for name in ("at", "scheduler", "dry_run"):
        source = context.get_parameter_source(name)
        if not install and source is not None and source.name == "COMMANDLINE":
            raise Usage(
                _("--at, --with and --dry-run belong to --install."),
                _("Nothing was changed. Write: complaint remind --install --at 08:30"),
            )


def installed(
    session: Session, at: str, scheduler: Scheduler | None, mail: Path | None, *, as_json: bool
) -> None:
    """Show what will be written and run, do it, and say when it looks first."""
    job = _job(session, at, mail)
    wanted = _plan(scheduler, job)
    was_there = is_done(wanted)
    if not as_json:
        show(_shown(wanted))
    replaced = install(wanted)
    if as_json:
        show_json(_json(wanted) | {"changed": not was_there, "replaced": replaced})
        return
    text = _("Installed: {scheduler} looks every day at {clock}.")
    if was_there:
        text = _("It was installed already: {scheduler} looks every day at {clock}.")
    lines = [line(text.format(scheduler=wanted.scheduler, clock=job.clock))]
    for each in replaced:
        text = _("The timer that stood in {scheduler} was taken away.")
        lines.append(line(text.format(scheduler=each)))
    away = Span("complaint remind --uninstall", "command")
    show([*lines, line(_("To take it away: "), away)])


def shown_only(
    session: Session, at: str, scheduler: Scheduler | None, mail: Path | None, *, as_json: bool
) -> None:
    """Show what installing would write and run, and change nothing."""
    wanted = _plan(scheduler, _job(session, at, mail))
    if as_json:
        show_json(_json(wanted) | {"changed": False, "replaced": []})
    else:
        show([*_shown(wanted), line(_("Nothing was changed."))])


def must_be_a_folder(mail: Path | None) -> None:
    """Say that a folder for mails is missing before anything is done for it."""
    with contextlib.suppress(OSError, ValueError):  # no path at all, or none that can be looked at
        if mail is None or mail.is_dir():
            return
    raise NoHome(
        _("There is no folder {folder}.").format(folder=mail),
        _("Nothing was written. Make it first, or choose another place."),
    )


def uninstalled(*, as_json: bool) -> None:
    """Take our timer out of every scheduler it stands in."""
    gone = [each for each in SCHEDULERS if uninstall(each)]
    if as_json:
        show_json({"removed": gone})
    elif gone:
        text = _("Taken away from: {schedulers}.")
        show([line(text.format(schedulers=", ".join(gone)))])
    else:
        show([line(_("There was no timer of complaintkit."))])


def reminded(session: Session, mail: Path | None, *, as_json: bool) -> None:
    """Look once, and bring what is due to the user; say nothing on a quiet day."""
    must_be_a_folder(mail)
    with session.reading() as store:
        seen = outlook(session, store, "", shipped=False)
        found = notice(
            agenda(
                store.standings(),
                now=seen.now,
                days=0,
                windows_of=seen.windows_of,
                playbook=seen.playbook,
                country=seen.profile.country,
            )
        )
    if found is None:
        if as_json:
            show_json({"due": [], "notified": False, "file": None})
        return
    went = delivered(
        found,
        folder=mail,
        home=session.home.folder,
        address=seen.profile.email,
        now=seen.now,
    )
    if as_json:
        file = str(went.file) if went.file else None
        show_json({"due": found.lines, "notified": went.file is None, "file": file})
    elif went.file is not None:
        where = _("The reminder is in {path}.").format(path=went.file)
        why = [line(went.why)] if went.why else []
        show(
            [line(found.title), *(line(each, indent=2) for each in found.lines), *why, line(where)]
        )


def _job(session: Session, at: str, mail: Path | None) -> Job:
    """The command of the timer: this Python, this home, wherever it is started."""
    clock = _CLOCK.fullmatch(at.strip())
    if clock is None:
        raise Usage(
            _("{text!r} is not a time of day.").format(text=at),
            _("Nothing was installed. Write it as 09:00"),
        )
    folder = str(session.home.folder.absolute())
    command = [sys.executable, "-P", "-m", "complaintkit", "--home", folder, "remind"]
    must_be_a_folder(mail)
    if mail is not None:
        command += ["--mail", str(mail.absolute())]
    return Job(checked(tuple(command)), int(clock[1]), int(clock[2]))


def _plan(scheduler: Scheduler | None, job: Job) -> Plan:
    return plan(scheduler or chosen(), job)


def _shown(wanted: Plan) -> list[Line]:
    """Exactly what is written and what is run."""
    lines: list[Line] = []
    for path, text in wanted.files.items():
        lines.append(line(_("This is written to {path}:").format(path=path)))
        lines += paragraphs(text.rstrip("\n").expandtabs(2), indent=4)
    if wanted.crontab is not None:
        lines.append(line(_("This becomes your crontab:")))
        lines += paragraphs(wanted.crontab.rstrip("\n"), indent=4)
    commands = [each for each in (wanted.unloading, *wanted.commands) if each]
    if commands:
        lines.append(line(_("This is run:")))
        lines += [line(Span(join(each), "command"), indent=4) for each in commands]
    return lines


def _json(wanted: Plan) -> dict[str, Any]:
    return {
        "scheduler": wanted.scheduler,
        "files": [{"path": str(path), "text": text} for path, text in wanted.files.items()],
        "crontab": wanted.crontab,
        "commands": [list(each) for each in (wanted.unloading, *wanted.commands) if each],
    }
