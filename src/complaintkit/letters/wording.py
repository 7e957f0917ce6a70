"""How a language tells days, times, sums and counts, and what the record holds as codes.

A time is never told more exactly than it was recorded. Which words are right is decided here, the
words themselves stand in the language's table.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache

from complaintkit.letters.plurals import RULES
from complaintkit.letters.words import Table, words_of
from complaintkit.model import Contact, Precision, Promise, Window
from complaintkit.promises import elapsed, lateness
from complaintkit.vocabulary import ANSWER, CALLBACK

_HOUR, _MINUTE, _DAY = 3600, 60, timedelta(days=1)
_IN_DAYS = timedelta(days=2)
"""From here on a delay is told in whole days."""
_GROUP = 3
_OURS = {CALLBACK: "callback", ANSWER: "answer"}
"""Texts of promises that the program chose."""


def has_time(precision: Precision) -> bool:
    """Whether a time of day was recorded."""
    return precision in {"minute", "hour"}


def listed(told: Iterable[str]) -> str:
    """What is known of the given, separated by commas."""
    return ", ".join(each for each in told if each)


@cache
def wording(language: str) -> "Wording":
    """The wording of a language; raises `Refused` if there are no letters in it."""
    return Wording(language)


class Wording:
    """One language: every answer is words that a letter may hold as they are."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words: Table = words_of(language)

    def said(self, table: str, code: str) -> str:
        """The words for a code of the record; nothing for a code that has none."""
        return str(self._words[table].get(code, ""))

    def gap(self, fact: str) -> str:
        """What stands in a draft where a fact is missing."""
        return self._put("missing", fact=fact)

    def day(self, on: date) -> str:
        """A day as the head of a letter names it."""
        days = self._words["days"]
        return str(days["form"]).format(
            weekday=days["weekdays"][on.weekday()],
            day=on.day,
            month=days["months"][on.month - 1],
            year=on.year,
        )

    def iso_day(self, text: str) -> str:
        """A day as it is stored, "2026-12-06"; what is unknown stays empty."""
        return self.day(date.fromisoformat(text)) if text else ""

    def moment(self, at: datetime, precision: Precision, zone: str = "") -> str:
        """A date, and the time only if it was recorded; *zone* is named with the time if given."""
        if not has_time(precision):
            return self.day(at)
        return self._put("times.moment", day=self.day(at), clock=self._clock(at, precision, zone))

    def clock(self, contact: Contact) -> str:
        """The time of day of a contact, if that was recorded."""
        has_clock = has_time(contact.precision)
        return self._clock(contact.at, contact.precision, "") if has_clock else ""

    def duration(self, seconds: int) -> str:
        """Hours, minutes and seconds; nothing is rounded."""
        hours, rest = divmod(seconds, _HOUR)
        minutes, rest = divmod(rest, _MINUTE)
        told = [self._put("durations.hour", n=hours)] if hours else []
        if minutes or not (hours or rest):
            told.append(self._put("durations.minute", n=f"{minutes:02}" if told else minutes))
        if rest:
            told.append(self._put("durations.second", n=f"{rest:02}" if told else rest))
        return " ".join(told)

    def counted(self, number: int, noun: str, *, within: bool = False) -> str:
        """A number and its noun, such as "11 contacts"; *within*: as after "within"."""
        forms = self._words["genitives" if within else "plurals"][noun]
        return f"{number} {forms[RULES[self._words['plurals']['rule']](number)]}"

    def money(self, sum_of: str) -> str:
        """A sum as the record holds it, "1234.50 PLN", in the manner of the language."""
        amount, _space, currency = sum_of.partition(" ")
        whole, point, cents = amount.partition(".")
        money = self._words["money"]
        if money["group"] and whole.isdecimal():
            first = len(whole) % _GROUP
            groups = [whole[:first]] if first else []
            groups += [whole[at : at + _GROUP] for at in range(first, len(whole), _GROUP)]
            whole = money["group"].join(groups)
        told = whole + (money["decimal"] + cents if point else "")
        return self._put(
            "money.form", amount=told, currency=money["names"].get(currency, currency)
        ).strip()

    def method(self, code: str, last4: str) -> str:
        """How something was paid; empty when that was not recorded."""
        how = self.said("methods", code)
        return self._put("methods.ending", how=how, last4=last4) if how and last4 else how

    def letter(self, kind: str) -> str:
        """How a later letter names an earlier one of this kind."""
        return self.said("letters", kind) or self.said("letters", "other")

    def event(self, kind: str, amount: str, provider: str, how: str = "") -> str:
        """What happened, for a line that begins with its day; empty for what has no words."""
        what = self.said("events", kind).format(amount=amount, provider=provider)
        return self._put("events.paid-by", what=what, how=how) if what and how else what

    def promise(self, text: str) -> str:
        """What was promised; what was recorded without words of the user's has ours."""
        return self.said("promises", _OURS[text]) if text in _OURS else text

    def unanswered(self, number: int) -> str:
        """How many attempts nobody answered."""
        return self._put("totals.unanswered", n=number)

    def channel(self, contact: Contact, reader: str = "provider") -> str:
        """Whose contact it was and how; *reader* is who is "you" in the letter."""
        whose = "yours" if reader == "provider" else "theirs"
        noun = self._words["channels"]["mine" if contact.direction == "out" else whose]
        if not contact.number.strip():
            return str(noun[contact.channel])
        return self._put("channels.numbered", channel=noun[contact.channel], number=contact.number)

    def outcome(self, contact: Contact) -> str:
        """What became of the attempt; empty when somebody spoke or a message was just sent.

        A refusal is told as the answer to being passed on if that was asked for.
        """
        if contact.outcome == "refused" and contact.asked_for:
            return ""
        if contact.outcome == "no-answer" and contact.direction == "in":
            return self.said("outcomes", "no-answer-in")
        return self.said("outcomes", contact.outcome)

    def agent(self, contact: Contact) -> str:
        """What is known of the person: the name, or that it was not given, the role, the place."""
        name = contact.agent or (self._put("agents.refused") if contact.agent_refused else "")
        level = self.said("levels", contact.level) if contact.level else ""
        if contact.role.strip().casefold() == level:
            level = ""
        is_numbered = contact.agent_id.strip()
        number = self._put("agents.number", number=contact.agent_id) if is_numbered else ""
        return listed((name, contact.role, level, contact.site, number))

    def recorded_late(self, contact: Contact) -> str:
        """How many days later a contact was recorded, if that was certainly more than a day."""
        recorded = contact.recorded_at.astimezone(contact.at.tzinfo)
        days = (recorded.date() - contact.at.date()).days
        if has_time(contact.precision):
            is_late = elapsed(contact.at, contact.recorded_at) > _DAY
        else:
            is_late = days > 1
        return self._put("fates.recorded", delay=self.counted(days, "day")) if is_late else ""

    def due(self, promise: Promise, zone: str, reader: str = "provider") -> str:
        """The time of a promise, told by who set it: nobody names a date the other side did not.

        The default window is ours; it is told as waiting, and only if it was waited out.
        """
        if promise.basis == "stated":
            return self._window(promise.window, zone)
        if promise.basis == "their-limit":
            whose = "your" if reader == "provider" else "their"
            window = self._window(promise.window, zone)
            return self._put(f"windows.{whose}-limit", window=window)
        settled = promise.settled_at
        if settled is not None and elapsed(promise.window.closes, settled) < timedelta(0):
            return self._put("windows.unnamed")
        until = self.moment(promise.window.closes, promise.window.precision, zone)
        return self._put("windows.waited", moment=until)

    def fate(self, promise: Promise) -> str:
        """What has become of a broken promise."""
        if promise.settled_as is None or promise.settled_at is None:
            return self._put("fates.open")
        if promise.settled_as == "superseded":
            return self._put("fates.superseded", day=self.day(promise.settled_at))
        if promise.settled_as not in {"kept", "partly"}:
            return self._put("fates.broken")
        delay = self._delay(promise, promise.settled_at)
        if not delay:
            return self._put(f"fates.{promise.settled_as}")
        return self._put(f"fates.{promise.settled_as}-after", delay=delay)

    def _delay(self, promise: Promise, settled_at: datetime) -> str:
        """How long after the window; empty when it was in time or the record cannot tell."""
        late = lateness(promise, settled_at)
        precisions = (promise.window.precision, promise.settled_precision)
        if not late or not all(map(has_time, precisions)):
            days = (settled_at.date() - promise.window.closes.date()).days
            return self.counted(days, "day") if late and days else ""
        minutes = int(late.total_seconds()) // _MINUTE
        if late >= _IN_DAYS:
            told = self.counted(late.days, "day")
        else:
            told = self.duration(minutes * _MINUTE) if minutes else self._put("fates.moments")
        return self._put("fates.about", delay=told) if "hour" in precisions else told

    def _window(self, window: Window, zone: str) -> str:
        start, end, precision = window.opens, window.closes, window.precision
        if start is None:
            return self._put("windows.by", moment=self.moment(end, precision, zone))
        if start.date() != end.date():
            first, last = (self.moment(each, precision, zone) for each in (start, end))
            return self._put("windows.between", start=first, end=last)
        day = self.day(end)
        if not has_time(precision):
            return self._put("windows.on", day=day)
        last = self._clock(end, precision, zone)
        if start == end:
            return self._put("windows.at", day=day, clock=last)
        return self._put("windows.within", day=day, start=self._clock(start, precision), end=last)

    def _clock(self, at: datetime, precision: Precision, zone: str = "") -> str:
        told = self._put("times.clock", hour=f"{at:%H}", minute=f"{at:%M}")
        if precision == "hour":
            told = self._put("times.about", clock=told)
        return self._put("times.zoned", clock=told, zone=zone) if zone else told

    def _put(self, path: str, **told: object) -> str:
        """The words at a place of the table, with these put in."""
        value: object = self._words
        for name in path.split("."):
            assert isinstance(value, dict)
            value = value[name]
        return str(value).format(**told)
