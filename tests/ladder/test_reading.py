"""A mistake in the user's own playbook: the file, the line, and what is wrong with it."""

import pytest

from complaintkit.errors import Refused
from complaintkit.ladder.reading import read_playbook

GOOD = """\
[small_sums]
EUR = 5

[[warning]]
sum = "small"

[[rung]]
name = "supervisor"
title = "A supervisor"
advice = "Call."
when = "Later."
command = ["log"]
allowed = [
    { broken_promises = 1 },
    { days_without_progress = 3, say = "Too long" },
]
tried = [{ reached = "supervisor" }]
needs = [{ milestone = "ordered", say = "Order first" }]

[[rung]]
name = "claim"
title = "The claim"
advice = "Write."
when = "Later still."
command = ["letter"]
optional = true
allowed = [{ rung_done = "supervisor", letter_written = "claim", country = "GB" }]
"""


def test_reads_what_is_right() -> None:
    """Every field arrives where it belongs."""
    found = read_playbook(GOOD, "my.toml")
    first, second = found.rungs

    assert (first.name, second.name, second.optional) == ("supervisor", "claim", True)
    assert first.allowed[1].predicates == (("days_without_progress", 3),)
    assert first.allowed[1].say == "Too long"
    assert (found.small_sums, len(found.warnings)) == ({"EUR": 5}, 1)


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("EUR = 5", "EUR = 5.5", 2, "small_sums takes lines like: EUR = 5"),
        ("EUR = 5", "euro = 5", 2, "small_sums takes lines like: EUR = 5"),
        (
            "[small_sums]\nEUR = 5",
            "small_sums = 5",
            1,
            "small_sums is not a table",
        ),
        ('sum = "small"', 'sum = "tiny"', 5, "'tiny' is not a word for sum (it takes: small)"),
        ('sum = "small"', 'say = "Hm"', 4, "a table of warning names no predicate"),
        ('name = "claim"', 'name = "supervisor"', 21, "there are two steps 'supervisor'"),
        ('name = "claim"', 'name = "The Claim"', 21, "is not a name of small letters"),
        ('title = "The claim"\n', "", 20, "title is missing"),
        ('advice = "Write."', "advice = 3", 23, "advice is not a text"),
        ('command = ["letter"]', 'command = "letter"', 25, "command is not like"),
        ("optional = true", 'optional = "yes"', 26, "optional is not true or false"),
        ("optional = true", "optionally = true", 26, "'optionally' is not a key here"),
        (
            "{ broken_promises = 1 }",
            "{ broken_promise = 1 }",
            14,
            "there is no predicate 'broken_promise' (did you mean broken_promises?)",
        ),
        (
            "days_without_progress = 3",
            'days_without_progress = "three"',
            15,
            "days_without_progress takes a whole number from 1 to 9999",
        ),
        (
            "{ broken_promises = 1 }",
            "{ broken_promises = true }",
            14,
            "broken_promises takes a whole number from 1 to 9999",
        ),
        (
            "{ broken_promises = 1 }",
            "{ broken_promises = 0 }",
            14,
            "broken_promises takes a whole number from 1 to 9999",
        ),
        (
            "{ broken_promises = 1 }",
            "{ contacts_since_clause = 0 }",
            14,
            "contacts_since_clause takes a whole number from 1 to 9999",
        ),
        (
            'reached = "supervisor"',
            'reached = "superviser"',
            17,
            "'superviser' is not a word for reached (it takes: supervisor)",
        ),
        (
            'reached = "supervisor"',
            'rung_done = "claim"',
            17,
            "rung_done does not belong in tried",
        ),
        (
            'milestone = "ordered", say = "Order first"',
            'milestone = "ordered"',
            18,
            "a table of needs has no `say`",
        ),
        (
            'milestone = "ordered"',
            'milestone = "orderd"',
            18,
            "'orderd' is not a word for milestone (it takes: ordered",
        ),
        ('say = "Order first"', "say = 1", 18, "say is not a text"),
        (
            'tried = [{ reached = "supervisor" }]',
            'tried = "supervisor"',
            17,
            "tried is not a list of tables",
        ),
        (
            'rung_done = "supervisor"',
            'rung_done = "manager"',
            27,
            "'manager' is not a word for rung_done (it takes: supervisor, claim)",
        ),
        ('country = "GB"', 'country = "Britain"', 27, "'Britain' is not a word for country"),
        ("[[warning]]", "[[warnings]]", 4, "'warnings' is not a key here"),
        ("EUR = 5", "EUR = ", 2, "this is not TOML"),
        ("[[warning]]", "[[warning", 4, "this is not TOML"),
    ],
)
def test_a_mistake(old: str, new: str, line: int, sentence: str) -> None:
    """One at a time, each at the line on which it stands."""
    assert old in GOOD

    with pytest.raises(Refused) as caught:
        read_playbook(GOOD.replace(old, new, 1), "my.toml")

    assert caught.value.message.startswith(f"my.toml, line {line}: ")
    assert sentence in caught.value.message
    assert "--shipped" in caught.value.hint


@pytest.mark.parametrize("text", ["", "# nothing\n", "[small_sums]\nEUR = 5\n"])
def test_a_playbook_without_a_rung(text: str) -> None:
    """An empty file is a slip, not a ladder without steps."""
    with pytest.raises(Refused, match=r"at least one \[\[rung\]\]"):
        read_playbook(text, "my.toml")
