"""Which wishes are for money: only then a letter names an account."""

import pytest

from complaintkit.letters.wanted import wants_money


@pytest.mark.parametrize(
    "want",
    [
        *("Refund 399.00 GBP.", "my money back", "£20 back", "a working line and 50 GBP"),
        *("usunięcie awarii i zwrot 89,99 zł", "odszkodowanie 250 EUR", "zwrócenie kaucji"),
        *("naprawa albo zwrot 1 299,00 zł", "wypłata 600 zł", "1 299 zł", "obniżka i zwrot reszty"),
        *("возврат 890 рублей за октябрь", "вернуть 2 350 руб.", "300 руб.", "Верните деньги"),
        *("возмещение убытков", "компенсация", "ВОЗВРАТ", "взыскать неустойку"),
        *("zamena ili povraćaj 54.999,00 RSD", "naknada od 250 EUR", "da mi vrate novac"),
        *("повраћај 4.800,00 RSD", "накнада 5.000,00 RSD", "да ми врате новац", "1.200 din"),
    ],
)
def test_money_is_asked_for(want: str) -> None:
    """By a word for a payment, or by a sum."""
    assert wants_money(want)


@pytest.mark.parametrize(
    "want",
    [
        *("", "A working line.", "a new sofa within 14 days", "correct the bill by 41.80 GBP"),
        *("naprawa w ciągu 14 dni", "wymiana na nowy egzemplarz", "korekta faktury o 89,99 zł"),
        *("obniżenie ceny o 300 zł", "замена телефона", "ремонт за 20 дней"),
        *("уменьшить счёт на 300 руб.", "перерасчёт на 300 руб.", "zamena", "zamena vrata"),
        *("popravka i umanjenje računa za 1.200,00 RSD", "ispravka računa za 2.500,00 din"),
        *("замена", "умањење рачуна за 1.200 дин"),
    ],
)
def test_something_else_is_asked_for(want: str) -> None:
    """A replacement, a repair, a lower bill: no account is needed for these."""
    assert not wants_money(want)
