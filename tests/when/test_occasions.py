"""A promise that speaks of a time which cannot be counted is refused; one that names none is not.

Overlooked, "by Christmas" would fall due in two days, and a letter would say it was broken.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from complaintkit.errors import BadWhen
from complaintkit.when import Calendar, split_promise

SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Europe/London"))

SPEAKS_OF_TIME = {
    "en": (
        "refund by Christmas",
        "refund by the new year's sale",
        "refund before the holidays",
        "refund after New Year",
        "refund by next invoice",
        "refund at the beginning of December",
        "refund by early March",
        "refund in March",
        "refund in the spring",
        "a call after lunch",
        "refund by the first",
    ),
    "pl": (
        "zwrot do świąt",
        "zwrot do Bożego Narodzenia",
        "zwrot do pierwszego",
        "zwrot w grudniu",
        "zwrot po świętach",
        "zwrot do grudnia",
        "zwrot na początku grudnia",
        "zwrot do obiadu",
        "zwrot przed sylwestrem",
        "zwrot po nowym roku",
        "zwrot do połowy grudnia",
    ),
    "ru": (
        "вернут в декабре",
        "вернут до Рождества",
        "вернут до праздников",
        "вернут до десятого",
        "вернут в начале декабря",
        "вернут после праздников",
        "перезвонят к обеду",
        "вернут после нового года",
        "вернут к концу квартала",
        "вернут до следующего платежа",
        "в начале года вернут",
    ),
    "sr": (
        "povraćaj do Božića",
        "povraćaj u decembru",
        "povraćaj do praznika",
        "povraćaj do isplate plate",
        "povraćaj do prve plate",
        "povraćaj početkom decembra",
        "povraćaj posle praznika",
        "povraćaj do petnaestog",
        "povraćaj do prvog",
        "povraćaj do prvog sledećeg meseca",
        "povraćaj do sredine decembra",
        "povraćaj do sledećeg računa",
        "sredinom godine povraćaj",
    ),
}
NAMES_NO_TIME = {
    "en": (
        "refund by email",
        "refund by bank transfer",
        "a letter by post",
        "repair by your technician",
        "refund for March",
        "they will call before visiting",
        "replacement by second class post",
        "a manager will look at it",
        "refund in full",
        "delivery at the door",
        "refund on the card",
        "a reply by letter within reason",
        "credit of the May fee",
        "refund after inspection",
    ),
    "pl": (
        "dostawa do domu",
        "zwrot do klienta",
        "dostawa do drzwi",
        "dopłata do 200 zł",
        "zwrot za grudzień",
        "zwrot na konto",
        "naprawa po zwrocie",
        "telefon przed wizytą",
        "zwrot do rąk własnych",
        "wysyłka do paczkomatu",
        "wniesienie do pierwszego piętra",
        "odpowiedź na piśmie",
        "zwrot w całości",
        "dopiszą do następnej faktury",
        "darmowy abonament na rok",
    ),
    "ru": (
        "доставка до двери",
        "доставка до первого этажа",
        "возврат на карту",
        "возврат за ноябрь",
        "мастер приедет к вам",
        "позвонят перед приездом",
        "вернут по чеку",
        "замена после осмотра",
        "перезвонят по заявке",
        "пришлют ответ на почту",
        "заменят на такой же",
        "вернут деньги в полном объёме",
        "скидка на год",
    ),
    "sr": (
        "dostava do kućnih vrata",
        "dostava do prvog sprata",
        "uplata na račun do 5.000 din",
        "popravka po garanciji",
        "povraćaj na karticu",
        "povraćaj za oktobar",
        "javiće se u vezi sa računom",
        "prvog serviser dolazi",
        "zamena posle pregleda",
        "pozvaće me pre dolaska",
        "poslaće ugovor na potpis",
        "povraćaj po računu",
        "popust na godinu",
    ),
}


def rows(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, promise) for language, promises in table.items() for promise in promises]


@pytest.mark.parametrize(("language", "promise"), rows(SPEAKS_OF_TIME))
def test_a_time_that_cannot_be_counted_is_refused(language: str, promise: str) -> None:
    """Also to a user whose screens are in another language."""
    for preferred in (language, "en"):
        with pytest.raises(BadWhen) as caught:
            split_promise(promise, Calendar(SUNDAY, "GB", preferred))

        assert repr(promise) in caught.value.message
        assert "seems to say when" in caught.value.message or "exactly when" in caught.value.message


@pytest.mark.parametrize(("language", "promise"), rows(NAMES_NO_TIME))
def test_the_same_words_lead_elsewhere_too(language: str, promise: str) -> None:
    """By e-mail, "do domu", "до двери", "do vrata": a place, a way or a sum is no time."""
    for preferred in (language, "en"):
        found = split_promise(promise, Calendar(SUNDAY, "GB", preferred))

        assert found == (promise, None, "")
