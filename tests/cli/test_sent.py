"""`complaint sent`: how a letter left and when it arrived, with the clocks that these start."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Spawn, stilled
from tests.conftest import Run

WRITTEN = "2026-11-10T10:00+00:00"


@pytest.fixture(name="written")
def _written(acme: Run) -> Run:
    """Letter 1 (entry 5), a claim, written on 10 November; now it is the 22nd."""
    assert acme("letter", "acme", now=WRITTEN).code == 0
    return acme


@pytest.fixture(name="slip")
def _slip(tmp_path: Path) -> Path:
    """The slip of the post office."""
    slip = tmp_path / "slip.pdf"
    slip.write_bytes(b"slip\r\n")
    return slip


def case(run: Run) -> Any:
    """Case 1 as it stands."""
    return run("show", "1", "--json").json


def days(run: Run) -> list[tuple[str, str]]:
    """The milestones of case 1 that count."""
    found = case(run)["milestones"]
    return [(each["kind"], each["at"][:10]) for each in found if each["voided"] is None]


def test_says_what_was_understood_and_what_it_starts(written: Run, slip: Path) -> None:
    """The whole answer: how it left, what proves it, and the two days that count."""
    result = written(
        *("sent", "1", "--via", "registered-post", "--on", "2026-11-10", "--tracking", "RR 1 GB"),
        *("--proof", str(slip), "--received", "2026-11-13"),
    )

    digest = hashlib.sha256(b"slip\r\n").hexdigest()
    assert (result.code, stilled(result.out), result.err) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Tue 10 Nov 2026: the letter left by registered post, number RR 1 GB;"
        f" proof: slip.pdf, SHA-256 {digest[:12]}.\n"
        "Tue 10 Nov 2026: you sent your written complaint.\n"
        "Fri 13 Nov 2026: they received your written complaint.\n"
        f"Exhibit E-01: slip.pdf (text/plain, 6 bytes), SHA-256 {digest[:12]}.\n"
        "No clock of the law runs: what they sell is not recorded."
        " Say it: complaint amend 4 --sector ... --why ...\n"
        "Stored as entry 6 (letter sent), 7 (milestone noted), 8 (milestone noted),"
        " 9 (evidence attached), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        "",
    )
    assert case(written)["sendings"][0]["proof_sha256"] == digest
    assert written("verify", "--json").json["is_sound"] is True


def test_the_arrival_can_be_told_later(written: Run) -> None:
    """It belongs to how it left."""
    written("sent", "1", "--via", "post", "--on", "2026-11-10")

    assert written("sent", "1", "--received", "2026-11-13").code == 0

    assert days(written) == [("complaint-sent", "2026-11-10"), ("complaint-received", "2026-11-13")]
    sources = {each["source_id"] for each in case(written)["milestones"]}
    assert sources == {case(written)["sendings"][0]["id"]}


@pytest.mark.parametrize(("day", "code"), [("09", 2), ("10", 0), ("11", 0)])
def test_it_cannot_leave_before_it_was_written(written: Run, day: str, code: int) -> None:
    """The day before, the day, the day after."""
    result = written("sent", "1", "--via", "post", "--on", f"2026-11-{day}")

    assert result.code == code
    said = "That is before letter 1 was written: Tue 10 Nov 2026." in result.err
    assert said == (code == 2)


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize(("day", "code"), [("10", 2), ("11", 0), ("12", 0)])
def test_it_cannot_arrive_before_it_left(
    written: Run, day: str, code: int, *, together: bool
) -> None:
    """By e-mail it arrives the same day."""
    left: tuple[str, ...] = ("--via", "email", "--on", "2026-11-11")
    if not together:
        written("sent", "1", *left)
        left = ()

    result = written("sent", "1", *left, "--received", f"2026-11-{day}")

    assert result.code == code
    assert ("That is before letter 1 left: Wed 11 Nov 2026." in result.err) == (code == 2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Missing argument 'N'."),
        (("x", "--via", "post"), "'x' is not a whole number"),
        (("2", "--via", "post"), "There is no letter 2."),
        (("0", "--via", "post"), "There is no letter 0."),
        (("9" * 20, "--via", "post"), "There is no letter 9999"),
        (("1",), "How letter 1 left was not said."),
        (("1", "--via", "pigeon"), "'pigeon' is not one of 'registered-post'"),
        (("1", "--received", "2026-11-12"), "Letter 1 has not left yet"),
        (("1", "--on", "2026-11-10"), "that needs --via."),
        (("1", "--tracking", "RR"), "that needs --via."),
        (("1", "--via", "post", "--on", "2026-11-23"), "is in the future"),
        (("1", "--via", "post", "--received", "tomorrow"), "is in the future"),
        (("1", "--via", "post", "--on", "soonish"), "not understood"),
    ],
)
def test_what_cannot_be_is_refused(
    written: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
) -> None:
    """Nothing is stored."""
    result = written("sent", *words)

    assert (result.code, result.out, entries()) == (2, "", 5)
    assert said in result.err


@pytest.mark.parametrize(
    ("tracking", "said"),
    [("4111111111111111", "ending in: 1111"), ("a\nb", "line break"), ("x" * 501, "too long")],
)
def test_a_tracking_number_that_cannot_be_kept_is_refused(
    written: Run, entries: Callable[[], int], tracking: str, said: str
) -> None:
    """The same limits as everywhere."""
    result = written("sent", "1", "--via", "post", "--tracking", tracking)

    assert (result.code, result.out, entries()) == (65, "", 5)
    assert said in result.err


class TestTheProof:
    """A file's fingerprint: of a file that is there, and has something in it."""

    def refusal(self, run: Run, path: Path) -> tuple[int, str]:
        """What is said about a proof."""
        result = run("sent", "1", "--via", "post", "--proof", str(path))
        assert (result.out, run("verify", "--json").json["entries"]) == ("", 5)
        return result.code, result.err.replace(str(path), "PATH").splitlines()[0]

    def test_none_there(self, written: Run, tmp_path: Path) -> None:
        """A slip of the finger."""
        refusal = self.refusal(written, tmp_path / "slip.pdf")

        assert refusal == (66, "Error: There is no file PATH.")

    def test_a_folder(self, written: Run, tmp_path: Path) -> None:
        """The folder of the slips is not the slip."""
        assert self.refusal(written, tmp_path) == (65, "Error: PATH is a folder.")

    def test_a_pipe_is_not_waited_for(self, written: Run, tmp_path: Path) -> None:
        """Nobody writes into it."""
        os.mkfifo(tmp_path / "pipe")

        assert self.refusal(written, tmp_path / "pipe") == (65, "Error: PATH is not a file.")

    def test_a_device_is_not_read_to_its_end(self, written: Run) -> None:
        """It has none."""
        assert self.refusal(written, Path("/dev/zero")) == (65, "Error: PATH is not a file.")

    def test_an_empty_file(self, written: Run, tmp_path: Path) -> None:
        """The scanner failed."""
        (tmp_path / "slip.pdf").touch()

        refusal = self.refusal(written, tmp_path / "slip.pdf")

        assert refusal == (65, "Error: The file PATH is empty, so it proves nothing.")

    def test_the_system_says_why_it_cannot_be_read(self, written: Run, slip: Path) -> None:
        """A path through a file is no path, whoever asks."""
        code, said = self.refusal(written, slip / "slip.pdf")

        assert (code, said) == (74, "Error: PATH: Not a directory.")

    def test_a_link_is_not_followed(self, written: Run, slip: Path, tmp_path: Path) -> None:
        """What is kept is the file that the user named, whatever a link leads to."""
        for target in (slip, tmp_path / "nothing"):
            link = tmp_path / f"to {target.name}"
            link.symlink_to(target)

            refusal = self.refusal(written, link)

            assert refusal == (65, "Error: PATH is a link to another file.")

    def test_it_is_kept_as_an_exhibit_of_the_sending(
        self, written: Run, slip: Path, home: Path
    ) -> None:
        """The paper slip fades; its picture does not."""
        data = slip.read_bytes()
        written("sent", "1", "--via", "post", "--proof", str(slip), "--received", "today")
        slip.unlink()

        (exhibit,) = case(written)["exhibits"]
        (sending,) = case(written)["sendings"]
        assert (exhibit["about_id"], exhibit["name"]) == (sending["id"], slip.name)
        assert exhibit["sha256"] == sending["proof_sha256"] == hashlib.sha256(data).hexdigest()
        assert (home / "evidence" / exhibit["sha256"]).read_bytes() == data

    def test_a_name_that_hides_a_card_number(self, written: Run, tmp_path: Path) -> None:
        """Names are stored, too."""
        path = tmp_path / "4111111111111111.pdf"
        path.write_bytes(b"x")

        code, said = self.refusal(written, path)

        assert (code, "proof holds what looks like a card number" in said) == (65, True)

    @pytest.mark.usefixtures("written")
    def test_a_name_that_is_no_text(self, tmp_path: Path, spawn: Spawn) -> None:
        """Bytes of another age."""
        path = os.fsencode(tmp_path) + b"/slip\xff.pdf"
        Path(os.fsdecode(path)).write_bytes(b"x")

        result = spawn("sent", "1", "--via", "post", "--proof", path)

        assert (result.code, result.out, "Traceback" in result.err) == (65, "", False)


class TestAgain:
    """A letter sent twice, and a second letter: the law counts from the first that arrived."""

    @pytest.fixture(name="arrived")
    def _arrived(self, written: Run) -> Run:
        """Letter 1 left on the 10th (6, 7) and arrived on the 13th (8); letter 2 is entry 9."""
        left = ("--via", "post", "--on", "2026-11-10", "--received", "2026-11-13")
        assert written("sent", "1", *left).code == 0
        assert written("letter", "acme").code == 0
        return written

    def test_the_same_letter_can_leave_twice(self, arrived: Run) -> None:
        """By e-mail, too; it was sent when it was first sent."""
        assert arrived("sent", "1", "--via", "email", "--on", "2026-11-12").code == 0

        assert [each["via"] for each in case(arrived)["sendings"]] == ["post", "email"]
        assert days(arrived)[0] == ("complaint-sent", "2026-11-10")

    def test_a_second_letter_leaves_without_a_second_start(self, arrived: Run) -> None:
        """Both sendings are kept."""
        assert arrived("sent", "2", "--via", "post").code == 0

        assert len(case(arrived)["sendings"]) == 2
        assert len(days(arrived)) == 2

    def test_its_arrival_is_kept_and_starts_nothing(self, arrived: Run) -> None:
        """The law goes on counting from the first."""
        result = arrived("sent", "2", "--via", "post", "--received", "2026-11-22")

        assert (result.code, "Sun 22 Nov 2026: they received your letter.\n" in result.out) == (
            *(0, True),
        )
        assert days(arrived)[1:] == [
            ("complaint-received", "2026-11-13"),
            ("letter-received", "2026-11-22"),
        ]

    def test_an_arrival_before_the_first_is_refused_with_the_reason(
        self, written: Run, entries: Callable[[], int]
    ) -> None:
        """Two days of one fact would be two deadlines."""
        written("letter", "acme", now=WRITTEN)
        left = ("--via", "post", "--on", "2026-11-10")
        written("sent", "1", *left, "--received", "2026-11-13")  # 7, 8, 9

        result = written("sent", "2", *left, "--received", "2026-11-12")

        assert (result.code, result.out, entries()) == (2, "", 9)
        assert result.err == (
            "Error: They received your complaint before: Fri 13 Nov 2026 (entry 9).\n"
            "Nothing was stored. The law counts from that day, and this letter came before it."
            " If that day is wrong: complaint amend 9 --at ... --why ...\n"
        )

    @pytest.mark.parametrize(
        ("day", "said"),
        [
            ("2026-11-13", "Entry 8 says exactly that already."),
            ("2026-11-14", "Entry 8 says another day: Fri 13 Nov 2026"),
        ],
    )
    def test_the_arrival_is_told_once(self, arrived: Run, day: str, said: str) -> None:
        """The correction is an amendment."""
        result = arrived("sent", "1", "--received", day)

        assert (result.code, said in result.err) == (2, True)


class TestVoid:
    """What started a clock falls with what it came with."""

    @pytest.fixture(name="arrived")
    def _arrived(self, written: Run) -> Run:
        left = ("--via", "post", "--on", "2026-11-10", "--received", "2026-11-13")
        assert written("sent", "1", *left).code == 0
        written("amend", "4", "--sector", "telecom", "--why", "x")
        return written

    def test_the_milestones_fall_with_the_sending(self, arrived: Run) -> None:
        """And `rights` counts from them no more."""
        started = "they received your written complaint"
        assert started in arrived("rights", "acme", "--all").out

        result = arrived("void", "6", "--why", "it came back")

        assert "Void from now on: entry 6, 7, 8.\n" in result.out
        assert days(arrived) == []
        assert f"Fri 13 Nov 2026: {started}" not in arrived("rights", "acme", "--all").out
        assert arrived("verify", "--json").json["is_sound"] is True

    def test_another_sending_that_stands_is_pointed_out(self, arrived: Run) -> None:
        """By e-mail it left all the same; the command to count from it can be run as it is."""
        arrived("sent", "1", "--via", "email", "--on", "2026-11-12")

        shown = arrived("void", "6", "--why", "it came back").out

        assert (
            "It also left on Thu 12 Nov 2026 (entry 10)."
            " So that the law counts from there: complaint note 1 complaint-sent 2026-11-12\n"
        ) in shown
        assert arrived("note", "1", "complaint-sent", "2026-11-12").code == 0

    def test_a_void_arrival_starts_nothing(self, arrived: Run) -> None:
        """Alone: it left, and nobody knows when it came."""
        arrived("void", "8", "--why", "the slip is another one's")

        assert days(arrived) == [("complaint-sent", "2026-11-10")]
        assert arrived("sent", "1", "--received", "2026-11-14").code == 0

    def test_what_is_void_already_does_not_fall_again(self, arrived: Run) -> None:
        """Nothing is void twice."""
        arrived("void", "8", "--why", "x")

        assert "Void from now on: entry 6, 7.\n" in arrived("void", "6", "--why", "y").out

    def test_a_letter_that_left_is_not_void(self, arrived: Run, entries: Callable[[], int]) -> None:
        """It lies on their desk; only that it was sent can be wrong."""
        before = entries()

        result = arrived("void", "5", "--why", "x")

        assert (result.code, result.out, entries()) == (2, "", before)
        assert result.err == (
            "Error: The letter of entry 5 was sent: entry 6.\n"
            "Nothing was stored. Declare those void first, if they are wrong, too.\n"
        )
        assert [arrived("void", entry, "--why", "x").code for entry in ("6", "5")] == [0, 0]


def test_a_closed_case_takes_a_sending_and_says_that_it_is_closed(written: Run) -> None:
    """It was still lying in the letterbox."""
    written("close", "acme", "--outcome", "refused")

    assert "Case 1 is closed" in written("sent", "1", "--via", "post").out


def test_the_case_need_not_be_named(written: Run) -> None:
    """A letter has its case, however many are open."""
    written("open", "Zed", "--about", "a", "--want", "b")

    assert "Case 1: Acme" in written("sent", "1", "--via", "post").out


def test_json_gives_the_sending_and_its_days(written: Run) -> None:
    """A program learns what was started."""
    found = written("sent", "1", "--via", "post", "--json").json

    assert [each["via"] for each in found["sendings"]] == ["post"]
    assert [each["kind"] for each in found["milestones"]] == ["complaint-sent"]


def test_of_two_sendings_the_earlier_day_counts_whichever_was_recorded_first(ready: Run) -> None:
    """The year to the dispute body runs from the first attempt: until Tue 1 June 2027."""
    now = "2026-06-21T10:00+01:00"
    about = ("--about", "Dead line", "--want", "a line", "--sector", "telecom", "--country", "PL")
    assert ready("open", "Orange", *about, now="2026-05-01T09:00+01:00").code == 0
    assert ready("letter", "orange", now="2026-05-01T10:00+01:00").code == 0
    for via, day in (("email", "2026-06-20"), ("post", "2026-06-01")):
        assert ready("sent", "1", "--via", via, "--on", day, now=now).code == 0

    windows = ready("rights", "orange", "--json", now=now).json["windows"]

    (year,) = [each for each in windows if each["rule"]["id"] == "pl-tel-07"]
    assert year["closes"] == "2027-06-01"
    assert ready("verify", "--json", now=now).json["is_sound"] is True


class TestLettersWithoutAClock:
    """Nothing counts from the arrival of most letters, and it is a fact all the same."""

    @pytest.fixture(name="asked")
    def _asked(self, written: Run) -> Run:
        """Letter 2 (entry 8) asks to keep the evidence, letter 3 (entry 9) to name the clause."""
        written("log", "acme", "They refuse", now=WRITTEN)
        written("quote", "acme", "Repairs within 3 days.", "--from", "7.2", now=WRITTEN)
        for kind in ("preserve", "contract"):
            assert written("letter", "acme", "--kind", kind, now=WRITTEN).code == 0
        return written

    def test_the_arrival_belongs_to_the_sending(self, asked: Run) -> None:
        """The whole answer; and it can be told later."""
        left = ("--via", "email", "--on", "2026-11-10")

        result = asked("sent", "2", *left, "--received", "2026-11-11")

        assert (result.code, stilled(result.out)) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Tue 10 Nov 2026: the letter left by e-mail.\n"
            "Wed 11 Nov 2026: they received your letter.\n"
            "No clock of the law runs: what they sell is not recorded."
            " Say it: complaint amend 4 --sector ... --why ...\n"
            "Stored as entry 10 (letter sent), 11 (milestone noted), 2026-11-22 10:00:00 UTC,"
            " fingerprint #.\n",
        )
        (sending,) = case(asked)["sendings"]
        assert case(asked)["milestones"][0]["source_id"] == sending["id"]
        assert asked("verify", "--json").json["is_sound"] is True

    def test_two_letters_may_arrive_on_one_day(self, asked: Run) -> None:
        """Each has its own fact."""
        for number in ("2", "3"):
            left = ("--via", "email", "--on", "2026-11-10")
            assert asked("sent", number, *left).code == 0
            assert asked("sent", number, "--received", "2026-11-11").code == 0

        assert [each for each in days(asked) if each[0] == "letter-received"] == [
            ("letter-received", "2026-11-11"),
            ("letter-received", "2026-11-11"),
        ]

    @pytest.mark.parametrize(
        ("day", "said"),
        [
            ("2026-11-10", "They received this letter before: Wed 11 Nov 2026 (entry 11)."),
            ("2026-11-11", "Entry 11 says exactly that already."),
            ("2026-11-12", "complaint amend 11 --at ... --why ..."),
        ],
    )
    def test_one_letter_arrives_once(self, asked: Run, day: str, said: str) -> None:
        """The day before, the day, the day after."""
        asked("sent", "2", "--via", "email", "--on", "2026-11-10", "--received", "2026-11-11")

        result = asked("sent", "2", "--received", day)

        assert (result.code, result.out, said in result.err) == (2, "", True)

    def test_it_falls_with_the_sending_and_moves_alone(self, asked: Run) -> None:
        """Its day can be corrected beside the other letter's."""
        for number, day in (("2", "2026-11-11"), ("3", "2026-11-12")):
            left = ("--via", "post", "--on", "2026-11-10")
            asked("sent", number, *left, "--received", day)  # 10, 11 and 12, 13

        assert asked("amend", "11", "--at", "2026-11-12", "--why", "the slip").code == 0
        assert asked("void", "10", "--why", "it bounced").code == 0
        assert [each for each in days(asked) if each[0] == "letter-received"] == [
            ("letter-received", "2026-11-12")
        ]

    def test_no_letter_of_another_tells_of_it(self, asked: Run) -> None:
        """The timeline of a letter tells of letters, not of their slips."""
        asked("sent", "2", "--via", "email", "--on", "2026-11-10", "--received", "2026-11-11")
        asked(
            "pay", "acme", "49 GBP", "--by", "credit-card", "--last4", "4242", "--on", "2026-11-01"
        )
        asked("amend", "4", "--ground", "not-delivered", "--why", "x")

        letter = asked("letter", "acme", "--kind", "dispute", "--draft")

        assert letter.code == 0, letter.err
        assert "letter-received" not in letter.out
        assert "\n2. \n" not in letter.out
