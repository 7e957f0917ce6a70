"""The playbook that ships: sound, whole, and the same as its compiled form."""

import json
import re
import tomllib

import pytest

from complaintkit.cli import COMMANDS
from complaintkit.ladder.playbook import CONDITIONS, Condition, Rung
from complaintkit.ladder.predicates import CLOSING, PREDICATES
from complaintkit.ladder.reading import PATTERNS, WORDS, read_playbook
from complaintkit.ladder.shipped import COMPILED, SOURCE, playbook_of
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import ROUTES
from tests.ladder.cases import PLAYBOOK

TEXT = SOURCE.read_text(encoding="utf-8")


def conditions(rung: Rung) -> list[Condition]:
    """Every condition of a rung."""
    return [each for field in CONDITIONS for each in getattr(rung, field)]


def test_it_has_no_mistake_and_is_compiled_as_it_stands() -> None:
    """`make law` brings the compiled form up to date."""
    assert read_playbook(TEXT, "playbook.toml") == playbook_of()
    assert json.loads(COMPILED.read_bytes()) == tomllib.loads(TEXT)


def test_the_rungs_stand_in_the_order_of_escalation() -> None:
    """From the lowest up."""
    assert [each.name for each in PLAYBOOK.rungs] == [
        *("block-card", "right", "withdrawal", "withdrawal-sent", "first-call"),
        *("agreed", "agreed-otherwise", "correction", "ask"),
        *("supervisor", "complaints", "contract", "contract-sent", "claim", "claim-sent"),
        *("silence", "silence-sent", "executive", "executive-sent", "public"),
        *("dispute-warning", "dispute-warning-sent", "dispute", "dispute-sent", "bank-notice"),
        *("ombudsman", "ombudsman-sent", "final-demand", "final-demand-sent"),
        *("regulator", "regulator-sent", "court"),
    ]


@pytest.mark.parametrize("rung", PLAYBOOK.rungs, ids=lambda rung: rung.name)
def test_every_rung_speaks_in_whole_sentences(rung: Rung) -> None:
    """A reason gets its full stop with the entries behind it."""
    assert re.fullmatch(r"[A-Z].*\.", rung.advice)
    assert re.fullmatch(r"[A-Z].*\.", rung.when)
    assert not rung.tip or re.fullmatch(r"[A-Z].*\.", rung.tip)
    assert [each.say for each in conditions(rung) if each.say.endswith(".")] == []


@pytest.mark.parametrize("rung", PLAYBOOK.rungs, ids=lambda rung: rung.name)
def test_every_command_exists(rung: Rung) -> None:
    """And every milestone that one notes."""
    verb, *words = rung.command

    assert verb in COMMANDS
    assert verb != "note" or words[0] in {*MILESTONES, "{milestone}"}


@pytest.mark.parametrize("rung", PLAYBOOK.rungs, ids=lambda rung: rung.name)
def test_what_a_rung_asks_to_note_makes_it_tried(rung: Rung) -> None:
    """Else the same step would come back tomorrow."""
    if rung.command[0] == "note" and rung.command[1] != "{milestone}":
        tried = {value for each in rung.tried for _name, value in each.predicates}

        assert rung.command[1] in tried


def test_every_predicate_says_what_it_takes() -> None:
    """What is neither a word nor a pattern nor a rung is a number."""
    assert {*WORDS, *PATTERNS, "rung_done"} <= set(PREDICATES)
    assert {each + CLOSING for each in ROUTES} <= set(PREDICATES)
