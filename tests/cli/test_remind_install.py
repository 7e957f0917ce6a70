"""`complaint remind --install`: the timers of each system, shown, written, fired, taken away."""

import configparser
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from croniter import croniter

from complaintkit import __version__
from complaintkit.reminders.timers import Job, cron_line, systemd_units, without_line
from tests.cli.machine import Machine
from tests.conftest import Run

LATER = "2026-11-24T09:00+00:00"
ANALYZE = shutil.which("systemd-analyze")


def units(home: Path) -> Path:
    """Where systemd looks for the user's units."""
    return home.parent / ".config" / "systemd" / "user"


def fired(machine: Machine, words: list[str], now: str) -> subprocess.CompletedProcess[str]:
    """What the timer's command does when it is started at a moment."""
    environment = machine.environment | {"COMPLAINT_NOW": now}
    return subprocess.run(words, env=environment, capture_output=True, text=True, check=False)


def unit(file: Path) -> configparser.ConfigParser:
    """A unit file as any reader of such files sees it."""
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read_string(file.read_text())
    return read


def words_of(written: str) -> list[str]:
    """The words of ExecStart as systemd reads them: quotes, backslashes, doubled marks."""
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', written)
    unescaped = (re.sub(r"\\(.)", r"\1", each) for each in words)
    return [each.replace("%%", "%").replace("$$", "$") for each in unescaped]


def test_systemd_is_shown_written_and_switched_on(
    called: Run, machine: Machine, home: Path
) -> None:
    """Everything that is written is shown first; the units can be read."""
    machine.has("systemctl")

    result = called("remind", "--install", "--at", "8:05")

    timer = units(home) / "complaintkit-remind.timer"
    service = units(home) / "complaintkit-remind.service"
    assert (result.code, result.err) == (0, "")
    for file in (service, timer):
        shown = "".join(f"    {each}\n" if each else "\n" for each in file.read_text().splitlines())
        assert f"This is written to {file}:\n{shown}" in result.out
    assert result.out.endswith(
        "Installed: systemd looks every day at 08:05.\n"
        "To take it away: complaint remind --uninstall\n"
    )
    assert machine.told("systemctl")[-3:] == [
        ["--user", "daemon-reload"],
        ["--user", "enable", "complaintkit-remind.timer"],
        ["--user", "restart", "complaintkit-remind.timer"],
    ]
    assert dict(unit(timer)["Timer"]) == {"OnCalendar": "*-*-* 08:05:00", "Persistent": "true"}
    assert unit(timer)["Install"]["WantedBy"] == "timers.target"
    assert unit(service)["Service"]["Type"] == "oneshot"


def test_the_systemd_timer_fires_and_is_quiet_on_a_quiet_day(
    called: Run, machine: Machine, home: Path
) -> None:
    """Started as systemd would start it: nothing of the user's shell around it."""
    machine.has("systemctl")
    machine.has("notify-send")
    called("remind", "--install")
    service = unit(units(home) / "complaintkit-remind.service")
    words = words_of(service["Service"]["ExecStart"])

    quiet = fired(machine, words, "2026-11-22T09:00+00:00")
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")
    assert machine.told("notify-send") == []

    due = fired(machine, words, LATER)
    assert (due.returncode, due.stdout, due.stderr) == (0, "", "")
    assert len(machine.told("notify-send")) == 1


def test_systemd_understands_the_units(called: Run, machine: Machine, home: Path) -> None:
    """Its own parser, where there is one, and the moment of the next look."""
    machine.has("systemctl")
    called("remind", "--install", "--at", "09:30")
    timer = units(home) / "complaintkit-remind.timer"
    when = unit(timer)["Timer"]["OnCalendar"]

    assert re.fullmatch(r"\*-\*-\* \d\d:\d\d:00", when)
    if ANALYZE:
        base = ("--base-time=2026-11-24 09:29:59 UTC", when)
        told = subprocess.run(
            [ANALYZE, "calendar", *base],
            capture_output=True, text=True, check=True, env={"TZ": "UTC"},
        )  # fmt: skip
        assert "Next elapse: Tue 2026-11-24 09:30:00 UTC" in told.stdout
        checked = subprocess.run(
            [ANALYZE, "verify", "--user", str(timer)],
            capture_output=True, text=True, check=False,
            env={"XDG_RUNTIME_DIR": str(home.parent), "HOME": str(home.parent)},
        )  # fmt: skip
        assert "complaintkit-remind" not in checked.stderr


def test_twice_is_once(called: Run, machine: Machine, home: Path) -> None:
    """The second time says that it was there."""
    machine.has("systemctl")
    called("remind", "--install")
    before = {each.name: each.read_bytes() for each in units(home).iterdir()}

    result = called("remind", "--install")

    assert "It was installed already: systemd looks every day at 09:00." in result.out
    assert {each.name: each.read_bytes() for each in units(home).iterdir()} == before


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


@pytest.mark.parametrize("crontab", [None, "", "5 5 * * * mine\n", "5 5 * * * no newline"])
def test_cron_keeps_what_is_there(called: Run, machine: Machine, crontab: str | None) -> None:
    """Our line is added behind, once, and taken away again without a trace."""
    machine.has_crontab(crontab)

    for _ in range(2):
        assert called("remind", "--install", "--with", "cron").code == 0
    lines = machine.crontab_file.read_text().splitlines()
    gone = called("remind", "--uninstall")

    assert lines[:-1] == (crontab or "").splitlines()
    assert lines[-1].endswith(f"# complaintkit-remind {__version__}")
    assert (gone.code, gone.out) == (0, "Taken away from: cron.\n")
    assert machine.crontab_file.read_text().splitlines() == (crontab or "").splitlines()


def test_the_line_of_cron_fires_at_its_hour(called: Run, machine: Machine) -> None:
    """By cron's own rules, through the shell that cron starts."""
    machine.has_crontab()
    machine.has("notify-send")
    called("remind", "--install", "--with", "cron", "--at", "18:30")
    line = machine.crontab_file.read_text().rstrip("\n")
    fields, command = " ".join(line.split(" ")[:5]), line.split(" ", 5)[5]

    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert croniter(fields, noon).get_next(datetime) == noon.replace(hour=18, minute=30)
    shell = ["/bin/sh", "-c", command.replace("\\%", "%")]
    quiet = fired(machine, shell, "2026-11-22T18:30+00:00")
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")
    assert machine.told("notify-send") == []
    assert fired(machine, shell, "2026-11-24T18:30+00:00").returncode == 0
    assert len(machine.told("notify-send")) == 1


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


def test_a_scheduler_that_refuses_leaves_nothing_behind(
    called: Run, machine: Machine, home: Path
) -> None:
    """Neither a new unit nor a changed one."""
    machine.has("systemctl", code=1, says="Access denied")

    result = called("remind", "--install", "--with", "systemd")

    assert result.code == 69
    assert "systemctl would not take the timer: Access denied" in result.err
    assert list(units(home).iterdir()) == []


def test_a_unit_of_somebody_else_is_left_alone(called: Run, machine: Machine, home: Path) -> None:
    """It only has the name."""
    machine.has("systemctl")
    units(home).mkdir(parents=True)
    mine = units(home) / "complaintkit-remind.timer"
    mine.write_text("[Timer]\nOnBootSec=5\n")

    result = called("remind", "--install")

    assert (result.code, mine.read_text()) == (73, "[Timer]\nOnBootSec=5\n")
    assert f"{mine} was not written by complaintkit." in result.err
    assert called("remind", "--uninstall").out == "There was no timer of complaintkit.\n"
    assert mine.exists()


def test_a_crontab_that_cannot_be_read_is_never_overwritten(called: Run, machine: Machine) -> None:
    """Somebody's other jobs are in it."""
    machine.has("crontab", code=1, says="crontabs is locked")

    result = called("remind", "--install", "--with", "cron")

    assert result.code == 65
    assert "Your crontab cannot be read: crontabs is locked" in result.err
    assert machine.told("crontab") == [["-l"]]


def test_uninstalling_what_is_not_there_is_no_error(called: Run, machine: Machine) -> None:
    """It says so."""
    result = called("remind", "--uninstall")

    assert (result.code, result.out) == (0, "There was no timer of complaintkit.\n")
    assert called("remind", "--uninstall", "--json").json == {"removed": []}


def test_uninstalling_removes_the_units(called: Run, machine: Machine, home: Path) -> None:
    """And switches the timer off first."""
    machine.has("systemctl")
    called("remind", "--install")

    result = called("remind", "--uninstall")

    assert (result.code, result.out) == (0, "Taken away from: systemd.\n")
    assert list(units(home).iterdir()) == []
    assert ["--user", "disable", "--now", "complaintkit-remind.timer"] in machine.told("systemctl")


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


def test_a_home_that_no_line_can_hold_is_refused(called: Run, machine: Machine) -> None:
    """A line break would begin another job."""
    machine.has_crontab("")

    result = called("--home", "/var/a\nb", "remind", "--install", "--with", "cron")

    assert result.code == 65
    assert "it has a character that cannot be seen" in result.err
    assert machine.crontab_file.read_text() == ""


def test_lines_of_others_that_only_mention_us_stay() -> None:
    """Ours ends with our mark and a version."""
    others = "5 5 * * * echo '# complaintkit-remind is nice' now\n# complaintkit-remind\n"

    assert without_line(others) == others
