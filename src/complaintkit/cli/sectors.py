"""Asking on a terminal what a provider sells: it decides which rules apply."""

from complaintkit.cli.ask import NO_AIDS, Aids, choose
from complaintkit.cli.choices import SECTORS
from complaintkit.entries.opening import guessed_from, known_provider
from complaintkit.limits import storable
from complaintkit.record.store import Store
from complaintkit.sentences import _


def ask_sector(store: Store, name: str, aids: Aids = NO_AIDS) -> str | None:
    """What the provider of that name sells, for a new case; None when an earlier case says it.

    Enter leaves it open: it can be said later, and a wrong one would show wrong rules.
    """
    known = known_provider(store, storable(name, "provider", one_line=True))
    if known is not None and guessed_from(store, known.id) is not None:
        return None
    question = _("What do they sell? It decides which rules apply.")
    return choose(question, {"": _("unknown")} | SECTORS, default="", aids=aids)
