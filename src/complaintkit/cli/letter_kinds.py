"""Looking before writing: which letters there are, and what one of them lacks."""

from collections.abc import Iterable
from typing import Any

from complaintkit.cli.letter_sums import could_tell, offer_json, offer_lines
from complaintkit.cli.letters import Wanted, beside, view_of
from complaintkit.cli.session import Session, show, show_json
from complaintkit.letters.asks import to_ask
from complaintkit.letters.facts import letter_facts
from complaintkit.letters.gate import senses
from complaintkit.letters.kinds import Kind
from complaintkit.letters.laws import cited, term_of
from complaintkit.letters.needs import Missing, missing
from complaintkit.letters.remarks import notes_of
from complaintkit.letters.senses import why_not
from complaintkit.letters.tone import tone_of
from complaintkit.letters.view import View, asks_for_money
from complaintkit.sentences import _, legal
from complaintkit.views.page import Line, heading, line


def kinds_of(session: Session, wanted: Wanted, *, as_json: bool) -> None:
    """Show every kind: those that make sense now with what they lack, the others with why not."""
    with session.reading() as store:
        view = view_of(session, store, wanted)
    found = list(senses(view))
    lacking = {kind.name: _lacking(view._replace(kind=kind)) for kind, _reason in found}
    if as_json:
        show_json([_kind_json(kind, reason, lacking[kind.name]) for kind, reason in found])
        return
    case = view.history.case
    title = _("{provider}, case {number}: {about}")
    page: list[Line] = [
        line(title.format(provider=case.provider, number=case.number, about=case.about)),
        heading(_("Make sense now")),
    ]
    for kind, reason in found:
        if not reason:
            page.append(line(f"{kind.name}: {_(kind.title)}", indent=2))
            page += [line(each.question, indent=6) for each in lacking[kind.name]]
    page.append(heading(_("Not now")))
    for kind, reason in found:
        if reason:
            page.append(line(f"{kind.name}: {_(kind.title)}. {reason}", indent=2))
    show(page)


def missing_of(session: Session, wanted: Wanted, *, as_json: bool) -> None:
    """Show what one letter lacks, what to ask on the next call, and what to know of its law."""
    with session.reading() as store:
        view = view_of(session, store, wanted)
    facts = letter_facts(view, term_of(view))
    lacking, reason, asks = missing(facts, view.kind), why_not(view), to_ask(view)
    notes = [*beside(view, wanted), *notes_of(view, facts)]
    offered = could_tell(session, view)
    tone = tone_of(view.history)
    caveats = [
        _("{id}: {caveat}").format(id=rule.id, caveat=legal(rule.caveat)) for rule in cited(view)
    ]
    if as_json:
        found = _kind_json(view.kind, reason, lacking)
        tones = [each._asdict() for each in tone]
        sums = [offer_json(view, each) for each in offered]
        found |= {"ask": asks, "notes": notes}
        show_json(found | {"caveats": caveats, "tone": tones, "sums": sums})
        return
    none = _("Nothing is missing for this letter ({kind}).").format(kind=view.kind.name)
    some = _("This letter ({kind}) lacks:").format(kind=view.kind.name)
    page = [line(some if lacking else none)]
    page += [line(f"{each.fact}: {each.question}", indent=2) for each in lacking]
    page += [line(_("It makes no sense now: {reason}").format(reason=reason))] if reason else []
    page += [line(each) for each in notes]
    page += _section(_("Tone of your own words"), [each.sentence for each in tone])
    more = [*_where_to_pay(view), *offer_lines(view, offered)]
    page += [heading(_("It could say besides")), *more] if more else []
    show([*page, *_section(_("Ask on the next call"), asks), *_section(_("Its law"), caveats)])


def _where_to_pay(view: View) -> list[Line]:
    if view.profile.account or not asks_for_money(view):
        return []
    return [line(_('Where they should pay: complaint me --account "..."'), indent=2)]


def _section(title: str, sentences: Iterable[str]) -> list[Line]:
    told = [line(each, indent=2) for each in sentences]
    return [heading(title), *told] if told else []


def _lacking(view: View) -> tuple[Missing, ...]:
    return missing(letter_facts(view, term_of(view)), view.kind)


def _kind_json(kind: Kind, reason: str, lacking: tuple[Missing, ...]) -> dict[str, Any]:
    return {
        "kind": kind.name,
        "title": kind.title,
        "to": kind.to,
        "makes_sense": not reason,
        "why_not": reason,
        "never": list(kind.never),
        "missing": [{"fact": each.fact, "question": each.question} for each in lacking],
    }
