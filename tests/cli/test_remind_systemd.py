"""`complaint remind --install` with systemd: units shown, written, fired, taken away."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.cli.machine import Machine
from tests.cli.timers import fired, unit, units, words_of
from tests.conftest import Run

LATER = "2026-11-24T09:00+00:00"
ANALYZE = shutil.which("systemd-analyze")


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


def test_uninstalling_removes_the_units(called: Run, machine: Machine, home: Path) -> None:
    """And switches the timer off first."""
    machine.has("systemctl")
    called("remind", "--install")

    result = called("remind", "--uninstall")

    assert (result.code, result.out) == (0, "Taken away from: systemd.\n")
    assert list(units(home).iterdir()) == []
    assert ["--user", "disable", "--now", "complaintkit-remind.timer"] in machine.told("systemctl")
