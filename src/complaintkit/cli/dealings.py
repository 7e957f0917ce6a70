"""What the commands about dated facts, money and offers share: one case, one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from complaintkit.cli.clocks import clocks
from complaintkit.cli.receipt import acknowledge
from complaintkit.cli.session import Session, profile_of, show, show_json
from complaintkit.cli.who import one_case, who_words
from complaintkit.entries.times import happened
from complaintkit.errors import Ambiguous, NotFound, Usage
from complaintkit.law.milestones import MILESTONES
from complaintkit.model import Case, Moment, Profile, Standing
from complaintkit.record.journal import Entries
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.clocks import no_clock_line
from complaintkit.views.dealings import dealing_lines, dealings_json
from complaintkit.views.page import Line, Table, line
from complaintkit.when import Calendar


@dataclass
class CaseAtHand:
    """One case in an open transaction; afterwards, what became of it."""

    session: Session
    entries: Entries
    store: Store
    profile: Profile
    case: Case
    standing: Standing
    before: Standing
    """As the case stood before the command."""
    who: str = ""
    """How the user can name the case."""

    @property
    def calendar(self) -> Calendar:
        """How the user's words for time are read."""
        now = self.session.local(self.profile)
        return Calendar(now, self.profile.country, self.profile.language)

    def happened(self, words: str) -> Moment:
        """The day that the words name; today without any. Raises `BadWhen` for one to come."""
        moment = happened(words, self.calendar)
        return moment if words else Moment(moment.at, "day")

    def acknowledge(
        self,
        *,
        before: Sequence[Line] = (),
        notes: Sequence[Line] = (),
        more: Mapping[str, object] = MappingProxyType({}),
        as_json: bool,
    ) -> None:
        """Print what was understood, between *before* and *notes*, the clocks, and the receipt.

        *more* is for a program.
        """
        appended = self.entries.appended
        found = clocks(self.session, self.profile, self.before, self.standing, self.who)
        told = [*dealing_lines(self.standing, appended), *notes]
        lines = [*before, *told, *(found.lines or self._no_clock()), *self._closed()]
        result = {**dealings_json(self.standing, appended), "windows": found.windows, **more}
        acknowledge(
            self.session,
            self.entries,
            cases=(self.case,),
            notes=lines,
            more=result,
            as_json=as_json,
        )

    def _no_clock(self) -> list[Line]:
        """Of a dated fact that started nothing: so nobody waits for what does not run."""
        dated = any(each.kind == "milestone_noted" for each in self.entries.appended)
        return [no_clock_line(self.case, self.who)] if dated and self.case.is_open else []

    def _closed(self) -> list[Line]:
        """Facts may be added to a closed case; but nobody watches it, so that is said."""
        if self.case.is_open:
            return []
        text = _("Case {number} is closed: this is kept, and nothing watches its dates.")
        return [line(text.format(number=self.case.number))]


@contextmanager
def dealing_with(
    session: Session, who: str | None, text: str = "", *, case: Case | None = None
) -> Iterator[CaseAtHand]:
    """A transaction about the case that WHO names; stored when the block has ended, or not at all.

    A closed case is found, too: what happened in it stays worth knowing. *text* are the words of
    the command; they cannot be the WHO that was left out.
    """
    with session.writing() as (entries, store):
        profile = profile_of(store)
        if who is None and text:
            _must_not_be_who(store, text)
        case = case or one_case(store, who, closed_too=True)
        before = store.standing(case)
        dealing = CaseAtHand(session, entries, store, profile, case, before, before)
        yield dealing
        dealing.standing, dealing.who = store.standing(case), who_words(store, case)


def _must_not_be_who(store: Store, text: str) -> None:
    """`offer acme` says whose offer it is and not what it was."""
    if len(text.split()) != 1:
        return
    try:
        one_case(store, text, closed_too=True)
    except NotFound:
        return
    except Ambiguous:
        pass
    raise Usage(
        _("{text!r} says who it is about; the words themselves are missing.").format(text=text),
        _("Nothing was stored. Write them behind it, in quotes."),
    )


def listed_milestones(*, as_json: bool) -> None:
    """Print every milestone and what it means."""
    if as_json:
        show_json({kind: each._asdict() for kind, each in MILESTONES.items()})
        return
    rows = tuple((kind, each.label) for kind, each in MILESTONES.items())
    show([Table((_("Milestone"), _("Means that on the day")), rows)])
