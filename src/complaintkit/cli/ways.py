"""How a contact went, in one word on the keyboard, perhaps with its time behind it."""

import contextlib
from collections.abc import Mapping

from complaintkit.cli.ask import is_plain
from complaintkit.cli.choices import CHANNELS, OTHER_WAYS, OUTCOMES, one_of
from complaintkit.cli.form import Form, Step
from complaintkit.entries.times import happened
from complaintkit.entries.told import Told
from complaintkit.errors import Error
from complaintkit.sentences import _
from complaintkit.vocabulary import WRITTEN

_CALLS = {
    "spoke": _("you called and spoke to somebody"),
    "no-answer": _("you called, nobody answered"),
    "cut-off": _("you called and were cut off"),
    "voicemail": _("you called and a machine answered"),
    "closed": _("you called outside their hours"),
    "refused": _("you called, they would not deal with it"),
}
"""How a call of the user's own can have ended, by the word of the outcome."""

_CALLED, _OTHER = "they-called", "other"
WAYS = _CALLS | {
    _CALLED: _("they called you"),
    _OTHER: _("a message, a letter, a chat, a visit, an automatic reply"),
}


_WORDS = OUTCOMES | OTHER_WAYS
_LONGEST = 4
"""Words; no way has more in any language."""


def way_told(text: str) -> tuple[str, str]:
    """The way that the first words mean, and the time that follows; raises `Error` for no way."""
    ways, words = _words(WAYS), text.split()
    for count in range(min(_LONGEST, len(words)), 1, -1):
        with contextlib.suppress(Error):
            return one_of(" ".join(words[:count]), ways), " ".join(words[count:])
    return one_of("".join(words[:1]), ways), " ".join(words[1:])


def way_typed(told: Told) -> str:
    """What was typed for how it went and when; nothing where that was not answered."""
    if not told.outcome or told.channel != "phone":
        return ""
    way = _CALLED if told.direction == "in" else told.outcome
    return f"{_WORDS[way]} {told.at}".strip() if way in WAYS else ""


def _words(ways: Mapping[str, str]) -> dict[str, str]:
    """What is typed for each of the *ways*."""
    return {way: _WORDS[way] for way in ways}


def _meanings(ways: Mapping[str, str]) -> dict[str, str]:
    """What each of the words that are typed means."""
    return {_WORDS[way]: meaning for way, meaning in ways.items()}


class Ways:
    """The questions about how it was: one for a telephone call, four for everything else."""

    def __init__(self, form: Form) -> None:
        self._form = form

    def steps(self) -> tuple[Step, ...]:
        """First what most contacts are."""
        return (self._way, self._when, self._channel, self._direction, self._outcome)

    def end_of_call(self) -> bool:
        """How a call ended whose companion did not see it."""
        usual = self._form.told.outcome
        if usual == "cut-off":
            return False
        question = _("How did it end?")
        if is_plain():
            question = f"{question} ({', '.join(_meanings(_CALLS))})"
        words = _words(_CALLS)

        def check(text: str) -> None:
            one_of(text, words)

        usual = words.get(usual, usual)
        answer = self._form.ask(
            "end", question, check, default=usual, completions=_meanings(_CALLS)
        )
        self._form.answers["outcome"] = one_of(answer, words)
        return True

    def _way(self) -> bool:
        if self._form.told.channel != "phone":
            self._form.answers["outcome"] = ""
            return False
        question = _("How did it go? (if not just now, with its time: no-answer 15:40)")
        if is_plain():
            question = f"{question} ({', '.join(_meanings(WAYS))})"

        def check(text: str) -> None:
            _way, at = way_told(text)
            happened(at, self._form.calendar)

        answer = self._form.ask(
            "way", question, check, default=_WORDS["spoke"], completions=_meanings(WAYS)
        )
        way, at = way_told(answer)
        self._form.answers |= {"direction": "out", "outcome": way, **({"at": at} if at else {})}
        if way == _CALLED:
            self._form.answers |= {"direction": "in", "outcome": "spoke"}
        elif way == _OTHER:
            self._form.answers["outcome"] = ""
        return True

    def _when(self) -> bool:
        """Only after a way that is no telephone call: there it was told with it."""
        if self._form.told.outcome or self._form.told.at:
            return False
        question = _("When did it begin? (Enter: just now)")
        calendar = self._form.calendar
        answer = self._form.ask("at", question, lambda text: happened(text, calendar))
        if answer:
            self._form.answers["at"] = answer
        return True

    def _channel(self) -> bool:
        if self._form.told.outcome:
            return False
        self._form.answers["channel"] = self._form.choose(
            _("How?"), CHANNELS, self._form.told.channel
        )
        return True

    def _direction(self) -> bool:
        if self._form.told.outcome:
            return False
        called = self._form.confirm(_("Did they contact you?"))
        self._form.answers["direction"] = "in" if called else "out"
        return True

    def _outcome(self) -> bool:
        told = self._form.told
        if told.outcome:
            return False
        usual = "sent" if told.direction == "out" and told.channel in WRITTEN else "spoke"
        answer = self._form.choose(_("How did it end?"), OUTCOMES, usual)
        self._form.answers["outcome"] = answer
        return True
