"""`--version`, `--help`, and words that are no command."""

import pytest

from complaintkit import __version__
from complaintkit.cli import COMMANDS
from tests.conftest import Run


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
        (("logg",), "No such command 'logg'. Did you mean 'log'?", "See: complaint --help"),
        (("--nope",), "No such option: --nope", "See: complaint --help"),
        (("show", "--nope"), "No such option: --nope", "See: complaint show --help"),
        (("log", "--at"), "Option '--at' requires an argument.", ""),
        (
            ("log", "acme", "line", "is", "dead"),
            "(is dead)",
            "Put words that belong together in quotes. See: complaint log --help",
        ),
    ],
)
def test_wrong_usage_is_a_sentence_and_a_way_out(
    run: Run, words: tuple[str, ...], message: str, hint: str
) -> None:
    """On stderr, exit 2; the words of the sentence are Typer's."""
    result = run(*words)

    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert result.err.rstrip().endswith(hint)


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
