"""The HTML export of money, clauses, offers, dated facts and of how letters left."""

from datetime import datetime
from typing import Any

import pytest

from complaintkit.errors import StorageTrouble
from complaintkit.evidence.counts import counts
from complaintkit.evidence.formats.html import check_html
from tests.evidence.dealings import dealing, write_dealings
from tests.evidence.formats.pages import Tree, page


def text_of(book: Any, now: datetime) -> str:
    return Tree(page(book, now)).words


def section(text: str, title: str) -> str:
    """What stands under a heading, up to the next one."""
    headings = ("Money", "Offers by the provider", "From the contract or the terms", "Letters")
    rest = text.partition(f" {title} ")[2]
    ends = [rest.index(f" {each} ") for each in (*headings, "Chronology,") if f" {each} " in rest]
    return rest[: min(ends)]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (
            "Money",
            "Currency Paid by the customer Came back Still out"
            " GBP entries 3, 4 paid 49.00 GBP came back 20.00 GBP still out 29.00 GBP",
        ),
        (
            "Offers by the provider",
            "No. What was offered Worth The customer's answer"
            " 1 entry 8 10 GBP off Sat 7 Nov 2026, discount worth 10.00 GBP refused too little"
            " 2 entry 9 a voucher Sun 8 Nov 2026, voucher worth – void",
        ),
        (
            "From the contract or the terms",
            "Terms 7.2 entry 6 We repair within 3 days. void Terms 1 entry 7 We may change this.",
        ),
        (
            "Letters",
            "No. Letter How it left 1 entry 10 Formal claim made Sat 14 Nov 2026 09:00 UTC+01:00"
            " registered post, Sat 14 Nov 2026 entry 11 Number of the item: RR 1"
            f" Proof: slip.pdf , SHA-256 {'cd' * 32} void e-mail, Sun 15 Nov 2026 entry 13",
        ),
    ],
)
def test_each_section_says_it_all(book: Any, now: datetime, title: str, told: str) -> None:
    """What was paid, offered, quoted and posted is found without reading the whole story."""
    write_dealings(book)

    assert section(text_of(book, now), title) == told


@pytest.mark.parametrize(
    "told",
    [
        "Sun 1 Nov 2026 entry 3 Payment 1: the customer paid 49.00 GBP the bill"
        " Paid by: credit card Card network: Visa Card ending in: 4242 Entered in the record",
        "Thu 5 Nov 2026 entry 4 Payment 2: the provider paid back 20.00 GBP half of it"
        " Belongs to payment: 1 Entered in the record",
        "Fri 6 Nov 2026 entry 5 void Payment 3: the provider credited 5.00 GBP Entered",
        "entry 6 Clause of the contract or the terms: Terms 7.2"
        " It says, word for word: We repair within 3 days. Entered",
        "Sat 7 Nov 2026 entry 8 Offer 1 by the provider: refused by the customer 10 GBP off"
        " Reason for the answer: too little Form: discount Worth: 10.00 GBP Entered",
        "Sun 8 Nov 2026 entry 9 void Offer 2 by the provider: not answered yet a voucher"
        " Form: voucher Entered",
        "Sat 14 Nov 2026 entry 11 Letter 1 left by registered post Number of the item: RR 1"
        f" Proof: slip.pdf Fingerprint of the proof (SHA-256): {'cd' * 32} Entered",
        "Sat 14 Nov 2026 entry 12 The customer sent the written complaint Noted with entry: 11 Ent",
        "Mon 2 Nov 2026 entry 14 void It was delivered in the rain Entered",
        "Corrected by entry 15, recorded Mon 2 Nov 2026 13:00 Europe/Warsaw"
        " paid by : was debit card is credit card Why: A slip.",
        "Entry 5 is void, not counted: entry 16, recorded Mon 2 Nov 2026 13:00 Europe/Warsaw",
    ],
)
def test_the_story_tells_them_to_a_stranger(book: Any, now: datetime, told: str) -> None:
    """Whoever decides is not the "you" who paid; a day is told without an hour or a zone."""
    write_dealings(book)

    assert told in text_of(book, now)


def test_what_is_void_is_struck_and_stamped(book: Any, now: datetime) -> None:
    """In the tables and in the story, in words for whoever sees no line through them."""
    write_dealings(book)
    tree = Tree(page(book, now))

    kinds = [dict(attrs) for tag, attrs in tree.tags if "void" in (dict(attrs).get("class") or "")]
    assert [(each["class"], each["data-entry"]) for each in kinds] == [
        *(("void", "9"), ("void", "7"), ("void", "13")),
        *(("milestone void", "14"), ("clause void", "7"), ("payment void", "5")),
        *(("offer void", "9"), ("sending void", "13")),
    ]
    assert tree.tags.count(("span", (("class", "stamp"),))) == len(kinds)


@pytest.mark.parametrize(
    ("payments", "told"),
    [
        (
            [("charged", "5 EUR"), ("fee", "2 EUR"), ("charged", "7 USD")],
            "EUR entries 3, 4 paid 7.00 EUR of it in interest or fees: 2.00 EUR"
            " came back 0.00 EUR still out 7.00 EUR"
            " USD entry 5 paid 7.00 USD came back 0.00 USD still out 7.00 USD",
        ),
        (
            [("charged", "5 EUR"), ("provisional", "5 EUR"), ("reversed", "5 EUR")],
            "EUR entries 3, 4, 5 paid 5.00 EUR came back 0.00 EUR still out 5.00 EUR",
        ),
        (
            [("charged", "5 EUR"), ("provisional", "3 EUR"), ("credited", "1 EUR")],
            "EUR entries 3, 4, 5 paid 5.00 EUR came back 4.00 EUR as credit: 1.00 EUR"
            " from the bank, for now: 3.00 EUR still out 1.00 EUR",
        ),
        (
            [("charged", "5 EUR"), ("refunded", "6 EUR")],
            "EUR entries 3, 4 paid 5.00 EUR came back 6.00 EUR"
            " still out 0.00 EUR too much came back: 1.00 EUR",
        ),
        (
            [("refunded", "6 EUR")],
            "EUR entry 3 paid 0.00 EUR came back 6.00 EUR still out –"
            " What was paid is not recorded.",
        ),
        (
            [("charged", "5 EUR"), ("reversed", "3 EUR")],
            "EUR entries 3, 4 paid 5.00 EUR came back 0.00 EUR"
            " taken back by the bank: 3.00 EUR still out 8.00 EUR",
        ),
    ],
)
def test_the_money_table_adds_up(
    book: Any, now: datetime, payments: list[tuple[str, str]], told: str
) -> None:
    """One currency is never set off against another, and nothing is guessed."""
    book.case()
    for kind, amount in payments:
        number, currency = amount.split()
        dealing(book, "payment_noted", "2026-11-01", kind=kind, amount=f"{number}.00 {currency}")

    head = "Currency Paid by the customer Came back Still out "
    shown = section(text_of(book, now), "Money").removeprefix(head)
    assert shown == told


def test_without_any_there_is_no_section(book: Any, now: datetime) -> None:
    """A case of calls alone has a page about calls; nor is there money when all of it is void."""
    book.case()
    book.void(dealing(book, "payment_noted", "2026-11-01", amount="5.00 EUR"))

    text = text_of(book, now)

    assert [each for each in (" Money ", "Offers by", "From the contract") if each in text] == []


@pytest.mark.parametrize(
    "kind",
    [
        *("milestone", "payment", "clause", "offer", "sending"),
        *("clause-row", "offer-row", "sending-row"),
    ],
)
def test_a_writer_that_skips_one_is_caught(book: Any, now: datetime, kind: str) -> None:
    """Nothing incomplete gets the final name."""
    write_dealings(book)
    text = page(book, now).decode()
    check_html(counts(book.histories()))(text.encode())

    broken = text.replace(f'data-kind="{kind}"', "", 1)

    with pytest.raises(StorageTrouble):
        check_html(counts(book.histories()))(broken.encode())
