"""A contact that could not be stored is kept, and means later what it meant when it was told."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Spawn
from tests.cli.logged import contact, promises
from tests.conftest import Result, Run


@pytest.fixture(name="locked")
def _locked(acme: Run, home: Path, spawn: Spawn) -> Callable[..., Result]:
    """Log while another program holds the record."""

    def log_in_vain(*words: str) -> Result:
        with sqlite3.connect(home / "complaints.db", isolation_level=None) as db:
            db.execute("BEGIN EXCLUSIVE")
            result = spawn("log", *words, COMPLAINT_TIMEOUT="0")
            db.execute("ROLLBACK")
        db.close()
        return result

    return log_in_vain


class TestDrafts:
    """What could not be stored is kept, and means later what it meant when it was told."""

    @pytest.mark.usefixtures("acme")
    def test_a_locked_record_keeps_the_words(
        self, locked: Callable[..., Result], home: Path
    ) -> None:
        """Exit 75, 0600, and the command that stores them."""
        result = locked("acme", "A long story")

        assert (result.code, result.out) == (75, "")
        assert "complaint log --resume" in result.err
        (draft,) = (home / "drafts").iterdir()
        assert draft.stat().st_mode & 0o777 == 0o600

    def test_tomorrow_is_still_the_same_day_a_day_later(
        self, acme: Run, locked: Callable[..., Result]
    ) -> None:
        """The draft was told on Sunday; stored on Tuesday, its deadline is still Monday 17:00."""
        locked("acme", "--callback", "tomorrow 5pm")

        resumed = acme("log", "--resume", now="2026-11-24T09:00+00:00")

        assert contact(resumed, acme)["at"] == "2026-11-22T10:00:00+00:00"
        assert promises(acme)[0]["window"]["closes"] == "2026-11-23T17:00:00+00:00"

    def test_no_draft_takes_the_place_of_another(
        self, acme: Run, locked: Callable[..., Result]
    ) -> None:
        """Three calls in a row while a backup runs are three calls."""
        for number in range(3):
            locked("acme", f"call {number}")

        first = acme("log", "--resume")
        rest = [acme("log", "--resume") for _each in range(2)]

        assert "Drafts that are not stored yet: 2." in first.out
        assert [each.code for each in rest] == [0, 0]
        told = {each["summary"] for each in acme("show", "--json").json["contacts"]}
        assert told == {"call 0", "call 1", "call 2"}
        assert acme("log", "--resume").code == 2

    def test_another_log_leaves_the_draft_alone(
        self, acme: Run, locked: Callable[..., Result]
    ) -> None:
        """A failed attempt logged in between must not throw the story away."""
        locked("acme", "A long story")

        between = acme("log", "acme", "--outcome", "no-answer")

        assert "Drafts that are not stored yet: 1." in between.out
        assert contact(acme("log", "--resume"), acme)["summary"] == "A long story"

    def test_nothing_can_be_added_to_a_draft(
        self, acme: Run, locked: Callable[..., Result], entries: Callable[[], int]
    ) -> None:
        """Words beside --resume would be lost without a word."""
        locked("acme", "A long story")

        result = acme("log", "acme", "more", "--resume")

        assert (result.code, result.out, entries()) == (2, "", 4)

    def test_without_a_draft_there_is_nothing_to_resume(self, acme: Run) -> None:
        """And it says so."""
        result = acme("log", "--resume")

        assert (result.code, result.out) == (2, "")
        assert "There is no draft to store." in result.err

    def test_a_draft_that_cannot_be_read_is_passed_over(self, acme: Run, home: Path) -> None:
        """Half a draft is none."""
        (home / "drafts").mkdir()
        (home / "drafts" / "contact-1.json").write_text('{"told":', encoding="utf-8")
        (home / "drafts" / "contact-2.json").write_text(
            json.dumps({"told": {}, "id": "other", "at": "2026-11-22T10:00+00:00"}), "utf-8"
        )

        assert acme("log", "--resume").code == 2
        assert acme("log", "acme", "x").code == 0

    def test_a_stored_draft_is_not_stored_again(
        self, acme: Run, locked: Callable[..., Result], home: Path, entries: Callable[[], int]
    ) -> None:
        """A sync brings the file back; the entry has its id already."""
        locked("acme", "once")
        (draft,) = (home / "drafts").iterdir()
        text = draft.read_bytes()
        acme("log", "--resume")
        draft.write_bytes(text)

        result = acme("log", "--resume", "--json")

        assert (result.json["stored"], result.json["already_stored"], entries()) == ([], 5, 5)
