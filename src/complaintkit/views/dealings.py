"""Dated facts, money, clauses, offers and sendings as they were understood, for a receipt."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from complaintkit.describe import describe_amount, describe_moment
from complaintkit.evidence.formats.wording import METHODS, SENT_VIA, network_name
from complaintkit.law.milestones import MILESTONES
from complaintkit.ledger import Ledger, ledgers, still_disputed
from complaintkit.model import Event, History, Moment, Standing
from complaintkit.model.dealings import Clause, Dealing, Milestone, Offer, Payment, Sending
from complaintkit.offers import offer_value
from complaintkit.samples import sample_sum
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, line, on_one_line

_PAID = {
    "charged": _("you paid {amount}"),
    "refunded": _("they paid back {amount}"),
    "credited": _("they credited {amount}"),
    "provisional": _("your bank credited {amount} for now"),
    "reversed": _("your bank took back {amount}"),
    "fee": _("it cost you {amount} in interest or fees"),
    "compensation": _("they paid you {amount} as compensation"),
}
_DECISIONS = {
    "open": _("not answered yet"),
    "refused": _("you refused"),
    "accepted": _("you accepted"),
}
_CAME = {
    "post": _("{day}: their answer came by post"),
    "email": _("{day}: their answer came by e-mail"),
    "form": _("{day}: their answer came through a form on the web"),
    "chat": _("{day}: their answer came in a chat"),
    "phone": _("{day}: they answered by phone"),
    "visit": _("{day}: they answered in person"),
}
_ZERO = Decimal(0)
_TABLES = ("milestones", "payments", "clauses", "offers", "sendings")
_BRIEF, _LONGER = 60, 200
"""Characters that a receipt repeats: of a remark, and of words that matter as they are."""


def _appended(standing: Standing, appended: Sequence[Event]) -> dict[str, list[Any]]:
    entries = {event.seq for event in appended}
    return {
        table: [noun for noun in getattr(standing, table) if noun.entry in entries]
        for table in _TABLES
    }


def dealing_lines(standing: Standing, appended: Sequence[Event]) -> list[Line]:
    """One line for each of the entries just appended that the standing knows, in their order."""
    nouns = [noun for found in _appended(standing, appended).values() for noun in found]
    return [line(dealing_text(noun)) for noun in sorted(nouns, key=lambda noun: noun.entry)]


def dealings_json(standing: Standing, appended: Sequence[Event]) -> dict[str, object]:
    """The same for a program: each table with what was appended to it."""
    return {table: jsonable(nouns) for table, nouns in _appended(standing, appended).items()}


def dealing_text(noun: Dealing) -> str:
    """One of them in a sentence."""
    return _TEXTS[type(noun)](noun)


def dealing_title(noun: object) -> str:
    """Its title in the user's own story, where the day stands before it; else nothing.

    Exports are for others, so they do not say "you".
    """
    match noun:
        case Milestone(kind=kind) if kind in MILESTONES:
            label = MILESTONES[kind].label
            return f"{label[0].upper()}{label[1:]}"
        case Payment():
            what = _PAID[noun.kind].format(amount=describe_amount(noun.amount))
            return _("Payment {number}: {what}").format(number=noun.number, what=what)
        case Offer():
            decision = _DECISIONS[noun.decision]
            return _("Offer {number}: {decision}").format(number=noun.number, decision=decision)
    return ""


def ledger_lines(standing: Standing | History) -> list[Line]:
    """What was paid and came back so far, and a warning when more came back than was paid."""
    return [each for ledger in ledgers(standing.payments) for each in _sums(ledger, standing)]


def _sums(ledger: Ledger, standing: Standing | History) -> Iterator[Line]:
    parts = [
        (_("paid {sum}"), ledger.charged),
        (_("fees {sum}"), ledger.fees),
        (_("refunded {sum}"), ledger.refunded),
        (_("credited {sum}"), ledger.credited),
        (_("credited by the bank for now {sum}"), max(ledger.provisional, _ZERO)),
        (_("taken back by the bank {sum}"), max(-ledger.provisional, _ZERO)),
        (_("compensation {sum}"), ledger.compensation),
    ]
    sums = ", ".join(
        text.format(sum=describe_amount(ledger.money(amount))) for text, amount in parts if amount
    )
    out = describe_amount(ledger.money(abs(ledger.still_out)))
    yield line(_out(ledger).format(sums=sums, out=out, currency=ledger.currency))
    disputed = still_disputed(standing.payments, standing.case.amount)
    if disputed is not None and disputed.currency == ledger.currency:
        yield line(
            _("Of the sum in dispute, {sum} has not come back.").format(
                sum=describe_amount(disputed)
            )
        )
    if ledger.is_recovered_twice:
        entries = ", ".join(str(each) for each in ledger.returned_by)
        text = _("More came back than you paid (entry {entries}).").format(entries=entries)
        hint = _("You cannot keep the same money twice: tell the bank or them before they find it.")
        yield line(Span(text, "bad"), " ", hint)


def _out(ledger: Ledger) -> str:
    if not ledger.charged and not ledger.fees:
        return _("So far: {sums}; what you paid in {currency} is not recorded.")
    if ledger.still_out < 0:
        return _("So far: {sums}; too much came back: {out}.")
    return _("So far: {sums}; still out of pocket: {out}.")


def offer_lines(standing: Standing, entry: int, *, is_counted: bool) -> list[Line]:
    """How an offer's words were counted, and what can still be said of it."""
    offer = next(each for each in standing.offers if each.entry == entry)
    value = offer_value(offer.text) if is_counted else None
    if not offer.value:
        text = _("No one sum of money can be read from it. To say what it is worth: {command}")
        command = f'complaint amend {entry} --value "{sample_sum(standing)}" --why ...'
        return [line(text.format(command=command), indent=2)]
    if value is None or len(value.terms) == 1:
        return []
    text = _("Counted as {terms}.").format(terms=" + ".join(f"({term})" for term in value.terms))
    return [line(text, indent=2)]


def answer_line(came: Moment, via: str, summary: str) -> Line:
    """That an answer came, with the beginning of what it says."""
    text = _CAME[via].format(day=describe_moment(came.at, "day", ""))
    said = _brief(summary)
    return line(f"{text}: {said}" if said else f"{text}.")


def standing_lines(milestones: Sequence[Milestone]) -> list[Line]:
    """The days that go on counting, for an answer of a kind that came before."""
    text = _("The law goes on counting from entry {entry}: {milestone} If that is wrong: {command}")
    return [
        line(
            text.format(
                entry=each.entry,
                milestone=_milestone(each),
                command=f"complaint amend {each.entry} --at ... --why ...",
            )
        )
        for each in milestones
    ]


def _milestone(milestone: Milestone) -> str:
    text = _("{day}: {label}.").format(day=_day(milestone), label=MILESTONES[milestone.kind].label)
    return f"{text} {_brief(milestone.note)}" if milestone.note else text


def _payment(payment: Payment) -> str:
    how = METHODS.get(payment.method, "")
    if payment.network:
        how += f" {network_name(payment.network)}"
    if payment.last4:
        how = _("{card} ending in {last4}").format(card=how, last4=payment.last4)
    what = _PAID[payment.kind].format(amount=describe_amount(payment.amount))
    text = _("Payment {number}, {day}: {what}").format(
        number=payment.number, day=_day(payment), what=what
    )
    text = f"{text} ({how})." if how else f"{text}."
    return f"{text} {_brief(payment.note)}" if payment.note else text


def _clause(clause: Clause) -> str:
    return _("{place}: “{text}”").format(place=clause.place, text=_brief(clause.text, _LONGER))


def _offer(offer: Offer) -> str:
    text = _("Offer {number}, {day}: {text}").format(
        number=offer.number, day=_day(offer), text=_brief(offer.text, _LONGER)
    )
    worth = _(" (worth {value})").format(value=describe_amount(offer.value)) if offer.value else ""
    why = _(", because: {why}").format(why=_brief(offer.why)) if offer.why else ""
    return f"{text}{worth}; {_DECISIONS[offer.decision]}{why}."


def _sending(sending: Sending) -> str:
    sentence = _("{day}: the letter left by {via}")
    if sending.via == "office":
        sentence = _("{day}: you handed the letter in at {via}")
    text = sentence.format(day=_day(sending), via=SENT_VIA[sending.via])
    if sending.tracking:
        text += _(", number {tracking}").format(tracking=sending.tracking)
    if sending.proof:
        text += _("; proof: {name}, SHA-256 {hash}").format(
            name=sending.proof, hash=sending.proof_sha256[:12]
        )
    return f"{text}."


def _brief(text: str, longest: int = _BRIEF) -> str:
    text = on_one_line(text)
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _day(noun: Milestone | Payment | Offer | Sending) -> str:
    return describe_moment(noun.at, "day", noun.zone)


_TEXTS: dict[type[Any], Callable[[Any], str]] = {
    Milestone: _milestone,
    Payment: _payment,
    Clause: _clause,
    Offer: _offer,
    Sending: _sending,
}
