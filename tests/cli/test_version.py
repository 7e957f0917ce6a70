"""`--version`, `--help`, and words that are no command."""

import pytest

from complaintkit import __version__
from complaintkit.cli import COMMANDS
from complaintkit.law.rules import SECTORS as KNOWN
from tests.conftest import Run

SHOW = "See: complaint show --help"
OPEN = "See: complaint open --help"
SECTORS = f"Invalid value for '--sector': 'ai' is not one of {', '.join(map(repr, KNOWN))}."


def test_version(run: Run) -> None:
    """One line, needed in every report of a bug."""
    assert run("--version").out == f"complaintkit {__version__}\n"
    assert run("--version", "log").out == f"complaintkit {__version__}\n"


@pytest.mark.parametrize("words", [("--help",), ("-h",), ()])
def test_help(run: Run, words: tuple[str, ...]) -> None:
    """Without a word it is help that is wanted."""
    result = run(*words)

    assert (result.code, result.err) == (0, "")
    assert "Begin with: complaint init." in result.out


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (("logg",), "No such command 'logg'.", "Did you mean: log? See: complaint --help"),
        (("no\x1b", "log"), "No such command 'no\\x1b'.", "See: complaint --help"),
        (("--home", "x"), "Missing command.", "See: complaint --help"),
        (("--xyzzy",), "No such option: --xyzzy.", "See: complaint --help"),
        (("show", "--jason"), "No such option: --jason.", "Did you mean: --json? " + SHOW),
        (("show", "--Json"), "No such option: --Json.", "Did you mean: --json? " + SHOW),
        (("show", "-x"), "No such option: -x.", SHOW),
        (("log", "--at"), "Option '--at' requires an argument.", ""),
        (("--debug=1", "due"), "Option '--debug' does not take a value.", ""),
        (("close",), "Missing argument 'WHO'.", "See: complaint close --help"),
        (
            ("close", "acme"),
            "Missing option '--outcome'.",
            "Choose one of: resolved, partly, refused, given-up. See: complaint close --help",
        ),
        (
            ("settle", "a is not b", "kept"),
            "Invalid value for 'N': 'a is not b' is not a whole number.",
            "See: complaint settle --help",
        ),
        (
            ("due", "--days", "3651"),
            "Invalid value for '--days': 3651 is not a whole number from 0 to 3650.",
            "See: complaint due --help",
        ),
        (
            ("due", "--days", "soon"),
            "Invalid value for '--days': 'soon' is not a whole number from 0 to 3650.",
            "See: complaint due --help",
        ),
        (
            ("close", "acme", "--outcome", "refusd"),
            "Invalid value for '--outcome': 'refusd' is not one of "
            "'resolved', 'partly', 'refused', 'given-up'.",
            "Did you mean: refused? See: complaint close --help",
        ),
        (
            ("close", "acme", "--outcome", "pa"),
            "Invalid value for '--outcome': 'pa' is not one of "
            "'resolved', 'partly', 'refused', 'given-up'.",
            "See: complaint close --help",
        ),
        (("open", "A", "--sector", "ai"), SECTORS, "Did you mean: air, rail? " + OPEN),
        (
            ("log", "acme", "line", "is", "dead"),
            "Too many words: (is dead).",
            "Put words that belong together in quotes. See: complaint log --help",
        ),
    ],
)
def test_wrong_usage_is_a_sentence_and_a_way_out(
    run: Run, words: tuple[str, ...], message: str, hint: str
) -> None:
    """On stderr, exit 2, and nothing of it depends on how Typer would have put it."""
    result = run(*words)

    told = [f"Error: {message}", *([hint] if hint else [])]
    assert (result.code, result.out, result.err.splitlines()) == (2, "", told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("--lang", "pl", "logg"),
            "Błąd: Nie ma polecenia 'logg'.\nMoże chodziło o: log? Zobacz: complaint --help\n",
        ),
        (
            ("--lang", "pl", "show", "--jason"),
            "Błąd: Nie ma takiej opcji: --jason.\n"
            "Może chodziło o: --json? Zobacz: complaint show --help\n",
        ),
        (
            ("--lang", "pl", "close"),
            "Błąd: Brakuje argumentu 'WHO'.\nZobacz: complaint close --help\n",
        ),
        (("--lang", "ru", "log", "--at"), "Ошибка: Параметру '--at' нужно значение.\n"),
        (
            ("--lang", "ru", "close", "acme"),
            "Ошибка: Не хватает параметра '--outcome'.\n"
            "Выберите из этого: resolved, partly, refused, given-up. "
            "См.: complaint close --help\n",
        ),
        (
            ("--lang", "ru", "settle", "x", "kept"),
            "Ошибка: Недопустимое значение для 'N': 'x' — не целое число.\n"
            "См.: complaint settle --help\n",
        ),
        (
            ("--lang", "sr-Latn", "due", "--days", "soon"),
            "Greška: Neispravna vrednost za '--days': 'soon' nije ceo broj od 0 do 3650.\n"
            "Pogledajte: complaint due --help\n",
        ),
        (
            ("--lang", "sr-Latn", "--home", "x"),
            "Greška: Nedostaje komanda.\nPogledajte: complaint --help\n",
        ),
        (
            ("--lang", "sr-Cyrl", "log", "acme", "a", "b"),
            "Грешка: Превише речи: (b).\n"
            "Речи које иду заједно ставите под наводнике. Погледајте: complaint log --help\n",
        ),
        (
            ("--lang", "sr-Cyrl", "close", "acme", "--outcome", "won"),
            "Грешка: Неисправна вредност за '--outcome': 'won' није ниједно од: "
            "resolved (решен), partly (делимично), refused (одбијено), given-up (одустало се).\n"
            "Погледајте: complaint close --help\n",
        ),
    ],
)
def test_wrong_usage_is_told_in_the_language_of_the_run(
    apart: Run, words: tuple[str, ...], told: str
) -> None:
    """Options and choices stay as they are typed; not a word of it is English."""
    result = apart(*words)

    assert (result.code, result.out, result.err) == (2, "", told)


NEEDS = {
    "log": ("acme", "x"),
    "search": ("x",),
    "open": ("Acme", "--about", "a", "--want", "b"),
    "close": ("acme", "--outcome", "resolved"),
    "settle": ("1", "kept"),
    "amend": ("5", "--note", "x", "--why", "y"),
    "void": ("5", "--why", "y"),
    "note": ("acme", "delivered"),
    "pay": ("acme", "49.00 GBP"),
    "quote": ("acme", "x", "--from", "Terms 1"),
    "offer": ("acme", "a voucher"),
    "sent": ("1", "--via", "post"),
    "received": ("acme", "reply"),
    "attach": ("acme", "photo.jpg"),
    "contradict": ("5", "6"),
}
"""What a command cannot be run without."""


OTHERWISE = {"init", "demo", "restore", "import", "call", "completion"}
"""Commands that make a record or need none, or that ask for a file or a terminal first."""


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - OTHERWISE))
def test_without_a_record_every_command_says_how_to_begin(
    run: Run, command: str, tmp_path_factory: pytest.TempPathFactory, home: object
) -> None:
    """Exit 66, and nothing is created: a misspelt --home is not an empty record."""
    place = tmp_path_factory.mktemp("elsewhere")

    result = run("--home", str(place / "no" / "such"), command, *NEEDS.get(command, ()))

    assert (result.code, result.out, list(place.iterdir())) == (66, "", [])
    assert "Set it up once with: complaint init" in result.err


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("COMPLAINT_NOW", "yesterday"),
        ("COMPLAINT_NOW", "2026-11-22T10:00"),
        ("COMPLAINT_NOW", "0001-01-01T00:00+14:00"),
        ("COMPLAINT_NOW", "9999-12-31T23:59-12:00"),
        ("COMPLAINT_TIMEOUT", "soon"),
        ("COMPLAINT_TIMEOUT", "-1"),
        ("COMPLAINT_TIMEOUT", "9" * 400),
    ],
)
def test_a_variable_that_makes_no_sense_is_named(
    ready: Run, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    """Never a silent default: a wrong clock is a wrong deadline."""
    monkeypatch.setenv(variable, value)

    result = ready("list", now=value) if variable == "COMPLAINT_NOW" else ready("list")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"Error: {variable} is ")
