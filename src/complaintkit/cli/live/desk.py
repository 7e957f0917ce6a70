"""The desk at which a call is kept: what is typed is checked, entered, and answered."""

from datetime import datetime, timedelta
from typing import Literal

from complaintkit.cli.live.keeper import Keeper
from complaintkit.cli.live.keys import Key
from complaintkit.describe import describe_window
from complaintkit.entries.live import Call, story, told
from complaintkit.entries.told import understood
from complaintkit.errors import Usage
from complaintkit.limits import CardPolicy
from complaintkit.model import Profile, Window
from complaintkit.sentences import _
from complaintkit.views.page import on_one_line
from complaintkit.when import Calendar, parse_window, split_promise

_BRIEF = 100
"""Characters of what was entered that are said back."""

Ending = Literal["ended", "left"]


class Desk:
    """One call, with what is needed to understand the words of it."""

    def __init__(
        self, keeper: Keeper, calendar: Calendar, profile: Profile, cards: CardPolicy
    ) -> None:
        self.keeper = keeper
        self._calendar, self._profile, self._cards = calendar, profile, cards

    def enter(self, key: Key, text: str) -> str:
        """Enter something and say how it was understood; raises `Error` for what cannot be kept."""
        if key.is_needed and key.question and not text.strip():
            raise Usage(_("Nothing was typed."))
        self._must_be_storable(self.keeper.with_mark(key.kind, text))
        self.keeper.mark(key.kind, text)
        if key.kind in ("promise", "callback", "limit"):
            return self._understood_time(key, text)
        return _brief(story(self.keeper.call)[-1])

    def undo(self) -> str:
        """Take back what was entered last, and say what it was."""
        call = self.keeper.call._replace(typing=None)
        if not call.marks:
            return _("There is nothing to take back.")
        self.keeper.undo()
        return _("Taken back: {what}").format(what=_brief(story(call)[-1]))

    def end(self, at: int, *, cut_off: bool) -> None:
        """The call was over at that moment of it."""
        self.keeper.end(at, "cut-off" if cut_off else None)

    def _must_be_storable(self, call: Call) -> None:
        """What would be refused at the end is refused now, while it can be typed again."""
        understood(told(call, self._now(call)), self._at(call), self._profile, self._cards)

    def _understood_time(self, key: Key, text: str) -> str:
        calendar = self._at(self.keeper.call)
        is_callback = key.kind == "callback"
        is_promise = key.kind == "promise"
        window = split_promise(text, calendar)[1] if is_promise else parse_window(text, calendar)
        if window is None:
            return _("They named no time. Ask: on which date, at which hour?")
        when = describe_window(window, self._profile.zone)
        if is_callback and _has_no_hour(window):
            return _("They call back {when}. Ask: at which hour?").format(when=when)
        return _("Promised: {when}").format(when=when)

    def _at(self, call: Call) -> Calendar:
        return self._calendar._replace(now=self._now(call))

    def _now(self, call: Call) -> datetime:
        zone = self._calendar.zone
        return (call.began_at + timedelta(milliseconds=call.lasted)).astimezone(zone)


def _has_no_hour(window: Window) -> bool:
    return window.precision == "day"


def _brief(text: str) -> str:
    text = on_one_line(text)
    return text if len(text) <= _BRIEF else f"{text[:_BRIEF]}…"
