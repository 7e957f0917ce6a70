"""Importing the contacts of a file: read, planned, shown, asked, stored in one transaction."""

from pathlib import Path
from typing import NamedTuple

import typer

from complaintkit.cli.import_sources import Readable, readable
from complaintkit.cli.receipt import told_of
from complaintkit.cli.session import Session, is_terminal, profile_of, show, show_json
from complaintkit.cli.who import one_case
from complaintkit.entries.imports import incomplete, plan_import, store_plan
from complaintkit.entries.planning import Plan, Reader
from complaintkit.errors import Refused, Usage
from complaintkit.evidence.importers.kinds import Kind
from complaintkit.evidence.importers.opening import opened
from complaintkit.limits import CardPolicy
from complaintkit.model import Case, Profile, Provider
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.when import Calendar, parse_date


class Wish(NamedTuple):
    """What the user typed."""

    path: Path
    who: str | None
    numbers: tuple[str, ...]
    senders: tuple[str, ...]
    mapping: tuple[str, ...]
    date_order: str
    encoding: str
    delimiter: str
    since: str
    until: str
    kind: Kind | None
    also: bool
    skip_bad: bool
    dry_run: bool
    yes: bool
    as_json: bool
    cards: CardPolicy


class Scene(NamedTuple):
    """What is known before the file is read."""

    case: Case
    provider: Provider
    profile: Profile
    reader: Reader


def imported(session: Session, wish: Wish) -> None:
    """Import the file, or show what that would store."""
    with opened(wish.path, wish.kind) as file:
        if file.kind in ("json", "zip"):
            from complaintkit.cli.takeover import taken_over

            taken_over(session, wish, file)
            return
        with session.reading(one_state=False) as store:
            scene = _scene(session, store, wish)
            source = readable(store, scene.provider, wish, file)
    with session.reading() as store:
        plan = plan_import(store, scene.case, source.reading, scene.reader)
    _import(session, wish, scene, source, plan)


def _import(session: Session, wish: Wish, scene: Scene, source: Readable, plan: Plan) -> None:
    is_stopped = bool(plan.refused) and not wish.skip_bad
    asks = is_terminal() and not (wish.yes or wish.as_json or wish.dry_run or is_stopped)
    if wish.dry_run or is_stopped or asks:
        _show_plan(wish, scene, source, plan)
    if is_stopped:
        raise incomplete(plan)
    if wish.dry_run:
        return
    if asks and plan.of("new"):
        _ask(len(plan.of("new")))
    _store(session, wish, scene, source)


def _show_plan(wish: Wish, scene: Scene, source: Readable, plan: Plan) -> None:
    from complaintkit.views.imports import plan_json, plan_page

    if wish.as_json:
        show_json(plan_json(plan))
    else:
        show(plan_page(plan, scene.case, scene.profile.zone, source.notes))


def _ask(number: int) -> None:
    from complaintkit.cli.ask import confirm

    if not confirm(_("Store what is new ({number})?").format(number=number), default=True):
        raise Usage(_("Nothing was stored."))


def _store(session: Session, wish: Wish, scene: Scene, source: Readable) -> None:
    """Plan again inside the transaction, where nobody else can add what is already there."""
    from complaintkit.views.imports import stored_json, stored_page

    with session.writing() as (entries, store):
        plan = plan_import(store, scene.case, source.reading, scene.reader)
        store_plan(entries, session.home.evidence, scene.case, plan, source.source)
    with told_of(entries):
        if wish.as_json:
            show_json(stored_json(plan, entries.appended))
        else:
            show(stored_page(plan, scene.case, entries.appended, source.notes))
    if plan.refused:
        raise typer.Exit(Refused.exit_code)


def _scene(session: Session, store: Store, wish: Wish) -> Scene:
    profile = profile_of(store)
    case = one_case(store, wish.who, closed_too=True)
    provider = store.history(case).provider
    calendar = Calendar(session.local(profile), profile.country, profile.language)
    since, until = (
        parse_date(words, calendar, past=True) if words else None
        for words in (wish.since, wish.until)
    )
    reader = Reader(calendar, profile, wish.cards, since, until, also=wish.also)
    return Scene(case, provider, profile, reader)
