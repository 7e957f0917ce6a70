"""A story told through the command line, day by day, and what the law makes of it on a day."""

from tests.conftest import Result, Run
from tests.law.reading import started, windows

LATER = "2026-11-20"
"""When everything is told, and asked; no window depends on it."""


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


def case(run: Run, what: str, *facts: str) -> None:
    """A case told at once; *what* is country, sector and, if need be, what is wrong."""
    country, sector, *ground = what.split()
    told = f"--ground {ground[0]}" if ground else ""
    tell(
        run,
        f"{LATER} init --name Jo_Doe --country {country} --zone Europe/Belgrade",
        f"{LATER} open Them --about It_is_wrong --want It_is_right --sector {sector} {told}",
        *(f"{LATER} {fact}" for fact in facts),
    )


def ends(run: Run, rule: str) -> tuple[str | None, str | None, str | None] | None:
    """When the one window of a rule opens and closes, and the latest day; None without one."""
    found = started(rights(run, LATER)).get(rule)
    if found is None:
        return None
    ((_state, opens, closes, latest, _entry),) = found
    return opens, closes, latest
