"""The dates of the record as a file for a calendar program."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.cli.session import Session, must_have_folder, show, show_json, write_data
from complaintkit.cli.who import one_case
from complaintkit.errors import Refused, Usage
from complaintkit.evidence.appointments import appointments
from complaintkit.evidence.diary import Diary, DiaryEntry
from complaintkit.evidence.formats.ics import check_ics, ics_export
from complaintkit.files import safe_write
from complaintkit.law.watch import watch
from complaintkit.model import Case, Event, Standing
from complaintkit.record.replay import replayed
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.page import Line, line

if TYPE_CHECKING:
    from complaintkit.law.window import RuleWindow


_NO_DATES = frozenset({
    "clause_quoted", "offer_noted", "channel_added", "evidence_attached", "contradiction_noted",
})  # fmt: skip


class Written(NamedTuple):
    """A calendar file that was written and read back; none when there never was a date."""

    file: Path
    dates: int
    """How many to keep in mind."""
    off: int
    """How many that a calendar program is to forget."""

    @property
    def is_none(self) -> bool:
        """Whether there was nothing to write."""
        return not self.dates + self.off

    def lines(self) -> list[Line]:
        """What to say of it."""
        if self.is_none:
            text = _("There is no date for a calendar yet, so {path} was not written.")
            return [line(text.format(path=self.file))]
        text = _("Written to {path} and read back: {dates} to keep in mind, {off} called off.")
        dates = _("1 date") if self.dates == 1 else _("{n} dates").format(n=self.dates)
        return [line(text.format(path=self.file, dates=dates, off=self.off))]

    def as_json(self) -> dict[str, object]:
        """The same for a program."""
        return {"file": str(self.file), "dates": self.dates, "off": self.off}


def exported_calendar(
    session: Session, who: str | None, output: Path | None, *, force: bool, as_json: bool
) -> None:
    """Write the calendar of one case, or of all, to *output* or to stdout; say what is in it."""
    if output is None:
        entries = _entries(session, who, shipped=False)
        _must_have_dates(entries)
        data = ics_export(entries)
        check_ics(entries)(data)
        write_data(data.decode())
        return
    must_have_folder(output)
    entries = _entries(session, who, shipped=False)
    _must_have_dates(entries)
    written = _written(output, entries, force=force)
    if as_json:
        show_json(written.as_json())
    else:
        show(written.lines())


def agenda_calendar(
    session: Session, who: str | None, output: Path, *, force: bool, shipped: bool
) -> Written:
    """The calendar beside the agenda; a morning without any date is no reason to fail.

    With *shipped* the user's own law is left out.
    """
    if output.suffix.lower() != ".ics":
        raise Usage(
            _("{path}: calendar programs know the ending .ics.").format(path=output),
            _("Nothing was written. Name it so: agenda.ics"),
        )
    must_have_folder(output)
    entries = _entries(session, who, shipped=shipped)
    return _written(output, entries, force=force) if entries else Written(output, 0, 0)


def _written(output: Path, entries: Sequence[DiaryEntry], *, force: bool) -> Written:
    """Write the file; it gets its name when it was read back."""
    safe_write(output, ics_export(entries), check=check_ics(entries), replace=force)
    off = sum(each.is_off for each in entries)
    return Written(output, len(entries) - off, off)


def _must_have_dates(entries: Sequence[DiaryEntry]) -> None:
    if not entries:
        raise Refused(
            _("There is no date for a calendar yet: no promise, no clock of the law, no letter."),
            _("Nothing was written. Log what they promised: complaint log"),
        )


def _entries(session: Session, who: str | None, *, shipped: bool) -> list[DiaryEntry]:
    with session.reading() as store:
        case = None if who is None else one_case(store, who, closed_too=True)
        follower = _Follower(session, store, case, shipped=shipped)
        for event, then in replayed(store.events()):
            follower.follow(event, then)
    return follower.diary.entries


class _Follower:
    """The diary on its way through the record."""

    def __init__(self, session: Session, store: Store, case: Case | None, *, shipped: bool) -> None:
        self.diary = Diary(store.head()[0])
        self._only = case
        self._packs = None if shipped else session.home.packs
        self._today = session.now.date()
        self._laws: dict[str, Callable[[Standing], Iterable[RuleWindow]]] = {}

    def follow(self, event: Event, then: Store) -> None:
        """Look again at the cases that an entry may have changed."""
        profile = then.profile()
        if profile is None or _moves_no_date(event):
            return
        if profile.country not in self._laws:
            self._laws[profile.country] = watch(profile.country, self._packs, self._today)
        windows_of = self._laws[profile.country]
        for case in _touched(event, then):
            if self._only is None or case.id == self._only.id:
                standing = then.standing(case)
                self.diary.follow(event, case.id, appointments(standing, windows_of(standing)))


def _moves_no_date(event: Event) -> bool:
    """Whether no date can depend on it: half of all entries, so they are not looked at closely.

    A contact can only be an answer, and then it came from them.
    """
    if event.kind == "contact_logged":
        return bool(json.loads(event.body).get("direction", "out") == "out")
    return event.kind in _NO_DATES


def _touched(event: Event, then: Store) -> list[Case]:
    """The case that an entry is about; all of a provider; all there are, for the user's details."""
    subject = then.subject_of(event.seq)
    if "case_id" in subject:
        return [then.case_with_id(subject["case_id"])]
    return then.cases(provider_id=subject.get("provider_id"), void_too=True)
