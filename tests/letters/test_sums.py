"""The sums of the law in each language of letters: the same figures, by the customs of each."""

from datetime import datetime
from pathlib import Path

import pytest

from complaintkit.cli.letters import Wanted, view_of
from complaintkit.cli.session import Session
from complaintkit.letters.facts import LetterFacts, letter_facts
from complaintkit.letters.laws import term_of
from complaintkit.letters.words import LANGUAGES
from complaintkit.paths import Home
from tests.cli.sum_stories import dead_line, late_refund
from tests.conftest import Run, Tell

from .test_languages import in_language, named, told_in

UK = ("uk-ofcom-autocomp-repair-day", "uk-ofcom-autocomp-appointment")
SHARE = {
    "pl": """\
Żądam także zapłaty kwot należnych z mocy prawa. Obliczenie na dzień
22 listopada 2026 r.:

1. Na podstawie Закон РФ от 07.02.1992 № 2300-1 «О защите прав
     потребителей» ст. 23 п. 1 (ред. 500-ФЗ от 28.12.2025).
   40 000,00 RUB × 1% × 10 dni (od 13 listopada 2026 r. do
     22 listopada 2026 r.) = 4 000,00 RUB; wpisy 5, 6
   Kwota rośnie za każdy kolejny dzień, do dnia spełnienia świadczenia,
     najwyżej do: 40 000,00 RUB.""",
    "ru": """\
Требую также уплатить неустойку. Расчёт по состоянию на
22 ноября 2026 г.:

1. п. 1 ст. 23 Закона РФ от 07.02.1992 № 2300-1 «О защите прав
     потребителей». За каждый день просрочки возврата денег за товар с
     недостатками уплачивается неустойка в размере 1 % цены товара, но
     не более его цены. Условие: предъявлено требование о возврате денег
     за товар с недостатками; оно соблюдено.
   40 000,00 руб. × 1 % × 10 дней (с 13 ноября 2026 г. по
     22 ноября 2026 г.) = 4 000,00 руб.; записи 5, 6
   Неустойка начисляется и за каждый следующий день, по день
     фактического исполнения, но не более чем до суммы: 40 000,00 руб.""",
    "sr-Latn": """\
Zahtevam i isplatu iznosa koji pripadaju po zakonu. Na dan 22. novembra
2026. obračun je sledeći:

1. Na osnovu Закон РФ от 07.02.1992 № 2300-1 «О защите прав
     потребителей» ст. 23 п. 1 (ред. 500-ФЗ от 28.12.2025).
   40.000,00 RUB × 1% × 10 dana (od 13. novembra 2026. do 22. novembra
     2026.) = 4.000,00 RUB; zapisi 5, 6
   Iznos raste za svaki naredni dan, do dana ispunjenja, a najviše do:
     40.000,00 RUB.""",
    "sr-Cyrl": """\
Захтевам и исплату износа који припадају по закону. На дан 22. новембра
2026. обрачун је следећи:

1. На основу Закон РФ от 07.02.1992 № 2300-1 «О защите прав
     потребителей» ст. 23 п. 1 (ред. 500-ФЗ от 28.12.2025).
   40.000,00 RUB × 1% × 10 дана (од 13. новембра 2026. до 22. новембра
     2026.) = 4.000,00 RUB; записи 5, 6
   Износ расте за сваки наредни дан, до дана испуњења, а највише до:
     40.000,00 RUB.""",
}
FIXED = {
    "pl": "2 × 32,31 GBP = 64,62 GBP: 2 czerwca 2026 r.; 4 czerwca 2026 r.; wpisy 6, 7",
    "ru": "2 × 32,31 GBP = 64,62 GBP: 2 июня 2026 г.; 4 июня 2026 г.; записи 6, 7",
    "sr-Latn": "2 × 32,31 GBP = 64,62 GBP: 2. juna 2026.; 4. juna 2026.; zapisi 6, 7",
    "sr-Cyrl": "2 × 32,31 GBP = 64,62 GBP: 2. јуна 2026.; 4. јуна 2026.; записи 6, 7",
}
DAYS = {
    "pl": "10,34 GBP × 5 dni (od 4 czerwca 2026 r. do 8 czerwca 2026 r.) = 51,70 GBP; wpisy 5, 8",
    "ru": "10,34 GBP × 5 дней (с 4 июня 2026 г. по 8 июня 2026 г.) = 51,70 GBP; записи 5, 8",
    "sr-Latn": "10,34 GBP × 5 dana (od 4. juna 2026. do 8. juna 2026.) = 51,70 GBP; zapisi 5, 8",
    "sr-Cyrl": "10,34 GBP × 5 дана (од 4. јуна 2026. до 8. јуна 2026.) = 51,70 GBP; записи 5, 8",
}
CAPPED = {
    "pl": "Kwota należy się najwyżej do wysokości ceny: 40\u00a0000,00 RUB.",
    "ru": "Неустойка не превышает цены: 40\u00a0000,00 руб.",
    "sr-Latn": "Iznos se duguje najviše do visine cene: 40.000,00 RUB.",
    "sr-Cyrl": "Износ се дугује највише до висине цене: 40.000,00 RUB.",
}


def written(run: Run, tag: str, day: str, *ids: str, kind: str = "claim") -> str:
    """The letter in a language, on a morning."""
    sums = [word for each in ids for word in ("--sum", each)]
    result = run(
        *("letter", "1", "--kind", kind, "--draft", *in_language(tag), *sums),
        now=f"{day}T10:00+00:00",
    )
    assert result.code == 0, result.err
    return result.out


@pytest.mark.parametrize("tag", SHARE)
def test_a_share_of_the_price(run: Run, tell: Tell, tag: str) -> None:
    """As a lawyer of the country would reckon it up; the law of another is cited as it is."""
    tell(late_refund)

    text = written(run, tag, "2026-11-22", "ru-gd-10-money").replace("\u00a0", " ")

    assert SHARE[tag] in text


@pytest.mark.parametrize("tag", FIXED)
def test_sums_for_events_and_for_days(run: Run, tell: Tell, tag: str) -> None:
    """Two events, five days; the list and the arithmetic of each language."""
    tell(dead_line)

    said = " ".join(written(run, tag, "2026-06-20", *UK).split())

    assert (FIXED[tag] in said, DAYS[tag] in said) == (True, True), said


@pytest.mark.parametrize("tag", CAPPED)
def test_the_cap(run: Run, tell: Tell, tag: str) -> None:
    """The price is the most."""
    tell(late_refund)

    assert CAPPED[tag] in written(run, tag, "2027-03-01", "ru-gd-10-money")


@pytest.mark.parametrize(
    ("tag", "asks"),
    {
        "en": "I also ask for what the law sets for this, from Sever.",
        "pl": "Żądam także zapłaty kwot należnych z mocy prawa od przedsiębiorcy (Sever).",
        "ru": "Прошу также взыскать неустойку с другой стороны (Sever).",
        "sr-Latn": "Zahtevam i da trgovac (Sever) isplati iznose koji pripadaju po zakonu.",
    }.items(),
)
def test_a_dispute_body_is_told_who_owes_it(run: Run, tell: Tell, tag: str, asks: str) -> None:
    """There, the reader is not the debtor."""
    tell(late_refund)

    text = written(run, tag, "2026-11-22", "ru-gd-10-money", kind="ombudsman")

    assert asks in " ".join(text.split())


@pytest.mark.parametrize("kind", ["claim", "ombudsman"])
@pytest.mark.parametrize("tag", [each for each in LANGUAGES if each != "en"])
def test_it_tells_the_facts_that_the_english_letter_tells(
    run: Run, home: Path, tell: Tell, tag: str, kind: str
) -> None:
    """But for the sentence and the condition of a rate, where the language has no words for it."""
    tell(dead_line)

    facts = {each: named(facts_of(home, kind, each)) for each in ("en", tag)}
    told = {each: told_in(kind, each, found)[0] for each, found in facts.items()}

    in_words = {f"sums {n}: {name}" for n in (1, 2) for name in ("says", "condition")}
    assert told["en"] - told[tag] == in_words
    assert told[tag] - told["en"] == set()


def facts_of(home: Path, kind: str, tag: str) -> LetterFacts:
    """The facts of the letter with both sums, as the command gathers them."""
    now = datetime.fromisoformat("2026-06-20T10:00+00:00")
    session = Session(Home(home, home / "state"), now, True, 30)
    with session.reading() as store:
        view = view_of(session, store, Wanted("1", kind, "", "", None, force=False, sums=UK))
    return letter_facts(view, term_of(view), language=tag)
