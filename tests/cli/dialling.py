"""The number of a provider in the record, and what `due` says about calling it."""

from tests.conftest import Run

NUMBER = "+44 20 7946 0000"
MONDAY = "2026-11-23T18:00+00:00"
"""The call back of `called` is broken since an hour, and the next step is a call."""


def phone(
    run: Run, *more: str, hours: str = "Mon-Fri 9-17", role: str = "customer-service"
) -> None:
    """Keep a number of Acme's."""
    words = ("--value", NUMBER, "--hours", hours, "--role", role, *more)
    assert run("provider", "acme", "--channel", "phone", *words).code == 0


def call_lines(run: Run, now: str = MONDAY) -> list[str]:
    """What `due` says about calling."""
    lines = run("due", now=now).out.splitlines()
    return [line.strip() for line in lines if line.startswith("    Call ")]
