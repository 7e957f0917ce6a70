"""`complaint next` and the law: no body is suggested before the day on which it is open."""

import pytest

from tests.conftest import Run
from tests.law.telling import at, tell

ANYWHERE = "--zone Europe/London"


def case(run: Run, where: str, *facts: str) -> None:
    """A case told on its way; *where* is country, sector and, if need be, what is wrong."""
    country, sector, *ground = where.split()
    told = f"--ground {ground[0]}" if ground else ""
    tell(
        run,
        f"2026-09-02 init --name Jo_Doe --country {country} {ANYWHERE}",
        f"2026-09-02 open Them --about It_is_wrong --want It_is_right --sector {sector} {told}",
        *facts,
    )


def standing(run: Run, rung: str, *days: str) -> list[str]:
    """Where a rung stands on each of some days, and whether it is the next step."""
    found = []
    for day in days:
        shown = run("next", "them", "--json", now=at(day)).json
        (status,) = [each["status"] for each in shown["rungs"] if each["rung"] == rung]
        is_next = shown["next"] is not None and shown["next"]["rung"] == rung
        found.append("next" if is_next else status)
    return found


@pytest.mark.parametrize(
    ("where", "days"),
    [
        # PKE art. 378, 379: 30 days are Fri 2 October, 30 unpaid ones Sun 1, so Mon 2 November
        ("PL telecom", ("2026-09-20", "2026-11-02", "2026-11-03", "2026-11-04")),
        # 30 days are Fri 2 October
        ("PL finance", ("2026-09-20", "2026-10-02", "2026-10-03", "2026-10-04")),
        ("PL air", ("2026-09-20", "2026-10-02", "2026-10-03", "2026-10-04")),
        # eight weeks are Wed 28 October
        ("GB energy", ("2026-09-20", "2026-10-28", "2026-10-29", "2026-10-30")),
        # 15 days are Thu 17 September
        ("RS finance", ("2026-09-16", "2026-09-17", "2026-09-18", "2026-09-19")),
    ],
)
def test_a_year_for_the_ombudsman_does_not_open_it(
    run: Run, where: str, days: tuple[str, ...]
) -> None:
    """The complaint came to them on Wed 2 September; their time to answer comes first."""
    case(run, where, "2026-09-02 note complaint-received")

    assert [each in ("next", "allowed") for each in standing(run, "ombudsman", *days)] == [
        *(False, False, True, True)
    ]


def test_nor_does_it_before_the_complaint_is_known_to_be_there(run: Run) -> None:
    """It was sent; from when UKE is open follows from the day on which it came."""
    case(run, "PL telecom", "2026-09-02 note complaint-sent")

    assert standing(run, "ombudsman", "2026-09-17", "2026-11-20") == ["not-yet", "not-yet"]


def test_where_no_rule_says_from_when_a_fortnight_is_enough(run: Run) -> None:
    """A Polish shop: a dispute body takes it, and only its year is known."""
    case(run, "PL goods faulty", "2026-09-02 note complaint-received")

    assert standing(run, "ombudsman", "2026-09-15", "2026-09-16") == ["not-yet", "next"]


def test_an_answer_that_is_no_refusal_opens_it_when_nothing_lies_ahead(run: Run) -> None:
    """In Poland an answer of the operator ends the wait for its silence."""
    case(
        run,
        "PL telecom",
        *("2026-09-02 note complaint-received", "2026-09-10 note reply-received 2026-09-10"),
    )

    assert standing(run, "ombudsman", "2026-09-11") == ["next"]


def test_the_court_waits_until_the_fourteen_days_are_over(run: Run) -> None:
    """A letter before claim came to them on Mon 5 October: they have until Mon 19."""
    case(
        run,
        "GB services",
        *("2026-09-02 note complaint-received", "2026-09-20 note executive-asked"),
        *("2026-09-25 note published", "2026-10-06 note letter-before-claim 2026-10-05"),
    )

    days = ("2026-10-18", "2026-10-19", "2026-10-20", "2026-10-21")
    assert standing(run, "court", *days) == ["not-yet", "not-yet", "next", "next"]
