"""Whatever is typed or pasted is stored to the byte, and reaches no shell and no file."""

from pathlib import Path

import pytest

from complaintkit.limits import MAX_NAME
from tests.cli.conftest import Spawn
from tests.cli.hostile import LINE_OPTIONS, LONG_OPTIONS, LONG_TEXTS, TEXTS, given
from tests.conftest import Run


class TestStoredToTheByte:
    """No normalisation, no trimming, no question marks."""

    @pytest.mark.parametrize("text", TEXTS, ids=ascii)
    def test_in_every_option_of_log(self, acme: Run, text: str) -> None:
        """Read back through `show --json`."""
        result = acme(
            *("log", "acme", *given(LONG_OPTIONS, f"a{text}"), *given(LINE_OPTIONS, f"a{text}")),
            *("--", f"a{text}"),
        )

        assert result.code == 0, result.err
        (contact,) = acme("show", "--json").json["contacts"]
        stored = [
            *(contact[name] for name in ("summary", "said", "note", "number", "agent", "role")),
            *(contact[name] for name in ("site", "agent_id")),
            *(*contact["asked"], *contact["references"]),
            *(quote["text"] for quote in contact["quotes"]),
        ]
        assert stored == [f"a{text}"] * 12

    @pytest.mark.parametrize("text", LONG_TEXTS, ids=ascii)
    def test_in_the_longer_fields_line_breaks_too(self, acme: Run, text: str) -> None:
        """A pasted mail stays as it was."""
        acme("log", "acme", f"a{text}", *given(LONG_OPTIONS, f"a{text}"))

        (contact,) = acme("show", "--json").json["contacts"]
        stored = [contact["summary"], contact["said"], contact["note"], *contact["asked"]]
        stored += [quote["text"] for quote in contact["quotes"]]
        assert stored == [f"a{text}"] * 6

    @pytest.mark.parametrize("group", range(8))
    def test_in_every_other_command(self, ready: Run, group: int) -> None:
        """Provider, case, channel, promise, settlement, correction, voiding, closing, the user."""
        text = f"a{''.join(TEXTS[group::8])}"[:MAX_NAME]
        numbers = ("--customer-no", "--order-no", "--contract-no", "--about", "--want")
        channel = ("--value", "--hours", "--menu", "--note", "--address")
        for words in (
            ("open", *given(numbers, text), "--", text),
            ("provider", *given(channel, text), "--channel", "phone", "--", text),
            ("log", "1", "--promise", "x by Friday", "--note", "n"),
            ("settle", "1", "kept", "--note", text),
            ("amend", "7", "--note", f"b{text}", "--why", text),
            ("void", "8", "--why", text),
            ("close", "1", "--outcome", "resolved", "--note", text),
            ("me", *given(("--name", "--address", "--email", "--phone"), text)),
        ):
            result = ready(*words)
            assert result.code == 0, (words, result.err)

        story, me = ready("show", "1", "--json").json, ready("me", "--json").json
        case, provider = story["case"], story["provider"]
        stored = [
            *(case[name] for name in ("about", "want", "customer_no", "order_no", "contract_no")),
            *(case["closing_note"], case["provider"], provider["name"], provider["address"]),
            *(provider["channels"][0][name] for name in ("value", "hours", "menu", "note")),
            story["promises"][0]["settled_note"],
            *(story["amendments"][0]["why"], story["voidings"][0]["why"]),
            *(me[name] for name in ("name", "address", "email", "phone")),
        ]
        assert [each for each in stored if each != text] == []
        assert story["contacts"][0]["note"] == f"b{text}"

    @pytest.mark.parametrize(
        "text", ["e\u0301 ≠ \u00e9", "\u212b", "[b]", ":100:", "{{ 7*7 }}", "👩‍👩‍👧"]
    )
    def test_in_a_promise(self, acme: Run, text: str) -> None:
        """Theirs and mine."""
        acme("log", "acme", "--promise", text, "--mine", f"{text} x")

        promises = acme("show", "--json").json["promises"]

        assert [each["text"] for each in promises] == [text, f"{text} x"]

    def test_through_a_real_command_line_and_pipe(self, acme: Run, spawn: Spawn) -> None:
        """The same without the test's own shortcuts: bytes in, bytes out."""
        text = "".join(TEXTS[:20])

        stored = spawn("log", "acme", "--note", text.encode())
        shown = spawn("show", "--json", PYTHONIOENCODING="ascii")

        assert (stored.code, shown.code) == (0, 0)
        assert shown.json["contacts"][0]["note"] == text
        assert shown.out.isascii()
        assert acme("show", "--json").json["contacts"][0]["note"] == text


def test_no_shell_and_no_file_is_ever_reached_by_data(
    acme: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`@file`, `$()`, `~` and template syntax are words."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("SECRET", encoding="utf-8")
    text = f"@file $(touch {tmp_path}/made) `touch {tmp_path}/made` ~ {{{{ 7*7 }}}}"

    acme("log", "acme", text, "--note", "@file", "--callback", "soon")
    letter = acme("letter", "acme").out

    assert " ".join(text.split()) in " ".join(letter.split())
    assert (tmp_path / "made").exists() is False
    assert "SECRET" not in letter
