"""What else can be told of a contact, each detail by its name."""

import contextlib

from complaintkit.cli.ask import Back
from complaintkit.cli.choices import DETAILS, LEVELS
from complaintkit.cli.form import Form, Step
from complaintkit.cli.promising import Promises
from complaintkit.entries.told import amount, required_window
from complaintkit.sentences import _


class Details:
    """Questions that are asked only when the user wants them."""

    def __init__(self, form: Form) -> None:
        self._form = form

    def anything_else(self) -> bool:
        """Whatever was not asked, by its name; Enter stores."""
        details, before = self._details(), dict(self._form.answers)
        words = {"store": _("store")} | {name: DETAILS[name] for name in details}
        while True:
            try:
                answer = self._form.choose(_("Anything else?"), words, "store")
            except Back:
                self._form.set_aside(before)
                raise
            if answer == "store":
                return True
            with contextlib.suppress(Back):  # back from a detail is here
                details[answer]()

    def _details(self) -> dict[str, Step]:
        form = self._form

        def one_line(name: str, question: str) -> Step:
            return lambda: form.text(name, question, one_line=True)

        return {
            "summary": lambda: form.text("summary", _("What happened, in your words?")),
            "mine": lambda: Promises(form).each("mine", _("What did you promise, and by when?")),
            "limit": self._limit,
            "level": self.ask_level,
            "asked-for": self._asked_for,
            "asked": lambda: self._listed("asked", _("What did you ask?")),
            "quote": lambda: self._listed("quotes", _("What did they say, word for word?")),
            "number": one_line("number", _("Which number or address did you use?")),
            "site": one_line("site", _("Where do they sit?")),
            "id": one_line("agent_id", _("What is their staff number?")),
            "recorded": self._recorded,
            "cost": self._cost,
            "note": lambda: form.text("note", _("What else is to be kept?")),
        }

    def _listed(self, name: str, question: str) -> bool:
        answer = self._form.ask(name, question, self._form.storable(name))
        if answer:
            self._form.answers[name] = (*getattr(self._form.told, name), answer)
        return True

    def _limit(self) -> bool:
        question = _("How long do they take for an answer, by their own rule? (5 working days)")
        answer = self._form.ask("limit", question, self._check_limit)
        self._form.answers |= {"time_limit": answer} if answer else {}
        return True

    def _check_limit(self, text: str) -> None:
        self._form.storable("time limit")(text)
        self._form.echo(required_window(text, self._form.said_at))

    def _asked_for(self) -> bool:
        question = _("Whom did you ask to be passed on to?")
        usual = self._form.told.asked_for
        self._form.answers["asked_for"] = self._form.choose(
            question, {"": _("nobody")} | LEVELS, usual
        )
        return True

    def _recorded(self) -> bool:
        question = _("Did they say that they record the call?")
        self._form.answers["recorded_by_them"] = self._form.confirm(question)
        return True

    def _cost(self) -> bool:
        question = _("What did the contact cost you? (1.20 GBP)")
        answer = self._form.ask("cost", question, lambda text: amount(text, "cost"))
        self._form.answers |= {"cost": answer} if answer else {}
        return True

    def ask_level(self) -> bool:
        """Whom the agent answers to, as far as the user knows."""
        choices = {"": _("unknown")} | LEVELS
        usual = self._form.told.level
        self._form.answers["level"] = self._form.choose(_("Which level is that?"), choices, usual)
        return True
