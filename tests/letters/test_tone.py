"""Words that weaken a letter: found in every script, and answered with calmer ones."""

import pytest

from complaintkit.letters.tone import findings
from tests.conftest import Run

CALM = [
    "The washing machine stopped on 3 May; the refund of 49 GBP has not come.",
    "Pralka przestała działać 3 maja. Kwota nie została zwrócona.",
    "Карту украли, банк об этом знает. Посадка была задержана на три часа.",
    "Mašina ne radi od 3. maja. Let za Ukrajinu je otkazan.",
    "My card was stolen in the UK; I told HSBC and the FCA.",
    "",
]


@pytest.mark.parametrize("text", CALM)
def test_facts_are_calm(text: str) -> None:
    """A warning that is wrong is not read the next time."""
    assert list(findings(text)) == []


@pytest.mark.parametrize(
    ("text", "weakness", "said", "calmer"),
    [
        ("Those IDIOTS again", "insult", "IDIOTS", "the person I spoke to"),
        ("This is a scam.", "motive", "scam", "charged without an agreement"),
        ("Or else.", "threat", "Or else", "by the day that I named"),
        ("I am fed up with it.", "feeling", "fed up", "(say how often you asked)"),
        ("Oszustwo i tyle.", "motive", "Oszustwo", "pobrano opłatę bez umowy"),
        ("To skandal", "feeling", "skandal", "niezgodne z umową"),
        ("Вы мошенники", "motive", "мошенники", "деньги списаны без договора"),
        ("Позор.", "feeling", "Позор", "не соответствует договору"),
        ("Vi ste lopovi", "insult", "lopovi", "trgovac"),
        ("Ви сте лопови", "insult", "лопови", "трговац"),
        ("Ово је срамота.", "feeling", "срамота", "није у складу са уговором"),
    ],
)
def test_each_script_is_read(text: str, weakness: str, said: str, calmer: str) -> None:
    """Serbian in both of its own."""
    assert list(findings(text)) == [(weakness, said, calmer)]


def test_capitals_and_exclamation_marks() -> None:
    """One word in capitals is a name."""
    assert list(findings("GIVE BACK MY MONEY NOW! Please.")) == [
        ("capitals", "GIVE BACK MONEY", ""),
        ("exclamation", "GIVE BACK MY MONEY NOW!", ""),
    ]
    assert list(findings("The UOKiK and NATO wrote.")) == []


def test_the_letter_is_written_and_its_tone_is_told(ready: Run) -> None:
    """It warns; the words stay the user's."""
    ready("open", "Acme", "--about", "You are thieves!", "--want", "My 20 GBP back.")

    checked = ready("letter", "acme", "--check")
    written = ready("letter", "acme")

    assert checked.out.splitlines()[-3:] == [
        "Tone of your own words",
        "  Entry 4: “You are thieves!” has an exclamation mark; a full stop is stronger.",
        "  Entry 4: “thieves” judges people. Calmer: the provider",
    ]
    assert "    You are thieves!\n" in written.out
    assert "Entry 4: “thieves” judges people. Calmer: the provider\n" in written.err


def test_what_they_said_is_evidence_and_not_looked_at(ready: Run) -> None:
    """A quotation is theirs."""
    ready("open", "Acme", "--about", "A refund is due.", "--want", "My 20 GBP back.")
    ready("log", "acme", "Asked again.", "--said", "You idiots!", "--quote", "Or else!")

    assert ready("letter", "acme", "--check", "--json").json["tone"] == []
