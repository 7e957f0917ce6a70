"""`complaint letter`: written from the record alone, refused when it lacks a fact, recorded."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import rendered, stilled
from tests.conftest import Result, Run


class TestOnTheScreen:
    """The letter on stdout, the receipt beside it."""

    def test_the_letter_is_the_result_and_the_receipt_is_not(self, called: Run) -> None:
        """`complaint letter acme > claim.txt` must hold the letter and nothing else."""
        result = called("letter", "acme")

        assert result.code == 0
        assert result.out.startswith("Jo Doe\n1 High St\n")
        assert result.out.endswith("since this letter.\n")
        assert stilled(result.err) == (
            "Letter 1. Once it has left: complaint sent 1 --via registered-post\n"
            "Stored as entry 7 (letter rendered), 2026-11-22 10:00:00 UTC, fingerprint #.\n"
        )

    def test_json_has_the_text(self, called: Run) -> None:
        """A letter that is recorded as made must be in somebody's hands."""
        found = called("letter", "acme", "--json").json
        shown = called("letter", "acme", "--draft").out

        assert sorted(found) == ["cases", "letter", "promises", "stored"]
        text = found["letter"]["text"]
        assert (found["letter"]["file"], text.startswith("Jo Doe\n")) == (None, True)
        assert found["letter"]["sha256"] == hashlib.sha256(text.encode()).hexdigest()
        assert "They will call" in text
        assert "They will call" in shown

    def test_its_making_is_recorded_with_the_hash_of_its_bytes(self, called: Run) -> None:
        """So that a printed letter can be told from a changed one."""
        letter = called("letter", "acme").out

        (made,) = rendered(called)
        assert (made["sha256"], made["kind"], made["language"], made["reply_by"]) == (
            hashlib.sha256(letter.encode()).hexdigest(),
            *("claim", "en", "2026-12-07"),
        )

    def test_the_same_record_and_day_give_the_same_letter(self, called: Run) -> None:
        """But for the fingerprint: the first letter is itself an entry."""
        first, second = called("letter", "acme").out, called("letter", "acme").out

        assert stilled(first).replace("6 entries", "7 entries") == stilled(second)

    def test_it_carries_the_fingerprint_of_the_record(self, called: Run) -> None:
        """The provider's own mailbox then holds the proof."""
        head = called("verify", "--json").json["head"]

        letter = called("letter", "acme").out

        assert f"Record fingerprint after 6 entries, SHA-256:\n{head}\n" in letter


class TestWhatItLacks:
    """No placeholder ever leaves the house."""

    @pytest.fixture(name="nameless")
    def _nameless(self, run: Run) -> Run:
        """A user who gave only a name."""
        run("init", "--name", "Jo", "--zone", "Europe/London")
        run("open", "Acme", "--about", "a", "--want", "b")
        return run

    def test_is_asked_for(self, nameless: Run, tmp_path: Path, entries: Callable[[], int]) -> None:
        """Exit 65 with the question and the command; no file, no entry."""
        result = nameless("letter", "acme", "-o", str(tmp_path / "x.txt"))

        assert (result.code, result.out, entries()) == (65, "", 4)
        assert 'complaint me --address "..."' in result.err
        assert not (tmp_path / "x.txt").exists()

    def test_is_marked_in_a_draft(self, nameless: Run, entries: Callable[[], int]) -> None:
        """A draft says that it is one, and is not recorded."""
        result = nameless("letter", "acme", "--draft")

        assert (result.code, entries()) == (0, 4)
        assert result.out.startswith("DRAFT")
        assert "your address" in result.out
        assert nameless("letter", "acme", "--draft", "--json").json == {"draft": result.out}

    def test_once_given_it_is_written(self, nameless: Run) -> None:
        """An e-mail address is enough to be answered at."""
        nameless("me", "--email", "jo@example.org")

        assert nameless("letter", "acme").code == 0


def test_another_case_is_never_in_it(called: Run) -> None:
    """Nothing of Zed's goes to Acme."""
    called("open", "Zed", "--about", "SECRETABOUT", "--want", "SECRETWANT")
    called("log", "zed", "SECRETCALL", "--agent", "SECRETAGENT")

    letter: Result = called("letter", "acme")

    assert "SECRET" not in letter.out
