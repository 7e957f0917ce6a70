"""`export -o acme.ics` and `due --ics`: one event for each date, for ever the same one."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from icalendar import Calendar

from tests.cli.conftest import CASE, DETAILS
from tests.cli.letter_stories import sofa
from tests.conftest import Run, Tell, names

MONDAY = datetime(2026, 11, 23, 17, tzinfo=UTC)


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    return tmp_path / "acme.ics"


def events(file: Path) -> list[Any]:
    """Every event, as the library `icalendar` reads the file back."""
    return list(Calendar.from_ical(file.read_bytes()).walk("VEVENT"))


def brief(file: Path) -> list[tuple[str, int, str]]:
    """The words, the count and the status of each event."""
    return [(str(e["SUMMARY"]), e["SEQUENCE"], str(e["STATUS"])) for e in events(file)]


def exported(run: Run, file: Path, *words: str, now: str = "2026-11-25T10:00+00:00") -> None:
    done = run("export", *words, "-o", str(file), "--force", now=now)
    assert done.code == 0, done.err


class TestPromises:
    """What they promised, and what the user did."""

    def test_the_whole_file(self, called: Run, file: Path) -> None:
        """Hours in UTC, text escaped, lines folded, nothing of today in it."""
        written = called("export", "acme", "-o", str(file), now="2026-12-24T10:00+00:00")

        assert (written.code, written.out) == (
            0,
            f"Written to {file} and read back: 1 date to keep in mind, 0 called off.\n",
        )
        uid = str(events(file)[0]["UID"])
        assert file.read_bytes().decode().replace(uid, "#") == "\r\n".join(
            (
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//complaintkit//the consumer's CRM//EN",
                "BEGIN:VEVENT",
                "SUMMARY:Acme promised: a call back (promise 1)",
                "DTSTART:20261123T170000Z",
                "DTSTAMP:20261122T100000Z",
                "UID:#",
                "SEQUENCE:0",
                "CREATED:20261122T100000Z",
                "DESCRIPTION:Case 1: Acme\\, The line is dead\\nDue: Mon 23 Nov 2026 17:00 Eu",
                " rope/London.\\nMade: Sun 22 Nov 2026 10:00 Europe/London\\; entry 6.\\nWhen i",
                " t is kept: complaint settle 1 kept",
                "LAST-MODIFIED:20261122T100000Z",
                "STATUS:CONFIRMED",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            )
        )
        assert file.stat().st_mode & 0o777 == 0o600

    def test_the_same_record_gives_the_same_bytes(self, called: Run, tmp_path: Path) -> None:
        """A file that changes every day would ask to be imported every day."""
        one, two = tmp_path / "one.ics", tmp_path / "two.ics"
        exported(called, one, now="2026-11-25T10:00+00:00")
        exported(called, two, now="2027-05-05T10:00+00:00")

        assert one.read_bytes() == two.read_bytes()

    def test_a_day_without_an_hour_is_a_whole_day(self, acme: Run, file: Path) -> None:
        """Its end is the first day that is no longer in it."""
        acme("log", "acme", "--promise", "a refund by Friday")

        exported(acme, file)

        (found,) = events(file)
        assert (found["DTSTART"].dt, found["DTEND"].dt) == (
            date(2026, 11, 27),
            date(2026, 11, 28),
        )

    def test_a_window_has_both_ends(self, acme: Run, file: Path) -> None:
        """24 to 48 hours from 10 o'clock."""
        acme("log", "acme", "--callback", "24 to 48 hours")

        exported(acme, file)

        (found,) = events(file)
        assert (found["DTSTART"].dt, found["DTEND"].dt) == (
            datetime(2026, 11, 23, 10, tzinfo=UTC),
            datetime(2026, 11, 24, 10, tzinfo=UTC),
        )

    def test_the_hour_of_another_zone_and_season(self, run: Run, file: Path) -> None:
        """17:00 in New York is 21:00 in London's winter before the clocks change, 22:00 after."""
        where = ("--country", "US", "--zone", "America/New_York")
        run("init", "--name", "Jo", *where, now="2026-10-30T10:00+00:00")
        told = ("--callback", "2026-10-31 17:00", "--promise", "a refund by 2026-11-02 17:00")
        run("log", "Acme", *CASE, *told, now="2026-10-30T10:00+00:00")

        exported(run, file)

        assert [each["DTSTART"].dt.hour for each in events(file)] == [21, 22]

    @pytest.mark.parametrize(
        "undoing",
        [
            ("settle", "1", "kept"),
            ("settle", "1", "waived"),
            ("void", "6", "--why", "never said"),
            ("log", "acme", "--callback", "Friday 5pm", "--replaces", "1"),
            ("close", "acme", "--outcome", "resolved"),
        ],
        ids=lambda words: " ".join(words[:3]),
    )
    def test_what_nobody_waits_for_is_called_off(
        self, called: Run, file: Path, undoing: tuple[str, ...]
    ) -> None:
        """It is in the calendar already: to leave it out would leave it there."""
        exported(called, file)
        (uid,) = [each["UID"] for each in events(file)]
        done = called(*undoing, now="2026-11-24T10:00+00:00")
        assert done.code == 0, done.err

        exported(called, file)

        (off,) = [each for each in events(file) if each["UID"] == uid]
        assert (str(off["SUMMARY"]), off["SEQUENCE"], str(off["STATUS"])) == (
            *("Off: Acme promised: a call back (promise 1)", 1, "CANCELLED"),
        )
        assert off["DTSTAMP"].dt == datetime(2026, 11, 24, 10, tzinfo=UTC)

    def test_what_is_taken_back_is_on_again(self, called: Run, file: Path) -> None:
        """Settled by mistake: the same event, changed twice."""
        called("settle", "1", "kept", now="2026-11-24T10:00+00:00")
        called("void", "7", "--why", "it was another call", now="2026-11-24T11:00+00:00")

        exported(called, file)

        assert brief(file) == [("Acme promised: a call back (promise 1)", 2, "CONFIRMED")]

    def test_a_corrected_promise_moves(self, called: Run, file: Path) -> None:
        """An amendment keeps the event and moves it."""
        called("amend", "6", "--due", "2026-11-26 15:00", "--why", "misheard")

        exported(called, file)

        (found,) = events(file)
        assert (found["SEQUENCE"], found["DTSTART"].dt) == (1, MONDAY.replace(day=26, hour=15))

    def test_what_changes_nothing_counts_nothing(self, called: Run, file: Path) -> None:
        """A call that went unanswered moves no date."""
        called("log", "acme", "--outcome", "no-answer")
        called("me", "--phone", "0800 2")

        exported(called, file)

        assert brief(file) == [("Acme promised: a call back (promise 1)", 0, "CONFIRMED")]

    def test_own_promises_ring_and_theirs_do_not(self, acme: Run, file: Path) -> None:
        """A day and an hour before an hour; at nine, a week and a day before a day."""
        acme("log", "acme", "--mine", "send photos by 2026-12-07", "--callback", "tomorrow 5pm")
        acme("log", "acme", "--mine", "call them back by 2026-12-08 15:00")

        exported(acme, file)

        alarms = [[a["TRIGGER"].dt for a in each.walk("VALARM")] for each in events(file)]
        assert alarms == [
            [],
            [-timedelta(days=6, hours=15), -timedelta(hours=15)],
            [-timedelta(days=1), -timedelta(hours=1)],
        ]

    def test_what_is_off_does_not_ring(self, acme: Run, file: Path) -> None:
        """The photos were sent."""
        acme("log", "acme", "--mine", "send photos by 2026-12-07")
        acme("settle", "1", "kept")

        exported(acme, file)

        (found,) = events(file)
        assert (str(found["STATUS"]), found.walk("VALARM")) == ("CANCELLED", [])


class TestLaw:
    """The windows of the law, and letters."""

    def test_every_end_that_due_would_show(self, tell: Tell, run: Run, file: Path) -> None:
        """A sofa paid by card: the reply to the claim, the dispute of the payment, the routes."""
        tell(sofa)

        exported(run, file)

        words = [title for title, _count, _status in brief(file)]
        assert "Sofa World: the last day to answer your letter 1 (Formal claim)" in words
        assert any("your last safe day: Visa dispute" in each for each in words)
        assert len({each["UID"] for each in events(file)}) == len(words)
        rights = run("rights", "--json", now="2026-11-25T10:00+00:00").json
        closing = {
            each["closes"]
            for each in rights["windows"]
            if each["closes"] and not each["met"] and each["start"]
        }
        assert closing
        assert closing <= {each["DTSTART"].dt.isoformat() for each in events(file)}

    def test_an_answer_calls_the_letter_off(self, tell: Tell, run: Run, file: Path) -> None:
        """They have answered: nobody waits."""
        tell(sofa)
        run("received", "sofa", "final-refusal", now="2026-12-02T10:00+00:00")

        exported(run, file)

        assert (
            *(
                "Off: Sofa World: the last day to answer your letter 1 (Formal claim)",
                1,
                "CANCELLED",
            ),
        ) in brief(file)

    def test_a_mail_of_theirs_calls_the_letter_off(self, tell: Tell, run: Run, file: Path) -> None:
        """Nobody noted a milestone; the mail was logged, and that is an answer."""
        tell(sofa)
        mail = ("log", "sofa", "They wrote.", "--channel", "email", "--in")
        assert run(*mail, now="2026-12-02T10:00+00:00").code == 0

        exported(run, file)

        off = [title for title, _count, status in brief(file) if status == "CANCELLED"]
        assert "Off: Sofa World: the last day to answer your letter 1 (Formal claim)" in off

    def test_a_letter_that_was_not_sent_waits_for_nothing(self, run: Run, file: Path) -> None:
        """It asks for nothing as long as it lies in a drawer."""
        run("init", *DETAILS)
        run("open", "Acme", *CASE)
        run("log", "acme", "They will call", "--callback", "tomorrow 5pm", "--agent", "Jo")
        assert run("letter", "acme", now="2026-11-25T10:00+00:00").code == 0

        exported(run, file)

        assert [title for title, _count, _status in brief(file)] == [
            "Acme promised: a call back (promise 1)"
        ]

    def test_a_fact_declared_void_takes_its_clocks_along(
        self, tell: Tell, run: Run, file: Path
    ) -> None:
        """Without the delivery nothing runs from it; what another fact gives stays."""
        tell(sofa)
        exported(run, file)
        before = {str(each["UID"]) for each in events(file)}
        milestones = run("show", "sofa", "--json").json["milestones"]
        entry = next(str(each["entry"]) for each in milestones if each["kind"] == "delivered")
        assert run("void", entry, "--why", "it came later").code == 0

        exported(run, file)

        after = {str(each["UID"]): str(each["STATUS"]) for each in events(file)}
        assert before <= set(after)
        assert {"CANCELLED", "CONFIRMED"} <= {after[uid] for uid in before}


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
