"""The moment, the law and the playbook by which the record is looked at."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.cli.session import Session, profile_of
from complaintkit.ladder import Playbook
from complaintkit.ladder.shipped import playbook_of
from complaintkit.law.watch import watch
from complaintkit.model import Profile, Standing
from complaintkit.record.store import Store

if TYPE_CHECKING:
    from complaintkit.law.window import RuleWindow


class Outlook(NamedTuple):
    """How the open cases are looked at."""

    profile: Profile
    now: datetime
    windows_of: "Callable[[Standing], list[RuleWindow]]"
    playbook: Playbook


def outlook(session: Session, store: Store, on: str, *, shipped: bool) -> Outlook:
    """The outlook now, or *on* another day; with *shipped* without what the user wrote."""
    profile = profile_of(store)
    now = session.local(profile)
    if on:
        from complaintkit.cli.moments import as_of

        now = as_of(on, now, profile)
    home = session.home
    law = watch(profile.country, None if shipped else home.packs, now.date())
    return Outlook(profile, now, law, playbook_of(None if shipped else home.playbook))
