"""The named predicates of a playbook: each looks at a situation and says why it holds, or None.

A playbook gives each one number or one word, and nothing else: there is no language of expressions.
What looks at money or at the law is loaded when a case has any.
"""

from collections.abc import Callable
from typing import Any

from complaintkit.ladder import calls, papers
from complaintkit.ladder.situation import Reason, Situation
from complaintkit.sentences import _

Test = Callable[[Situation, Any], Reason | None]

CLOSING = "_closes_in"
"""After a route: `court_closes_in = 60`."""


def _of_windows(name: str, route: str = "") -> Test:
    """A function of `routes`, for the route that the playbook names, or for this one."""

    def test(situation: Situation, value: Any) -> Reason | None:
        if not situation.windows:
            return None
        from complaintkit.ladder import routes  # noqa: PLC0415 (many records need no law)

        look: Callable[..., Reason | None] = getattr(routes, name)
        return look(situation, route, value) if route else look(situation, value)

    return test


def _of_sums(name: str) -> Test:
    """A function of `sums`, for a case in which there is money."""

    def test(situation: Situation, value: Any) -> Reason | None:
        standing = situation.standing
        if not standing.payments and not standing.case.amount:
            return None
        from complaintkit.ladder import sums  # noqa: PLC0415 (many cases are not about money)

        look: Callable[..., Reason | None] = getattr(sums, name)
        return look(situation, value)

    return test


def _payment(situation: Situation, _word: str) -> Reason | None:
    known = [p.entry for p in situation.standing.payments if p.kind == "charged" and p.method]
    return Reason(_("How you paid is known"), tuple(known)) if known else None


def _ground(situation: Situation, ground: str) -> Reason | None:
    case = situation.standing.case
    if (case.ground or "unknown") != ground:
        return None
    text = _("What is wrong is not known to the record")
    if case.ground:
        text = _("The case is about: {ground}").format(ground=case.ground)
    return Reason(text, (case.entry,))


def _reported(situation: Situation, ground: str) -> Reason | None:
    """Whether a payment that the user did not make, if it is one, was reported as such."""
    if _ground(situation, ground) is None:
        return Reason(_("You made the payment yourself, as far as the record says"))
    return papers.milestone(situation, "unauthorised-reported")


def _offer(situation: Situation, decision: str) -> Reason | None:
    found = [each for each in situation.standing.offers if each.decision == decision]
    if not found:
        return None
    return Reason(_("There is an offer of theirs"), (found[-1].entry,))


def _no_time_known(situation: Situation, route: str) -> Reason | None:
    """No rule gives the route a time: whether it exists at all says somebody else, as the bank."""
    if situation.windows:
        from complaintkit.ladder import routes  # noqa: PLC0415 (many records need no law)

        if routes.has_time(situation, route):
            return None
    return Reason(_("No rule gives this way a time"))


def _country(situation: Situation, code: str) -> Reason | None:
    is_there = situation.country.partition("-")[0] == code
    return Reason(_("The law of {country} applies").format(country=code)) if is_there else None


def _rung_done(situation: Situation, name: str) -> Reason | None:
    from complaintkit.ladder.conditions import is_behind  # noqa: PLC0415 (it needs this module)

    rung = next((each for each in situation.playbook.rungs if each.name == name), None)
    return is_behind(rung, situation) if rung else None


PREDICATES: dict[str, Test] = {
    "broken_promises": calls.broken_promises,
    "spoken_without_promise": calls.spoken_without_promise,
    "spoken_to_frontline": calls.spoken_to_frontline,
    "reached": calls.level_reached,
    "refused_to_pass_on": calls.refused_to_pass_on,
    "days_without_progress": calls.days_without_progress,
    "days_without_progress_under": calls.days_without_progress_under,
    "clauses": calls.clauses,
    "contacts_since_clause": calls.contacts_since_clause,
    "contact": calls.no_contact,
    "letter_written": papers.letter_written,
    "letter_sent": papers.letter_sent,
    "days_since_sent": papers.days_since_sent,
    "unanswered": papers.unanswered,
    "answered": papers.answered,
    "accepted": papers.accepted,
    "answer_since": papers.answer_since,
    "agreed_under": papers.agreed_under,
    "agreed_on": papers.agreed_on,
    "milestone": papers.milestone,
    "days_since_warned": papers.days_since_warned,
    "days_since_demand": papers.days_since_demand,
    "window_open": _of_windows("opened"),
    "window_over": _of_windows("over"),
    "deadline_runs": _of_windows("running"),
    "no_time_known": _no_time_known,
    "no_rule_opens": _of_windows("unopened"),
    "silence": _of_windows("silence"),
    "complaint_closes_in": _of_windows("closing", "complaint"),
    "withdrawal_closes_in": _of_windows("closing", "withdrawal"),
    "card_closes_in": _of_windows("closing", "card"),
    "bank_closes_in": _of_windows("closing", "bank"),
    "ombudsman_closes_in": _of_windows("closing", "ombudsman"),
    "regulator_closes_in": _of_windows("closing", "regulator"),
    "court_closes_in": _of_windows("closing", "court"),
    "other_closes_in": _of_windows("closing", "other"),
    "paid_by": _of_sums("paid_by"),
    "not_paid_by": _of_sums("not_paid_by"),
    "money": _of_sums("money"),
    "sum": _of_sums("worth"),
    "dispute": papers.dispute,
    "payment": _payment,
    "ground": _ground,
    "reported": _reported,
    "offer": _offer,
    "country": _country,
    "rung_done": _rung_done,
}
"""Every predicate that a playbook may name; what each takes says `reading`."""
