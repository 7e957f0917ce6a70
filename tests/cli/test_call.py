"""`complaint call`: a call is kept while it goes on, and nothing of it is lost."""

import json
import re
import shutil
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from complaintkit.cli.live.ending import warn_of_the_clock
from complaintkit.entries.live import Call
from tests.cli.conftest import first_contact
from tests.cli.terminal import Terminal, forbidden
from tests.cli.window import Window
from tests.conftest import Run, names

CTRL_C, CTRL_D, ENTER, ESC = b"\x03", b"\x04", b"\r", b"\x1b"
CONFIRM = "Write the letter that confirms it?"


def stilled(lines: list[str]) -> str:
    """A screen with its clocks stopped."""
    return re.sub(r"\d\d:\d\d(?= )", "##:##", "\n".join(lines))


def kept(home: Path) -> Any:
    """The one call on the disk."""
    (file,) = (home / "drafts").glob("call-*.json")
    return json.loads(file.read_text("utf-8"))


def begun(window: Window) -> Window:
    """Wait for the screen of the call."""
    window.sees("e end")
    return window


def ended(window: Window) -> None:
    """End the call and answer what is asked, with Enter."""
    window.types(b"e")
    window.sees("End of the call at")
    window.types(ENTER)
    for question in ("How did it end?", "What did they say?", "Anything else?", CONFIRM):
        window.answers(question)
    assert window.ends() == 0


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

    def test_a_paste_is_never_taken_for_keys(self, acme: Run, home: Path) -> None:
        """Fifty lines full of e and x are the beginning of a note."""
        pasted = "\r".join(f"{number} exhale" for number in range(50))
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"\x1b[200~" + pasted.encode() + b"\x1b[201~")
            window.sees("49 exhale")
            window.types(ENTER)
            window.sees("note: 0 exhale / 1 exhale")
            ended(begun(window))

        assert first_contact(acme)["note"][6:] == f"note: {pasted}".replace("\r", "\n")

    def test_keys_without_a_meaning_do_nothing(self, acme: Run, home: Path) -> None:
        """Neither letters, nor Enter, nor arrows, nor an answer that stays empty."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"zZ1?\r\t\x1b[A\x1b[B\x1b[6~\x1b[5~")
            window.types(b"a\r")
            begun(window)
            ended(window)

        assert first_contact(acme)["note"] == ""

    @pytest.mark.parametrize(
        ("rows", "columns"), [(20, 60), (40, 120), (10, 40), (6, 24), (2, 12)], ids=str
    )
    def test_in_any_room_the_clock_runs_and_keys_work(
        self, acme: Run, home: Path, rows: int, columns: int
    ) -> None:
        """Where there is no room for the sheet or the keys, the call is still kept."""
        with Window(home, "call", "acme", rows=rows, columns=columns) as window:
            window.sees("00:")
            window.types(b"rCR-1\r")
            window.goes_on()
            window.resize(24, 80)
            window.sees("reference: CR-1")
            begun(window)
            ended(window)

        assert first_contact(acme)["references"] == ["CR-1"]

    def test_what_is_shown_holds_nothing_hostile(self, acme: Run, home: Path) -> None:
        """A provider's words cannot paint the screen; what is invisible is made visible."""
        evil = "\x1b[Kred\x07\u202e [bold]x[/]"
        acme("amend", "4", "--want", evil, "--why", "a test")
        acme("log", "acme", "--promise", "\u202egnp\u200b", "--ref", "\u202e[red]7")
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"n")
            window.sees("What is to be noted?")
            window.types(b"\x1b[200~\x1b]0;evil\x07\xc2\x9b\x1b[201~\r")
            window.sees("note: ^[]0;evil^G")
            for shown in ("^[[Kred^G\\u202e [bold]x[/]", "1. \\u202egnp\\u200b", "\\u202e[red]7"):
                window.sees(shown)
            window.types(CTRL_C)
            assert window.ends() == 130

        assert b"\x1b]0;" not in window.sent
        assert "\u202e" not in window.sent.decode()

    def test_without_colour_the_words_say_everything(self, acme: Run, home: Path) -> None:
        """NO_COLOR: bold and reverse at most."""
        acme("log", "acme", "--promise", "money by yesterday", "--at", "2026-11-02 09:00")
        with begun(Window(home, "call", "acme", NO_COLOR="1")) as window:
            window.types(b"h")
            window.sees("ON HOLD")
            window.types(CTRL_C)
            assert window.ends() == 130

        painted = {code for each in re.findall(rb"\x1b\[([0-9;]*)m", window.sent)
                   for code in each.split(b";")}  # fmt: skip
        assert painted <= {b"", b"0", b"1", b"4", b"7"}

    def test_a_long_sheet_scrolls(self, acme: Run, home: Path) -> None:
        """With the arrow keys; the clock stays where it is."""
        for number in range(20):
            acme("log", "acme", "--promise", f"thing {number} by Friday")
        with begun(Window(home, "call", "acme")) as window:
            assert "thing 19" not in window.text
            window.types(b"\x1b[6~" * 9)
            window.sees("20. thing 19")
            window.sees("What would you do in my place?")
            window.types(b"\x1b[5~" * 9 + b"\x1b[B")
            window.sees("a working line")
            window.sees("on hold 00:00  Acme, case 1")
            window.types(CTRL_C)
            assert window.ends() == 130

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


class TestNothingIsLost:
    """However the companion ends, the call is on the disk."""

    @pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
    def test_leaving_keeps_the_call(self, acme: Run, home: Path, key: bytes) -> None:
        """Exit 130, nothing stored; it says where the call is to be found."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"rCR-1\r")
            window.sees("reference: CR-1")
            window.types(key)
            assert window.ends() == 130

        assert "Interrupted. Nothing was stored." in window.text
        assert kept(home)["marks"][0][1:] == ["reference", "CR-1"]
        assert acme("verify", "--json").json["entries"] == 4

    @pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM])
    def test_a_killed_call_lost_at_most_one_second(
        self, acme: Run, home: Path, number: signal.Signals
    ) -> None:
        """Also the words that were being typed; the next call offers to log it."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"h")
            window.sees("put on hold")
            window.types(b"pthey will ref")
            window.sees("they will ref")
            shown = window.goes_on() + 2
            window.gets(number)
            window.ends()

        call = kept(home)
        assert call["lasted"] >= (shown - 1) * 1_000
        assert (call["marks"][0][1], call["typing"][1:]) == ("hold", ["promise", "they will ref"])

        with Window(home, "call", "acme") as window:
            window.sees(
                "A call of Sun 22 Nov 2026 10:00 Europe/London to acme was not logged; it lasted"
            )
            window.answers("Log it now? (yes, go-on, later, discard) [yes]")
            window.answers("How did it end?")
            assert window.ends() == 0

        contact = first_contact(acme)
        assert contact["duration_s"] == call["lasted"] // 1000
        assert "not finished: they promised: they will ref" in contact["note"]
        assert names(home / "drafts") == []

    def test_a_closed_window_loses_nothing(self, acme: Run, home: Path) -> None:
        """The next `complaint log` offers the call, too."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"aDana\r")
            window.sees("speaking to: Dana")
            window.goes_on()
            window.hangs_up()

        with Terminal(home, "log", columns=120) as terminal:
            terminal.sees(
                "A call of Sun 22 Nov 2026 10:00 Europe/London to acme was not logged; it lasted"
            )
            terminal.answers("Log it now? (yes, later, discard) [yes]")
            terminal.answers("How did it end?")
            terminal.answers("What did they say?", "No")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        contact = first_contact(acme)
        assert (contact["agent"], contact["said"]) == ("Dana", "No")
        assert names(home / "drafts") == []

    def test_a_log_with_details_names_what_was_left(self, acme: Run, home: Path) -> None:
        """Details mean a hurry: nothing is offered, but nothing is forgotten."""
        with begun(Window(home, "call", "acme")) as window:
            said = "Calls that are not logged yet: 1. To log one: complaint log\n"
            assert said not in acme("log", "acme", "--outcome", "no-answer").out
            window.types(CTRL_C)
            assert window.ends() == 130

        assert said in acme("log", "acme", "--outcome", "no-answer").out

    @pytest.mark.parametrize(("answer", "left"), [("later", 1), ("discard", 0)])
    @pytest.mark.usefixtures("acme")
    def test_a_call_is_thrown_away_only_when_told_so(
        self, home: Path, answer: str, left: int
    ) -> None:
        """Another one can be begun first."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(CTRL_C)
            assert window.ends() == 130

        with Window(home, "call", "acme") as window:
            window.answers("Log it now?", answer)
            begun(window).types(CTRL_C)
            assert window.ends() == 130

        assert len(list((home / "drafts").glob("call-*.json"))) == left + 1

    def test_one_can_go_on_with_it(self, acme: Run, home: Path) -> None:
        """The window was closed by mistake: what was entered is there, the clock went on."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"rCR-1\r")
            window.sees("reference: CR-1")
            window.goes_on()
            window.gets(signal.SIGKILL)
            window.ends()

        later = "2026-11-22T10:05+00:00"
        with Window(home, "call", COMPLAINT_NOW=later) as window:
            window.answers("Log it now?", "go")
            window.sees("reference: CR-1")
            assert window.clock >= 300
            ended(begun(window))

        contact = first_contact(acme)
        assert contact["at"] == "2026-11-22T10:00:00+00:00"
        assert 300 <= contact["duration_s"] < 360
        assert names(home / "drafts") == []

    @pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
    def test_giving_up_at_the_last_questions_keeps_call_and_answers(
        self, acme: Run, home: Path, key: bytes
    ) -> None:
        """Before the first answer as a call, after it as a draft; both are offered."""
        for answers in ([], ["How did it end?"]):
            with begun(Window(home, "call", "acme")) as window:
                window.types(b"aDana\r")
                window.types(b"e")
                window.answers("End of the call at")
                for question in answers:
                    window.answers(question)
                window.sees("What did they say?" if answers else "How did it end?")
                window.types(key)
                assert window.ends() == 130

            with Terminal(home, "log") as terminal:
                terminal.answers("it now?", "yes")
                if not answers:
                    terminal.answers("How did it end?")
                    terminal.answers("What did they say?")
                    terminal.answers("Anything else?")
                terminal.answers(CONFIRM)
                assert terminal.ends() == 0
            assert names(home / "drafts") == []

        agents = [each["agent"] for each in acme("show", "--json").json["contacts"]]
        assert agents == ["Dana", "Dana"]

    @pytest.mark.usefixtures("acme")
    def test_a_closed_window_at_the_last_questions_keeps_the_answers(self, home: Path) -> None:
        """As a draft, which stands for the call then."""
        with Terminal(home, "call", "acme") as terminal:
            terminal.answers("Acme, case 1 ", "agent Dana")
            terminal.answers("Acme, case 1 ", "end")
            terminal.answers("How did it end?")
            terminal.answers("What did they say?", "No refund")
            terminal.sees("Anything else?")
            terminal.hangs_up()

        (file,) = (home / "drafts").iterdir()
        told = json.loads(file.read_text("utf-8"))["told"]
        assert (told["agent"], told["said"]) == ("Dana", "No refund")

    def test_what_only_the_record_refuses_is_kept(self, acme: Run, home: Path) -> None:
        """The case was closed meanwhile: the contact is a draft."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"c")
            window.answers("When do they call back?", "tomorrow")
            acme("close", "acme", "--outcome", "resolved")
            window.types(b"e")
            window.answers("End of the call at")
            window.answers("That is a new case.", "again")
            window.answers("What result do you want?", "peace")
            window.sees("How did it end?")
            window.types(CTRL_C)
            assert window.ends() == 130

        (file,) = (home / "drafts").iterdir()
        told = json.loads(file.read_text("utf-8"))["told"]
        assert (told["about"], told["callback"]) == ("again", "tomorrow")

    def test_a_disk_that_fails_is_said_and_ends_no_call(self, acme: Run, home: Path) -> None:
        """The call goes on in memory, and is logged when the record can be written."""
        with begun(Window(home, "call", "acme")) as window:
            shutil.rmtree(home / "drafts")
            window.types(b"aDana\r")
            window.sees("The call could not be written to the disk:")
            window.sees("speaking to: Dana")
            ended(window)

        assert first_contact(acme)["agent"] == "Dana"

    def test_a_stopped_process_goes_on_with_the_right_time(self, acme: Run, home: Path) -> None:
        """Ctrl-Z, a closed lid: the call went on meanwhile."""
        with begun(Window(home, "call", "acme")) as window:
            window.gets(signal.SIGSTOP)
            window.gets(signal.SIGCONT)
            shown = window.goes_on() + 2
            ended(window)

        assert first_contact(acme)["duration_s"] >= shown

    @pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"id": 1}', b"\xff"])
    @pytest.mark.usefixtures("acme")
    def test_a_damaged_file_of_a_call_stops_nothing(self, home: Path, damage: bytes) -> None:
        """It is left where it is, for whoever wants to look into it."""
        (home / "drafts").mkdir(mode=0o700)
        (home / "drafts" / "call-1.json").write_bytes(damage)

        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?", "n")
            assert terminal.ends() == 0

        assert (home / "drafts" / "call-1.json").read_bytes() == damage


class TestTwoCallsAtOnce:
    """In two terminals, each is its own."""

    def test_they_stay_apart(self, acme: Run, home: Path) -> None:
        """Neither is offered to the other, and each becomes its own contact."""
        with begun(Window(home, "call", "acme")) as first:
            first.types(b"rFIRST\r")
            first.sees("reference: FIRST")
            with begun(Window(home, "call", "acme")) as second:
                second.types(b"rSECOND\r")
                second.sees("reference: SECOND")
                ended(second)
            first.types(b"rTHIRD\r")
            first.sees("reference: THIRD")
            ended(first)

        found = [each["references"] for each in acme("show", "--json").json["contacts"]]
        assert sorted(found) == [["FIRST", "THIRD"], ["SECOND"]]
        assert names(home / "drafts") == []

    def test_a_call_that_goes_on_is_not_offered_by_a_log(self, acme: Run, home: Path) -> None:
        """Also not while its last questions are answered."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"e")
            window.answers("End of the call at")
            window.sees("How did it end?")
            with Terminal(home, "log") as terminal:
                terminal.answers("Whom did you deal with?")
                terminal.answers("How did it go?", "n")
                assert terminal.ends() == 0
            assert "was not logged" not in terminal.text
            for question in ("How did it end?", "What did they say?", "Anything else?", CONFIRM):
                window.answers(question)
            assert window.ends() == 0

        assert len(acme("show", "--json").json["contacts"]) == 2


class TestWhom:
    """A call needs somebody; a new provider must not hold it up."""

    def test_it_is_asked_when_it_is_not_clear(self, acme: Run, home: Path) -> None:
        """Of two open cases neither is what Enter means."""
        acme("open", "Zed", "--about", "late", "--want", "money")
        with Window(home, "call") as window:
            window.answers("Whom do you call?", "zed")
            window.sees("Zed, case 2")
            ended(begun(window))

        assert len(acme("show", "zed", "--json").json["contacts"]) == 1

    def test_a_new_provider_is_asked_about_after_the_call(self, acme: Run, home: Path) -> None:
        """First it is confirmed that the name is new and no slip."""
        with Window(home, "call", "Zed") as window:
            window.answers("There is no open case with 'Zed'. Is it a new one?")
            window.sees("A new case: what is wrong and")
            window.types(b"e")
            window.answers("End of the call at")
            window.answers("That is a new case. What is wrong", "late")
            window.answers("What result do you want?", "money")
            for question in ("How did it end?", "What did they say?", "Anything else?", CONFIRM):
                window.answers(question)
            assert window.ends() == 0

        assert acme("list", "--json").json[1]["provider"] == "Zed"

    def test_a_slip_of_the_name_is_asked_again(self, acme: Run, home: Path) -> None:
        """No is no new provider."""
        with Window(home, "call", "acem") as window:
            window.answers("Is it a new one?", "no")
            window.answers("Whom do you call?", "acme")
            window.sees("Acme, case 1")
            ended(begun(window))

        assert len(acme("list", "--json").json) == 1

    def test_a_name_that_fits_several_begins_no_call(self, acme: Run, home: Path) -> None:
        """Exit 2, with the candidates."""
        acme("open", "Acorn", "--about", "a", "--want", "b")
        with Window(home, "call", "ac") as window:
            assert window.ends() == 2

        assert "'ac' fits more than one provider: Acme, Acorn." in window.text

    def test_without_a_terminal_there_is_no_call(self, acme: Run) -> None:
        """Exit 2, with the command for afterwards."""
        ran = acme("call", "acme")

        assert (ran.code, ran.out, ran.err) == (
            2,
            "",
            "Error: A call is kept at a terminal, with a person at it.\n"
            "Nothing was stored. After the call: complaint log WHO --duration 12m\n",
        )


class TestLineByLine:
    """For a screen reader or a simple terminal: a word for each key."""

    @pytest.mark.parametrize("words", [("--plain",), ()], ids=["plain", "dumb"])
    def test_a_whole_call(self, acme: Run, home: Path, words: tuple[str, ...]) -> None:
        """Every line is answered; nothing is drawn."""
        term = "xterm" if words else "dumb"
        with Terminal(home, "call", "acme", *words, term=term, columns=100) as terminal:
            terminal.sees("a working line")
            terminal.sees("Type what happens, such as `hold` or `agent Dana`: hold, agent,")
            terminal.answers("on hold 00:00  Acme, case 1 ", "hold")
            terminal.sees("put on hold")
            terminal.answers("ON HOLD", "hold")
            terminal.sees("back from hold")
            terminal.answers("Acme, case 1 ", "agent Dana, clerk")
            terminal.sees("speaking to: Dana, clerk")
            terminal.answers("Acme, case 1 ", "ref CR-1")
            terminal.sees("reference: CR-1")
            terminal.answers("Acme, case 1 ", "promise a refund")
            terminal.sees("They named no time. Ask:")
            terminal.answers("Acme, case 1 ", "undo")
            terminal.sees("Taken back:")
            terminal.answers("Acme, case 1 ", "promise refund by 31/02")
            terminal.sees("there is no such date in the calendar")
            terminal.answers("Acme, case 1 ", "reference")
            terminal.sees("Nothing was typed.")
            terminal.answers("Acme, case 1 ", "dance")
            terminal.sees("Please answer with one of these: hold, agent,")
            terminal.answers("Acme, case 1 ", "")
            terminal.answers("Acme, case 1 ", "cut")
            for question in ("What did they say?", "Anything else?", CONFIRM):
                terminal.answers(question)
            assert terminal.ends() == 0

        assert forbidden(re.sub(r"\x1b\[\d*m", "", terminal.text)) <= {"\r"}
        contact = first_contact(acme)
        assert (contact["agent"], contact["references"], contact["outcome"]) == (
            *("Dana", ["CR-1"]),
            "cut-off",
        )

    @pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
    @pytest.mark.usefixtures("acme")
    def test_leaving_keeps_the_call(self, home: Path, key: bytes) -> None:
        """As on the screen."""
        with Terminal(home, "call", "acme") as terminal:
            terminal.answers("Acme, case 1 ", "agent Dana")
            terminal.sees("speaking to: Dana")
            terminal.sees("Acme, case 1 ")
            assert terminal.interrupts(key) == 130

        assert kept(home)["marks"][0][1:] == ["agent", "Dana"]


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
