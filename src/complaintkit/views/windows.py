"""One window of the law in words: what for, until when, from which entry, by which rule."""

from datetime import date, timedelta

from complaintkit.describe import describe_day
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import Rule
from complaintkit.law.window import THEIRS, RuleWindow, State, state, turns_on
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, Style, line

_STALE = timedelta(days=365)
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
    text = _("{title}: ").format(title=rule.title)
    lines = [line(text, Span(timing(window, today), _STYLES.get(now, "")), indent=indent)]
    lines.append(line(ground(window, today), indent=indent + 2))
    notes = [*window.notes, rule.caveat]
    if whole:
        notes = [rule.says, *notes, _("Read in: {source}.").format(source=rule.source)]
    if window.provisional:
        notes.append(_("Provisional: the public holidays of that year are not decreed yet."))
    if rule.limitation:
        notes.append(_("It ends a right in court: file well before, and get advice."))
    return [*lines, *(line(Span(note, "dim"), indent=indent + 2) for note in notes if note)]


def brief_line(window: RuleWindow, today: date) -> Line:
    """A window that is far off in one line; a star stands for a condition or a doubt."""
    rule = window.rule
    day, start = turns_on(window, today), window.start
    star = "*" if rule.caveat or where(rule) or window.provisional else ""
    text = _("{day}: {title}{star}").format(
        day=describe_day(day) if day else _("now"), title=rule.title, star=star
    )
    source = _("(entry {entry}, {id})").format(entry=start.entry if start else "", id=rule.id)
    return line(text, " ", Span(source, "dim"), indent=2)


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
    return _sentence(window, now).format(**words)


def _sentence(window: RuleWindow, now: State) -> str:
    if now == "doubtful" and window.rule.kind in THEIRS:
        return _("overdue since {since} if that holds; else they have until {latest}.")
    if now in ("met", "met-late") and window.rule.kind not in THEIRS:
        return _yours_done(window, now)
    if now == "open":
        if window.rule.kind in ("opens", "silence-means"):
            is_endless = window.closes is None
            return _("since {opens}.") if is_endless else _("since {opens}, until {closes}.")
        if window.latest and window.latest != window.closes:
            return _("act by {closes}, {left} left ({latest} can be argued for, not relied on).")
        return _("act by {closes}, {left} left.")
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


def _yours_done(window: RuleWindow, now: State) -> str:
    """The user did it in time, between the safe day and the last, or too late."""
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
        citation=rule.citation, id=rule.id, checked=describe_day(rule.checked_on)
    )
    if today - rule.checked_on > _STALE:
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


def where(rule: Rule) -> str:
    """For whom a rule is, as far as the record cannot tell: a part of a country, a condition."""
    parts = [_PARTS[each] for each in rule.countries if each in _PARTS]
    place = _("Only in {parts}.").format(parts=_(" and ").join(parts)) if parts else ""
    return " ".join(each for each in (place, rule.condition) if each)
