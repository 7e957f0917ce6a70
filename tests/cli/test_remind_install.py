"""`complaint remind --install`: which timer it is on which system, and when there is none."""

import configparser
import plistlib
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from complaintkit import __version__
from complaintkit.reminders.timers import Job, cron_line, systemd_units
from tests.cli.machine import Machine
from tests.cli.timers import units, words_of
from tests.conftest import Run


def test_an_older_timer_is_replaced(called: Run, machine: Machine, home: Path) -> None:
    """Of another version, of another hour, or in another scheduler."""
    machine.has("systemctl")
    machine.has_crontab(f"MAILTO=jo\n{cron_line(Job(('old',), 7, 0))}5 5 * * * mine\n")
    called("remind", "--install", "--at", "07:00")
    timer = units(home) / "complaintkit-remind.timer"
    timer.write_text(timer.read_text().replace(__version__, "0.0.1"))

    result = called("remind", "--install", "--at", "10:00")

    assert "OnCalendar=*-*-* 10:00:00" in timer.read_text()
    assert __version__ in timer.read_text()
    assert machine.crontab_file.read_text() == "MAILTO=jo\n5 5 * * * mine\n"
    assert "Installed: systemd looks every day at 10:00." in result.out


def test_a_timer_in_another_scheduler_is_taken_away(called: Run, machine: Machine) -> None:
    """Two timers would say everything twice."""
    machine.has("systemctl")
    machine.has_crontab("")
    called("remind", "--install", "--with", "cron")

    result = called("remind", "--install", "--with", "systemd")

    assert "The timer that stood in cron was taken away." in result.out
    assert machine.crontab_file.read_text() == ""


def test_launchd_gets_a_property_list(called: Run, machine: Machine, home: Path) -> None:
    """The one that was loaded before is unloaded; uninstalling removes the file."""
    machine.has("launchctl")

    result = called("remind", "--install", "--with", "launchd", "--mail", str(home))

    file = home.parent / "Library" / "LaunchAgents" / "org.complaintkit.remind.plist"
    told = plistlib.loads(file.read_bytes())
    assert told["StartCalendarInterval"] == {"Hour": 9, "Minute": 0}
    assert told["ProgramArguments"][0] == sys.executable
    assert told["ProgramArguments"][-5:] == [
        *("--home", str(home), "remind", "--mail", str(home)),
    ]
    assert [each[0] for each in machine.told("launchctl")] == ["bootout", "bootstrap"]
    assert "launchctl bootout gui/" in result.out
    assert called("remind", "--uninstall").out == "Taken away from: launchd.\n"
    assert not file.exists()


def test_windows_gets_a_task(called: Run, machine: Machine, home: Path) -> None:
    """Made anew each time, with the whole command in one word."""
    machine.has("schtasks")

    called("remind", "--install", "--with", "schtasks", "--at", "7:15")

    (made,) = [each for each in machine.told("schtasks") if each[0] == "/Create"]
    assert made[:8] == [
        *("/Create", "/F", "/TN", "complaintkit-remind", "/SC", "DAILY", "/ST", "07:15"),
    ]
    assert made[8:] == [
        "/TR",
        subprocess.list2cmdline(
            [sys.executable, "-P", "-m", "complaintkit", "--home", str(home), "remind"]
        ),
    ]


def test_a_dry_run_changes_nothing(called: Run, machine: Machine, home: Path) -> None:
    """It shows what would be written."""
    machine.has("systemctl")

    result = called("remind", "--install", "--dry-run")

    assert result.out.endswith("Nothing was changed.\n")
    assert "ExecStart=" in result.out
    assert not units(home).exists()
    assert ["--user", "daemon-reload"] not in machine.told("systemctl")


def test_without_systemd_for_the_user_it_is_cron(called: Run, machine: Machine) -> None:
    """A server without a user manager."""
    machine.has("systemctl", code=1, says="Failed to connect to bus")
    machine.has_crontab("")

    found = called("remind", "--install", "--json").json

    assert (found["scheduler"], found["changed"], found["files"]) == ("cron", True, [])
    assert found["crontab"].startswith("0 9 * * * ")


def test_without_any_scheduler_it_says_how_to_help_oneself(called: Run, machine: Machine) -> None:
    """Any timer can run the command."""
    result = called("remind", "--install")

    assert (result.code, result.out) == (69, "")
    assert "There is no timer on this system that complaintkit knows: systemd, cron." in result.err
    assert "Let any timer of yours run each day: complaint remind" in result.err


def test_a_scheduler_that_is_missing_is_named(called: Run, machine: Machine) -> None:
    """Nothing is written for it."""
    result = called("remind", "--install", "--with", "launchd")

    assert result.code == 69
    assert "There is no launchctl on this system." in result.err


def test_uninstalling_what_is_not_there_is_no_error(called: Run, machine: Machine) -> None:
    """It says so."""
    result = called("remind", "--uninstall")

    assert (result.code, result.out) == (0, "There was no timer of complaintkit.\n")
    assert called("remind", "--uninstall", "--json").json == {"removed": []}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--install", "--uninstall"), "--install and --uninstall contradict each other."),
        (("--install", "--at", "25:00"), "'25:00' is not a time of day."),
        (("--install", "--at", "nine"), "'nine' is not a time of day."),
        (("--at", "09:00"), "--at, --with and --dry-run belong to --install."),
        (("--uninstall", "--dry-run"), "--at, --with and --dry-run belong to --install."),
        (("--with", "cron"), "--at, --with and --dry-run belong to --install."),
        (("--install", "--with", "at"), "'at' is not one of"),
    ],
)
def test_what_does_not_fit_is_refused(
    called: Run, machine: Machine, words: tuple[str, ...], said: str
) -> None:
    """Nothing is changed."""
    result = called("remind", *words)

    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_folder_with_an_odd_name_survives_both_quotings() -> None:
    """A blank, a quote, a percent and a dollar sign in the path of a home."""
    words = ("/usr/bin/python 3", "--home", '/home/jo\'s "100%" $HOME\\x', "remind")
    service = configparser.ConfigParser(interpolation=None)
    service.read_string(systemd_units(Job(words, 9, 0))["complaintkit-remind.service"])

    assert tuple(words_of(service["Service"]["ExecStart"])) == words
    assert not re.search(r"(?<![%])%(?!%)|(?<![$])[$](?![$])", service["Service"]["ExecStart"])
    line = cron_line(Job(words, 9, 0))
    assert not re.search(r"(?<!\\)%", line)
    typed = line.split(" ", 5)[5].replace("\\%", "%").rpartition(" # ")[0]
    assert tuple(shlex.split(typed)) == words
