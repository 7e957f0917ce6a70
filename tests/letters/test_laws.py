"""The law in a letter: what runs or ran out in this case, and no more."""

from datetime import date

import pytest

from complaintkit.law.matter import DatedFact as Day
from complaintkit.law.window import RuleWindow
from complaintkit.letters.fact import Sources
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.laws import law_facts, term_of
from complaintkit.letters.wording import wording
from tests.ladder.cases import window

from .conftest import Notebook

ANSWERS = {"met_by": ("reply",), "citation": "Act 1", "says": "They must answer.", "start": 3}
"""The case itself is entry 3."""


def duty(closes: str, **changes: object) -> RuleWindow:
    """A duty to answer, from 1 November on."""
    return window("they-must", opens="2026-11-01", closes=closes, **{**ANSWERS, **changes})  # type: ignore[arg-type]


def cited(notebook: Notebook, *windows: RuleWindow) -> list[tuple[str, str, tuple[int, ...]]]:
    """What a claim would cite, on 22 November: state, last day, entries."""
    notebook.open()
    view = notebook.view()._replace(windows=windows)
    found = law_facts(view, Sources(view.history, wording("en")))
    return [(each.state.text, each.until.text, each.citation.entries) for each in found]


def test_a_duty_that_runs_and_one_that_ran_out(notebook: Notebook) -> None:
    """The last day itself is still theirs; the first to end comes first."""
    assert cited(notebook, duty("2026-11-22"), duty("2026-11-21", id="b-rule")) == [
        ("overdue", "Saturday 21 November 2026", (3,)),
        ("running", "Sunday 22 November 2026", (3,)),
    ]


@pytest.mark.parametrize(
    "other",
    [
        duty("2026-11-30", condition="If you are a person."),
        duty("2026-11-30")._replace(met=Day("reply", date(2026, 11, 20), 5)),
        duty("2026-11-30", methods=("credit-card",)),
        window("opens", opens="2026-11-01", start=3),
        window("you-must-by", opens="2026-11-01", closes="2026-11-30", start=3),
    ],
    ids=["condition", "met", "bank", "route", "own"],
)
def test_what_is_not_held_against_them(notebook: Notebook, other: RuleWindow) -> None:
    """What the record does not know, what they did in time, what binds others."""
    assert cited(notebook, other) == []
    assert term_of(notebook.view()._replace(windows=(other,))).day == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("closes", "day"),
    [
        ("2026-11-22", "2026-12-07"),
        ("2026-11-23", "2026-11-23"),
        ("2026-11-29", "2026-11-29"),
        ("2027-02-01", "2027-02-01"),
    ],
)
def test_the_term_is_the_laws_if_that_lies_ahead(notebook: Notebook, closes: str, day: str) -> None:
    """Nobody can answer by today. Only a day of our own choice is moved from a Sunday."""
    notebook.open()
    view = notebook.view()._replace(windows=(duty(closes),))

    assert term_of(view).day == date.fromisoformat(day)
    assert term_of(view._replace(kind=KINDS["recording"])).window is None


def test_a_duty_to_confirm_sets_no_term(notebook: Notebook) -> None:
    """It ends long before the answer is due: to call its day the law's last one would be false."""
    notebook.open()
    confirm = duty("2026-11-30", id="a-rule", met_by=("acknowledged", "holding-reply", "reply"))
    answer = duty("2026-12-18", id="b-rule")

    view = notebook.view()
    found = term_of(view._replace(windows=(confirm, answer)))

    assert (found.day, found.window) == (date(2026, 12, 18), answer)
    assert term_of(view._replace(windows=(confirm,))).window is None


def test_a_duty_that_is_no_answer_sets_no_term(notebook: Notebook) -> None:
    """A refund is not a reply."""
    notebook.open()
    view = notebook.view()._replace(windows=(duty("2026-11-30", met_by=("refunded",)),))

    assert term_of(view).window is None
