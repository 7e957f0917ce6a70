"""What a letter says of money, clauses and refused offers: what the record holds, and no more."""

from typing import Any, get_args

import pytest

from complaintkit.law.rules import Method
from complaintkit.letters.formats.text import text

from . import stories
from .conftest import Notebook

DAY = {"at": "2026-11-20T00:00:00+00:00"}


def said(notebook: Notebook) -> str:
    """The letter without its line breaks."""
    return " ".join(text(notebook.letter()).split())


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({}, "Friday 20 November 2026: I paid 49.00 GBP (entry 4)"),
        (
            {"method": "credit-card", "network": "visa"},
            "Friday 20 November 2026: I paid 49.00 GBP by credit card (entry 4)",
        ),
        (
            {"method": "debit-card", "last4": "4242"},
            "Friday 20 November 2026: I paid 49.00 GBP by debit card ending in 4242 (entry 4)",
        ),
        (
            {"kind": "refunded", "method": "transfer"},
            "Friday 20 November 2026: 49.00 GBP was refunded by bank transfer (entry 4)",
        ),
        ({"kind": "credited"}, "Friday 20 November 2026: Acme credited 49.00 GBP (entry 4)"),
        (
            {"kind": "fee"},
            "November 2026: I was charged 49.00 GBP in interest or fees (entry 4)",
        ),
    ],
)
def test_each_payment_is_a_sentence(
    notebook: Notebook, body: dict[str, Any], sentence: str
) -> None:
    """With the entry that says so."""
    notebook.open()
    notebook.dealing("payment_noted", amount="49.00 GBP", **DAY, **body)

    assert sentence in said(notebook)


@pytest.mark.parametrize("method", get_args(Method))
def test_every_way_of_paying_has_its_words(notebook: Notebook, method: str) -> None:
    """None is left out of the sentence."""
    notebook.open()
    notebook.dealing("payment_noted", amount="49.00 GBP", method=method, **DAY)

    (payment,) = notebook.facts().payments

    assert payment.how.text.split()[0] in {"by", "in", "through", "with"}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("payment_noted", {"amount": "49.00 GBP", "kind": "provisional"}),
        ("payment_noted", {"amount": "49.00 GBP", "kind": "reversed"}),
        ("offer_noted", {"text": "49 GBP", "decision": "open"}),
        ("offer_noted", {"text": "49 GBP", "decision": "accepted"}),
    ],
)
def test_what_is_no_business_of_theirs_is_not_told(
    notebook: Notebook, kind: str, body: dict[str, Any]
) -> None:
    """What the bank lends for now, what is not answered or was agreed."""
    notebook.open()
    before = said(notebook).partition("Record fingerprint")[0]

    notebook.dealing(kind, **DAY, **body)

    assert said(notebook).partition("Record fingerprint")[0] == before


def test_a_milestone_is_told_without_the_users_own_note(notebook: Notebook) -> None:
    """The day and what happened on it are facts of the case; the note was for oneself."""
    notebook.open()
    notebook.dealing("milestone_noted", kind="delivered", note="PRIVATE", **DAY)

    assert "1. Friday 20 November 2026: it was delivered (entry 4)" in said(notebook)
    assert "PRIVATE" not in said(notebook)


def test_the_reason_for_refusing_stays_the_users(notebook: Notebook) -> None:
    """It was noted for oneself: only the letter that answers the offer gives it."""
    notebook.open()
    words = {"text": "20 GBP off", "decision": "refused", "why": "PRIVATE"}
    notebook.dealing("offer_noted", **words, **DAY)

    assert "you offered (entry 4): “20 GBP off” I did not accept this offer." in said(notebook)
    assert "PRIVATE" not in said(notebook)


def test_each_comes_with_its_entries_in_the_trace(notebook: Notebook) -> None:
    """A correction is one of them."""
    stories.settlement(notebook)
    clause = notebook.events()[3]
    notebook.amend(clause, "place", "Terms 7.2", "Terms 7.3")

    traced = {name: (words, entries) for name, words, entries in notebook.facts().trace()}

    assert traced["clauses 1: place"] == ("Terms 7.3", (4, 20))
    assert traced["offers 1: text"] == ("20 GBP off", (12,))
    assert traced["payments 1: how"] == ("by credit card ending in 4242", (10,))


def test_payments_and_offers_are_told_by_day(notebook: Notebook) -> None:
    """Not in the order in which they were typed."""
    notebook.open()
    for day in ("20", "18", "19"):
        at = {"at": f"2026-11-{day}T00:00:00+00:00"}
        notebook.dealing("payment_noted", amount=f"{day}.00 GBP", **at)
        notebook.dealing("offer_noted", text=day, decision="refused", **at)

    facts = notebook.facts()

    assert [each.amount.text for each in facts.payments] == ["18.00 GBP", "19.00 GBP", "20.00 GBP"]
    assert [each.text.text for each in facts.offers] == ["18", "19", "20"]


def test_without_any_nothing_is_said(notebook: Notebook) -> None:
    """A case of calls alone has a letter about calls."""
    stories.broadband(notebook)

    written = said(notebook)

    assert [each for each in ("I paid", "you offered", "terms say") if each in written] == []
