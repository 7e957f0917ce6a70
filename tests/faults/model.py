"""What the program ought to do, in plain Python: no database, no files, no clock.

A model of cases, contacts, promises, letters, exhibits and corrections. It holds a list of entries
and answers everything by looking through it; so slow, and so simple, that it can be believed.
"""

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime, time, timedelta
from typing import Any

from tests.faults.entry import FIXED, REFUSED, Entry, Refusal


class Model:
    """A record, as a user would keep it on paper."""

    def __init__(self, kinds: Iterable[str]) -> None:
        self.entries: list[Entry] = []
        self.has_theirs = False
        """Whether the other record's export was taken over."""
        for kind in kinds:
            self._append(kind)

    def _append(self, kind: str, case: int = 0, /, **facts: Any) -> Entry:
        entry = Entry(len(self.entries) + 1, kind, case, facts)
        self.entries.append(entry)
        return entry

    def of(self, kind: str, case: int | None = None, *, live: bool = False) -> list[Entry]:
        """The entries of a kind in their order, of one case or of all."""
        return [
            each
            for each in self.entries
            if each.kind == kind
            and case in (None, each.case)
            and not (live and each.voided is not None)
        ]

    def open(self, provider: str, about: str) -> None:
        """`complaint open`."""
        known = self.of("provider_added", live=True)
        found = next((each for each in known if each.facts["name"] == provider), None)
        by = found or self._append("provider_added", name=provider)
        number = len(self.of("case_opened")) + 1
        self._append("case_opened", number, about=about, provider=by.number)

    def log(self, case: int, summary: str, now: datetime, **told: Any) -> None:
        """`complaint log`: *them* and *me* promise something, *kept* and *replaces* settle."""
        if (told.get("them") or told.get("me")) and self.closed(case) is not None:
            raise Refusal
        for number in (told.get("kept"), told.get("replaces")):
            if number is not None and self._settleable(number).case != case:
                raise Refusal
        if told.get("kept") is not None and told.get("kept") == told.get("replaces"):
            raise Refusal
        replaces = told.get("replaces")
        if replaces is not None and not told.get(self._promise(replaces).facts["by"]):
            raise Refusal
        contact = self._append("contact_logged", case, summary=summary).number
        tomorrow = datetime.combine(now.date() + timedelta(1), time(17), now.tzinfo)
        made = {
            by: self._append("promise_made", case, by=by, contact=contact, closes=tomorrow).number
            for by in ("them", "me")
            if told.get(by)
        }
        if told.get("kept") is not None:
            self._settle(told["kept"], "kept", contact=contact)
        if replaces is not None:
            by = self._promise(replaces).facts["by"]
            self._settle(replaces, "superseded", contact=contact, successor=made[by])

    def settle(self, number: int, how: str) -> None:
        """`complaint settle`."""
        self._settleable(number)
        self._settle(number, how)

    def _promise(self, number: int) -> Entry:
        return self.of("promise_made")[number - 1]

    def _settleable(self, number: int) -> Entry:
        if number > len(self.of("promise_made")) or self._promise(number).voided is not None:
            raise Refusal
        if self._settled(self._promise(number)) is not None:
            raise Refusal
        return self._promise(number)

    def _settled(self, promise: Entry) -> Entry | None:
        found = self.of("promise_settled", promise.case, live=True)
        return next((each for each in found if each.facts["promise"] == promise.number), None)

    def _settle(self, number: int, how: str, **facts: Any) -> None:
        promise = self._promise(number)
        self._append("promise_settled", promise.case, promise=promise.number, how=how, **facts)

    def amend(self, number: int, summary: str) -> None:
        """`complaint amend N --summary`."""
        entry = self._entry(number)
        if entry.kind != "contact_logged" or entry.voided is not None:
            raise Refusal
        if self.summary(entry) == summary:
            raise Refusal
        self._append("entry_amended", entry.case, target=number, summary=summary)

    def summary(self, contact: Entry) -> str:
        """What stands there now: what it was amended to last, as far as that counts."""
        amended = self.of("entry_amended", contact.case, live=True)
        said = [each.facts["summary"] for each in amended if each.facts["target"] == contact.number]
        return str([contact.facts["summary"], *said][-1])

    def _entry(self, number: int) -> Entry:
        if number > len(self.entries):
            raise Refusal
        return self.entries[number - 1]

    def void(self, number: int) -> None:
        """`complaint void`: a contact takes its promises along, a sending what it started."""
        entry = self._entry(number)
        if entry.kind in FIXED or entry.voided is not None or self._is_leant_on(entry):
            raise Refusal
        going = {number}
        for each in self.entries:
            made_in = each.facts.get("contact"), each.facts.get("source")
            if each.voided is None and (number in made_in or each.facts.get("successor") in going):
                going.add(each.number)
        for gone in sorted(going):
            voiding = self._append("entry_voided", entry.case, target=gone)
            self.entries[gone - 1].voided = voiding.number

    def _is_leant_on(self, entry: Entry) -> bool:
        cases = self.of("case_opened", live=True)
        if entry.kind == "provider_added":
            return any(each.facts["provider"] == entry.number for each in cases)
        if entry.kind == "case_opened":
            kinds = ("contact_logged", "letter_rendered", "letter_sent", "milestone_noted")
            return any(self.of(kind, entry.case, live=True) for kind in kinds)
        sent = self.of("letter_sent", live=True) if entry.kind == "letter_rendered" else []
        return any(each.facts["letter"] == entry.number for each in sent)

    def letter(self, case: int, kind: str) -> None:
        """`complaint letter`: what was never recorded need not be kept."""
        if kind == "preserve" and not self.of("contact_logged", case, live=True):
            raise Refusal(REFUSED)
        self._append("letter_rendered", case, kind=kind)

    def sent(self, number: int, now: datetime) -> None:
        """`complaint sent N --via post`: the first claim that leaves starts a clock."""
        letters = self.of("letter_rendered")
        if number > len(letters) or letters[number - 1].voided is not None:
            raise Refusal
        letter = letters[number - 1]
        sending = self._append("letter_sent", letter.case, letter=letter.number)
        started = self.of("milestone_noted", letter.case, live=True)
        if letter.facts["kind"] == "claim" and not started:
            self._append("milestone_noted", letter.case, source=sending.number, day=now.date())

    def attach(self, case: int, content: bytes) -> None:
        """`complaint attach`; an empty file proves nothing."""
        if not content:
            raise Refusal(REFUSED)
        sha256 = hashlib.sha256(content).hexdigest()
        self._append("evidence_attached", case, sha256=sha256)

    def close(self, case: int, outcome: str) -> None:
        """`complaint close`."""
        if self.closed(case) is not None:
            raise Refusal
        self._append("case_closed", case, outcome=outcome)

    def closed(self, case: int) -> Entry | None:
        """The entry that closed the case."""
        return next(iter(self.of("case_closed", case, live=True)), None)

    def take_over(self, theirs: Iterable[tuple[str, dict[str, Any]]]) -> list[int]:
        """`complaint import` of another record's export: its one case comes along once."""
        if self.has_theirs:
            return []
        before, case = len(self.entries), len(self.of("case_opened")) + 1
        last: dict[str, int] = {}
        for kind, facts in theirs:
            told = {name: last.get(value, value) for name, value in facts.items()}
            of_a_case = kind not in ("provider_added", *FIXED)
            last[kind] = self._append(kind, case if of_a_case else 0, **told).number
        self.has_theirs = True
        return [each.number for each in self.entries[before:]]

    def broken(self, now: datetime) -> set[int]:
        """The numbers of their promises that are broken."""
        return {
            number
            for number, each in enumerate(self.of("promise_made"), 1)
            if (each.facts["by"], each.voided, self._settled(each)) == ("them", None, None)
            and self.closed(each.case) is None
            and each.facts["closes"] < now
        }

    def case(self, number: int) -> tuple[object, ...]:
        """The entry that opened a case, what it is about, how it ended."""
        opened, closed = self.of("case_opened", number)[0], self.closed(number)
        return opened.number, opened.facts["about"], closed and closed.facts["outcome"]

    def rows(self, case: int) -> dict[str, list[tuple[Any, ...]]]:
        """What `complaint show N --json` lists of a case, as far as the model knows."""
        return {
            name: [
                (each.number, *row(self, each, order), each.voided)
                for order, each in enumerate(self.of(kind), 1)
                if each.case == case
            ]
            for name, (kind, row) in _ROWS.items()
        }

    def end(self, promise: Entry) -> tuple[object, object]:
        """Which entry settled a promise, and how."""
        settled = self._settled(promise)
        return (settled.number, settled.facts["how"]) if settled else (None, None)


_Row = Callable[[Model, Entry, int], tuple[Any, ...]]
_ROWS: dict[str, tuple[str, _Row]] = {
    "contacts": ("contact_logged", lambda model, each, _order: (model.summary(each),)),
    "promises": (
        "promise_made",
        lambda model, each, order: (order, each.facts["by"], *model.end(each)),
    ),
    "letters": ("letter_rendered", lambda _model, each, order: (order, each.facts["kind"])),
    "exhibits": ("evidence_attached", lambda _model, each, order: (order, each.facts["sha256"])),
    "sendings": ("letter_sent", lambda _model, _each, _order: ()),
    "milestones": ("milestone_noted", lambda _model, _each, _order: ()),
    "amendments": ("entry_amended", lambda _model, each, _order: (each.facts["target"],)),
    "voidings": ("entry_voided", lambda _model, each, _order: (each.facts["target"],)),
}
"""The lists of a case: whose entries, and what is said of each besides its number and voiding."""
