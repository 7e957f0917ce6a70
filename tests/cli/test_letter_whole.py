"""A letter tells what the record has for it: what silence means, the first day, the contract."""

import pytest

from tests.cli.letter_stories import NOW, changed_mind, silent, sofa, told
from tests.conftest import Run, Tell

ABOUT = ("--about", "Sofa, bought by phone.", "--want", "Refund 1299.00 PLN.", "--sector", "goods")


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def shown(run: Run, *words: str, now: str = NOW) -> str:
    """A letter as it would be written, on one line."""
    done = run("letter", "1", "--draft", *words, now=now)
    assert done.code == 0, done.err
    return flat(done.out)


@pytest.mark.parametrize("kind", ["final", "ombudsman", "regulator", "silence"])
def test_a_court_and_a_body_learn_what_silence_counts_as(run: Run, tell: Tell, kind: str) -> None:
    """From the day on which the law takes it so, and in the words of the letter about silence."""
    tell(silent)
    said = "What the law says of silence, in the words of a summary for consumers: "

    before = shown(run, "--kind", kind, now="2026-11-16T12:00+00:00")
    after = shown(run, "--kind", kind, now="2026-11-17T12:00+00:00")

    assert said not in before
    (told_of,) = after.split(said)[1:]
    assert told_of.startswith("Ustawa z 30.05.2014 o prawach konsumenta art. 7a ust. 2: ")
    assert "(entry 8), this holds since Tuesday 17 November 2026." in told_of
    assert said not in shown(run, "--kind", "claim", now="2026-11-17T12:00+00:00")


def test_a_short_final_demand_tells_it_in_the_enclosure(run: Run, tell: Tell) -> None:
    """Where the other periods of the law stand, too."""
    tell(silent)

    text = shown(run, "--kind", "final", "--short", now="2026-11-17T12:00+00:00")

    assert text.index("Yours faithfully") < text.index("What the law says of silence")


def test_evidence_is_to_be_kept_from_the_earliest_day_of_the_record(run: Run, tell: Tell) -> None:
    """A payment, a letter or a fact may be older than the first call."""
    tell(sofa)
    assert "from Tuesday 20 October 2026 on" in shown(run, "--kind", "preserve")  # the payment

    assert run("note", "1", "ordered", "2026-10-13", now=NOW).code == 0
    assert "from Tuesday 13 October 2026 on" in shown(run, "--kind", "preserve")
    assert run("log", "1", "Asked.", "--agent", "Jo", "--at", "2026-10-12 10:00", now=NOW).code == 0
    assert "from Monday 12 October 2026 on" in shown(run, "--kind", "preserve")
    newest = str(run("show", "1", "--json", now=NOW).json["contacts"][0]["entry"])
    assert run("void", newest, "--why", "another shop", now=NOW).code == 0
    assert "from Tuesday 13 October 2026 on" in shown(run, "--kind", "preserve")


@pytest.fixture(name="bought")
def _bought(run: Run) -> Run:
    """A sofa without any number of a contract, delivered on 1 December."""
    told(
        *(run, "PL", "Europe/Warsaw"),
        ("2026-12-02", ("open", "Sklep", *ABOUT)),
        ("2026-12-02", ("note", "sklep", "ordered", "2026-11-25")),
        ("2026-12-02", ("note", "sklep", "delivered", "2026-12-01")),
    )
    assert run("me", "--phone", "600 123 456", now="2026-12-02T11:00+00:00").code == 0
    return run


SAID = {
    "en": "I withdraw from the contract made with you (Wednesday 25 November 2026: I ordered, "
    "entry 5) (Tuesday 1 December 2026: it was delivered, entry 6). It is about this matter:",
    "pl": "odstępuję od umowy zawartej z Państwem (25 listopada 2026 r.: złożenie zamówienia, "
    "wpis 5) (1 grudnia 2026 r.: dostawa, wpis 6). Odstąpienie dotyczy następującej sprawy:",
    "ru": "Заявляю об отказе от купленного у вас товара или заключённого с вами договора "
    "(25 ноября 2026 г.: сделан заказ, запись 5) (1 декабря 2026 г.: доставлено, запись 6). "
    "Кратко о деле:",
    "sr": "Izjavljujem da odustajem od ugovora zaključenog sa Vama (25. novembra 2026. – "
    "porudžbina, zapis 5) (1. decembra 2026. – isporuka, zapis 6). Odustanak se odnosi na sledeće:",
}


@pytest.mark.parametrize("lang", SAID)
def test_a_contract_without_a_number_is_told_by_its_days(bought: Run, lang: str) -> None:
    """A letter cannot point to numbers that it does not have."""
    words = ("--kind", "withdrawal", "--lang", lang)
    assert SAID[lang] in shown(bought, *words, now="2026-12-03T12:00+00:00")


def test_a_contract_with_a_number_is_told_by_that(run: Run, tell: Tell) -> None:
    """It stands above."""
    tell(changed_mind)
    said = "I withdraw from the contract that is named by the numbers above. It is about this"
    assert said in shown(run, "--kind", "withdrawal")


def test_each_time_to_withdraw_is_told_with_what_it_is_for(bought: Run) -> None:
    """The ordinary one is over while another runs that is only for some: the user knows which."""
    words = ("letter", "1", "--kind", "withdrawal")
    last = flat(bought(*words, "--check", now="2026-12-15T12:00+00:00").out)
    over = bought(*words, "--check", now="2026-12-16T12:00+00:00").out
    written = bought(*words, now="2026-12-16T12:00+00:00")

    ordinary = "Change your mind and send the goods back: "
    online = " If you bought online, by phone or away from their shop."
    visit = "until Thu 31 Dec 2026. If they sold it during a visit to your home"
    assert f"{ordinary}until Tue 15 Dec 2026.{online}" in last
    for text in (flat(over), flat(written.err)):
        assert f"{ordinary}it was over after Tue 15 Dec 2026.{online}" in text
        assert visit in text
    assert "it was over" not in bought("letter", "1", "--check", now=NOW).out
