"""`complaint anchor` and `verify --fingerprint`: what others hold proves what was there."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run

LATER = "2026-11-25T10:00+00:00"


@pytest.fixture(name="letter")
def _letter(called: Run) -> str:
    """The end of a letter that was sent; two entries came after the state that it carries."""
    called("log", "acme", "They said no", "--agent", "Jo", "--outcome", "refused", now=LATER)
    written = called("letter", "acme", now=LATER)
    assert written.code == 0, written.err
    assert called("sent", "1", "--via", "email", now=LATER).code == 0
    return written.out[written.out.index("Record fingerprint") :]


def test_the_end_of_a_letter_is_in_the_record(called: Run, letter: str) -> None:
    """Pasted whole, line breaks and all: which state, since when, how much came later."""
    result = called("verify", "--fingerprint", letter)

    assert result.code == 0
    assert (
        "That fingerprint is the one after entry 7, recorded 2026-11-25 10:00:00 UTC; "
        "entries since: 3.\n"
    ) in result.out
    assert called("verify", "--fingerprint", letter.upper(), "--json").json["compared"] == {
        "entry": 7,
        "recorded_at": "2026-11-25T10:00:00Z",
        "other_log": "",
    }


def test_verify_names_who_holds_what(called: Run, letter: str) -> None:
    """The letter that left, and whoever was given the lines; the newest first."""
    assert called("anchor", "--held-by", "my sister, by mail").code == 0

    result = called("verify")

    assert (
        "Others hold its fingerprint; to compare one: complaint verify --fingerprint TEXT\n"
        "  after entry 10: my sister, by mail (entry 11)\n"
        "  after entry 7: whoever has letter 1 (Formal claim), sent Wed 25 Nov 2026 by e-mail\n"
    ) in result.out
    held = called("verify", "--json").json["held"]
    assert [(each["entry"], each["letter"], each["held_by"]) for each in held] == [
        (10, None, "my sister, by mail"),
        (7, 1, ""),
    ]


def test_a_letter_that_was_not_sent_is_held_by_nobody(called: Run) -> None:
    """It lies on the same disk as the record."""
    called("log", "acme", "They said no", "--agent", "Jo", "--outcome", "refused", now=LATER)
    called("letter", "acme", now=LATER)

    assert "Nobody else holds a fingerprint of it yet" in called("verify").out


def test_a_rewritten_record_is_found_out(called: Run, letter: str, home: Path) -> None:
    """Whoever makes the whole record anew has sound links, and not that fingerprint."""
    shutil.rmtree(home.parent)
    details = ("--name", "Jo Doe", "--country", "GB", "--zone", "Europe/London")
    called("init", *details)
    called("open", "Acme", "--about", "Another story", "--want", "more")

    result = called("verify", "--fingerprint", letter)

    assert result.code == 65
    assert "\nUnchanged: 4 entries" in result.out
    assert "That fingerprint is of another record, " in result.out
    hash_alone = letter.split()[6]
    other = called("verify", "--fingerprint", hash_alone)
    assert other.code == 65
    assert (
        "That fingerprint was never one of this record: entries were changed or taken away.\n"
    ) in other.out


def test_an_older_state_of_the_same_record_is_found_out(called: Run, home: Path) -> None:
    """The tail was cut off before the letter is held against it, on another machine."""
    before = (home / "complaints.db").read_bytes()
    called("log", "acme", "one more")
    lines = called("anchor").out
    (home / "complaints.db").write_bytes(before)
    shutil.rmtree(home.parent / "state")

    result = called("verify", "--fingerprint", lines)

    assert (result.code, called("verify").code) == (65, 0)
    assert "That fingerprint was never one of this record" in result.out


def test_a_changed_entry_is_said_whatever_the_fingerprint(
    called: Run, letter: str, home: Path
) -> None:
    """The hash is still in its place, but what stands before it is not."""
    with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as db:
        (sql,) = db.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'events_never_change'"
        ).fetchone()
        db.execute("DROP TRIGGER events_never_change")
        db.execute("UPDATE events SET body = replace(body, 'will', 'wont') WHERE seq = 5")
        db.execute(sql)

    result = called("verify", "--fingerprint", letter)

    assert result.code == 65
    assert "Entry 5 was changed after it was stored." in result.out


def test_a_text_without_a_fingerprint(called: Run) -> None:
    """Said with what it needs, and where that stands."""
    result = called("verify", "--fingerprint", "3f9a1b2c")

    assert (result.code, result.out, result.err) == (
        2,
        "",
        "Error: There is no whole fingerprint in that text: it has 64 of the characters 0-9 and "
        "a-f, and the longest there has 8.\n"
        "It stands at the end of each letter: copy those lines whole, between quotes.\n",
    )


class TestAnchor:
    """Three lines to give away, and a note that they were given."""

    def test_the_lines_are_the_checkpoint(self, called: Run) -> None:
        """On stdout nothing else, so that they can be piped into a mail; nothing is stored."""
        found = called("verify", "--json").json

        result = called("anchor")

        assert (result.code, result.out) == (
            0,
            f"complaintkit record {found['log']}\n6\n{found['head']}\n",
        )
        assert result.err == (
            "Once somebody has these lines: complaint anchor --held-by 'my sister, by mail'\n"
        )
        assert called("anchor", "--json").json == {
            "log": found["log"],
            "size": 6,
            "head": found["head"],
            "lines": result.out,
        }
        assert called("verify", "--fingerprint", result.out).code == 0

    def test_who_holds_it_is_an_entry(self, called: Run) -> None:
        """The newest state; the receipt as ever."""
        result = called("anchor", "--held-by", "my sister, by mail")

        assert (result.code, stilled(result.out)) == (
            0,
            "The state after entry 6 is held by: my sister, by mail\n"
            "Stored as entry 7 (record anchored), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        )
        assert called("verify").code == 0

    def test_an_earlier_state_can_be_the_one(self, called: Run) -> None:
        """The lines were mailed yesterday, and a call came in between."""
        lines = called("anchor").out
        called("log", "acme", "one more")

        result = called("anchor", "--held-by", "the notary", "--fingerprint", lines, "--json")

        assert (result.json["size"], result.json["held_by"]) == (6, "the notary")
        refused = called("anchor", "--held-by", "x", "--fingerprint", "0" * 64)
        assert (refused.code, refused.err) == (
            65,
            "Error: That fingerprint was never one of this record.\n"
            "Nothing was stored. Compare it with: complaint verify --fingerprint TEXT\n",
        )

    def test_a_fingerprint_alone_is_a_question_for_verify(self, called: Run) -> None:
        """It needs to be said who holds it."""
        result = called("anchor", "--fingerprint", "0" * 64)

        assert (result.code, result.out) == (2, "")
        assert "it needs --held-by." in result.err

    def test_who_holds_it_cannot_be_taken_back(self, called: Run) -> None:
        """Whoever has the lines has them; a wrong note is set right by another one."""
        called("anchor", "--held-by", "my sister")

        voided = called("void", "7", "--why", "she lost it")
        amended = called("amend", "7", "--note", "x", "--why", "y")

        assert (voided.code, amended.code) == (2, 2)
        assert voided.err == (
            "Error: Entry 7 (record anchored) cannot be declared void.\n"
            "Nothing was stored. Say what is right in a new entry.\n"
        )

    @pytest.mark.parametrize("text", ["a\nb", "x" * 501, "card 4111 1111 1111 1111"])
    def test_unfit_words_are_refused(self, called: Run, text: str) -> None:
        """As everywhere: one line, not too long, no card number by mistake."""
        result = called("anchor", "--held-by", text)

        assert (result.code, result.out) == (65, "")
        assert called("verify", "--json").json["entries"] == 6

    def test_a_damaged_record_is_not_given_away(self, called: Run, home: Path) -> None:
        """Its fingerprint would vouch for what somebody else wrote."""
        with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as db:
            db.execute("UPDATE contacts SET summary = 'never'")

        result = called("anchor")

        assert (result.code, result.out) == (65, "")
        assert "Nothing was printed. To see what it is: complaint verify" in result.err


def test_hostile_words_about_the_holder_are_shown(called: Run) -> None:
    """Nothing of them reaches the terminal as a command."""
    called("anchor", "--held-by", "\x1b[2J\u202e[bold]x")

    assert "^[[2J\\u202e[bold]x (entry 7)" in called("verify").out
