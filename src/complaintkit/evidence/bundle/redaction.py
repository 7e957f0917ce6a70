"""A case as one reader may see it. Everything in a bundle is made of what comes out of here."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from complaintkit.evidence.bundle.audiences import Audience
from complaintkit.evidence.bundle.fields import (
    COLUMNS,
    ENDINGS,
    IDENTIFYING,
    MACHINE,
    NOUNS,
    TEXTS,
)
from complaintkit.evidence.bundle.words import Words, mask, secrets_of
from complaintkit.limits.accounts import spellings
from complaintkit.model import Amendment, Change, Event, History, Profile, Quote


class Masked(NamedTuple):
    """What a reader may see, and how often what was masked."""

    history: History
    events: list[Event]
    profile: Profile | None
    times: dict[str, int]
    """By field, without those that held nothing."""
    identifiers: tuple[str, ...]
    """Values that must stand nowhere in the bundle, for a last look at it."""


def masked(
    audience: Audience,
    history: History,
    events: Iterable[Event],
    own: Sequence[Profile],
    folders: tuple[str, ...],
    known: History,
) -> Masked:
    """The case, its entries and the user's details for an audience; *folders* nobody may see.

    *own* is what the user said of themselves, the last of which holds; *known* is the case with
    what is left out of it. What would be masked of all these is masked in words, too.
    """
    secrets = _secrets(audience, known, own) if audience.is_text_masked else ()
    masking = _Masking(audience, Words(secrets, folders, strict=audience.is_text_masked))
    shown = masking.history(history)
    writer = masking.noun("profile", own[-1]) if own else None
    is_all = audience.is_text_masked  # for whom the text is masked nobody's name stands above it
    kept_events = [masking.event(each) for each in events]
    identifiers = (*filter(_identifies, secrets), *(each for each in folders if len(each) > 1))
    return Masked(shown, kept_events, None if is_all else writer, masking.counted(), identifiers)


class _Masking:
    def __init__(self, audience: Audience, words: Words) -> None:
        self._fields, self._words = audience.masked, words
        self._all = {field for fields in audience.masked.values() for field in fields}
        self._times: Counter[str] = Counter()
        self._ends: set[int | None] = set()

    def counted(self) -> dict[str, int]:
        """How often each field was masked."""
        times = self._times + Counter(self._words.times)
        return {field: times[field] for field in sorted(times)}

    def history(self, history: History) -> History:
        provider = self.noun("providers", history.provider)
        channels = tuple(self.noun("channels", each) for each in provider.channels)
        nouns = {
            table: tuple(self.noun(table, each) for each in getattr(history, table))
            for table in NOUNS
        }
        case = self.noun("cases", history.case)
        self._ends = {case.closed_entry, *(each.settled_entry for each in history.promises)}
        return History(case, provider._replace(channels=channels), **nouns)

    def noun(self, table: str, noun: Any) -> Any:
        """A noun with its masked fields masked, and its texts looked through."""
        hidden = self._fields.get(table, ())
        changes: dict[str, Any] = {}
        for field in noun._fields:
            value = getattr(noun, field)
            if field in hidden and field != "changes":
                changes[field] = self._hidden(field, value)
            elif field in TEXTS.get(table, ()):
                changes[field] = self._seen(value, mine="my_words" in hidden)
        if isinstance(noun, Amendment):
            changes["changes"] = tuple(self._change(each) for each in noun.changes)
        return noun._replace(**changes)

    def event(self, event: Event) -> Event:
        """An entry of which only what the chronology needs is read; its hash fits no longer."""
        body = json.loads(event.body)
        if event.kind in ENDINGS and event.seq not in self._ends:
            self._count_undone(ENDINGS[event.kind], body)
        told = {name: self._told(name, value) for name, value in body.items()}
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return event._replace(body=text)

    def _count_undone(self, table: str, body: dict[str, Any]) -> None:
        """What an end that was undone says of a noun that says it no more."""
        for name, value in body.items():
            field = COLUMNS.get(f"{table}.{name}", name)
            if field in self._fields.get(table, ()) and value not in (None, ""):
                self._times[field] += 1

    def _told(self, name: str, value: Any) -> Any:
        if name in MACHINE:
            return value
        if name == "changes":
            return {field: self._changed(field, each) for field, each in value.items()}
        if COLUMNS.get(name, name) in self._all:
            return _without(value)
        return self._quietly(value)

    def _changed(self, field: str, change: Any) -> Any:
        """What a correction says: old and new of an entry, or the new detail of a provider."""
        if field in MACHINE:
            return change
        if isinstance(change, dict):
            return {side: self._side(field, text) for side, text in change.items()}
        return self._side(field, change)

    def _side(self, field: str, text: Any) -> Any:
        if self._is_hidden(field) and text not in (None, "", []):
            return mask()
        return self._quietly(text)

    def _quietly(self, value: Any) -> Any:
        """Looked through, not counted again: the noun of the entry was."""
        before = dict(self._words.times)
        seen = self._seen(value, mine=False)
        self._words.times.update(before)
        return seen

    def _change(self, change: Change) -> Change:
        if change.field in MACHINE:
            return change
        if self._is_hidden(change.field):
            self._times["changes" if "changes" in self._all else change.field] += 1
            old, new = (mask() if each else each for each in (change.old, change.new))
            return Change(change.field, old, new)
        return Change(
            change.field, self._seen(change.old, mine=False), self._seen(change.new, mine=False)
        )

    def _is_hidden(self, field: str) -> bool:
        return "changes" in self._all or COLUMNS.get(field, field) in self._all

    def _hidden(self, field: str, value: Any) -> Any:
        if value in (None, "", ()):
            return value
        self._times[field] += 1
        if isinstance(value, str):
            return mask()
        return (mask(),) if isinstance(value, tuple) else None

    def _seen(self, value: Any, *, mine: bool) -> Any:
        """Running text, or several texts, without what nobody may read in it."""
        if isinstance(value, str):
            return self._words.masked(value)
        if isinstance(value, Quote):
            if mine and value.speaker == "me":
                self._times["my_words"] += 1
                return value._replace(text=mask())
            return value._replace(text=self._words.masked(value.text))
        if isinstance(value, dict):
            return {name: self._seen(each, mine=mine) for name, each in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._seen(each, mine=mine) for each in value)
        return value


def _without(value: Any) -> Any:
    """What stands in an entry for something masked: of a number, such as a rating, nothing."""
    if value in (None, "", []):
        return value
    return mask() if isinstance(value, str) else [mask()] if isinstance(value, list) else None


def _secrets(audience: Audience, history: History, own: Sequence[Profile]) -> tuple[str, ...]:
    """What to look for in running text: the values of the masked fields, and names in parts."""
    found: list[str] = []
    names: list[str] = []
    for table, field, value in _values(history, own):
        if field not in audience.masked.get(table, ()):
            continue
        texts = value if isinstance(value, tuple | list) else (value,)
        if field == "account":
            found += spellings(value)
        elif field in IDENTIFYING:
            found += [each for each in texts if isinstance(each, str)]
        if field in ("agent", "behalf_name") or (table, field) == ("profile", "name"):
            names += [each for each in texts if isinstance(each, str)]
    return secrets_of(found, names)


def _values(history: History, own: Sequence[Profile]) -> Iterator[tuple[str, str, Any]]:
    """What each field of each noun holds, and what it held before it was corrected."""
    tables: dict[int, str] = {}
    for table, noun in _nouns(history, own):
        tables[getattr(noun, "entry", 0)] = table
        yield from ((table, field, getattr(noun, field)) for field in noun._fields)
    for amendment in history.amendments:
        table = tables.get(amendment.target, "")
        for change in amendment.changes:
            field = COLUMNS.get(change.field, change.field)
            yield from ((table, field, each) for each in (change.old, change.new))


def _nouns(history: History, own: Sequence[Profile]) -> Iterator[tuple[str, Any]]:
    yield from (("profile", each) for each in own)
    yield from (("cases", history.case), ("providers", history.provider))
    yield from (("channels", each) for each in history.provider.channels)
    for table in NOUNS:
        yield from ((table, each) for each in getattr(history, table))


def _identifies(secret: str) -> bool:
    """Whether a value is one of a kind: words like "May" stand in dates, too."""
    return len(secret) > 5 and any(not one.isalpha() for one in secret)  # noqa: PLR2004
