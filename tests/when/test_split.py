"""One sentence of a promise: what was promised, and by when. No amount may be eaten as a time."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from complaintkit.errors import BadWhen
from complaintkit.when import Calendar, parse_window, split_promise

SUNDAY = Calendar(datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Europe/London")), "GB")


@pytest.mark.parametrize(
    ("sentence", "text", "words"),
    [
        ("refund of 40 GBP by Friday", "refund of 40 GBP", "by Friday"),
        ("tomorrow 10-12 the fridge arrives", "the fridge arrives", "tomorrow 10-12"),
        ("call back tomorrow 5pm", "call back", "tomorrow 5pm"),
        ("call back in 24 to 48 hours", "call back", "in 24 to 48 hours"),
        ("call back 24 to 48 hours", "call back", "24 to 48 hours"),
        ("wait a day or two", "wait", "a day or two"),
        ("technician comes tomorrow at nine", "technician comes", "tomorrow at nine"),
        ("they refund within 3 working days.", "they refund", "within 3 working days"),
        ("refund by Friday at the latest", "refund", "by Friday at the latest"),
        ("refund by 24.11.", "refund", "by 24.11."),
        ("by tomorrow: call back", "call back", "by tomorrow"),
        ("on the 30th they pay", "they pay", "on the 30th"),
        ("e-mail - by tomorrow", "e-mail -", "by tomorrow"),
        ("by Friday –20% on the bill", "–20% on the bill", "by Friday"),
        ("refund, by Friday", "refund,", "by Friday"),
        ("clause 5: by Friday", "clause 5:", "by Friday"),
        ("by tomorrow, -10 GBP", "-10 GBP", "by tomorrow"),
        ("refund  of  40 GBP  by Friday", "refund  of  40 GBP", "by Friday"),
        ("tomorrow - they call", "- they call", "tomorrow"),
        ("refund for 20 m² of carpet by Friday", "refund for 20 m² of carpet", "by Friday"),
        ("by Friday: ½ the bill", "½ the bill", "by Friday"),
        ("carpet of 20 m² by Friday", "carpet of 20 m²", "by Friday"),
        ("carpet of 20 m² 10-12 tomorrow", "carpet of 20 m²", "10-12 tomorrow"),
        ("refund £٤٠ by Friday", "refund £٤٠", "by Friday"),
        ("tomorrow 5pm", "", "tomorrow 5pm"),
        ("send form 12 by Friday", "send form 12", "by Friday"),
        ("form 12 tomorrow", "form 12", "tomorrow"),
        ("send form 10-12 tomorrow", "send form 10-12", "tomorrow"),
        ("the crew comes 10-12 tomorrow", "the crew comes", "10-12 tomorrow"),
        ("refund 40 by Friday", "refund 40", "by Friday"),
        ("they refund £10-12 tomorrow", "they refund £10-12", "tomorrow"),
        ("refund of the 2 May 2026 bill by Friday", "refund of the 2 May 2026 bill", "by Friday"),
        ("who came on Monday returns by Friday", "who came on Monday returns", "by Friday"),
        ("come in tomorrow", "come in", "tomorrow"),
        ("zwrot 1 234,56 zł do piątku", "zwrot 1 234,56 zł", "do piątku"),
        ("zwrócą 200 zł w ciągu 14 dni", "zwrócą 200 zł", "w ciągu 14 dni"),
        ("перезвонят завтра до 17:00", "перезвонят", "завтра до 17:00"),
        ("вернут 1 500 руб. в течение 10 дней", "вернут 1 500 руб.", "в течение 10 дней"),
        ("vratiće 3.000 dinara u roku od 8 dana", "vratiće 3.000 dinara", "u roku od 8 dana"),
        ("вратиће новац у року од 8 дана", "вратиће новац", "у року од 8 дана"),
    ],
)
def test_parts_the_time_from_the_promise(sentence: str, text: str, words: str) -> None:
    assert split_promise(sentence, SUNDAY) == (text, parse_window(words, SUNDAY), words)


def test_joins_a_day_at_the_beginning_with_an_hour_at_the_end() -> None:
    """Alone, "between 10 and 12" would be today's."""
    text, window, words = split_promise("tomorrow the fridge arrives between 10 and 12", SUNDAY)

    assert (text, words) == ("the fridge arrives", "tomorrow between 10 and 12")
    assert window == parse_window("tomorrow 10-12", SUNDAY)


@pytest.mark.parametrize(
    "sentence",
    [
        "refund of 40 GBP",
        "refund soon",
        "soon",
        "form 12",
        "1 234,56 zł",
        "reduce the bill by 10 GBP",
        "rabat do 50 zł",
        "support 24/7",
        "split 50/50",
        "she sat on the phone and may refund",
        "ask about Tuesday's delivery",
        "½ the bill",
        "a refund for 20 m²",
        "",
    ],
)
def test_finds_no_time_where_there_is_none(sentence: str) -> None:
    assert split_promise(sentence, SUNDAY) == (sentence, None, "")


@pytest.mark.parametrize(
    "sentence",
    [
        "call back not before Friday",
        "call every Friday",
        "call every day at 5pm",
        "call on Monday or else by tomorrow or, perhaps, or Friday",
        "they come tomorrow with the fridge between 10 and 12",
        "call back tommorow 5pm",
        "by Frday",
        "call on Fridy 5pm",
        "refund for waiting 40 minutes",
        "refund 3 working days",
        "credit for 3 days",
        "waited 1 234 minutes",
        "refund 12.30 by Friday",
        "refund 24.11",
        "call back by 7:30 tomorrow",
        "pay by 01/02/2027",
        "fix by 5",
        "call me at 17:00, or so they said",
        "pay 5 May or thereabouts",
        "compare 01/02 and other bills",
        "w piątek lub kiedyś oddzwonią",
        "tomorrow they call, on Friday they come, says the agent",
        "refund in ½ hour",
        "refund in 2½ hours",
        "call in ٣ days",
        "call in 1½ hours tomorrow",
    ],
)
def test_refuses_half_a_time_with_two_suggestions(sentence: str) -> None:
    with pytest.raises(BadWhen) as caught:
        split_promise(sentence, SUNDAY)

    suggested = re.findall('"([^"]*)"', caught.value.hint)
    assert len(suggested) == 2
    for suggestion in suggested:
        assert parse_window(suggestion, SUNDAY) is not None


def test_a_long_promise_may_end_with_a_time() -> None:
    text, window, words = split_promise("a new router " * 100 + "by Friday", SUNDAY)

    assert (text, words) == (("a new router " * 100).strip(), "by Friday")
    assert window == parse_window("by Friday", SUNDAY)


def test_a_promise_has_a_longest_length() -> None:
    with pytest.raises(BadWhen, match="too long"):
        split_promise("x" * 2001, SUNDAY)


@pytest.mark.parametrize("typed", ["cafe\u0301 refund by Friday", "by Friday: a cafe\u0301 refund"])
def test_what_was_promised_stays_letter_for_letter(typed: str) -> None:
    """Some systems type letter and accent apart; the record keeps what was typed."""
    promised, _window, _words = split_promise(typed, SUNDAY)

    assert "cafe\u0301" in promised


@pytest.mark.parametrize("typed", ["- by Friday", "by Friday: -", ", by Friday"])
def test_marks_alone_are_no_promise(typed: str) -> None:
    """Somebody forgot to say what."""
    assert split_promise(typed, SUNDAY)[0] == ""
