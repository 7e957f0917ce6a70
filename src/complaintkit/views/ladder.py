"""The ladder of one case, as a page and as JSON: tried, refused, allowed now, not yet and why."""

from typing import Any

from complaintkit.describe import describe_moment
from complaintkit.ladder.situation import Reason
from complaintkit.ladder.standing import Ladder, RungStanding, Status
from complaintkit.model import Case
from complaintkit.sentences import _
from complaintkit.views.agenda import because
from complaintkit.views.agenda_json import command_line, reason_json, step_json
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, blank, heading, line

_GROUPS: tuple[tuple[Status, str], ...] = (
    ("tried", _("Tried")),
    ("refused", _("Refused")),
    ("allowed", _("Allowed now")),
    ("not-yet", _("Not yet")),
    ("barred", _("Of no use now")),
)


def ladder_page(found: Ladder, case: Case, when: str, who: str) -> list[Line]:
    """The ladder for a person: the next step first, then every rung by where it stands."""
    sentence = _("{provider}, case {number}: {about} (you want: {want}), {when}")
    head = sentence.format(
        provider=case.provider, number=case.number, about=case.about, want=case.want, when=when
    )
    lines = [line(Span(head, "strong")), *_step_lines(found, case, who)]
    for status, title in _GROUPS:
        rungs = [each for each in found.rungs if each.status == status]
        if rungs:
            lines += [blank(), heading(title)]
            for each in rungs:
                lines += _rung_lines(each, who)
    return lines


def ladder_json(found: Ladder, case: Case, when: str, who: str) -> dict[str, Any]:
    """The ladder for a program."""
    return {
        "case": jsonable(case),
        "at": when,
        "next": step_json(found.step, who) if found.step else None,
        "waiting": reason_json(found.waiting) if found.waiting else None,
        "warnings": [reason_json(each) for each in found.warnings],
        "rungs": [
            {
                "rung": each.rung.name,
                "title": _(each.rung.title),
                "status": each.status,
                **reason_json(each.reason),
                "until": reason_json(each.until) if each.until else None,
                "command": _command(each, who),
            }
            for each in found.rungs
        ],
    }


def _step_lines(found: Ladder, case: Case, who: str) -> list[Line]:
    """The one next step; or why there is none."""
    step = found.step
    lines = [blank(), heading(_("Next"))]
    if step is None:
        lines.append(line(_why_none(found, case), indent=2))
        return [*lines, *_said(found.warnings)]
    lines.append(line(Span(step.advice, "strong"), " ", because(step.reason), indent=2))
    if step.tip:
        lines.append(line(step.tip, indent=2))
    lines += _said(step.notes)
    afterwards = (_("Afterwards:"), " ") if step.command[0] in ("log", "note") else ()
    command = command_line(step.command, who if step.takes_who else "")
    return [*lines, line(*afterwards, Span(command, "command"), indent=2)]


def _said(reasons: tuple[Reason, ...]) -> list[Line]:
    return [line(because(each), indent=2) for each in reasons]


def _why_none(found: Ladder, case: Case) -> str:
    if case.closed_at is not None:
        closed = describe_moment(case.closed_at, "day", "")
        return _("Nothing: the case was closed on {day}.").format(day=closed)
    if found.waiting is not None:
        return _("Nothing yet, it is their turn: {why}").format(why=because(found.waiting))
    if any(each.status == "allowed" for each in found.rungs):
        return _("Nothing sure: what is allowed now depends on what the record does not tell.")
    if any(each.status == "not-yet" for each in found.rungs):
        return _("Nothing yet: no step is allowed now that was not tried.")
    return _("Nothing: every step was tried, or leads nowhere in this case.")


def _rung_lines(standing: RungStanding, who: str) -> list[Line]:
    title = Span(_(standing.rung.title), "strong")
    if standing.status == "tried":
        entries = because(Reason(_(standing.rung.title), standing.reason.entries))
        return [line(entries, indent=2)]
    between = " " if title.text.endswith("?") else ": "
    lines = [line(title, between, because(standing.reason), indent=2)]
    if standing.until is not None and standing.until.text not in standing.reason.text:
        lines.append(line(because(standing.until), indent=4))
    if standing.status == "allowed":
        lines.append(line(Span(_command(standing, who), "command"), indent=4))
    return lines


def _command(standing: RungStanding, who: str) -> str:
    if not standing.command:
        return ""
    return command_line(standing.command, who if standing.takes_who else "")
