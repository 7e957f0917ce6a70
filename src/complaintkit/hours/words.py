"""The words of opening hours, in four languages, as data; folded like the words of time.

Russian and Serbian Cyrillic are in it once each: a Cyrillic word that is not Russian is looked up
again in Latin letters. No word here means two things in two of the languages.
"""

from functools import cache

from complaintkit.when.text import fold
from complaintkit.when.words_en import WORDS as ENGLISH
from complaintkit.when.words_pl import WORDS as POLISH
from complaintkit.when.words_ru import WORDS as RUSSIAN
from complaintkit.when.words_sr import WORDS as SERBIAN

_SHORT_DAYS = (
    "mondays, mo",
    "tuesdays, tu",
    "wednesdays, sri, sr",
    "thursdays, th, cz",
    "fridays, fr, pet",
    "saturdays, sa, so",
    "sundays, su, nd",
)
_SETS = {
    (0, 1, 2, 3, 4): (
        "weekdays, weekday, working days, business days, m - f, dni robocze, robocze,"
        " dni powszednie, будни, по будням, будние дни, рабочие дни,"
        " по рабочим дням, radnim danima, radni dani, radnim danom, radne dane"
    ),
    (5, 6): "weekends, weekend, weekendy, по выходным, в выходные, vikendom, vikend, vikendi",
}
_DAILY = (
    "daily, every day, everyday, all week, 7 days a week, seven days a week, 7 days,"
    " codziennie, 7 dni w tygodniu, cały tydzień, ежедневно, каждый день, без выходных,"
    " 7 дней в неделю, svakog dana, svaki dan, svakodnevno, 7 dana u nedelji, 7 dana"
)
_FULL = (
    "24 hours a day, 24 hours, 24 h, round the clock, around the clock, 24 hrs,"
    " całodobowo, całą dobę, 24 godziny na dobę, 24 godziny, круглосуточно, 24 часа,"
    " non - stop, nonstop, 24 sata, 24 часа в сутки"
)
_EVERY = {"daily": _DAILY, "full": _FULL, "always": "24 / 7, 24 / 7 / 365"}
_KINDS = {
    "to": "-, –, —, ‑, −, to, till, until, through, thru, do, до, по",
    "dash": "-, –, —, −",
    "between": "between, między, между, između",
    "and": "and, a, i, и",
    "noon": "noon, midday, 12 noon, 12 midday, południe, полдень, podne",
    "midnight": "midnight, 12 midnight, północ, północy, полночь, полуночи, ponoć, ponoći",
    "am": "am",
    "pm": "pm",
    "mark": "h, hrs, godz, godzina, ч, час, часов, часа, sati, časova, čas, u",
    "closed": (
        "closed, zamknięte, nieczynne, закрыто, выходной, не работает, zatvoreno, ne radi, ne rade"
    ),
    "except": (
        "except, except for, except on, excluding, excl, oprócz, poza, z wyjątkiem, кроме, osim"
    ),
    "including": "including, incl, w tym, включая, uključujući",
    "holidays": (
        "bank holidays, public holidays, national holidays, holidays, bank holiday, public holiday,"
        " świąt, święta, dni świątecznych, dni świąteczne, праздников, праздничных дней, праздники,"
        " praznika, praznike, praznici, državnih praznika, državne praznike"
    ),
    "gap": ", ; | / & + \n and oraz i и te",
    "filler": (
        ": . ( ) from on at open hours opening lines are the we w we od godz godziny godzinach"
        " czynne czynna infolinia с со от в во работаем часы открыто без_перерыва без_обеда"
        " u radno vreme vrijeme radimo otvoreno od h"
    ),
}
"""What each word does; gaps and fillers are parted by spaces, since a comma is one of them."""


@cache
def phrases(kind: str) -> list[tuple[int, dict[str, tuple[int, ...]]]]:
    """The folded phrases of one kind by their number of words, the longest first.

    Those that name days come with the days.
    """
    found: dict[int, dict[str, tuple[int, ...]]] = {}
    for phrase, days in _phrases(kind).items():
        found.setdefault(phrase.count(" ") + 1, {})[phrase] = days
    return sorted(found.items(), reverse=True)


def _phrases(kind: str) -> dict[str, tuple[int, ...]]:
    if kind == "days":
        named = {word: (day,) for day in range(7) for word in _weekday(day)}
        sets = {word: days for days, words in _SETS.items() for word in _listed(words)}
        return named | sets
    if kind in ("daily", "full", "always"):
        return dict.fromkeys(_listed(_EVERY[kind]), tuple(range(7)))
    if kind in ("gap", "filler"):
        return dict.fromkeys(
            (fold(word, "").replace("_", " ") for word in _KINDS[kind].split(" ")), ()
        )
    return dict.fromkeys(_listed(_KINDS[kind]), ())


def _weekday(day: int) -> list[str]:
    tables = (ENGLISH, POLISH, RUSSIAN, SERBIAN)
    words = [*(table.weekdays[day] for table in tables), _SHORT_DAYS[day]]
    return [word for each in words for word in _listed(each)]


def _listed(words: str) -> list[str]:
    return [fold(word, "") for word in words.split(", ")]
