"""When a contact happened, as people say it afterwards."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from complaintkit.errors import BadWhen
from complaintkit.when import Calendar, parse_date, parse_moment

SUNDAY = Calendar(datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Europe/London")))

ROWS = """
yesterday 15:00               | 2026-11-21 15:00 | minute
18 Oct 2005 15:00             | 2005-10-18 15:00 | minute
today at 9.30                 | 2026-11-22 09:30 | minute
10:01                         | 2026-11-22 10:01 | minute
this morning                  | 2026-11-22 08:00 | part-of-day
2005-10-18T15:00              | 2005-10-18 15:00 | minute
2026-11-20T10:00-05:00        | 2026-11-20 15:00 | minute
2026-11-20 10:00:00-05:00     | 2026-11-20 15:00 | minute
wczoraj o 17                  | 2026-11-21 17:00 | minute
wczoraj o 5 po południu       | 2026-11-21 17:00 | minute
o osiemnastej                 | 2026-11-22 18:00 | minute
вчера в 17:00                 | 2026-11-21 17:00 | minute
вчера в 5 вечера              | 2026-11-21 17:00 | minute
вчера в 17 часов 30 минут     | 2026-11-21 17:30 | minute
juče u 10                     | 2026-11-21 10:00 | minute
јуче у 10                     | 2026-11-21 10:00 | minute
juče u 17h30                  | 2026-11-21 17:30 | minute
5pm                           | 2026-11-22 17:00 | minute
yesterday at 12               | 2026-11-21 12:00 | minute
monday at 9 in the morning    | 2026-11-16 09:00 | minute
9 in the evening yesterday    | 2026-11-21 21:00 | minute
Friday 15:00                  | 2026-11-20 15:00 | minute
last Sunday                   | 2026-11-15 00:00 | day
22 November                   | 2026-11-22 00:00 | day
23 November                   | 2025-11-23 00:00 | day
the 22nd                      | 2026-11-22 00:00 | day
the 30th                      | 2026-10-30 00:00 | day
24.11.                        | 2025-11-24 00:00 | day
18.10.2005. 15:00             | 2005-10-18 15:00 | minute
25/12                         | 2025-12-25 00:00 | day
now                           | 2026-11-22 10:00 | minute
2 hours ago                   | 2026-11-22 08:00 | hour
20 minutes ago                | 2026-11-22 09:40 | minute
3 days ago at 15:00           | 2026-11-19 15:00 | minute
a couple of days ago          | 2026-11-20 00:00 | day
godzinę temu                  | 2026-11-22 09:00 | hour
час назад                     | 2026-11-22 09:00 | hour
pre sat vremena               | 2026-11-22 09:00 | hour
pre 2 dana                    | 2026-11-20 00:00 | day
around 15:00 yesterday        | 2026-11-21 15:00 | hour
yesterday evening             | 2026-11-21 18:00 | part-of-day
last night                    | 2026-11-21 18:00 | part-of-day
sinoć                         | 2026-11-21 18:00 | part-of-day
jutros                        | 2026-11-22 08:00 | part-of-day
dziś rano                     | 2026-11-22 08:00 | part-of-day
сегодня утром                 | 2026-11-22 08:00 | part-of-day
yesterday at noon             | 2026-11-21 12:00 | minute
15:30:45                      | 2026-11-22 15:30 | minute
23:59                         | 2026-11-22 23:59 | minute
tomorrow 9am                  | 2026-11-23 09:00 | minute
w piątek                      | 2026-11-20 00:00 | day
u petak u 15h                 | 2026-11-20 15:00 | minute
Tue 24 Nov 2026 17:00 Europe/London | 2026-11-24 17:00 | minute
"""

REFUSED = """
at 5               | 2026-11-22 05:00 | 2026-11-22 17:00
yesterday at 10    | 2026-11-21 10:00 | 2026-11-21 22:00
5:30               | 2026-11-22 05:30 | 2026-11-22 17:30
Sunday             | today            | 2026-11-15
last Friday        | 2026-11-20       | 2026-11-13
yesterday midnight | 2026-11-21 00:00 | 2026-11-21 23:59
1/2                | 2026-02-01       | 2026-01-02
9.10               | yesterday 09:10  | 2026-10-09
24.11.26           | 2026-11-24       | 24.11.2026
Mon 24 Nov 2026    | 2026-11-24       | 2026-11-30
31/02/2026         | 2026-02-28       | 2026-03-01
soon               | yesterday 15:00  | 2026-11-22
in 3 days          | yesterday 15:00  | 2026-11-22
by Friday          | yesterday 15:00  | 2026-11-22
between 2 and 4    | yesterday 15:00  | 2026-11-22
next week          | yesterday 15:00  | 2026-11-22
a few days ago     | yesterday 15:00  | 2026-11-22
5 working days ago | yesterday 15:00  | 2026-11-22
2026-11-20T25:00   | yesterday 15:00  | 2026-11-22
2026-11-20T10:00+23:00 | yesterday 15:00  | 2026-11-22
"""


def cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


@pytest.mark.parametrize(("phrase", "at", "precision"), cells(ROWS))
def test_reads_when_it_happened(phrase: str, at: str, precision: str) -> None:
    found = parse_moment(phrase, SUNDAY)

    assert (f"{found.at:%Y-%m-%d %H:%M}", found.precision) == (at, precision)
    assert found.at.tzinfo == SUNDAY.now.tzinfo


@pytest.mark.parametrize(("phrase", "first", "second"), cells(REFUSED))
def test_refuses_what_is_not_one_moment(phrase: str, first: str, second: str) -> None:
    with pytest.raises(BadWhen) as caught:
        parse_moment(phrase, SUNDAY)

    assert repr(phrase) in caught.value.message
    assert caught.value.hint == f'Type "{first}" or "{second}".'
    for suggestion in (first, second):
        parse_moment(suggestion, SUNDAY)


def test_seconds_are_kept() -> None:
    assert parse_moment("15:30:45", SUNDAY).at.second == 45


@pytest.mark.parametrize(
    ("phrase", "past", "expected"),
    [
        ("Friday", True, date(2026, 11, 20)),
        ("Friday", False, date(2026, 11, 27)),
        ("24 November", True, date(2025, 11, 24)),
        ("24 November", False, date(2026, 11, 24)),
        ("2005-10-18", False, date(2005, 10, 18)),
        ("yesterday", True, date(2026, 11, 21)),
        ("3 days ago", True, date(2026, 11, 19)),
        ("in 3 days", False, date(2026, 11, 25)),
        ("za tydzień", False, date(2026, 11, 29)),
        ("до 24 ноября", False, None),
        ("by Friday", False, None),
        ("within 3 days", False, None),
        ("tomorrow 17:00", False, None),
        ("yesterday 17:00", True, None),
        ("next week", False, None),
        ("end of the month", False, None),
        ("in 3 hours", False, None),
        ("soon", False, None),
        ("", False, None),
    ],
)
def test_reads_a_single_day_and_nothing_else(
    phrase: str, past: bool, expected: date | None
) -> None:
    if expected is not None:
        assert parse_date(phrase, SUNDAY, past=past) == expected
        return
    with pytest.raises(BadWhen):
        parse_date(phrase, SUNDAY, past=past)
