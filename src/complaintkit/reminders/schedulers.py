"""Putting the daily timer into the system and taking it out again."""

import os
import sys
from pathlib import Path
from typing import NamedTuple, get_args

from complaintkit.errors import HelperMissing, OutputExists, Refused
from complaintkit.files import private_folder, safe_write
from complaintkit.paths import config_folder
from complaintkit.reminders.programs import is_there, ran
from complaintkit.reminders.timers import (
    LABEL,
    NAME,
    Job,
    Scheduler,
    is_ours,
    launchd_plist,
    systemd_units,
    task_words,
    with_line,
    without_line,
)
from complaintkit.sentences import _

SCHEDULERS: tuple[Scheduler, ...] = get_args(Scheduler)
_PROGRAMS: dict[Scheduler, str] = {
    "systemd": "systemctl",
    "cron": "crontab",
    "launchd": "launchctl",
    "schtasks": "schtasks",
}
_USUAL: dict[str, tuple[Scheduler, ...]] = {
    "win32": ("schtasks",),
    "darwin": ("launchd", "cron"),
}
_ELSEWHERE: tuple[Scheduler, ...] = ("systemd", "cron")


class Plan(NamedTuple):
    """Everything that installing a timer writes and runs."""

    scheduler: Scheduler
    files: dict[Path, str]
    crontab: str | None
    """The whole crontab as it will be; None where cron has no part in it."""
    commands: tuple[tuple[str, ...], ...]
    unloading: tuple[str, ...] = ()
    """Run before them; it fails where no older timer was loaded, and that is no matter."""


def chosen() -> Scheduler:
    """The scheduler of this system; raises `HelperMissing` where there is none that works."""
    usual = _USUAL.get(sys.platform, _ELSEWHERE)
    for each in usual:
        answers = each != "systemd" or ran(("systemctl", "--user", "show-environment")).code == 0
        if is_there(_PROGRAMS[each]) and answers:
            return each
    raise HelperMissing(
        _("There is no timer on this system that complaintkit knows: {names}.").format(
            names=", ".join(usual)
        ),
        _("Nothing was installed. Let any timer of yours run each day: complaint remind"),
    )


def plan(scheduler: Scheduler, job: Job) -> Plan:
    """What installing does; nothing is changed."""
    if scheduler == "systemd":
        files = {_systemd() / name: text for name, text in systemd_units(job).items()}
        words = (("daemon-reload",), ("enable", f"{NAME}.timer"), ("restart", f"{NAME}.timer"))
        commands = tuple(("systemctl", "--user", *each) for each in words)
        return Plan(scheduler, files, None, commands)
    if scheduler == "launchd":
        loading = ("launchctl", "bootstrap", f"gui/{_user()}", str(_agent()))
        return Plan(scheduler, {_agent(): launchd_plist(job)}, None, (loading,), _bootout())
    if scheduler == "schtasks":
        return Plan(scheduler, {}, None, (task_words(job),))
    return Plan(scheduler, {}, with_line(_crontab(), job), ())


def is_done(wanted: Plan) -> bool:
    """Whether the files and the crontab are already as they would be."""
    same = all(_text(path) == text for path, text in wanted.files.items())
    return same and bool(wanted.files or wanted.crontab) and wanted.crontab in (None, _crontab())


def install(wanted: Plan) -> list[Scheduler]:
    """Carry out a plan, and take out timers of ours in other schedulers: those, in their order.

    If a program of the system refuses, what stood there before is put back.
    """
    if not is_there(_PROGRAMS[wanted.scheduler]):
        raise _missing(wanted.scheduler)
    before = {path: _text(path) for path in wanted.files}
    for path, text in before.items():
        if text is not None and not is_ours(text):
            raise OutputExists(
                _("{path} was not written by complaintkit.").format(path=path),
                _("Nothing was installed. Move it away first."),
            )
    for path, text in wanted.files.items():
        private_folder(path.parent)
        safe_write(path, text.encode(), replace=True)
    if wanted.unloading:
        ran(wanted.unloading)
    if wanted.crontab is not None and wanted.crontab != _crontab():
        _must(("crontab", "-"), wanted, before, told=wanted.crontab)
    for words in wanted.commands:
        _must(words, wanted, before)
    return [each for each in SCHEDULERS if each != wanted.scheduler and uninstall(each)]


def uninstall(scheduler: Scheduler) -> bool:
    """Take our timer out of a scheduler; whether there was one."""
    if scheduler == "cron":
        crontab = _crontab() if is_there("crontab") else ""
        without = without_line(crontab)
        return without != crontab and ran(("crontab", "-"), told=without).code == 0
    if scheduler == "schtasks":
        is_known = ran(("schtasks", "/Query", "/TN", NAME)).code == 0
        return is_known and ran(("schtasks", "/Delete", "/F", "/TN", NAME)).code == 0
    names = (f"{NAME}.timer", f"{NAME}.service")
    paths = [_agent()] if scheduler == "launchd" else [_systemd() / each for each in names]
    ours = [path for path in paths if is_ours(_text(path) or "")]
    if not ours:
        return False
    if scheduler == "launchd":
        ran(_bootout())
    else:
        ran(("systemctl", "--user", "disable", "--now", f"{NAME}.timer"))
    for path in ours:
        path.unlink(missing_ok=True)
    if scheduler == "systemd":
        ran(("systemctl", "--user", "daemon-reload"))
    return True


def _must(
    words: tuple[str, ...], wanted: Plan, before: dict[Path, str | None], *, told: str | None = None
) -> None:
    done = ran(words, told=told)
    if done.code == 0:
        return
    for path, text in before.items():
        if text is None:
            path.unlink(missing_ok=True)
        else:
            safe_write(path, text.encode(), replace=True)
    raise HelperMissing(
        _("{program} would not take the timer: {why}").format(
            program=_PROGRAMS[wanted.scheduler], why=done.trouble or done.code
        ),
        _("Nothing was installed. Choose another scheduler: --with {names}").format(
            names="|".join(SCHEDULERS)
        ),
    )


def _missing(scheduler: Scheduler) -> HelperMissing:
    return HelperMissing(
        _("There is no {program} on this system.").format(program=_PROGRAMS[scheduler]),
        _("Nothing was installed. Choose another scheduler: --with {names}").format(
            names="|".join(SCHEDULERS)
        ),
    )


def _systemd() -> Path:
    return config_folder() / "systemd" / "user"


def _agent() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"


def _bootout() -> tuple[str, ...]:
    return ("launchctl", "bootout", f"gui/{_user()}/{LABEL}")


def _user() -> int:
    return os.getuid() if hasattr(os, "getuid") else 0


def _crontab() -> str:
    """The user's crontab; one that does not exist is empty."""
    done = ran(("crontab", "-l"), environment={"LC_ALL": "C"})
    if done.code == 0:
        return done.out
    if done.code == 127 or "no crontab" in done.trouble.lower():  # noqa: PLR2004 (not there)
        return ""
    raise Refused(
        _("Your crontab cannot be read: {why}").format(why=done.trouble or done.code),
        _("Nothing was changed."),
    )


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None
