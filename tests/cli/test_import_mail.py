"""`complaint import inbox.mbox`: mails become contacts, with the original as evidence."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.importing import mail, mailbox
from tests.cli.terminal import forbidden
from tests.conftest import Run

FROM = ("--for", "acme", "--from", "acme.example")


def contacts(run: Run) -> list[dict[str, Any]]:
    """The contacts of the case."""
    found: list[dict[str, Any]] = run("show", "acme", "--json").json["contacts"]
    return found


def test_mails_from_and_to_them_are_stored_with_their_originals(acme: Run, tmp_path: Path) -> None:
    """The mails of others stay where they are."""
    theirs = mail("Re: my line", "Dear Jo,\n\nFrom Monday on it works.")
    mine = mail("My line", "It is dead.", From="jo@example.org", To="help@acme.example")
    path = mailbox(tmp_path, theirs, mail(From="x@evil-acme.example"), mine)

    result = acme("import", path, *FROM, "--json")

    assert (result.code, result.json["counts"]) == (
        0,
        {"read": 3, "stored": 2, "known": 0, "probable": 0, "refused": 0, "left_out": 1},
    )
    first, second = contacts(acme)
    assert (first["summary"], first["said"]) == (
        "Re: my line",
        "Dear Jo,\n\nFrom Monday on it works.",
    )
    assert (second["direction"], second["outcome"]) == ("out", "sent")
    assert second["quotes"] == [{"speaker": "me", "text": "It is dead."}]
    exhibits = acme("show", "acme", "--json").json["exhibits"]
    assert [(each["about_id"], each["sha256"]) for each in exhibits] == [
        (contact["id"], hashlib.sha256(text.encode()).hexdigest())
        for contact, text in ((first, theirs), (second, mine))
    ]
    assert acme("verify").code == 0


def test_the_same_mail_in_a_file_and_in_a_mailbox_is_one(acme: Run, tmp_path: Path) -> None:
    """Saved alone, with other line ends and a mark of the mail program."""
    acme("import", mailbox(tmp_path, mail()), *FROM)
    alone = tmp_path / "one.eml"
    alone.write_bytes(("X-Mozilla-Status: 0001\n" + mail()).replace("\n", "\r\n").encode())

    counts = acme("import", str(alone), *FROM, "--json").json["counts"]

    assert (counts["stored"], counts["known"]) == (0, 1)


def test_the_address_that_is_recorded_is_theirs(acme: Run, tmp_path: Path) -> None:
    """And no other of the same domain."""
    acme("provider", "acme", "--channel", "email", "--value", "help@acme.example")
    path = mailbox(tmp_path, mail(), mail(From="other@acme.example"))

    assert acme("import", path, "--json").json["counts"]["stored"] == 1


def test_a_mail_that_was_logged_by_hand_is_not_doubled(acme: Run, tmp_path: Path) -> None:
    """Written down on the day it came."""
    acme("log", "acme", "They wrote", "--channel", "email", "--in", "--at", "2026-11-03")

    result = acme("import", mailbox(tmp_path, mail()), *FROM)

    assert "Left out, message 1: it is probably entry 5; --also stores it, too." in result.out
    assert len(contacts(acme)) == 1


def test_a_mail_without_a_date_stops_all(acme: Run, tmp_path: Path) -> None:
    """It is not now, and not when the file was saved."""
    path = mailbox(tmp_path, mail(), mail(Date=""))

    result = acme("import", path, *FROM)

    assert (result.code, len(contacts(acme))) == (65, 0)
    assert "Refused, message 2: It has no date, and a date is never guessed." in result.out


def test_a_card_number_in_a_mail_is_asked_about(acme: Run, tmp_path: Path) -> None:
    """Masked on request; the original is evidence, and says so."""
    path = mailbox(tmp_path, mail(body="Your card 4111 1111 1111 1111 was charged."))

    refused = acme("import", path, *FROM)
    masked = acme("import", path, *FROM, "--mask-card")

    assert (refused.code, "ending in: 1111" in refused.out) == (65, True)
    assert "Use --mask-card" in refused.out
    assert "The originals of the mails are kept as they are, card numbers included." in masked.out
    assert "4111" not in contacts(acme)[0]["said"]


def test_text_of_strangers_never_reaches_the_terminal_raw(acme: Run, tmp_path: Path) -> None:
    """In the plan, in a refusal, in the receipt."""
    evil = "\x1b]0;x\x07[bold]\u202e=1+1"
    path = mailbox(
        tmp_path, mail(evil, evil), mail(Date=evil), mail(From=f"{evil} <a@acme.example>")
    )

    for words in (("--dry-run",), (), ("--skip-bad",)):
        result = acme("import", path, *FROM, *words)
        assert forbidden(result.out + result.err) == set()
    assert contacts(acme)[0]["said"] == evil


def test_a_summary_that_is_an_outcome_is_still_a_subject(acme: Run, tmp_path: Path) -> None:
    """`log` would ask whether it was meant as one."""
    acme("import", mailbox(tmp_path, mail("refused")), *FROM)

    assert (contacts(acme)[0]["summary"], contacts(acme)[0]["outcome"]) == ("refused", "spoke")


@pytest.mark.parametrize("subject", ["", "=?utf-8?q?a=00b?=", "=?utf-8?q?=0D=0ABcc:_x?="])
def test_subjects_that_hide_something(acme: Run, tmp_path: Path, subject: str) -> None:
    """A NUL is refused with its field; line ends become blanks."""
    result = acme("import", mailbox(tmp_path, mail(subject)), *FROM)

    if "=00" in subject:
        assert (result.code, "holds a NUL character." in result.out) == (65, True)
    else:
        assert contacts(acme)[0]["summary"] == ("Bcc: x" if subject else "")


def test_a_mailbox_without_any_message_is_refused(acme: Run, tmp_path: Path) -> None:
    """It is another kind of file, or was damaged."""
    path = tmp_path / "broken.mbox"
    path.write_text(f"From nowhere\n{mail()}", encoding="utf-8")

    result = acme("import", str(path), *FROM)

    assert (result.code, result.out) == (65, "")
    assert "There is no message in 'broken.mbox'." in result.err


def test_a_mailbox_without_their_mails_adds_nothing(acme: Run, tmp_path: Path) -> None:
    """And says how many there were."""
    result = acme("import", mailbox(tmp_path, mail(From="x@y.example", To="z@y.example")), *FROM)

    assert result.out.splitlines()[-2:] == [
        "In the file: 1. Stored: 0, of others, or outside the dates: 1.",
        "Nothing was added to the record.",
    ]
