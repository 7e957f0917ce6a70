"""Whether a letter may be written: it makes sense now, or it is refused with the reason."""

from collections.abc import Iterator

from complaintkit.errors import Refused
from complaintkit.letters.kinds import KINDS, Kind
from complaintkit.letters.senses import why_not
from complaintkit.letters.view import View
from complaintkit.sentences import _

_GIVES_WAY = {"regulator": "ombudsman"}
"""Where the first makes no sense and the second does, it is what was meant: the body that is
open."""


def chosen(view: View) -> View:
    """The view with the kind that was meant."""
    other = _GIVES_WAY.get(view.kind.name)
    if other is None or not why_not(view):
        return view
    instead = view._replace(kind=KINDS[other])
    return view if why_not(instead) else instead


def gave_way(view: View, wanted: str) -> str:
    """That it is another letter than the *wanted* one, and why; empty if it is that one."""
    if wanted == view.kind.name:
        return ""
    reason = why_not(view._replace(kind=KINDS[wanted]))
    text = _("Instead of {wanted} this is {kind}, which is open now. {reason}")
    return text.format(wanted=wanted, kind=view.kind.name, reason=reason)


def must_make_sense(view: View) -> None:
    """Raise `Refused` with the sentence why this letter should not be written now."""
    reason = why_not(view)
    if reason:
        raise Refused(
            _("This letter ({kind}) makes no sense now: {reason}").format(
                kind=view.kind.name, reason=reason
            ),
            _(
                "Nothing was written. Those that do: {command}. To see it all the same: --draft"
            ).format(command=f"complaint letter {view.case} --kinds"),
        )


def senses(view: View) -> Iterator[tuple[Kind, str]]:
    """Every kind, with the sentence why it makes no sense now, or an empty one."""
    for kind in KINDS.values():
        yield kind, why_not(view._replace(kind=kind))
