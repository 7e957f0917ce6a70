"""What a letter tells of a sum of the law: the arithmetic with its dates, the rule, the entries.

Only what the user asked for: every rate has a condition that the record cannot know.
"""

from typing import NamedTuple

from complaintkit.compensation import Compensation
from complaintkit.law.words import RuleWords, rule_words
from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.view import View
from complaintkit.letters.words import spelled


class SumFacts(NamedTuple):
    """One sum, from entries of payments and dated facts."""

    basis: Fact = UNKNOWN
    """A code: "percent-per-day", "per-day", "per-event"."""
    citation: Fact = UNKNOWN
    says: Fact = UNKNOWN
    """The rate in a sentence; unknown where the language has none for it."""
    condition: Fact = UNKNOWN
    unit: Fact = UNKNOWN
    """The price that a share is of, or the sum for each day or event."""
    percent: Fact = UNKNOWN
    number: Fact = UNKNOWN
    """How many days, such as "18 days"; how many events."""
    since: Fact = UNKNOWN
    until: Fact = UNKNOWN
    """The last day that is counted."""
    days: tuple[Fact, ...] = ()
    """The day of each event."""
    computed: Fact = UNKNOWN
    """What the arithmetic gives."""
    total: Fact = UNKNOWN
    """What is owed, where the law limits it to less."""
    grows: bool = False
    """Whether each further day adds to it."""
    limit: Fact = UNKNOWN
    """What it may grow to, where the law says."""
    source: Fact = UNKNOWN
    """The numbers of the entries, in words."""


def sum_facts(view: View, sources: Sources) -> tuple[SumFacts, ...]:
    """The sums that the user asked for, in that order; none in a letter that tells none."""
    chosen = view.sums if "sums" in view.kind.tells else ()
    return tuple(_sum(each, sources) for each in chosen)


def _sum(each: Compensation, sources: Sources) -> SumFacts:
    words = sources.words
    told = _told(each, words.language)
    share, has_limit = each.rate.basis == "percent-per-day", each.rate.cap == "price"
    is_event = each.rate.basis == "per-event"

    def fact(text: str) -> Fact:
        return sources.fact(text, *each.entries)

    def dated(text: str) -> Fact:
        return sources.fact(text, *each.dated)

    return SumFacts(
        basis=fact(each.rate.basis),
        citation=fact(told.citation),
        says=fact(told.says),
        condition=fact(told.condition),
        unit=sources.sum(str(each.unit), *(each.paid or each.dated)),
        percent=fact(_percent(each, sources)) if share else UNKNOWN,
        number=dated(str(each.number) if is_event else words.counted(each.number, "day")),
        since=UNKNOWN if is_event else dated(words.day(each.days[0])),
        until=UNKNOWN if is_event else dated(words.day(each.days[-1])),
        days=tuple(map(dated, map(words.day, each.days))) if is_event else (),
        computed=sources.sum(str(each.computed), *each.entries),
        total=sources.sum(str(each.total), *each.entries) if each.is_capped else UNKNOWN,
        grows=each.still_grows,
        limit=sources.sum(str(each.unit), *each.paid)
        if each.still_grows and has_limit
        else UNKNOWN,
        source=fact(_entries(each, sources)),
    )


def _told(each: Compensation, language: str) -> RuleWords:
    told = rule_words(each.rate, language)
    if not told.says:  # a citation without words of ours is the pack's, and stays as it is
        return told
    return RuleWords(*(spelled(text, language) for text in told))


def _percent(each: Compensation, sources: Sources) -> str:
    value = each.rate.value.replace(".", sources.words.said("money", "decimal"))
    return sources.words.said("sums", "percent").format(n=value)


def _entries(each: Compensation, sources: Sources) -> str:
    numbers = sorted({*each.entries})
    form = "entry" if len(numbers) == 1 else "entries"
    return sources.words.said("sums", form).format(numbers=", ".join(map(str, numbers)))
