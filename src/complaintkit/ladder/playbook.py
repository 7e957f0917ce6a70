"""A playbook: the rungs of the ladder as data, from the lowest up."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple


class Condition(NamedTuple):
    """Predicates that must all hold, each with its number or word."""

    predicates: tuple[tuple[str, int | str], ...]
    say: str = ""
    """The sentence for the user, in the place of what the first predicate says."""


class Rung(NamedTuple):
    """One step of escalation. Of several conditions any one suffices, except in `needs`."""

    name: str
    title: str
    """In a list: "The complaints department"."""
    advice: str
    """What to do, as a whole sentence."""
    when: str
    """When it is for, as a whole sentence; shown while it is not."""
    command: tuple[str, ...]
    """The words after `complaint`, without WHO."""
    allowed: tuple[Condition, ...] = ()
    tried: tuple[Condition, ...] = ()
    refused: tuple[Condition, ...] = ()
    """They would not let the user climb it; it is not suggested again."""
    urgent: tuple[Condition, ...] = ()
    """Allowed even while it is their turn, and before everything that is not urgent."""
    needs: tuple[Condition, ...] = ()
    """What must come first; each with the sentence that says so."""
    barred: tuple[Condition, ...] = ()
    """When it leads nowhere in this case."""
    notes: tuple[Condition, ...] = ()
    """What to say beside the advice."""
    gives_way: tuple[Condition, ...] = ()
    """When it gives way to every later rung that is allowed, too."""
    tip: str = ""
    optional: bool = False
    """Whether it gives way to a later rung that is allowed, too."""
    aside: bool = False
    """Whether it is listed only when it applies: most cases never come to it."""
    waits: bool = False
    """Whether it waits while the time runs that the last letter to them gave them."""
    quiet: bool = False
    """Whether it is told only to who asks for the ladder of the case, and not on the agenda."""
    cheap: bool = False
    """Whether it is worth the effort even for a small sum."""


class Playbook(NamedTuple):
    """All rungs, and what is said of a case whatever its next step."""

    rungs: tuple[Rung, ...]
    warnings: tuple[Condition, ...] = ()
    small_sums: Mapping[str, int] = {}
    """For each currency the sum below which a long fight is not worth it."""


CONDITIONS = ("allowed", "tried", "refused", "urgent", "needs", "barred", "gives_way", "notes")
"""The fields of a rung that hold conditions."""
SAY = "say"


def made_of(data: Mapping[str, Any]) -> Playbook:
    """The playbook of a TOML file, or of its compiled form; the data must be sound."""
    return Playbook(
        tuple(_rung(raw) for raw in data.get("rung", ())),
        _conditions(data.get("warning", ())),
        dict(data.get("small_sums", {})),
    )


def _rung(raw: Mapping[str, Any]) -> Rung:
    values = dict(raw)
    for field in CONDITIONS:
        if field in values:
            values[field] = _conditions(values[field])
    values["command"] = tuple(values["command"])
    return Rung(**values)


def _conditions(tables: Iterable[Mapping[str, Any]]) -> tuple[Condition, ...]:
    return tuple(
        Condition(
            tuple((name, value) for name, value in table.items() if name != SAY),
            table.get(SAY, ""),
        )
        for table in tables
    )
