"""Values of options in the user's own language; what is none of them is refused with its words."""

import pytest

from tests.cli.conftest import Spawn
from tests.conftest import Run


def test_options_take_the_words_that_the_questions_take(acme: Run, spawn: Spawn) -> None:
    """Polish, with and without accents, by `=` and by a blank; several at once."""
    acme("log", "acme", "x", "--promise", "refund by tomorrow", "--channel", "phone")
    polish = ("--lang", "pl")
    spawn(*polish, "log", "acme", "--outcome=nikt nie odebrał", "--level", "przelozony")
    spawn(*polish, "settle", "1", "--note", "dotrzymana", "dotrzymana")
    spawn(*polish, "pay", "acme", "89.99 PLN", "--by", "karta kredytowa")

    case = acme("show", "--json").json
    assert [each["outcome"] for each in case["contacts"]] == ["spoke", "no-answer"]
    assert case["contacts"][1]["level"] == "supervisor"
    assert case["promises"][0]["settled_as"] == "kept"
    assert case["payments"][0]["method"] == "credit-card"


@pytest.mark.parametrize(
    ("language", "sector", "ground"),
    [
        ("pl", "telekomunikacja", "zakupione"),
        ("sr-Latn", "telekomunikacije", "x"),
        ("sr-Cyrl", "телекомуникације", "x"),
        ("ru", "связь", "x"),
    ],
)
def test_a_sector(acme: Run, spawn: Spawn, language: str, sector: str, ground: str) -> None:
    """In four languages; what is nobody's word is refused, and nothing is stored."""
    opened = ("open", "Zeta", "--about", "late", "--want", "it")
    result = spawn("--lang", language, *opened, "--sector", sector)
    assert result.code == 0, result.err
    assert acme("show", "2", "--json").json["case"]["sector"] == "telecom"

    refused = spawn("--lang", language, *opened, "--sector", sector, "--ground", ground)
    assert (refused.code, refused.out) == (2, "")
    assert "not-delivered (" in refused.err
    assert len(acme("list", "--json").json) == 2


def test_english_takes_the_codes_alone(acme: Run) -> None:
    """A script that misspells one must be told so."""
    assert acme("log", "acme", "--outcome", "no answer").code == 2
    assert acme("log", "acme", "--outcome", "no-ans").code == 2


def test_a_milestone_by_its_label(acme: Run, spawn: Spawn) -> None:
    """Wholly; a part of it is answered with those that have it, not guessed at."""
    polish = ("--lang", "pl")
    assert spawn(*polish, "note", "acme", "dostawa", "2026-11-02").code == 0
    (milestone,) = acme("show", "--json").json["milestones"]
    assert (milestone["kind"], milestone["at"][:10]) == ("delivered", "2026-11-02")

    result = spawn(*polish, "note", "acme", "zwrot pieniędzy", "2026-11-03")
    assert (result.code, result.out) == (2, "")
    assert "refunded (zwrot pieniędzy dla Ciebie)" in result.err
    assert len(acme("show", "--json").json["milestones"]) == 1
