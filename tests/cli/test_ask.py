"""Questions on a terminal: in the order of a call, never twice, and no answer is ever lost."""

import json
import re
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CASE
from tests.cli.terminal import Terminal
from tests.conftest import Run

CTRL_C, CTRL_D = b"\x03", b"\x04"

SPOKEN = (
    *("How did it go?", "Whom did you speak to?", "What did they say?", "Which reference numbers?"),
    *("How long did it take", "When do they call back?", "What else did they promise"),
)
"""The questions about a telephone call in which somebody answered, without a position."""

CONFIRM = "Write the letter that confirms it?"


def draft(home: Path) -> Any:
    """What the one draft holds."""
    (file,) = (home / "drafts").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    return json.loads(file.read_text("utf-8"))["told"]


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


class TestKeystrokes:
    """How much is typed besides the facts; an Enter that ends a fact belongs to it."""

    def test_a_failed_attempt_takes_three(self, acme: Run, home: Path) -> None:
        """Enter for the only case, one letter, Enter."""
        keys = [("Whom did you deal with? [Acme]", b"\r"), ("How did it go?", b"n\r")]
        with Terminal(home, "log", term="xterm") as terminal:
            for question, typed in keys:
                terminal.sees(question)
                terminal.types(typed)
            assert terminal.ends() == 0

        assert sum(len(typed) for _question, typed in keys) == 3
        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["outcome"], contact["at"]) == ("no-answer", "2026-11-22T10:00:00+00:00")

    def test_an_ordinary_call_takes_at_most_six_besides_its_facts(
        self, acme: Run, home: Path
    ) -> None:
        """A name, what they said, a reference, the lengths, a callback: the rest is Enter."""
        keys: list[tuple[str, str]] = [
            *(("Whom did you deal with? [Acme]", ""), ("How did it go?", "")),
            *(("Whom did you speak to?", "Dana"), ("What did they say?", "No refund")),
            *(("Which reference", "CR-1"), ("How long did it take", "48m, 32m")),
            *(("When do they call back?", "tomorrow 5pm"), ("What else did they promise", "")),
            *(("Anything else?", ""), (CONFIRM, "")),
        ]
        with Terminal(home, "log", term="xterm") as terminal:
            for question, fact in keys:
                terminal.answers(question, fact)
            assert terminal.ends() == 0

        assert sum(not fact for _question, fact in keys) <= 6
        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["agent"], contact["said"], contact["duration_s"], contact["hold_s"]) == (
            *("Dana", "No refund", 2880, 1920),
        )

    def test_the_receipt_is_one_line(self, acme: Run, home: Path) -> None:
        """Everything was answered a moment ago; what counts is that it is stored."""
        with Terminal(home, "log", "acme", columns=200) as terminal:
            terminal.answers("How did it go?", "n")
            assert terminal.ends() == 0

        receipt = re.sub(r"[0-9a-f]{8}\.", "#.", terminal.text.splitlines()[-1])
        assert receipt == "Stored as entry 5 in case 1 (Acme), fingerprint #."
        assert acme("verify", "--json").json["entries"] == 5


class TestGoingBack:
    """One question back; what was answered there is offered again."""

    def test_by_a_key(self, acme: Run, home: Path) -> None:
        """Shift-Tab; the text can be changed, not only typed anew."""
        with Terminal(home, "log", "acme", term="xterm") as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.answers("What did they say?", "No refun")
            terminal.sees("Which reference")
            terminal.types(b"\x1b[Z")
            terminal.sees("No refun")
            terminal.types(b"d\r")
            for question in ("Which reference", "How long", "call back?", "What else", "Anything"):
                terminal.answers(question)
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        assert acme("show", "--json").json["contacts"][0]["said"] == "No refund"

    def test_what_was_being_typed_is_there_again(self, acme: Run, home: Path) -> None:
        """Every question on the way back, and forth, begins with what was typed there."""
        with Terminal(home, "log", "acme", term="xterm") as terminal:
            terminal.answers("How did it go?", "spoke 09:00")
            terminal.answers("Whom did you speak to?", "Dana, supervisor")
            terminal.sees("What did they say?")
            terminal.types(b"No refund\x1b[Z")
            terminal.sees("Whom did you speak to?")
            terminal.types(b"\x1b[Z")
            for question in (*SPOKEN, "Anything else?", CONFIRM):
                terminal.answers(question)
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["at"], contact["agent"], contact["level"], contact["said"]) == (
            *("2026-11-22T09:00:00+00:00", "Dana", "supervisor", "No refund"),
        )

    def test_by_a_word_where_keys_are_not_read(self, acme: Run, home: Path) -> None:
        """A `<` alone, twice; the questions that the new answer makes needless are not asked."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana, clerk")
            terminal.answers("Which level", "<")
            terminal.answers("Whom did you speak to?", "<")
            terminal.answers("How did it go?", "n")
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["outcome"], contact["agent"], contact["role"]) == ("no-answer", "", "")

    def test_from_another_promise_to_the_one_before(self, acme: Run, home: Path) -> None:
        """It is asked for again, with its text; the others stay."""
        with Terminal(home, "log", "acme") as terminal:
            for question in SPOKEN[:6]:
                terminal.answers(question)
            terminal.answers("What else did they promise", "refund by Friday")
            terminal.answers("And another?", "a router by Monday")
            terminal.answers("And another?", "<")
            terminal.answers("And another? (only Enter: no more) [a router by Monday]", "<")
            terminal.answers("(Enter: nothing) [refund by Friday]", "")
            terminal.answers("And another?", "")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        (promise,) = acme("show", "--json").json["promises"]
        assert (promise["text"], promise["words"]) == ("refund", "by Friday")

    def test_details_survive_it(self, acme: Run, home: Path) -> None:
        """Back from a detail is the list of them; back from the list loses none of them."""
        with Terminal(home, "log", "acme") as terminal:
            for question in SPOKEN:
                terminal.answers(question)
            terminal.answers("Anything else?", "cost")
            terminal.answers("What did the contact cost", "1.20 GBP")
            terminal.answers("Anything else?", "note")
            terminal.answers("What else is to be kept?", "<")
            terminal.answers("Anything else?", "<")
            terminal.answers("What else did they promise", "<")
            terminal.answers("When do they call back?", "tomorrow")
            terminal.answers("What else did they promise")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        found = acme("show", "--json").json
        assert (found["contacts"][0]["cost"], found["contacts"][0]["note"]) == ("1.20 GBP", "")
        assert found["promises"][0]["words"] == "tomorrow"

    def test_past_the_questions_about_a_new_case(self, ready: Run, home: Path) -> None:
        """What they sell is a question like the others."""
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with?", "Zeb")
            terminal.answers("What is wrong, in a sentence?", "late")
            terminal.answers("What result do you want?", "money")
            terminal.answers("What do they sell?", "<")
            for question in ("What result do you want?", "What is wrong"):
                terminal.answers(question, "<")
            terminal.answers("Whom did you deal with? [Zeb]", "Zed")
            terminal.answers("What is wrong, in a sentence? [late]")
            terminal.answers("What result do you want? [money]")
            terminal.answers("What do they sell?")
            terminal.answers("How did it go?", "n")
            assert terminal.ends() == 0

        (case,) = ready("list", "--json").json
        assert (case["provider"], case["about"], case["want"]) == ("Zed", "late", "money")

    def test_at_the_first_question_there_is_none_before(self, acme: Run, home: Path) -> None:
        """It is asked again."""
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with?", "<")
            terminal.answers("Whom did you deal with?", "")
            terminal.answers("How did it go?", "n")
            assert terminal.ends() == 0

        assert len(acme("show", "--json").json["contacts"]) == 1


class TestBadAnswers:
    """What cannot be used is said at once and asked again; no answer before it is lost."""

    def test_each_is_asked_again(self, called: Run, home: Path) -> None:
        """A time to come, an unknown word, a hold longer than the call, a card number."""
        called("open", "Acorn", "--about", "a", "--want", "b")
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with?", "ac")
            terminal.sees("fits more than one provider: Acme, Acorn.")
            terminal.answers("Whom did you deal with?", "acm")
            terminal.answers("How did it go?", "spoke tomorrow")
            terminal.sees("is in the future")
            terminal.answers("How did it go?", "spoke 01/02")
            terminal.sees("01/02")
            terminal.answers("How did it go?", "c")
            terminal.sees("Please answer with one of these")
            terminal.answers("How did it go?", "s 09:00")
            terminal.answers("Whom did you speak to?", "refused")
            terminal.answers("What did they say?", "my card 4111 1111 1111 1111")
            terminal.sees("looks like a card number")
            terminal.answers("What did they say?", "my card")
            terminal.answers("Which reference", "4111 1111 1111 1111")
            terminal.sees("looks like a card number")
            terminal.answers("Which reference")
            terminal.answers("How long", "10m, 11m")
            terminal.sees("is longer than the whole call")
            terminal.answers("How long", "10m, 9m")
            terminal.answers("call back?", "99/99")
            terminal.answers("call back?", "24 to 48 hours")
            terminal.answers("What else did they promise", "x by 31/02")
            terminal.answers("What else did they promise")
            terminal.answers("Anything else?", "everything")
            terminal.sees("Please answer with one of these")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM, "letter.xls")
            terminal.sees("a letter can be written as")
            terminal.answers(CONFIRM, "no")
            assert terminal.ends() == 0

        found = called("show", "acme", "--json").json
        assert (found["contacts"][0]["hold_s"], found["contacts"][0]["agent_refused"]) == (
            540,
            True,
        )
        assert found["contacts"][0]["said"] == "my card"

    @pytest.mark.usefixtures("acme")
    def test_bytes_that_are_no_text_are_asked_again(self, home: Path) -> None:
        """A terminal with another encoding."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?", "s 09:00")
            terminal.sees("Whom did you speak to?")
            terminal.types(b"\xe9\xff\r")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("What did they say?")
            assert terminal.interrupts() == 130

        assert (draft(home)["agent"], draft(home)["at"]) == ("Dana", "09:00")

    def test_what_only_the_record_refuses_is_kept(self, acme: Run, home: Path) -> None:
        """Another program closed the case meanwhile: the answers are a draft, not lost."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("What did they say?")
            acme("close", "acme", "--outcome", "resolved")
            terminal.types(b"\r")
            for question in (*SPOKEN[3:], "Anything else?"):
                terminal.answers(question)
            assert terminal.ends() == 2

        assert "Every case with Acme is closed." in terminal.text
        assert "complaint log --resume" in " ".join(terminal.text.split())
        assert draft(home)["agent"] == "Dana"


class TestCallbacks:
    """If a callback is offered, ask for the exact date and hour."""

    def test_a_vague_time_is_asked_about_once(self, acme: Run, home: Path) -> None:
        """Right after it was said; then Enter means that they named none."""
        with Terminal(home, "log", "acme", "--callback", "soon") as terminal:
            terminal.answers("Which exact date and hour did they name?", "tomorrow 5pm")
            terminal.sees("Mon 23 Nov 2026 17:00")
            assert terminal.ends() == 0

        assert acme("show", "--json").json["promises"][0]["basis"] == "stated"

    @pytest.mark.usefixtures("acme")
    def test_none_named_gets_the_marked_default(self, home: Path) -> None:
        """Two days, and it says whose they are."""
        with Terminal(home, "log", "acme", "--callback", "soon") as terminal:
            terminal.answers("Which exact date and hour did they name?")
            assert terminal.ends() == 0

        assert "our default: no day or hour was noted" in " ".join(terminal.text.split())

    @pytest.mark.usefixtures("acme")
    def test_an_exact_time_is_not_asked_about(self, home: Path) -> None:
        """Nothing is asked twice."""
        with Terminal(home, "log", "acme", "--callback", "tomorrow 5pm") as terminal:
            assert terminal.ends() == 0

        assert "?" not in terminal.text

    def test_in_the_interview_it_is_asked_at_once(self, acme: Run, home: Path) -> None:
        """`soon` is followed by the question; an empty answer is not."""
        with Terminal(home, "log", "acme") as terminal:
            for question in SPOKEN[:5]:
                terminal.answers(question)
            terminal.answers("When do they call back?", "soon")
            terminal.answers("Which exact date and hour did they name?", "")
            terminal.answers("What else did they promise")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        promise = acme("show", "--json").json["promises"][0]
        assert (promise["words"], promise["basis"]) == ("soon", "default")

    def test_any_promise_without_a_time_is_asked_about(self, acme: Run, home: Path) -> None:
        """The answer joins the promise; one that is no time is asked for again."""
        with Terminal(home, "log", "acme") as terminal:
            for question in SPOKEN[:6]:
                terminal.answers(question)
            terminal.answers("What else did they promise", "a new router")
            terminal.answers("Which exact date and hour did they name?", "maybe")
            terminal.sees("'maybe' names no time.")
            terminal.answers("Which exact date and hour did they name?", "by Friday")
            terminal.sees("by the end of Fri 27 Nov 2026")
            terminal.answers("And another?", "an apology")
            terminal.answers("Which exact date and hour did they name?", "")
            terminal.answers("And another?")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        found = acme("show", "--json").json["promises"]
        assert [(each["text"], each["words"], each["basis"]) for each in found] == [
            ("a new router", "by Friday", "stated"),
            ("an apology", "", "default"),
        ]


class TestWhatAnIncomingContactKept:
    """They called: whether it was what they had promised."""

    def test_the_promised_callback_is_asked_about_first_and_is_likely(
        self, called: Run, home: Path
    ) -> None:
        """Enter means that it was: who owes a call and calls keeps it. Of this case only."""
        called("open", "Zed", *CASE)
        called("log", "zed", "--callback", "tomorrow")
        with Terminal(home, "log", "acme", columns=120) as terminal:
            terminal.answers("How did it go?", "they")
            terminal.answers(
                "Did this contact keep promise 1 (a call back, Mon 23 Nov 2026 17:00"
                " Europe/London)? (yes, no) [yes]"
            )
            for question in (*SPOKEN[1:], "Anything else?", CONFIRM):
                terminal.answers(question)
            assert terminal.ends() == 0

        assert "promise 2" not in terminal.text
        assert "Promise 1: Kept." in terminal.text
        assert called("show", "1", "--json").json["promises"][0]["settled_as"] == "kept"

    def test_other_promises_are_asked_about_after_the_talk(self, called: Run, home: Path) -> None:
        """Enter means that they were not kept: a call alone refunds nothing."""
        called("log", "acme", "--promise", "refund of 40 GBP by Friday")
        with Terminal(home, "log", "acme", columns=120) as terminal:
            terminal.answers("How did it go?", "they")
            terminal.answers("Did this contact keep promise 1", "no")
            for question in SPOKEN[1:]:
                terminal.answers(question)
            terminal.answers("Did this contact keep promise 2 (refund of 40 GBP, by the end")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        found = called("show", "1", "--json").json["promises"]
        assert [each["settled_as"] for each in found] == [None, None]

    @pytest.mark.parametrize("outcome", ["auto-reply", "no-answer", "closed"])
    @pytest.mark.usefixtures("called")
    def test_a_contact_without_a_human_keeps_nothing(self, home: Path, outcome: str) -> None:
        """So it is not asked."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?", "other")
            terminal.answers("When did it begin?")
            terminal.answers("How?")
            terminal.answers("Did they contact you?", "yes")
            terminal.answers("How did it end?", outcome)
            assert terminal.ends() == 0

        assert "keep promise" not in terminal.text


class TestTheConfirmation:
    """A talk is offered the letter that confirms it; the contact is stored by then."""

    def talked(self, terminal: Terminal, said: str = "We will pay") -> None:
        """Answer everything up to the offer."""
        terminal.answers("How did it go?")
        terminal.answers("Whom did you speak to?", "Dana")
        terminal.answers("What did they say?", said)
        for question in (*SPOKEN[3:], "Anything else?"):
            terminal.answers(question)

    def test_yes_shows_it(self, acme: Run, home: Path) -> None:
        """And keeps that it was written."""
        with Terminal(home, "log", "acme") as terminal:
            self.talked(terminal)
            terminal.answers(CONFIRM, "y")
            assert terminal.ends() == 0

        assert "We will pay" in terminal.text.partition("Write the letter")[2]
        letters = acme("show", "--json").json["letters"]
        assert [each["kind"] for each in letters] == ["confirm"]

    @pytest.mark.usefixtures("acme")
    def test_a_file_name_writes_it_there(self, home: Path, tmp_path: Path) -> None:
        """The ending picks the format, as everywhere."""
        output = tmp_path / "confirm.md"
        with Terminal(home, "log", "acme") as terminal:
            self.talked(terminal)
            terminal.answers(CONFIRM, str(output))
            assert terminal.ends() == 0

        assert "We will pay" in output.read_text("utf-8")

    def test_a_letter_that_lacks_a_fact_leaves_the_contact_stored(
        self, acme: Run, home: Path
    ) -> None:
        """It says what to do later; the log itself went well."""
        with Terminal(home, "log", "acme", columns=120) as terminal:
            self.talked(terminal, said="")
            terminal.answers(CONFIRM, "yes")
            assert terminal.ends() == 0

        assert "The contact is stored. For its letter later: complaint letter 1" in terminal.text
        assert len(acme("show", "--json").json["contacts"]) == 1

    @pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
    def test_giving_up_there_is_no(self, acme: Run, home: Path, key: bytes) -> None:
        """The contact is stored: that is no interruption of it."""
        with Terminal(home, "log", "acme") as terminal:
            self.talked(terminal)
            terminal.sees(CONFIRM)
            assert terminal.interrupts(key) == 0

        assert len(acme("show", "--json").json["contacts"]) == 1


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


class TestTheFirstLog:
    """No record yet: it is offered, not demanded."""

    def test_sets_up_and_goes_on(self, home: Path, run: Run) -> None:
        """Every question of init, each asked again when the answer cannot be used."""
        with Terminal(home, "log") as terminal:
            terminal.answers("There is no record yet. Set it up now? (yes, no) [yes]")
            terminal.answers("Your name", "")
            terminal.answers("Your name", "Jo Doe")
            terminal.answers("Your postal address", "1 High St")
            terminal.answers("Your e-mail address?", "jo@example.org")
            terminal.answers("Your phone number?", "")
            terminal.answers("Your country", "Britain")
            terminal.sees("is not a country code")
            terminal.answers("Your country", "gb")
            terminal.answers("Your language", "de")
            terminal.sees("is not a language of complaintkit yet")
            terminal.answers("Your language", "")
            terminal.answers("Your time zone?", "London")
            terminal.sees("There is no time zone 'London'")
            terminal.answers("Your time zone?", "Europe/London")
            terminal.sees("Your record is")
            terminal.answers("Whom did you deal with?", "Acme")
            terminal.answers("What is wrong, in a sentence?", "a")
            terminal.answers("What result do you want?", "b")
            terminal.answers("What do they sell?")
            terminal.answers("How did it go?", "no-answer")
            assert terminal.ends() == 0

        assert run("me", "--json").json["country"] == "GB"
        assert run("list", "--json").json[0]["provider"] == "Acme"

    @pytest.mark.parametrize("town", ["Warszawa", ""])
    def test_asks_for_the_town_where_letters_name_it(self, home: Path, run: Run, town: str) -> None:
        """Polish letters begin with the place; Enter leaves it out."""
        with Terminal(home, "init", "--name", "Jo Doe", "--language", "pl") as terminal:
            terminal.answers("Your postal address", "")
            terminal.answers("Your e-mail address?", "")
            terminal.answers("Your phone number?", "")
            terminal.answers("Your country", "pl")
            terminal.answers("Your town, for letters that name it before the date?", town)
            terminal.answers("Your time zone?", "Europe/Warsaw")
            terminal.sees("Your record is")

        assert run("me", "--json").json["city"] == town

    def test_no_is_no(self, home: Path) -> None:
        """Exit 66, and nothing is made."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("Set it up now?", "no")
            assert terminal.ends() == 66

        assert not home.exists()

    @pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
    def test_giving_up_leaves_nothing(self, home: Path, key: bytes) -> None:
        """Half a set-up is none."""
        with Terminal(home, "log") as terminal:
            terminal.answers("Set it up now?", "yes")
            terminal.answers("Your name", "Jo Doe")
            terminal.sees("Your postal address")
            assert terminal.interrupts(key) == 130

        assert not home.exists()


class TestGivingUp:
    """Ctrl-C and Ctrl-D store nothing, and keep what was typed."""

    @pytest.mark.parametrize("term", ["dumb", "xterm"])
    @pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
    def test_at_the_first_question_there_is_nothing_to_keep(
        self, acme: Run, home: Path, term: str, key: bytes
    ) -> None:
        """Exit 130."""
        with Terminal(home, "log", term=term) as terminal:
            terminal.sees("Whom did you deal with?")
            assert terminal.interrupts(key) == 130

        assert (home / "drafts").exists() is False
        assert acme("verify", "--json").json["entries"] == 4

    @pytest.mark.parametrize("place", range(len(SPOKEN) + 1))
    @pytest.mark.usefixtures("acme")
    def test_at_every_question_the_answers_before_it_are_kept(self, home: Path, place: int) -> None:
        """By either key, on either kind of terminal."""
        answers = ("", "Dana", "No", "CR-1", "9m", "tomorrow", "", "")
        fields = ("direction", "agent", "said", "references", "duration", "callback")
        expected: list[Any] = ["out", "Dana", "No", ["CR-1"], "9m", "tomorrow"]
        empty: list[Any] = ["out", "", "", [], "", None]
        questions = (*SPOKEN, "Anything else?")
        key, term = (CTRL_C, "xterm") if place % 2 else (CTRL_D, "dumb")
        with Terminal(home, "log", term=term) as terminal:
            terminal.answers("Whom did you deal with?")
            for question, answer in zip(questions[:place], answers, strict=False):
                terminal.answers(question, answer)
            terminal.sees(questions[place])
            assert terminal.interrupts(key) == 130

        told = draft(home)
        assert [told[each] for each in fields] == [*expected[:place], *empty[place:]]

    @pytest.mark.parametrize(("term", "key"), [("dumb", CTRL_D), ("xterm", CTRL_C)])
    def test_in_the_middle_the_answers_are_offered_by_the_next_log(
        self, acme: Run, home: Path, term: str, key: bytes
    ) -> None:
        """0600, nothing stored; Enter goes on with them, as of the day they were told."""
        with Terminal(home, "log", "acme", term=term) as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("What did they say?")
            assert terminal.interrupts(key) == 130
        assert "Nothing was stored. Your answers are kept" in terminal.text
        assert acme("verify", "--json").json["entries"] == 4
        assert (draft(home)["agent"], draft(home)["who"]) == ("Dana", "acme")

        with Terminal(home, "log", term=term, now="2026-11-24T09:00+00:00") as terminal:
            terminal.sees(
                "There is a draft of a contact that was not stored, Sun 22 Nov 2026 10:00"
            )
            terminal.answers("Go on with it? (yes, later, discard) [yes]", "")
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?")
            terminal.answers("What did they say?", "They call back")
            for question in SPOKEN[3:5]:
                terminal.answers(question)
            terminal.answers("When do they call back?", "tomorrow")
            terminal.sees("Mon 23 Nov 2026")
            for question in (*SPOKEN[6:], "Anything else?", CONFIRM):
                terminal.answers(question)
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["agent"], contact["at"]) == ("Dana", "2026-11-22T10:00:00+00:00")
        assert contact["said"] == "They call back"
        assert list((home / "drafts").iterdir()) == []

    @pytest.mark.parametrize("term", ["dumb", "xterm"])
    @pytest.mark.usefixtures("acme")
    def test_a_closed_window_keeps_the_answers(self, home: Path, term: str) -> None:
        """Nobody is there to read about it: the next log offers them."""
        with Terminal(home, "log", "acme", term=term) as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("What did they say?")
            terminal.hangs_up()

        assert draft(home)["agent"] == "Dana"

    @pytest.mark.usefixtures("acme")
    def test_long_text_that_is_stopped_in_the_middle_is_kept(self, home: Path) -> None:
        """A whole story must not hang on the Enter behind it."""
        with Terminal(home, "log", "acme", term="xterm") as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?")
            terminal.sees("What did they say?")
            terminal.types(b"A long story")
            terminal.sees("A long story")
            assert terminal.interrupts() == 130

        assert draft(home)["said"] == "A long story"

    @pytest.mark.parametrize(("answer", "left"), [("later", 1), ("discard", 0)])
    @pytest.mark.usefixtures("acme")
    def test_a_draft_is_thrown_away_only_when_told_so(
        self, home: Path, answer: str, left: int
    ) -> None:
        """Whoever wants to log another call first keeps the draft."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?", "spoke 09:00")
            terminal.sees("Whom did you speak to?")
            terminal.interrupts()

        with Terminal(home, "log") as terminal:
            terminal.answers("Go on with it? (yes, later, discard) [yes]", answer)
            terminal.sees("Whom did you deal with?")
            assert terminal.interrupts() == 130

        assert len(list((home / "drafts").iterdir())) == left

    @pytest.mark.usefixtures("acme")
    def test_what_was_given_as_options_is_kept_too(self, home: Path) -> None:
        """Giving up at the question about the hour must not cost the story."""
        with Terminal(home, "log", "acme", "A long story", "--callback", "soon") as terminal:
            terminal.sees("Which exact date and hour did they name?")
            assert terminal.interrupts() == 130

        assert draft(home)["summary"] == "A long story"


def test_a_pasted_story_of_many_lines_is_one_answer(acme: Run, home: Path) -> None:
    """A terminal marks what is pasted; fifty lines must not answer fifty questions."""
    story = "\n".join(f"line {number}" for number in range(50))
    with Terminal(home, "log", "acme", term="xterm") as terminal:
        terminal.answers("How did it go?")
        terminal.answers("Whom did you speak to?")
        terminal.sees("What did they say?")
        terminal.types(b"\x1b[200~" + story.encode() + b"\x1b[201~\r")
        for question in (*SPOKEN[3:], "Anything else?", CONFIRM):
            terminal.answers(question)
        assert terminal.ends() == 0

    assert acme("show", "--json").json["contacts"][0]["said"] == story


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
