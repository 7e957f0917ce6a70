"""The questions about what was said in a contact, and what was promised in it."""

from collections.abc import Callable, Sequence

from complaintkit.cli.choices import means_no
from complaintkit.cli.details import Details
from complaintkit.cli.form import Form, Step
from complaintkit.cli.promising import Promises, exact_time
from complaintkit.cli.session import show
from complaintkit.describe import describe_seconds
from complaintkit.entries.people import agent_told
from complaintkit.entries.promised import call_times
from complaintkit.entries.times import durations
from complaintkit.errors import BadWhen
from complaintkit.sentences import _
from complaintkit.views.page import line
from complaintkit.when import parse_window

SPOKEN = ("spoke", "cut-off", "refused")
"""Outcomes of a contact in which somebody may have said something."""


class Conversation:
    """Asked only as far as somebody answered."""

    def __init__(self, form: Form, people: Callable[[], Sequence[str]]) -> None:
        self._form, self._people = form, people
        self._promised = Promises(form)

    def steps(self) -> tuple[Step, ...]:
        """In the order in which people say it."""
        return (
            *(self._agent, self._level, self.said, self._summary, self._references, self._times),
            *(self._callback, self.exact_callback, self._promises),
        )

    def _is_talk(self) -> bool:
        return self._form.told.outcome in SPOKEN

    def _agent(self) -> bool:
        if not self._is_talk():
            return False
        question = _("Whom did you speak to? (name, position; or `{refused}`)")
        answer = self._form.ask(
            "who_spoke",
            question.format(refused=_("refused")),
            self._form.storable("agent", one_line=True),
            completions=self._people(),
        )
        was = {"agent": "", "role": ""} if self._form.told.agent else {}
        self._form.answers |= was | agent_told(answer)
        return True

    def _level(self) -> bool:
        """A position in their own words says no level; without one nobody knows it."""
        told = self._form.told
        if not self._is_talk() or not told.role or told.level:
            return False
        return Details(self._form).ask_level()

    def said(self) -> bool:
        """In their words or the user's; long, if it has to be."""
        return self._is_talk() and self._form.text("said", _("What did they say?"))

    def _summary(self) -> bool:
        """A talk is told by what they said; of a message there is only what happened."""
        if self._form.told.outcome != "sent":
            return False
        return self._form.text("summary", _("What happened, in your words?"))

    def _references(self) -> bool:
        if not self._is_talk():
            return False
        question = _("Which reference numbers? (commas between several)")
        check = self._form.storable("reference", one_line=True)
        answer = self._form.ask("references", question, check)
        found = tuple(each.strip() for each in answer.split(",") if each.strip())
        if found or self._form.told.references:
            self._form.answers["references"] = found
        return True

    def _times(self) -> bool:
        if not self._is_talk():
            return False
        question = _("How long did it take, and how much on hold? (48m, 32m)")
        answer = self._form.ask("times", question, _check_times)
        duration, hold = call_times(answer)
        told = self._form.told
        self._form.answers |= {"duration": duration} if duration or told.duration else {}
        self._form.answers |= {"hold": hold} if hold or told.hold else {}
        return True

    def _callback(self) -> bool:
        if not self._is_talk():
            return False
        question = _("When do they call back? (`soon`: no time; Enter: not promised)")
        answer = self._form.ask("callback", question, self._promised.check_time)
        if answer or self._form.told.callback:
            self._form.answers["callback"] = None if means_no(answer) else answer or None
        return True

    def exact_callback(self) -> bool:
        """The exact time of a callback that was promised without one."""
        words = self._form.told.callback
        if words is None or (words and parse_window(words, self._form.said_at) is not None):
            return False
        named = self._form.ask("exact", exact_time(), self._promised.check_time)
        self._form.answers["callback"] = words if means_no(named) else named or words
        return True

    def _promises(self) -> bool:
        if not self._is_talk():
            return False
        question = _("What else did they promise, and by when? (Enter: nothing)")
        return self._promised.each("promises", question, with_times=True)

    def anything_else(self) -> bool:
        """Whatever was not asked; of a failed attempt there is nothing else."""
        is_told = self._form.told.outcome in (*SPOKEN, "sent")
        return is_told and Details(self._form).anything_else()


def _check_times(text: str) -> None:
    """Raises `Error` for what is no length of time; says how it was understood."""
    try:
        times = durations(*call_times(text))
    except BadWhen as error:
        if "," in text:
            hint = _("Both lengths need their unit, such as: 48m, 32m")
            raise BadWhen(error.message, hint) from None
        raise
    sentence = _("It took {duration}.")
    if "hold_s" in times:
        sentence = _("It took {duration}, {hold} of it on hold.")
    spoken = {name: describe_seconds(seconds) for name, seconds in times.items()}
    text = sentence.format(duration=spoken.get("duration_s", ""), hold=spoken.get("hold_s", ""))
    show([line(text, indent=2)])
