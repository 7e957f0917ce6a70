"""The screen of a call: in any room, for any hand and eye, and nothing hostile on it."""

import re
from pathlib import Path

import pytest

from tests.cli.calling import CONFIRM, CTRL_C, CTRL_D, ENTER, begun, ended, kept
from tests.cli.conftest import first_contact
from tests.cli.terminal import Terminal, forbidden
from tests.cli.window import Window
from tests.conftest import Run


class TestTheRoom:
    """Every key and every line, however narrow the window."""

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
