"""Hostile texts that were stored: a terminal gets only what can be seen, and all of it."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.cli.conftest import DETAILS, Spawn, log_in
from tests.cli.hostile import LINE_OPTIONS, LONG_OPTIONS, TEXTS, given
from tests.cli.terminal import Terminal, forbidden
from tests.conftest import Run

ALLOWED_FORMS = re.compile(r"\x1b\[[0-9;]*m")
"""Colours of our own, on a terminal."""


@pytest.fixture(name="made", scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record whose every text is hostile, made once."""
    folder = tmp_path_factory.mktemp("hostile")
    text = "".join(each for each in TEXTS if len(each) < 60)
    log_in(
        folder,
        ("init", *DETAILS),
        ("me", "--name", text, "--address", f"{text}\n{text}", "--phone", text),
        ("open", f"a{text}", "--about", text, "--want", f"{text}\n\u2028{text}"),
        (
            *("provider", f"a{text}", "--channel", "phone", "--value", text, "--note", text),
            *("--address", f"{text}\r\n{text}"),
        ),
        (
            *("log", "1", f"{text}\n\x85{text}", *given(LINE_OPTIONS, text)),
            *(*given(LONG_OPTIONS, f"{text}\n{text}"), "--callback", "tomorrow"),
        ),
        ("amend", "8", "--note", text, "--why", text),
        ("settle", "1", "broken", "--note", text),
        ("log", "1", "--promise", "a[red]:100:{{x}} by tomorrow"),
        ("letter", "1"),
    )
    return folder


@pytest.fixture(name="hostile")
def _hostile(run: Run, home: Path, made: Path) -> Run:
    """The program on that record."""
    shutil.copytree(made, home.parent)
    return run


class TestTheTerminal:
    """From data only what can be seen; all of it, at every width."""

    @pytest.mark.parametrize(
        "words",
        [
            *(("due",), ("due", "--json"), ("list",), ("list", "--json"), ("show", "1")),
            *(("show", "1", "--json"), ("search", "acme"), ("search", "a", "--json"), ("me",)),
            *(("me", "--json"), ("provider",), ("provider", "a"), ("provider", "a", "--json")),
            *(("letter", "1"), ("letter", "1", "--trace"), ("letter", "1", "--json"), ("verify",)),
            *(("log", "1", "x"), ("log", "1", "--json"), ("close", "1", "--outcome", "partly")),
            *(("settle", "2", "kept"), ("void", "7", "--why", "x"), ("log", "1", "--kept", "1")),
            *(
                ("amend", "6", "--about", "b\x1b", "--why", "c"),
                ("export", "1", "--format", "html"),
            ),
            *(
                ("open", "b\x1b", "--about", "\u202e", "--want", "\x07"),
                ("log", "1", "--kept", "2"),
            ),
        ],
        ids=" ".join,
    )
    def test_no_command_prints_what_cannot_be_seen(
        self, hostile: Run, words: tuple[str, ...]
    ) -> None:
        """Neither on stdout nor on stderr."""
        result = hostile(*words, now="2026-11-25T10:00+00:00")

        assert (forbidden(result.out), forbidden(result.err)) == (set(), set())
        assert result.code in (0, 2)

    @pytest.mark.parametrize("text", ["\x1b[2J\u202e", "\x07\x9b", "\u2066\ufeff", "\U000e0041"])
    @pytest.mark.parametrize(
        "words",
        [
            *(
                ("?",),
                ("--?",),
                ("log", "--?"),
                ("show", "?"),
                ("show", "a", "?"),
                ("due", "--on", "?"),
            ),
            *(("due", "--days", "?"), ("log", "a", "--level", "?"), ("log", "a", "--at", "?")),
            *(("settle", "?", "kept"), ("settle", "1", "?"), ("letter", "1", "--kind", "?")),
            *(("letter", "1", "--lang", "?"), ("letter", "1", "-o", "?"), ("export", "-o", "?.x")),
            *(("me", "--zone", "?"), ("me", "--country", "?"), ("me", "--language", "?")),
            *(
                ("log", "a", "--cost", "?"),
                ("log", "a", "--duration", "?"),
                ("--home", "?", "list"),
            ),
            *(("log", "a", "--callback", "?"), ("provider", "?"), ("void", "?", "--why", "x")),
            *(("export", "-o", "/nowhere/?/x.json"), ("demo", "--into", "/dev/null/?")),
        ],
        ids=" ".join,
    )
    def test_no_error_does_either(self, acme: Run, words: tuple[str, ...], text: str) -> None:
        """Also in the sentences that Typer writes itself."""
        placed = [word.replace("?", text) for word in words]

        result = acme(*placed)

        assert (forbidden(result.out), forbidden(result.err)) == (set(), set())
        assert result.code in (2, 65, 66, 69, 73, 74)
        assert result.out == ""

    @pytest.mark.parametrize("columns", [20, 33, 80, 200])
    def test_every_width_shows_every_character(self, home: Path, acme: Run, columns: int) -> None:
        """Nothing is cut, nothing becomes a smiley, no tag disappears."""
        name = "[b]O[/b]:100:" + "W" * 30
        acme("open", name, "--about", "[/] [TODO] path\\", "--want", "[link=x]:smile:[/link]")
        acme("log", "2", "[PR-6] " + "ü" * 90, "--promise", "[red]it[/red] by tomorrow")
        later = "2026-11-25T10:00+00:00"
        for words in (("show", "2"), ("due",), ("list",), ("provider", "[b]")):
            with Terminal(home, *words, term="xterm", columns=columns, now=later) as terminal:
                assert terminal.ends() == 0
            shown = ALLOWED_FORMS.sub("", terminal.text)

            assert forbidden(shown) == set()
            whole = _characters(acme(*words, now=later).out)
            assert whole - _characters(shown) == Counter()  # headings may stand in every row
            assert max(map(len, shown.splitlines())) <= columns

    def test_colours_can_be_switched_off(
        self, home: Path, called: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """NO_COLOR; a pipe never gets any."""
        later = "2026-11-25T10:00+00:00"
        with Terminal(home, "due", term="xterm-256color", now=later) as terminal:
            terminal.ends()
        assert re.search(r"\x1b\[[0-9;]*3[0-9]", terminal.text)

        monkeypatch.setenv("NO_COLOR", "1")
        with Terminal(home, "due", term="xterm-256color", now=later) as terminal:
            terminal.ends()

        assert not re.search(r"\x1b\[[0-9;]*3[0-9]", terminal.text)
        assert "\x1b" not in called("due", now=later).out

    def test_an_export_on_a_terminal_is_shown_safely_and_piped_exactly(
        self, home: Path, acme: Run
    ) -> None:
        """A person is shown what is there; a program gets the bytes."""
        acme("log", "acme", "\x1b]0;title\x07 \u202e")

        for kind in ("csv", "json", "html"):
            with Terminal(home, "export", "--format", kind) as terminal:
                assert terminal.ends() == 0
            assert forbidden(terminal.text) == set()

        assert "\x1b]0;title\x07 \u202e" in acme("export", "--format", "csv").out


def _characters(text: str) -> Counter[str]:
    return Counter(one for one in text if not one.isspace())


def test_a_locale_without_utf8_changes_nothing(acme: Run, spawn: Spawn) -> None:
    """Cron runs in the C locale: the same data; what only sees ASCII is told so, no traceback."""
    stored = spawn("log", "acme", "Zażółć".encode(), LC_ALL="C")
    shown = spawn("show", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    latin = spawn("show", PYTHONIOENCODING="latin-1")
    typed = ("log", "acme", "Zażółć".encode())
    refused = spawn(*typed, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    assert [each.code for each in (stored, shown, latin, refused)] == [0, 0, 0, 65]
    assert "Traceback" not in refused.err
    assert acme("show", "--json").json["contacts"][0]["summary"] == "Zażółć"
