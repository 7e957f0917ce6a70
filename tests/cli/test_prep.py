"""`complaint prep`: one page before you dial, on the screen and on paper."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.letter_stories import sofa
from tests.conftest import Run, Tell

NOW = "2026-12-04T10:00+00:00"
PHONE = ("--channel", "phone", "--value", "0800 1", "--hours", "Mon-Fri 9-17", "--menu", "2-1-0")
WHOLE = """\
Before you call Sofa World, case 1 (Fri 4 Dec 2026 10:00 Europe/London)

Your goal
  What is wrong: The sofa came with a broken leg.
  What you want: Refund 399.00 GBP.
  Of the sum in dispute, 399.00 GBP has not come back.

Whom to call
  Ask for a supervisor or manager.
  Call 0800 1 between 9:00 and 17:00, Mon-Fri Europe/London: open now, until 17:00. Menu: 2-1-0.
  You last reached Bob on Tue 1 Dec 2026 14:05 (entry 15).

The facts
  Tue 20 Oct 2026: You paid 399.00 GBP. (entry 5)
  Sat 7 Nov 2026: Letter 1 left; no answer to it is recorded. (entry 12)
  Tue 1 Dec 2026 14:13: They promised: a call back. The time for it ended on Wed 2 Dec 2026. (entry 16)

Promises to hold against them
  Promise 1, not kept, 28 d 10 h over the time: a refund; by the end of Thu 5 Nov 2026 Europe/London (entry 8)
  Promise 2, not kept, 41 h over the time: a call back; Wed 2 Dec 2026 17:00 Europe/London (entry 16)

What to ask
  When will it be paid? (asked Mon 2 Nov 2026, no answer noted; entry 7)
  What exactly will you do, and what will you not do?
  How will it be done, and by whom?
  Why was your promise of Tue 1 Dec 2026 (due Wed 2 Dec 2026 17:00) not kept: a call back?
  When: by which day and hour? What is your own time limit?
  What would you do in my place?

The clause
  Terms 7.2: “We refund within 14 days.” (entry 9)

Numbers to give
  Order number: A-7
  AB-1 given Mon 2 Nov 2026 by Anna K. (consultant) (entry 7)

Papers to have at hand
  Letter 1, Formal claim, of Sat 7 Nov 2026 (entry 11)

Afterwards
  Log it: complaint log sofa --agent ... --ref ... --said ... --callback ...
  The next step is no call: Write to them that you will dispute the payment with your bank unless it is settled in a week. complaint letter sofa --kind chargeback-warning
"""  # noqa: E501


def test_the_whole_page(run: Run, tell: Tell) -> None:
    """Goal, whom to call, three facts, promises, questions, the clause, references."""
    tell(sofa)
    run("provider", "sofa", *PHONE)

    result = run("prep", "sofa", now=NOW)

    assert (result.code, result.out, result.err) == (0, WHOLE, "")


def test_nothing_is_stored(run: Run, tell: Tell) -> None:
    """To look costs nothing."""
    tell(sofa)
    before = run("verify", "--json", now=NOW).json["entries"]

    run("prep", "sofa", now=NOW)

    assert run("verify", "--json", now=NOW).json["entries"] == before


def test_a_case_without_anything_in_it(acme: Run) -> None:
    """Only what the record says: no empty heading, no invented fact."""
    result = acme("prep")

    assert result.code == 0
    headings = [each for each in result.out.splitlines() if each and not each.startswith(" ")]
    assert headings[1:] == ["Your goal", "Whom to call", "The facts", "What to ask", "Afterwards"]
    assert "Ask for the name and the position of whoever answers." in result.out
    assert "What is the number of this complaint with you?" in result.out


def test_long_lists_say_what_they_leave_out(called: Run) -> None:
    """One page, whatever happened."""
    for number in range(7):
        called("log", "acme", f"Call {number}", "--ref", f"R-{number}", "--asked", f"Why {number}?")

    lines = called("prep", "acme").out.splitlines()

    assert "  R-6 given Sun 22 Nov 2026 by somebody whose name is not recorded (entry 13)" in lines
    assert lines.count("  And 3 more: complaint show") == 2
    assert not any("R-2" in each for each in lines)


def test_attached_files_are_papers_to_have_at_hand(acme: Run, tmp_path: Path) -> None:
    """With their label and note; a void one is none."""
    for name in ("contract.txt", "slip.txt", "gone.txt"):
        (tmp_path / name).write_text(name)
    acme("attach", "acme", str(tmp_path / "contract.txt"), "--note", "page 2, Terms 7.2")
    acme("attach", "acme", str(tmp_path / "slip.txt"))
    acme("attach", "acme", str(tmp_path / "gone.txt"))
    acme("void", "7", "--why", "another case")

    shown = acme("prep", "acme").out

    assert (
        "Papers to have at hand\n"
        "  E-01: contract.txt, page 2, Terms 7.2 (entry 5)\n"
        "  E-02: slip.txt (entry 6)\n\n"
    ) in shown


def test_json_gives_everything(run: Run, tell: Tell) -> None:
    """Uncut, with the numbers to dial."""
    tell(sofa)
    run("provider", "sofa", *PHONE)

    found = run("prep", "sofa", "--json", now=NOW).json

    assert [each["entry"] for each in found["points"]] == [5, 12, 16]
    assert found["unanswered"][0]["text"] == "When will it be paid?"
    assert (found["level"], found["not_back"]) == ("supervisor", "399.00 GBP")
    assert (found["calls"][0]["number"], found["calls"][0]["open"]) == ("0800 1", True)
    assert found["step"]["rung"] == "dispute-warning"
    assert len(found["questions"]) == 5


@pytest.mark.parametrize("country", ["GB", "US"])
def test_the_page_on_paper_is_one_page_with_the_same_words(
    run: Run, tell: Tell, tmp_path: Path, country: str
) -> None:
    """A4, or what their printers hold; the same record is the same bytes."""
    tell(sofa)
    run("me", "--country", country, now=NOW)
    file = tmp_path / "prep.pdf"

    result = run("prep", "sofa", "--pdf", str(file), now=NOW)

    assert (result.code, result.out) == (0, f"Written to {file}.\n")
    data = file.read_bytes()
    read = PdfReader(io.BytesIO(data))
    text = " ".join(read.pages[0].extract_text().split())
    assert len(read.pages) == 1
    assert round(read.pages[0].mediabox.height) == (792 if country == "US" else 842)
    for words in (
        "Before you call Sofa World, case 1",
        "Why was your promise of Tue 1 Dec 2026 (due Wed 2 Dec 2026 17:00) not kept: a call back?",
        "AB-1",
    ):
        assert words in text
    run("prep", "sofa", "--pdf", str(file), "--force", now=NOW)
    assert file.read_bytes() == data


def test_a_long_story_is_one_page_too(called: Run, tmp_path: Path) -> None:
    """The letters get smaller, and long lists say what they leave out."""
    for number in range(6):
        words = ("--ref", f"R-{number}", "--asked", f"Why {number}, {'and why ' * 12}?")
        promise = ("--promise", f"an engineer mends {'the line ' * 15} by 2026-11-24")
        called("log", "acme", *words, *promise, "--agent", f"Agent {number}")
        called("quote", "acme", f"{number} {'We repair. ' * 30}", "--from", "Terms")
    file = tmp_path / "prep.pdf"

    called("prep", "acme", "--pdf", str(file), now="2026-12-24T10:00+00:00")

    read = PdfReader(file)
    assert len(read.pages) == 1
    assert "complaint log acme" in " ".join(read.pages[0].extract_text().split())


def test_a_file_is_never_overwritten_unasked(acme: Run, tmp_path: Path) -> None:
    """Nor written into a folder that is not there."""
    file = tmp_path / "prep.pdf"
    file.write_text("mine")

    taken = acme("prep", "--pdf", str(file))
    nowhere = acme("prep", "--pdf", str(tmp_path / "no" / "prep.pdf"))

    assert (taken.code, taken.out, file.read_text()) == (73, "", "mine")
    assert f"There is already a file {file}." in taken.err
    assert (nowhere.code, nowhere.out) == (66, "")
    assert acme("prep", "--pdf", str(tmp_path / "prep.txt")).code == 2


def test_hostile_text_stays_text(acme: Run, tmp_path: Path) -> None:
    """On the screen and in the PDF, where it is no source either."""
    evil = '[bold]#read("/etc/passwd")$x$ ' + "w" * 300
    seen = "\x1b[31m\u202eabc"
    acme("log", "acme", seen, "--asked", evil, "--agent", seen, "--callback", "tomorrow 5pm")
    acme("quote", "acme", f"{seen} {evil}", "--from", "#place")
    file = tmp_path / "prep.pdf"

    shown = acme("prep", "acme", now="2026-11-25T10:00+00:00")
    written = acme("prep", "acme", "--pdf", str(file), now="2026-11-25T10:00+00:00")

    assert (shown.code, written.code) == (0, 0)
    assert not {"\x1b", "\u202e"} & set(shown.out)
    assert '[bold]#read("/etc/passwd")$x$' in shown.out
    text = "".join(page.extract_text() for page in PdfReader(file).pages).replace("\n", "")
    assert '[bold]#read("/etc/passwd")$x$' in text
    assert not {"\x1b", "\u202e"} & set(text)


def test_who_must_be_known(ready: Run) -> None:
    """Without a case there is nothing to prepare."""
    result = ready("prep")

    assert (result.code, result.out) == (2, "")
    assert "There is no open case." in result.err


def test_a_closed_case_can_still_be_looked_at(acme: Run) -> None:
    """They call about it after all."""
    acme("close", "acme", "--outcome", "given-up")

    assert "Before you call Acme, case 1" in acme("prep", "acme").out
