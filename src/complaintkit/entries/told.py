"""What a user tells about a contact, as typed, and the entries that it means.

`Told` holds the words of options or answers; it is what a draft keeps. `understood` reads them
all before anything is stored, and refuses what it cannot read.
"""

from typing import Any, NamedTuple

from complaintkit.entries.times import (
    began,
    default_window,
    durations,
    happened,
    latest,
    spoken_until,
)
from complaintkit.errors import BadWhen, Usage
from complaintkit.limits import CardPolicy, storable, storable_items, without_card_numbers
from complaintkit.model import Moment, Outcome, Profile, Window, words
from complaintkit.sentences import _
from complaintkit.vocabulary import ANSWER, CALLBACK, WRITTEN
from complaintkit.when import Calendar, parse_window

Body = dict[str, Any]
NO_NAME = "refused"
"""What stands for the agent's name when the agent would not give one."""


class Told(NamedTuple):
    """One contact in the user's own words; every text is as typed."""

    who: str | None = None
    about: str = ""
    want: str = ""
    amount: str = ""
    summary: str = ""
    at: str = ""
    duration: str = ""
    hold: str = ""
    channel: str = "phone"
    direction: str = "out"
    outcome: str = ""
    number: str = ""
    agent: str = ""
    role: str = ""
    level: str = ""
    asked_for: str = ""
    site: str = ""
    agent_id: str = ""
    references: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    said: str = ""
    quotes: tuple[str, ...] = ()
    my_words: tuple[str, ...] = ()
    recorded_by_them: bool | None = None
    cost: str = ""
    note: str = ""
    callback: str | None = None
    promises: tuple[str, ...] = ()
    mine: tuple[str, ...] = ()
    time_limit: str | None = None
    kept: tuple[int, ...] = ()
    partly: tuple[int, ...] = ()
    replaces: tuple[int, ...] = ()
    sector: str = ""
    """What the provider of a new case sells; asked for on a terminal."""
    attached: tuple[str, ...] = ()
    """Files that prove it, each with its whole path: a draft may be stored from another folder."""


class Understood(NamedTuple):
    """The bodies of the entries that a `Told` means; `case_id` and the like are still to come."""

    at: Moment
    """When the contact began."""
    said_at: Moment
    """From when the promised times count: the end of a call that was logged right after it."""
    contact: Body
    promises: tuple[Body, ...]


def understood(told: Told, calendar: Calendar, profile: Profile, cards: CardPolicy) -> Understood:
    """Read everything; raise `BadWhen`, `Usage` or `Refused` for what cannot be stored as meant."""
    _must_not_be_an_outcome(told)
    times = durations(told.duration, told.hold)
    said_at = happened(told.at, calendar)
    at = said_at if told.at else began(said_at, times.get("duration_s", 0))
    contact = _texts(told, cards) | _choices(told) | times
    contact |= {"at": at.at.isoformat(), "zone": profile.zone, "precision": at.precision}
    if told.at:
        said_at = spoken_until(at, times.get("duration_s", 0), calendar.now)
    counted_from = latest(said_at, calendar.now)
    spoken = Calendar(counted_from, calendar.country, calendar.language)
    made = {"made_at": said_at.at.isoformat(), "made_precision": said_at.precision}
    promises = tuple(body | made for body in _promises(told, spoken, profile, cards))
    return Understood(at, said_at, contact, promises)


def _must_not_be_an_outcome(told: Told) -> None:
    """A summary that only names an outcome was meant as one: nobody spoke."""
    if not told.outcome and told.summary.strip().lower() in words(Outcome):
        raise Usage(
            _("{summary!r} says how it ended.").format(summary=told.summary),
            _("Nothing was stored. Say so with: --outcome {outcome}").format(
                outcome=told.summary.strip().lower()
            ),
        )


def without_cards(told: Told) -> Told:
    """The same with card numbers masked, for a draft that waits on the disk."""
    from complaintkit.limits.cards import mask_cards  # noqa: PLC0415 (seldom needed)

    masked: dict[str, Any] = {
        name: mask_cards(value)
        if isinstance(value, str)
        else tuple(mask_cards(each) if isinstance(each, str) else each for each in value)
        for name, value in told._asdict().items()
        if isinstance(value, str | tuple)
    }
    return told._replace(**masked)


def checked(text: str, field: str, cards: CardPolicy, *, one_line: bool = False) -> str:
    """Text as it may be stored: unchanged, unless the user asked to mask card numbers."""
    text = without_card_numbers(storable(text, field, one_line=one_line), field, cards)
    return storable(text, field, one_line=one_line)  # masking can make it longer


def _texts(told: Told, cards: CardPolicy) -> Body:
    texts = {"summary": told.summary, "said": told.said, "note": told.note}
    lines = {
        "number": told.number,
        "role": told.role,
        "site": told.site,
        "agent_id": told.agent_id,
        "agent": _name(told)[0],
        "cost": amount(told.cost, "cost"),
    }
    body: Body = {name: checked(text, name, cards) for name, text in texts.items()}
    body |= {name: checked(text, name, cards, one_line=True) for name, text in lines.items()}
    body["asked"] = [checked(text, "asked", cards) for text in storable_items(told.asked, "asked")]
    references = storable_items(told.references, "reference")
    body["reference_list"] = [
        checked(each, "reference", cards, one_line=True) for each in references
    ]
    body["quotes"] = _quotes(told, cards)
    return {name: value for name, value in body.items() if value}


def _name(told: Told) -> tuple[str, bool]:
    if not told.agent:
        return "", False
    from complaintkit.entries.nameless import name_told  # noqa: PLC0415 (many name nobody)

    return name_told(told.agent)


def amount(typed: str, field: str) -> str:
    """A sum of money as it is stored; nothing for nothing."""
    if not storable(typed, field, one_line=True):
        return ""
    from complaintkit.entries.sums import sum_of  # noqa: PLC0415 (3 ms; few calls have a price)

    return str(sum_of(typed))


def _quotes(told: Told, cards: CardPolicy) -> list[Body]:
    spoken = [("them", text) for text in storable_items(told.quotes, "quote")]
    spoken += [("me", text) for text in storable_items(told.my_words, "my words")]
    return [{"speaker": who, "text": checked(text, "quote", cards)} for who, text in spoken]


def _choices(told: Told) -> Body:
    sent = told.channel in WRITTEN and told.direction == "out"
    body: Body = {
        "channel": told.channel,
        "direction": told.direction,
        "outcome": told.outcome or ("sent" if sent else "spoke"),
        "level": told.level or None,
        "asked_for": told.asked_for or None,
        "recorded_by_them": told.recorded_by_them,
        "agent_refused": _name(told)[1] or None,
    }
    return {name: value for name, value in body.items() if value is not None}


def _promises(told: Told, said_at: Calendar, profile: Profile, cards: CardPolicy) -> list[Body]:
    def body(text: str, words: str, window: Window | None) -> Body:
        checked(words, "promise", cards)
        return _promise_body(checked(text, "promise", cards), words, window, said_at, profile)

    from complaintkit.entries.promised import promise_told  # noqa: PLC0415 (few contacts have one)

    bodies = []
    if told.callback is not None:
        window = parse_window(told.callback, said_at) if told.callback else None
        bodies.append(body(CALLBACK, told.callback, window) | {"is_callback": True})
    for party, texts in (("them", told.promises), ("me", told.mine)):
        for typed in storable_items(texts, "promise"):
            text, window, words = promise_told(typed, said_at)
            # The whole sentence, too: what was promised is it without the words of the time.
            whole = {"typed": checked(typed, "promise", cards)} if typed != text else {}
            bodies.append(body(text, words, window) | {"party": party} | whole)
    if told.time_limit is not None:
        window = required_window(told.time_limit, said_at)
        bodies.append(body(ANSWER, told.time_limit, window) | {"basis": "their-limit"})
    return bodies


def required_window(words: str, said_at: Calendar) -> Window:
    """The window that the words name; raises `BadWhen` when they name no time."""
    window = parse_window(words, said_at)
    if window is None:
        raise BadWhen(
            _("{words!r} names no time.").format(words=words),
            _("Say how long they have, such as '14 days' or 'by Friday'."),
        )
    return window


def window_body(window: Window) -> Body:
    """What the entry of a promise says of its window."""
    return {
        "opens": window.opens.isoformat() if window.opens else None,
        "closes": window.closes.isoformat(),
        "precision": window.precision,
        "rule": window.rule,
    }


def _promise_body(
    text: str, words: str, window: Window | None, said_at: Calendar, profile: Profile
) -> Body:
    basis = "stated" if window is not None else "default"
    window = window or default_window(said_at.now, profile.default_days)
    body = {
        "text": text,
        "words": words,
        **window_body(window),
        "basis": basis,
        "zone": profile.zone,
        "party": "them",
    }
    return {name: value for name, value in body.items() if value not in (None, "")}
