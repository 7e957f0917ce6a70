"""When a letter makes sense: for each kind the sentence that says why it does not, now.

What a letter lacks is another matter: that is asked for, and `needs` knows how.
"""

from collections.abc import Callable
from datetime import date

from complaintkit.describe import describe_day
from complaintkit.ladder import climbing, papers, routes, sums
from complaintkit.ladder.situation import Reason, Situation
from complaintkit.law.window import state
from complaintkit.letters import senses_card
from complaintkit.letters.view import View, contacts_of, spoken
from complaintkit.promises import broken
from complaintkit.sentences import _

Sense = Callable[[View], str]
"""Empty when the letter makes sense."""

_HELPED = ("resolved", "partly")
_LAW = _("complaint rights shows what runs and what has not started.")


def why_not(view: View) -> str:
    """Why a letter of the view's kind makes no sense now; empty when it does."""
    return SENSES[view.kind.name](view)


def _always(_view: View) -> str:
    return ""


def _confirm(view: View) -> str:
    wanted = view.contact
    if wanted is None or any(each.entry == wanted for each in spoken(view.history)):
        return ""
    text = _("Entry {entry} is no contact of this case in which somebody answered.")
    return text.format(entry=wanted)


def _response(view: View) -> str:
    """The law of some countries gives a few days to answer what the provider answered."""
    asked = [each for each in view.windows if "response-sent" in each.rule.met_by]
    states = {state(each, view.today) for each in asked}
    if states & {"open", "doubtful"}:
        return ""
    if "met" in states:
        return _told(papers.milestone(view.situation, "response-sent"))
    over = _("Your time to answer their reply was over after {day}.")
    ends = [each.latest or each.closes for each in asked]
    none = _("The law of this case does not ask for your answer to their reply, or none has come.")
    return over.format(day=describe_day(max(filter(None, ends)))) if any(ends) else f"{none} {_LAW}"


def _reminder(view: View) -> str:
    situation = view.situation
    left = climbing.sent(situation.standing, "claim")
    if left is None:
        is_broken = any(True for _each in broken(situation.standing.promises, view.now))
        nothing = _("There is nothing to remind them of: no claim was sent, no promise is broken.")
        return "" if is_broken else nothing
    return _answered(situation) or _still_running(situation)


def _final(view: View) -> str:
    situation = view.situation
    return (
        _unclaimed(situation)
        or _money_back(situation)
        or _told(papers.dispute(situation, ""))
        or _still_running(situation)
    )


def _executive(view: View) -> str:
    situation = view.situation
    asked = papers.milestone(situation, "executive-asked")
    once = _told(asked, _("Once is enough. {reason}")) if asked else ""
    return _unclaimed(situation) or once or _still_running(situation)


def _silence(view: View) -> str:
    situation = view.situation
    opened = routes.silence(situation, "") or any(
        routes.opened(situation, route) for route in ("ombudsman", "regulator", "court")
    )
    if not opened:
        text = _("No rule of this case gives their silence a meaning by now.")
        return f"{text} {_LAW}"
    said = papers.milestone(situation, "reply-demanded")
    return _answered(situation) or _money_back(situation) or _told(said)


def _contract(view: View) -> str:
    if spoken(view.history) or climbing.sent(view.situation.standing, "claim"):
        return ""
    return _("Nobody there has said anything yet for which a clause could be named.")


def _ombudsman(view: View) -> str:
    situation = view.situation
    return _route(situation, "ombudsman", "ombudsman-asked")


def _regulator(view: View) -> str:
    situation = view.situation
    reason = _route(situation, "regulator", "regulator-asked")
    claimed = climbing.sent(situation.standing, "claim")
    if reason and situation.country == "US" and claimed:
        return _told(papers.milestone(situation, "regulator-asked"))
    return reason


def _recording(view: View) -> str:
    asked = _told(papers.milestone(view.situation, "data-requested"))
    calls = [each for each in spoken(view.history) if each.channel == "phone"]
    return asked if calls else _("No phone call in which somebody answered is on record.")


def _preserve(view: View) -> str:
    nothing = _("There is no contact yet of which they could keep anything.")
    return "" if contacts_of(view.history) else nothing


def _cancel(view: View) -> str:
    return _ended(view) or _bought_once(view)


def _ended(view: View) -> str:
    situation = view.situation
    kinds = ("cancelled", "withdrew", "withdrawal-received", "terminated", "cancelled-by-them")
    found = (_told(papers.milestone(situation, kind)) for kind in kinds)
    return next((each for each in found if each), "")


def _bought_once(view: View) -> str:
    """Goods are bought once, unless a contract or a customer is known by a number."""
    case = view.history.case
    if case.sector != "goods" or case.contract_no or case.customer_no:
        return ""
    text = _(
        "What was bought once has no contract that goes on. If this one has, name it: "
        "complaint amend {case} --why ... --contract-no ..."
    )
    return text.format(case=case.entry)


def _withdrawal(view: View) -> str:
    situation = view.situation
    if routes.running(situation, "withdrawal"):
        return _ended(view)
    over = _told(routes.over(situation, "withdrawal"))
    none = _("The law gives no time to change your mind that runs in this case.")
    return over or f"{none} {_LAW}"


def _thanks(view: View) -> str:
    kept = any(
        each.settled_as in ("kept", "partly") and each.by == "them"
        for each in view.situation.standing.promises
    )
    if kept or view.history.case.outcome in _HELPED:
        return ""
    return _("Nothing is on record for which to thank them: no promise kept, no case resolved.")


def _public(view: View) -> str:
    situation = view.situation
    if not view.history.case.is_open:
        return ""
    return _unclaimed(situation) or _still_running(situation)


def _route(situation: Situation, route: str, asked: str) -> str:
    """Whether the law has opened a route that was not taken yet."""
    if routes.opened(situation, route) or routes.running(situation, route):
        return _told(papers.milestone(situation, asked))
    coming = _told(routes.over(situation, route) or routes.ahead(situation, route))
    body = _("The law opens no dispute body to you so far.")
    authority = _("The law opens no authority to you so far.")
    return coming or f"{body if route == 'ombudsman' else authority} {_LAW}"


def _unclaimed(situation: Situation) -> str:
    if climbing.sent(situation.standing, "claim"):
        return ""
    return _("First the written claim must be with them: complaint letter, complaint sent.")


def _answered(situation: Situation) -> str:
    left = climbing.sent(situation.standing, "claim")
    since = left[0] if left else situation.standing.case.opened_at.date()
    came = climbing.answered(situation.standing, since)
    if came is None:
        return ""
    return _told(Reason(_("They answered on {day}").format(day=describe_day(came[0])), (came[1],)))


def _still_running(situation: Situation) -> str:
    """The time to reply that the claim gave them."""
    letter = climbing.sent_letter(situation.standing, "claim")
    if letter is None or letter.reply_by < situation.today.isoformat() or _answered(situation):
        return ""
    text = _("The time to reply that your claim gave them runs until {day}")
    day = describe_day(date.fromisoformat(letter.reply_by))
    return _told(Reason(text.format(day=day), (letter.entry,)))


def _money_back(situation: Situation) -> str:
    if not situation.standing.payments:
        return ""
    return _told(sums.money(situation, "back"))


def _told(reason: Reason | None, sentence: str = "{reason}") -> str:
    return sentence.format(reason=senses_card.told(reason)) if reason else ""


SENSES: dict[str, Sense] = {
    "claim": _always,
    "response": _response,
    "confirm": _confirm,
    "reminder": _reminder,
    "contract": _contract,
    "executive": _executive,
    "silence": _silence,
    "chargeback-warning": senses_card.warning,
    "dispute": senses_card.dispute,
    "section75": senses_card.section75,
    "billing-error": senses_card.billing_error,
    "final": _final,
    "ombudsman": _ombudsman,
    "regulator": _regulator,
    "recording": _recording,
    "preserve": _preserve,
    "cancel": _cancel,
    "withdrawal": _withdrawal,
    "offer-refused": _always,
    "offer-accepted": _always,
    "thanks": _thanks,
    "review": _public,
    "post": _public,
    "statement": _always,
}
