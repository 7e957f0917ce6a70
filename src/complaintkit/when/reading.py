"""One text, four languages: which reading counts.

The preferred language is tried first and its reading is taken. What it does not understand may be
said in another; then all of them must agree, or the text is refused. So the preferred language
matters only where languages differ: "do jutra" is tomorrow in Polish and tomorrow morning in
Serbian, and "7:30" is refused in English but plain on the 24-hour clock of the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from complaintkit.errors import BadWhen
from complaintkit.model import Window
from complaintkit.sentences import _
from complaintkit.when.calendars import Calendar, Frame
from complaintkit.when.cursor import Cursor
from complaintkit.when.dates import YEARS
from complaintkit.when.phrases import Said, phrase
from complaintkit.when.refusals import refused, usual
from complaintkit.when.text import clean
from complaintkit.when.tokens import NotUnderstood, Token, languages, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def read(
    text: str, calendar: Calendar, meaning: Callable[[Said, Frame], T], *, past: bool = False
) -> T:
    """What *text* means, by the function that turns words into a *meaning*; or a refusal."""
    frame = Frame(text, calendar, past=past)
    try:
        return attempt(frame, meaning, may_call=True)
    except NotUnderstood as failure:
        raise _not_understood(frame, failure.word, meaning) from None


def attempt(frame: Frame, meaning: Callable[[Said, Frame], T], *, may_call: bool = False) -> T:
    """The same, with `NotUnderstood` for words that are no time in any language.

    With *may_call* the time may follow a verb: "they call back tomorrow".
    """
    calendar = frame.calendar
    cleaned = clean(frame.text, usual(frame))
    if calendar.now.year not in YEARS:
        message = _("The year {year} is out of range.").format(year=calendar.now.year)
        raise refused(message, ("2026-11-24 17:00", "2026-11-24"))
    cleaned = cleaned.strip().removesuffix(f" {calendar.zone.key}")
    return _agreed(frame, lambda one: meaning(_said(cleaned, one, may_call=may_call), one))


def _agreed(frame: Frame, reading: Callable[[Frame], T]) -> T:
    found: list[T] = []
    refusals: list[BadWhen] = []
    furthest = NotUnderstood()
    preferred = frame.calendar.language
    for language in languages(frame.text, preferred):
        one = Frame(frame.text, frame.calendar, language, frame.past)
        try:
            found.append(reading(one))
        except BadWhen as refusal:
            refusals.append(refusal)
        except NotUnderstood as failure:
            furthest = max(furthest, failure, key=lambda one: one.at)
            continue
        if language == preferred:
            break
    if refusals:
        raise refusals[0]
    if not found:
        raise furthest
    if any(other != found[0] for other in found):
        message = _("{text!r} means different times in different languages.")
        ends = [one.closes for one in found if isinstance(one, Window)][:2]
        both = tuple(_("by {day}").format(day=f"{at:%Y-%m-%d %H:%M}") for at in ends)
        both = both or usual(frame)
        raise refused(message.format(text=frame.text), both)
    return found[0]


def _said(text: str, frame: Frame, *, may_call: bool) -> Said:
    found = tokens(text, frame.language)
    while may_call and found and _leads(found[0]):
        del found[0]
    for token in found:
        if "unclear" in token.kinds:
            from complaintkit.when.instants import refuse_unclear  # noqa: PLC0415 (few have one)

            raise refuse_unclear(frame, token.text)
    words = [token for token in found if "filler" not in token.kinds]
    if not frame.past and _names_no_time(found, words):
        said = Said()
        said.names_no_time = True
        return said
    if not words:
        raise NotUnderstood
    return phrase(Cursor(words, frame.language), frame)


def _leads(token: Token) -> bool:
    """Whether it is a word before the time: "please", "they will call"."""
    return bool(token.kinds.keys() & {"verb", "filler"}) and "notime" not in token.kinds


def _names_no_time(found: list[Token], words: list[Token]) -> bool:
    """Whether the words say that no time was given: "soon", "they will call later"."""
    is_said = any("notime" in token.kinds for token in found)
    return is_said and all("notime" in token.kinds for token in words)


def _not_understood(frame: Frame, word: str, meaning: Callable[[Said, Frame], object]) -> BadWhen:
    from complaintkit.when.typos import misspelt_days  # noqa: PLC0415 (what is understood has none)

    suggestions = usual(frame)
    corrected = frame.text
    for wrong, right in misspelt_days(frame.text).items():
        corrected = corrected.replace(wrong, right)
    if corrected != frame.text and _is_understood(frame._replace(text=corrected), meaning):
        suggestions = corrected, suggestions[0]
    message = _("{text!r} is not understood as a time.").format(text=frame.text)
    if word and word != frame.text:
        message = _("{text!r} is not understood: {word!r} does not fit there.")
        message = message.format(text=frame.text, word=word)
    return refused(message, suggestions)


def _is_understood(frame: Frame, meaning: Callable[[Said, Frame], object]) -> bool:
    try:
        attempt(frame, meaning, may_call=True)
    except (NotUnderstood, BadWhen):
        return False
    return True
