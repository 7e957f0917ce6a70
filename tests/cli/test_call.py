"""`complaint call`: a call is kept while it goes on, and nothing of it is lost."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from complaintkit.cli.live.ending import warn_of_the_clock
from complaintkit.entries.live import Call
from tests.cli.calling import CONFIRM, ENTER, ESC, begun, ended, stilled
from tests.cli.conftest import first_contact
from tests.cli.window import Window
from tests.conftest import Run, names

WHOLE = """\
 ##:##  on hold ##:##  Acme, case 1
You want                               │##:## put on hold
a working line                         │##:## back from hold
What is wrong                          │##:## speaking to: Dana, clerk
The line is dead                       │##:## reference: CR-1
                                       │##:## their words: We never said so
Open promises                          │##:## they promised: refund by Friday
1. a call back: Mon 23 Nov 2026 ##:##  │##:## they call back: tomorrow 5pm
Europe/London                          │##:## their time limit: 5 working days
                                       │##:## passed on to: supervisor
What to ask                            │##:## I asked: Why?
  What exactly will you do, and what   │##:## note: polite
will you not do?                       │
  How will it be done, and by whom?    │
  Why has it not been done until now?  │
  When: by which day and hour? What is │
your own time limit?                   │
  What is the number of this complaint │
with you?                              │
  What would you do in my place?       │
────────────────────────────────────────────────────────────────────────────────
##:## note: polite
h hold  a agent  r reference  q quote  p promise  c callback  l time limit
t passed on  i I asked  n note  u undo  x cut off  e end  ↑↓ sheet"""


class TestTheScreen:
    """Keyboard only, in 80 columns and 24 rows."""

    def test_one_key_for_each_thing_and_the_contact_is_logged(
        self, called: Run, home: Path
    ) -> None:
        """The golden screen, and the contact that it becomes."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"h")
            window.sees("ON HOLD")
            window.sees("put on hold")
            window.types(b"h")
            window.sees("back from hold")
            for key, question, text, seen in (
                (b"a", "Who is it?", "Dana, clerk", "speaking to: Dana, clerk"),
                (b"r", "Which reference", "CR-1", "reference: CR-1"),
                (b"q", "word for word?", "We never said so", "their words: We never"),
                (b"p", "What do they promise", "refund by Friday", "Promised: by the end of Fri"),
                (b"c", "When do they call", "tomorrow 5pm", "Promised: Mon 23 Nov 2026 17:00"),
                (b"l", "How long do they take", "5 working days", "Promised: by the end of Fri 27"),
                (b"t", "Passed on to whom?", "supervisor", "passed on to: supervisor"),
                (b"i", "What did you ask?", "Why?", "I asked: Why?"),
                (b"n", "What is to be noted?", "polite", "note: polite"),
            ):
                window.types(key)
                window.answers(question, text)
                window.sees(seen)
            begun(window)
            assert stilled(window.lines) == WHOLE
            ended(window)

        contact = called("show", "--json").json["contacts"][1]
        fields = ("outcome", "agent", "role", "references", "asked")
        assert [contact[each] for each in fields] == [
            *("spoke", "Dana", "clerk", ["CR-1"], ["Why?"]),
        ]
        assert contact["at"] == "2026-11-22T10:00:00+00:00"
        assert contact["quotes"] == [{"speaker": "them", "text": "We never said so"}]
        assert 0 <= contact["hold_s"] <= contact["duration_s"]
        assert [line[6:] for line in contact["note"].splitlines()] == [
            *("put on hold", "back from hold", "speaking to: Dana, clerk", "reference: CR-1"),
            *("their words: We never said so", "they promised: refund by Friday"),
            *("they call back: tomorrow 5pm", "their time limit: 5 working days"),
            *("passed on to: supervisor", "I asked: Why?", "note: polite"),
        ]
        made = called("show", "--json").json["promises"][1:]
        assert [each["words"] for each in made] == [
            *("tomorrow 5pm", "by Friday", "5 working days"),
        ]
        assert names(home / "drafts") == []

    def test_a_call_in_a_queue_to_nowhere_is_an_attempt(self, acme: Run, home: Path) -> None:
        """Only hold, then the end: no answer is what Enter means, and nothing more is asked."""
        with Window(home, "call") as window:
            window.answers("Whom do you call? [Acme]")
            begun(window).types(b"h")
            window.sees("ON HOLD")
            window.types(b"e")
            window.answers("End of the call at")
            window.sees("[no-answer]")
            window.types(ENTER)
            assert window.ends() == 0

        contact = first_contact(acme)
        assert (contact["outcome"], contact["hold_s"] is not None) == ("no-answer", True)

    def test_cut_off_is_an_end_of_its_own(self, acme: Run, home: Path) -> None:
        """Confirmed by Enter, so that a slip of the finger ends nothing."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"x")
            window.sees("Cut off at")
            window.types(ESC)
            begun(window).types(b"x")
            window.answers("Cut off at")
            for question in ("What did they say?", "Anything else?", CONFIRM):
                window.answers(question)
            assert window.ends() == 0

        assert first_contact(acme)["outcome"] == "cut-off"

    def test_the_end_is_when_the_key_was_pressed(self, acme: Run, home: Path) -> None:
        """Not when it was confirmed; whoever goes on has lost nothing of the time."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"e")
            window.sees("End of the call at 00:")
            shown = re.search(r"End of the call at 00:(\d\d)", window.text)
            assert shown is not None
            window.goes_on()
            window.types(ENTER)
            for question in ("How did it end?", "What did they say?", "Anything else?", CONFIRM):
                window.answers(question)
            assert window.ends() == 0

        assert first_contact(acme)["duration_s"] == int(shown[1])

    def test_a_promise_without_a_time_tells_to_ask(self, acme: Run, home: Path) -> None:
        """On the phone it can still be asked; `u` takes the vague one back."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"p")
            window.answers("What do they promise", "a refund")
            window.sees("They named no time. Ask: on which date, at which hour?")
            window.types(b"u")
            window.sees("Taken back: ")
            window.types(b"u")
            window.sees("There is nothing to take back.")
            window.types(b"c")
            window.answers("When do they call back?", "tomorrow")
            window.sees("Ask: at which hour?")
            ended(window)

        (promise,) = acme("show", "--json").json["promises"]
        assert promise["words"] == "tomorrow"

    def test_what_cannot_be_kept_is_said_at_once_and_can_be_changed(
        self, acme: Run, home: Path
    ) -> None:
        """A date that is none, a card number, a line break in a name."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"p")
            window.answers("What do they promise", "x by 31/02")
            window.sees("there is no such date in the calendar.")
            window.types(b"\x7f" * 2 + b"01\r")
            window.sees("Promised: by the end of")
            window.types(b"q")
            window.answers("word for word?", "4111 1111 1111 1111")
            window.sees("looks like a card number")
            window.types(ESC)
            begun(window).types(b"a")
            window.sees("Who is it?")
            window.types(b"\x1b[200~Dana\nKim\x1b[201~\r")
            window.sees("has a line break.")
            window.types(ESC)
            ended(begun(window))

        contact = first_contact(acme)
        assert (contact["agent"], contact["quotes"]) == ("", [])
        assert acme("show", "--json").json["promises"][0]["words"] == "by 31/01"

    def test_a_callback_without_a_time_is_asked_about_once_more(
        self, acme: Run, home: Path
    ) -> None:
        """They may have named it after all; Enter means that they did not."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"c")
            window.answers("When do they call back?", "soon")
            window.sees("They named no time. Ask: on which date, at which hour?")
            window.types(b"e")
            window.answers("End of the call at")
            for question in ("How did it end?", "What did they say?"):
                window.answers(question)
            window.answers("Which exact date and hour did they name?", "tomorrow 5pm")
            for question in ("Anything else?", CONFIRM):
                window.answers(question)
            assert window.ends() == 0

        (promise,) = acme("show", "--json").json["promises"]
        assert (promise["words"], promise["basis"]) == ("tomorrow 5pm", "stated")


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        (timedelta(seconds=59), ""),
        (timedelta(minutes=1), "This machine's clock was moved by 1 min during the call.\n"),
        (timedelta(hours=-1), "This machine's clock was moved by -1 h during the call.\n"),
    ],
)
def test_a_clock_that_was_moved_is_spoken_of(
    moved: timedelta, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A minute or more: then the start in the record may surprise."""
    start = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

    warn_of_the_clock(Call("1", None, start, lasted=60_000), start + timedelta(minutes=1) + moved)

    assert capsys.readouterr().err.startswith(said)
    assert bool(said) is (moved != timedelta(seconds=59))
