"""Text that nobody says: it is refused, and never ends in anything but a refusal."""

import subprocess
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from complaintkit.errors import BadWhen
from complaintkit.when import Calendar, parse_moment, parse_window

LONDON = ZoneInfo("Europe/London")
SUNDAY = Calendar(datetime(2026, 11, 22, 10, 0, tzinfo=LONDON), "PL")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\t\n",
        "\x00",
        "tomorrow\x00 5pm",
        "tomorrow \x1b[31m5pm",
        "tomorrow 5\u202epm",
        "tomor\u200brow",
        "t\u043emorrow",  # a Cyrillic letter in an English word
        "in ٣ days",
        "in ３ days",
        "in ² days",
        "in ½ hour",
        "tomorrow " * 30,
        "9" * 100000,
        "in " + "9" * 150 + " days",
        "0000-01-01",
        "9999-12-31",
        "9999-12-31T23:59:59+00:00",
        "0001-01-01T00:00:00+14:00",
        "1 January 9999",
        "1 January 0",
        "1.1.9999",
        "2026-13-45T99:99",
        "in 99999999999 days",
        "in 99999999999 months",
        "in 99999999999 working days",
        "in 99999999999 hours",
        "999999999 weeks ago",
        "-5 days",
        "in -5 days",
        "+3 days",
        "tomorrow; drop table",
        "{0}",
        "%s",
        "https://example.org/01/02/2026",
        "٢٠٢٦-١١-٢٤",
        "25:00",
        "12:60",
        "99:99:99",
        "13pm",
        "0am",
    ],
)
def test_refuses_with_two_suggestions(text: str) -> None:
    for parse in (parse_window, parse_moment):
        with pytest.raises(BadWhen) as caught:
            parse(text, SUNDAY)

        assert caught.value.hint.count('"') == 4
        assert len(caught.value.message) < 600


@pytest.mark.parametrize("year", [1, 1899, 2200, 9999])
def test_a_calendar_at_the_end_of_time_is_refused(year: int) -> None:
    calendar = Calendar(datetime(year, 12, 31, 12, 0, tzinfo=LONDON))
    for phrase in ("tomorrow", "next year", "in 10 years", "31 December"):
        with pytest.raises(BadWhen):
            parse_window(phrase, calendar)


@pytest.mark.parametrize("phrase", ["jutro o 17", "środa", "najpóźniej w piątek"])
def test_letters_and_accents_may_be_typed_apart(phrase: str) -> None:
    """Some systems decompose what is pasted; others leave the accents out."""
    import unicodedata  # noqa: PLC0415

    apart = unicodedata.normalize("NFD", phrase)
    plain = "".join(letter for letter in apart if letter.isascii()).replace("sroda", "sroda")

    assert parse_window(apart, SUNDAY) == parse_window(phrase, SUNDAY)
    assert parse_window(plain, SUNDAY) == parse_window(phrase, SUNDAY)


@pytest.mark.parametrize(
    ("phrase", "same"),
    [
        ("TOMORROW 5PM", "tomorrow 5pm"),
        ("  tomorrow   5pm  ", "tomorrow 5pm"),
        ("tomorrow\u00a05pm", "tomorrow 5pm"),
        ("tomorrow, 5 p.m.", "tomorrow 5pm"),
        ("tomorrow 10–12", "tomorrow 10-12"),
        ("tomorrow 10 — 12", "tomorrow 10-12"),
        ("in two weeks’ time", "in two weeks' time"),
        ("W CIĄGU 3 DNI ROBOCZYCH", "w ciagu 3 dni roboczych"),
        ("У РОКУ ОД 8 ДАНА", "u roku od 8 dana"),
        ("Между 14 и 16 завтра", "завтра с 14 до 16"),
        ("через трёх дня", "через трех дня"),
        ("end-of-day", "end of day"),
        ("izmeđju 10 i 12 sutra".replace("đj", "dj"), "između 10 i 12 sutra"),
    ],
)
def test_spelling_and_spacing_do_not_matter(phrase: str, same: str) -> None:
    assert parse_window(phrase, SUNDAY) == parse_window(same, SUNDAY)


def test_reading_plain_words_loads_no_large_library() -> None:
    """Every run of the program pays for what is imported here."""
    program = (
        "import sys; from datetime import datetime; from zoneinfo import ZoneInfo\n"
        "from complaintkit.when import Calendar, parse_window\n"
        "now = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo('Europe/London'))\n"
        "parse_window('tomorrow 5pm', Calendar(now, 'PL'))\n"
        "print(*sorted({'dateutil', 'holidays', 'difflib', 'unicodedata'} & set(sys.modules)))\n"
        "print(*sorted(name for name in sys.modules if 'words_' in name))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert found.stdout.splitlines() == ["", "complaintkit.when.words_en"]
