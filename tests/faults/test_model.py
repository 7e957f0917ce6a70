"""Any commands in any order: after each one the record says what a model in plain Python says."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.conftest import Result
from tests.faults.both import Command, in_its_own_process, in_this_process
from tests.faults.conftest import Program
from tests.faults.life import CASE, Life

MANY, TOWNS = 100_000, 10
"""Command lines that are generated in the long form, and the parts that they are drawn in."""
INIT = ("init", "--name", "Jo Doe", "--address", "1 High St", "--zone", "Europe/London")


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


def lives(
    made: Path, folder: Path, command: Command, *, number: int, steps: int, drawn: int = 0
) -> int:
    """So many users with so many steps, each on a copy of the folder; returns all that was run.

    *drawn* is what the users are drawn from: the same ones each time.
    """
    ran = 0

    def counted(program: Program, *words: str, now: str) -> Result:
        nonlocal ran
        ran += 1
        return command(program, *words, now=now)

    @seed(drawn)
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


@pytest.mark.parametrize("drawn", range(TOWNS))
def test_the_record_says_what_a_model_in_plain_python_says(
    made: Path, tmp_path: Path, drawn: int, is_long: bool
) -> None:
    """Whatever is logged, settled, amended, voided, sent, attached, imported and restored."""
    number, steps, least = (220, 50, MANY // TOWNS) if is_long else (3, 20, 40)
    folder = tmp_path / "life"

    ran = lives(made, folder, in_this_process, number=number, steps=steps, drawn=drawn)

    assert ran >= least


def test_so_it_does_when_each_command_is_a_process(
    made: Path, tmp_path: Path, is_long: bool
) -> None:
    """Two thousand of them in the long form."""
    number, steps, least = (50, 50, 2_000) if is_long else (3, 12, 15)

    assert lives(made, tmp_path / "life", in_its_own_process, number=number, steps=steps) > least
