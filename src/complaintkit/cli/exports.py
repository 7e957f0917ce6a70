"""Building an export, checking it by reading it back, and saying what is in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from complaintkit.cli.session import (
    Session,
    must_have_folder,
    profile_of,
    show,
    show_json,
    write_data,
)
from complaintkit.cli.who import one_case
from complaintkit.evidence.counts import Counts, counted
from complaintkit.evidence.running import Running
from complaintkit.files import safe_write_pieces
from complaintkit.model import Case, Event, History
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.spooling import spool, spooled, whole_lines
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import line

Check = Callable[[Iterable[bytes]], None]


def exported(
    session: Session,
    who: str | None,
    output: Path | None,
    kind: str,
    *,
    raw: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Write the export to *output*, or to stdout; nothing appears unless it reads back whole."""
    if output is None:
        with spooled() as file:
            with session.reading() as store:
                pieces, check = _export(session, store, who).of_kind(kind, raw=raw)
                spool(file, pieces, check=check)
            for text in whole_lines(file):  # nobody waits for the record while a user reads
                write_data(text)
        return
    must_have_folder(output)
    with session.reading() as store:
        export = _export(session, store, who)
        pieces, check = export.of_kind(kind, raw=raw)
        safe_write_pieces(output, pieces, check=check, replace=force)
    _acknowledge(output, export.running.counts, as_json=as_json)


def _export(session: Session, store: Store, who: str | None) -> "_Export":
    is_whole = who is None
    cases = store.cases(void_too=True) if is_whole else [one_case(store, who, closed_too=True)]
    return _Export(session, store, cases, whole=is_whole)


class _Export:
    """The cases on their way from the record into a file: held one at a time, and counted."""

    def __init__(
        self, session: Session, store: Store, cases: Sequence[Case], *, whole: bool
    ) -> None:
        self._store, self._cases, self._whole = store, cases, whole
        self._profile = profile_of(store)
        self._now, self._head = session.local(self._profile), store.head()
        self.running = Running()

    def of_kind(self, kind: str, *, raw: bool) -> tuple[Iterable[bytes], Check]:
        """The file bit by bit, and what checks it when it is written and all has been counted."""
        if kind == "json":
            return self._json()
        return self._csv(raw=raw) if kind == "csv" else self._html()

    def _json(self) -> tuple[Iterable[bytes], Check]:
        from complaintkit.evidence.formats.json import json_pieces
        from complaintkit.evidence.formats.json_reader import check_json

        whole, size = self._whole, self._head[1] if self._whole else None
        pieces = json_pieces(
            self._histories(), self._events(), None, self._head, now=self._now, whole=whole
        )

        def check(data: Iterable[bytes]) -> None:
            check_json(self.running.counts, events=size)(data)

        return pieces, check

    def _csv(self, *, raw: bool) -> tuple[Iterable[bytes], Check]:
        from complaintkit.evidence.formats.csv import check_csv, csv_export

        data = csv_export(list(self._histories()), self._events(), now=self._now, raw=raw)
        return [data], lambda read: check_csv(self.running.counts, raw=raw)(b"".join(read))

    def _html(self) -> tuple[Iterable[bytes], Check]:
        from complaintkit.evidence.formats.html import check_html, html_export

        histories = list(self._histories())
        data = html_export(histories, self._events(), self._profile, self._head, now=self._now)
        return [data], lambda read: check_html(self.running.counts)(b"".join(read))

    def _histories(self) -> Iterator[History]:
        return self.running.passing(map(self._store.history, self._cases))

    def _events(self) -> Iterator[Event]:
        if self._whole:
            return self._store.events()
        return self._store.events_of(self._cases[0], with_provider=True)


def _acknowledge(output: Path, found: Counts, *, as_json: bool) -> None:
    if as_json:
        show_json({"file": str(output), "counts": jsonable(found)})
    else:
        text = _("Written to {path} and read back: {counted}.")
        show([line(text.format(path=output, counted=counted(found)))])
