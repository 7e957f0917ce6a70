"""A story told through the command line, day by day, and what the law makes of it on a day."""

from tests.conftest import Result, Run
from tests.law.reading import windows


def at(day: str) -> str:
    """The morning of a day in UTC: in every zone of these stories it is the same day."""
    return f"{day}T09:00+00:00"


def tell(run: Run, *steps: str) -> None:
    """Run each "2026-04-13 note incident 2026-04-10"; words that belong together: "joined_so"."""
    for step in steps:
        day, *words = step.split()
        result = run(*(word.replace("_", " ") for word in words), now=at(day))
        assert result.code == 0, (step, result.err)


def rights(run: Run, day: str) -> Result:
    """What `complaint rights` says of the only case on a day."""
    return run("rights", "1", "--json", now=at(day))


def states(run: Run, rule: str, *days: str) -> list[str]:
    """How the one window of a rule stands on each of some days, asked with `--on` on another."""
    found = [windows(run("rights", "1", "--json", "--on", day))[rule] for day in days]
    return [str(window["state"]) for (window,) in found]


def notes(run: Run, rule: str, day: str) -> str:
    """Why the date of the one window of a rule is not plain arithmetic, and if it may move."""
    (window,) = windows(rights(run, day))[rule]
    return " ".join([*window["notes"], *(["(provisional)"] if window["provisional"] else [])])
