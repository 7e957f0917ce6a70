"""Whatever is typed or pasted: stored to the byte or refused with a sentence, and shown safely."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from complaintkit.limits import MAX_FIELD, MAX_ITEMS, MAX_NAME
from tests.cli.conftest import CASE, DETAILS, Spawn, log_in
from tests.cli.terminal import Terminal, forbidden
from tests.conftest import Run

CARD = "4111 1111 1111 1111"

TEXTS = (
    *(
        "Zażółć gęślą jaźń",
        "Объект №5 — «ёлка»",
        "Ћирилица и latinica",
        "שלום עולם",
        "日本語テキスト",
    ),
    *("e\u0301 and \u00e9", "\u212b \ufb01 \u1e9b\u0323", "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u00a0 \u2003 \u3000"),
    *(
        "\x1b[31mred\x1b[0m",
        "\x1b]0;title\x07",
        "\x9b31m",
        "a\x08\x7f",
        "\u202egnp.exe",
        "\u2066x\u2069",
    ),
    *("\u200b\u200d\ufeff", "\U000e0041\U000e0042", "\u115f\u3164", "\ue000\U0010ffff", "\u061c"),
    *("[red]Acme[/red]", "[/]", "[bold", "[link=http://x]y[/link]", ":100: :smile:", "path\\"),
    *(
        "{{ 7*7 }}",
        "{% raw %}",
        "%s %(x)s {0} {x}",
        "$(touch x) `id` ; rm -rf ~",
        "@file",
        "~",
        "~/x",
    ),
    *("-x", "--", "--note", "-", "=1+1", "'; DROP TABLE events; --", "NULL", "None", "0", "007"),
    *(
        "<script>alert(1)</script>",
        "&amp; &#0;",
        "null\\u0000",
        '"quoted" \\"',
        "x" * (MAX_NAME - 1),
        " ",
    ),
)
"""One line each: scripts, forms that look alike, invisible characters, every kind of syntax."""

LONG_TEXTS = (
    "two\nlines",
    "\r\n",
    "tab\tand\rreturn",
    "\u2028\u2029\x85",
    " trailing \n\n",
    "\v\f",
)
"""Texts that only a longer field may hold."""

LONG_OPTIONS = ("--said", "--note", "--quote", "--my-words", "--asked")
LINE_OPTIONS = ("--number", "--agent", "--role", "--site", "--agent-id", "--ref")


def given(options: Sequence[str], text: str) -> Iterator[str]:
    """Each option with the text."""
    for option in options:
        yield option
        yield text


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


EVERY_TEXT: tuple[tuple[str, ...], ...] = (
    *(("log", "acme", option, "?") for option in (*LONG_OPTIONS, *LINE_OPTIONS)),
    *(("log", "acme", option, "?") for option in ("--promise", "--mine")),
    ("log", "acme", "?"),
    ("log", "?", *CASE),
    ("log", "Zed", "--about", "?", "--want", "x"),
    ("log", "Zed", "--about", "x", "--want", "?"),
    ("open", "?", *CASE),
    *(
        ("open", "Zed", *CASE, option, "?")
        for option in ("--customer-no", "--order-no", "--contract-no")
    ),
    ("close", "acme", "--outcome", "resolved", "--note", "?"),
    ("settle", "1", "kept", "--note", "?"),
    ("amend", "5", "--why", "?", "--note", "x"),
    *(
        ("amend", "5", "--why", "x", option, "?")
        for option in (
            *("--summary", "--said", "--note", "--number", "--agent", "--role", "--site"),
            *("--agent-id", "--ref"),
        )
    ),
    *(
        ("amend", "4", "--why", "x", option, "?")
        for option in ("--about", "--want", "--customer-no", "--order-no", "--contract-no")
    ),
    ("amend", "3", "--why", "x", "--name", "?"),
    ("amend", "3", "--why", "x", "--address", "?"),
    ("amend", "6", "--why", "x", "--text", "?"),
    ("void", "5", "--why", "?"),
    *(
        ("provider", "acme", "--channel", "phone", "--value", "1", option, "?")
        for option in ("--hours", "--menu", "--note", "--address")
    ),
    ("provider", "acme", "--channel", "phone", "--value", "?"),
    *(("me", option, "?") for option in ("--name", "--address", "--email", "--phone")),
)
"""Every command line that stores a text; `?` is where it stands."""

NAMES = tuple(
    (command, *words)
    for command, words in (
        *(("show", ("?",)), ("letter", ("?",)), ("export", ("?",)), ("provider", ("?",))),
        *(("log", ("?", "x")), ("due", ("--case", "?")), ("search", ("?",))),
        ("close", ("?", "--outcome", "resolved")),
    )
)
"""Every command line that looks something up by a text."""


def filled(words: Sequence[str], text: str) -> tuple[str, ...]:
    """The command line with *text* in its place."""
    return tuple(text if word == "?" else word for word in words)


def lines(words: Sequence[Sequence[str]]) -> list[str]:
    """The names of these command lines."""
    return [" ".join(each) for each in words]


class TestRefused:
    """What cannot be kept as it is: exit 65, the field, and nothing stored."""

    @pytest.mark.parametrize("words", [*EVERY_TEXT, *NAMES], ids=lines((*EVERY_TEXT, *NAMES)))
    def test_bytes_that_are_no_utf8(self, called: Run, words: tuple[str, ...]) -> None:
        """They arrive as half characters."""
        head = called("verify", "--json").out

        result = called(*filled(words, "caf\udce9"))

        assert (result.code, result.out) == (65, "")
        assert "is not valid UTF-8 at character 4." in result.err
        assert called("verify", "--json").out == head

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_a_nul(self, called: Run, words: tuple[str, ...]) -> None:
        """Other programs would cut the text there."""
        result = called(*filled(words, "a\0b"))

        assert (result.code, result.out) == (65, "")
        assert "NUL" in result.err

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_too_long(self, called: Run, words: tuple[str, ...]) -> None:
        """The limit is named with its number."""
        result = called(*filled(words, "x" * (MAX_FIELD + 1)))

        assert (result.code, result.out) == (65, "")
        assert re.search(rf"the limit is ({MAX_FIELD}|{MAX_NAME})\.", result.err)
        assert len(result.err) < 500

    @pytest.mark.parametrize(
        ("option", "limit"),
        [*((option, MAX_FIELD) for option in LONG_OPTIONS), *((o, MAX_NAME) for o in LINE_OPTIONS)],
    )
    def test_the_limit_itself(self, acme: Run, option: str, limit: int) -> None:
        """The last that fits, and the first that does not."""
        codes = [acme("log", "acme", option, "ż" * size).code for size in (limit, limit + 1)]

        assert codes == [0, 65]

    @pytest.mark.parametrize(
        "option", ["--quote", "--my-words", "--asked", "--ref", "--promise", "--mine"]
    )
    def test_too_many(self, acme: Run, option: str) -> None:
        """How often an option may be given has a limit with a number."""
        result = acme("log", "acme", *given([option] * (MAX_ITEMS + 1), "x by Friday"))

        assert (result.code, result.out) == (65, "")
        assert f"the limit is {MAX_ITEMS}." in result.err

    @pytest.mark.parametrize("option", LINE_OPTIONS)
    @pytest.mark.parametrize("text", ["a\nb", "a\r", "\u2028", "a\x85b", "\v"], ids=ascii)
    def test_a_line_break_in_a_field_of_one_line(self, acme: Run, option: str, text: str) -> None:
        """It would forge a line in a letter."""
        result = acme("log", "acme", option, text)

        assert (result.code, result.out) == (65, "")
        assert "has a line break." in result.err

    @pytest.mark.parametrize(
        "option", ["--at", "--duration", "--hold", "--callback", "--time-limit", "--cost"]
    )
    @pytest.mark.parametrize(
        "text", ["\udcff", "a\0b", "9" * 200_000, "１２:００ ", "1e999", "-5m"]
    )
    def test_words_of_time_and_money_are_understood_or_refused(
        self, acme: Run, option: str, text: str
    ) -> None:
        """Never a guess, never a crash."""
        result = acme("log", "acme", option, text)

        assert result.code in (0, 2, 65)
        assert (result.code == 0) is bool(result.out)
        assert len(result.err) < 1000


class TestCardNumbers:
    """Refused off a terminal; masked or kept when told so, in every command that takes text."""

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_is_refused(self, called: Run, words: tuple[str, ...]) -> None:
        """The last four digits say which one; the whole number is not repeated."""
        result = called(*filled(words, f"a {CARD}"))

        assert (result.code, result.out) == (65, "")
        assert "(ending in: 1111)" in result.err
        assert (CARD in result.err, "--mask-card" in result.err) == (False, True)

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_is_masked(self, called: Run, words: tuple[str, ...], home: Path) -> None:
        """The digits are nowhere in the file."""
        result = called(*filled(words, f"a {CARD}"), "--mask-card")

        assert result.code == 0, result.err
        stored = (home / "complaints.db").read_bytes()
        assert (CARD.encode() in stored, b"[card ending 1111]" in stored) == (False, True)

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_is_kept(self, called: Run, words: tuple[str, ...], home: Path) -> None:
        """It only looked like one."""
        result = called(*filled(words, f"a {CARD}"), "--not-a-card")

        assert result.code == 0, result.err
        assert CARD.encode() in (home / "complaints.db").read_bytes()


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
