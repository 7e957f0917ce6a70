"""What stands beside a call: anything that makes a page out of a case."""

from collections.abc import Callable

from complaintkit.cli.prepared import prepared_for
from complaintkit.cli.session import Session
from complaintkit.model import Case
from complaintkit.record.store import Store
from complaintkit.views.live import sheet
from complaintkit.views.page import Page
from complaintkit.views.preparation import asked_lines

Sheet = Callable[[Session, Store, Case], Page]
"""Makes the page to talk from, once, before the call begins."""


def sheet_of(session: Session, store: Store, case: Case) -> Page:
    """The goal, broken and open promises, reference numbers, and what to ask, from the record."""
    found = prepared_for(session, store, case)
    return [*sheet(store.history(case), found.at), *asked_lines(found)]
