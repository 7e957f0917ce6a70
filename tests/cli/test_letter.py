"""`complaint letter`: written from the record alone, refused when it lacks a fact, recorded."""

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from complaintkit.paths import bundled_templates
from tests.cli.conftest import stilled
from tests.conftest import Result, Run


def rendered(run: Run) -> list[dict[str, str]]:
    """The letters that the record says were made."""
    found: list[dict[str, str]] = run("show", "1", "--json").json["letters"]
    return found


class TestOnTheScreen:
    """The letter on stdout, the receipt beside it."""

    def test_the_letter_is_the_result_and_the_receipt_is_not(self, called: Run) -> None:
        """`complaint letter acme > claim.txt` must hold the letter and nothing else."""
        result = called("letter", "acme")

        assert result.code == 0
        assert result.out.startswith("Jo Doe\n1 High St\n")
        assert result.out.endswith("since this letter.\n")
        assert stilled(result.err) == (
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
            *("claim", "en", "2026-12-06"),
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


class TestToAFile:
    """`-o` writes it, never over another file."""

    @pytest.mark.parametrize(
        ("name", "underline"),
        [("claim.txt", True), ("CLAIM.TXT", True), ("claim.md", False), ("a b.md", False)],
    )
    def test_the_ending_picks_the_format(
        self, called: Run, tmp_path: Path, name: str, underline: bool
    ) -> None:
        """Whole, readable by the user alone; what is recorded is the hash of these bytes."""
        path = tmp_path / name

        result = called("letter", "acme", "-o", str(path))

        assert (result.code, result.err) == (0, "")
        assert f"Written to {path}.\n" in result.out
        assert ("====" in path.read_text("utf-8")) is underline
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert rendered(called)[0]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()

    def test_json_names_the_file(self, called: Run, tmp_path: Path) -> None:
        """With its hash."""
        path = tmp_path / "claim.txt"

        letter = called("letter", "acme", "-o", str(path), "--json").json["letter"]

        assert letter == {
            "file": str(path),
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "text": path.read_text("utf-8"),
        }

    def test_an_existing_file_stays(
        self, called: Run, tmp_path: Path, entries: Callable[[], int]
    ) -> None:
        """Exit 73 and nothing recorded; `--force` overwrites."""
        path = tmp_path / "claim.txt"
        path.write_text("mine", encoding="utf-8")

        refused = called("letter", "acme", "-o", str(path))

        assert (refused.code, refused.out, path.read_text("utf-8")) == (73, "", "mine")
        assert entries() == 6
        assert called("letter", "acme", "-o", str(path), "--force").code == 0
        assert path.read_text("utf-8").startswith("Jo Doe")

    @pytest.mark.parametrize("name", ["claim.pdf", "claim", "claim.txt.gz", ".txt"])
    def test_an_ending_that_is_no_format_is_refused(
        self, called: Run, tmp_path: Path, entries: Callable[[], int], name: str
    ) -> None:
        """It names those that are."""
        result = called("letter", "acme", "-o", str(tmp_path / name))

        assert (result.code, result.out, entries()) == (2, "", 6)
        assert ".txt or .md" in result.err

    def test_a_folder_that_is_missing_is_named(
        self, called: Run, tmp_path: Path, entries: Callable[[], int]
    ) -> None:
        """And not made: it is a typing error."""
        result = called("letter", "acme", "-o", str(tmp_path / "no" / "claim.txt"))

        assert (result.code, result.out, entries()) == (66, "", 6)
        assert f"There is no folder {tmp_path}/no." in result.err
        assert not (tmp_path / "no").exists()


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


class TestOptions:
    """Kind, language, date of reply, trace."""

    def test_trace_shows_the_entry_behind_every_fact(
        self, called: Run, entries: Callable[[], int]
    ) -> None:
        """And records nothing."""
        facts = {
            each["fact"]: (each["text"], each["entries"])
            for each in called("letter", "acme", "--trace", "--json").json
        }

        assert (facts["about"], facts["want"], entries()) == (
            ("The line is dead", [4]),
            ("a working line", [4]),
            6,
        )
        assert called("letter", "acme", "--trace").out.startswith("Fact")

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--reply-by", "2026-12-24"), "Thursday 24 December 2026"),
            (("--reply-by", "in 10 days"), "Wednesday 2 December 2026"),
            (("--reply-by", "tomorrow"), "Monday 23 November 2026"),
            ((), "Sunday 6 December 2026"),
        ],
    )
    def test_reply_by(self, called: Run, words: tuple[str, ...], said: str) -> None:
        """What the letter asks for: fourteen days unless the user names a day."""
        assert f"Please reply in writing by {said}." in called("letter", "acme", *words).out

    @pytest.mark.parametrize("when", ["yesterday", "today", "2026-11-22", "2020-01-01", "soon"])
    def test_reply_by_what_is_no_day_to_come_is_refused(
        self, called: Run, entries: Callable[[], int], when: str
    ) -> None:
        """They could not reply by then."""
        result = called("letter", "acme", "--reply-by", when)

        assert (result.code, result.out, entries()) == (2, "", 6)

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--kind", "sonnet"), "There is no letter of the kind 'sonnet'."),
            (("--kind", "../../etc/passwd"), "There is no letter of the kind"),
            (("--lang", "pl"), "There are no letters in 'pl' yet."),
            (("--lang", "../en"), "There are no letters in '../en' yet."),
        ],
    )
    def test_an_unknown_kind_or_language_names_those_there_are(
        self, called: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
    ) -> None:
        """Exit 65."""
        result = called("letter", "acme", *words)

        assert (result.code, result.out, entries()) == (65, "", 6)
        assert said in result.err

    @pytest.mark.parametrize(
        "words",
        [("--draft", "--trace"), ("--draft", "-o", "x.txt"), ("--trace", "-o", "x.txt")],
    )
    def test_options_that_contradict_each_other(
        self, called: Run, tmp_path: Path, words: tuple[str, ...]
    ) -> None:
        """A draft is never a file: it could be sent."""
        placed = [str(tmp_path / word) if word == "x.txt" else word for word in words]

        result = called("letter", "acme", *placed)

        assert (result.code, result.out, (tmp_path / "x.txt").exists()) == (2, "", False)

    def test_a_closed_case_may_still_get_one(self, called: Run) -> None:
        """They did not pay what the case was closed for."""
        called("close", "acme", "--outcome", "resolved")

        assert called("letter", "acme").code == 0

    def test_the_users_own_template_wins(self, called: Run, home: Path) -> None:
        """As the README says."""
        shipped = (bundled_templates() / "en" / "claim.txt.j2").read_text("utf-8")
        (home / "templates" / "en").mkdir(parents=True)
        (home / "templates" / "en" / "claim.txt.j2").write_text(
            shipped.replace("Dear Sir or Madam,", "Hello about {{ about }},"), encoding="utf-8"
        )

        result = called("letter", "acme", "--draft")

        assert "Hello about The line is dead," in result.out


def test_another_case_is_never_in_it(called: Run) -> None:
    """Nothing of Zed's goes to Acme."""
    called("open", "Zed", "--about", "SECRETABOUT", "--want", "SECRETWANT")
    called("log", "zed", "SECRETCALL", "--agent", "SECRETAGENT")

    letter: Result = called("letter", "acme")

    assert "SECRET" not in letter.out
