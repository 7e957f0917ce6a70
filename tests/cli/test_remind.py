"""`complaint remind`: a word when something is due, and nothing on a quiet day."""

import email
import stat
from email.policy import default
from pathlib import Path

import pytest

from tests.cli.machine import Machine
from tests.conftest import Run

LATER = "2026-11-24T09:00+00:00"


def test_a_quiet_day_says_nothing(called: Run, machine: Machine) -> None:
    """Not a word, not a file, not a notification; the day before the promise ends."""
    machine.has("notify-send")

    result = called("remind")

    assert (result.code, result.out, result.err) == (0, "", "")
    assert machine.told("notify-send") == []


def test_what_is_due_is_shown_by_the_desktop(called: Run, machine: Machine) -> None:
    """Numbers in the title, which a locked screen may show; what is due in the text."""
    machine.has("notify-send")

    result = called("remind", now=LATER)

    assert (result.code, result.out, result.err) == (0, "", "")
    assert machine.told("notify-send") == [
        [
            *("--app-name=complaintkit", "--"),
            "Complaints: 1 overdue, 0 more that need you.",
            "Acme, case 1: promise 1, a call back: 16 h over its time",
        ]
    ]


@pytest.mark.parametrize(
    ("now", "says"),
    [
        ("2026-11-22T23:59+00:00", ""),
        ("2026-11-23T00:01+00:00", "Acme, case 1: promise 1, a call back: by Mon 23 Nov 2026"),
        ("2026-11-23T17:00+00:00", "Acme, case 1: promise 1, a call back: by Mon 23 Nov 2026"),
        ("2026-11-23T17:01+00:00", "Acme, case 1: promise 1, a call back: 1 min over its time"),
    ],
)
def test_the_day_before_the_day_and_the_minute_after(
    called: Run, machine: Machine, now: str, says: str
) -> None:
    """Due is the whole last day; overdue the first moment after."""
    found = called("remind", "--json", now=now).json["due"]

    assert found == ([says] if says else [])


def test_what_only_stands_still_is_no_reminder(acme: Run, machine: Machine) -> None:
    """It would come every day, and soon nobody would read it."""
    machine.has("notify-send")

    result = acme("remind", now="2027-02-01T09:00+00:00")

    assert (result.out, machine.told("notify-send")) == ("", [])
    assert "No contact for two weeks or more" in acme("due", now="2027-02-01T09:00+00:00").out


def test_without_a_notifier_it_is_a_file_and_says_so(
    called: Run, machine: Machine, home: Path
) -> None:
    """A reminder is never lost; only its owner can read it."""
    result = called("remind", now=LATER)

    file = home / "reminder.txt"
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "Complaints: 1 overdue, 0 more that need you.\n"
        "  Acme, case 1: promise 1, a call back: 16 h over its time\n"
        "There is no notify-send to show a notification with.\n"
        f"The reminder is in {file}.\n"
    )
    assert file.read_text() == (
        "Complaints: 1 overdue, 0 more that need you.\n"
        "\n"
        "Acme, case 1: promise 1, a call back: 16 h over its time\n"
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_notifier_that_fails_is_said_too(called: Run, machine: Machine, home: Path) -> None:
    """No desktop listens: a server, or a timer that knows of none."""
    machine.has("notify-send", code=1, says="Cannot autolaunch D-Bus without X11.")

    result = called("remind", now=LATER)

    assert (
        "notify-send could not show it: Cannot autolaunch D-Bus without X11.\n"
        f"The reminder is in {home / 'reminder.txt'}.\n"
    ) in result.out


def test_a_mail_file_instead(called: Run, machine: Machine, tmp_path: Path) -> None:
    """One a day, in the folder that was named; the same day writes it anew."""
    folder = tmp_path / "mails"
    folder.mkdir()

    for _ in range(2):
        result = called("remind", "--mail", str(folder), now=LATER)

    (file,) = folder.iterdir()
    assert (result.code, file.name) == (0, "complaint-2026-11-24.eml")
    message = email.message_from_bytes(file.read_bytes(), policy=default)
    assert message["Subject"] == "Complaints: 1 overdue, 0 more that need you."
    assert (message["To"], message["From"]) == ("jo@example.org", "jo@example.org")
    assert message["Date"] == "Tue, 24 Nov 2026 09:00:00 +0000"
    assert "promise 1, a call back: 16 h over its time" in message.get_content()
    assert machine.told("notify-send") == []


@pytest.mark.parametrize("words", [(), ("--install", "--with", "cron")], ids=["look", "install"])
def test_a_folder_for_mails_must_be_there(
    called: Run, machine: Machine, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """A slip of the finger would hide every reminder."""
    machine.has_crontab("")

    result = called("remind", *words, "--mail", str(tmp_path / "nowhere"), now=LATER)

    assert (result.code, result.out) == (66, "")
    assert f"There is no folder {tmp_path / 'nowhere'}." in result.err
    assert machine.crontab_file.read_text() == ""


def test_many_things_are_cut_with_a_word(acme: Run, machine: Machine) -> None:
    """A notification has room for a few lines."""
    machine.has("notify-send")
    words = [part for each in range(9) for part in ("--promise", f"thing {each} by 2026-11-23")]
    acme("log", "acme", *words)

    acme("remind", now=LATER)

    ((*_words, title, body),) = machine.told("notify-send")
    assert title == "Complaints: 9 overdue, 0 more that need you."
    assert body.splitlines()[-1] == "and 3 more: complaint due"
    assert len(body.splitlines()) == 7


def test_hostile_text_is_only_text_for_the_desktop(acme: Run, machine: Machine) -> None:
    """Its markup is escaped, and no word of it is an option."""
    machine.has("notify-send")
    acme("open", "<b>x</b>&\x1b[31m", "--about", "a", "--want", "b")
    acme("log", "2", "--promise", "<a href='x'> by 2026-11-23")

    acme("remind", now=LATER)

    ((_app, dashes, _title, body),) = machine.told("notify-send")
    assert dashes == "--"
    assert body.startswith("&lt;b&gt;x&lt;/b&gt;&amp;")
    assert not {"<", "\x1b"} & set(body)


def test_a_closed_case_is_quiet(called: Run, machine: Machine) -> None:
    """Nothing is due for it any more."""
    called("close", "acme", "--outcome", "given-up")

    assert called("remind", now=LATER).out == ""


def test_a_window_of_the_law_that_ends_is_said_with_its_day(acme: Run, machine: Machine) -> None:
    """A right that ends cannot be had back."""
    acme("pay", "acme", "49 GBP", "--by", "credit-card", "--network", "visa")

    (said,) = acme("remind", "--json", now="2027-03-20T09:00+00:00").json["due"]

    assert said == (
        "Acme, case 1: Visa dispute: your bank's last day to file it:"
        " act by Mon 22 Mar 2027, 2 days left."
    )


def test_without_a_record_it_says_what_to_do(run: Run, machine: Machine) -> None:
    """A timer that outlived its record must not be silent."""
    result = run("remind")

    assert (result.code, result.out) == (66, "")
    assert "complaint init" in result.err
