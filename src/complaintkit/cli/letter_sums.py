"""The sums of the law in a letter: those that it could tell, and those that the user asks for."""

from collections.abc import Iterable, Sequence
from typing import Any

from complaintkit.cli.session import Session
from complaintkit.compensation import Compensation
from complaintkit.describe import describe_amount
from complaintkit.errors import Refused
from complaintkit.law.shipped import Law, law_of
from complaintkit.letters.claimable import chosen_sums, claimable
from complaintkit.letters.render import RenderedLetter
from complaintkit.letters.view import View
from complaintkit.sentences import _, legal
from complaintkit.views.compensation import arithmetic
from complaintkit.views.page import Line, line


def with_sums(session: Session, view: View, ids: Sequence[str]) -> View:
    """The view with the sums that were asked for; raises `Refused` for one that is none here."""
    if not ids:
        return view
    law = _law(session, view)
    return view._replace(sums=chosen_sums(view, ids, law.rates, law.rules))


def conditions(sums: Iterable[Compensation]) -> list[Line]:
    """What the user says by asking for them, and what is doubtful, for the receipt."""
    told = []
    for each in sums:
        text = _("{id}: {total}. You say that this holds: {condition}")
        condition = legal(each.rate.condition or each.rate.says)
        told.append(
            line(
                text.format(id=each.rate.id, total=describe_amount(each.total), condition=condition)
            )
        )
        told += [line(legal(each.rate.caveat), indent=2)] if each.rate.caveat else []
    return told


def must_tell(view: View, letter: RenderedLetter) -> None:
    """Raise `Refused` where a template of the user's own leaves out the sums."""
    told = [text for text in letter.lists.get("sum", ()) if text.strip()]
    if len(told) < len(view.sums):
        raise Refused(
            _("A template of yours tells no sums: it lacks the parts “sums” and “sum”."),
            _("Nothing was written. Copy them from the _parts.txt.j2 that ships."),
        )


def could_tell(session: Session, view: View) -> list[Compensation]:
    """The sums that this letter could tell."""
    return claimable(view, _law(session, view).rates)


def offer_json(view: View, each: Compensation) -> dict[str, Any]:
    """A sum that could be told, with its condition and the command."""
    return {
        "id": each.rate.id,
        "total": str(each.total),
        "lines": arithmetic(each),
        "condition": each.rate.condition,
        "command": _command(view, each),
    }


def offer_lines(view: View, offered: Iterable[Compensation]) -> list[Line]:
    """The same for a person."""
    told = []
    for each in offered:
        text = _("{id}, {title}: {total}")
        rate = each.rate
        title = text.format(id=rate.id, title=_(rate.title), total=describe_amount(each.total))
        told.append(line(title, indent=2))
        below = (*arithmetic(each), legal(rate.condition), _command(view, each))
        told += [line(one, indent=4) for one in below if one]
    return told


def _command(view: View, each: Compensation) -> str:
    return f"complaint letter {view.case} --kind {view.kind.name} --sum {each.rate.id}"


def _law(session: Session, view: View) -> Law:
    return law_of(view.history.case.country or view.profile.country, session.home.packs)
