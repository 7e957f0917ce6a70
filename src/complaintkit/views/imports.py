"""What an import would store, or has stored, so that a person can check it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from complaintkit.describe import describe_day, describe_moment
from complaintkit.entries.planning import Plan, Planned
from complaintkit.evidence.importers.found import Unreadable
from complaintkit.model import Case, Event
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, Table, line, on_one_line
from complaintkit.views.receipt import contact_words

MOST_ROWS = 20
"""Rows of a plan that are shown; the numbers below them count all."""
_BRIEF = 40
_LONG = timedelta(days=183)


def plan_page(plan: Plan, case: Case, zone: str, notes: Sequence[str]) -> list[Line | Table]:
    """The contacts with the fate of each, then the numbers of all."""
    text = _("Case {number}: {provider}, {about}")
    about = on_one_line(case.about)
    page: list[Line | Table] = [
        line(text.format(number=case.number, provider=case.provider, about=about))
    ]
    page += [line(note) for note in notes]
    if plan.planned:
        headings = (_("In the file"), _("When"), _("What"), _("Plan"))
        rows = [_row(each, zone) for each in plan.planned[:MOST_ROWS]]
        page.append(Table(headings, tuple(rows)))
        page += more(len(plan.planned))
    page += refused_lines(plan.refused)
    return [*page, *_long_before(plan, case), line(counts_text(plan.counts, _("To store")))]


def _long_before(plan: Plan, case: Case) -> list[Line]:
    """What lies so long before the case that its year may be a slip."""
    early = [each for each in plan.of("new") if case.opened_at - each.meaning.at.at > _LONG]
    if not early:
        return []
    sentence = _("More than half a year before the case was opened, {day}: {places}. Is it right?")
    places = [each.found.place for each in early[:MOST_ROWS]]
    places += ["…"] if len(early) > MOST_ROWS else []
    day = describe_day(case.opened_at)
    return [line(Span(sentence.format(day=day, places=", ".join(places)), "bad"))]


def refused_lines(refused: Sequence[Unreadable]) -> list[Line]:
    """What cannot be taken over, and why."""
    lines = []
    for each in refused[:MOST_ROWS]:
        sentence = _("Refused, {place}: {reason}")
        lines.append(line(sentence.format(place=each.place, reason=each.reason)))
        if each.hint:
            lines.append(line(each.hint, indent=2))
    return lines + more(len(refused))


def counts_text(counts: Mapping[str, int], stored: str) -> str:
    """The numbers, which add up to what is in the file."""
    parts = [
        (stored, counts["stored"]),
        (_("already there"), counts["known"]),
        (_("probably there"), counts["probable"]),
        (_("refused"), counts["refused"]),
        (_("of others, or outside the dates"), counts["left_out"]),
    ]
    listed = ", ".join(f"{label}: {count}" for label, count in parts if count or label == stored)
    return _("In the file: {read}. {listed}.").format(read=counts["read"], listed=listed)


def plan_json(plan: Plan) -> dict[str, Any]:
    """The same for a program, every contact of it."""
    return {
        "counts": plan.counts,
        "planned": [
            {
                "place": each.found.place,
                "source_key": each.found.source_key,
                "plan": each.verdict,
                "entry": each.entry,
                "contact": each.meaning.contact,
            }
            for each in plan.planned
        ],
        "refused": [each._asdict() for each in plan.refused],
    }


def stored_page(
    plan: Plan, case: Case, appended: Sequence[Event], notes: Sequence[str]
) -> list[Line | Table]:
    """What became of the file: the numbers, and where its entries are."""
    text = _("Case {number}: {provider}, {about}")
    about = on_one_line(case.about)
    page: list[Line | Table] = [
        line(text.format(number=case.number, provider=case.provider, about=about))
    ]
    page += [line(note) for note in notes]
    for each in plan.of("probable")[:MOST_ROWS]:
        sentence = _("Left out, {place}: it is probably entry {entry}; --also stores it, too.")
        page.append(line(sentence.format(place=each.found.place, entry=each.entry)))
    page += more(len(plan.of("probable")))
    page += [*refused_lines(plan.refused), *_long_before(plan, case)]
    page.append(line(counts_text(plan.counts, _("Stored"))))
    if not appended:
        return [*page, line(_("Nothing was added to the record."))]
    return [*page, stored_line(appended)]


def stored_line(appended: Sequence[Event]) -> Line:
    """The numbers of many entries that were stored together, the time and the last hash."""
    sentence = _("Stored as entries {first} to {last}, {at} UTC, fingerprint {hash}.")
    at = appended[-1].recorded_at.replace("T", " ").removesuffix("Z")
    ends = {"first": appended[0].seq, "last": appended[-1].seq}
    return line(Span(sentence.format(**ends, at=at, hash=appended[-1].hash[:8]), "dim"))


def stored_json(plan: Plan, appended: Sequence[Event]) -> dict[str, Any]:
    """The same for a program."""
    return {
        "counts": plan.counts,
        "refused": [each._asdict() for each in plan.refused],
        "stored": [{"entry": each.seq, "kind": each.kind, "hash": each.hash} for each in appended],
    }


def _row(each: Planned, zone: str) -> tuple[str, str, str, str]:
    at = each.meaning.at
    body = each.meaning.contact
    told = contact_words(body)
    about = on_one_line(body.get("summary", ""))
    if about:
        brief = about if len(about) <= _BRIEF else f"{about[: _BRIEF - 1]}…"
        told = _("{told}: {about}").format(told=told, about=brief)
    return each.found.place, describe_moment(at.at, at.precision, zone), told, _fate(each)


def _fate(each: Planned) -> str:
    fates = {
        "new": _("store"),
        "known": _("already entry {entry}"),
        "probable": _("probably entry {entry} already"),
    }
    return fates[each.verdict].format(entry=each.entry)


def more(number: int) -> list[Line]:
    """How many rows are not shown."""
    if number <= MOST_ROWS:
        return []
    return [line(_("and {number} more").format(number=number - MOST_ROWS))]
