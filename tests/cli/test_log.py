"""`complaint log`: what happened is stored as it was told, and said back in full."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CASE, Spawn, stilled
from tests.conftest import Result, Run

FIRST_CALL = (
    *("log", "Acme", "No way to refund a card", *CASE, "--amount", "41.80 USD", "--at", "09:00"),
    *("--agent", "Dana", "--role", "billing agent", "--level", "frontline", "--ref", "CR-2231"),
    *("--duration", "48m", "--hold", "32m", "--callback", "tomorrow 5pm"),
)


def contact(result: Result, run: Run) -> Any:
    """The contact that a `log` just stored, from `show --json`."""
    assert result.code == 0, result.err
    return run("show", "acme", "--json").json["contacts"][-1]


def promises(run: Run) -> list[dict[str, Any]]:
    """Every promise of Acme's case that counts."""
    found: list[dict[str, Any]] = run("show", "acme", "--json").json["promises"]
    return [each for each in found if each["voided"] is None]


class TestTheFirstCall:
    """The case begins with the call."""

    def test_says_back_what_it_understood_in_full(self, ready: Run) -> None:
        """The whole answer: which case, when, how long, which promise by when and why then."""
        result = ready(*FIRST_CALL)

        assert (result.code, stilled(result.out), result.err) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Rules that apply: law of GB."
            " To say what they sell: complaint amend 4 --sector ... --why ...\n"
            "Sun 22 Nov 2026 09:00 Europe/London: you contacted them (phone), spoke,"
            " lasted 48 min, 32 min of it on hold\n"
            "  With Dana (billing agent, frontline); references CR-2231;"
            " what happened: No way to refund a card\n"
            "Promise 1, theirs: a call back; Mon 23 Nov 2026 17:00 Europe/London (stated)\n"
            "Stored as entry 3 (provider added), 4 (case opened), 5 (contact logged),"
            " 6 (promise made), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
            "",
        )

    def test_the_case_began_when_the_call_did(self, ready: Run) -> None:
        """Fourteen days without progress count from then."""
        case = ready(*FIRST_CALL, "--json").json["cases"][0]

        assert (case["opened_at"], case["amount"]) == ("2026-11-22T09:00:00+00:00", "41.80 USD")

    def test_repeating_the_command_opens_nothing_twice(
        self, ready: Run, entries: Callable[[], int]
    ) -> None:
        """Arrow-up and Enter is how people log the second call."""
        ready("log", "Acme", *CASE)

        again = ready("log", "acme", *CASE)

        assert "Stored as entry 6 (contact logged)" in again.out
        assert (len(ready("list", "--json").json), entries()) == (1, 6)

    def test_another_matter_with_the_same_provider_is_asked_about(
        self, acme: Run, entries: Callable[[], int]
    ) -> None:
        """A typing error in --about must not split the history in two."""
        result = acme("log", "acme", "--about", "The line is ded", "--want", "a working line")

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert "Acme already has the open case 1: The line is dead" in result.err
        assert "complaint open" in result.err

    @pytest.mark.parametrize(
        "changed",
        [("--want", "40 GBP back"), ("--want", "a working line", "--amount", "40 GBP")],
    )
    def test_another_want_is_not_dropped_in_silence(
        self, acme: Run, entries: Callable[[], int], changed: tuple[str, ...]
    ) -> None:
        """The letter would ask for what the user no longer wants."""
        result = acme("log", "acme", "--about", "The line is dead", *changed)

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert "complaint amend 4" in result.err

    def test_after_closing_the_same_words_open_a_new_case(self, acme: Run) -> None:
        """It broke again: a closed case is not woken by accident."""
        acme("close", "acme", "--outcome", "resolved")

        assert acme("log", "acme", *CASE, "--json").json["cases"][0]["number"] == 2

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("Zed", "--about", "a"), "A new case needs --want."),
            (("Zed", "--want", "a"), "A new case needs --about."),
            (("--about", "a", "--want", "b"), "A new case needs a provider."),
            (("1", "--about", "a", "--want", "b"), "1 is the number of a case: Acme"),
            (("Zed", *CASE, "--amount", "abc"), "'abc' is not an amount"),
        ],
    )
    def test_what_a_new_case_lacks_is_named(
        self, acme: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
    ) -> None:
        """One transaction: neither provider nor case stays behind."""
        result = acme("log", *words)

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert said in result.err


class TestEveryOption:
    """Each option is stored under its own name, as typed."""

    @pytest.mark.parametrize(
        ("words", "field", "stored"),
        [
            (("Line is dead",), "summary", "Line is dead"),
            (("--said", "Try again"), "said", "Try again"),
            (("--note", "n"), "note", "n"),
            (("--number", "+44 113 496 0000"), "number", "+44 113 496 0000"),
            (("--agent", "Dana"), "agent", "Dana"),
            (("--agent", "refused"), "agent", ""),
            (("--agent", "refused"), "agent_refused", True),
            (("--agent", "Refused"), "agent_refused", True),
            (("--agent", "отказалась представиться"), "agent_refused", True),
            (("--agent", "отказалась представиться"), "agent", ""),
            (("--agent", "nie chciała podać nazwiska"), "agent_refused", True),
            (("--agent", "одбила да каже име"), "agent_refused", True),
            (("--agent", "Odilon Odmowski"), "agent", "Odilon Odmowski"),
            (("--role", "clerk"), "role", "clerk"),
            (("--site", "Leeds"), "site", "Leeds"),
            (("--agent-id", "007"), "agent_id", "007"),
            (("--ref", "A-1", "--ref", "A-1"), "references", ["A-1", "A-1"]),
            (("--asked", "why?", "--asked", "when?"), "asked", ["why?", "when?"]),
            (
                ("--my-words", "Please.", "--quote", "No."),
                "quotes",
                [{"speaker": "them", "text": "No."}, {"speaker": "me", "text": "Please."}],
            ),
            (("--recorded",), "recorded_by_them", True),
            (("--not-recorded",), "recorded_by_them", False),
            ((), "recorded_by_them", None),
            (("--cost", "£1.20"), "cost", "1.20 GBP"),
            (("--duration", "1h05"), "duration_s", 3900),
            (("--hold", "48:30"), "hold_s", 2910),
            (("--duration", "5m", "--hold", "5m"), "hold_s", 300),
            ((), "duration_s", None),
            (("--in",), "direction", "in"),
            (("--out",), "direction", "out"),
            ((), "channel", "phone"),
            ((), "outcome", "spoke"),
            ((), "level", None),
        ],
    )
    def test_is_kept(self, acme: Run, words: tuple[str, ...], field: str, stored: object) -> None:
        """What was told is what is stored; what was not told is not made up."""
        assert contact(acme("log", "acme", *words), acme)[field] == stored

    @pytest.mark.parametrize(
        "level", ["frontline", "supervisor", "manager", "complaints", "executive"]
    )
    def test_every_level(self, acme: Run, level: str) -> None:
        """Whom they reached, and whom they asked for."""
        words = ("--level", level, "--asked-for", level)

        found = contact(acme("log", "acme", *words), acme)

        assert (found["level"], found["asked_for"]) == (level, level)

    @pytest.mark.parametrize("channel", ["phone", "chat", "visit"])
    def test_on_a_channel_with_two_sides_the_usual_outcome_is_spoke(
        self, acme: Run, channel: str
    ) -> None:
        """Somebody answered there, unless the user says otherwise."""
        assert contact(acme("log", "acme", "--channel", channel), acme)["outcome"] == "spoke"

    @pytest.mark.parametrize("channel", ["email", "post", "form", "social"])
    def test_in_writing_the_usual_outcome_is_sent(self, acme: Run, channel: str) -> None:
        """That a letter left is not that somebody answered; what came in was read."""
        sent = contact(acme("log", "acme", "--channel", channel), acme)
        came = contact(acme("log", "acme", "--channel", channel, "--in"), acme)

        assert (sent["outcome"], came["outcome"]) == ("sent", "spoke")

    @pytest.mark.parametrize(
        "outcome",
        [
            *("spoke", "sent", "no-answer", "cut-off", "closed", "voicemail", "auto-reply"),
            "refused",
        ],
    )
    def test_every_outcome(self, acme: Run, outcome: str) -> None:
        """A failed attempt counts."""
        assert contact(acme("log", "acme", "--outcome", outcome), acme)["outcome"] == outcome

    def test_the_note_comes_from_the_input_byte_for_byte(self, acme: Run, spawn: Spawn) -> None:
        """Secrets stay out of the shell's history; only the final line feed is the shell's."""
        told = "First\r\n  second \u202e\n\n"

        result = spawn("log", "acme", "--note", "-", stdin=f"{told}\n".encode())

        assert contact(result, acme)["note"] == told

    @pytest.mark.usefixtures("acme")
    def test_an_input_that_is_not_utf8_is_refused(
        self, spawn: Spawn, entries: Callable[[], int]
    ) -> None:
        """A question mark in place of a letter would change evidence."""
        result = spawn("log", "acme", "--note", "-", stdin=b"caf\xe9")

        assert (result.code, result.out, entries()) == (65, "", 4)
        assert "note is not valid UTF-8 at character 4. Nothing was stored." in result.err

    def test_json_is_a_receipt_of_stable_shape(self, acme: Run) -> None:
        """Programs rely on it."""
        found = acme("log", "acme", "--callback", "soon", "--json").json

        assert sorted(found) == ["cases", "promises", "stored"]
        assert [sorted(each) for each in found["stored"]] == [
            ["entry", "hash", "kind", "recorded_at"]
        ] * 2
        assert [each["kind"] for each in found["stored"]] == ["contact_logged", "promise_made"]
        assert [each["entry"] for each in found["stored"]] == [5, 6]


class TestWhen:
    """When it began: a call that the letter misdates is a call that they deny."""

    @pytest.mark.parametrize(
        ("words", "at", "precision"),
        [
            ((), "2026-11-22T10:00:00+00:00", "minute"),
            (("--at", "09:30"), "2026-11-22T09:30:00+00:00", "minute"),
            (("--at", "yesterday 5pm"), "2026-11-21T17:00:00+00:00", "minute"),
            (("--at", "2026-06-01 12:00"), "2026-06-01T12:00:00+01:00", "minute"),
            (("--at", "yesterday"), "2026-11-21T00:00:00+00:00", "day"),
            (("--at", "now"), "2026-11-22T10:00:00+00:00", "minute"),
            (("--duration", "48m"), "2026-11-22T09:12:00+00:00", "minute"),
            (("--at", "09:00", "--duration", "48m"), "2026-11-22T09:00:00+00:00", "minute"),
            (("--duration", "90s"), "2026-11-22T09:58:00+00:00", "minute"),
        ],
    )
    def test_it_began(self, acme: Run, words: tuple[str, ...], at: str, precision: str) -> None:
        """Without a time it ended just now: a call of 48 minutes did not begin this minute."""
        found = contact(acme("log", "acme", *words), acme)

        assert (found["at"], found["precision"], found["zone"]) == (at, precision, "Europe/London")

    def test_a_call_over_the_end_of_summer_time_began_the_right_hour(self, acme: Run) -> None:
        """At 01:30 GMT a call of 90 minutes began at 01:00 BST, half an hour of real time later."""
        acme("log", "acme", "--duration", "90m", now="2026-10-25T01:30+00:00")

        assert acme("show", "--json").json["contacts"][0]["at"] == "2026-10-25T01:00:00+01:00"

    def test_what_was_promised_at_the_end_counts_from_now(self, acme: Run) -> None:
        """A call over midnight: "tomorrow" was said on the new day."""
        acme(
            *("log", "acme", "--duration", "48m", "--callback", "tomorrow"),
            now="2026-11-22T00:10+00:00",
        )

        assert promises(acme)[0]["window"]["closes"] == "2026-11-23T23:59:59+00:00"

    def test_what_was_promised_in_an_earlier_call_counts_from_then(self, acme: Run) -> None:
        """Logged a day late, "within 48 hours" still runs from the call."""
        acme("log", "acme", "--at", "yesterday 15:00", "--callback", "within 48 hours")

        assert promises(acme)[0]["window"]["closes"] == "2026-11-23T15:00:00+00:00"

    @pytest.mark.parametrize("at", ["10:01", "tomorrow", "2026-11-23 09:00"])
    def test_the_future_is_refused(self, acme: Run, entries: Callable[[], int], at: str) -> None:
        """A contact is logged after it happened."""
        result = acme("log", "acme", "--at", at)

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert "is in the future" in result.err

    @pytest.mark.parametrize("at", ["01/02", "soon", "rubbish", "2026-02-30", "25:00"])
    def test_what_is_not_understood_is_refused_with_a_suggestion(
        self, acme: Run, entries: Callable[[], int], at: str
    ) -> None:
        """Never guessed."""
        result = acme("log", "acme", "--at", at)

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert len(result.err.splitlines()) == 2

    def test_the_hour_that_no_clock_showed_is_refused(self, acme: Run) -> None:
        """01:30 on 29 March 2026 did not exist in London."""
        result = acme("log", "acme", "--at", "2026-03-29 01:30")

        assert (result.code, result.out) == (2, "")

    def test_a_hold_longer_than_the_call_is_refused(
        self, acme: Run, entries: Callable[[], int]
    ) -> None:
        """One of the two is a slip, and the letter adds both up."""
        result = acme("log", "acme", "--duration", "10m", "--hold", "11m")

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert "On hold for 11 min is longer than the whole call of 10 min." in result.err

    def test_a_clock_set_by_hand_is_written_down(self, acme: Run) -> None:
        """An entry made under COMPLAINT_NOW says so."""
        assert contact(acme("log", "acme"), acme)["clock"] == "fixed"


class TestPromises:
    """What was promised becomes something that can be broken."""

    @pytest.mark.parametrize(
        ("words", "text", "closes", "basis", "by"),
        [
            (
                ("--callback", "tomorrow 5pm"),
                *("a call back", "2026-11-23T17:00:00+00:00", "stated", "them"),
            ),
            (
                ("--callback", "soon"),
                *("a call back", "2026-11-24T23:59:59+00:00", "default", "them"),
            ),
            (
                ("--callback", ""),
                *("a call back", "2026-11-24T23:59:59+00:00", "default", "them"),
            ),
            (
                ("--promise", "refund of 40 GBP by Friday"),
                *("refund of 40 GBP", "2026-11-27T23:59:59+00:00", "stated", "them"),
            ),
            (
                ("--promise", "refund"),
                *("refund", "2026-11-24T23:59:59+00:00", "default", "them"),
            ),
            (
                ("--mine", "send photos by Monday"),
                *("send photos", "2026-11-23T23:59:59+00:00", "stated", "me"),
            ),
            (
                ("--time-limit", "5 working days"),
                *("an answer", "2026-11-27T23:59:59+00:00", "their-limit", "them"),
            ),
            (
                ("--promise", "перезвонить завтра в 17:00"),
                *("перезвонить", "2026-11-23T17:00:00+00:00", "stated", "them"),
            ),
        ],
    )
    def test_are_made(
        self, acme: Run, words: tuple[str, ...], text: str, closes: str, basis: str, by: str
    ) -> None:
        """Text, end of the window, where the window comes from, whose promise it is."""
        acme("log", "acme", *words)

        (made,) = promises(acme)

        assert (made["text"], made["window"]["closes"], made["basis"], made["by"]) == (
            *(text, closes, basis),
            by,
        )

    def test_several_in_one_call_are_numbered_in_order(self, acme: Run) -> None:
        """Call back, theirs, mine, their limit."""
        acme(
            *("log", "acme", "--mine", "m by Friday", "--promise", "p1 by Friday"),
            *("--promise", "p2 by Friday", "--callback", "soon", "--time-limit", "14 days"),
        )

        assert [(each["number"], each["text"]) for each in promises(acme)] == [
            (1, "a call back"),
            (2, "p1"),
            (3, "p2"),
            (4, "m"),
            (5, "an answer"),
        ]

    def test_a_default_is_marked_and_says_whose_it_is(self, acme: Run) -> None:
        """The user must be able to say: they named no time, two days is mine."""
        echoed = acme("log", "acme", "--callback", "soon", "--mine", "send photos").out

        assert "(our default: no day or hour was noted)" in echoed
        assert "Promise 2, yours: send photos" in echoed
        assert "(our default: no time was named)" in echoed

    def test_a_range_keeps_both_ends(self, acme: Run) -> None:
        """24 to 48 hours."""
        acme("log", "acme", "--callback", "24 to 48 hours")

        window = promises(acme)[0]["window"]

        assert (window["opens"], window["closes"]) == (
            "2026-11-23T10:00:00+00:00",
            "2026-11-24T10:00:00+00:00",
        )

    def test_how_working_days_were_counted_is_said(self, acme: Run) -> None:
        """So that it can be checked."""
        assert (
            "Working days counted from the day after Sun 22 Nov 2026: 5; weekends and public"
            " holidays of GB left out."
        ) in acme("log", "acme", "--time-limit", "5 working days").out

    @pytest.mark.parametrize(
        "words",
        [
            ("--callback", "01/02"),
            ("--callback", "yesterday"),
            ("--callback", "x" * 300),
            ("--time-limit", "soon"),
            ("--time-limit", ""),
            ("--promise", ""),
            ("--mine", ""),
            ("--promise", " by Friday"),
        ],
    )
    def test_what_is_no_promise_is_refused(
        self, acme: Run, entries: Callable[[], int], words: tuple[str, ...]
    ) -> None:
        """A window nobody named is a wrong deadline; a promise of nothing cannot be broken."""
        result = acme("log", "acme", *words)

        assert (result.code, result.out, entries()) == (2, "", 4)


class TestSettling:
    """A later contact keeps, partly keeps or replaces a promise."""

    def test_kept_in_time(self, called: Run) -> None:
        """The whole answer."""
        result = called("log", "acme", "--in", "--kept", "1", now="2026-11-23T16:00+00:00")

        assert (result.code, stilled(result.out)) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Mon 23 Nov 2026 16:00 Europe/London: they contacted you (phone), spoke\n"
            "Promise 1, theirs: a call back; Mon 23 Nov 2026 17:00 Europe/London (stated)\n"
            "  Kept.\n"
            "Stored as entry 7 (contact logged), 8 (promise settled),"
            " 2026-11-23 16:00:00 UTC, fingerprint #.\n",
        )

    @pytest.mark.parametrize(
        ("option", "said"),
        [
            (("--kept", "1"), "  Kept, 2 h late.\n"),
            (("--partly", "1"), "  Kept in part, 2 h late.\n"),
            (
                ("--replaces", "1", "--callback", "soon"),
                "  Replaced by a newer promise, 2 h late.\n",
            ),
        ],
    )
    def test_late_is_said(self, called: Run, option: tuple[str, ...], said: str) -> None:
        """Keeping it late does not undo that it was broken."""
        result = called("log", "acme", "--in", *option, now="2026-11-23T19:00+00:00")

        assert said in result.out

    def test_several_at_once(self, called: Run) -> None:
        """One call can settle all that was open."""
        called("log", "acme", "--promise", "a refund by Friday", "--promise", "a letter by Friday")

        called("log", "acme", "--kept", "1", "--kept", "2", "--partly", "3")

        assert [each["settled_as"] for each in promises(called)] == ["kept", "kept", "partly"]

    def test_the_new_promise_takes_the_place_of_the_old(self, called: Run) -> None:
        """The old one is superseded by the first new one of the same side."""
        called("log", "acme", "--replaces", "1", "--mine", "wait", "--promise", "call by Friday")

        old, new, mine = promises(called)

        assert (old["settled_as"], old["superseded_by"]) == ("superseded", new["id"])
        assert (new["text"], mine["by"]) == ("call", "me")

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--kept", "9"), "There is no promise 9."),
            (("--kept", "0"), "There is no promise 0."),
            (("--kept", "-1"), "There is no promise -1."),
            (("--kept", "1", "--partly", "1"), "A promise was named twice."),
            (("--kept", "1", "--kept", "1"), "A promise was named twice."),
            (("--replaces", "1", "--kept", "1", "--callback", "soon"), "was named twice."),
            (("--replaces", "1"), "--replaces 1 needs the new promise."),
            (("--replaces", "1", "--mine", "wait"), "--replaces 1 needs the new promise."),
            (("--at", "09:00", "--kept", "1"), "Promise 1 was made later"),
            (("--at", "yesterday", "--kept", "1"), "Promise 1 was made later"),
            (("--outcome", "auto-reply", "--kept", "1"), "keeps no promise."),
            (("--outcome", "no-answer", "--kept", "1"), "keeps no promise."),
            (("--outcome", "closed", "--partly", "1"), "keeps no promise."),
            (("--kept", "one"), "'one' is not a whole number"),
        ],
    )
    def test_what_cannot_have_settled_it_is_refused(
        self, called: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
    ) -> None:
        """A promise that was never kept must not vanish from `due`."""
        result = called("log", "acme", *words)

        assert (result.code, result.out, entries()) == (2, "", 6)
        assert said in result.err

    def test_a_promise_of_another_case_is_refused(self, called: Run) -> None:
        """Acme's callback is not kept by Zed's call."""
        called("open", "Zed", "--about", "a", "--want", "b")

        result = called("log", "zed", "--kept", "1")

        assert (result.code, result.out) == (2, "")
        assert "Promise 1 belongs to case 1 (Acme)." in result.err

    def test_a_settled_promise_is_settled(self, called: Run) -> None:
        """It names the entry to void if that was a mistake."""
        called("log", "acme", "--kept", "1")

        again = called("log", "acme", "--kept", "1")

        assert (again.code, again.out) == (2, "")
        assert "Promise 1 is settled already: kept." in again.err
        assert "complaint void 8 --why ..." in again.err

    def test_today_is_not_before_this_morning(self, called: Run) -> None:
        """Whoever only knows the day is not asked for the hour."""
        result = called("log", "acme", "--at", "today", "--kept", "1", now="2026-11-22T18:00+00:00")

        assert (result.code, promises(called)[0]["settled_as"]) == (0, "kept")

    def test_an_automatic_reply_may_still_be_logged(self, called: Run) -> None:
        """It is a fact; it only keeps nothing."""
        called("log", "acme", "--channel", "email", "--in", "--outcome", "auto-reply")

        assert promises(called)[0]["settled_as"] is None


class TestWho:
    """WHO finds the case that the user means, or asks."""

    @pytest.mark.parametrize("who", ["1", "Acme", "acme", "ACME", "A", "ac", None])
    def test_a_number_a_name_the_beginning_of_one_or_nothing(
        self, acme: Run, who: str | None
    ) -> None:
        """Whatever its case; with one open case it may be left out."""
        result = acme("log", *([who] if who else []), "--json")

        assert result.json["cases"][0]["number"] == 1

    @pytest.mark.parametrize("who", ["ёл", "Ёлка", "ЁЛКА"])
    def test_cyrillic_has_small_and_capital_letters(self, ready: Run, who: str) -> None:
        """SQLite alone knows this of ASCII only."""
        ready("open", "Ёлка", *CASE)

        assert ready("log", who, "--json").json["cases"][0]["provider"] == "Ёлка"

    def test_an_exact_name_wins_over_a_longer_one(self, acme: Run) -> None:
        """Acme and Acme Mobile: "acme" is Acme."""
        acme("open", "Acme Mobile", "--about", "a", "--want", "b")

        assert acme("log", "acme", "--json").json["cases"][0]["number"] == 1
        assert acme("log", "acme m", "--json").json["cases"][0]["number"] == 2

    @pytest.mark.parametrize(
        ("who", "said"),
        [
            (("ac",), "'ac' fits more than one provider: Acme, Acorn."),
            ((), "There are 2 open cases; which one?"),
            (("nobody",), "There is no case and no provider 'nobody'."),
            (("99",), "There is no case and no provider '99'."),
            (("",), "There is no case and no provider ''."),
            (("9" * 5000,), "There is no case and no provider"),
        ],
    )
    def test_what_is_unclear_lists_the_candidates(
        self, acme: Run, entries: Callable[[], int], who: tuple[str, ...], said: str
    ) -> None:
        """Never a guess between two."""
        acme("open", "Acorn", "--about", "a", "--want", "b")

        result = acme("log", *who)

        assert (result.code, result.out, entries()) == (2, "", 6)
        assert said in result.err

    def test_two_cases_with_one_provider_are_told_by_number(self, acme: Run) -> None:
        """The candidates come with what they are about."""
        acme("open", "Acme", "--about", "A wrong bill", "--want", "b")

        result = acme("log", "acme")

        assert (result.code, result.out) == (2, "")
        assert "1 Acme: The line is dead; 2 Acme: A wrong bill" in result.err
        assert acme("log", "2", "--json").json["cases"][0]["about"] == "A wrong bill"

    def test_a_closed_case_is_not_found_by_name(self, acme: Run) -> None:
        """The number still finds it: the bill that comes after the end belongs there."""
        acme("close", "acme", "--outcome", "resolved")

        by_name, by_number = acme("log", "acme"), acme("log", "1")

        assert (by_name.code, by_number.code) == (2, 0)
        assert "Every case with Acme is closed." in by_name.err

    def test_a_provider_called_like_the_number_of_a_case_is_asked_about(self, acme: Run) -> None:
        """3 is a telecom; once there is a case 3, "3" could be either."""
        acme("open", "3", "--about", "a", "--want", "b")
        assert acme("log", "3", "--json").json["cases"][0]["number"] == 2
        acme("open", "Zed", "--about", "a", "--want", "b")

        result = acme("log", "3")

        assert (result.code, result.out) == (2, "")
        assert "'3' is a case with Zed, and the name of another provider." in result.err
        assert "2 3: a" in result.err

    def test_the_number_of_a_case_wins_over_the_beginning_of_a_name(self, acme: Run) -> None:
        """1 is case 1, though 1&1 begins so."""
        acme("open", "1&1", "--about", "a", "--want", "b")

        assert acme("log", "1", "--json").json["cases"][0]["provider"] == "Acme"


@pytest.fixture(name="locked")
def _locked(acme: Run, home: Path, spawn: Spawn) -> Callable[..., Result]:
    """Log while another program holds the record."""

    def log_in_vain(*words: str) -> Result:
        with sqlite3.connect(home / "complaints.db", isolation_level=None) as db:
            db.execute("BEGIN EXCLUSIVE")
            result = spawn("log", *words, COMPLAINT_TIMEOUT="0")
            db.execute("ROLLBACK")
        db.close()
        return result

    return log_in_vain


class TestDrafts:
    """What could not be stored is kept, and means later what it meant when it was told."""

    @pytest.mark.usefixtures("acme")
    def test_a_locked_record_keeps_the_words(
        self, locked: Callable[..., Result], home: Path
    ) -> None:
        """Exit 75, 0600, and the command that stores them."""
        result = locked("acme", "A long story")

        assert (result.code, result.out) == (75, "")
        assert "complaint log --resume" in result.err
        (draft,) = (home / "drafts").iterdir()
        assert draft.stat().st_mode & 0o777 == 0o600

    def test_tomorrow_is_still_the_same_day_a_day_later(
        self, acme: Run, locked: Callable[..., Result]
    ) -> None:
        """The draft was told on Sunday; stored on Tuesday, its deadline is still Monday 17:00."""
        locked("acme", "--callback", "tomorrow 5pm")

        resumed = acme("log", "--resume", now="2026-11-24T09:00+00:00")

        assert contact(resumed, acme)["at"] == "2026-11-22T10:00:00+00:00"
        assert promises(acme)[0]["window"]["closes"] == "2026-11-23T17:00:00+00:00"

    def test_no_draft_takes_the_place_of_another(
        self, acme: Run, locked: Callable[..., Result]
    ) -> None:
        """Three calls in a row while a backup runs are three calls."""
        for number in range(3):
            locked("acme", f"call {number}")

        first = acme("log", "--resume")
        rest = [acme("log", "--resume") for _each in range(2)]

        assert "Drafts that are not stored yet: 2." in first.out
        assert [each.code for each in rest] == [0, 0]
        told = {each["summary"] for each in acme("show", "--json").json["contacts"]}
        assert told == {"call 0", "call 1", "call 2"}
        assert acme("log", "--resume").code == 2

    def test_another_log_leaves_the_draft_alone(
        self, acme: Run, locked: Callable[..., Result]
    ) -> None:
        """A failed attempt logged in between must not throw the story away."""
        locked("acme", "A long story")

        between = acme("log", "acme", "--outcome", "no-answer")

        assert "Drafts that are not stored yet: 1." in between.out
        assert contact(acme("log", "--resume"), acme)["summary"] == "A long story"

    def test_nothing_can_be_added_to_a_draft(
        self, acme: Run, locked: Callable[..., Result], entries: Callable[[], int]
    ) -> None:
        """Words beside --resume would be lost without a word."""
        locked("acme", "A long story")

        result = acme("log", "acme", "more", "--resume")

        assert (result.code, result.out, entries()) == (2, "", 4)

    def test_without_a_draft_there_is_nothing_to_resume(self, acme: Run) -> None:
        """And it says so."""
        result = acme("log", "--resume")

        assert (result.code, result.out) == (2, "")
        assert "There is no draft to store." in result.err

    def test_a_draft_that_cannot_be_read_is_passed_over(self, acme: Run, home: Path) -> None:
        """Half a draft is none."""
        (home / "drafts").mkdir()
        (home / "drafts" / "contact-1.json").write_text('{"told":', encoding="utf-8")
        (home / "drafts" / "contact-2.json").write_text(
            json.dumps({"told": {}, "id": "other", "at": "2026-11-22T10:00+00:00"}), "utf-8"
        )

        assert acme("log", "--resume").code == 2
        assert acme("log", "acme", "x").code == 0

    def test_a_stored_draft_is_not_stored_again(
        self, acme: Run, locked: Callable[..., Result], home: Path, entries: Callable[[], int]
    ) -> None:
        """A sync brings the file back; the entry has its id already."""
        locked("acme", "once")
        (draft,) = (home / "drafts").iterdir()
        text = draft.read_bytes()
        acme("log", "--resume")
        draft.write_bytes(text)

        result = acme("log", "--resume", "--json")

        assert (result.json["stored"], result.json["already_stored"], entries()) == ([], 5, 5)


class TestWithoutATerminal:
    """Nothing is ever asked: a cron job would wait for ever."""

    @pytest.mark.parametrize("words", [("log",), ("log", "--callback", "soon"), ("init",)])
    @pytest.mark.usefixtures("ready")
    def test_nothing_is_asked(self, spawn: Spawn, words: tuple[str, ...]) -> None:
        """What is missing is named."""
        result = spawn(*words, stdin=b"Acme\nx\n")

        assert (result.code, result.out) in ((2, ""), (73, ""))
        assert "?" not in result.err.replace("which one?", "")
