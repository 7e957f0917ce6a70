"""Any commands in any order: after each one the record says what a model in plain Python says."""

import json
import re
import shutil
from collections.abc import Callable
from copy import deepcopy
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.conftest import NOW, Result
from tests.faults.conftest import Program
from tests.faults.model import FIXED, Entry, Model, Refusal

INIT = ("init", "--name", "Jo Doe", "--address", "1 High St", "--zone", "Europe/London")
CASE = ("--about", "The line is dead", "--want", "a working line")
THEIR_DAY = datetime.fromisoformat("2026-11-23T17:00+00:00")
THEIRS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("provider_added", {"name": "Zed"}),
    ("case_opened", {"about": "The line is dead", "provider": "provider_added"}),
    ("contact_logged", {"summary": "They will call"}),
    ("promise_made", {"by": "them", "contact": "contact_logged", "closes": THEIR_DAY}),
    ("import_finished", {}),
)
"""What comes along with the export of another record; a kind stands for its entry's number."""

WORDS = (
    "No answer",
    "=1+1",
    "Да, «завтра»",
    "[red]x[/red]",
    "\u202egpj.exe",
    "{{ 7 * 7 }}",
    "'; --",
)
OFTEN_REFUSED = ("case_opened", "provider_added", *FIXED)
NUMBERS = st.integers(0, 30)
"""The place of what is meant among what there is, counted from its end and round again."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "contacts": ("summary",),
    "promises": ("number", "by", "settled_entry", "settled_as"),
    "letters": ("number", "kind"),
    "exhibits": ("number", "sha256"),
    "sendings": (),
    "milestones": (),
    "amendments": ("target",),
    "voidings": ("target",),
}
"""What the model knows of each list in `show --json`, besides the entry and what voided it."""


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


class Life(RuleBasedStateMachine):
    """A user at work: whatever is done, the record and the model agree."""

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

    @initialize()
    def begins(self) -> None:
        """There is always a case."""
        self.does(lambda model: model.open("Acme", CASE[1]), "open", "Acme", *CASE)

    @precondition(lambda self: len(self.model.of("case_opened")) < 4)
    @rule(provider=st.sampled_from(("Acme", "Brown & Sons")), about=st.sampled_from(WORDS))
    def opens(self, provider: str, about: str) -> None:
        """Another dispute, with the same provider or with another."""
        words = ("--about", about, "--want", "money")
        self.does(lambda model: model.open(provider, about), "open", provider, *words)

    @rule(
        place=NUMBERS,
        summary=st.sampled_from(WORDS),
        promised=st.sets(st.sampled_from(("them", "me"))),
        kept=st.none() | NUMBERS,
        replaces=st.none() | NUMBERS,
    )
    def logs(
        self, place: int, summary: str, promised: set[str], kept: int | None, replaces: int | None
    ) -> None:
        """A contact, with what is promised in it, and what it keeps or replaces."""
        case = self.a_case(place)
        told: dict[str, Any] = dict.fromkeys(promised, True)
        words = ["log", str(case), summary]
        words += ["--callback", "tomorrow 5pm"] if "them" in promised else []
        words += ["--mine", "send photos by tomorrow 5pm"] if "me" in promised else []
        for name, number in (("kept", kept), ("replaces", replaces)):
            if number is not None:
                told[name] = self.a_number("promise_made", number)
                words += [f"--{name}", str(told[name])]
        self.does(lambda model: model.log(case, summary, self.now, **told), *words)

    @rule(place=NUMBERS, how=st.sampled_from(("kept", "partly", "broken", "waived")))
    def settles(self, place: int, how: str) -> None:
        """What became of a promise, of one that there is not, or of one for the second time."""
        number = self.a_number("promise_made", place)
        self.does(lambda model: model.settle(number, how), "settle", str(number), how)

    @rule(
        kind=st.sampled_from(("contact_logged", "entry_voided")),
        place=NUMBERS,
        summary=st.sampled_from(WORDS),
    )
    def amends(self, kind: str, place: int, summary: str) -> None:
        """A contact in other words, or the same ones."""
        entry = self.an_entry(kind, place)
        words = ("amend", str(entry), "--summary", summary, "--why", "a slip")
        self.does(lambda model: model.amend(entry, summary), *words)

    @rule(
        kind=st.none() | st.sampled_from(("case_opened", "provider_added", *FIXED)), place=NUMBERS
    )
    def voids(self, kind: str | None, place: int) -> None:
        """Any entry; the last case stays."""
        entry = self.an_entry(kind, place) if kind else self.latest(place)
        cases = self.model.of("case_opened", live=True)
        if [entry] != [each.number for each in cases]:
            words = ("void", str(entry), "--why", "never so")
            self.does(lambda model: model.void(entry), *words)

    @rule(place=NUMBERS, kind=st.sampled_from(("claim", "preserve")))
    def writes(self, place: int, kind: str) -> None:
        """A letter that the record remembers."""
        case = self.a_case(place)
        words = ("letter", str(case), "--kind", kind)
        self.does(lambda model: model.letter(case, kind), *words)

    @rule(place=NUMBERS)
    def sends(self, place: int) -> None:
        """A letter, one that there is not, or the same one again."""
        number = self.a_number("letter_rendered", place)
        words = ("sent", str(number), "--via", "post")
        self.does(lambda model: model.sent(number, self.now), *words)

    @rule(place=NUMBERS, content=st.sampled_from((b"a photo", b"another", b"")))
    def attaches(self, place: int, content: bytes) -> None:
        """A file, or the same one again."""
        case, path = self.a_case(place), self.program.folder / "photo.jpg"
        path.write_bytes(content)
        self.does(lambda model: model.attach(case, content), "attach", str(case), str(path))

    @rule(place=NUMBERS, outcome=st.sampled_from(("resolved", "given-up")))
    def closes(self, place: int, outcome: str) -> None:
        """A case, or the same one again."""
        case = self.a_case(place)
        words = ("close", str(case), "--outcome", outcome)
        self.does(lambda model: model.close(case, outcome), *words)

    @rule()
    def takes_over(self) -> None:
        """The export of another record comes along once."""
        expected = deepcopy(self.model)
        stored = expected.take_over(THEIRS)
        words = ("import", str(self.program.folder / "other.json"), "--json")
        result = self.command(self.program, *words, now=self.now.isoformat())
        assert (result.code, result.json["stored"]) == (0, stored), result.err
        self.model = expected

    @rule()
    def moves(self) -> None:
        """The export of everything becomes the same record on another machine."""
        path, other = self.program.folder / "all.json", Program(self.program.folder / "other")
        shutil.rmtree(other.folder, ignore_errors=True)
        other.folder.mkdir(mode=0o700)
        now = self.now.isoformat()
        words = ("export", "-o", str(path), "--force")
        assert self.command(self.program, *words, now=now).code == 0
        assert self.command(other, "import", str(path), now=now).code == 0
        kept = self.program.home / "evidence"
        shutil.copytree(kept, other.home / "evidence", dirs_exist_ok=True)
        assert other.here("verify", now=now).code == 0
        for opened in self.model.of("case_opened", live=True):
            shown = ("show", str(opened.case), "--json")
            assert other.here(*shown, now=now) == self.program.here(*shown, now=now)

    @rule()
    def backs_up(self) -> None:
        """A state that can be gone back to."""
        self.now += timedelta(hours=5)
        path = self.program.folder / f"{len(self.kept)}.zip"
        words = ("backup", "-o", str(path), "--json")
        result = self.command(self.program, *words, now=self.now.isoformat())
        assert (result.code, result.json["entries"]) == (0, len(self.model.entries)), result.err
        self.kept[str(path)] = deepcopy(self.model)

    @precondition(lambda self: self.kept)
    @rule(place=NUMBERS)
    def goes_back(self, place: int) -> None:
        """What came after the backup is gone from the record, and kept beside it."""
        self.now += timedelta(hours=5)
        path = sorted(self.kept)[place % len(self.kept)]
        words = ("--accept-older", "restore", path, "--replace", "--json")
        result = self.command(self.program, *words, now=self.now.isoformat())
        assert (result.code, result.json["missing"]) == (0, []), result.err
        self.model = deepcopy(self.kept[path])

    @invariant()
    def is_sound(self) -> None:
        """Every link and every file is proved, and there are as many entries as there should be."""
        verdict = self.asks("verify")
        found = (verdict["is_sound"], verdict["is_complete"], verdict["problems"])
        assert (*found, verdict["entries"]) == (True, True, [], len(self.model.entries))

    @invariant()
    def says_what_the_model_says(self) -> None:
        """Each case in each part, and which promises are broken."""
        for opened in self.model.of("case_opened", live=True):
            shown = self.asks("show", str(opened.case))
            case = shown["case"]
            expected = self.model.case(opened.case)
            assert (case["entry"], case["about"], case["outcome"]) == expected
            found = {
                name: sorted(
                    (each["entry"], *(each[column] for column in columns), each.get("voided"))
                    for each in shown[name]
                )
                for name, columns in COLUMNS.items()
            }
            assert found == self.model.rows(opened.case)
        due = self.asks("due")["items"]
        broken = {each["promise"]["number"] for each in due if each["section"] == "broken"}
        assert broken == self.model.broken(self.now)


@pytest.fixture(name="made", scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder after `init`, and beside it the export of another record."""
    other = Program(tmp_path_factory.mktemp("other"))
    called = ("log", "zed", "They will call", "--callback", "tomorrow 5pm")
    commands: tuple[tuple[str, ...], ...] = (INIT, ("open", "Zed", *CASE), called)
    for words in commands:
        assert other.here(*words).code == 0
    exported = other.here("export").out
    program = Program(tmp_path_factory.mktemp("model"))
    assert program.here(*INIT).code == 0
    (program.home / "evidence").mkdir(exist_ok=True)
    (program.folder / "other.json").write_text(exported, encoding="utf-8")
    assert len(json.loads(exported)["cases"]) == 1
    return program.folder


def lives(made: Path, folder: Path, command: Command, *, number: int, steps: int) -> int:
    """So many users with so many steps, each on a copy of the folder; returns all that was run."""
    ran = 0

    def counted(program: Program, *words: str, now: str) -> Result:
        nonlocal ran
        ran += 1
        return command(program, *words, now=now)

    class Here(Life):
        def __init__(self) -> None:
            super().__init__(made, folder, counted)

    how = settings(
        max_examples=number,
        stateful_step_count=steps,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    run_state_machine_as_test(Here, settings=how)
    return ran


def test_the_record_says_what_a_model_in_plain_python_says(
    made: Path, tmp_path: Path, is_long: bool
) -> None:
    """Whatever is logged, settled, amended, voided, sent, attached, imported and restored."""
    number, steps, least = (400, 50, 10_000) if is_long else (12, 25, 200)

    assert lives(made, tmp_path / "life", in_this_process, number=number, steps=steps) > least


def test_so_it_does_when_each_command_is_a_process(
    made: Path, tmp_path: Path, is_long: bool
) -> None:
    """Two thousand of them in the long form."""
    number, steps, least = (50, 50, 2_000) if is_long else (3, 12, 15)

    assert lives(made, tmp_path / "life", in_its_own_process, number=number, steps=steps) > least
