"""Questions on a terminal: in the order of a call, never twice, and no answer is ever lost."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.asking import CONFIRM, SPOKEN, draft
from tests.cli.conftest import CASE
from tests.cli.terminal import Terminal
from tests.conftest import Run


class TestTheInterview:
    """`complaint log` alone."""

    @pytest.mark.parametrize("term", ["dumb", "xterm"])
    def test_asks_in_the_order_a_call_happens(self, ready: Run, home: Path, term: str) -> None:
        """The whole of it, for someone new: every question once, and the receipt at the end."""
        with Terminal(home, "log", term=term, columns=100) as terminal:
            terminal.sees("Enter keeps what is in brackets, Shift-Tab or < goes back")
            terminal.answers("Whom did you deal with?", "Acme")
            terminal.answers("That is a new case. What is wrong, in a sentence?", "No dial tone")
            terminal.answers("What result do you want?", "a working line")
            terminal.answers("What do they sell?", "telecom")
            terminal.answers("How did it go?", "spoke 09:00")
            terminal.answers("Whom did you speak to?", "Dana, clerk")
            terminal.answers("Which level is that?", "front")
            terminal.answers("What did they say?", "Later")
            terminal.answers("Which reference numbers?", "CR-1, CR-2")
            terminal.answers("How long did it take, and how much on hold?", "20m, 5m")
            terminal.sees("It took 20 min, 5 min of it on hold.")
            terminal.answers("When do they call back?", "tomorrow 5pm")
            terminal.sees("Mon 23 Nov 2026 17:00 Europe/London")
            terminal.answers("What else did they promise", "refund of 40 GBP by Friday")
            terminal.sees("by the end of Fri 27 Nov 2026")
            terminal.answers("And another?", "")
            terminal.answers("Anything else?", "summary")
            terminal.answers("What happened, in your words?", "No luck")
            terminal.answers("Anything else?", "mine")
            terminal.answers("What did you promise", "send photos by Monday")
            terminal.answers("And another?", "")
            terminal.answers("Anything else?", "")
            terminal.answers("Write the letter that confirms it?", "")
            assert terminal.ends() == 0

        assert "Promise 3, yours: by the end of Mon 23 Nov 2026" in " ".join(terminal.text.split())
        found = ready("show", "acme", "--json").json
        assert found["case"]["sector"] == "telecom"
        (contact,) = found["contacts"]
        assert {name: contact[name] for name in ("at", "agent", "role", "level", "summary")} == {
            "at": "2026-11-22T09:00:00+00:00",
            "agent": "Dana",
            "role": "clerk",
            "level": "frontline",
            "summary": "No luck",
        }
        assert (contact["said"], contact["references"]) == ("Later", ["CR-1", "CR-2"])
        assert (contact["duration_s"], contact["hold_s"]) == (1200, 300)
        assert [each["text"] for each in found["promises"]] == [
            *("a call back", "refund of 40 GBP", "send photos"),
        ]

    def test_enter_skips_everything(self, acme: Run, home: Path) -> None:
        """With one open case Enter means it; it is named before anything is typed."""
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with? [Acme]")
            for question in (*SPOKEN, "Anything else?", CONFIRM):
                terminal.answers(question)
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["outcome"], contact["channel"], contact["summary"]) == (
            *("spoke", "phone"),
            "",
        )

    def test_every_detail_can_be_told(self, acme: Run, home: Path) -> None:
        """What is not asked has a name under "Anything else?"."""
        details = {
            "limit": ("How long do they take for an answer", "5 working days"),
            "level": ("Which level", "manager"),
            "asked-for": ("Whom did you ask to be passed on to?", "exec"),
            "recorded": ("Did they say that they record", "yes"),
            "asked": ("What did you ask?", "Why?"),
            "quote": ("word for word?", "We never said so"),
            "number": ("Which number", "0800 1"),
            "site": ("Where do they sit?", "Leeds"),
            "id": ("staff number?", "4471"),
            "cost": ("What did the contact cost", "1.20 GBP"),
            "note": ("What else is to be kept?", "a note"),
        }
        with Terminal(home, "log", "acme") as terminal:
            for question in SPOKEN:
                terminal.answers(question)
            for word, (question, answer) in details.items():
                terminal.answers("Anything else?", word)
                terminal.answers(question, answer)
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        fields = ("level", "asked", "number", "site", "agent_id", "cost", "note", "asked_for")
        assert [contact[each] for each in (*fields, "recorded_by_them")] == [
            *("manager", ["Why?"], "0800 1", "Leeds", "4471", "1.20 GBP", "a note", "executive"),
            True,
        ]
        (promise,) = acme("show", "--json").json["promises"]
        assert (promise["basis"], promise["words"]) == ("their-limit", "5 working days")
        assert contact["quotes"] == [{"speaker": "them", "text": "We never said so"}]

    def test_a_message_is_asked_about_as_what_it_is(self, acme: Run, home: Path) -> None:
        """Not every contact is a call of one's own."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?", "other")
            terminal.answers("When did it begin? (Enter: just now)", "yesterday")
            terminal.answers("How? (phone, email, post, chat, form, social, visit)", "em")
            terminal.answers("Did they contact you? (yes, no) [no]")
            terminal.answers("How did it end?")
            terminal.answers("What happened, in your words?", "I asked for the money")
            terminal.answers("Anything else?")
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["channel"], contact["direction"], contact["outcome"]) == (
            *("email", "out", "sent"),
        )
        assert (contact["summary"], contact["at"][:10]) == ("I asked for the money", "2026-11-21")

    def test_a_channel_given_as_an_option_is_no_telephone_call(self, acme: Run, home: Path) -> None:
        """It is what Enter means."""
        with Terminal(home, "log", "acme", "--channel", "chat") as terminal:
            terminal.answers("When did it begin?")
            terminal.answers("How? (phone, email, post, chat, form, social, visit) [chat]")
            terminal.answers("Did they contact you?")
            terminal.answers("How did it end?", "no-answer")
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["channel"], contact["outcome"]) == ("chat", "no-answer")

    @pytest.mark.usefixtures("acme")
    def test_another_provider_is_another_case(self, home: Path) -> None:
        """The only open case is a suggestion, not a trap."""
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with? [Acme]", "Zed")
            terminal.answers("That is a new case.", "late")
            terminal.answers("What result do you want?", "money")
            terminal.answers("What do they sell?")
            terminal.sees("How did it go?")
            assert terminal.interrupts() == 130

        assert (draft(home)["who"], draft(home)["about"]) == ("Zed", "late")

    @pytest.mark.usefixtures("acme")
    def test_options_mean_a_hurry(self, home: Path) -> None:
        """Given details are not asked about, and nothing else is."""
        with Terminal(home, "log", "--outcome", "no-answer") as terminal:
            assert terminal.ends() == 0

        assert "?" not in terminal.text

    @pytest.mark.usefixtures("acme")
    def test_json_never_asks(self, home: Path) -> None:
        """A program reads it."""
        with Terminal(home, "log", "--json") as terminal:
            assert terminal.ends() == 0

        assert json.loads(terminal.text)["stored"][0]["kind"] == "contact_logged"

    def test_plain_asks_line_by_line_on_any_terminal(self, acme: Run, home: Path) -> None:
        """For a screen reader: no cursor is moved, nothing is drawn twice."""
        with Terminal(home, "log", "acme", "--plain", term="xterm") as terminal:
            terminal.answers("How did it go?", "voice")
            assert terminal.ends() == 0

        assert not set(re.findall(r"\x1b\[[0-9;?]*[A-Za-z]", terminal.text)) - {
            *("\x1b[32m", "\x1b[0m"),
        }
        assert acme("show", "--json").json["contacts"][0]["outcome"] == "voicemail"


def test_what_is_invisible_in_a_promise_is_visible_in_the_question(acme: Run, home: Path) -> None:
    """A question is a sentence of ours with their words in it."""
    acme("log", "acme", "--promise", "\u202egnp\u200b")
    with Terminal(home, "log", "acme") as terminal:
        terminal.answers("How did it go?", "other")
        terminal.answers("When did it begin?")
        terminal.answers("How?")
        terminal.answers("Did they contact you?", "yes")
        terminal.answers("How did it end?", "voicemail")
        terminal.answers("Did this contact keep promise 1 (\\u202egnp\\u200b, by", "no")
        assert terminal.ends() == 0

    assert "\u202e" not in terminal.text


def test_the_demo_asks_nothing(home: Path) -> None:
    """On a terminal, too."""
    with Terminal(home, "demo") as terminal:
        assert terminal.ends() == 0

    assert "To begin with your own first call" in terminal.text


def test_names_of_providers_are_completed(acme: Run, home: Path) -> None:
    """Tab finishes the name."""
    acme("open", "Zebra Mobile", *CASE)
    with Terminal(home, "log", term="xterm") as terminal:
        terminal.sees("Whom did you deal with?")
        terminal.types(b"zeb")
        terminal.sees("zeb")
        terminal.types(b"\t\r")
        terminal.answers("How did it go?", "no-answer")
        assert terminal.ends() == 0

    assert len(acme("show", "zebra", "--json").json["contacts"]) == 1
