"""The law of a case on the command line: which rules apply, and what the record lacks for them."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from complaintkit.cli.moments import as_of
from complaintkit.cli.session import Session, profile_of, show, show_json, warn
from complaintkit.cli.who import one_case, who_words
from complaintkit.compensation import compensations
from complaintkit.describe import describe_day
from complaintkit.entries.places import place_of_law
from complaintkit.errors import Usage
from complaintkit.law.called import SECTORS as CALLED
from complaintkit.law.matter import Matter, is_valid, matter_of
from complaintkit.law.milestones import SPOKEN
from complaintkit.law.rules import CARDS, SECTORS
from complaintkit.law.shipped import Law, countries_with_pack, law_of
from complaintkit.model import Case, Contact, Standing
from complaintkit.nearest import did_you_mean
from complaintkit.samples import sample_sum
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.compensation import compensation_json, compensation_lines
from complaintkit.views.dealings import ledger_lines
from complaintkit.views.page import Page, line
from complaintkit.views.rights import rights_page, windows_json
from complaintkit.views.rules import rules_page
from complaintkit.windows import windows

_CALLS = 3
"""So many calls are named as not having started a clock."""


def _own_packs(session: Session, *, shipped: bool) -> Path | None:
    return None if shipped else session.home.packs


def rights_of(
    session: Session, who: str | None, on: str, *, whole: bool, shipped: bool, as_json: bool
) -> None:
    """Show the windows of one case."""
    with session.reading() as store:
        profile = profile_of(store)
        now = session.local(profile)
        at = as_of(on, now, profile) if on else now
        case = one_case(store, who, closed_too=True)
        standing = store.standing(case)
        contacts = store.contacts(case.id)
        name = who_words(store, case)
    matter = matter_of(case, standing.milestones, standing.payments, profile.country)
    law = law_of(matter.country, _own_packs(session, shipped=shipped))
    found = windows(law.rules, matter, today=at.date())
    sums = compensations(law.rates, matter, found, today=at.date())
    if as_json:
        result = {"case": jsonable(case), "windows": windows_json(found, at.date())}
        show_json(result | {"compensation": compensation_json(sums)})
        return
    known = _Known(standing, matter, law, name, sample_sum(standing, profile.country))
    lacks = [line(each) for each in _lacking(known)]
    calls = _spoken(contacts)
    if calls and any(each.start is None and SPOKEN in each.rule.starts for each in found):
        text = _("Did you complain in a call? Some clocks start with that: {command}")
        lacks.append(line(text.format(command=f"complaint note {name} {SPOKEN} DAY")))
    shown = rights_page(found, at.date(), calls, whole=whole)
    money = [*ledger_lines(standing), *compensation_lines(sums, whole=whole)]
    show([*_head(case, matter, at), *lacks, *money, *shown])


def browsed(session: Session, country: str, sector: str, *, shipped: bool, as_json: bool) -> None:
    """Show the rules of a country, as they stand today."""
    if not country:
        with session.reading() as store:
            country = profile_of(store).country
    if sector and sector not in SECTORS:
        hint = _("Choose one of: {sectors}").format(sectors=", ".join(SECTORS))
        near = did_you_mean(sector, SECTORS)
        raise Usage(
            _("{sector!r} is not a sector.").format(sector=sector),
            f"{hint}. {near}" if near else hint,
        )
    law = law_of(place_of_law(country), _own_packs(session, shipped=shipped))
    today = session.now.date()
    rules = [
        rule
        for rule in law.rules
        if (not sector or not rule.sectors or sector in rule.sectors) and is_valid(rule, today)
    ]
    if not law.has_pack:
        warn(_no_pack(law.country))
    if as_json:
        show_json(jsonable(rules))
    else:
        show(rules_page(rules, today))


def _head(case: Case, matter: Matter, at: datetime) -> Page:
    sentence = _("{provider}, case {number}: {about} (law of {country}, {sector}), {day}")
    text = sentence.format(
        provider=case.provider,
        number=case.number,
        about=case.about,
        country=matter.country or _("no country"),
        sector=CALLED.get(matter.sector, matter.sector) or _("no sector"),
        day=describe_day(at),
    )
    return [line(text)]


class _Known(NamedTuple):
    """A case as the law sees it, and how a hint about it is put."""

    standing: Standing
    matter: Matter
    law: Law
    who: str
    sample: str


def _lacking(known: _Known) -> list[str]:
    """What the record must say before more rules can apply, each with the command."""
    found, matter, law = [], known.matter, known.law
    if not law.has_pack:
        found.append(_no_pack(matter.country))
    if not matter.sector:
        text = _("What they sell is not known, so no sector's rules are shown: {command}")
        command = f"complaint amend {known.standing.case.entry} --sector ... --why ..."
        found.append(text.format(command=command))
    if not matter.payments:
        text = _("How you paid is not known; a card may give rights: {command}")
        command = f'complaint pay {known.who} "{known.sample}" --by credit-card'
        found.append(text.format(command=command))
    elif any(p.method in CARDS and not p.network for p in matter.payments):
        text = _("Whose card it is (Visa, Mastercard) is not known: {command}")
        entry = next(p.entry for p in matter.payments if p.method in CARDS and not p.network)
        command = f"complaint amend {entry} --network ... --why ..."
        found.append(text.format(command=command))
    return found


def _no_pack(country: str) -> str:
    sentence = _("There are no rules for {country} here, only those that hold anywhere.")
    known = _("There are for: {known}.").format(known=", ".join(countries_with_pack()))
    return f"{sentence.format(country=country or _('an unknown country'))} {known}"


def _spoken(contacts: Sequence[Contact]) -> list[str]:
    """The user's own calls, which start no clock that needs a written complaint."""
    calls = [
        each
        for each in contacts
        if each.channel == "phone" and each.direction == "out" and each.reached_a_human
    ][-_CALLS:]
    if not calls:
        return []
    named = ", ".join(
        _("{day} (entry {entry})").format(day=describe_day(each.at), entry=each.entry)
        for each in calls
    )
    return [
        _("Your calls of {calls} started none of these: a written complaint does.").format(
            calls=named
        )
    ]
