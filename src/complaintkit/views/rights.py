"""The windows of a case, and the rules of a country, for a person and for a program."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from complaintkit.law.milestones import COMPLAINTS, SPOKEN
from complaintkit.law.rules import Rule
from complaintkit.law.window import RuleWindow, State, state, turns_on
from complaintkit.sentences import _, legal, legal_names
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, blank, heading, line
from complaintkit.views.rules import translated_lines
from complaintkit.views.windows import brief_line, short_lines, where, window_lines

_GROUPS: tuple[tuple[str, tuple[State, ...]], ...] = (
    (_("Yours to do, while it lasts"), ("open", "doubtful", "stands-still")),
    (_("Theirs to do"), ("overdue", "running")),
    (_("Opens later"), ("ahead",)),
    (_("Done, or over"), ("met", "met-late", "closed")),
)
_NEAR = timedelta(days=60)
"""What turns within this time, or is late, is told in full; the rest in a line each."""


def rights_page(
    windows: Sequence[RuleWindow], today: date, calls: Sequence[str], *, whole: bool
) -> list[Line]:
    """The windows by what the user can do about them; *calls* says what did not start a clock.

    *whole* adds the sources, what the law says without a date, and what is over; and, since only
    then are its sentences shown, whose words count.
    """
    lines: list[Line] = []
    for title, states in _GROUPS:
        chosen = [each for each in windows if state(each, today) in states]
        if chosen and (whole or "met" not in states):
            lines += [blank(), heading(title)]
            chosen.sort(key=lambda each: _order(each, today))
            lines += _whole(chosen, today) if whole else _short(chosen, today)
    lines += _not_started([w for w in windows if state(w, today) == "not-started"], calls, whole)
    if not whole:
        starred = _("* under a condition, or with a doubt; --all says which, and the sources.")
        lines += [blank(), line(Span(starred, "dim"))]
    information = [each.rule for each in windows if each.rule.kind == "info"]
    if whole and information:
        lines += [blank(), heading(_("Good to know"))]
        for rule in information:
            lines += _information(rule)
    return [*lines, *translated_lines()] if whole and windows else lines


def _whole(windows: Iterable[RuleWindow], today: date) -> Iterable[Line]:
    for window in windows:
        yield from window_lines(window, today)


def _short(windows: Sequence[RuleWindow], today: date) -> Iterable[Line]:
    """One line for what is near, or late; of what is far off, one for each title."""
    for window in windows:
        if _is_near(window, today):
            yield from short_lines(window, today)
    far: dict[str, list[RuleWindow]] = {}
    for window in windows:
        if not _is_near(window, today):
            far.setdefault(window.rule.title, []).append(window)
    for alike in far.values():
        yield brief_line(alike, today)


def _not_started(
    windows: Sequence[RuleWindow], calls: Sequence[str], whole: bool
) -> Iterable[Line]:
    if not windows:
        return
    yield blank()
    yield heading(_("Not started"))
    written = [each.rule for each in windows if _needs_writing(each.rule)]
    waiting = _waiting_told if whole else _waiting_in_short
    yield from waiting([each.rule for each in windows if each.rule not in written])
    if written:
        yield from (line(call, indent=2) for call in calls)
    yield from waiting(written)


def _waiting_told(rules: Sequence[Rule]) -> Iterable[Line]:
    """Rules whose clock has not started: what would start each, and by which law."""
    for rule in rules:
        yield line(
            _("{title}: {why}").format(title=_(rule.title), why=legal(rule.not_started)), indent=2
        )
        yield line(
            Span(f"{legal_names(rule.citation)} [{rule.id}]. {where(rule)}".strip(), "dim"),
            indent=4,
        )


def _waiting_in_short(rules: Sequence[Rule]) -> Iterable[Line]:
    """The same by what would start them: the title of the first, and the number of each."""
    by_start: dict[tuple[str, ...], list[Rule]] = {}
    for rule in rules:
        by_start.setdefault(rule.starts, []).append(rule)
    for starts, waiting in by_start.items():
        named = " | ".join(each.replace("rule:", _("after ")) for each in starts)
        ids = ", ".join(rule.id for rule in waiting)
        yield line(
            _(waiting[0].title),
            Span(_(" [{ids}: {starts}]").format(ids=ids, starts=named), "dim"),
            indent=2,
        )


def _needs_writing(rule: Rule) -> bool:
    """Whether a complaint starts it, and one by phone is none."""
    by_phone = rule.spoken_counts or SPOKEN in rule.starts
    return not by_phone and not COMPLAINTS.isdisjoint(rule.starts)


def _information(rule: Rule) -> list[Line]:
    cited = f"{legal_names(rule.citation)} [{rule.id}]. {where(rule)} {legal(rule.caveat)}".strip()
    return [
        line(_("{title}: {says}").format(title=_(rule.title), says=legal(rule.says)), indent=2),
        line(Span(cited, "dim"), indent=4),
    ]


def _order(window: RuleWindow, today: date) -> tuple[date, str]:
    """What ends first stands first; a route that never ends stands last."""
    return turns_on(window, today) or date.max, window.rule.id


def _is_near(window: RuleWindow, today: date) -> bool:
    day = turns_on(window, today)
    return day is None or day - today <= _NEAR or state(window, today) == "stands-still"


def windows_json(windows: Iterable[RuleWindow], today: date) -> list[dict[str, Any]]:
    """Each window with its state, its dates and the rule whole."""
    return [jsonable(each) | {"state": state(each, today)} for each in windows]
