"""What the ladder knows of a case at a moment, and how it says why."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.model import Standing

if TYPE_CHECKING:
    from complaintkit.ladder.playbook import Playbook
    from complaintkit.law.window import RuleWindow


class Reason(NamedTuple):
    """Why (a sentence without its full stop), the entries that show it, the rules that say so."""

    text: str
    entries: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()


class Situation(NamedTuple):
    """Everything that a predicate may look at."""

    standing: Standing
    windows: "Sequence[RuleWindow]"
    now: datetime
    playbook: "Playbook"
    country: str = ""
    """Whose law applies: the case's country, or the user's."""

    @property
    def today(self) -> date:
        """The day of the moment, where the user is."""
        return self.now.date()
