"""Somebody who climbs the ladder of a case step by step, and the rungs that `next` lists."""

import shlex
from datetime import datetime, timedelta
from typing import Any

from tests.conftest import Result, Run

REFUSED = ("log", "acme", "--asked-for", "supervisor", "--outcome", "refused")


def rungs(shown: Result) -> dict[str, str]:
    """Where each rung stands, by name."""
    return {each["rung"]: each["status"] for each in shown.json["rungs"]}


def next_rung(run: Run, who: str, now: str) -> str | None:
    """The name of the next step."""
    found: dict[str, Any] | None = run("next", who, "--json", now=now).json["next"]
    return found["rung"] if found else None


class Climber:
    """Somebody who takes each step that is suggested, with the command as it is shown."""

    def __init__(self, run: Run, who: str) -> None:
        self._run = run
        self._who = who
        self.climbed: list[str] = []

    def climb(self, since: str, days: int) -> list[str]:
        """The rungs that were suggested, in their order, over so many days."""
        start = datetime.fromisoformat(f"{since}T12:00:00+00:00")
        for day in range(0, days, 2):
            self._day(start + timedelta(days=day))
        return self.climbed

    def _day(self, now: datetime) -> None:
        """Take steps until there is none; each command has to work, or the test ends here."""
        for minute in range(0, 50, 5):
            at = (now + timedelta(minutes=minute)).isoformat()
            step = self._run("next", self._who, "--json", now=at).json["next"]
            if step is None:
                return
            self.climbed.append(step["rung"])
            program, *words = shlex.split(step["command"])
            done = self._run(*words, now=at)
            if "who it goes to" in done.err:  # the record cannot know the address of a body
                done = self._run(*words, "--to", "The Body", now=at)
            assert (program, done.code) == ("complaint", 0), (step, done.err)
        raise AssertionError(self.climbed)


def opened(run: Run, provider: str, about: str, want: str, *more: str) -> None:
    """A case of 2 March 2026."""
    words = ("open", provider, "--about", about, "--want", want, *more)
    assert run(*words, now="2026-03-02T12:00+00:00").code == 0


def told(run: Run, *words: str, day: int = 3) -> None:
    """Something recorded in the first days of March 2026."""
    assert run(*words, now=f"2026-03-0{day}T12:00+00:00").code == 0
