"""What an error says to do leads on: to the case that was meant, the entry to void, the words."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.conftest import Run


@pytest.mark.parametrize(
    ("name", "typed"),
    [("Yettel", "yetel"), ("ООО «ДомСвязь»", "домсвязи"), ("Orange Polska", "orage")],
)
def test_a_misspelt_name_is_shown_before_a_second_case_is_opened(
    ready: Run, name: str, typed: str
) -> None:
    """In another case of its language, or with a letter less."""
    ready("open", name, "--about", "a", "--want", "b")

    result = ready("log", typed, "They answered")

    assert (result.code, result.out) == (2, "")
    quoted = typed if typed.isascii() else f"'{typed}'"
    assert result.err == (
        f"Error: There is no case and no provider {typed!r}.\n"
        f"Did you mean: {name}? For somebody else: complaint open {quoted} --about ... --want ...\n"
    )


def test_a_provider_whose_case_is_void_is_in_nobodys_way(ready: Run) -> None:
    """Its name stays in the record; only the other one can be meant."""
    ready("open", "Acme Energy", "--about", "a", "--want", "b")
    ready("open", "Acme Water", "--about", "a", "--want", "b")
    ready("void", "4", "--why", "a slip")

    assert ready("log", "acme", "They answered").code == 0
    assert len(ready("show", "2", "--json").json["contacts"]) == 1


def test_a_case_with_contacts_names_those_to_void_first(called: Run) -> None:
    """The command can be copied."""
    result = called("void", "4", "--why", "a slip")

    assert result.code == 2
    assert result.err == (
        "Error: Case entry 4 has contacts: 5.\n"
        "Nothing was stored. Close the case: complaint close 1 --outcome given-up; or first declare"
        " each of those void: complaint void 5 --why ...\n"
    )


def test_a_letter_that_is_not_there_is_not_asked_how_it_left(acme: Run) -> None:
    """First what is wrong, then what is missing."""
    result = acme("sent", "99")

    assert result.err.startswith("Error: There is no letter 99.\n")


@pytest.mark.parametrize(
    ("words", "profile"),
    [
        (("--language", "srpski", "--country", "Srbija"), ("sr", "RS")),
        (("--language", "sr-Latn", "--country", "рс"), ("sr", "RS")),
        (("--language", "русский", "--country", "Россия"), ("ru", "RU")),
        (("--language", "Polski", "--country", "Polska"), ("pl", "PL")),
    ],
)
def test_a_language_and_a_country_may_be_named(
    run: Run, words: tuple[str, ...], profile: tuple[str, str]
) -> None:
    """Nobody knows the codes."""
    run("init", "--name", "Jo", "--zone", "Europe/London", *words)

    found = run("me", "--json").json
    assert (found["language"], found["country"]) == profile


def test_init_goes_on_in_the_language_of_the_system_or_the_one_that_was_named(
    home: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    """And the record speaks it from then on; Ctrl-C sends nobody to a record that is not there."""
    for name in ("COMPLAINT_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "sr_RS.UTF-8")
    with Terminal(home, "init", "--zone", "Europe/Belgrade", columns=200) as terminal:
        terminal.sees("? ")
        assert terminal.interrupts() == 130
    assert "complaint show" not in terminal.text
    with Terminal(home, "init", "--zone", "Europe/Belgrade", columns=200) as terminal:
        for answer in ("Ana", "", "", "", "Srbija"):
            terminal.answers("? ", answer)
        terminal.answers("[sr]", "русский")
        terminal.sees("пункт")
        terminal.types(b"\r")
        assert terminal.ends() == 0

    assert run("me", "--json").json["language"] == "ru"


def test_the_words_of_a_list_of_calls_are_understood(acme: Run, tmp_path: Path) -> None:
    """And a row of another year is pointed at before it is stored."""
    columns = ("--for", "acme", "--map", "date=at,direction=direction,summary=summary")
    table = tmp_path / "calls.csv"
    table.write_text(
        "date,direction,summary\n2026-11-20 10:00,odlazni,I asked\n"
        "2026-11-21 10:00,Входящий,They called\n2025-11-24 10:00,dolazni,They promised\n",
        "utf-8",
    )
    result = acme("import", str(table), *columns, "--dry-run")

    assert "More than half a year before the case was opened, Sun 22 Nov 2026: row 4." in result.out
    acme("import", str(table), *columns, "--yes")
    contacts = acme("show", "--json").json["contacts"]
    assert sorted((each["summary"], each["direction"]) for each in contacts) == [
        ("I asked", "out"),
        ("They called", "in"),
        ("They promised", "in"),
    ]
