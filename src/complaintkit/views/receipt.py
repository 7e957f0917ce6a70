"""The acknowledgement of stored entries, and what was understood of the user's words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from complaintkit.describe import describe_duration, describe_moment, describe_window
from complaintkit.model import Case, Event, Moment, Promise
from complaintkit.promises import lateness, state
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line


def receipt_lines(
    appended: Sequence[Event],
    cases: Sequence[Case],
    promises: Sequence[Promise],
    now: datetime,
    notes: Sequence[Line] = (),
) -> list[Line]:
    """What was understood, in full, then the entries' numbers, the time and the short hash."""
    lines = [
        line(
            _("Case {number}: {provider}, {about}").format(
                number=case.number, provider=case.provider, about=case.about
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
    text = sentence.format(number=promise.number, text=promise.text)
    window = describe_window(promise.window, promise.zone)
    yield line(text, "; ", Span(window, "strong"), f" ({basis_word(promise)})")
    if promise.window.rule and promise.basis != "default":
        yield line(promise.window.rule, indent=2)
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
    return words[state(promise, now)].format(late=_delay(late))


def _delay(late: timedelta) -> str:
    """A delay in days where only days are known, else to the second."""
    days, rest = divmod(late, timedelta(days=1))
    if rest or not days:
        return describe_duration(late)
    return _("1 day") if days == 1 else _("{days} days").format(days=days)


def contact_line(at: Moment, zone: str, body: Mapping[str, Any]) -> Line:
    """One contact as it was understood: when, how, how it ended, how long."""
    arrow = _("they contacted you") if body["direction"] == "in" else _("you contacted them")
    text = _("{when}: {arrow} ({channel}), {outcome}").format(
        when=describe_moment(at.at, at.precision, zone),
        arrow=arrow,
        channel=body["channel"],
        outcome=body["outcome"],
    )
    times = [
        (_("lasted {time}"), body.get("duration_s")),
        (_("{time} of it on hold"), body.get("hold_s")),
    ]
    for sentence, seconds in times:
        if seconds is not None:
            text += ", " + sentence.format(time=describe_seconds(seconds))
    return line(text)


def describe_seconds(seconds: int) -> str:
    """A number of seconds in hours, minutes and seconds."""
    return describe_duration(timedelta(seconds=seconds))


def _stored(appended: Sequence[Event]) -> Line:
    entries = ", ".join(f"{event.seq} ({event.kind.replace('_', ' ')})" for event in appended)
    at = datetime.fromisoformat(appended[-1].recorded_at).astimezone(UTC)
    words = _("Stored as entry {entries}, {at} UTC, fingerprint {hash}.").format(
        entries=entries, at=f"{at:%Y-%m-%d %H:%M:%S}", hash=appended[-1].hash[:8]
    )
    return line(Span(words, "dim"))
