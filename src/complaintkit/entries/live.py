"""A call while it goes on: what was pressed and typed, and the contact that it becomes.

Times are milliseconds from the beginning of the call, by a clock that only runs forward; the clock
on the wall is asked once, when the call begins.
"""

from datetime import UTC, datetime, timedelta
from typing import Any, Literal, NamedTuple, get_args

from complaintkit.entries.people import agent_told
from complaintkit.entries.told import Told
from complaintkit.sentences import _

Kind = Literal[
    "hold",
    "back",
    "agent",
    "asked",
    "reference",
    "quote",
    "promise",
    "callback",
    "limit",
    "passed",
    "note",
    "cut-off",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

_SOMEBODY_SPOKE = frozenset(KINDS) - {"hold", "back", "note", "cut-off"}
_SECOND, _MINUTE, _HOUR = 1000, 60, 3600
_BRIEF = 200
"""Characters of words in the story of the call that are kept whole in a field of their own."""


class Mark(NamedTuple):
    """Something that happened in the call, or was said."""

    at: int
    kind: Kind
    text: str = ""


class Call(NamedTuple):
    """One call as far as it has come."""

    id: str
    """The id that the entry of the contact will have: logged twice, it is stored once."""
    who: str | None
    began_at: datetime
    marks: tuple[Mark, ...] = ()
    lasted: int = 0
    typing: Mark | None = None
    """What is being typed and was not entered yet."""


def ticked(call: Call, at: int) -> Call:
    """The call, known to have lasted until *at*; it never gets shorter."""
    return call._replace(lasted=max(call.lasted, at))


def marked(call: Call, kind: Kind, text: str, at: int) -> Call:
    """The call with one thing more; on hold a second time means back from hold."""
    call = ticked(call, at)
    if kind == "hold" and is_on_hold(call):
        kind = "back"
    return call._replace(marks=(*call.marks, Mark(call.lasted, kind, text)), typing=None)


def unmarked(call: Call) -> Call:
    """The call without the last thing that was entered."""
    return call._replace(marks=call.marks[:-1])


def lasting(call: Call, now: datetime) -> int:
    """How long a call has lasted that somebody goes on with: it went on meanwhile, too."""
    since = (now.astimezone(UTC) - call.began_at) // timedelta(milliseconds=1)
    return max(call.lasted, since)


def is_on_hold(call: Call) -> bool:
    """Whether they keep the user waiting just now."""
    turns = [each.kind for each in call.marks if each.kind in ("hold", "back")]
    return bool(turns) and turns[-1] == "hold"


def held(call: Call) -> int:
    """How much of the call so far was spent on hold."""
    total, since = 0, None
    for mark in call.marks:
        if mark.kind == "hold":
            since = mark.at
        elif mark.kind == "back" and since is not None:
            total, since = total + mark.at - since, None
    return total if since is None else total + call.lasted - since


def held_now(call: Call) -> int:
    """How long the present wait has lasted; nothing when the user is not on hold."""
    if not is_on_hold(call):
        return 0
    return call.lasted - max(each.at for each in call.marks if each.kind == "hold")


def likely_outcome(call: Call) -> str:
    """How it ended, as far as the marks tell: who only waited spoke to nobody."""
    kinds = {each.kind for each in call.marks}
    if "cut-off" in kinds:
        return "cut-off"
    if "hold" in kinds and not kinds & _SOMEBODY_SPOKE:
        return "no-answer"
    return "spoke"


def began(call: Call, now: datetime) -> datetime:
    """When the call began, by the clock of then.

    If that lies ahead of the end, the clock was set back meanwhile: then counted back from *now*.
    """
    length = timedelta(milliseconds=call.lasted)
    start = call.began_at if call.began_at <= now else now - length
    return start.astimezone(now.tzinfo).replace(microsecond=0)


def clock_moved(call: Call, now: datetime) -> timedelta:
    """How far the clock on the wall was moved during the call: ahead, or back when negative."""
    return now.astimezone(UTC) - call.began_at - timedelta(milliseconds=call.lasted)


def told(call: Call, now: datetime) -> Told:
    """The contact, as options would have told it; *now* is its end, in the zone of the user."""
    texts: dict[str, tuple[str, ...]] = {
        kind: tuple(each.text for each in call.marks if each.kind == kind) for kind in KINDS
    }
    contact: dict[str, Any] = {
        "who": call.who,
        "at": began(call, now).isoformat(),
        "duration": f"{call.lasted // _SECOND}s",
        "outcome": likely_outcome(call),
        "references": texts["reference"],
        "asked": texts["asked"],
        "quotes": texts["quote"],
        "promises": texts["promise"],
        "callback": texts["callback"][-1] if texts["callback"] else None,
        "time_limit": texts["limit"][-1] if texts["limit"] else None,
        "note": "\n".join(story(call)),
    }
    if texts["hold"]:
        contact["hold"] = f"{held(call) // _SECOND}s"
    return Told(**contact | _agent(call))


def _agent(call: Call) -> dict[str, str]:
    """Whom the user spoke to in the end; those before stand in the story."""
    people = [each for each in call.marks if each.kind in ("agent", "passed")]
    named = [each for each in people if each.kind == "agent"]
    if not named:
        return {}
    found = agent_told(named[-1].text)
    before = people[: people.index(named[-1])]
    if before and before[-1].kind == "passed" and "level" not in found:
        passed = agent_told(before[-1].text)
        found |= {"level": passed["level"]} if "level" in passed else {}
    return found


def story(call: Call) -> list[str]:
    """What happened in the call, each thing with its time; what was left half typed is last."""
    lines = [f"{clock(each.at)} {_sentence(each)}" for each in call.marks]
    if call.typing and call.typing.text.strip():
        half = _("not finished: {text}").format(text=_sentence(call.typing))
        lines.append(f"{clock(call.typing.at)} {half}")
    return lines


def clock(milliseconds: int) -> str:
    """A length of time as a telephone shows it: 03:20, 1:02:05."""
    minutes, seconds = divmod(milliseconds // _SECOND, _MINUTE)
    hours, rest = divmod(minutes, _MINUTE)
    return f"{hours}:{rest:02}:{seconds:02}" if hours else f"{rest:02}:{seconds:02}"


def _sentence(mark: Mark) -> str:
    kept_whole = mark.kind in ("asked", "quote", "promise")
    text = mark.text if not kept_whole or len(mark.text) <= _BRIEF else f"{mark.text[:_BRIEF]}…"
    sentences = {
        "hold": _("put on hold"),
        "back": _("back from hold"),
        "agent": _("speaking to: {text}"),
        "asked": _("I asked: {text}"),
        "reference": _("reference: {text}"),
        "quote": _("their words: {text}"),
        "promise": _("they promised: {text}"),
        "callback": _("they call back: {text}"),
        "limit": _("their time limit: {text}"),
        "passed": _("passed on to: {text}") if text else _("passed on"),
        "note": _("note: {text}"),
        "cut-off": _("cut off"),
    }
    return sentences[mark.kind].format(text=text)
