"""The timers of each system as text: what is written, and what is run. Nothing is done here."""

import plistlib
import re
import shlex
import subprocess
from typing import Literal, NamedTuple

from complaintkit import __version__
from complaintkit.errors import Refused
from complaintkit.sentences import _

Scheduler = Literal["systemd", "cron", "launchd", "schtasks"]

NAME = "complaintkit-remind"
LABEL = "org.complaintkit.remind"
_OURS = "Written by complaintkit"
_MARK = f"# {NAME}"
_MARKED = re.compile(rf" {_MARK} \S+$", re.MULTILINE)


class Job(NamedTuple):
    """What is to be run each day, and when."""

    command: tuple[str, ...]
    hour: int
    minute: int

    @property
    def clock(self) -> str:
        """The time of day, 09:00."""
        return f"{self.hour:02}:{self.minute:02}"


def checked(command: tuple[str, ...]) -> tuple[str, ...]:
    """The command, if a line can hold each of its words; raises `Refused` else."""
    odd = next((each for each in command if not each.isprintable()), None)
    if odd is not None:
        raise Refused(
            _("A timer cannot hold {word!r}: it has a character that cannot be seen.").format(
                word=odd
            ),
            _("Nothing was installed. Use a folder with an ordinary name: --home"),
        )
    return command


def systemd_units(job: Job) -> dict[str, str]:
    """The two units of a systemd timer, by file name; a missed one runs as soon as it can."""
    head = f"# {_OURS} {__version__}; complaint remind --uninstall takes it away.\n"
    title = _("Look once a day for what is due in your complaints")
    words = " ".join(_systemd_word(each) for each in job.command)
    return {
        f"{NAME}.service": (
            f"{head}[Unit]\nDescription={title}\n\n[Service]\nType=oneshot\nExecStart={words}\n"
        ),
        f"{NAME}.timer": (
            f"{head}[Unit]\nDescription={title}\n\n"
            f"[Timer]\nOnCalendar=*-*-* {job.clock}:00\nPersistent=true\n\n"
            "[Install]\nWantedBy=timers.target\n"
        ),
    }


def _systemd_word(word: str) -> str:
    """A word in quotes; what systemd would put something else in place of is doubled."""
    for mark, written in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$")):
        word = word.replace(mark, written)
    return f'"{word}"'


def cron_line(job: Job) -> str:
    """Our line of a crontab. Cron reads % as the end of a line, even in quotes.

    The shell that cron starts takes the mark at its end for a comment.
    """
    command = shlex.join(job.command).replace("%", "\\%")
    return f"{job.minute} {job.hour} * * * {command} {_MARK} {__version__}\n"


def without_line(crontab: str) -> str:
    """A crontab without our line, whichever version wrote it; all others as they were."""
    lines = crontab.splitlines(keepends=True)
    return "".join(line for line in lines if not _MARKED.search(line))


def with_line(crontab: str, job: Job) -> str:
    """A crontab with our line behind the others."""
    others = without_line(crontab)
    gap = "" if not others or others.endswith("\n") else "\n"
    return f"{others}{gap}{cron_line(job)}"


def launchd_plist(job: Job) -> str:
    """The property list of a launch agent."""
    told = {
        "Label": LABEL,
        "ProgramArguments": list(job.command),
        "StartCalendarInterval": {"Hour": job.hour, "Minute": job.minute},
        "ComplaintkitVersion": __version__,
    }
    return plistlib.dumps(told).decode()


def task_words(job: Job) -> tuple[str, ...]:
    """The command that makes, or makes anew, a task of the Windows Task Scheduler."""
    line = subprocess.list2cmdline(job.command)
    return (
        *("schtasks", "/Create", "/F", "/TN", NAME, "/SC", "DAILY"),
        *("/ST", job.clock, "/TR", line),
    )


def is_ours(text: str) -> bool:
    """Whether a file of the name that we use was written by us, in this or an older version."""
    return _OURS in text.partition("\n")[0] or (LABEL in text and "ComplaintkitVersion" in text)
