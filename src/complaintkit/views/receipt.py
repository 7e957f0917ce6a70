"""The acknowledgement of stored entries, and what was understood of the user's words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from complaintkit.describe import (
    describe_delay,
    describe_moment,
    describe_seconds,
    describe_window,
    promised,
)
from complaintkit.model import Case, Event, Moment, Promise
from complaintkit.promises import lateness, state
from complaintkit.sentences import _, kind_words
from complaintkit.views.page import Line, Page, Span, Table, line, on_one_line
from complaintkit.vocabulary import WRITTEN

_BRIEF = 60
"""Characters of a text that a receipt repeats."""


def receipt_lines(
    appended: Sequence[Event],
    cases: Sequence[Case],
    promises: Sequence[Promise],
    now: datetime,
    notes: Page = (),
) -> list[Line | Table]:
    """What was understood, in full, then the entries' numbers, the time and the short hash."""
    lines: list[Line | Table] = [
        line(
            _("Case {number}: {provider}, {about}").format(
                number=case.number, provider=case.provider, about=on_one_line(case.about)
            )
        )
        for case in cases
    ]
    lines += notes
    lines += [each for promise in promises for each in promise_lines(promise, now)]
    return [*lines, _stored(appended)] if appended else lines


def promise_lines(promise: Promise, now: datetime) -> Iterator[Line]:
    """One promise as it was understood: who, what, by when, why then, and what became of it."""
    sentence = _("Promise {number}, theirs: {text}")
    if promise.by == "me":
        sentence = _("Promise {number}, yours: {text}")
    text = sentence.format(number=promise.number, text=on_one_line(promised(promise.text)))
    window = describe_window(promise.window, promise.zone)
    yield line(text, "; ", Span(window, "strong"), f" ({basis_word(promise)})")
    if promise.window.rule and promise.basis != "default":
        from complaintkit.when.explained import explained  # noqa: PLC0415 (most have no rule)

        yield line(explained(promise.window.rule), indent=2)
    if promise.settled_as is not None:
        yield line(settled_text(promise, now), indent=2)


def basis_word(promise: Promise) -> str:
    """Where the window of a promise comes from."""
    words = {
        "stated": _("stated"),
        "their-limit": _("their own time limit"),
        "default": _("our default: no day or hour was noted")
        if promise.by == "them"
        else _("our default: no time was named"),
    }
    return words[promise.basis]


def settled_text(promise: Promise, now: datetime) -> str:
    """What became of a settled promise."""
    late = lateness(promise, now)
    words = {
        "kept": _("Kept."),
        "kept late": _("Kept, {late} late."),
        "partly kept": _("Kept in part, {late} late.") if late else _("Kept in part."),
        "broken": _("Not kept."),
        "superseded": _("Replaced by a newer promise, {late} late.")
        if late
        else _("Replaced by a newer promise."),
        "waived": _("Waived."),
    }
    return words[state(promise, now)].format(late=describe_delay(late))


def contact_line(at: Moment, zone: str, body: Mapping[str, Any]) -> Line:
    """One contact as it was understood: when, how, how it ended, how long."""
    when = describe_moment(at.at, at.precision, zone)
    return line(_("{when}: {told}").format(when=when, told=contact_words(body)))


def contact_words(body: Mapping[str, Any]) -> str:
    """How it was, how it ended and how long it took, without its time."""
    arrow = _("they contacted you") if body["direction"] == "in" else _("you contacted them")
    is_message = body["direction"] == "in" and body["channel"] in WRITTEN
    is_there = is_message and body["outcome"] in ("spoke", "sent")
    outcome = _("message received") if is_there else _(body["outcome"])
    text = _("{arrow} ({channel}), {outcome}").format(
        arrow=arrow, channel=_(body["channel"]), outcome=outcome
    )
    times = [
        (_("lasted {time}"), body.get("duration_s")),
        (_("{time} of it on hold"), body.get("hold_s")),
    ]
    for sentence, seconds in times:
        if seconds is not None:
            text += ", " + sentence.format(time=describe_seconds(seconds))
    return text


def details_lines(body: Mapping[str, Any]) -> Iterator[Line]:
    """The rest of what was understood of a contact, in one line; none where there is nothing."""
    told = "; ".join([*_exact(body), *_words(body)])
    if told:
        yield line(f"{told[0].upper()}{told[1:]}", indent=2)


def _exact(body: Mapping[str, Any]) -> Iterator[str]:
    """What is looked up or counted later: told whole."""
    agent, references = _agent(body), body.get("reference_list")
    if agent:
        yield _("with {agent}").format(agent=agent)
    if body.get("asked_for"):
        yield _("asked for: {level}").format(level=body["asked_for"])
    if body.get("number"):
        yield _("number or address: {number}").format(number=body["number"])
    if references:
        yield _("references {numbers}").format(numbers=", ".join(references))
    if body.get("cost"):
        yield _("cost {cost}").format(cost=body["cost"])
    if "recorded_by_them" in body:
        recorded = body["recorded_by_them"]
        yield _("they record the call") if recorded else _("they do not record the call")


def _words(body: Mapping[str, Any]) -> Iterator[str]:
    """What somebody said or wrote: as much as shows that it is the right text."""
    if body.get("summary"):
        yield _("what happened: {text}").format(text=_brief(body["summary"]))
    for question in body.get("asked", ()):
        yield _("you asked: {text}").format(text=_brief(question))
    if body.get("said"):
        yield _("they said: {text}").format(text=_brief(body["said"]))
    for quote in body.get("quotes", ()):
        theirs = quote["speaker"] == "them"
        sentence = _("their words: “{text}”") if theirs else _("your words: “{text}”")
        yield sentence.format(text=_brief(quote["text"]))
    if body.get("note"):
        yield _("note: {text}").format(text=_brief(body["note"]))


def _agent(body: Mapping[str, Any]) -> str:
    """The person, with what is known of them in brackets."""
    name = body.get("agent") or _("somebody")
    if body.get("agent_refused"):
        name = _("somebody who gave no name")
    fields = ("role", "level", "site", "agent_id")
    known = [str(body[field]) for field in fields if body.get(field)]
    if known:
        return _("{name} ({known})").format(name=name, known=", ".join(known))
    return name if body.get("agent") or body.get("agent_refused") else ""


def _brief(text: str) -> str:
    text = on_one_line(text)
    return text if len(text) <= _BRIEF else f"{text[: _BRIEF - 1].rstrip()}…"


def _stored(appended: Sequence[Event]) -> Line:
    entries = ", ".join(f"{event.seq} ({kind_words(event.kind)})" for event in appended)
    at = datetime.fromisoformat(appended[-1].recorded_at).astimezone(UTC)
    words = _("Stored as entry {entries}, {at} UTC, fingerprint {hash}.").format(
        entries=entries, at=f"{at:%Y-%m-%d %H:%M:%S}", hash=appended[-1].hash[:8]
    )
    return line(Span(words, "dim"))
