"""The program as a process, in a home of its own, and what can be done to it from outside."""

import contextlib
import importlib
import io
import json
import os
import pkgutil
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any, cast

import pytest

import complaintkit
from complaintkit.cli import main
from complaintkit.record.connection import open_for_reading
from complaintkit.record.store import Store
from complaintkit.record.verify import verified
from tests.cli.importing import call, call_log, mail
from tests.conftest import NOW, Result
from tests.faults.cuts import FEW, MANY, Each, look_at_each, quick_folder
from tests.faults.forked import killed_after
from tests.faults.tracer import Fault, Look, Traced, traced
from tests.faults.writes import CASE, INIT, STORY

HANGS = 120
"""Seconds after which a command has hung."""
WHILE_IT_WRITES = Fault(3, calls=frozenset({"fsync", "fdatasync"}))
"""A kill between the first page that changed and the last."""
STORED = "Stored as entry"
"""What a receipt says; who has read this has been told that the entry is safe."""


@dataclass(frozen=True)
class Program:
    """`python -m complaintkit` with an environment of its own."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def home(self) -> Path:
        """The folder with the record."""
        return self.folder / "home" / "record"

    @property
    def record(self) -> Path:
        """The record's file."""
        return self.home / "complaints.db"

    def start(self, *words: str, **how: Any) -> subprocess.Popen[bytes]:
        """Begin a command; standard streams are pipes unless said otherwise."""
        streams: dict[str, Any] = dict.fromkeys(("stdout", "stderr"), subprocess.PIPE)
        environment = self._base() | self.environment | how.pop("env", {})
        options = {"stdin": subprocess.DEVNULL} | streams | how
        command = [sys.executable, "-m", "complaintkit", *words]
        process = subprocess.Popen(command, env=environment, **options)
        return cast("subprocess.Popen[bytes]", process)

    def run(self, *words: str, **how: Any) -> subprocess.CompletedProcess[str]:
        """One command to its end."""
        with self.start(*words, **how) as process:
            out, err = finished(process)
        texts = [(each or b"").decode() for each in (out, err)]
        return subprocess.CompletedProcess(words, process.returncode, *texts)

    def here(self, *words: str, now: str = NOW) -> Result:
        """One command in this process, at a moment: ten times as fast as one of its own."""
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch:
            for name, value in (self._base() | {"COMPLAINT_NOW": now}).items():
                patch.setenv(name, value)
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = main(words)
        return Result(code, out.getvalue(), err.getvalue())

    def meets(
        self,
        fault: Fault | None,
        *words: str,
        mask: int = 0o022,
        look: Look | None = None,
        fresh: bool = False,
    ) -> Traced:
        """One command under the eye of ptrace, in `folder`; the clock stands still.

        *fresh*: not as a copy of this process; the PDF engine has threads, which a copy lacks.
        """
        _import_everything()
        command = partial(self._in_the_child, words, mask, fresh=fresh)
        return traced(command, self.folder, fault, look)

    def hurries(self, seconds: float, *words: str) -> Traced:
        """The same without that eye, killed after so many seconds if it still runs."""
        _import_everything()
        return killed_after(partial(self._in_the_child, words), self.folder, seconds)

    def _in_the_child(
        self, words: tuple[str, ...], mask: int = 0o022, *, fresh: bool = False
    ) -> int:
        os.umask(mask)
        os.environ.update(self._base() | self.environment | {"COMPLAINT_NOW": NOW})
        os.chdir(self.folder)
        if fresh:
            os.execv(sys.executable, [sys.executable, "-m", "complaintkit", *words])  # noqa: S606
        return main(words)

    def wait_for_writing(self, process: subprocess.Popen[bytes], before: object) -> None:
        """Return in the few milliseconds in which the command writes, or when it has ended.

        *before* is `journal` as it was when the command began: an earlier kill may have left one.
        """
        while process.poll() is None and self.journal in (None, before):
            pass

    @property
    def journal(self) -> object:
        """The journal beside the record, as far as two states of it can be told apart."""
        try:
            status = self.record.with_name("complaints.db-journal").stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns

    def entries(self) -> int:
        """How many entries there are, all of them proved; fails when the record is not sound."""
        with closing(open_for_reading(self.record, 30)) as db:
            verdict = verified(db)
        assert verdict.problems == ()
        return verdict.entries

    def contacts(self) -> Counter[str]:
        """How often each summary is stored."""
        with closing(open_for_reading(self.record, 30)) as db:
            bodies = [json.loads(event.body) for event in Store(db).events()]
        return Counter(body["summary"] for body in bodies if "summary" in body)

    def _base(self) -> dict[str, str]:
        home = self.folder / "home"
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        return kept | {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "COMPLAINT_HOME": str(self.home),
            "COMPLAINT_TIMEOUT": "60",
            "PYTHONDONTWRITEBYTECODE": "1",
            "TZ": "UTC",
        }


@cache
def _import_everything() -> None:
    """Once, here: each traced command begins as a copy of this process."""
    for module in pkgutil.walk_packages(complaintkit.__path__, "complaintkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def finished(process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """What a process printed until it ended; one that hangs is killed, and fails the test."""
    try:
        return process.communicate(timeout=HANGS)
    except subprocess.TimeoutExpired:
        process.kill()
        raise


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder after `init`, with one open case against Acme, made once."""
    program = Program(tmp_path_factory.mktemp("begun"))
    details = ("--name", "Jo Doe", "--country", "GB", "--zone", "Europe/London")
    assert program.run("init", *details).returncode == 0
    case = ("--about", "The line is dead", "--want", "a working line")
    assert program.run("open", "Acme", *case).returncode == 0
    return program.folder


@pytest.fixture
def program(begun: Path, tmp_path: Path) -> Program:
    """The program with a copy of that folder: four entries."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    return Program(tmp_path)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk in use, made once."""
    program = Program(tmp_path_factory.mktemp("made"))
    for words in STORY:
        assert program.meets(None, *words).code == 0
    assert program.entries() == 8
    (program.folder / "photo.jpg").write_bytes(b"\xff\xd8\xff" + bytes(300_000))
    call_log(program.folder, call(), call(9))
    (program.folder / "one.eml").write_text(mail(), encoding="utf-8")
    other = Program(tmp_path_factory.mktemp("other"))
    for words in (INIT, ("open", "Zed", *CASE), ("export", "-o", "other.json")):
        assert other.meets(None, *words).code == 0
    shutil.copy(other.folder / "other.json", program.folder)
    return program.folder


@pytest.fixture
def quick() -> Iterator[Path]:
    """A folder for what writes much, and need not outlive the test."""
    with quick_folder() as folder:
        yield folder


@pytest.fixture
def each_image(tmp_path: Path, is_long: bool) -> Each:
    """Looks at what power cuts leave."""
    return look_at_each(tmp_path, MANY if is_long else FEW)
