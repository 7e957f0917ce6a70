"""A case with one of each thing that the tests of `complaint amend` correct."""

from typing import Any

from tests.conftest import Run

CARD = ("--by", "credit-card", "--network", "visa", "--last4", "4242")
WRITTEN = "2026-11-02T10:00+00:00"


def tell_one_of_each(acme: Run) -> None:
    """One of each: delivered 5, paid 6 and refunded 7, a clause 8, an offer 9; a letter 10.

    It left on the 4th (11, milestone 12) and arrived on the 6th (milestone 13).
    """
    for words in (
        ("note", "acme", "delivered", "2026-11-01"),
        ("pay", "acme", "100 GBP", *CARD, "--on", "2026-11-01"),
        ("pay", "acme", "40 GBP", "--as", "refunded", "--for", "1", "--on", "2026-11-10"),
        ("quote", "acme", "Repairs within 3 days.", "--from", "Terms 7.2"),
        ("offer", "acme", "50 GBP", "--refused", "--why", "too little", "--on", "2026-11-12"),
    ):
        assert acme(*words).code == 0
    assert acme("letter", "acme", now=WRITTEN).code == 0
    left = ("--via", "post", "--on", "2026-11-04", "--received", "2026-11-06")
    assert acme("sent", "1", *left).code == 0


def noun(run: Run, entry: str) -> dict[str, Any]:
    """The thing that an entry made, as it stands."""
    found = run("show", "1", "--json").json
    tables = ("milestones", "payments", "clauses", "offers", "sendings")
    nouns = [found["case"], *(each for table in tables for each in found[table])]
    return next(each for each in nouns if each["entry"] == int(entry))
