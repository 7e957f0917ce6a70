"""Put each fault of `mutations.py` into a copy of the source, and see that the tests notice it.

    python -m tests.faults.mutants            all of them: make mutants
    python -m tests.faults.mutants markup     those with such a name

First the same tests run on a copy with no fault in it: a test that fails anyway notices nothing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.faults.mutations import MUTANTS, Mutant

ROOT = Path(__file__).parents[2]
COPIED = ("src", "templates", "tests", "pyproject.toml", "README.md", "CHANGELOG.md", "Makefile")
AT_ONCE = 2
NOTICED, PASSED = 1, 0
"""How pytest ends; any other end says nothing about the fault."""


class Tried(NamedTuple):
    """How the tests ended on a copy, and which was the first to fail."""

    mutant: Mutant
    code: int
    failed: str
    seconds: float

    @property
    def line(self) -> str:
        """One row of the table."""
        verdict = {NOTICED: "noticed", PASSED: "NOT NOTICED"}.get(self.code, f"pytest {self.code}")
        return f"{verdict:12} {self.seconds:5.0f} s  {self.mutant.name:48} {self.failed}"


@contextmanager
def copied() -> Iterator[Path]:
    """A copy of the checkout, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        for name in COPIED:
            if (ROOT / name).is_dir():
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(ROOT / name, Path(folder, name), ignore=ignored)
            else:
                shutil.copy(ROOT / name, folder)
        yield Path(folder)


def changed(source: str, mutant: Mutant) -> str:
    """The source with the fault in it, which fits in one place only."""
    found = source.count(mutant.old)
    if found != 1:
        raise SystemExit(f"{mutant.path} has this {found} times: {mutant.old!r}")
    return source.replace(mutant.old, mutant.new)


def ran(folder: Path, paths: Sequence[str], only: str) -> subprocess.CompletedProcess[str]:
    """The tests of the copy, on the source of the copy."""
    words = [sys.executable, "-m", "pytest", "-q", "-x", "--no-header", "--tb=no"]
    words += ["-p", "no:cacheprovider", *(f"tests/{path}" for path in paths)]
    words += ["-k", only] if only else []
    here = {"PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        words, cwd=folder, env=os.environ | here, capture_output=True, text=True, check=False
    )


def tried(mutant: Mutant) -> Tried:
    """A copy with one fault, and what its tests say."""
    start = time.monotonic()
    with copied() as folder:
        path = folder / "src/complaintkit" / mutant.path
        path.write_text(changed(path.read_text("utf-8"), mutant), "utf-8")
        result = ran(folder, mutant.tests, mutant.only)
    lines = [each for each in result.stdout.splitlines() if each.startswith("FAILED ")]
    failed = lines[0].split(" - ")[0].removeprefix("FAILED tests/") if lines else ""
    return Tried(mutant, result.returncode, failed, time.monotonic() - start)


def pass_without_a_fault(mutants: Sequence[Mutant]) -> bool:
    """Whether the tests pass on the source as it is; and run on the copy of it."""
    with copied() as folder:
        where = "import complaintkit; print(complaintkit.__file__)"
        environment = os.environ | {"PYTHONPATH": str(folder / "src")}
        words = [sys.executable, "-c", where]
        found = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
        if not Path(found.stdout.strip()).is_relative_to(folder):
            raise SystemExit(f"the tests of the copy would try {found.stdout.strip()}")
        everything = sorted({path for each in mutants if not each.only for path in each.tests})
        wanted = [(everything, "")] if everything else []
        wanted += [([*each.tests], each.only) for each in mutants if each.only]
        results = [ran(folder, paths, only) for paths, only in wanted]
    for result in results:
        sys.stdout.write(result.stdout[-2000:] if result.returncode else "")
    return not any(result.returncode for result in results)


def main(words: Sequence[str]) -> int:
    """Try those with such names, or all; 1 if any went unnoticed."""
    mutants = [each for each in MUTANTS if all(word in each.name for word in words)]
    if not mutants:
        raise SystemExit(f"no fault is called so: {' '.join(words)}")
    if not pass_without_a_fault(mutants):
        raise SystemExit("the tests fail without any fault")
    noticed = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for each in pool.map(tried, mutants):
            noticed += each.code == NOTICED
            sys.stdout.write(f"{each.line}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{noticed} of {len(mutants)} noticed\n")
    return int(noticed < len(mutants))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
