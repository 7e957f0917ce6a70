"""`complaint rights`: what the record lacks, in words that fit the case."""

import pytest

from tests.conftest import Run
from tests.law.telling import at, tell

ZONES = {"PL": "Europe/Warsaw", "RS": "Europe/Belgrade", "DE": "Europe/Berlin", "GB": "UTC"}


def begin(run: Run, country: str, *case: str) -> None:
    """A case without a sector, of somebody who lives in a country."""
    tell(
        run,
        f"2026-09-01 init --name Jo --country {country} --language en --zone {ZONES[country]}",
        " ".join(("2026-09-01 open Acme --about x --want y", *case)),
    )


@pytest.mark.parametrize(
    ("country", "case", "sample"),
    [
        ("PL", (), "49 PLN"),
        ("RS", (), "49 RSD"),
        ("DE", (), "49 EUR"),
        ("GB", (), "49 GBP"),
        ("PL", ("--country", "GB-SCT"), "49 GBP"),
        ("PL", ("--amount", "41.80_USD"), "49 USD"),
    ],
)
def test_the_hints_are_in_the_money_of_the_case(
    run: Run, country: str, case: tuple[str, ...], sample: str
) -> None:
    """Of its sum, else of the country whose law applies."""
    begin(run, country, *case)

    told = run("rights", now=at("2026-09-02")).out

    assert f'complaint pay acme "{sample}" --by credit-card\n' in told
    assert "complaint amend 4 --sector ... --why ...\n" in told
    assert "telecom" not in told


def test_the_money_of_an_offer_that_cannot_be_counted(run: Run) -> None:
    """As it was paid."""
    begin(run, "RS")
    tell(run, "2026-09-02 pay acme 4000_RSD")

    told = run("offer", "acme", "a voucher", now=at("2026-09-02")).out

    assert 'complaint amend 6 --value "49 RSD" --why ...\n' in told


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("rights", "--country", "RS", "--sector", "telecm"), "Did you mean: telecom?"),
        (("open", "Acme", "--about", "x", "--want", "y", "--sector", "good"), "goods?"),
        (("sent", "1", "--via", "emial"), "Did you mean: email? See: complaint sent --help"),
        (("pay", "5 EUR", "--by", "Credit card"), "Did you mean: credit-card"),
        (("received", "acme", "replly"), "accepted. Did you mean: reply?"),
        (("note", "acme", "delivred"), "Did you mean: delivered, delivery-due, ordered?"),
    ],
)
def test_a_wrong_word_is_met_with_the_nearest(run: Run, words: tuple[str, ...], meant: str) -> None:
    """One more look at the help is saved."""
    begin(run, "PL")

    result = run(*words)

    assert (result.code, result.out, meant in result.err) == (2, "", True)


@pytest.mark.parametrize("word", ["xyzzy", "'", "", "\x1b[31m"])
def test_a_word_that_is_like_none_gets_the_list_alone(run: Run, word: str) -> None:
    """Nothing is guessed, and nothing is coloured."""
    begin(run, "PL")

    result = run("sent", "1", "--via", word)

    assert (result.code, "Did you mean" in result.err, "\x1b" in result.err) == (2, False, False)
    assert "'office', 'fax', 'chat'" in result.err


def test_a_provider_is_found_without_its_accents(run: Run) -> None:
    """On a keyboard without them."""
    begin(run, "PL")
    tell(run, "2026-09-01 open Żółty_Sklep --about z --want y")

    assert "Żółty Sklep, case 2" in run("rights", "zolty").out
    assert run("note", "ZOLTY", "delivered").code == 0
