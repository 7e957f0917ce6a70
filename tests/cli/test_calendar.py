"""`export -o acme.ics` and `due --ics`: one event for each date, for ever the same one."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.calendars import MONDAY, brief, events, exported
from tests.cli.conftest import CASE
from tests.conftest import Run


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    return tmp_path / "acme.ics"


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
