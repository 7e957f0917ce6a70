"""`complaint show`: dated facts, money, clauses, offers and letters that left, in one story."""

import hashlib
import os
import re
from pathlib import Path

import pytest

from tests.conftest import Run

LATER = "2026-11-24T10:00+00:00"
SLIP = b"posted at Leeds"


@pytest.fixture(name="dealt")
def _dealt(acme: Run, tmp_path: Path) -> Run:
    """A case with some of everything, entered on Sunday; on Tuesday a part is corrected."""
    slip = tmp_path / "slip.pdf"
    slip.write_bytes(SLIP)
    os.utime(slip, (1_790_000_000, 1_790_000_000))
    card = ("--by", "credit-card", "--network", "visa", "--last4", "4242")
    acme("amend", "4", "--amount", "49 GBP", "--why", "now known")  # 5
    acme("pay", "acme", "49 GBP", "--on", "2026-11-20", *card, "--note", "The bill\nof October")
    acme("note", "acme", "delivered", "--note", "in the rain")  # 7
    acme("quote", "acme", "We repair\nwithin 3 days.", "--from", "Terms 7.2")  # 8
    acme("offer", "acme", "10 GBP + 5 GBP off x 2 months", "--refused", "--why", "too little")
    acme("letter", "acme", "-o", str(tmp_path / "claim.txt"))  # 10
    how = ("--via", "registered-post", "--tracking", "RR 1", "--proof", str(slip))
    acme("sent", "1", *how, "--on", "2026-11-22")  # 11 to 13
    acme("sent", "1", "--received", "2026-11-24", now=LATER)  # 14
    acme("pay", "acme", "20 GBP", "--as", "refunded", "--for", "1", now=LATER)  # 15
    acme("pay", "acme", "3 EUR", "--as", "fee", now=LATER)  # 16
    acme("amend", "7", "--at", "2026-11-21", "--why", "misread", now=LATER)  # 17
    acme("void", "16", "--why", "another bill", now=LATER)  # 18
    return acme


STORY = f"""\
Fri 20 Nov 2026 [6] Payment 1: you paid 49.00 GBP
    The bill
    of October
    Paid by: credit card; Card network: Visa; Card ending in: 4242
    Entered in the record Sun 22 Nov 2026 10:00 Europe/London, 2 days later
Sat 21 Nov 2026 [7] It was delivered
    in the rain
    Corrected by entry 17, recorded Tue 24 Nov 2026 10:00 Europe/London
      time: Sun 22 Nov 2026 became Sat 21 Nov 2026
      Reason: misread
    Entered in the record Sun 22 Nov 2026 10:00 Europe/London, 1 day later
Sun 22 Nov 2026 10:00 [4] Case 1 opened
    The line is dead
    Wanted: a working line
    Corrected by entry 5, recorded Sun 22 Nov 2026 10:00 Europe/London
      amount: (nothing) became 49.00 GBP
      Reason: now known
Sun 22 Nov 2026 10:00 [8] Clause of the contract or the terms: Terms 7.2
    It says, word for word: We repair
    within 3 days.
Sun 22 Nov 2026 [9] Offer 1: you refused
    10 GBP + 5 GBP off x 2 months
    Reason for the answer: too little
    Form: money; Worth: 20.00 GBP
Sun 22 Nov 2026 10:00 [10] Letter 1 made: Formal claim
    Language: English; Asks for a reply by: Mon 7 Dec 2026; Fingerprint of its text (SHA-256): #
Sun 22 Nov 2026 [11] Letter 1 left by registered post
    Number of the item: RR 1; Proof: slip.pdf; Fingerprint of the proof (SHA-256): \
{hashlib.sha256(SLIP).hexdigest()}
Sun 22 Nov 2026 [12] You sent your written complaint
    Noted with entry: 11
Sun 22 Nov 2026 10:00 [13] Exhibit E-01: slip.pdf
    Belongs to entry: 11; Kind of file: text/plain; Size: 15 bytes; \
The file was last changed: Mon 21 Sep 2026 14:13 UTC; Fingerprint of the file (SHA-256): \
{hashlib.sha256(SLIP).hexdigest()}
Tue 24 Nov 2026 [14] They received your written complaint
    Noted with entry: 11
Tue 24 Nov 2026 [15] Payment 2: they paid back 20.00 GBP
    Belongs to payment: 1
Tue 24 Nov 2026 [16] Payment 3: it cost you 3.00 EUR in interest or fees
    Entry 16 is void, not counted: entry 18, recorded Tue 24 Nov 2026 10:00 Europe/London
      Reason: another bill

Money
So far: paid 49.00 GBP, refunded 20.00 GBP; still out of pocket: 29.00 GBP.
Of the sum in dispute, 29.00 GBP has not come back.
"""


def test_the_whole_story(dealt: Run) -> None:
    """Each on its own day among the rest, and the money once, without what is void."""
    result = dealt("show", "acme", now=LATER)

    story = result.out.partition("\n\n")[2]
    made = dealt("show", "acme", "--json").json["letters"][0]["sha256"]
    assert (result.code, story.replace(made, "#")) == (0, STORY)


def test_without_payments_nothing_is_said_of_money(acme: Run) -> None:
    """Nor with one that does not count."""
    acme("pay", "acme", "49 GBP")
    acme("void", "5", "--why", "x")

    shown = acme("show").out

    assert ("Payment 1: you paid 49.00 GBP" in shown, "\nMoney\n" in shown) == (True, False)


@pytest.mark.parametrize(
    ("day", "is_late"), [("2026-11-21", True), ("2026-11-22", False), ("2026-11-20", True)]
)
def test_a_day_entered_on_another_day_is_late(acme: Run, day: str, is_late: bool) -> None:
    """What happened some time today was not recorded ten hours late."""
    acme("note", "acme", "delivered", day)
    acme("log", "acme", "--at", day)

    story = acme("show").out

    assert story.count("Entered in the record") == 2 * is_late


def test_a_day_to_come_says_how_long_before(acme: Run) -> None:
    """An agreed day stands at the end, where it will be."""
    acme("note", "acme", "delivery-due", "2026-12-24")

    assert acme("show").out.endswith(
        "Thu 24 Dec 2026 [5] Delivery was promised for that day\n"
        "    Entered in the record Sun 22 Nov 2026 10:00 Europe/London, 32 days before it\n"
    )


def test_corrections_of_money_are_worded(acme: Run) -> None:
    """Fixed words as words, both versions."""
    acme("pay", "acme", "49 GBP", "--by", "debit-card", "--last4", "1111")
    changed = ("--by", "credit-card", "--last4", "4242", "--as", "fee", "--amount", "50 GBP")
    acme("amend", "5", *changed, "--why", "x")
    acme("offer", "acme", "a voucher")
    acme("amend", "7", "--form", "voucher", "--decision", "refused", "--why", "x")
    acme("letter", "acme")
    acme("sent", "1", "--via", "post")
    acme("amend", "10", "--via", "registered-post", "--tracking", "RR 1", "--why", "x")

    marks = re.findall(r"^ +(\S.* became .*)$", acme("show").out, re.MULTILINE)

    assert sorted(marks) == [
        "amount: 49.00 GBP became 50.00 GBP",
        "card ending in: 1111 became 4242",
        "decision: not answered yet became refused",
        "form: money became voucher",
        "kind: paid became interest or a fee",
        "left by: post became registered post",
        "number of the item: (nothing) became RR 1",
        "paid by: debit card became credit card",
    ]


def test_hostile_text_stays_text(acme: Run) -> None:
    """No control reaches the terminal, and no line of the user's passes for one of the story."""
    forged = "x\x1b[31m\nMon 2 Nov 2026 [99] Payment 9: they paid back 9.00 GBP\u202e"
    acme("note", "acme", "delivered", "--note", forged)
    acme("quote", "acme", forged, "--from", "a\x1b[31mb")
    acme("offer", "acme", forged, "--refused", "--why", forged)
    acme("letter", "acme")
    acme("sent", "1", "--via", "post", "--tracking", "\x1b[2J\u202e")

    shown = acme("show").out

    assert [each for each in ("\x1b", "\u202e") if each in shown] == []
    assert re.findall(r"^Mon 2 Nov.*", shown, re.MULTILINE) == []
    assert shown.count("    Mon 2 Nov 2026 [99]") == 4
