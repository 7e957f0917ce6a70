"""`complaint remind --install` with cron: one line, and the lines of others as they were."""

from datetime import UTC, datetime

import pytest
from croniter import croniter

from complaintkit import __version__
from complaintkit.reminders.timers import without_line
from tests.cli.machine import Machine
from tests.cli.timers import fired
from tests.conftest import Run


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


def test_a_crontab_that_cannot_be_read_is_never_overwritten(called: Run, machine: Machine) -> None:
    """Somebody's other jobs are in it."""
    machine.has("crontab", code=1, says="crontabs is locked")

    result = called("remind", "--install", "--with", "cron")

    assert result.code == 65
    assert "Your crontab cannot be read: crontabs is locked" in result.err
    assert machine.told("crontab") == [["-l"]]


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
