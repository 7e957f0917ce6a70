"""How a time was counted: stored in English, told in the language of the run."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from complaintkit.sentences import speak
from complaintkit.when import Calendar, parse_window
from complaintkit.when.explained import explained
from complaintkit.when.rules import RULES

NOW = datetime(2026, 11, 2, 10, 15, tzinfo=ZoneInfo("Europe/Belgrade"))
SAID = (
    *("in 24 hours", "within 24 to 48 hours", "in 90 minutes", "in a couple of days"),
    *("in 3 working days", "in 3 to 5 working days", "in two weeks", "in two months"),
    *("within a year", "next Monday", "this week", "this weekend", "by the end of the week"),
    *("tomorrow afternoon", "in the morning", "tomorrow by close of business", "before Friday"),
    *("tomorrow at midnight", "tomorrow at 5", "tomorrow between 2 and 4", "after 17:00"),
)
"""One promise for each way to count, with two for some."""


@pytest.fixture(name="language", params=["pl", "ru", "sr-Latn", "sr-Cyrl"])
def _language(request: pytest.FixtureRequest) -> Iterator[str]:
    speak(request.param)
    yield request.param
    speak("en")


def stored(said: str, country: str = "RS") -> str:
    """What is stored of how it was counted."""
    window = parse_window(said, Calendar(NOW, country, "en"))
    assert window is not None
    return window.rule


@pytest.mark.parametrize("country", ["", "RS", "ZZ"])
@pytest.mark.parametrize("said", SAID)
def test_what_is_stored_does_not_depend_on_the_language(
    said: str, country: str, language: str
) -> None:
    """A record is the same, whoever wrote it."""
    told = stored(said, country)
    speak("en")
    assert (told, told.isascii(), bool(told)) == (stored(said, country), True, True), language


@pytest.mark.parametrize("said", SAID)
@pytest.mark.usefixtures("language")
def test_every_stored_sentence_is_known(said: str) -> None:
    """No English is left over: neither a word of a sentence nor the name of a day."""
    told = explained(stored(said))

    english = {word for rule in RULES.values() for word in rule.split() if len(word) > 2}
    english = english - {"weekend"} | {"Mon", "Nov"}  # which is Polish, too
    assert set(told.replace(".", " ").replace(":", " ").split()) & english == set()


@pytest.mark.parametrize("said", SAID)
def test_english_is_told_as_it_is_stored(said: str) -> None:
    """But for a date in digits."""
    rule = stored(said)
    assert explained(rule).replace("Mon 9 Nov 2026", "2026-11-09") == rule


@pytest.mark.parametrize(
    ("tongue", "said", "told"),
    [
        ("ru", "tomorrow afternoon", "Это время дня понимается как 12:00–18:00."),
        ("ru", "in two weeks", "Недель, считая от пн 2 ноя 2026: 2."),
        (
            "sr-Latn",
            "within 24 to 48 hours",
            "Računato u stvarnim satima od pon 2. nov 2026 10:15 Europe/Belgrade: 24 h–48 h.",
        ),
        (
            "sr-Cyrl",
            "in 90 minutes",
            "Рачунато у стварним сатима од пон 2. нов 2026 10:15 Europe/Belgrade: 1 ч 30 мин.",
        ),
        (
            "pl",
            "in a couple of days",
            "Dni kalendarzowe liczone od dnia po pon 2 lis 2026: 2. „Parę” liczy się jako 2.",
        ),
        ("pl", "next Monday", "Tygodnie liczy się od poniedziałku do niedzieli; ten zaczyna się"),
    ],
)
def test_in_the_form_of_the_language(tongue: str, said: str, told: str) -> None:
    """Days, units and ranges, too."""
    try:
        speak(tongue)
        assert explained(stored(said)).startswith(told)
    finally:
        speak("en")


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (
            "Рабочих дней, считая со дня после Thu 5 Nov 2026: 3.",
            "Рабочих дней, считая со дня после чт 5 ноя 2026: 3.",
        ),
        ("Weeks counted from Thu 31 Feb 2026: 1.", "Недель, считая от Thu 31 Feb 2026: 1."),
        ("Counted by hand.", "Counted by hand."),
        ("", ""),
    ],
)
def test_what_is_not_ours_keeps_its_words(rule: str, told: str) -> None:
    """Such as what an older version stored in the language of its run."""
    try:
        speak("ru")
        assert explained(rule) == told
    finally:
        speak("en")
