"""`complaint received`: an answer came; the day they sent it and the day it came both count."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from complaintkit.cli.received import Answer, Came
from tests.cli.conftest import stilled
from tests.cli.counted import case, days
from tests.conftest import Run


def test_says_what_was_understood_and_which_days_count(acme: Run) -> None:
    """The whole answer."""
    result = acme(
        *("received", "acme", "final-refusal", "--on", "2026-11-20", "--dated", "2026-11-18"),
        *("--summary", "They refuse."),
    )

    assert (result.code, stilled(result.out), result.err) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Fri 20 Nov 2026: their answer came by post: They refuse.\n"
        "Wed 18 Nov 2026: they sent their final refusal.\n"
        "Fri 20 Nov 2026: you received their answer.\n"
        "Wed 18 Nov 2026: they dated or sent their answer.\n"
        "No clock of the law runs: what they sell is not recorded."
        " Say it: complaint amend 4 --sector ... --why ...\n"
        "Stored as entry 5 (contact logged), 6 (milestone noted), 7 (milestone noted),"
        " 8 (milestone noted), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        "",
    )
    assert acme("verify", "--json").json["is_sound"] is True


@pytest.mark.parametrize(
    ("answer", "kinds"),
    [
        ("acknowledged", ["acknowledged"]),
        ("holding-reply", ["holding-reply"]),
        ("reply", ["reply", "reply-received"]),
        ("final-refusal", ["final-refusal", "reply-received", "reply"]),
        ("accepted", ["accepted", "reply-received", "reply"]),
    ],
)
def test_each_answer_has_its_milestones(acme: Run, answer: str, kinds: list[str]) -> None:
    """Without days, today; they came with the contact."""
    assert acme("received", answer).code == 0

    found = case(acme)
    (contact,) = found["contacts"]
    assert days(acme) == [(kind, "2026-11-22") for kind in kinds]
    assert {each["source_id"] for each in found["milestones"]} == {contact["id"]}


def test_every_answer_is_tested() -> None:
    """The table above has them all."""
    assert get_args(Answer) == (
        *("acknowledged", "holding-reply", "reply", "final-refusal", "accepted"),
    )


@pytest.mark.parametrize("via", get_args(Came))
def test_it_is_a_contact_of_theirs(acme: Run, via: str) -> None:
    """On any way that an answer can come."""
    acme("received", "acme", "reply", "--via", via, "--summary", "No.\nNever.")

    (contact,) = case(acme)["contacts"]
    assert {name: contact[name] for name in ("channel", "direction", "summary", "outcome")} == {
        "channel": via,
        "direction": "in",
        "summary": "No.\nNever.",
        "outcome": "spoke",
    }


@pytest.mark.parametrize(("dated", "code"), [("19", 0), ("20", 0), ("21", 2)])
def test_it_cannot_come_before_it_was_sent(acme: Run, dated: str, code: int) -> None:
    """The day before, the day, the day after."""
    result = acme("received", "reply", "--on", "2026-11-20", "--dated", f"2026-11-{dated}")

    assert result.code == code
    assert ("It cannot have come before they sent it." in result.err) == (code == 2)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "Missing argument '[WHO] ANSWER'."),
        (("acme",), 2, "What kind of answer came was not said."),
        (("acme", "no"), 2, "acknowledged, holding-reply, reply, final-refusal, accepted"),
        (("acme", "reply", "today"), 2, "What kind of answer came was not said."),
        (("nobody", "reply"), 2, "There is no case and no provider 'nobody'."),
        (("reply", "--on", "2026-11-23"), 2, "is in the future: Mon 23 Nov 2026."),
        (("reply", "--dated", "2026-11-23"), 2, "is in the future"),
        (("reply", "--via", "pigeon"), 2, "'pigeon' is not one of 'post'"),
        (("reply", "--summary", "4111111111111111"), 65, "ending in: 1111"),
        (("reply", "--summary", "x\0"), 65, "NUL"),
        (("reply", "--summary", "x" * 100_001), 65, "too long: 100001"),
    ],
)
def test_what_cannot_be_is_refused(
    acme: Run, entries: Callable[[], int], words: tuple[str, ...], code: int, said: str
) -> None:
    """Nothing is stored, the contact neither."""
    result = acme("received", *words)

    assert (result.code, result.out, entries()) == (code, "", 4)
    assert said in result.err


def test_an_answer_from_before_the_purchase_is_refused_whole(
    acme: Run, entries: Callable[[], int]
) -> None:
    """The contact is not stored without its milestone."""
    acme("note", "acme", "purchased", "2026-11-10")

    result = acme("received", "reply", "--on", "2026-11-20", "--dated", "2026-11-09")

    assert (result.code, result.out, entries()) == (2, "", 5)
    assert "That is before entry 5: Tue 10 Nov 2026, you bought it." in result.err


def test_a_closed_case_takes_an_answer_and_says_that_it_is_closed(acme: Run) -> None:
    """They answer when it is over."""
    acme("close", "acme", "--outcome", "given-up")

    assert "Case 1 is closed" in acme("received", "acme", "reply").out


def test_several_open_cases_are_listed(acme: Run) -> None:
    """None is picked for the user."""
    acme("open", "Zed", "--about", "a", "--want", "b")

    assert "There are 2 open cases; which one?" in acme("received", "reply").err


def test_json_gives_the_days(acme: Run) -> None:
    """A program learns what counts from when."""
    found = acme("received", "reply", "--dated", "2026-11-20", "--json").json

    assert [(each["kind"], each["at"][:10]) for each in found["milestones"]] == [
        ("reply", "2026-11-20"),
        ("reply-received", "2026-11-22"),
    ]
    assert [each["kind"] for each in found["stored"]] == [
        "contact_logged",
        *["milestone_noted"] * 2,
    ]


def test_a_corrected_day_is_not_before_they_sent_it(acme: Run) -> None:
    """Six months to the ombudsman run from the day they sent it; both days must fit."""
    acme("received", "acme", "final-refusal", "--dated", "2026-11-10", "--on", "2026-11-13")
    contact = next(
        each["entry"]
        for each in acme("show", "acme", "--json").json["contacts"]
        if each["direction"] == "in"
    )

    early = acme("amend", str(contact), "--at", "2026-11-09", "--why", "misread")
    same = acme("amend", str(contact), "--at", "2026-11-10", "--why", "misread")

    assert (early.code, same.code) == (2, 0)
    assert "Tue 10 Nov 2026, when they sent it." in early.err
    assert "Nothing was stored." in early.err


def test_an_answer_that_is_attached_as_a_mail_came_by_mail(acme: Run, tmp_path: Path) -> None:
    """Nobody said that it came by post."""
    mail = tmp_path / "answer.EML"
    mail.write_bytes(b"Subject: No\r\n\r\nNo.\r\n")

    shown = acme("received", "acme", "reply", "--attach", str(mail)).out
    mail.write_bytes(b"Subject: No\r\n\r\nNo, again.\r\n")
    again = ("reply", "--attach", str(mail), "--via", "post", "--on", "yesterday")
    told = acme("received", "acme", *again).out

    assert "their answer came by e-mail" in shown
    assert "their answer came by post" in told
