"""Building an export, checking it by reading it back, and saying what is in it."""

from collections.abc import Callable, Sequence
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
from complaintkit.evidence.counts import Counts, counted, counts
from complaintkit.files import safe_write
from complaintkit.model import History
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import line

Export = tuple[bytes, Callable[[bytes], None]]


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
    """Write the export to *output*, or to stdout; no file appears unless it reads back whole."""
    must_have_folder(output)
    with session.reading() as store:
        whole = who is None
        cases = store.cases() if whole else [one_case(store, who, closed_too=True)]
        histories = [store.history(case) for case in cases]
        data, check = _built(session, store, histories, kind, whole=whole, raw=raw)
    found = counts(histories)
    if output is None:
        check(data)
        write_data(data.decode())
        return
    safe_write(output, data, check=check, replace=force)
    _acknowledge(output, found, as_json=as_json)


def _built(
    session: Session,
    store: Store,
    histories: Sequence[History],
    kind: str,
    *,
    whole: bool,
    raw: bool,
) -> Export:
    profile = profile_of(store)
    now, expected, head = session.local(profile), counts(histories), store.head()
    events = store.events() if whole else store.events_of(histories[0].case, with_provider=True)
    if kind == "json":
        from complaintkit.evidence.formats.json import check_json, json_export

        size = head[1] if whole else None
        data = json_export(histories, events, None, head, now=now, whole=whole)
        return data, check_json(expected, events=size)
    if kind == "csv":
        from complaintkit.evidence.formats.csv import check_csv, csv_export

        return csv_export(histories, events, now=now, raw=raw), check_csv(expected, raw=raw)
    from complaintkit.evidence.formats.html import check_html, html_export

    return html_export(histories, events, profile, head, now=now), check_html(expected)


def _acknowledge(output: Path, found: Counts, *, as_json: bool) -> None:
    if as_json:
        show_json({"file": str(output), "counts": jsonable(found)})
    else:
        text = _("Written to {path} and read back: {counted}.")
        show([line(text.format(path=output, counted=counted(found)))])
