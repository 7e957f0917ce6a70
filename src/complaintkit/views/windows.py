"""One window of the law in words: what for, until when, from which entry, by which rule."""

from collections.abc import Sequence
from datetime import date, timedelta

from complaintkit.describe import describe_day
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import Rule
from complaintkit.law.window import THEIRS, RuleWindow, State, state, turns_on
from complaintkit.sentences import _, legal, legal_names
from complaintkit.views.page import Line, Span, Style, line

_STALE = timedelta(days=365)
_SHOWS = "fault"
"""The milestone that a fault showed."""
_PROVISIONAL = _("Provisional: the public holidays of that year are not decreed yet.")
_PARTS = {
    "GB-ENG": _("England"),
    "GB-WLS": _("Wales"),
    "GB-SCT": _("Scotland"),
    "GB-NIR": _("Northern Ireland"),
}
_STYLES: dict[State, Style] = {"overdue": "bad", "doubtful": "bad", "open": "good"}


def window_lines(
    window: RuleWindow, today: date, *, whole: bool = True, indent: int = 2
) -> list[Line]:
    """One window: what for and until when; from which entry, by which rule; what is doubtful."""
    rule, now = window.rule, state(window, today)
    text = _("{title}: ").format(title=_(rule.title))
    lines = [line(text, Span(timing(window, today), _STYLES.get(now, "")), indent=indent)]
    lines.append(line(ground(window, today), indent=indent + 2))
    notes = [*window.notes, legal(rule.caveat)]
    if whole:
        notes = [
            legal(rule.says),
            *notes,
            _("Read in: {source}.").format(source=legal_names(rule.source)),
        ]
    if window.provisional:
        notes.append(_PROVISIONAL)
    if rule.limitation:
        notes.append(_("It ends a right in court: file well before, and get advice."))
    return [*lines, *(line(Span(note, "dim"), indent=indent + 2) for note in notes if note)]


def short_lines(window: RuleWindow, today: date) -> list[Line]:
    """A window in one line: what for, until when, from which entry, by which rule.

    Why a day to come is not plain arithmetic is said below; for the rest a star stands.
    """
    now = state(window, today)
    safe = window._replace(latest=None) if now == "open" else window  # the star tells the rest
    title = _("{title}: ").format(title=_(window.rule.title))
    how = Span(timing(safe, today).removesuffix("."), _STYLES.get(now, ""))
    told = line(title, how, Span(f" {_source(window, today)}", "dim"), indent=2)
    notes = [*window.notes, *([_PROVISIONAL] if window.provisional else [])]
    lies_ahead = now in ("running", "ahead", "open") and (window.closes or today) >= today
    return [told, *(line(Span(each, "dim"), indent=4) for each in notes if lies_ahead)]


def brief_line(windows: Sequence[RuleWindow], today: date) -> Line:
    """Windows of one title that are far off, in one line: the day of each before its source."""
    days_ = [
        _("{day} {source}").format(day=_day(each, today), source=_source(each, today))
        for each in windows
    ]
    title = _("{title}: ").format(title=_(windows[0].rule.title))
    return line(title, Span(", ".join(days_), "dim"), indent=2)


def _day(window: RuleWindow, today: date) -> str:
    day = turns_on(window, today)
    return describe_day(day) if day else _("now")


def _source(window: RuleWindow, today: date) -> str:
    rule, start = window.rule, window.start
    doubts = (rule.caveat, where(rule), window.provisional, window.notes, rule.limitation)
    is_late = window.latest is not None and window.latest != window.closes
    star = "*" if any(doubts) or is_late or is_stale(rule, today) else ""
    entry = start.entry if start else ""
    return _("(entry {entry}, {id}{star})").format(entry=entry, id=rule.id, star=star)


def timing(window: RuleWindow, today: date) -> str:
    """How a window stands on a day, in a sentence."""
    now = state(window, today)
    ends, opens = window.closes or date.max, window.opens or date.min
    words = {
        "closes": describe_day(ends),
        "latest": describe_day(window.latest or ends),
        "opens": describe_day(opens),
        "since": describe_day(min(ends, date.max - timedelta(days=1)) + timedelta(days=1)),
        "left": days(ends - today),
        "ahead": days(opens - today),
        "met": describe_day(window.met.day) if window.met else "",
        "entry": window.met.entry if window.met else "",
        "still": window.stands_still.entry if window.stands_still else "",
    }
    return _sentence(window, now, today).format(**words)


def _sentence(window: RuleWindow, now: State, today: date) -> str:
    if now == "doubtful" and window.rule.kind in THEIRS:
        return _("overdue since {since} if that holds; else they have until {latest}.")
    if now in ("met", "met-late") and window.rule.kind not in THEIRS:
        return _yours_done(window, now)
    if now == "open":
        return _of_a_fault(window, today) or _yours_open(window, today)
    if now == "ahead" and window.rule.kind == "you-must-by":
        return _("act after {opens}, and by {closes}.")
    if now == "running" and window.closes == today:
        return _("they have until today, {closes}.")
    return {
        "running": _("they have until {closes}, {left} left."),
        "overdue": _("overdue since {since}."),
        "stands-still": _("the clock stands still since entry {still}."),
        "met": _("done on {met} (entry {entry})."),
        "met-late": _("done late, on {met} (entry {entry}); it was due by {closes}."),
        "ahead": _("opens {opens}, in {ahead}."),
        "doubtful": _("the safe day was {closes}; act at once, {latest} can still be argued for."),
        "closed": _("was over after {latest}."),
    }[now]


def _yours_open(window: RuleWindow, today: date) -> str:
    """A route that is open, or a right with its last safe day, which may be today."""
    is_last = window.closes == today
    if window.rule.kind in ("opens", "silence-means"):
        if is_last:
            return _("since {opens}; today is the last day.")
        is_endless = window.closes is None
        return _("since {opens}.") if is_endless else _("since {opens}, until {closes}.")
    if window.latest and window.latest != window.closes:
        if is_last:
            return _(
                "act today, {closes}: it is the last safe day "
                "({latest} can be argued for, not relied on)."
            )
        return _("act by {closes}, {left} left ({latest} can be argued for, not relied on).")
    return (
        _("act today, {closes}: it is the last day.")
        if is_last
        else _("act by {closes}, {left} left.")
    )


def _of_a_fault(window: RuleWindow, today: date) -> str:
    """A time in which a fault has to show is no time to act; empty for any other."""
    if _SHOWS not in window.rule.met_by:
        return ""
    if window.closes == today:
        return _("holds for a fault that shows today, {closes}, at the latest.")
    return _("holds for a fault that shows by {closes}, {left} left.")


def _yours_done(window: RuleWindow, now: State) -> str:
    """The user did it in time, between the safe day and the last, or too late."""
    if now == "met" and _SHOWS in window.rule.met_by:
        return _("fulfilled on {met} (entry {entry}).")
    if now == "met-late":
        return _("done late, on {met} (entry {entry}); the last day was {latest}.")
    if window.met and window.closes and window.met.day > window.closes:
        return _("done on {met} (entry {entry}), after the safe day, {closes}, not after {latest}.")
    return _("done on {met} (entry {entry}).")


def days(span: timedelta) -> str:
    """So many days, in words."""
    return _("1 day") if span.days == 1 else _("{days} days").format(days=span.days)


def ground(window: RuleWindow, today: date) -> str:
    """From which entry, by which rule, checked when."""
    rule = window.rule
    cited = _("{citation} [{id}], checked {checked}.").format(
        citation=legal_names(rule.citation), id=rule.id, checked=describe_day(rule.checked_on)
    )
    if is_stale(rule, today):
        cited += " " + _("That is over a year ago: look it up again.")
    if window.start is None:
        return cited
    label = _("the day another period ends")
    if window.start.kind in MILESTONES:
        label = MILESTONES[window.start.kind].label
    since = _("From entry {entry}, {day}: {label}.").format(
        entry=window.start.entry, day=describe_day(window.start.day), label=label
    )
    return " ".join(each for each in (where(rule), since, cited) if each)


def is_stale(rule: Rule, today: date) -> bool:
    """Whether nobody has looked the rule up for more than a year."""
    return today - rule.checked_on > _STALE


def where(rule: Rule) -> str:
    """For whom a rule is, as far as the record cannot tell: a part of a country, a condition."""
    parts = [_PARTS[each] for each in rule.countries if each in _PARTS]
    place = _("Only in {parts}.").format(parts=_(" and ").join(parts)) if parts else ""
    return " ".join(each for each in (place, legal(rule.condition)) if each)
