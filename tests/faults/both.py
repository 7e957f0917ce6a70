"""The program and the model side by side: the same commands to both, and the same answers."""

import re
import shutil
from collections.abc import Callable
from copy import deepcopy
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from hypothesis.stateful import RuleBasedStateMachine

from tests.conftest import NOW, Result
from tests.faults.conftest import Program
from tests.faults.entry import Entry, Refusal
from tests.faults.model import Model


class Command(Protocol):
    """How a command that writes is run: in this process, or in one of its own."""

    def __call__(self, program: Program, *words: str, now: str) -> Result:
        """Run it at a moment."""


def in_this_process(program: Program, *words: str, now: str) -> Result:
    """Fast: thousands of commands."""
    return program.here(*words, now=now)


def in_its_own_process(program: Program, *words: str, now: str) -> Result:
    """As the user's shell does it."""
    ran = program.run(*words, env={"COMPLAINT_NOW": now}, cwd=program.folder)
    return Result(ran.returncode, ran.stdout, ran.stderr)


class Both(RuleBasedStateMachine):
    """The program and the model: what one is told, the other is told, too."""

    def __init__(self, made: Path, folder: Path, command: Command) -> None:
        super().__init__()
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(made, folder)
        self.program, self.command = Program(folder), command
        self.model = Model(("record_created", "profile_set"))
        self.now = datetime.fromisoformat(NOW)
        self.kept: dict[str, Model] = {}

    def does(self, change: Callable[[Model], None], *words: str) -> None:
        """A command that the model obeys, too: the same entries, or the same refusal."""
        self.now += timedelta(hours=5)
        expected, code = deepcopy(self.model), 0
        try:
            change(expected)
        except Refusal as refusal:
            expected, code = self.model, refusal.code
        before = len(self.model.entries)

        result = self.command(self.program, *words, "--json", now=self.now.isoformat())

        assert result.code == code, (words, result.err)
        if code == 0:
            stored = [(each["entry"], each["kind"]) for each in result.json["stored"]]
            assert stored == [(each.number, each.kind) for each in expected.entries[before:]]
        else:
            assert result.out == ""
            assert re.search(r"^Nothing was (stored|written)\.", result.err, re.MULTILINE), words
        self.model = expected

    def asks(self, *words: str) -> Any:
        """What a command that reads says."""
        result = self.program.here(*words, "--json", now=self.now.isoformat())
        assert (result.code, result.err) == (0, ""), words
        return result.json

    def a_case(self, place: int) -> int:
        """The number of a case that counts."""
        cases = [each.case for each in self.model.of("case_opened", live=True)]
        return cases[-1 - place % len(cases)]

    def a_number(self, kind: str, place: int) -> int:
        """The number of a promise or a letter, or one that there is not."""
        found = len(self.model.of(kind))
        return 1 + (found - place) % (found + 1)

    def an_entry(self, kind: str, place: int) -> int:
        """The number of an entry of that kind, if there is one."""
        found: list[Entry] = self.model.of(kind) or self.model.entries
        return found[-1 - place % len(found)].number

    def latest(self, place: int) -> int:
        """The number of one of the last entries, of which one or the other is void already."""
        return len(self.model.entries) - place % min(8, len(self.model.entries))
