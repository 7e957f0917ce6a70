"""The rules that a letter may cite: those whose clock runs in this case, each with its first day.

A rule with a condition that the record cannot know is not held against anybody; only the one that
opens the way to a dispute body is told with its condition, for that body to see.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from complaintkit.ladder.routes import route_of
from complaintkit.law.rules import Rule
from complaintkit.law.window import RuleWindow, state
from complaintkit.law.words import RuleWords, body_of, rule_words
from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.view import View
from complaintkit.letters.words import spelled
from complaintkit.periods.calendars import calendar_of
from complaintkit.periods.working import next_open
from complaintkit.vocabulary import ASK_NO_REPLY

_THEIRS = ("running", "overdue", "met-late")
_OF_A_BANK = ("finance", "payments", "mortgage")
_BODIES = {"ombudsman": ("ombudsman",), "regulator": ("regulator",)}


class RuleFacts(NamedTuple):
    """One rule in this case."""

    entry: str = ""
    """The entry that its clock counts from."""
    kind: Fact = UNKNOWN
    """A code: "they-must", "silence-means", "opens", "you-must-by"."""
    state: Fact = UNKNOWN
    """A code: "running", "overdue", "met-late", "open"."""
    citation: Fact = UNKNOWN
    says: Fact = UNKNOWN
    """The rule in a sentence for the consumer; the pack's words."""
    condition: Fact = UNKNOWN
    since: Fact = UNKNOWN
    derived: Fact = UNKNOWN
    """Known when that day is the end of another rule's period, which the entry only starts."""
    opens: Fact = UNKNOWN
    until: Fact = UNKNOWN
    """The last day, of their time or of the right; unknown for a right without an end."""


class Term(NamedTuple):
    """Until when an answer is asked for, and the rule that names the day, if one does."""

    day: date | None
    """None for a letter that asks for no answer."""
    window: RuleWindow | None = None


def rules_facts(view: View, sources: Sources) -> dict[str, Any]:
    """What the law says of the case, by the names that templates use."""
    return {
        "law": law_facts(view, sources),
        "silence": silence_facts(view, sources),
        "route": route_facts(view, sources),
        "routes": routes_facts(view, sources),
    }


def law_facts(view: View, sources: Sources) -> tuple[RuleFacts, ...]:
    """The duties of the provider that run or ran out, by their last day."""
    return tuple(_rule(each, view, sources) for each in _duties(view))


def cited(view: View) -> list[Rule]:
    """The rules of those duties, and of what their silence means, that have a caveat."""
    silent = [each for each in view.windows if each.rule.kind == "silence-means"]
    rules = [each.rule for each in (*_duties(view), *silent)]
    return [rule for rule in rules if rule.caveat]


def silence_facts(view: View, sources: Sources) -> RuleFacts:
    """The rule by which their silence counts as an answer, if there is one by now."""
    found = (
        each
        for each in view.windows
        if each.rule.kind == "silence-means" and state(each, view.today) == "open"
    )
    return next((_rule(each, view, sources) for each in found), RuleFacts())


def route_facts(view: View, sources: Sources) -> RuleFacts:
    """The way to a dispute body or authority that is open; for a letter to one, to that one."""
    wanted = _BODIES.get(view.kind.name, ("ombudsman", "regulator"))
    return next((_rule(each, view, sources) for each in _open_ways(view, wanted)), RuleFacts())


def routes_facts(view: View, sources: Sources) -> tuple[RuleFacts, ...]:
    """Every way that is open, to a dispute body, an authority or a court; each citation once."""
    found: dict[tuple[str, str], RuleFacts] = {}
    for window in _open_ways(view, ("ombudsman", "regulator", "court")):
        told = _rule(window, view, sources)
        found.setdefault((told.citation.text, told.says.text), told)
    return tuple(found.values())


def body_fact(view: View, sources: Sources) -> Fact:
    """The body that a letter to one goes to, if the rules that are open name exactly one."""
    if view.kind.name not in _BODIES:
        return UNKNOWN
    found = {body_of(each.rule): each for each in _open_ways(view, _BODIES[view.kind.name])}
    if len(found) != 1:
        return UNKNOWN
    ((name, language), window), *_others = found.items()
    told = spelled(name, sources.words.language) if language == "sr" else name
    assert window.start is not None, "only windows whose clock has started are shown"
    return sources.fact(told, window.start.entry)


def _open_ways(view: View, routes: Iterable[str]) -> Iterator[RuleWindow]:
    """The windows of the rules that open these ways and are open."""
    for route in routes:
        for window in view.windows:
            is_open = state(window, view.today) in ("open", "doubtful")
            if is_open and window.rule.kind == "opens" and route_of(window.rule) == route:
                yield window


def term_of(view: View) -> Term:
    """The day that the law sets for their answer, if it lies ahead; else a reasonable one.

    The law's day stays where it is; one that is ours to choose is a working day.
    """
    if "term" in view.kind.tells:
        ahead = [
            (each.closes, each.rule.id, each)
            for each in _certain(view)
            if each.closes
            and each.rule.kind == "they-must"
            and state(each, view.today) == "running"
            and each.closes > view.today
            and each.rule.sets_time_to_answer
        ]
        if ahead:
            day, _id, window = min(ahead)
            return Term(day, window)
    if view.kind.name in ASK_NO_REPLY:
        return Term(None)
    day = view.today + timedelta(days=view.kind.days)
    return Term(next_open(day, calendar_of(view.situation.country).is_off))


def reply_by_fact(term: Term, reason: RuleFacts, sources: Sources) -> Fact:
    """The day of a term, with the entry that its rule counts from."""
    return Fact(sources.words.day(term.day), reason.citation.entries) if term.day else UNKNOWN


def term_facts(view: View, term: Term, sources: Sources) -> RuleFacts:
    """The rule that names the day of a term; empty for one that is only reasonable."""
    return _rule(term.window, view, sources) if term.window else RuleFacts()


def _duties(view: View) -> list[RuleWindow]:
    """By their last day."""
    found = [
        each
        for each in _certain(view)
        if each.rule.kind == "they-must" and state(each, view.today) in _THEIRS
    ]
    return sorted(found, key=lambda each: (each.closes or date.max, each.rule.id))


def _certain(view: View) -> Iterable[RuleWindow]:
    """The windows of rules that bind the provider whatever the record does not know."""
    sector = view.history.case.sector
    return (each for each in view.windows if not each.rule.condition and _binds(each.rule, sector))


def _binds(rule: Rule, sector: str) -> bool:
    """Whether a rule is about the provider: what depends on a card is about the user's bank."""
    about_payments = bool(rule.methods or rule.networks) or route_of(rule) in ("card", "bank")
    return sector in _OF_A_BANK or not about_payments


def _rule(window: RuleWindow, view: View, sources: Sources) -> RuleFacts:
    rule, start = window.rule, window.start
    assert start is not None, "only windows whose clock has started are shown"

    language = sources.words.language
    told = rule_words(rule, language)
    if told.says:  # words of ours; a citation without them is the pack's, and stays as it is
        told = RuleWords(*(spelled(each, language) for each in told))

    def fact(text: str) -> Fact:
        return sources.fact(text, start.entry)

    def day(on: date | None) -> Fact:
        return fact(sources.words.day(on) if on else "")

    return RuleFacts(
        entry=str(start.entry),
        kind=fact(rule.kind),
        state=fact(state(window, view.today)),
        citation=fact(told.citation),
        says=fact(told.says),
        condition=fact(told.condition),
        since=day(start.day),
        derived=fact("derived" if start.kind.startswith("rule:") else ""),
        opens=day(window.opens),
        until=day(window.closes),
    )
