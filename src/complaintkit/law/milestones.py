"""The dated facts that can start or end a legal clock, and what each is called."""

from typing import NamedTuple

from complaintkit.sentences import _


class MilestoneKind(NamedTuple):
    """What a milestone is called, and what makes a date of it believable."""

    label: str
    """For a sentence after a date: "2 May 2026, the goods were delivered"."""
    ahead: bool = False
    """Whether its day may lie in the future: an agreed day of delivery."""
    repeats: bool = False
    """Whether it may happen more than once in a case."""


MILESTONES: dict[str, MilestoneKind] = {
    "ordered": MilestoneKind(_("you ordered")),
    "purchased": MilestoneKind(_("you bought it")),
    "contract": MilestoneKind(_("the contract was made")),
    "delivery-due": MilestoneKind(_("delivery was promised for that day"), ahead=True),
    "start-due": MilestoneKind(_("the service was promised for that day"), ahead=True),
    "delivered": MilestoneKind(_("it was delivered")),
    "refused-delivery": MilestoneKind(_("you refused the delivery")),
    "installed": MilestoneKind(_("it was installed")),
    "charged": MilestoneKind(_("you were charged"), repeats=True),
    "statement-sent": MilestoneKind(_("the statement that shows it was sent"), repeats=True),
    "billed": MilestoneKind(_("you received the bill"), repeats=True),
    "bill-due": MilestoneKind(_("the last day to pay the bill"), ahead=True, repeats=True),
    "billing-period-ended": MilestoneKind(_("the billing period ended")),
    "posted": MilestoneKind(_("the item was posted")),
    "travelled": MilestoneKind(_("the journey was, or should have been")),
    "baggage-received": MilestoneKind(_("you received your baggage")),
    "incident": MilestoneKind(_("it happened")),
    "fault": MilestoneKind(_("the fault showed")),
    "fault-reported": MilestoneKind(_("you reported the fault")),
    "learned": MilestoneKind(_("you learned of it")),
    "unauthorised-noticed": MilestoneKind(_("they told you of a payment you did not make")),
    "card-lost-reported": MilestoneKind(_("you reported that your card or device was gone")),
    "card-lost": MilestoneKind(_("you learned that your card or device was gone")),
    "unauthorised-reported": MilestoneKind(_("you reported the payment you did not make")),
    "cancelled": MilestoneKind(_("you cancelled")),
    "cancelled-by-them": MilestoneKind(_("they cancelled")),
    "terminated": MilestoneKind(_("the last day of the contract"), ahead=True),
    "withdrew": MilestoneKind(_("you sent your withdrawal")),
    "withdrawal-received": MilestoneKind(_("they received your withdrawal")),
    "returned": MilestoneKind(_("you sent the goods back")),
    "return-received": MilestoneKind(_("they received the goods back")),
    "repair-demanded": MilestoneKind(_("you demanded repair")),
    "replacement-demanded": MilestoneKind(_("you demanded a replacement")),
    "substitute-demanded": MilestoneKind(_("you demanded a substitute for the time of repair")),
    "reduction-demanded": MilestoneKind(_("they received your demand to reduce the price")),
    "refund-demanded": MilestoneKind(_("you demanded your money back")),
    "repaired": MilestoneKind(_("you got it back repaired or replaced")),
    "refund-agreed": MilestoneKind(_("they agreed to a refund")),
    "refund-due": MilestoneKind(_("the last day for the refund"), ahead=True),
    "refunded": MilestoneKind(_("you were refunded"), repeats=True),
    "complained": MilestoneKind(_("you first complained, in any way")),
    "complaint-sent": MilestoneKind(_("you sent your written complaint")),
    "complaint-received": MilestoneKind(_("they received your written complaint")),
    "letter-received": MilestoneKind(_("they received your letter"), repeats=True),
    "complaint-registered": MilestoneKind(_("they registered your complaint")),
    "acknowledged": MilestoneKind(_("they acknowledged your complaint")),
    "holding-reply": MilestoneKind(_("they sent a holding reply")),
    "reply": MilestoneKind(_("they dated or sent their answer"), repeats=True),
    "reply-received": MilestoneKind(_("you received their answer"), repeats=True),
    "final-refusal": MilestoneKind(_("they sent their final refusal")),
    "accepted": MilestoneKind(_("they accepted your complaint")),
    "details-sent": MilestoneKind(_("you sent them more details")),
    "data-asked": MilestoneKind(_("they asked you for missing details")),
    "response-sent": MilestoneKind(_("you answered their reply"), repeats=True),
    "response-received": MilestoneKind(_("they received your answer to their reply"), repeats=True),
    "reply-demanded": MilestoneKind(_("you said that no reply had come")),
    "data-requested": MilestoneKind(_("they received your request for your data")),
    "data-complaint": MilestoneKind(_("they received your complaint about your data")),
    "data-received": MilestoneKind(_("you received your data")),
    "error-notice": MilestoneKind(_("they received your notice of error")),
    "oral-notice": MilestoneKind(_("you gave notice of the error by phone")),
    "credit-provisional": MilestoneKind(_("they credited you provisionally")),
    "reversal-notified": MilestoneKind(_("they told you that they take the credit back")),
    "credit-reversed": MilestoneKind(_("they took the provisional credit back")),
    "investigation-done": MilestoneKind(_("they finished their investigation")),
    "collector-contact": MilestoneKind(_("the collector first contacted you")),
    "collector-notice": MilestoneKind(_("you received the collector's notice of the debt")),
    "disconnection-notice": MilestoneKind(_("you received the notice of disconnection")),
    "service-started": MilestoneKind(_("the service began")),
    "service-restored": MilestoneKind(_("the service worked again")),
    "appointment-missed": MilestoneKind(_("they missed the appointment"), repeats=True),
    "letter-before-claim": MilestoneKind(_("they received your letter before claim")),
    "demand-received": MilestoneKind(_("they received your demand for payment")),
    "dispute-warned": MilestoneKind(_("you warned them that you would dispute the payment")),
    "dispute-filed": MilestoneKind(_("you asked your bank to dispute the payment")),
    "dispute-ended": MilestoneKind(_("the bank closed the dispute")),
    "executive-asked": MilestoneKind(_("you wrote to the executive office")),
    "published": MilestoneKind(_("you published the facts")),
    "ombudsman-asked": MilestoneKind(_("you applied to the ombudsman or dispute body")),
    "ombudsman-complete": MilestoneKind(_("the dispute body had your complete file")),
    "ombudsman-proposed": MilestoneKind(_("the dispute body proposed a settlement")),
    "ombudsman-decided": MilestoneKind(_("you accepted the ombudsman's decision")),
    "acceptance-told": MilestoneKind(_("they were told that you accept the decision")),
    "regulator-forwarded": MilestoneKind(_("the authority passed your complaint to them")),
    "authority-answered": MilestoneKind(_("the authority or dispute body answered")),
    "regulator-asked": MilestoneKind(_("the authority registered your complaint")),
    "court-filed": MilestoneKind(_("you filed a claim in court")),
}
"""Every milestone, in about the order in which things happen."""

SPOKEN = "complained"
"""The first complaint in any form."""
COMPLAINTS = frozenset({SPOKEN, "complaint-sent", "complaint-received", "complaint-registered"})
"""The same complaint, from its first word to its way through their post room."""

PERFORMANCE = frozenset({
    "refunded", "repaired", "delivered", "installed", "service-started", "service-restored",
    "return-received", "data-received", "credit-provisional",
})  # fmt: skip
"""What is done is done, whenever it was; an answer only counts after the question."""
