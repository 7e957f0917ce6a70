"""Questions on a terminal: in the order of a call, never twice, and no answer is ever lost."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CASE
from tests.cli.terminal import Terminal
from tests.conftest import Run

CTRL_C, CTRL_D = b"\x03", b"\x04"


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
        with Terminal(home, "log", term=term) as terminal:
            terminal.answers("Whom did you deal with?", "Acme")
            terminal.answers("That is a new case. What is wrong, in a sentence?", "No dial tone")
            terminal.answers("What result do you want?", "a working line")
            terminal.answers("What do they sell?", "telecom")
            terminal.answers("When did it begin?", "09:00")
            terminal.answers("How? (phone, email, post, chat, form, social, visit)", "")
            terminal.answers("Did they contact you? (yes, no)", "")
            terminal.answers("How did it end?", "")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.answers("What is their position?", "clerk")
            terminal.answers("Which level is that?", "front")
            terminal.answers("What happened, in your words?", "No luck")
            terminal.answers("What did they say?", "Later")
            terminal.answers("Which reference number did they give?", "CR-1")
            terminal.answers("And another?", "CR-2")
            terminal.answers("And another?", "")
            terminal.answers("How long did it take?", "20m")
            terminal.answers("How much of it on hold?", "5m")
            terminal.answers("Did they promise to call back? (yes, no)", "yes")
            terminal.answers("When? (exact date and hour", "tomorrow 5pm")
            terminal.sees("Mon 23 Nov 2026 17:00 Europe/London")
            terminal.answers("What else did they promise", "refund of 40 GBP by Friday")
            terminal.sees("by the end of Fri 27 Nov 2026")
            terminal.answers("And another?", "")
            terminal.answers("What did you promise", "send photos by Monday")
            terminal.answers("And another?", "")
            assert terminal.ends() == 0

        assert "Promise 3, yours: send photos" in terminal.text
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
            for question in (
                *("When did it begin?", "How?", "Did they contact you?", "How did it end?"),
                *("Whom did you speak to?", "position?", "Which level", "What happened"),
                *("What did they say?", "reference number", "How long", "on hold?"),
                *("call back?", "What else did they promise", "What did you promise"),
            ):
                terminal.answers(question)
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["outcome"], contact["channel"], contact["summary"]) == (
            *("spoke", "phone"),
            "",
        )

    def test_a_failed_attempt_is_short(self, acme: Run, home: Path) -> None:
        """Nobody answered: nothing is asked of what nobody said."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("When did it begin?")
            terminal.answers("How?")
            terminal.answers("Did they contact you?")
            terminal.answers("How did it end?", "no-answer")
            assert terminal.ends() == 0

        assert acme("show", "--json").json["contacts"][0]["outcome"] == "no-answer"

    @pytest.mark.usefixtures("acme")
    def test_another_provider_is_another_case(self, home: Path) -> None:
        """The only open case is a suggestion, not a trap."""
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with? [Acme]", "Zed")
            terminal.answers("That is a new case.", "late")
            terminal.answers("What result do you want?", "money")
            terminal.answers("What do they sell?")
            terminal.sees("When did it begin?")
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


class TestBadAnswers:
    """What cannot be used is said at once and asked again; no answer before it is lost."""

    def test_each_is_asked_again(self, called: Run, home: Path) -> None:
        """A time to come, an unknown word, a hold longer than the call, a card number."""
        called("open", "Acorn", "--about", "a", "--want", "b")
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with?", "ac")
            terminal.sees("fits more than one provider: Acme, Acorn.")
            terminal.answers("Whom did you deal with?", "acm")
            terminal.answers("When did it begin?", "tomorrow")
            terminal.sees("is in the future")
            terminal.answers("When did it begin?", "01/02")
            terminal.sees("01/02")
            terminal.answers("When did it begin?", "09:00")
            terminal.answers("How?", "p")
            terminal.sees("Please answer with one of these")
            terminal.answers("How?", "ph")
            terminal.answers("Did they contact you?", "maybe")
            terminal.sees("Please answer with one of these")
            terminal.answers("Did they contact you?", "n")
            terminal.answers("How did it end?", "spoke")
            terminal.answers("Whom did you speak to?", "refused")
            terminal.answers("position?")
            terminal.answers("Which level")
            terminal.answers("What happened", "my card 4111 1111 1111 1111")
            terminal.sees("looks like a card number")
            terminal.answers("What happened", "my card")
            terminal.answers("What did they say?")
            terminal.answers("reference number", "4111 1111 1111 1111")
            terminal.sees("looks like a card number")
            terminal.answers("reference number")
            terminal.answers("How long", "10m")
            terminal.answers("on hold?", "11m")
            terminal.sees("is longer than the whole call")
            terminal.answers("on hold?", "9m")
            terminal.answers("call back?", "yes")
            terminal.answers("When? (exact", "99/99")
            terminal.answers("When? (exact", "24 to 48 hours")
            terminal.answers("What else did they promise", "x by 31/02")
            terminal.answers("What else did they promise")
            terminal.answers("What did you promise")
            assert terminal.ends() == 0

        found = called("show", "acme", "--json").json
        assert (found["contacts"][0]["hold_s"], found["contacts"][0]["agent_refused"]) == (
            540,
            True,
        )
        assert found["contacts"][0]["summary"] == "my card"

    @pytest.mark.usefixtures("acme")
    def test_bytes_that_are_no_text_are_asked_again(self, home: Path) -> None:
        """A terminal with another encoding."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.sees("When did it begin?")
            terminal.types(b"\xe9\xff\r")
            terminal.answers("When did it begin?", "09:00")
            terminal.sees("How?")
            assert terminal.interrupts() == 130

        assert draft(home)["at"] == "09:00"

    def test_what_only_the_record_refuses_is_kept(self, acme: Run, home: Path) -> None:
        """Another program closed the case meanwhile: the answers are a draft, not lost."""
        with Terminal(home, "log", "acme") as terminal:
            for question in ("When did it begin?", "How?", "Did they contact you?"):
                terminal.answers(question)
            terminal.answers("How did it end?", "spoke")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("position?")
            acme("close", "acme", "--outcome", "resolved")
            terminal.types(b"\r")
            for question in ("Which level", "What happened", "What did they say?", "reference"):
                terminal.answers(question)
            for question in ("How long", "on hold?", "call back?", "What else", "What did you"):
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
            for question in (
                *("When did it begin?", "How?", "Did they contact you?", "How did it end?"),
                *("Whom did you speak to?", "position?", "Which level", "What happened"),
                *("What did they say?", "reference number", "How long", "on hold?"),
            ):
                terminal.answers(question)
            terminal.answers("call back?", "yes")
            terminal.answers("When? (exact", "soon")
            terminal.answers("Which exact date and hour did they name?", "")
            terminal.answers("What else did they promise")
            terminal.answers("What did you promise")
            assert terminal.ends() == 0

        promise = acme("show", "--json").json["promises"][0]
        assert (promise["words"], promise["basis"]) == ("soon", "default")


class TestWhatAnIncomingContactKept:
    """They called: whether it was what they had promised."""

    def test_each_open_promise_of_the_case_is_asked_about(self, called: Run, home: Path) -> None:
        """Of this case only, even when others are open."""
        called("open", "Zed", *CASE)
        called("log", "zed", "--callback", "tomorrow")
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("When did it begin?")
            terminal.answers("How?")
            terminal.answers("Did they contact you?", "yes")
            for question in (
                *("How did it end?", "Whom did you speak to?", "position?", "Which level"),
                *("What happened", "What did they say?", "reference number", "How long"),
                *("on hold?", "call back?", "What else did they promise", "What did you promise"),
            ):
                terminal.answers(question)
            terminal.answers("Did this contact keep promise 1 (a call back)?", "yes")
            assert terminal.ends() == 0

        assert "promise 2" not in terminal.text
        assert called("show", "1", "--json").json["promises"][0]["settled_as"] == "kept"

    @pytest.mark.parametrize("outcome", ["auto-reply", "no-answer", "closed"])
    @pytest.mark.usefixtures("called")
    def test_a_contact_without_a_human_keeps_nothing(self, home: Path, outcome: str) -> None:
        """So it is not asked."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("When did it begin?")
            terminal.answers("How?")
            terminal.answers("Did they contact you?", "yes")
            terminal.answers("How did it end?", outcome)
            assert terminal.ends() == 0

        assert "keep promise" not in terminal.text


def test_what_is_invisible_in_a_promise_is_visible_in_the_question(acme: Run, home: Path) -> None:
    """A question is a sentence of ours with their words in it."""
    acme("log", "acme", "--promise", "\u202egnp\u200b")
    with Terminal(home, "log", "acme") as terminal:
        terminal.answers("When did it begin?")
        terminal.answers("How?")
        terminal.answers("Did they contact you?", "yes")
        terminal.answers("How did it end?", "voicemail")
        terminal.answers("Did this contact keep promise 1 (\\u202egnp\\u200b)?", "no")
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
            terminal.answers("When did it begin?")
            terminal.answers("How?")
            terminal.answers("Did they contact you?")
            terminal.answers("How did it end?", "no-answer")
            assert terminal.ends() == 0

        assert run("me", "--json").json["country"] == "GB"
        assert run("list", "--json").json[0]["provider"] == "Acme"

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

    @pytest.mark.parametrize(("term", "key"), [("dumb", CTRL_D), ("xterm", CTRL_C)])
    def test_in_the_middle_the_answers_are_offered_by_the_next_log(
        self, acme: Run, home: Path, term: str, key: bytes
    ) -> None:
        """0600, nothing stored; `yes` stores them as of the day they were told."""
        with Terminal(home, "log", "acme", term=term) as terminal:
            for question in ("When did it begin?", "How?", "Did they contact you?"):
                terminal.answers(question)
            terminal.answers("How did it end?", "spoke")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("position?")
            assert terminal.interrupts(key) == 130
        assert "Nothing was stored. Your answers are kept" in terminal.text
        assert acme("verify", "--json").json["entries"] == 4
        assert (draft(home)["agent"], draft(home)["who"]) == ("Dana", "acme")

        with Terminal(home, "log", term=term, now="2026-11-24T09:00+00:00") as terminal:
            terminal.sees("There is a draft of a contact that was not stored, 2026-11-22 10:00 UTC")
            terminal.answers("Store it now?", "")
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["agent"], contact["at"]) == ("Dana", "2026-11-22T10:00:00+00:00")
        assert list((home / "drafts").iterdir()) == []

    @pytest.mark.parametrize(("answer", "left"), [("later", 1), ("discard", 0)])
    @pytest.mark.usefixtures("acme")
    def test_a_draft_is_thrown_away_only_when_told_so(
        self, home: Path, answer: str, left: int
    ) -> None:
        """Whoever wants to log another call first keeps the draft."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("When did it begin?", "09:00")
            terminal.sees("How?")
            terminal.interrupts()

        with Terminal(home, "log") as terminal:
            terminal.answers("Store it now? (yes, later, discard) [yes]", answer)
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
        for question in ("When did it begin?", "How?", "Did they contact you?"):
            terminal.answers(question)
        terminal.answers("How did it end?", "sent")
        terminal.sees("What happened")
        terminal.types(b"\x1b[200~" + story.encode() + b"\x1b[201~\r")
        assert terminal.ends() == 0

    assert acme("show", "--json").json["contacts"][0]["summary"] == story


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
        terminal.answers("When did it begin?")
        terminal.answers("How?")
        terminal.answers("Did they contact you?")
        terminal.answers("How did it end?", "no-answer")
        assert terminal.ends() == 0

    assert len(acme("show", "zebra", "--json").json["contacts"]) == 1
