"""The file of a calendar: where it goes, and what it never holds."""

from pathlib import Path

import pytest
import vobject  # type: ignore[import-untyped]

from tests.cli.calendars import events, exported
from tests.conftest import Run, names


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    return tmp_path / "acme.ics"


class TestTheFile:
    """Where it goes, and what it never holds."""

    def test_a_case_holds_nothing_of_another(self, rich: Run, file: Path) -> None:
        """Whoever is shown one calendar learns nothing of the other dispute."""
        exported(rich, file, "acme")

        assert b"SECRET" not in file.read_bytes().replace(b"\r\n ", b"")
        exported(rich, file)
        assert b"SECRET" in file.read_bytes().replace(b"\r\n ", b"")

    def test_hostile_words_stay_words(self, ready: Run, file: Path) -> None:
        """A line break and BEGIN:VALARM in a text make no alarm, in three readers."""
        hostile = "pay,; \\n\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nTRIGGER:-PT1H\x1b[31m\u202eüß🙂" * 3
        about = ("--about", hostile, "--want", "x", "--callback", "tomorrow 5pm")
        done = ready(
            "log", "Acme, \\; BEGIN:VEVENT \u202e", "--promise", "pay, \\n; by Friday", *about
        )
        assert done.code == 0, done.err

        exported(ready, file)

        found = events(file)
        assert [each.walk("VALARM") for each in found] == [[], []]
        assert [str(each["SUMMARY"]) for each in found] == [
            "Acme, \\; BEGIN:VEVENT \\u202e promised: a call back (promise 1)",
            "Acme, \\; BEGIN:VEVENT \\u202e promised: pay, \\n; (promise 2)",
        ]
        texts = [str(each["DESCRIPTION"]) for each in found]
        assert all(text.count("\nEND:VEVENT\nBEGIN:VALARM\n") == 3 for text in texts)
        assert not any(one in text for one in "\x1b\u202e\r" for text in texts)
        read = vobject.readOne(file.read_bytes().decode())
        assert [each.description.value for each in read.vevent_list] == texts
        assert max(map(len, file.read_bytes().split(b"\r\n"))) <= 75

    def test_on_stdout(self, called: Run, file: Path) -> None:
        """For a pipe: the very same bytes."""
        exported(called, file)

        printed = called("export", "--format", "ics")

        assert printed.code == 0
        assert printed.out.encode() == file.read_bytes()

    def test_an_existing_file_is_not_overwritten(self, called: Run, file: Path) -> None:
        """It may be somebody's calendar."""
        file.write_text("mine")

        refused = called("export", "-o", str(file))

        assert (refused.code, refused.out, file.read_text()) == (73, "", "mine")
        assert "Nothing was overwritten." in refused.err

    def test_a_record_without_dates_is_told_so(self, acme: Run, file: Path) -> None:
        """A calendar of nothing would look like a calendar in order."""
        refused = acme("export", "-o", str(file))

        assert (refused.code, refused.err) == (
            65,
            "Error: There is no date for a calendar yet: no promise, no clock of the law, no "
            "letter.\nNothing was written. Log what they promised: complaint log\n",
        )
        assert not file.exists()

    def test_due_writes_it_along(self, called: Run, file: Path, tmp_path: Path) -> None:
        """Each morning, from cron: the agenda as ever, and the same calendar."""
        plain = called("due")

        result = called("due", "--ics", str(file))
        again = called("due", "--ics", str(file), "--force", "--json")

        assert (result.code, result.out) == (
            0,
            f"{plain.out}Written to {file} and read back: 1 date to keep in mind, 0 called off.\n",
        )
        assert again.json["calendar"] == {"file": str(file), "dates": 1, "off": 0}
        assert called("due", "--ics", str(file)).code == 73
        other = tmp_path / "other.ics"
        exported(called, other)
        assert other.read_bytes() == file.read_bytes()

    def test_a_name_that_no_calendar_program_knows(self, called: Run, tmp_path: Path) -> None:
        """As with every file: the ending says what it is."""
        refused = called("due", "--ics", str(tmp_path / "agenda.txt"))

        assert (refused.code, refused.out, refused.err) == (
            2,
            "",
            f"Error: {tmp_path}/agenda.txt: calendar programs know the ending .ics.\n"
            "Nothing was written. Name it so: agenda.ics\n",
        )

    def test_the_format_can_be_named_instead(self, called: Run, tmp_path: Path) -> None:
        """`export --format ics` may go into a file of any name."""
        assert called("export", "--format", "ics", "-o", str(tmp_path / "x.txt")).code == 0

    def test_a_morning_without_a_date_is_no_failure(self, acme: Run, file: Path) -> None:
        """From cron, on the first day: the agenda as ever, and a word about the file."""
        result = acme("due", "--ics", str(file))

        assert (result.code, result.err) == (0, "")
        assert result.out == (
            f"{acme('due').out}There is no date for a calendar yet, so {file} was not written.\n"
        )
        assert acme("due", "--ics", str(file), "--json").json["calendar"] is None
        assert not file.exists()

    def test_a_folder_that_is_missing(self, called: Run, tmp_path: Path) -> None:
        """Said before anything is made; nothing is left behind."""
        refused = called("due", "--ics", str(tmp_path / "no" / "a.ics"))

        assert (refused.code, names(tmp_path)) == (66, ["home"])
