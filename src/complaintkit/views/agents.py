"""The people one spoke to, as a page and as JSON."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from complaintkit.describe import describe_day, promised
from complaintkit.evidence.formats.wording import word
from complaintkit.insight.agents import Agent
from complaintkit.model import Promise
from complaintkit.promises import state
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, Style, heading, line, shortened
from complaintkit.views.statistics import kept_words

_LONG, _MANY = 120, 10
"""How much of a promise is repeated, and how many of one person's."""

_BECAME = {
    "waiting": _("still running"),
    "due": _("due now"),
    "broken": _("broken"),
    "kept": _("kept"),
    "kept late": _("kept late"),
    "partly kept": _("kept in part"),
    "superseded": _("replaced"),
    "waived": _("waived"),
}


def agents_page(found: Sequence[Agent], now: datetime) -> list[Line]:
    """By provider: each person, how often, what was promised and what became of it."""
    if not found:
        return [line(_("Nobody is on record yet. With a call: complaint log --agent NAME"))]
    lines: list[Line] = []
    for provider, people in groupby(found, key=lambda each: each.provider):
        lines.append(heading(provider))
        for agent in people:
            lines += _agent(agent, now)
    return lines


def agents_json(found: Sequence[Agent]) -> list[dict[str, Any]]:
    """The people for a program: contacts and promises by their entries and numbers."""
    return [
        jsonable(each._asdict())
        | {
            "contacts": [contact.entry for contact in each.contacts],
            "promises": [promise.number for promise in each.promises],
            "helped": each.helped,
            "last_at": each.last.at.isoformat(),
        }
        for each in found
    ]


def _agent(agent: Agent, now: datetime) -> Iterator[Line]:
    name = agent.name or _nameless(agent)
    known = [*agent.roles, *map(word, agent.levels), *agent.sites, *agent.ids] if agent.name else []
    told = f" ({', '.join(known)})" if known else ""
    yield line(Span(name, "good" if agent.helped else "strong"), told, indent=2)
    yield line(_contacts(agent), indent=4)
    if agent.unnamed and not agent.name:
        text = _("Refused to give a name: {count}.")
        yield line(text.format(count=agent.unnamed), indent=4)
    if agent.promises:
        yield line(_("Promises: "), kept_words(agent.keeping), indent=4)
    for promise in agent.promises[-_MANY:]:
        yield _promise(promise, now)
    if len(agent.promises) > _MANY:
        text = _("And {count} earlier ones: complaint show")
        yield line(Span(text.format(count=len(agent.promises) - _MANY), "dim"), indent=6)


def _nameless(agent: Agent) -> str:
    """Whoever stands together: they refused to give a name, or nobody noted one."""
    if agent.unnamed == len(agent.contacts):
        return _("People who refused to give a name")
    return _("People whose name is not recorded")


def _contacts(agent: Agent) -> str:
    """How often and when last; how often they refused."""
    count, last = len(agent.contacts), agent.last
    text = _("{count} contacts, the last on {day} (entry {entry}).")
    if count == 1:
        text = _("One contact, on {day} (entry {entry}).")
    told = text.format(count=count, day=describe_day(last.at), entry=last.entry)
    if agent.refusals:
        told += " " + _("Refused: {count}.").format(count=agent.refusals)
    return told


def _promise(promise: Promise, now: datetime) -> Line:
    became = state(promise, now)
    text = _("Promise {number}: {text}; ").format(
        number=promise.number, text=shortened(promised(promise.text), _LONG)
    )
    styles: dict[str, Style] = {"kept": "good", "kept late": "good", "broken": "bad"}
    return line(text, Span(_BECAME[became], styles.get(became, "strong")), indent=6)
