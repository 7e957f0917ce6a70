"""`complaint amend` of dated facts, money, clauses, offers and sendings: checked as at first."""

from collections.abc import Callable

import pytest

from tests.cli.amending import noun, tell_one_of_each
from tests.cli.conftest import stilled
from tests.conftest import Run


@pytest.fixture(name="told")
def _told(acme: Run) -> Run:
    tell_one_of_each(acme)
    return acme


@pytest.mark.parametrize(
    ("entry", "words", "field", "stored"),
    [
        ("4", ("--sector", "telecom"), "sector", "telecom"),
        ("4", ("--country", "gb-sct"), "country", "GB-SCT"),
        ("4", ("--country", ""), "country", ""),
        ("4", ("--ground", "late"), "ground", "late"),
        ("5", ("--at", "2026-11-02"), "at", "2026-11-02T00:00:00+00:00"),
        ("5", ("--at", "yesterday"), "at", "2026-11-21T00:00:00+00:00"),
        ("5", ("--note", "by the back door"), "note", "by the back door"),
        ("6", ("--amount", "£99.50"), "amount", "99.50 GBP"),
        ("6", ("--at", "2026-11-10"), "at", "2026-11-10T00:00:00+00:00"),
        ("6", ("--by", "debit-card"), "method", "debit-card"),
        ("6", ("--network", "mastercard"), "network", "mastercard"),
        ("6", ("--last4", "1111"), "last4", "1111"),
        ("6", ("--last4", ""), "last4", ""),
        ("6", ("--as", "fee"), "kind", "fee"),
        ("6", ("--note", "n"), "note", "n"),
        ("7", ("--as", "credited"), "kind", "credited"),
        ("8", ("--text", "Repairs within\n3 days."), "text", "Repairs within\n3 days."),
        ("8", ("--place", "Terms 7.3"), "place", "Terms 7.3"),
        ("9", ("--text", "50 GBP at last"), "text", "50 GBP at last"),
        ("9", ("--value", "55 GBP"), "value", "55.00 GBP"),
        ("9", ("--value", ""), "value", ""),
        ("9", ("--form", "voucher"), "form", "voucher"),
        ("9", ("--decision", "accepted"), "decision", "accepted"),
        ("9", ("--because", "enough"), "why", "enough"),
        ("9", ("--at", "2026-11-11"), "at", "2026-11-11T00:00:00+00:00"),
        ("11", ("--via", "courier"), "via", "courier"),
        ("11", ("--tracking", "RR 2"), "tracking", "RR 2"),
    ],
)
def test_every_field(
    told: Run, entry: str, words: tuple[str, ...], field: str, stored: str
) -> None:
    """The new value stands in its place, everything else as it was; the record stays sound."""
    before = noun(told, entry)

    result = told("amend", entry, *words, "--why", "x")

    assert result.code == 0, result.err
    after = noun(told, entry)
    changed = {name for name in after if after[name] != before[name]}
    assert (after[field], changed) == (stored, {field})
    assert told("verify", "--json").json["is_sound"] is True


@pytest.mark.parametrize(
    ("entry", "words", "shown"),
    [
        (
            "4",
            ("--sector", "telecom"),
            "Entry 4 (case opened) was: The line is dead\n"
            "sector: (nothing) became telecom\n"
            "This starts: Their letter about the free dispute scheme: they have until"
            " Fri 18 Dec 2026, 26 days left (uk-ofcom-adr-6w-letter).\n"
            "This will open: The free dispute scheme will take your case: opens Sat 19 Dec 2026,"
            " in 27 days (uk-ofcom-adr-6w).\n",
        ),
        (
            "5",
            ("--at", "2026-11-02"),
            "Entry 5 (milestone noted) was: Sun 1 Nov 2026: it was delivered.\n"
            "Mon 2 Nov 2026: it was delivered.\n"
            "This moves: Visa dispute: your bank's last day to file it: act by Mon 1 Mar 2027,"
            " 99 days left (Tue 2 Mar 2027 can be argued for, not relied on) (card-visa-120d).\n"
            "This may move: Last day to start a court claim: act by Sun 2 Nov 2031, 1806 days left"
            " (sct-prescription-5y).\n"
            "This may move: Last day to start a court claim: act by Mon 1 Nov 2032, 2171 days left"
            " (Tue 2 Nov 2032 can be argued for, not relied on) (ew-limitation-contract-6y).\n",
        ),
        (
            "6",
            ("--amount", "90 GBP"),
            "Entry 6 (payment noted) was: Payment 1, Sun 1 Nov 2026: you paid 100.00 GBP"
            " (credit card Visa ending in 4242).\n"
            "amount: 100.00 GBP became 90.00 GBP\n"
            "Payment 1, Sun 1 Nov 2026: you paid 90.00 GBP (credit card Visa ending in 4242).\n",
        ),
        (
            "8",
            ("--place", "Terms 7.3"),
            "Entry 8 (clause quoted) was: Terms 7.2: “Repairs within 3 days.”\n"
            "place: Terms 7.2 became Terms 7.3\nTerms 7.3: “Repairs within 3 days.”\n",
        ),
        (
            "9",
            ("--decision", "accepted", "--because", "enough"),
            "Entry 9 (offer noted) was: Offer 1, Thu 12 Nov 2026: 50 GBP (worth 50.00 GBP);"
            " you refused, because: too little.\n"
            "decision: refused became accepted\n"
            "why: too little became enough\n"
            "Offer 1, Thu 12 Nov 2026: 50 GBP (worth 50.00 GBP); you accepted, because: enough.\n",
        ),
    ],
)
def test_says_what_changed_and_how_it_stands(
    told: Run, entry: str, words: tuple[str, ...], shown: str
) -> None:
    """The whole answer: a slip is seen at once."""
    result = told("amend", entry, *words, "--why", "a slip")

    assert stilled(result.out) == (
        f"Case 1: Acme, The line is dead\n{shown}"
        "Stored as entry 14 (entry amended), 2026-11-22 10:00:00 UTC, fingerprint #.\n"
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("4", "--sector", "phones"), 2, "'phones' is not one of 'goods'"),
        (("4", "--country", "Britain"), 2, "'Britain' is not a country code."),
        (("4", "--country", "UK"), 2, "Did you mean GB?"),
        (("4", "--ground", "rude"), 2, "'rude' is not one of"),
        (("5", "--at", "2026-11-23"), 2, "is in the future"),
        (("5", "--at", ""), 2, "The day cannot be left empty."),
        (("5", "--at", "soonish"), 2, "not understood"),
        (("5", "--as", "refunded"), 2, "Entry 5 (milestone noted) has no as."),
        (("5", "--text", "x"), 2, "Nothing was stored. It has: at, note"),
        (("5", "--note", "4111111111111111"), 65, "ending in: 1111"),
        (("6", "--amount", ""), 2, "The amount cannot be left empty."),
        (("6", "--amount", "0 GBP"), 2, "A payment of 0.00 GBP is none."),
        (("6", "--amount", "90"), 2, "'90' is not an amount with a currency."),
        (("6", "--amount", "-90 GBP"), 2, "is below zero."),
        (("6", "--amount", "90 EUR"), 2, "Payment 2 is in GBP, and this is another currency."),
        (("7", "--amount", "40 EUR"), 2, "Payment 1 is in GBP, and this is another currency."),
        (("6", "--at", "2026-11-11"), 2, "Payment 2 was on Tue 10 Nov 2026: nothing comes back"),
        (("7", "--at", "2026-10-31"), 2, "Payment 1 was on Sun 1 Nov 2026: nothing comes back"),
        (("6", "--at", "2026-11-23"), 2, "is in the future"),
        (("6", "--as", "refunded"), 2, "Payment 2 (entry 7) came back for it, so it was paid."),
        (("7", "--as", "charged"), 2, "--for belongs to money that came back"),
        (("7", "--as", "reversed"), 2, "cannot take back more than it credited"),
        (("6", "--last4", "4111111111111111"), 2, "The last digits of a card are four."),
        (("6", "--by", "cash", "--network", "visa"), 2, "Only a card has a network"),
        (("7", "--network", "visa"), 2, "Only a card has a network"),
        (("6", "--by", "bitcoin"), 2, "'bitcoin' is not one of"),
        (("8", "--text", " "), 2, "The text cannot be left empty."),
        (("8", "--place", ""), 2, "The place cannot be left empty."),
        (("8", "--place", "a\nb"), 65, "place has a line break"),
        (("8", "--at", "today"), 2, "Entry 8 (clause quoted) has no at."),
        (("9", "--text", ""), 2, "The text cannot be left empty."),
        (("9", "--value", "much"), 2, "'much' is not an amount"),
        (("9", "--decision", "maybe"), 2, "'maybe' is not one of 'open'"),
        (("9", "--at", "2026-11-23"), 2, "is in the future"),
        (("9", "--because", "x\0"), 65, "NUL"),
        (("11", "--via", "pigeon"), 2, "'pigeon' is not one of"),
        (("11", "--at", "2026-11-01"), 2, "That is before letter 1 was written: Mon 2 Nov 2026."),
        (("11", "--at", "2026-11-07"), 2, "That is after entry 13: Fri 6 Nov 2026"),
        (("11", "--tracking", "a\nb"), 65, "number of the item has a line break"),
        (("13", "--at", "2026-11-03"), 2, "before the letter left: Wed 4 Nov 2026 (entry 11)."),
        (("9", "--decision", "refused"), 2, "Entry 9 says exactly that already."),
    ],
)
def test_what_cannot_be_is_refused(
    told: Run, entries: Callable[[], int], words: tuple[str, ...], code: int, said: str
) -> None:
    """Nothing is stored."""
    result = told("amend", *words, "--why", "x")

    assert (result.code, result.out, entries()) == (code, "", 13)
    assert said in result.err
    assert "4111111111111111" not in result.err


def test_a_channel_has_its_kind_corrected(acme: Run) -> None:
    """It was a form, not a phone."""
    acme("provider", "acme", "--channel", "phone", "--value", "acme.example/help")

    assert acme("amend", "5", "--channel", "form", "--why", "x").code == 0

    assert acme("provider", "acme", "--json").json["channels"][0]["kind"] == "form"


def test_a_provider_keeps_a_country_and_not_a_part_of_one(acme: Run) -> None:
    """Its address is in a country; whose law applies is the case's."""
    result = acme("amend", "3", "--country", "GB-SCT", "--why", "x")

    assert (result.code, "'GB-SCT' is a part of a country." in result.err) == (2, True)


def test_what_is_void_is_not_amended(told: Run) -> None:
    """It does not count."""
    told("void", "9", "--why", "x")

    result = told("amend", "9", "--value", "1 GBP", "--why", "x")

    assert (result.code, "Entry 9 is void since entry 14." in result.err) == (2, True)


def test_voiding_a_correction_brings_the_old_value_back(told: Run) -> None:
    """Of every column that it changed."""
    before = noun(told, "6")
    told("amend", "6", "--by", "cash", "--amount", "90 GBP", "--at", "2026-11-02", "--why", "x")

    assert told("void", "14", "--why", "it was right").code == 0

    assert noun(told, "6") == before
    assert told("verify", "--json").json["is_sound"] is True


@pytest.mark.parametrize("option", ["--sector", "--by", "--place", "--decision", "--via"])
def test_help_says_of_which_noun_each_option_is(acme: Run, option: str) -> None:
    """The list is long: "Payment: ...", "Offer: ..."."""
    shown = " ".join(acme("amend", "--help").out.split())

    about = shown.partition(f"{option} ")[2]
    assert any(
        f"{noun}: " in about[:260] for noun in ("Case", "Payment", "Clause", "Offer", "Sending")
    )
