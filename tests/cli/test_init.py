"""`complaint init`: the record is made once, with details that can be right, or not at all."""

import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Spawn
from tests.conftest import Run

DETAILS = ("--name", "Jo Doe", "--address", "1 High St", "--email", "jo@example.org")
PLACE = ("--phone", "0113 496 0000", "--country", "GB", "--language", "pl")


def test_says_where_the_record_is_and_what_comes_next(run: Run, home: Path) -> None:
    """The whole answer: the user must find the file again, and know the next command."""
    result = run("init", *DETAILS, "--zone", "Europe/London")

    assert (result.code, result.err) == (0, "")
    assert result.out == (
        f"Your record is {home}/complaints.db; your time zone is Europe/London.\n"
        "After the next call: complaint log\n"
    )


def test_says_it_in_the_language_that_was_given(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As every later command will."""
    monkeypatch.delenv("COMPLAINT_LANG")

    result = run("init", *DETAILS, *PLACE, "--zone", "Europe/London")

    assert result.out == (
        f"Twój rejestr to {home}/complaints.db; Twoja strefa czasowa to Europe/London.\n"
        "Po następnej rozmowie: complaint log\n"
    )


def test_keeps_every_detail(run: Run, home: Path) -> None:
    """Letters say them of their sender."""
    run("init", *DETAILS, *PLACE, "--city", "Leeds", "--zone", "Europe/London")

    assert run("me", "--json").json == {
        "name": "Jo Doe",
        "address": "1 High St",
        "email": "jo@example.org",
        "phone": "0113 496 0000",
        "city": "Leeds",
        "account": "",
        "country": "GB",
        "language": "pl",
        "zone": "Europe/London",
        "default_days": 2,
        "record": f"{home}/complaints.db",
    }


def test_json_names_the_record(run: Run, home: Path) -> None:
    """A script needs the path and nothing else."""
    assert run("init", *DETAILS, "--zone", "UTC", "--json").json == {
        "record": f"{home}/complaints.db"
    }


def test_a_name_alone_is_enough(run: Run) -> None:
    """Everything else can be told later; a letter asks for it."""
    result = run("init", "--name", "Jo", "--zone", "Europe/Belgrade")

    assert result.code == 0
    assert run("me", "--json").json["address"] == ""


def test_only_the_user_can_read_it(run: Run, home: Path) -> None:
    """Other people of the house have no business with it."""
    run("init", *DETAILS)

    modes = [stat.S_IMODE(path.stat().st_mode) for path in (home, home / "complaints.db")]
    assert modes == [0o700, 0o600]


def test_home_may_be_anywhere(run: Run, home: Path, tmp_path: Path) -> None:
    """`--home` wins over COMPLAINT_HOME."""
    result = run("--home", str(tmp_path / "a b"), "init", *DETAILS, "--zone", "UTC")

    assert (result.code, home.exists()) == (0, False)
    assert run("--home", str(tmp_path / "a b"), "me", "--json").json["name"] == "Jo Doe"


def test_without_a_zone_it_is_the_machines(spawn: Spawn) -> None:
    """Asked of the machine once; never a silent UTC."""
    assert "your time zone is Europe/Warsaw." in spawn("init", *DETAILS, TZ="Europe/Warsaw").out


def test_a_machine_that_does_not_say_its_zone_is_no_reason_for_utc(
    spawn: Spawn, home: Path
) -> None:
    """A misspelt TZ is UTC to most programs, without a word; every deadline would be off."""
    result = spawn("init", *DETAILS, TZ="Nowhere/Bad")

    assert (result.code, result.out, home.exists()) == (69, "", False)
    assert "--zone Europe/Warsaw" in result.err


@pytest.mark.parametrize(
    ("wrong", "code", "said"),
    [
        ((), 2, "A letter needs your name."),
        (("--name", "  "), 2, "A letter needs your name."),
        (("--name", "Jo", "--country", "Britain"), 2, "'Britain' is not a country code."),
        (("--name", "Jo", "--country", "G1"), 2, "'G1' is not a country code."),
        (("--name", "Jo", "--language", "de"), 2, "'de' is not a language of complaintkit yet."),
        (("--name", "Jo", "--zone", "Warsaw"), 69, "There is no time zone 'Warsaw'"),
        (("--name", "Jo", "--zone", "../etc/passwd"), 69, "There is no time zone"),
        (("--name", "Jo\nDoe"), 65, "The text of name has a line break."),
        (("--name", "J" * 501), 65, "501 characters, and the limit is 500"),
    ],
)
def test_details_that_cannot_be_right_make_no_record(
    run: Run, home: Path, wrong: tuple[str, ...], code: int, said: str
) -> None:
    """Everything is checked before the first write: half a home is worse than none."""
    result = run("init", *wrong)

    assert (result.code, result.out, home.exists()) == (code, "", False)
    assert said in result.err


@pytest.mark.parametrize(("typed", "stored"), [("gb", "GB"), (" pl ", "PL")])
def test_a_country_is_stored_in_capitals(run: Run, typed: str, stored: str) -> None:
    """It decides which public holidays count; `gb` is understood."""
    run("init", *DETAILS, "--country", typed)

    assert run("me", "--json").json["country"] == stored


def test_a_second_init_changes_nothing(ready: Run, home: Path) -> None:
    """The record may hold years; whoever types `init` again means something else."""
    before = (home / "complaints.db").read_bytes()

    result = ready("init", "--name", "Somebody Else")

    assert (result.code, result.out) == (73, "")
    assert "There is already a record at" in result.err
    assert "complaint me" in result.err
    assert (home / "complaints.db").read_bytes() == before


def test_two_entries_begin_the_record(run: Run) -> None:
    """The record's own birth, and the details."""
    run("init", *DETAILS)

    assert run("verify", "--json").json["entries"] == 2


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111 1111 1111 1111")],
)
def test_what_looks_like_a_card_number_needs_a_word(
    run: Run, home: Path, option: str, stored: str
) -> None:
    """A customer number in the address line can pass for one; the hint must work here, too."""
    refused = run("init", "--name", "Jo", "--address", "4111 1111 1111 1111")
    assert (refused.code, home.exists()) == (65, False)

    run("init", "--name", "Jo", "--address", "4111 1111 1111 1111", option)

    assert run("me", "--json").json["address"] == stored
