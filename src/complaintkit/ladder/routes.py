"""The law's windows as the ladder sees them: by the route that each is about."""

import re
from collections.abc import Iterator
from datetime import date

from complaintkit.describe import describe_day
from complaintkit.ladder.climbing import letter_that_counts
from complaintkit.ladder.situation import Reason, Situation
from complaintkit.law.rules import CARDS, Rule
from complaintkit.law.window import THEIRS, RuleWindow, state, turns_on
from complaintkit.sentences import _, legal

_MEANS = (
    ("court-filed", "court"),
    ("withdrew", "withdrawal"),
    ("complaint-sent", "complaint"),
    ("complaint-received", "complaint"),
    ("ombudsman-asked", "ombudsman"),
    ("regulator-asked", "regulator"),
    ("error-notice", "bank"),
    ("oral-notice", "bank"),
    ("unauthorised-reported", "bank"),
    ("dispute-filed", "bank"),
)
"""What meets a deadline tells what it is for, in this order: complaining keeps the ombudsman's
time, too, and is the lower rung."""
_OF_A_DAY = re.compile(
    r"If (you|they|it|the) [^,]* (before|since|from|after|until) [^,]*[12]\d{3}\b[^,]*"
)
_OPENING = ("opens", "silence-means")
_USABLE = ("open", "doubtful")
_FREE = ("ombudsman", "regulator")
_ANYBODY = "If you are a person, not a company."
_LARGEST = ("GB-ENG",)
"""The parts that most users live in, for those who did not say."""
_ON_GROUNDS = ("bank", "other")


def route_of(rule: Rule) -> str:
    """The route that a rule is about, or "" when it is none of the ladder's."""
    named: str = rule.route
    if named or rule.kind not in ("you-must-by", *_OPENING):
        return named
    if "dispute-filed" in rule.met_by and rule.methods and CARDS.issuperset(rule.methods):
        return "card"
    for milestone, route in _MEANS:
        if milestone in rule.met_by:
            return route
    return "other" if rule.kind == "you-must-by" and rule.met_by else ""


def opened(situation: Situation, route: str) -> Reason | None:
    """The law has opened the route, and it is still open; a deadline that runs opens nothing."""
    return _usable(situation, route, is_deadline=False)


def running(situation: Situation, route: str) -> Reason | None:
    """A deadline of the user's own for the route runs, and no day on which it opens lies ahead."""
    if any(_state(each, situation) == "ahead" for each in _openings(situation, route)):
        return None
    return _usable(situation, route, is_deadline=True)


def unopened(situation: Situation, route: str) -> Reason | None:
    """No rule opens the route on a day of its own, now or ever."""
    if any(_openings(situation, route)):
        return None
    return Reason(_("No rule says from when this way is open"))


def silence(situation: Situation, _word: str) -> Reason | None:
    """They were silent for so long that the law takes it for an answer."""
    for window in _in_order(situation):
        if window.rule.kind == "silence-means" and _state(window, situation) == "open":
            return _reason(window, situation)
    return None


def has_time(situation: Situation, route: str) -> bool:
    """Whether a rule gives the route a time."""
    return any(each.start for each in _of(situation, route))


def is_certain(rule: Rule, situation: Situation) -> bool:
    """Whether the rule holds by what the record knows: its condition, its part of the country."""
    return _is_confirmed(rule, situation) and _is_here(rule, situation)


def _openings(situation: Situation, route: str) -> Iterator[RuleWindow]:
    """The windows that open the route, as far as a step may rest on them."""
    for window in _of(situation, route):
        if window.rule.kind in _OPENING and may_lead(window.rule, situation):
            yield window


def _usable(situation: Situation, route: str, *, is_deadline: bool) -> Reason | None:
    for window in _of(situation, route):
        is_kind = (window.rule.kind == "you-must-by") is is_deadline
        if is_kind and _state(window, situation) in _USABLE:
            return _reason(window, situation)
    return None


def over(situation: Situation, route: str) -> Reason | None:
    """Every window of the route has closed: the user's deadlines, else those that open it.

    A dispute has to keep all of a card scheme's limits, so for a payment one is enough.
    """
    windows = list(_of(situation, route))
    deadlines = [each for each in windows if each.rule.kind == "you-must-by" and each.start]
    closed = [each for each in deadlines or windows if _state(each, situation) == "closed"]
    left = [each for each in deadlines or windows if each not in closed]
    if route == "card":
        gone = {_entries(each) for each in closed}
        left = [each for each in left if _entries(each) not in gone]
    if left or not closed:
        return None
    last = [each for each in closed if is_certain(each.rule, situation)] or closed
    ends = last[-1].latest or last[-1].closes
    text = _("{title}: it was over after {day}")
    text = text.format(title=_(last[-1].rule.title), day=describe_day(ends) if ends else "")
    return Reason(text, _entries(last[-1]), (last[-1].rule.id,))


def closing(situation: Situation, route: str, days: int) -> Reason | None:
    """The window of the route that ends first, if that is within so many days."""
    near = [
        (not is_certain(each.rule, situation), each.closes, each.rule.id, each)
        for each in _of(situation, route)
        if each.closes
        and _state(each, situation) in _USABLE
        and (each.closes - situation.today).days <= days
    ]
    return _reason(min(near)[3], situation) if near else None


def ending(situation: Situation, days: int) -> frozenset[str]:
    """The rules, of the user's part of the country, of a right that is over after so many days."""
    return frozenset(
        each.rule.id
        for each in situation.windows
        if each.rule.kind not in THEIRS
        and _state(each, situation) in _USABLE
        and 0 <= ((turns_on(each, situation.today) or date.max) - situation.today).days <= days
        and _is_here(each.rule, situation)
    )


def ahead(situation: Situation, route: str) -> Reason | None:
    """The window of the route that opens first of those that lie ahead."""
    coming = [
        (not is_certain(each.rule, situation), each.opens, each.rule.id, each)
        for each in _of(situation, route)
        if each.opens and _state(each, situation) == "ahead"
    ]
    if not coming:
        return None
    _unsure, opens, _id, window = min(coming)
    text = _("{title}: from {day} on").format(title=_(window.rule.title), day=describe_day(opens))
    text += _condition(window.rule, situation)
    return Reason(text, _entries(window), (window.rule.id,))


def may_lead(rule: Rule, situation: Situation) -> bool:
    """Whether a step may rest on the rule: a body that is free checks itself what it takes."""
    if rule.kind == "opens" and route_of(rule) in _FREE:
        return _is_here(rule, situation)
    return is_certain(rule, situation)


def _in_order(situation: Situation) -> list[RuleWindow]:
    """The windows, those first that hold by what the record knows."""
    return sorted(situation.windows, key=lambda each: not is_certain(each.rule, situation))


def _is_confirmed(rule: Rule, situation: Situation) -> bool:
    """Whether the rule has no condition, or the record says that it is fulfilled.

    The ground of the case does; a letter of withdrawal, for the right to it; and the day of a
    version of the law is why this version is here.
    """
    ground = situation.standing.case.ground
    if (rule.valid_from or rule.valid_to) and _OF_A_DAY.fullmatch(rule.condition):
        return True
    is_wanted = ground == "withdrawn" or letter_that_counts(situation.standing, "withdrawal")
    if is_wanted and route_of(rule) == "withdrawal":
        return True
    return rule.condition in ("", _ANYBODY) or bool(ground and ground in rule.grounds)


def _is_here(rule: Rule, situation: Situation) -> bool:
    """Whether the rule is of the user's part of the country; of an unknown one, of the largest."""
    here = situation.country
    if "-" in here or not rule.countries:
        return True
    return any("-" not in each or each in _LARGEST for each in rule.countries)


def _condition(rule: Rule, situation: Situation) -> str:
    """The condition that the record cannot tell, behind what it is about."""
    if _is_confirmed(rule, situation):
        return ""
    condition = legal(rule.condition).removesuffix(".")
    return " " + _("(only {condition})").format(condition=condition[:1].lower() + condition[1:])


def _of(situation: Situation, route: str) -> Iterator[RuleWindow]:
    """The windows of a route.

    Of rights that exist on some grounds only, those of a case without a ground are not meant:
    a bill is no faulty fridge. A complaint or a dispute is worth thinking of all the same.
    """
    has_ground = bool(situation.standing.case.ground)
    for window in _in_order(situation):
        rule = window.rule
        is_meant = has_ground or not rule.grounds or route not in _ON_GROUNDS
        if is_meant and rule.kind != "info" and route_of(rule) == route:
            yield window


def _state(window: RuleWindow, situation: Situation) -> str:
    return state(window, situation.today)


def _reason(window: RuleWindow, situation: Situation) -> Reason:
    """What the window is, with its end, or the day on which it opened."""
    rule = window.rule
    if window.closes is not None:
        text = _("{title}: until {day}").format(
            title=_(rule.title), day=describe_day(window.closes)
        )
    else:
        text = _("{title}: since {day}").format(
            title=_(rule.title), day=describe_day(window.opens) if window.opens else ""
        )
    text += _condition(rule, situation)
    return Reason(text, _entries(window), (rule.id,))


def _entries(window: RuleWindow) -> tuple[int, ...]:
    return (window.start.entry,) if window.start else ()
