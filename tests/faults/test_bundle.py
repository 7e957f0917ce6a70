"""A bundle that is killed, interrupted, or meets a full disk: whole under its name, or not there.

Processes of their own: the PDF engine has threads, which a traced copy of this process would lack.
"""

import contextlib
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import NOW, names
from tests.faults.conftest import Program, finished
from tests.faults.test_disk import limited

STILL = {"COMPLAINT_NOW": NOW}
EXPORT = ("export", "acme", "-o", "acme.zip", "--force")


@pytest.fixture(name="desk")
def _desk(program: Program) -> Program:
    """A case with a photo of a megabyte."""
    (program.folder / "photo.jpg").write_bytes(b"\xff\xd8\xff" + bytes(1 << 20))
    attached = program.run("attach", "acme", "photo.jpg", cwd=program.folder, env=STILL)
    assert attached.returncode == 0, attached.stderr
    return program


def export(desk: Program, **how: object) -> int:
    """The exit code."""
    return desk.run(*EXPORT, cwd=desk.folder, env=STILL, **how).returncode


def is_sound(desk: Program) -> bool:
    """What checking the bundle says."""
    return desk.run("verify", "acme.zip", cwd=desk.folder).returncode == 0


def left_over(folder: Path) -> list[str]:
    """Temporary files."""
    return [each.name for each in folder.iterdir() if each.name.endswith(".part")]


@pytest.mark.parametrize("size", [0, 20_000, 1_000_000, 1_200_000])
def test_a_full_disk_leaves_the_old_bundle(desk: Program, size: int) -> None:
    """It may be the one that was sent."""
    (desk.folder / "acme.zip").write_bytes(b"the old one")

    ran = desk.run(*EXPORT, cwd=desk.folder, env=STILL, preexec_fn=limited(size))

    assert (ran.returncode, ran.stdout, "Traceback" in ran.stderr) == (74, "", False), ran.stderr
    assert (desk.folder / "acme.zip").read_bytes() == b"the old one"
    assert left_over(desk.folder) == []
    assert (export(desk), is_sound(desk)) == (0, True)


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT])
def test_a_bundle_is_whole_or_not_there_whenever_it_is_stopped(
    desk: Program, sent: signal.Signals, is_long: bool
) -> None:
    """And the next try makes the same one."""
    start = time.monotonic()
    assert export(desk) == 0
    duration = time.monotonic() - start
    whole = (desk.folder / "acme.zip").read_bytes()
    chance = random.Random(20261122)  # noqa: S311

    stopped = 0
    for _trial in range(40 if is_long else 5):
        (desk.folder / "acme.zip").unlink(missing_ok=True)
        with desk.start(*EXPORT, cwd=desk.folder, env=STILL) as process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0, duration))
            process.send_signal(sent)
            finished(process)
        stopped += process.returncode != 0
        if (desk.folder / "acme.zip").exists():
            assert (desk.folder / "acme.zip").read_bytes() == whole
    assert stopped, "a run that stops nothing proves nothing"
    assert export(desk) == 0
    assert (desk.folder / "acme.zip").read_bytes() == whole


@pytest.mark.parametrize("size", [0, 1000, 900_000])
def test_a_file_that_does_not_fit_is_not_attached(program: Program, size: int) -> None:
    """No entry names what is not there."""
    (program.folder / "photo.jpg").write_bytes(b"\xff\xd8\xff" + bytes(1 << 20))
    before = program.entries()

    ran = program.run("attach", "acme", "photo.jpg", cwd=program.folder, preexec_fn=limited(size))

    assert (ran.returncode, ran.stdout, "Traceback" in ran.stderr) == (74, "", False), ran.stderr
    assert program.entries() == before
    assert names(program.home / "evidence") == []
    assert program.run("attach", "acme", "photo.jpg", cwd=program.folder).returncode == 0
