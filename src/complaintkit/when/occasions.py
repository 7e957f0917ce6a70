"""Words that say by when without a date that can be read: "by Christmas", "до праздников".

A promise that speaks of such a time has a deadline, only not one that can be counted: it must not
be kept as if no time had been named. The words that lead to a time also lead elsewhere ("do domu",
"by email"), so it is what follows them that decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from complaintkit.when.text import fold
from complaintkit.when.tokens import languages, shapes, vocabulary

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_LIMITS = {
    "en": "by before after until till past than",
    "pl": "do przed po niż najpóźniej",
    "ru": "до к ко перед после позднее позже",
    "sr": "do pre prije posle nakon poslije najkasnije",
}
"""Words after which the end of a time may stand."""

_PLACES = {
    "en": "in at on over during around",
    "pl": "w we na podczas około",
    "ru": "в во на около",
    "sr": "u na o oko tokom",
}
"""Words after which a month or an occasion says when, where a sentence begins or ends with them."""

_PARTS = {
    "en": "early mid late beginning start middle turn",
    "pl": "początku początkiem początek środku",
    "ru": "начала начале началу середины середине середину",
    "sr": "početka početku početkom sredine sredini sredinom",
}
"""A part of a month, a year or a season."""

_JOINED = {
    "en": "half new",
    "pl": "połowy połowie połowę nowego nowym nowy bożego bożym boże",
    "ru": "половины половине половину нового новому новым новом",
    "sr": "polovine polovini polovinom nove novoj novu isplate",
}
"""Words that may stand between, as in "after the new year"."""

_OCCASIONS = {
    "en": "christmas xmas easter thanksgiving holiday holidays spring summer autumn winter quarter"
    " payday lunch lunchtime dinner next",
    "pl": "świąt święta święto świętach świętami święcie narodzenia narodzenie narodzeniem"
    " narodzeniu wielkanoc wielkanocy wielkanocą wigilii wigilią wigilię sylwestra sylwestrem"
    " wakacji wakacje wakacjach wakacjami ferii ferie feriach feriami majówki majówce wiosny"
    " wiosną wiosnę jesieni jesienią zimy zimą kwartału kwartale obiadu obiedzie obiadem",
    "ru": "рождества рождеству рождеством рождестве пасхи пасхе пасхой пасху праздника празднику"
    " праздников праздникам праздниками праздниках праздники каникул каникулам каникулами"
    " каникулах каникулы весны весне весной лету летом осени осенью зимы зиме зимой квартала"
    " квартале кварталу обеда обеду обедом ужина ужину зарплаты числа числу следующего следующей",
    "sr": "božića božiću božić božićem uskrsa uskrsu uskrs vaskrsa vaskrsu praznika praznike"
    " praznicima raspusta raspustu proleća proleću leta letu jeseni zime zimi kvartala kvartalu"
    " tromesečja ručka ručku plate sledećeg narednog idućeg",
}
"""Feasts, seasons and the like: words that belong to the calendar or to the day."""

_TIMES = {
    "month_name",
    "month",
    "year",
    "weekday",
    "weekend",
    "week",
    "day",
    "workday",
    "full_day",
    "hour",
}
_TIMES |= {"morning", "afternoon", "evening", "night", "noon", "midnight"}
_BETWEEN = {"the", "this", "next", "last", "coming", "end", "of", "on", "num", "nth", "ordinal"}
_SHORTEST_UNIT = 3
"""Letters: "g", "d" and "ч" stand for units, and for much else."""


def speaks_of_time(text: str) -> bool:
    """Whether some words of *text* say when, though not so that it could be counted."""
    return any(_speaks(text, language) for language in languages(text, "en"))


def _speaks(text: str, language: str) -> bool:
    words = [_Word(match, language) for match in shapes(text) if match.lastgroup != "stop"]
    for place, word in enumerate(words):
        rest = words[place + 1 :]
        if word.is_in(_LIMITS) and (_next(rest, _is_time) or _is_bare_number_word(text, rest)):
            return True
        if word.is_in(_PARTS) and _next(rest, _is_long):
            return True
        if word.is_in(_PLACES):
            length = _next(rest, _is_season)
            if length and (place == 0 or length == len(rest)):
                return True
    return False


class _Word:
    """A word with what it may mean in one language."""

    def __init__(self, match: re.Match[str], language: str) -> None:
        self.language, self.end = language, match.end()
        self.text = fold(match.group(), language)
        shape = (match.lastgroup or "").rstrip("23")
        known = vocabulary(language)[0].get(self.text, {}).keys()
        self.kinds = known if shape == "word" else {shape}

    def is_in(self, table: dict[str, str]) -> bool:
        return self.text in {fold(word, self.language) for word in table[self.language].split()}


def _next(words: list[_Word], fits: Callable[[_Word], bool]) -> int:
    """How many words there are up to the first that *fits*, with only pieces of a time between."""
    for place, word in enumerate(words, 1):
        if fits(word):
            return place
        if not (word.kinds & _BETWEEN or word.is_in(_PARTS) or word.is_in(_JOINED)):
            return 0
    return 0


def _is_time(word: _Word) -> bool:
    is_short = len(word.text) < _SHORTEST_UNIT
    return word.is_in(_OCCASIONS) or bool(word.kinds & _TIMES and not is_short)


def _is_season(word: _Word) -> bool:
    """Whether it is a month or an occasion: "in December"; "na rok" says for how long."""
    return word.is_in(_OCCASIONS) or "month_name" in word.kinds


def _is_long(word: _Word) -> bool:
    """Whether it has parts: "the middle of the year"."""
    return _is_season(word) or bool(word.kinds & {"month", "year"})


def _is_bare_number_word(text: str, rest: list[_Word]) -> bool:
    """Whether "the first" and the like end the sentence: a day of the month, and no first floor."""
    named = [word for word in rest[:2] if "the" not in word.kinds][:1]
    return bool(named and "nth" in named[0].kinds and not text[named[0].end :].strip(" .,;:!)"))
