"""`complaint rights`: the windows on one screen; what the record lacks, said to fit the case."""

import re
from textwrap import wrap

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


BUSY = (
    "pay acme 449_{money} --by credit-card --network visa --on 2026-08-05",
    "pay acme 20_{money} --by debit-card --network mastercard --on 2026-08-06",
    *(
        f"note acme {kind} 2026-08-{day:02}"
        for kind, day in (
            ("ordered", 4), ("delivered", 10), ("fault", 20), ("fault-reported", 21),
            ("statement-sent", 25), ("incident", 20), ("complained", 22),
        )
    ),
    "letter acme",
    "sent 1 --via registered-post --received today",
)  # fmt: skip
"""Everything that can start a clock in the first weeks of a dispute."""


def busy(run: Run, country: str, sector: str, ground: str, money: str) -> None:
    """A case in which as many clocks run as may be."""
    tell(
        run,
        f"2026-09-02 init --name Jo --address 1_High_St --country {country} --language en"
        f" --zone {ZONES[country]}",
        f"2026-09-02 open Acme --about It_does_not_work --want My_money_back --sector {sector}"
        f" --ground {ground} --amount 449_{money}",
        *(f"2026-09-02 log acme Call_{number}" for number in (1, 2, 3)),
        *(f"2026-09-02 {step.format(money=money)}" for step in BUSY),
    )


CASES = (
    ("GB", "telecom", "service-down", "GBP"),
    ("GB", "goods", "faulty", "GBP"),
    ("PL", "goods", "faulty", "PLN"),
    ("PL", "telecom", "overcharged", "PLN"),
    ("RS", "goods", "faulty", "RSD"),
    ("DE", "goods", "faulty", "EUR"),
)


@pytest.mark.parametrize("case", CASES, ids="-".join)
@pytest.mark.parametrize("day", ["2026-09-03", "2026-10-20"])
def test_a_busy_case_is_read_on_one_screen(
    run: Run, case: tuple[str, str, str, str], day: str
) -> None:
    """At most 40 lines of 80 columns, and each window keeps its entry, its rule and its date."""
    busy(run, *case)

    shown = run("rights", "acme", now=at(day)).out
    found = run("rights", "acme", "--json", now=at(day)).json["windows"]

    lines = shown.splitlines()
    assert sum(max(1, len(wrap(each, 80))) for each in lines) <= 40
    told = [each for each in found if each["state"] not in ("met", "met-late", "closed", "info")]
    for window in told:
        rule = window["rule"]["id"]
        named = [each for each in lines if re.search(rf"[( \[]{rule}[*),:]", each)]
        assert named
        if window["start"]:
            (line,) = [e for e in named if f"(entry {window['start']['entry']}, {rule}" in e]
            assert re.search(r"[MTWFS][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}", line)


def test_what_is_doubtful_has_a_star_and_all_says_why(run: Run) -> None:
    """Whole lines: near, far off, late; a holiday that moves a day to come is said at once."""
    busy(run, "RS", "goods", "faulty", "RSD")

    shown = run("rights", "acme", now=at("2026-09-03")).out

    assert (
        "  You may ask a dispute body (vansudsko rešavanje spora): since Tue 1 Sep 2026"
        " (entry 16, rs-adr-open*)\n" in shown
    )
    assert (
        "  Their solution of your complaint (rešavanje reklamacije): they have until"
        " Mon 7 Sep 2026, 4 days left (entry 16, rs-gen-02*)\n"
        "    Sun 6 Sep 2026 falls on a weekend, so the period ends on Mon 7 Sep 2026."
        " By the plain calendar it ends on Sun 6 Sep 2026.\n" in shown
    )
    assert "  Visa dispute: the outer limit: Thu 27 Jan 2028 (entry 8, card-visa-540d*)\n" in shown
    assert "* under a condition, or with a doubt; --all says which, and the sources.\n" in shown
    whole = run("rights", "acme", "--all", now=at("2026-09-03")).out
    assert "If it is neither furniture nor an item that runs on electricity" in whole
