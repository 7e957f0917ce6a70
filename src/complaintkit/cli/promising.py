"""Asking for promises on a terminal: one after the other, each with the time that was named."""

from complaintkit.cli.ask import Back
from complaintkit.cli.choices import means_no, says_nothing
from complaintkit.cli.form import Form
from complaintkit.entries.promised import promise_told, with_time
from complaintkit.errors import Usage
from complaintkit.sentences import _
from complaintkit.when import parse_window, split_promise


class Promises:
    """The questions about promises and their times."""

    def __init__(self, form: Form) -> None:
        self._form = form

    def each(self, name: str, question: str, *, with_times: bool = False) -> bool:
        """Promises until there are no more; the time of one without it is asked for, if wanted.

        Those told before are offered one by one, to be kept or changed; a plain "no" drops one.
        """
        found: list[str] = []
        waiting, left = list(getattr(self._form.told, name)), ""
        again = _("And another? (only Enter: no more)")
        while True:
            if left or waiting:
                self._form.offer_again(name, left or waiting[0])
            try:
                answer = self._one(name, again if found else question, with_times=with_times)
            except Back:
                if not found:
                    raise
                left = found.pop()
                continue
            if not answer and not waiting:
                break
            waiting, left = waiting if left else waiting[1:], ""
            found += [answer] if answer else []
            self._form.answers[name] = (*found, *waiting)
        self._form.answers[name] = tuple(found)
        return True

    def _one(self, name: str, question: str, *, with_times: bool) -> str:
        answer = self._form.ask(name, question, self._check_promise)
        if means_no(answer):
            return ""
        if answer and with_times and split_promise(answer, self._form.said_at)[1] is None:
            return self._with_exact_time(answer)
        return answer

    def _with_exact_time(self, promise: str) -> str:
        def check(text: str) -> None:
            if means_no(text):
                return
            with_time(promise, text, self._form.said_at)
            self.check_time(text)

        named = self._form.ask("exact", exact_time(), check)
        if not named or means_no(named):
            return promise
        return with_time(promise, named, self._form.said_at)

    def _check_promise(self, text: str) -> None:
        self._form.storable("promise")(text)
        if says_nothing(text):
            raise Usage(_("{typed!r} does not say what was promised.").format(typed=text))
        if not means_no(text):
            self._form.echo(promise_told(text, self._form.said_at)[1])

    def check_time(self, text: str) -> None:
        """Raises `Error` for what is no time, unless it is a plain no; says how it is read."""
        if means_no(text):
            return
        self._form.storable("callback")(text)
        self._form.echo(parse_window(text, self._form.said_at))


def exact_time() -> str:
    """What to ask when no time was named."""
    return _("Which exact date and hour did they name? (Enter: none)")
