"""The answers of an interview so far, and how each further one is asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from complaintkit.cli.ask import Aids, Back, Stopped, ask, choose, confirm
from complaintkit.cli.editor import Edited
from complaintkit.cli.session import show
from complaintkit.entries.drafts import LONG
from complaintkit.entries.times import durations, latest, spoken_until
from complaintkit.entries.told import Told, checked
from complaintkit.limits import CardPolicy
from complaintkit.model import Profile, Window
from complaintkit.sentences import _
from complaintkit.views.page import line
from complaintkit.when import Calendar, describe_window, parse_moment

Check = Callable[[str], object]
Edit = Callable[[Told, str, str], Edited]
"""Has one of the texts of what was told so far written in the user's editor."""
Step = Callable[[], bool]
"""Asks something, or finds that there is nothing to ask and says so with False."""


class Form:
    """What was told before, what was answered, and what was answered before going back."""

    def __init__(
        self,
        told: Told,
        calendar: Calendar,
        profile: Profile,
        cards: CardPolicy,
        edit: "Edit | None" = None,
        *,
        in_editor: bool = False,
    ) -> None:
        self._given, self._calendar, self._cards = told, calendar, cards
        self.profile, self._edit = profile, edit
        self._in_editor = in_editor
        self.answers: dict[str, Any] = {}
        self._asides: dict[str, Any] = {}
        self._typed: dict[str, str] = {}
        self._earlier: dict[str, str] = {}
        """What the next question of a name begins with, so that it may be kept or changed."""

    @property
    def told(self) -> Told:
        """Everything told up to now."""
        return self._given._replace(**self.answers | self._asides)

    @property
    def said_at(self) -> Calendar:
        """Against what the times of promises are read, as far as it is known yet."""
        if not self.told.at:
            return self._calendar
        now = self._calendar.now
        seconds = durations(self.told.duration, "").get("duration_s", 0)
        said_at = spoken_until(parse_moment(self.told.at, self._calendar), seconds, now)
        return self._calendar._replace(now=latest(said_at, now))

    @property
    def calendar(self) -> Calendar:
        """Against what the time of the contact itself is read."""
        return self._calendar

    def walk(self, steps: Sequence[Step]) -> None:
        """Ask each step in turn; going back asks the one before again, without its answer."""
        path: list[tuple[int, dict[str, Any]]] = []
        place = 0
        while place < len(steps):
            before = dict(self.answers)
            try:
                asked = steps[place]()
            except Back:
                self._earlier |= self._typed
                place, before = path.pop() if path else (place, before)
                self.answers.clear()
                self.answers.update(before)
                continue
            if asked:
                path.append((place, before))
            place += 1

    def offer_again(self, name: str, text: str) -> None:
        """The next question of that name begins with *text*."""
        self._earlier[name] = text

    def offer_all_again(self, answers: dict[str, str]) -> None:
        """The same for several questions."""
        self._earlier |= answers

    def set_aside(self, before: dict[str, Any]) -> None:
        """Keep what was answered since *before*, also when the user goes back behind it."""
        new = {name: value for name, value in self.answers.items() if before.get(name) != value}
        self._asides |= new

    def ask(
        self,
        name: str,
        question: str,
        check: Check,
        *,
        default: str = "",
        completions: Sequence[str] | Mapping[str, str] = (),
    ) -> str:
        """One answer; it is kept only to be offered again to a user who comes back.

        Long text that is stopped in the middle with Ctrl-C is kept as an answer.
        """
        aids = self.aids(name, completions)
        try:
            answer = ask(question, default=default, check=check, aids=aids)
        except Back as back:
            self._typed[name] = back.text or aids.earlier
            raise
        except Stopped as stopped:
            if name in LONG and stopped.text.strip():
                self.answers[name] = stopped.text
            raise
        self._typed[name] = answer
        return answer

    def choose(self, question: str, choices: Mapping[str, str], default: str) -> str:
        """The code of one of some words."""
        return choose(question, choices, default=default, aids=self.aids(""))

    def confirm(self, question: str, *, default: bool = False) -> bool:
        """Yes or no."""
        return confirm(question, default=default, aids=self.aids(""))

    def text(self, name: str, question: str, *, one_line: bool = False) -> bool:
        """An answer that is kept as it is; none is fine."""
        had = self._earlier.get(name)
        answer = self.ask(name, question, self.storable(name, one_line=one_line))
        if answer or had:
            self.answers[name] = answer
        return True

    def required(self, name: str, question: str) -> bool:
        """An answer that cannot be done without."""
        answer = ""
        while not answer.strip():
            answer = self.ask(name, question, self.storable(name))
        self.answers[name] = answer
        return True

    def storable(self, name: str, *, one_line: bool = False) -> Check:
        """Refuses what the record cannot keep."""
        return lambda text: checked(text, name, self._cards, one_line=one_line)

    def echo(self, window: Window | None) -> None:
        """Say how a time was understood, and by which rule it was counted."""
        if window is not None:
            show([line(describe_window(window, self.profile.zone), indent=2)])
            if window.rule:
                from complaintkit.when.explained import explained

                show([line(explained(window.rule), indent=2)])

    def aids(self, name: str, completions: Sequence[str] | Mapping[str, str] = ()) -> Aids:
        """What helps with one question."""
        return Aids(
            completions,
            self._earlier.pop(name, ""),
            self._editor(name),
            can_go_back=True,
            starts_in_editor=self._in_editor and name == "said",
        )

    def _editor(self, name: str) -> Callable[[str], Edited] | None:
        edit = self._edit
        if edit is None or name not in LONG:
            return None
        return lambda text: edit(self.told, name, text)


def how_to_answer() -> str:
    """What to know before the first question."""
    return _("Enter keeps what is in brackets, Shift-Tab or < goes back, Ctrl-C stops for now.")
