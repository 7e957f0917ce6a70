"""A call is kept while it goes on: however it ends, nothing of it is lost."""

import json
import shutil
import signal
from pathlib import Path

import pytest

from tests.cli.calling import CONFIRM, CTRL_C, CTRL_D, begun, ended, kept
from tests.cli.conftest import first_contact
from tests.cli.terminal import Terminal
from tests.cli.window import Window
from tests.conftest import Run, names


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
