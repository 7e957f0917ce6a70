"""`complaint letter --kinds` and `--check`: looking before writing; nothing is recorded."""

from collections.abc import Callable
from pathlib import Path

import pytest

from complaintkit.letters.kinds import KINDS
from tests.cli.letter_stories import NOW, TO, settled, sofa
from tests.conftest import Run, Tell

WHOLE = """\
Acme, case 1: The bill had an item twice.
Make sense now
  claim: Formal claim
  confirm: Confirmation of a call
  contract: Request to name the clause
  chargeback-warning: Warning of a card dispute
      What did you pay by card, and when? complaint pay 1 49.00 GBP --on ... --by credit-card. \
If there were several: --payment N
      Which card was it? complaint amend N --why ... --last4 4242
      Whose sign is on the card? complaint amend N --why ... --network visa
  dispute: Card dispute, to the issuer
      What did you pay by card, and when? complaint pay 1 49.00 GBP --on ... --by credit-card. \
If there were several: --payment N
      Which card was it? complaint amend N --why ... --last4 4242
      What is wrong with it, in one word? complaint amend 4 --why ... --ground not-delivered \
(or faulty, not-refunded, overcharged ...)
"""


def test_the_kinds_with_what_each_lacks(run: Run, tell: Tell) -> None:
    """Those that make sense first; in the order of importance, with the commands."""
    tell(settled)

    shown = run("letter", "1", "--kinds", now=NOW)

    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith(WHOLE)
    assert "\n  reminder: Reminder. There is nothing to remind them of" in shown.out
    assert "Not now\n  response: Answer to their reply. The law of this case does not" in shown.out


def test_the_kinds_for_programs(run: Run, tell: Tell, entries: Callable[[], int]) -> None:
    """Every kind once, with a stable form."""
    tell(sofa)
    before = entries()

    found = run("letter", "--kinds", "--json", now=NOW).json

    assert [each["kind"] for each in found] == [*KINDS]
    assert sorted(found[0]) == [
        *("kind", "makes_sense", "missing", "never", "title", "to", "why_not"),
    ]
    assert all(each["makes_sense"] is not bool(each["why_not"]) for each in found)
    assert entries() == before


def test_check_says_what_is_missing_and_what_to_ask(run: Run, tell: Tell) -> None:
    """One letter: its gaps, then the questions for the next call."""
    tell(settled)
    run("log", "1", "Nobody would say when.", "--promise", "an answer", now=NOW)

    shown = run("letter", "1", "--kind", "dispute", "--check", now=NOW)

    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("This letter (dispute) lacks:\n  the payment by card: What did you")
    assert "Ask on the next call\n  By which day and hour will you do it? (entry " in shown.out
    assert "  What is your name and position?\n  What is the number of my complaint?\n" in shown.out


def test_check_of_a_whole_letter(run: Run, tell: Tell) -> None:
    """With the reason if it should wait."""
    tell(sofa)

    assert run("letter", "1", "--check", now=NOW).out.startswith(
        "Nothing is missing for this letter (claim).\n"
    )
    waits = run("letter", "1", "--kind", "thanks", "--check", now=NOW).out
    assert "It makes no sense now: Nothing is on record for which to thank them" in waits
    found = run("letter", "1", "--check", "--json", now=NOW).json
    assert (found["kind"], found["missing"], sorted(found)[:2]) == ("claim", [], ["ask", "caveats"])


@pytest.mark.parametrize(
    "words",
    [("--kinds", "--check"), ("--check", "--draft"), ("--kinds", "-o", "x.txt")],
)
def test_what_contradicts_itself(
    run: Run, tell: Tell, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """Exit 2, and no file."""
    tell(sofa)
    placed = [str(tmp_path / word) if word == "x.txt" else word for word in words]

    result = run("letter", "1", *placed, now=NOW)

    assert (result.code, result.out, (tmp_path / "x.txt").exists()) == (2, "", False)


class TestChoosing:
    """Which contact, which payment, and who gets it."""

    def test_a_contact_by_its_entry(self, run: Run, tell: Tell) -> None:
        """Else the newest in which somebody answered."""
        tell(sofa)

        shown = run("letter", "1", "--kind", "confirm", "--contact", "7", now=NOW).out

        said = "As agreed on Monday 2 November 2026, at 09:30 by phone (12 min; entry 7):"
        assert said in " ".join(shown.split())

    def test_a_contact_that_is_none(self, run: Run, tell: Tell) -> None:
        """An entry of another kind confirms nothing."""
        tell(sofa)

        refused = run("letter", "1", "--kind", "confirm", "--contact", "5", now=NOW)

        assert refused.code == 65
        assert "Entry 5 is no contact of this case in which somebody answered." in refused.err

    def test_of_two_payments_neither_is_guessed(self, run: Run, tell: Tell) -> None:
        """It is asked for, and taken by its number."""
        tell(sofa)
        more = ("--by", "credit-card", "--network", "visa", "--last4", "4242")
        run("pay", "1", "50.00 GBP", *more, "--on", "2026-10-25", now=NOW)

        refused = run("letter", "1", "--kind", "dispute", *TO["dispute"], now=NOW)
        chosen = run("letter", "1", "--kind", "dispute", *TO["dispute"], "--payment", "2", now=NOW)

        assert (refused.code, "If there were several: --payment N" in refused.err) == (65, True)
        assert "Payment: 50.00 GBP on Sunday 25 October 2026" in chosen.out

    def test_what_came_back_in_part_is_not_asked_for_again(self, run: Run, tell: Tell) -> None:
        """Only the rest is in dispute."""
        tell(sofa)
        back = ("--as", "refunded", "--for", "1", "--on", "2026-11-20")
        run("pay", "1", "99.00 GBP", *back, now=NOW)

        shown = run("letter", "1", "--kind", "dispute", *TO["dispute"], now=NOW).out

        assert "Come back so far: 99.00 GBP\nAmount in dispute: 300.00 GBP\n" in shown
