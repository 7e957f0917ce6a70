"""Rules and milestones -> windows: what runs, what opens and closes, what has not started.

The safe direction always. Your own deadline is the earliest arguable date and never rolls forward;
theirs is over only after the latest arguable date; a route opens after the latest arguable date,
or at once on a final refusal. Nothing is computed from a date that is not in the record, and no
date depends on the day on which one asks.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from complaintkit.law.matter import DatedFact, Matter, applies, charges_for, is_valid, was_answered
from complaintkit.law.milestones import PERFORMANCE
from complaintkit.law.pauses import asked, pause
from complaintkit.law.rules import Period, Rule
from complaintkit.law.starts import early, first_complaint, first_word, latest_of, picking
from complaintkit.law.window import RuleWindow, happened_within, is_met_in_time
from complaintkit.periods.counted import Counted
from complaintkit.periods.counting import count

_YOURS = ("you-must-by",)
_OPENING = ("opens", "silence-means")


def windows(rules: Sequence[Rule], matter: Matter, *, today: date) -> list[RuleWindow]:
    """Every window of a matter, in the order of *rules*.

    *today* only chooses the version of a rule whose clock has not started.
    """
    fitting = [rule for rule in rules if applies(rule, matter)]
    replaced = {each for rule in fitting for each in rule.transposes}
    clocks = _Clocks([rule for rule in fitting if rule.id not in replaced], matter, today)
    return [window for rule in clocks.rules for window in clocks.shown(rule)]


class _Clocks:
    """The clocks of one matter; a rule may begin where another ends, so each is counted once."""

    def __init__(self, rules: Sequence[Rule], matter: Matter, today: date) -> None:
        self.rules = rules
        self._matter = matter
        self._today = today
        self._by_id = {rule.id: rule for rule in rules}
        self._counted: dict[str, list[RuleWindow]] = {}
        self._longer: dict[str, list[Rule]] = {}
        for rule in rules:
            if rule.extends:
                self._longer.setdefault(rule.extends, []).append(rule)

    def shown(self, rule: Rule) -> list[RuleWindow]:
        """The windows of a rule, unless a longer period has taken its place or its own is off."""
        if rule.extends and not self._is_extended(rule):
            return []
        if any(self._is_extended(each) for each in self._longer.get(rule.id, ())):
            return []
        return [] if self._is_too_late(rule) else self.of(rule)

    def of(self, rule: Rule) -> list[RuleWindow]:
        """The windows of a rule: one, or one for each payment that starts it."""
        if rule.id not in self._counted:
            self._counted[rule.id] = []  # a circle of rules ends here
            self._counted[rule.id] = list(self._windows(rule))
        return self._counted[rule.id]

    def _is_extended(self, longer: Rule) -> bool:
        """Whether what extends the shorter period happened before that was over."""
        shorter = self._by_id.get(longer.extends)
        ran = self.of(shorter) if shorter else []
        first = self._matter.first
        return happened_within(first(longer.extended_by), ran) and not any(
            happened_within(first(each), ran) for each in longer.unless_in_time
        )

    def _is_too_late(self, rule: Rule) -> bool:
        """Whether the clock that this one goes on from was never stopped in its time."""
        stopped = self._by_id.get(rule.resumes)
        since = asked(stopped, self._matter) if stopped else []
        ran = [window for window in self.of(stopped) if window.start] if stopped else []
        in_time = any(happened_within(each, ran) for each in since)
        return bool(since and ran) and not in_time

    def _windows(self, rule: Rule) -> Iterator[RuleWindow]:
        if rule.kind == "info":
            if is_valid(rule, self._decides(rule, None)) and not self._lacks(rule):
                yield RuleWindow(rule)
            return
        started = False
        for starts in self._starts(rule):
            decisive = [(self._decides(rule, first_word(each, starts)), each) for each in starts]
            valid = [fact for day, fact in decisive if is_valid(rule, day)]
            if valid:
                started = True
                yield from self._running(rule, valid)
            elif starts:
                started = True  # another version of the rule counts from these
        at_once = None if self._lacks(rule) else self._matter.earliest(rule.at_once_on)
        if not started and is_valid(rule, self._decides(rule, at_once)):
            yield self._closed_by(rule, RuleWindow(rule, at_once, at_once and at_once.day))

    def _starts(self, rule: Rule) -> Iterator[list[DatedFact]]:
        """The dates from which the rule may be counted; one list for each payment, if they do."""
        if self._lacks(rule):
            return
        others = [fact for kind in rule.starts for fact in self._facts(kind, rule)]
        charges = charges_for(rule, self._matter) if "charged" in rule.starts else []
        for place, charge in enumerate(charges, 1):
            later = charges[place:] if rule.last_counts else []
            yield [charge, *later, *others]
        if not charges and others:
            yield others

    def _lacks(self, rule: Rule) -> bool:
        """Whether something has not happened that the rule asks for."""
        return any(self._matter.first(each) is None for each in rule.needs)

    def _facts(self, kind: str, rule: Rule) -> list[DatedFact]:
        """The day of a milestone; or the last of another rule's period, if that was used up."""
        if not kind.startswith("rule:"):
            after = self._matter.first(rule.after)
            first = self._matter.earliest([kind], after.day if after else date.min)
            return [first] if first and kind != "charged" else []
        other = self._by_id.get(kind.removeprefix("rule:"))
        found = []
        for window in self.shown(other) if other else ():
            if window.start is None or window.ends is None or window.soonest is None:
                continue
            if rule.kind not in _YOURS:
                found.append(DatedFact(kind, window.ends, window.start.entry))
            elif not is_met_in_time(window):
                days = sorted({window.soonest, window.ends})
                found += [DatedFact(kind, day, window.start.entry) for day in days]
        return found

    def _decides(self, rule: Rule, start: DatedFact | None) -> date:
        """The day that picks the version of a rule."""
        decisive = picking(rule, self._matter) or start
        return decisive.day if decisive else self._today

    def _running(self, rule: Rule, starts: list[DatedFact]) -> Iterator[RuleWindow]:
        assert rule.period is not None, "the pack's schema asks for it"
        counted = [(self._count(rule, fact, rule.period), fact) for fact in starts]
        if rule.kind in _YOURS:
            ends, start = min(counted, key=lambda each: each[0].earliest)
            longest = rule.longest or rule.period
            latest = max(self._count(rule, fact, longest).latest for fact in starts)
            yield self._yours(rule, start, ends, latest)
            return
        ends, start = latest_of(first_complaint(counted) if rule.spoken_counts else counted)
        soonest = min(each.earliest for each, _start in counted)
        since = min(each.day for each in starts)
        if rule.kind in _OPENING:
            yield from self._opening(rule, start, ends, since)
        else:
            theirs = self._theirs(rule, start, ends)
            met = self._met(rule, since)
            yield self._or_longer(rule, theirs._replace(soonest=soonest, met=met))

    def _count(self, rule: Rule, fact: DatedFact, period: Period, paused: int = 0) -> Counted:
        """A clock that stood still ends as if it had begun so many days later."""
        start = fact.day + timedelta(days=paused)
        return count(rule.counting, start, period, self._matter.country)

    def _yours(self, rule: Rule, start: DatedFact, ends: Counted, latest: date) -> RuleWindow:
        stood = pause(rule, self._matter, start, ends.latest)
        if stood.stops and rule.period:
            ends = self._count(rule, start, rule.period, stood.days)
            most = self._count(rule, start, rule.period, stood.days + stood.stops)
            latest = max(latest, most.latest)
        return RuleWindow(
            rule,
            start,
            opens=start.day,
            closes=ends.earliest,
            latest=latest,
            soonest=ends.earliest,
            ends=latest,
            met=self._matter.earliest(rule.met_by, early(start)),
            stands_still=stood.still,
            provisional=ends.provisional,
        )

    def _or_longer(self, rule: Rule, window: RuleWindow) -> RuleWindow:
        """Their window with the end of the rule that may apply instead: until then it is open."""
        other = self._by_id.get(rule.may_be)
        ends = [longer.closes for longer in self.of(other) if longer.closes] if other else []
        latest = max([*ends, window.latest or date.min])
        return window._replace(latest=latest, ends=latest)

    def _theirs(self, rule: Rule, start: DatedFact, ends: Counted) -> RuleWindow:
        stood = pause(rule, self._matter, start, ends.latest)
        if stood.days and rule.period:
            ends = self._count(rule, start, rule.period, stood.days)
        notes = (ends.note,) if ends.note else ()
        return RuleWindow(
            rule,
            start,
            opens=start.day,
            closes=ends.latest,
            latest=ends.latest,
            ends=ends.latest,
            stands_still=stood.still,
            provisional=ends.provisional,
            notes=notes,
        )

    def _opening(
        self, rule: Rule, start: DatedFact, ends: Counted, since: date
    ) -> Iterator[RuleWindow]:
        if was_answered(rule, self._matter, *self._to_answer(start, since, ends.latest)):
            return  # they were not silent
        opens = ends.latest + timedelta(days=1)
        at_once = self._matter.earliest(rule.at_once_on)
        if at_once and at_once.day < opens:
            start, opens = at_once, at_once.day
        notes = (ends.note,) if ends.note and start is not at_once else ()
        window = RuleWindow(
            rule,
            start,
            opens,
            soonest=ends.earliest,
            ends=ends.latest,
            provisional=ends.provisional,
            notes=notes,
        )
        yield self._closed_by(rule, window)

    def _to_answer(self, start: DatedFact, since: date, last: date) -> tuple[date, date]:
        """From when to when they may answer; what begins at another period's end leaves them it."""
        before = self._by_id.get(start.kind.removeprefix("rule:"))
        began = [each.start.day for each in self.of(before) if each.start] if before else []
        return (min(began), start.day) if began else (since, last)

    def _closed_by(self, rule: Rule, window: RuleWindow) -> RuleWindow:
        """The route with the end that another rule gives it."""
        closing = self._by_id.get(rule.closing)
        ends = [other for other in self.of(closing) if other.closes] if closing else []
        if not ends:
            return window
        closes = min(each.closes for each in ends if each.closes)
        return window._replace(closes=closes, latest=max(each.latest or closes for each in ends))

    def _met(self, rule: Rule, since: date) -> DatedFact | None:
        """What ended their clock: an answer to this complaint, or that they did it, even early."""
        done = self._matter.earliest([each for each in rule.met_by if each in PERFORMANCE])
        answer = self._matter.earliest(rule.met_by, since)
        return min((each for each in (done, answer) if each), key=lambda x: x.day, default=None)
