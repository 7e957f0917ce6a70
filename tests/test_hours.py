"""Hours as people write them, in four languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.hours import parse_hours
from complaintkit.views.hours import hours_words

WEEK = "between 9:00 and 17:00, Mon-Fri"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        # English
        ("9-17 Mon-Fri", WEEK),
        ("Mon-Fri 9-17", WEEK),
        ("weekdays 9-5", WEEK),
        ("M-F 9-5", WEEK),
        ("Monday to Friday, 9am to 5pm", WEEK),
        ("Mon–Fri: 9 a.m. – 5 p.m.", WEEK),
        ("Open 9.00-17.00 (Monday through Friday)", WEEK),
        ("between 9 and 5 on weekdays", WEEK),
        ("0900-1700 Mon-Fri", WEEK),
        ("Mon-Fri 9-5pm", WEEK),
        ("Mon-Fri - 9-17h", WEEK),
        ("Mon-Fri 9-17 except bank holidays", WEEK),
        ("Mon-Fri 9-17, Sat & Sun closed", WEEK),
        ("Mon-Fri 9-17, closed Sat and Sun", WEEK),
        ("9-17 Mon-Fri, closed on Sundays", WEEK),
        ("9-17 Mon-Fri, Sundays closed", WEEK),
        ("closed Sunday, 9-17 Mon-Fri", WEEK),
        (WEEK, WEEK),
        (
            "Mon-Fri 9:00-17:30, Sat 10-14",
            "between 9:00 and 17:30, Mon-Fri; between 10:00 and 14:00, Sat",
        ),
        ("9-17 Mon-Fri; 10-14 Sat", f"{WEEK}; between 10:00 and 14:00, Sat"),
        ("Mon to Fri 8am-8pm", "between 8:00 and 20:00, Mon-Fri"),
        ("Mon-Fri 12-8pm", "between 12:00 and 20:00, Mon-Fri"),
        ("Mon-Fri 9am-noon", "between 9:00 and 12:00, Mon-Fri"),
        ("Mon-Fri 12 noon to midnight", "between 12:00 and 24:00, Mon-Fri"),
        ("Mon-Fri 8-0", "between 8:00 and 24:00, Mon-Fri"),
        ("Mon-Fri 9-12 and 13-17", "between 9:00 and 12:00 and between 13:00 and 17:00, Mon-Fri"),
        ("Mon, Wed and Fri 10-16", "between 10:00 and 16:00, Mon, Wed, Fri"),
        ("Mon/Tue 10-16", "between 10:00 and 16:00, Mon, Tue"),
        ("Sat-Mon 10-4", "between 10:00 and 16:00, Mon, Sat, Sun"),
        ("weekends 10-4", "between 10:00 and 16:00, Sat, Sun"),
        ("Sat & bank holidays 10-4", "between 10:00 and 16:00, Sat, public holidays"),
        ("daily 7-22", "between 7:00 and 22:00, every day"),
        ("8am-8pm, 7 days a week", "between 8:00 and 20:00, every day"),
        ("daily 22-6", "between 22:00 and 6:00, every day"),
        ("daily 8pm-2am", "between 20:00 and 2:00, every day"),
        ("daily 2pm-2am", "between 14:00 and 2:00, every day"),
        ("24/7", "at any hour, every day"),
        ("24 hours a day, 7 days a week", "at any hour, every day"),
        ("round the clock", "at any hour, every day"),
        ("Mon-Fri 24h", "at any hour, Mon-Fri"),
        # Polish
        ("pn-pt 9-17", WEEK),
        ("pon. - pt. 9.00 - 17.00", WEEK),
        ("od poniedziałku do piątku w godz. 9:00-17:00", WEEK),
        ("od poniedziałku do piątku od 9 do 17", WEEK),
        ("w dni robocze 9-17", WEEK),
        ("między 9 a 17, pn-pt", WEEK),
        ("pn-pt 9-17, sob-nd nieczynne", WEEK),
        ("pn-pt 9-17 z wyjątkiem świąt", WEEK),
        ("pn-pt 8-20, sob 9-15", "between 8:00 and 20:00, Mon-Fri; between 9:00 and 15:00, Sat"),
        ("codziennie 8-22", "between 8:00 and 22:00, every day"),
        ("całodobowo", "at any hour, every day"),
        # Russian
        ("пн-пт 9:00-17:00", WEEK),
        ("пн.–пт. с 9 до 17", WEEK),
        ("с понедельника по пятницу с 9:00 до 17:00", WEEK),
        ("по будням 9-17", WEEK),
        ("пн-пт 9-17, сб-вс — выходной", WEEK),
        ("пн-пт 9-17 без перерыва, кроме праздников", WEEK),
        ("ежедневно с 8 до 20 часов", "between 8:00 and 20:00, every day"),
        ("без выходных 8-20", "between 8:00 and 20:00, every day"),
        ("круглосуточно", "at any hour, every day"),
        # Serbian, in both scripts
        ("pon-pet 9-17", WEEK),
        ("пон-пет 9-17", WEEK),
        ("од понедељка до петка од 9 до 17 часова", WEEK),
        ("radnim danima 9-17h", WEEK),
        ("radno vreme: pon-pet 9-17, sub i ned ne radi", WEEK),
        ("pon-sub 8-20", "between 8:00 and 20:00, Mon-Sat"),
        ("svaki dan 8-20", "between 8:00 and 20:00, every day"),
        ("сваког дана 8-20", "between 8:00 and 20:00, every day"),
        ("0-24", "at any hour, every day"),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, means: str) -> None:
    """In four languages; 9-5 ends in the afternoon, 22-6 the next morning."""
    hours = parse_hours(text)

    assert hours is not None
    assert hours_words(hours) == means


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "9-17", "Mon-Fri", "closed", "call us", "usually 9-17 Mon-Fri", "x" * 300),
        *("Mon-Fri 9-17 ET", "Mon-Fri 9-17 UK time", "Mon-Fri 9-17, lunch 12-13"),
        *("Mon-Fri 9", "Mon-Fri from 9", "Mon-Fri till 5", "Mon-Fri 9-17-18", "Mon-Fri 9--17"),
        *(
            "Mon-Fri 25-26",
            "Mon-Fri 9-9:75",
            "Mon-Fri 9-24:30",
            "Mon-Fri 0-13pm",
            "Mon-Fri 123-456",
        ),
        *("Mon-Fri 17-9", "Mon-Fri 15-3", "Mon-Fri 20-19", "Mon-Fri 09-05", "Mon-Fri 12-12"),
        *(
            "Mon-Fri 1-5pm",
            "Mon-Fri 8-10pm",
            "Mon-Fri 11-12am",
            "Mon-Fri 10-2am",
            "Mon-Fri 10pm-12",
        ),
        *("Mon-Fri 24-6", "Mon-Fri 9-9-9", "Mon-Fri between 9 to 17", "Mon-Fri between 9"),
        *("Mon-Fri 9-17, Fri 9-15", "daily 9-17, Sun 10-14", "Mon-Fri 9-12, 11-17"),
        *("Mon-Fri 9-12, 13-17 Sat", "Mon-Fri 9-17, Sat", "Mon-Fri 9-17, Mon closed"),
        *("Mon-Fri closed", "Mon-Fri 9-17 closed", "Mon-Mon 9-17", "Mon-weekends 9-17"),
        *("Mon-Fri 9-17 except", "Mon-Fri 9-17 except Mondays", "٩-١٧ Mon-Fri", "\x00Mon-Fri 9-17"),
        *("nie pracujemy 9-17 pn-pt", "выходные 9-17", "pn-pt po 9", "pon-pet od 9", "Mon-Fri ²-9"),
    ],
)
def test_what_is_not_wholly_understood_is_not_understood(text: str) -> None:
    """A guessed hour sends people to a dead line."""
    assert parse_hours(text) is None


@settings(deadline=None)
@given(
    st.text(alphabet="Mon-Fri 0123456789:.,apmsatdoпнвт/&\n", max_size=40) | st.text(max_size=210)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Never a crash, and what was understood can be said and read again."""
    hours = parse_hours(text)

    assert hours is None or parse_hours(hours_words(hours)) is not None


@pytest.mark.parametrize(
    ("text", "on_holidays"),
    [
        ("Mon-Fri 9-17", False),
        ("Mon-Fri 9-17, Sat-Sun 10-14", False),
        ("daily 9-17", True),
        ("Mon-Sun 9-17", True),
        ("24/7", True),
        ("daily 9-17 except public holidays", False),
        ("Mon-Fri 9-17 including bank holidays", True),
        ("daily 9-17, bank holidays 10-12", False),
        ("daily 9-17, bank holidays closed", False),
    ],
)
def test_who_says_every_day_means_holidays_too(text: str, on_holidays: bool) -> None:
    """Unless the hours themselves say otherwise."""
    hours = parse_hours(text)

    assert hours is not None
    assert (hours.on_holidays, hours.is_always) == (on_holidays, text == "24/7")
