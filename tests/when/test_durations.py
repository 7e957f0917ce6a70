"""How long a call took."""

from datetime import timedelta

import pytest

from complaintkit.errors import BadWhen
from complaintkit.when import describe_duration, parse_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("23m", 23 * 60),
        ("1h05", 65 * 60),
        ("1h 5m", 65 * 60),
        ("1 h and 20 min", 80 * 60),
        ("2h30m", 150 * 60),
        ("48:30", 48 * 60 + 30),
        ("120:00", 120 * 60),
        ("1:05", 65),
        ("1:02:03", 3723),
        ("15:40:01", 15 * 3600 + 40 * 60 + 1),
        ("90s", 90),
        ("0m", 0),
        ("1.5h", 5400),
        ("1,5 h", 5400),
        ("1.5m", 90),
        ("half an hour", 1800),
        ("an hour and a half", 5400),
        ("one and a half hours", 5400),
        ("twenty minutes", 1200),
        ("about 20 minutes", 1200),
        ("3 d 4 h", 76 * 3600),
        ("2 godz. 15 min", 135 * 60),
        ("pół godziny", 1800),
        ("półtorej godziny", 5400),
        ("dwadzieścia minut", 1200),
        ("godzina", 3600),
        ("полчаса", 1800),
        ("полтора часа", 5400),
        ("1 ч 20 мин", 80 * 60),
        ("pola sata", 1800),
        ("sat i po", 5400),
        ("пола сата", 1800),
    ],
)
def test_reads_a_duration(text: str, seconds: int) -> None:
    assert parse_duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5 kg",
        "-5m",
        "48:61",
        "1:60:00",
        "1h5",
        "2 hours 3 hours",
        "minutes 5",
        "5 minutes and",
        "999999999999h",
        "٣m",
        "tomorrow",
        "1.333h 5",
        "5m\x00",
        "m" * 300,
    ],
)
def test_refuses_what_is_no_duration(text: str) -> None:
    with pytest.raises(BadWhen) as caught:
        parse_duration(text)

    assert caught.value.hint == 'Type "25m" or "1h05".'


def test_refuses_a_number_alone() -> None:
    """Minutes or seconds: sixtyfold apart."""
    with pytest.raises(BadWhen) as caught:
        parse_duration("40")

    assert caught.value.hint == 'Type "40m" or "40s".'


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (9060, "2 h 31 min"),
        (2910, "48 min 30 s"),
        (48 * 3600 - 1, "47 h 59 min 59 s"),
        (48 * 3600, "2 d"),
        (76 * 3600, "3 d 4 h"),
        (7205, "2 h 5 s"),
        (-60, "-1 min"),
    ],
)
def test_describes_a_duration_exactly(seconds: int, text: str) -> None:
    assert describe_duration(timedelta(seconds=seconds)) == text
