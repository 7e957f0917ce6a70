"""`complaint completion`: what a shell offers, and that asking for it never does harm."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.cli import COMMANDS
from complaintkit.cli.completing import answer
from complaintkit.cli.shells import script
from complaintkit.law.milestones import MILESTONES
from complaintkit.letters.kinds import KINDS
from complaintkit.paths import Home
from tests.cli.conftest import CASE
from tests.cli.keeping import everything
from tests.conftest import Run

NOWHERE = Home(Path("/nowhere"), Path("/nowhere"))


def offered(run: Run, *words: str) -> dict[str, str]:
    """Each candidate for the last word, with what it is."""
    result = run("completion", "zsh", "--", *words)
    assert (result.code, result.err) == (0, "")
    return dict(line.split("\t") for line in result.out.splitlines())


class TestWords:
    """What is offered where."""

    def test_commands(self, run: Run) -> None:
        """All of them, before there is a record."""
        assert list(offered(run, "")) == list(COMMANDS)
        assert list(offered(run, "--lang", "pl", "re")) == ["remind", "received", "restore"]

    def test_options_come_with_their_help(self, run: Run) -> None:
        """And those before a command are its own."""
        assert offered(run, "list", "--") == {
            "--all": "Closed cases too.",
            "--json": "Print JSON for programs.",
        }
        assert list(offered(run, "--ac")) == ["--accept-older"]
        assert list(offered(run, "log", "--o")) == ["--out", "--outcome"]

    def test_sums_of_the_law(self, ready: Run, home: Path) -> None:
        """By their ids, each with what it is for; a pack with a mistake takes none of them away."""
        assert offered(ready, "letter", "--sum", "ru-sv") == {
            "ru-sv-02": "3 % of the price a day: late payment (неустойка)",
            "ru-sv-02-start": "3 % of the price a day: late service (неустойка)",
        }
        (home / "law").mkdir()
        (home / "law" / "mine.toml").write_text("[[rate]]", "utf-8")
        assert list(offered(ready, "letter", "--sum", "ru-sv")) == ["ru-sv-02", "ru-sv-02-start"]

    def test_cases_and_providers(self, called: Run) -> None:
        """As WHO takes them, whatever the case of the letters."""
        assert offered(called, "log", "") == {"Acme": "", "1": "Acme: The line is dead"}
        assert offered(called, "due", "--case", "aC") == {"Acme": ""}
        assert offered(called, "provider", "a") == {"Acme": ""}

    def test_the_second_argument_is_the_users_own(self, called: Run) -> None:
        """Nobody can guess what happened in a call."""
        assert offered(called, "log", "acme", "") == {}

    def test_promises_that_wait(self, called: Run) -> None:
        """One that is settled is not offered again."""
        assert offered(called, "log", "acme", "--kept", "") == {"1": "a call back"}
        assert offered(called, "settle", "") == {"1": "a call back"}
        assert list(offered(called, "settle", "1", "k")) == ["kept"]

        called("settle", "1", "kept")

        assert offered(called, "settle", "") == {}

    def test_letters_and_payments(self, rich: Run) -> None:
        """By their numbers."""
        assert offered(rich, "sent", "") == {"1": "claim"}
        assert offered(rich, "letter", "acme", "--payment", "") == {
            "1": "49.00 GBP",
            "2": "77.00 EUR",
        }

    def test_kinds_of_letters(self, run: Run) -> None:
        """With their titles, after a space and after =."""
        assert offered(run, "letter", "--kind", "") == {
            each.name: each.title for each in KINDS.values()
        }
        assert offered(run, "letter", "--kind=tha") == {"--kind=thanks": "Thanks"}

    def test_milestones_and_answers(self, acme: Run) -> None:
        """In the first place, too, where WHO may be left out."""
        assert set(offered(acme, "note", "acme", "")) == set(MILESTONES)
        assert set(offered(acme, "note", "")) == {"Acme", "1", *MILESTONES}
        assert list(offered(acme, "received", "acme", "f")) == ["final-refusal"]

    def test_sectors_languages_and_scripts(self, run: Run) -> None:
        """From the lists of the program."""
        assert list(offered(run, "rights", "--sector", "te")) == ["telecom"]
        assert list(offered(run, "open", "x", "--sector", "te")) == ["telecom"]
        assert list(offered(run, "letter", "--lang", "")) == ["en", "pl", "ru", "sr"]
        assert list(offered(run, "--lang", "sr")) == ["sr-Latn", "sr-Cyrl"]
        assert list(offered(run, "letter", "--script", "")) == ["latn", "cyrl"]

    def test_the_folder_that_is_typed_is_looked_into(self, called: Run, tmp_path: Path) -> None:
        """Another record has other cases."""
        there = f"--home={tmp_path}"

        assert offered(called, there, "log", "") == {}
        assert offered(called, "--home", str(tmp_path), "log", "") == {}

    def test_where_nothing_is_known_nothing_is_said(self, called: Run) -> None:
        """Then the shell offers files."""
        for words in (
            ("nonsense", ""),
            ("attach", "acme", ""),
            ("verify", ""),
            ("log", "--note", ""),
        ):
            assert offered(called, *words) == {}


class TestHarm:
    """A key that is pressed in the middle of a line."""

    def test_nothing_changes(self, called: Run, home: Path) -> None:
        """Neither the record nor a file beside it."""
        before = everything(home.parent)

        for words in (("log", ""), ("settle", ""), ("",), ("letter", "--kind", "")):
            offered(called, *words)

        assert everything(home.parent) == before

    @pytest.mark.parametrize("content", [b"", b"SQLite format 3\0 and rot", b"\xff" * 5000])
    def test_a_record_that_cannot_be_read_has_no_cases(
        self, run: Run, home: Path, content: bytes
    ) -> None:
        """Not a word of it: the next command will tell."""
        home.mkdir(parents=True, mode=0o700)
        (home / "complaints.db").write_bytes(content)
        (home / "complaints.db").chmod(0o600)

        assert offered(run, "log", "") == {}
        assert (home / "complaints.db").read_bytes() == content

    def test_a_record_in_another_mode_stays_as_it_is(
        self, called: Run, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A reader's look at one leaves files beside it, which the next command would refuse."""
        other = sqlite3.connect(home / "complaints.db")
        other.execute("PRAGMA journal_mode = WAL")
        other.close()
        before = everything(home.parent)
        monkeypatch.delenv("COMPLAINT_LANG")  # so that the record is asked for it

        offered(called, "log", "")

        assert everything(home.parent) == before

    def test_a_record_that_is_held_has_no_cases_for_now(self, called: Run, home: Path) -> None:
        """It does not wait as a command does."""
        other = sqlite3.connect(home / "complaints.db", isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            assert offered(called, "log", "") == {}
        finally:
            other.close()

    def test_what_a_terminal_would_obey_is_not_offered(self, acme: Run) -> None:
        """A name with an escape or a line end in it is not a word; a story with one is shown."""
        acme("open", "Evil\x1b[31m", *CASE)
        acme("open", "Zed", "--about", "tab\there", "--want", "x")

        found = offered(acme, "log", "")

        assert [each for each in found if each.startswith("Evil")] == []
        assert (found["2"], found["3"]) == ("Evil^[[31m: The line is dead", "Zed: tab^Ihere")

    @given(st.lists(st.text(max_size=8), min_size=1, max_size=4))
    def test_any_words_have_an_answer(self, words: list[str]) -> None:
        """Half a line is seldom a sensible one."""
        assert isinstance(answer([*COMMANDS][: len(words) % 2] + words, NOWHERE), list)


def test_each_shell_has_its_script(run: Run) -> None:
    """It asks through `complaint completion`, drops what goes wrong, and evaluates no answer."""
    for shell in ("bash", "zsh", "fish"):
        result = run("completion", shell)

        assert (result.code, result.out, result.err) == (0, script(shell), "")
        asking = [
            line for line in result.out.splitlines() if "completion" in line and "#" not in line
        ]
        assert len(asking) == 1
        assert f"complaint completion {shell} -- " in asking[0]
        assert "2>/dev/null" in asking[0]
        assert "eval" not in "".join(
            line for line in result.out.splitlines() if not line.startswith("#")
        )


def test_an_unknown_shell_is_refused(run: Run) -> None:
    """With those that there are."""
    result = run("completion", "tcsh")

    assert result.code == 2
    assert "'bash', 'zsh', 'fish'" in result.err
