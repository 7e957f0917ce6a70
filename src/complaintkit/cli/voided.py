"""Declaring an entry void, and showing what it was and what falls or runs on without it."""

from collections.abc import Sequence

from complaintkit.cli.clocks import Clocks, clocks
from complaintkit.cli.receipt import acknowledge
from complaintkit.cli.session import Session, profile_of
from complaintkit.cli.who import who_words
from complaintkit.describe import describe_day
from complaintkit.entries.corrections import entry_of
from complaintkit.entries.sendings import without_start
from complaintkit.entries.voids import void
from complaintkit.model import Case, Event, History
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.named import entry_line
from complaintkit.views.page import Line, line


def voided(session: Session, entry: int, why: str, *, as_json: bool) -> None:
    """Append that an entry is void, with what falls with it, and acknowledge it."""
    with session.writing() as (entries, store):
        event, case = entry_of(store, entry), store.case_of(entry)
        before, history = (store.standing(case), store.history(case)) if case else (None, None)
        gone = [entry_of(store, seq) for seq in void(entries, store, event, why)]
        told = _told(history, gone)
        found = Clocks([], [])
        if case and before and event.kind != "case_opened":
            case = store.case_with_id(case.id)
            who, after = who_words(store, case), store.standing(case)
            found = clocks(session, profile_of(store), before, after, who)
        left = _left_again(store, case) if case and event.kind == "letter_sent" else []
        left += _provider_left(store, case) if case and event.kind == "case_opened" else []
    acknowledge(
        session,
        entries,
        cases=[case] if case else (),
        notes=[*told, *left, *found.lines],
        more={"windows": found.windows},
        as_json=as_json,
    )


def _told(history: History | None, gone: Sequence[Event]) -> list[Line]:
    """The numbers of the entries, and each in words: as they were before."""
    numbers = ", ".join(str(event.seq) for event in gone)
    return [
        line(_("Void from now on: entry {numbers}.").format(numbers=numbers)),
        *(entry_line(event, history) for event in gone),
    ]


def _provider_left(store: Store, case: Case) -> list[Line]:
    """That the name of a provider without a case still counts, wherever somebody types it."""
    if store.cases(provider_id=case.provider_id):
        return []
    text = _("{provider} has no case any more, but its name still counts. To drop it: {command}")
    (entry,) = (each.entry for each in store.providers() if each.id == case.provider_id)
    return [line(text.format(provider=case.provider, command=f"complaint void {entry} --why ..."))]


def _left_again(store: Store, case: Case) -> list[Line]:
    """A sending that stands after another one went, with the milestone that went along."""
    found = without_start(store.standing(case))
    if found is None:
        return []
    sending, milestone = found
    text = _("It also left on {day} (entry {entry}). So that the law counts from there: {command}")
    command = f"complaint note {case.number} {milestone} {sending.at.date()}"
    day = describe_day(sending.at)
    return [line(text.format(day=day, entry=sending.entry, command=command))]
