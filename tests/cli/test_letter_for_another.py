"""Letters for somebody else: a parent, a neighbour."""

import pytest

from complaintkit.letters.kinds import KINDS
from tests.conftest import Run

CASE = ("open", "Acme", "--about", "The bill is wrong.", "--want", "A right one.")
FOR = ("--for", "Maria Doe", "--for-address", "5 Low Street\nLeeds")
AUTHORITY = ("--authority", "Power of attorney of 3 May 2026")


def test_both_names_and_the_authority_are_told(ready: Run) -> None:
    """Who buys and who writes are two people."""
    ready(*CASE, *FOR, *AUTHORITY, "--amount", "20 GBP")

    written = ready("letter", "acme").out

    assert "\nOn behalf of: Maria Doe\n5 Low Street\nLeeds\n" in written
    assert "I write on behalf of Maria Doe; what lets me do so is enclosed: Power of" in written
    assert written.count("on behalf of Maria Doe\n") == 1
    assert "\nEnclosure: Power of attorney of 3 May 2026\n" in written


def test_without_an_authority_it_is_refused_with_the_question(ready: Run) -> None:
    """They would not answer such a letter."""
    ready(*CASE, *FOR)

    result = ready("letter", "acme")

    assert (result.code, result.out) == (65, "")
    assert result.err.splitlines()[-2:] == [
        "Error: The letter lacks: what lets you act for them. Nothing was written.",
        "What shows that you may act for them, and of which day is it? complaint amend 4 --why "
        '"..." --authority "Power of attorney of 3 May 2026"',
    ]
    assert ready("amend", "4", "--why", "found", *AUTHORITY).code == 0
    assert ready("letter", "acme").code == 0


def test_ones_own_case_says_nothing_of_it(ready: Run) -> None:
    """Nobody else is in it."""
    ready(*CASE)

    assert "behalf" not in ready("letter", "acme").out


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS.values() if kind.is_framed])
def test_every_letter_with_a_sender_tells_it(ready: Run, kind: str) -> None:
    """Also in a draft of what makes no sense yet."""
    ready(*CASE, *FOR, *AUTHORITY)

    assert "On behalf of: Maria Doe" in ready("letter", "acme", "--kind", kind, "--draft").out


def test_the_language_of_a_case_is_that_of_its_letters(ready: Run) -> None:
    """Another one can be asked for."""
    ready(*CASE, "--language", "ru")

    assert "ПРЕТЕНЗИЯ" in ready("letter", "acme").out
    assert "Formal claim" in ready("letter", "acme", "--lang", "en").out
    ready("amend", "4", "--why", "mine", "--language", "sr", "--script", "cyrl")
    assert "Поштовани" in ready("letter", "acme").out
    assert "Poštovani" in ready("letter", "acme", "--script", "latn").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--language", "de"), "'de' is not a language of complaintkit yet."),
        (("--script", "runes"), "'runes' is not a script of Serbian letters."),
    ],
)
def test_a_language_without_letters_is_refused(
    ready: Run, words: tuple[str, ...], said: str
) -> None:
    """Nothing is stored."""
    result = ready(*CASE, *words)

    assert (result.code, result.out) == (2, "")
    assert said in result.err


@pytest.mark.parametrize("script", ["latn", "cyrl"])
def test_only_serbian_has_a_choice_of_scripts(ready: Run, script: str) -> None:
    """English in Cyrillic would be nobody's."""
    ready(*CASE)

    result = ready("letter", "acme", "--lang", "en", "--script", script)

    assert (result.code, result.out) == (2, "")
    assert "There is no script" in result.err


@pytest.mark.parametrize(
    ("personal", "told"),
    [("none", (False, False)), ("number", (True, False)), ("name", (True, True))],
)
def test_a_review_says_of_the_user_what_was_chosen(
    ready: Run, personal: str, told: tuple[bool, bool]
) -> None:
    """A number that they know, the name as well, or nothing; an address never."""
    ready(*CASE, "--order-no", "A-77")

    written = ready("letter", "acme", "--kind", "review", "--personal", personal, "--draft").out

    assert ("A-77" in written, "Jo Doe" in written, "1 High St" in written) == (*told, False)
