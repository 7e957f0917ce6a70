"""What an entry did to the clocks of the law, in a few lines of its receipt, and for a program."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from complaintkit.describe import describe_day
from complaintkit.law.changes import Change
from complaintkit.law.window import RuleWindow, state
from complaintkit.model import Case
from complaintkit.sentences import _, legal
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, line
from complaintkit.views.windows import days, timing, where

_SHOWN = 4
"""So many changes are told on a receipt."""
_ALARM = timedelta(days=7)
"""An own deadline that ends within this time is told with what it is for and what to do."""
_SURE = {
    "starts": _("This starts: {title}: {timing} ({rule})."),
    "opens": _("This opens: {title}: {timing} ({rule})."),
    "will-open": _("This will open: {title}: {timing} ({rule})."),
    "stops": _("This stops: {title}: {timing} ({rule})."),
    "stands-still": _("This halts: {title}: {timing} ({rule})."),
    "goes-on": _("This runs again: {title}: {timing} ({rule})."),
    "moves": _("This moves: {title}: {timing} ({rule})."),
    "ends": _("This ends: {title}: it concerns the case no more ({rule})."),
    "over": _("Already over: {title}: it {timing} ({rule})."),
}
_PERHAPS = {
    "starts": _("This may start: {title}: {timing} ({rule})."),
    "opens": _("This may open: {title}: {timing} ({rule})."),
    "will-open": _("This may open later: {title}: {timing} ({rule})."),
    "stops": _("This may stop: {title}: {timing} ({rule})."),
    "stands-still": _("This may halt: {title}: {timing} ({rule})."),
    "goes-on": _("This may run again: {title}: {timing} ({rule})."),
    "moves": _("This may move: {title}: {timing} ({rule})."),
    "ends": _("This ends: {title}: it concerns the case no more ({rule})."),
    "over": _("Already over: {title}: it {timing} ({rule})."),
}
"""For a rule with a condition that the record cannot tell."""


def clock_lines(changes: Sequence[Change], today: date, who: str) -> list[Line]:
    """The changes that matter most; of the others how many there are, and where they stand."""
    lines = [each for change in changes[:_SHOWN] for each in _change_lines(change, today, who)]
    more = len(changes) - _SHOWN
    if more > 0:
        text = _("And {number} more: complaint rights {who}").format(number=more, who=who)
        lines.append(line(text))
    return lines


def no_clock_line(case: Case, who: str) -> Line:
    """That a dated fact did nothing to any clock; of a case without a sector, why."""
    if not case.sector:
        text = _("No clock of the law runs: what they sell is not recorded. Say it: {command}")
        return line(text.format(command=f"complaint amend {case.entry} --sector ... --why ..."))
    text = _("This starts, stops and moves no clock of the law. What would: complaint rights {who}")
    return line(text.format(who=who))


def clocks_json(changes: Sequence[Change], today: date) -> list[dict[str, Any]]:
    """Every change for a program: what it is, the rule, the dates now and the ones before."""
    return [
        {
            "change": change.what,
            "rule": change.window.rule.id,
            "title": change.window.rule.title,
            "kind": change.window.rule.kind,
            "condition": where(change.window.rule),
            "state": state(change.window, today),
            **_dates(change.window),
            "before": _dates(change.before) if change.before else None,
        }
        for change in changes
    ]


def _dates(window: RuleWindow) -> dict[str, Any]:
    return {name: jsonable(getattr(window, name)) for name in ("opens", "closes", "latest", "met")}


def _change_lines(change: Change, today: date, who: str) -> Iterator[Line]:
    window = change.window
    if change.what == "starts" and _is_urgent(window, today):
        yield from _alarm(window, today, who)
        return
    sentence = (_PERHAPS if where(window.rule) else _SURE)[change.what]
    how = timing(window, today).removesuffix(".")
    yield line(sentence.format(title=_(window.rule.title), timing=how, rule=window.rule.id))


def _is_urgent(window: RuleWindow, today: date) -> bool:
    """Whether an own deadline ends within days, or only its safe day is over."""
    is_own = window.rule.kind == "you-must-by" and state(window, today) in ("open", "doubtful")
    return is_own and window.closes is not None and window.closes - today <= _ALARM


def _alarm(window: RuleWindow, today: date, who: str) -> Iterator[Line]:
    assert window.closes is not None
    sentence = _("Your own time runs: the last safe day is {day}, {left} left: {title} ({rule}).")
    if window.closes == today:
        sentence = _("Your own time runs: today, {day}, is the last safe day: {title} ({rule}).")
    if window.closes < today:
        sentence = _("Your own time runs: the last safe day was {day}: {title} ({rule}).")
    text = sentence.format(
        day=describe_day(window.closes),
        left=days(window.closes - today),
        title=_(window.rule.title),
        rule=window.rule.id,
    )
    yield line(Span(text, "bad"))
    yield line(" ".join(filter(None, (where(window.rule), legal(window.rule.says)))), indent=2)
    yield line(_hint(window).format(who=who), indent=2)


def _hint(window: RuleWindow) -> str:
    if "response-sent" in window.rule.met_by:
        return _("To answer them: complaint letter {who} --kind response")
    return _("More of it: complaint rights {who}")
