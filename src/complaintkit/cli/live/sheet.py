"""What stands beside a call: anything that makes a page out of a case."""

from collections.abc import Callable

from complaintkit.cli.session import Session, profile_of
from complaintkit.model import Case
from complaintkit.record.store import Store
from complaintkit.views.live import sheet
from complaintkit.views.page import Page

Sheet = Callable[[Session, Store, Case], Page]
"""Makes the page to talk from, once, before the call begins."""


def sheet_of(session: Session, store: Store, case: Case) -> Page:
    """The goal, broken and open promises, and reference numbers, from the record."""
    return sheet(store.history(case), session.local(profile_of(store)))
