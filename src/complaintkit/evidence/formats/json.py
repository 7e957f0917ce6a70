"""The complete export: every noun in readable form, and every entry exactly as it was stored.

The text is what `json.dumps(..., indent=2, sort_keys=True, ensure_ascii=False)` would write.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Any

from complaintkit import __version__
from complaintkit.errors import Damaged
from complaintkit.evidence.counts import Counts, compare, unreadable
from complaintkit.evidence.formats.layout import laid_out, laid_out_rows
from complaintkit.evidence.formats.pieces import pieces
from complaintkit.evidence.ownership import own_events
from complaintkit.evidence.running import Running
from complaintkit.model import Event, History, Profile
from complaintkit.promises import state
from complaintkit.record.chain import NO_HASH, ORIGIN, link
from complaintkit.sentences import _

SCHEMA = "complaintkit-export/1"
Checkpoint = tuple[str, int, str]
"""The record's id, how many entries it has, the hash of the last: `Store.head()`."""

_NOUNS = (
    *("contacts", "promises", "letters", "amendments", "voidings"),
    *("milestones", "payments", "clauses", "offers", "sendings", "exhibits", "contradictions"),
)


def json_export(
    histories: Iterable[History],
    events: Iterable[Event],
    profile: Profile | None,
    checkpoint: Checkpoint,
    *,
    now: datetime,
    whole: bool = False,
) -> bytes:
    """Cases as JSON. *whole*: with every entry of the record; else only with those of the cases.

    The user's own details are in it when *profile* is given, or when it is *whole*.
    """
    return b"".join(json_pieces(histories, events, profile, checkpoint, now=now, whole=whole))


def json_pieces(
    histories: Iterable[History],
    events: Iterable[Event],
    profile: Profile | None,
    checkpoint: Checkpoint,
    *,
    now: datetime,
    whole: bool = False,
) -> Iterator[bytes]:
    """The same, bit by bit; of a *whole* record only one case or entry is held at a time."""
    if not whole:
        histories = list(histories)
        events = own_events(histories, events, with_profile=profile is not None)
    log, size, head = checkpoint
    running = Running()
    facts: dict[str, Any] = {
        "checkpoint": {"head": head, "log": log, "origin": ORIGIN.format(log=log), "size": size},
        "exported_at": now.isoformat(timespec="seconds"),
        "profile": profile,
        "schema": SCHEMA,
        "version": __version__,
        "whole_record": whole,
    }
    members: dict[str, Iterable[str]] = {name: [laid_out(facts[name], "\n  ")] for name in facts}
    members["cases"] = _list(_with_states(each, now) for each in running.passing(histories))
    members["counts"] = (laid_out(each.counts, "\n  ") for each in [running])  # after the cases
    members["events"] = _rows(event._asdict() for event in events)
    return (text.encode() for text in _document(members))


def check_json(
    expected: Counts, *, events: int | None = None
) -> Callable[[bytes | Iterable[bytes]], None]:
    """A check for a written file: every noun is there with its entry, and each entry is proved.

    *events*: how many entries there must be, when the caller knows.
    """

    def check(data: bytes | Iterable[bytes]) -> None:
        try:
            found = _Export([data] if isinstance(data, bytes) else data)
        except _MALFORMED as error:
            raise unreadable(str(error)) from error
        compare(expected, found.counts)
        missing = found.entries - found.numbers
        if missing:
            raise unreadable(_("entry {entry} is not in it").format(entry=min(missing)))
        if events is not None and len(found.numbers) != events:
            raise unreadable(
                _("it has {found} entries where the record has {has}").format(
                    found=len(found.numbers), has=events
                )
            )

    return check


def events_from_json(data: bytes) -> list[Event]:
    """The entries in an export, each proved by its hash; of a whole record, also by the chain."""
    events: list[Event] = []
    try:
        _Export([data], keep=events.append)
    except _MALFORMED as error:
        raise Damaged(
            _("This is not a whole export of complaintkit: {reason}.").format(reason=error),
            _("Nothing was stored. Export it again, or use another copy of the file."),
        ) from error
    return events


def _with_states(history: History, now: datetime) -> dict[str, Any]:
    states = [each._asdict() | {"state": state(each, now)} for each in history.promises]
    return history._asdict() | {"promises": states}


def _document(members: Mapping[str, Iterable[str]]) -> Iterator[str]:
    separator = "{"
    for name in sorted(members):
        yield f'{separator}\n  "{name}": '
        yield from members[name]
        separator = ","
    yield "\n}\n"


def _list(items: Iterable[object]) -> Iterator[str]:
    """A list at the first level, one item at a time."""
    margin, separator = "\n    ", "["
    for item in items:
        yield f"{separator}{margin}{laid_out(item, margin)}"
        separator = ","
    yield "[]" if separator == "[" else "\n  ]"


def _rows(rows: Iterator[dict[str, Any]]) -> Iterator[str]:
    """The same of plain rows."""
    margin, separator = "\n    ", "["
    while some := list(islice(rows, 100)):
        yield f"{separator}{laid_out_rows(some, margin)}"
        separator = ","
    yield "[]" if separator == "[" else "\n  ]"


class _Export:
    """An export read back, bit by bit. Raises one of `_MALFORMED` if it is not whole."""

    def __init__(
        self, chunks: Iterable[bytes], *, keep: Callable[[Event], None] | None = None
    ) -> None:
        self.numbers: set[int] = set()
        """Of the entries as they were appended."""
        self._nouns: dict[str, set[int]] = {name: set() for name in ("cases", *_NOUNS)}
        self._keep = keep
        self._before, self._head, self._break = 0, NO_HASH, 0
        self._facts: dict[str, Any] = {}
        self._early: list[Event] = []
        for name, value in pieces(chunks):
            self._take(name, value)
        self._conclude()

    @property
    def counts(self) -> Counts:
        """How many different entries of each noun there are."""
        return Counts(**{name: len(entries) for name, entries in self._nouns.items()})

    @property
    def entries(self) -> set[int]:
        """The entry of each noun."""
        return set().union(*self._nouns.values())

    def _take(self, name: str, value: Any) -> None:
        if name == "cases[]":
            self._nouns["cases"].add(value["case"]["entry"])
            for noun in _NOUNS:
                self._nouns[noun].update(each["entry"] for each in value[noun])
        elif name != "events[]":
            self._facts[name] = value
        elif "checkpoint" in self._facts:
            self._prove(Event(**value))
        else:  # somebody sorted it in another way
            self._early.append(Event(**value))

    def _prove(self, event: Event) -> None:
        if event.seq <= self._before:
            raise ValueError(_("entry {entry} is out of order").format(entry=event.seq))
        if event.hash != link(self._facts["checkpoint"]["log"], event):
            raise ValueError(_("entry {entry} was changed").format(entry=event.seq))
        self.numbers.add(event.seq)
        if event.seq != len(self.numbers) or event.prev != self._head:
            self._break = self._break or len(self.numbers)
        self._before, self._head = event.seq, event.hash
        if self._keep is not None:
            self._keep(event)

    def _conclude(self) -> None:
        facts = self._facts
        if facts["schema"] != SCHEMA:
            raise ValueError(_("its schema is not {schema}").format(schema=SCHEMA))
        if [facts["cases"], facts["events"]] != [[], []]:  # as lists begin
            raise ValueError(_("its cases and entries are not lists"))
        for event in self._early:
            self._prove(event)
        if facts["whole_record"]:
            self._prove_chain(facts["checkpoint"])

    def _prove_chain(self, checkpoint: dict[str, Any]) -> None:
        if self._break:
            raise ValueError(
                _("entry {entry} is missing or does not follow the one before it").format(
                    entry=self._break
                )
            )
        if (len(self.numbers), self._head) != (checkpoint["size"], checkpoint["head"]):
            raise ValueError(_("it ends before entry {entry}").format(entry=checkpoint["size"]))


_MALFORMED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
