"""What is at risk in a case, as a page and as JSON."""

from collections.abc import Iterator
from typing import Any

from complaintkit.describe import describe_amount, describe_day, describe_moment
from complaintkit.evidence.formats.wording import METHODS
from complaintkit.insight.risk import Risk
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.window import RuleWindow
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, blank, heading, line, shortened
from complaintkit.views.rights import windows_json
from complaintkit.views.windows import window_lines

_LONG = 160


def risk_page(found: Risk, who: str, sample: str) -> list[Line]:
    """What was paid, whether anybody answers, and what protection is left."""
    case = found.case
    text = _("{provider}, case {number}: {about}, {day}")
    head = text.format(
        provider=case.provider,
        number=case.number,
        about=shortened(case.about, _LONG),
        day=describe_day(found.at),
    )
    lines = [line(Span(head, "strong")), blank(), heading(_("What you paid"))]
    lines += [
        *_paid(found, who, sample),
        blank(),
        heading(_("Does anybody answer?")),
        *_answers(found),
    ]
    lines += [blank(), heading(_("Protection that is left")), *_protection(found, who)]
    if found.over:
        lines += [blank(), heading(_("Over")), *_windows(found, found.over)]
    return lines


def risk_json(found: Risk) -> dict[str, Any]:
    """The same for a program; `days_since_human` is null where no human ever answered."""
    today = found.at.date()
    whole = found._asdict() | {
        "ledgers": [
            {"currency": each.currency, "still_out": str(each.money(each.still_out))}
            for each in found.ledgers
        ],
        "left": windows_json(found.left, today),
        "ahead": windows_json(found.ahead, today),
        "over": windows_json(found.over, today),
        "days_since_human": found.days_since_human,
    }
    shown: dict[str, Any] = jsonable(whole)
    return shown


def _paid(found: Risk, who: str, sample: str) -> Iterator[Line]:
    for each in found.paid:
        payment = each.payment
        how = METHODS.get(payment.method, "") or _("it is not noted how")
        text = _("{amount} on {day}, {days} days ago ({how}; entry {entry}).")
        if each.days == 1:
            text = _("{amount} on {day}, yesterday ({how}; entry {entry}).")
        if each.days == 0:
            text = _("{amount} on {day}, today ({how}; entry {entry}).")
        told = text.format(
            amount=describe_amount(payment.amount),
            day=describe_day(payment.day),
            days=each.days,
            how=how,
            entry=payment.entry,
        )
        yield line(told, indent=2)
    if not found.paid:
        command = Span(f'complaint pay {who} "{sample}" --on ... --by ...', "command")
        yield line(_("No payment is recorded: "), command, indent=2)
    for ledger in found.ledgers:
        text = _("Still out of pocket: {sum}.")
        yield line(text.format(sum=describe_amount(ledger.money(ledger.still_out))), indent=2)
    if found.came is None:
        yield line(_("It is not noted that anything was delivered."), indent=2)
        return
    label = MILESTONES[found.came.kind].label
    text = _("{day}: {label} (entry {entry}).")
    came = found.came
    told = text.format(day=describe_day(came.day), label=label, entry=came.entry)
    yield line(told, indent=2)


def _answers(found: Risk) -> Iterator[Line]:
    if not found.attempts and found.last is None:
        yield line(_("No contact is recorded yet."), indent=2)
        return
    text = _("A person answered {answered} of your {attempts} contacts.")
    told = text.format(answered=found.answered, attempts=found.attempts)
    yield line(Span(told, "strong" if found.answered else "bad"), indent=2)
    if found.auto_replies:
        text = _("Automatic replies, which are no answer: {count}.")
        yield line(text.format(count=found.auto_replies), indent=2)
    if found.last is None:
        yield line(_("No human has answered to this day."), indent=2)
        return
    last, days = found.last, found.days_since_human
    text = _("The last time you had a human was {when}, {days} days ago (entry {entry}).")
    when = describe_moment(last.at, "day", last.zone)
    if days == 1:
        text = _("The last time you had a human was {when}, yesterday (entry {entry}).")
    if not days:
        text = _("The last time you had a human was today (entry {entry}).")
    yield line(text.format(when=when, days=days, entry=last.entry), indent=2)


def _protection(found: Risk, who: str) -> Iterator[Line]:
    yield from _windows(found, (*found.left, *found.ahead))
    if not found.left and not found.ahead:
        text = _("No period of the law that protects you runs by what is recorded: ")
        command = Span(f"complaint rights {who}", "command")
        yield line(text, command, indent=2)
    if found.otherwise:
        ways = ", ".join(METHODS.get(each, each) for each in found.otherwise)
        text = _("Paid by {ways}: for that there is no card dispute.")
        yield line(text.format(ways=ways), indent=2)


def _windows(found: Risk, windows: tuple[RuleWindow, ...]) -> Iterator[Line]:
    for window in windows:
        yield from window_lines(window, found.at.date(), whole=False)
