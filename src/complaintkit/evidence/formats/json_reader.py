"""Reading a JSON export back: every noun counted, every entry proved by its hash."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from complaintkit.errors import Damaged
from complaintkit.evidence.counts import Counts, compare, unreadable
from complaintkit.evidence.entry_numbers import EntryNumbers
from complaintkit.evidence.formats.json import NOUNS, SCHEMA
from complaintkit.evidence.formats.pieces import pieces
from complaintkit.model import Event
from complaintkit.record.chain import NO_HASH, link
from complaintkit.sentences import _


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
        missing = found.first_missing
        if missing is not None:
            raise unreadable(_("entry {entry} is not in it").format(entry=missing))
        if events is not None and found.length != events:
            raise unreadable(
                _("it has {found} entries where the record has {has}").format(
                    found=found.length, has=events
                )
            )

    return check


class Exported(NamedTuple):
    """An export that was read back: of which record, all of it or some cases, its entries."""

    log: str
    is_whole: bool
    events: list[Event]


def events_from_json(data: bytes) -> list[Event]:
    """The entries in an export, each proved by its hash; of a whole record, also by the chain."""
    return exported_in([data]).events


def exported_in(chunks: Iterable[bytes]) -> Exported:
    """An export, every entry of it proved. Raises `Damaged` for what is none, or was changed."""
    events: list[Event] = []
    try:
        found = _Export(chunks, keep=events.append)
        return Exported(found.log, found.is_whole, events)
    except _MALFORMED as error:
        raise Damaged(
            _("This is not a whole export of complaintkit: {reason}.").format(reason=error),
            _("Nothing was stored. Export it again, or use another copy of the file."),
        ) from error


class _Export:
    """An export read back, bit by bit. Raises one of `_MALFORMED` if it is not whole."""

    def __init__(
        self, chunks: Iterable[bytes], *, keep: Callable[[Event], None] | None = None
    ) -> None:
        self.length = 0
        """How many entries it has."""
        self._numbers = EntryNumbers()
        self._nouns = {name: EntryNumbers() for name in ("cases", *NOUNS)}
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
    def first_missing(self) -> int | None:
        """The first entry of a noun that is not among the entries as they were appended."""
        missing = (each.first_not_in(self._numbers) for each in self._nouns.values())
        return min((each for each in missing if each is not None), default=None)

    @property
    def log(self) -> str:
        """The id of the record."""
        return str(self._facts["checkpoint"]["log"])

    @property
    def is_whole(self) -> bool:
        """Whether it has every entry of the record."""
        return bool(self._facts["whole_record"])

    def _take(self, name: str, value: Any) -> None:
        if name == "cases[]":
            self._nouns["cases"].add(value["case"]["entry"])
            for noun in NOUNS:
                for each in value[noun]:
                    self._nouns[noun].add(each["entry"])
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
        self._numbers.add(event.seq)
        self.length += 1
        if event.seq != self.length or event.prev != self._head:
            self._break = self._break or self.length
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
        if (self.length, self._head) != (checkpoint["size"], checkpoint["head"]):
            raise ValueError(_("it ends before entry {entry}").format(entry=checkpoint["size"]))


_MALFORMED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
