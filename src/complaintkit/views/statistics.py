"""What all cases add up to, as a page and as JSON: no figure without what it is a part of."""

from collections.abc import Iterator
from typing import Any

from complaintkit.describe import describe_amount, describe_delay, describe_number, describe_seconds
from complaintkit.insight.keeping import Keeping
from complaintkit.insight.statistics import Figures, Statistics, Sums
from complaintkit.sentences import _
from complaintkit.totals import Spent
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Table, blank, heading, line


def statistics_page(found: Statistics) -> list[Line | Table]:
    """All cases together, then each provider, then the people who promised something."""
    if not found.whole.cases:
        return [line(_("There is no case yet. Begin one with: complaint open"))]
    only = found.providers[0][0] if len(found.providers) == 1 else ""
    lines: list[Line | Table] = [heading(only or _("All cases")), *_figures(found.whole)]
    if len(found.providers) > 1:
        for name, figures in found.providers:
            lines += [blank(), heading(name), *_figures(figures)]
    people = [each for each in found.agents if each.promises and each.name]
    if people:
        rows = tuple(
            (each.name, each.provider, *_row(each.keeping), str(len(each.contacts)))
            for each in people
        )
        titles = (_("Person"), _("Provider"), _("Kept in time"), _("Median over"), _("Contacts"))
        lines += [blank(), heading(_("Promises by person")), Table(titles, rows)]
    return lines


def statistics_json(found: Statistics) -> dict[str, Any]:
    """The figures for a program: counts with their denominators, times in seconds, money as text.

    A median is null where there is nothing to take it of.
    """
    return {
        "at": found.at.isoformat(),
        "whole": _figures_json(found.whole),
        "providers": [
            {"provider": name, **_figures_json(figures)} for name, figures in found.providers
        ],
        "agents": [
            {
                "name": each.name,
                "provider": each.provider,
                "contacts": len(each.contacts),
                "promises": _keeping_json(each.keeping),
            }
            for each in found.agents
        ],
    }


def kept_words(found: Keeping) -> str:
    """How promises were kept, with the denominator."""
    if not found.over:
        text = _("the time of none of {made} is over yet.").format(made=found.made)
    else:
        text = _(
            "kept in time {in_time} of {over} whose time is over; late {late}, in part {partly},"
            " not {unkept}."
        ).format(
            in_time=found.in_time,
            over=found.over,
            late=found.late,
            partly=found.partly,
            unkept=found.unkept,
        )
    if found.set_aside or (found.running and found.over):
        more = _("Still running: {running}; waived or replaced in time: {aside}.")
        text += " " + more.format(running=found.running, aside=found.set_aside)
    return text


def over_words(found: Keeping) -> str:
    """How far beyond their time they went; empty where none did."""
    middle = found.median_overdue
    if middle is None:
        return ""
    text = _(
        "Over the time, in the middle: {middle} (median of {count}, each until it was settled"
        " or until now)."
    )
    return text.format(middle=describe_delay(middle), count=len(found.overdue))


def _figures(found: Figures) -> Iterator[Line]:
    text = _("Cases: {cases}, open {open}; contacts: {contacts}.")
    told = text.format(cases=found.cases, open=found.open, contacts=found.contacts)
    yield line(told, indent=2)
    yield line(_spent(_("On the phone and in talks: {time}"), found.talked), indent=2)
    yield line(_spent(_("Of it on hold: {time}"), found.held), indent=2)
    yield line(_attempts(found), indent=2)
    for title, kept in ((_("Their promises: "), found.theirs), (_("Your promises: "), found.mine)):
        if kept.made:
            told = " ".join(filter(None, (kept_words(kept), over_words(kept))))
            yield line(title, told, indent=2)
    for sums in found.sums:
        yield line(_money(sums), indent=2)


def _attempts(found: Figures) -> str:
    if not found.attempts:
        return _("No attempt to reach them is recorded.")
    if not found.answered:
        text = _("Attempts: {attempts}; a person answered none of them.")
        return text.format(attempts=found.attempts)
    text = _("Attempts: {attempts}; a person answered {answered}: {each} attempts for each answer.")
    each = describe_number(f"{found.attempts / found.answered:.1f}")
    return text.format(attempts=found.attempts, answered=found.answered, each=each)


def _spent(sentence: str, spent: Spent) -> str:
    """A time with how many contacts it is known of."""
    whole = spent.known + spent.unknown
    if not spent.known:
        return (
            sentence.format(time=_("not noted (0 of {whole} contacts)").format(whole=whole)) + "."
        )
    known = _("{time} (noted for {known} of {whole} contacts).")
    told = known.format(time=describe_seconds(spent.seconds), known=spent.known, whole=whole)
    return sentence.format(time=told)


def _money(sums: Sums) -> str:
    text = _(
        "Money: claimed {claimed} (cases with a sum: {cases}); paid {paid}; came back {back};"
        " compensation {compensation}."
    )
    told = text.format(
        claimed=describe_amount(sums.claimed),
        cases=sums.cases,
        paid=describe_amount(sums.paid),
        back=describe_amount(sums.back),
        compensation=describe_amount(sums.compensation),
    )
    if sums.provisional.amount:
        more = _("Credited by the bank for now: {sum}.").format(
            sum=describe_amount(sums.provisional)
        )
        told = f"{told} {more}"
    return told


def _row(found: Keeping) -> tuple[str, str]:
    middle = found.median_overdue
    share = _("{in_time} of {over}").format(in_time=found.in_time, over=found.over)
    return share, describe_delay(middle) if middle else "–"


def _figures_json(found: Figures) -> dict[str, Any]:
    whole = found._asdict() | {
        "talked": _spent_json(found.talked),
        "held": _spent_json(found.held),
        "theirs": _keeping_json(found.theirs),
        "mine": _keeping_json(found.mine),
        "sums": [
            {
                name: value if name == "cases" else str(value)
                for name, value in each._asdict().items()
            }
            for each in found.sums
        ],
    }
    return dict(whole)


def _spent_json(spent: Spent) -> dict[str, int]:
    return {"seconds": spent.seconds, "known": spent.known, "unknown": spent.unknown}


def _keeping_json(found: Keeping) -> dict[str, Any]:
    middle = found.median_overdue
    shown: dict[str, Any] = jsonable(found._asdict())
    return shown | {"median_overdue": int(middle.total_seconds()) if middle else None}
