"""`complaint letter --sum`: what the law gives, where the user says that its condition holds."""

from pathlib import Path

import pytest

from complaintkit.letters.kinds import KINDS
from tests.cli.sum_letters import MONEY, letter, part
from tests.cli.sum_stories import dead_line, late_refund
from tests.conftest import Run, Tell

TELL_IT = ["claim", "executive", "silence", "final", "ombudsman"]
"""The kinds that demand, and the one that has a body decide."""


def test_a_share_of_the_price_for_each_day(run: Run, tell: Tell) -> None:
    """Line by line, with its dates, its limit, its source and its entries."""
    tell(late_refund)

    assert (
        part(letter(run, *MONEY))
        == """\
Please also pay what the law sets for this. As it stands on Sunday 22
November 2026, each rule in the words of a summary for consumers:

1. Закон РФ от 07.02.1992 № 2300-1 «О защите прав потребителей» ст. 23
     п. 1 (ред. 500-ФЗ от 28.12.2025): “For each day they are late with
     money for faulty goods they owe 1 % of the price, at most the
     price.” (“If you demanded money for faulty goods.” This is so.)
   40000.00 RUB × 1% × 10 days (Friday 13 November 2026 to Sunday 22
     November 2026) = 4000.00 RUB; entries 5, 6
   It grows with each further day until this is put right, up to
     40000.00 RUB at most."""
    )


def test_the_cap_is_told_where_it_bites(run: Run, tell: Tell) -> None:
    """After a hundred days the price is all there is, and nothing grows."""
    tell(late_refund)

    lines = part(letter(run, *MONEY, day="2027-02-21")).splitlines()

    assert lines[-3:] == [
        "   40000.00 RUB × 1% × 101 days (Friday 13 November 2026 to Sunday 21",
        "     February 2027) = 40400.00 RUB; entries 5, 6",
        "   It is owed up to the price: 40000.00 RUB.",
    ]


def test_sums_for_days_and_for_events(run: Run, tell: Tell) -> None:
    """Each by itself, in the order in which they were asked for; an ended one does not grow."""
    tell(dead_line)
    both = ("--sum", "uk-ofcom-autocomp-appointment", "--sum", "uk-ofcom-autocomp-repair-day")

    said = " ".join(part(letter(run, *both, day="2026-06-20")).split())

    assert (
        "1. Ofcom Automatic Compensation Scheme: “For each engineer's appointment that they miss "
        "you are owed a fixed sum.” (“If it is about fixed broadband or a landline and your "
        "provider is in Ofcom's compensation scheme.” This is so.) 2 × 32.31 GBP = 64.62 GBP: "
        "Tuesday 2 June 2026; Thursday 4 June 2026; entries 6, 7 2. Ofcom"
    ) in said
    assert said.endswith(
        "10.34 GBP × 5 days (Thursday 4 June 2026 to Monday 8 June 2026) = 51.70 GBP; entries 5, 8"
    )
    assert "grows" not in said


def test_nothing_is_told_by_itself(run: Run, tell: Tell) -> None:
    """The record cannot know the condition: it is for the user to say that it holds."""
    tell(late_refund)

    written = letter(run)

    assert (written.code, "×" in written.out, "23 п. 1" in written.out) == (0, False, False)


def test_the_receipt_says_what_the_user_says(run: Run, tell: Tell) -> None:
    """In the words of the rule, and with its doubt."""
    tell(late_refund)
    tell_of = "ru-gd-10-money: 4000.00 RUB. You say that this holds: "

    written = letter(run, *MONEY)

    assert written.err.splitlines()[0] == f"{tell_of}If you demanded money for faulty goods."


@pytest.mark.parametrize("how", ["--draft", "-o"])
def test_a_draft_and_a_file_say_it_too(run: Run, tell: Tell, tmp_path: Path, how: str) -> None:
    """Wherever the letter goes."""
    tell(dead_line)
    words = (how,) if how == "--draft" else (how, str(tmp_path / "claim.html"))

    written = letter(run, *words, "--sum", "uk-ofcom-autocomp-repair-day", day="2026-06-20")

    said = written.err if how == "--draft" else written.out
    assert written.code == 0, written.err
    assert (
        "uk-ofcom-autocomp-repair-day: 51.70 GBP. You say that this holds: If your fixed broadband"
    ) in " ".join(said.split())
    assert "The sum was read on comparison sites" in " ".join(said.split())


def test_every_figure_has_its_entries(run: Run, tell: Tell) -> None:
    """The price has that of the payment, the days have theirs; a correction comes along."""
    tell(late_refund)
    amended = run("amend", "5", "--amount", "50000 RUB", "--why", "misread")
    assert amended.code == 0, amended.err

    traced = letter(run, *MONEY, "--trace", "--json").json

    sums = {each["fact"]: each for each in traced if each["fact"].startswith("sums 1: ")}
    entries = {name.removeprefix("sums 1: "): tuple(each["entries"]) for name, each in sums.items()}
    assert entries == {
        **dict.fromkeys(("basis", "citation", "says", "condition", "percent"), (5, 6, 7)),
        **dict.fromkeys(("computed", "source"), (5, 6, 7)),
        **dict.fromkeys(("unit", "limit"), (5, 7)),
        **dict.fromkeys(("number", "since", "until"), (6,)),
    }
    assert sums["sums 1: computed"]["text"] == "5000.00 RUB"


@pytest.mark.parametrize("kind", [each for each in KINDS if each not in TELL_IT])
def test_other_letters_tell_none(run: Run, tell: Tell, kind: str) -> None:
    """An authority awards no money, a review asks for none, a reminder brings nothing new."""
    tell(late_refund)

    refused = letter(run, "--kind", kind, "--draft", *MONEY)

    assert (refused.code, refused.out) == (65, "")
    assert refused.err == (
        f"Error: This letter ({kind}) tells no sum of the law.\n"
        "Nothing was written. These do: claim, executive, silence, final, ombudsman.\n"
    )


@pytest.mark.parametrize("kind", TELL_IT)
def test_it_stands_after_the_demand(run: Run, tell: Tell, kind: str) -> None:
    """What is asked for, what the law adds, and by when."""
    tell(late_refund)

    written = letter(run, "--kind", kind, "--draft", *MONEY)

    assert written.code == 0, written.err
    where = [written.out.index(each) for each in ("My money back.", "× 1% ×", "accurate")]
    assert where == sorted(where)
    who = "Please also pay" if KINDS[kind].to == "provider" else "I also ask for what the law sets"
    assert who in written.out


def test_the_letter_that_was_kept_holds_it(run: Run, tell: Tell, home: Path) -> None:
    """Word for word, under the fingerprint of its entry: so a later look needs no arithmetic."""
    tell(late_refund)

    written = letter(run, *MONEY)

    kept = [each.read_text("utf-8") for each in (home / "evidence").rglob("*") if each.is_file()]
    assert [text for text in kept if "= 4000.00 RUB; entries 5, 6" in text] == [written.out]


def test_a_short_letter_has_it_in_its_body(run: Run, tell: Tell) -> None:
    """What is asked for is no detail; it counts as words of the letter."""
    tell(late_refund)

    written = letter(run, "--short", *MONEY)

    assert written.code == 0, written.err
    assert written.out.index("= 4000.00 RUB") < written.out.index("Yours faithfully,")
