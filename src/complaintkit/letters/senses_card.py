"""When a letter about a payment by card makes sense: true, in time, once, for no money twice.

A reason that is given to a bank is a statement of fact: what the record does not carry is refused.
"""

from decimal import Decimal

from complaintkit.ladder import climbing, papers, routes, sums
from complaintkit.ladder.situation import Reason
from complaintkit.letters.view import View, card_charges, charge_of, other_charges, spoken
from complaintkit.sentences import _

_LEAST, _MOST = Decimal(100), Decimal(30_000)
"""Pounds: the price of one item for which section 75 holds lies above the one, up to the other."""


def told(reason: Reason) -> str:
    """A reason as a sentence, with its entries."""
    entries = ", ".join(map(str, reason.entries))
    if not entries:
        return f"{reason.text}."
    word = _("entry {entries}") if len(reason.entries) == 1 else _("entries {entries}")
    return f"{reason.text} ({word.format(entries=entries)})."


def warning(view: View) -> str:
    """Why the merchant cannot be warned of a card dispute."""
    situation = view.situation
    if situation.standing.case.ground == "unauthorised":
        return told(Reason(
            _(
                "You did not make the payment: call your bank first, block the card and report it. "
                "There is nobody to warn"
            ),
            (situation.standing.case.entry,),
        ))  # fmt: skip
    warned = papers.milestone(situation, "dispute-warned")
    once = told(warned._replace(text=_("They were warned already, and once is enough")))  \
        if warned else ""  # fmt: skip
    return _barred(view) or once or _untried(view)


def dispute(view: View) -> str:
    """Why the bank cannot be asked to dispute the payment."""
    situation = view.situation
    if situation.standing.case.ground != "unauthorised":
        return _barred(view) or _untried(view)
    if papers.milestone(situation, "unauthorised-reported"):
        return _barred(view)
    return told(Reason(
        _(
            "You did not make the payment: call your bank first, block the card and report it; "
            "then note that: complaint note {case} unauthorised-reported"
        ).format(case=view.case),
        (situation.standing.case.entry,),
    ))  # fmt: skip


def section75(view: View) -> str:
    """Why the lender is not liable beside the seller, in the United Kingdom."""
    if view.situation.country.partition("-")[0] != "GB":
        return _("Section 75 is law of the United Kingdom only.")
    barred = _not_a_credit_card(view) or _money(view)
    charge = charge_of(view)
    if barred or charge is None:
        return barred
    amount, _space, currency = charge.amount.partition(" ")
    price = Decimal(amount)
    if currency == "GBP" and _LEAST < price <= _MOST:
        return _unauthorised(view)
    text = _("Section 75 is for one item of more than 100 and at most 30,000 pounds")
    return told(Reason(text, (charge.entry,)))


def billing_error(view: View) -> str:
    """Why the card company cannot be given a notice of a billing error, in the United States."""
    if view.situation.country != "US":
        return _("A billing error notice is law of the United States only.")
    given = papers.milestone(view.situation, "error-notice")
    over = routes.over(view.situation, "bank")
    barred = _not_a_credit_card(view) or _money(view)
    return barred or (told(given) if given else "") or (told(over) if over else "")


def _barred(view: View) -> str:
    """What stands against any dispute of the payment."""
    situation = view.situation
    over = routes.over(situation, "card")
    running = papers.dispute(situation, "") or papers.milestone(situation, "dispute-filed")
    return (
        _not_by_card(view)
        or _money(view)
        or (told(running) if running else "")
        or (told(over) if over else "")
    )


def _not_by_card(view: View) -> str:
    others = other_charges(view.history)
    if card_charges(view.history) or not others:
        return ""
    text = _("No card dispute exists for what was not paid by card, such as a transfer or cash")
    return told(Reason(text, tuple(each.entry for each in others)))


def _not_a_credit_card(view: View) -> str:
    charge = charge_of(view)
    if charge is not None and charge.method != "credit-card":
        text = _("This right is for a credit card only")
        return told(Reason(text, (charge.entry,)))
    return _not_by_card(view)


def _money(view: View) -> str:
    situation = view.situation
    back = sums.money(situation, "back") if situation.standing.payments else None
    if back is None:
        return ""
    text = _("The money has come back: to ask for it again would take it twice")
    return told(back._replace(text=text))


def _unauthorised(view: View) -> str:
    case = view.history.case
    if case.ground != "unauthorised":
        return ""
    text = _("You did not make the payment: call your bank first, block the card and report it")
    return told(Reason(text, (case.entry,)))


def _untried(view: View) -> str:
    """A dispute is for those who have tried to settle it with the merchant."""
    if spoken(view.history) or climbing.sent(view.situation.standing, "claim"):
        return ""
    return _("First try to settle it with them: no talk and no letter to them is on record.")
