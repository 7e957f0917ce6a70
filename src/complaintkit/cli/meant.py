"""Asking once more for a provider whose name is nearly a known one, before a case is opened."""

from collections.abc import Callable

from complaintkit.cli.form import Form
from complaintkit.cli.session import warn
from complaintkit.cli.who import near_providers
from complaintkit.record.store import Store
from complaintkit.sentences import _


def asked_again(store: Store, form: Form, who: str, check: Callable[[str], object]) -> str:
    """WHO, when it is nobody's name nearly, or was typed twice; Enter is the nearest name."""
    typed = ""
    while who != typed:
        near = near_providers(store, who)
        if not near:
            break
        unknown = _("There is no case and no provider {who!r}.").format(who=who)
        warn(f"{unknown} {_('Did you mean: {near}?').format(near=', '.join(near))}")
        question = _("Whom do you mean? (the same name once more: somebody new)")
        typed, who = who, form.ask("meant", question, check, default=near[0], completions=near)
    return who
