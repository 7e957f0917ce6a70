"""Every fixed word of money, offers, letters that left and milestones has its words for readers."""

from datetime import datetime
from typing import Any, get_args

import pytest

from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.formats.entry import passage
from complaintkit.evidence.formats.milestones import milestone_title
from complaintkit.evidence.formats.wording import METHODS, OFFER_FORMS, PAYMENT_KINDS, SENT_VIA
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import Method
from complaintkit.vocabulary import Decision, OfferForm, PaymentKind, SentVia
from tests.evidence.dealings import dealing, letter

YOU = {"you", "your", "they", "their", "them", "i", "my", "me"}


def titles(book: Any, now: datetime) -> list[str]:
    """The titles of the story, but for that of the case."""
    (history,) = book.histories()
    lines = chronology(history, now, events=book.events()).lines
    return [passage(line, {}).title for line in lines if line.kind != "opened"]


@pytest.mark.parametrize("kind", sorted(MILESTONES))
def test_a_milestone_is_told_to_a_stranger(kind: str) -> None:
    """An ombudsman is not the "you" who ordered, nor the "they" who refused."""
    words = set(milestone_title(kind).lower().replace("'s", "").split())

    assert (milestone_title(kind) != kind, words & YOU) == (True, set())


def test_a_milestone_of_a_newer_version_keeps_its_name() -> None:
    """It is told as it is called."""
    assert milestone_title("beamed-up") == "beamed-up"


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (METHODS, Method),
        (OFFER_FORMS, OfferForm),
        (PAYMENT_KINDS, PaymentKind),
        (SENT_VIA, SentVia),
    ],
)
def test_every_fixed_word_has_its_words(words: dict[str, str], kinds: object) -> None:
    """None is shown as it is stored."""
    assert set(words) == set(get_args(kinds))


@pytest.mark.parametrize("kind", get_args(PaymentKind))
def test_every_kind_of_payment_is_told(book: Any, now: datetime, kind: str) -> None:
    """With its number and sum."""
    book.case()
    dealing(book, "payment_noted", "2026-11-05", kind=kind, amount="5.00 EUR")

    (title,) = titles(book, now)

    assert (title[:11], "5.00 EUR" in title, set(title.split()) & YOU) == (
        "Payment 1: ",
        True,
        set(),
    )


@pytest.mark.parametrize("decision", get_args(Decision))
def test_every_answer_to_an_offer_is_told(book: Any, now: datetime, decision: str) -> None:
    """Whose it is, too."""
    book.case()
    dealing(book, "offer_noted", "2026-11-05", decision=decision, text="x")

    (title,) = titles(book, now)

    assert title.startswith("Offer 1 by the provider: ")


@pytest.mark.parametrize("via", get_args(SentVia))
def test_every_way_of_a_letter_is_told(book: Any, now: datetime, via: str) -> None:
    """With the number of the letter."""
    book.case()
    dealing(book, "letter_sent", "2026-11-15", via=via, letter_id=letter(book).id)

    (_made, title) = titles(book, now)

    assert (title[:9], set(title.split()) & YOU) == ("Letter 1 ", set())
