"""Each option of `complaint log` is stored under its own name, as typed."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Spawn
from tests.cli.logged import contact
from tests.conftest import Run


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
