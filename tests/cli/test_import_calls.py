"""`complaint import calls.xml`: the call log of a phone becomes contacts, once."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import stilled
from tests.cli.importing import FOR, THEIRS, call, call_log
from tests.conftest import Run


def test_the_plan_and_what_becomes_of_it(acme: Run, tmp_path: Path) -> None:
    """First shown, then stored, then nothing: the three in full."""
    acme("log", "acme", "I called", "--at", "2026-11-02 10:03", "--duration", "5m")
    path = call_log(
        tmp_path, call(), call(60, duration="0"), call(90, type="3", number="+448001112222"),
        call(120, type="1", contact_name="Acme &#55357;&#56838;"),
    )  # fmt: skip

    plan = acme("import", path, *FOR, "--dry-run")
    stored = acme("import", path, *FOR)
    again = acme("import", path, *FOR)

    assert (plan.code, plan.err, plan.out) == (
        0,
        "",
        "Case 1: Acme, The line is dead\n"
        "Calls from and to: +44 800 111 222\n"
        "In the file  When                                What"
        "                                             Plan\n"
        "call 1       Mon 2 Nov 2026 10:00 Europe/London  you contacted them (phone), spoke,"
        " lasted 5 min  probably entry 5 already\n"
        "call 2       Mon 2 Nov 2026 11:00 Europe/London  you contacted them (phone), no-answer"
        "            store\n"
        "call 4       Mon 2 Nov 2026 12:00 Europe/London  they contacted you (phone), spoke,"
        " lasted 5 min  store\n"
        "In the file: 4. To store: 2, probably there: 1, of others, or outside the dates: 1.\n",
    )
    assert (stored.code, stored.err, stilled(stored.out)) == (
        0,
        "",
        "Case 1: Acme, The line is dead\n"
        "Calls from and to: +44 800 111 222\n"
        "Left out, call 1: it is probably entry 5; --also stores it, too.\n"
        "In the file: 4. Stored: 2, probably there: 1, of others, or outside the dates: 1.\n"
        "Stored as entries 6 to 9, 2026-11-22 10:00:00 UTC, fingerprint #.\n",
    )
    assert (again.code, again.err, again.out.splitlines()[-2:]) == (
        0,
        "",
        [
            "In the file: 4. Stored: 0, already there: 2, probably there: 1,"
            " of others, or outside the dates: 1.",
            "Nothing was added to the record.",
        ],
    )
    assert acme("verify", "--json").json["is_sound"] is True


def test_a_call_has_everything_the_phone_knew(acme: Run, tmp_path: Path) -> None:
    """To the second, in the user's zone, with the number as it was dialled."""
    acme("import", call_log(tmp_path, call(1, contact_name="Acme", duration="61")), *FOR)

    (found,) = acme("show", "acme", "--json").json["contacts"]
    assert {name: found[name] for name in ("at", "duration_s", "number", "note", "outcome")} == {
        "at": "2026-11-02T10:01:00+00:00",
        "duration_s": 61,
        "number": "0800111222",
        "note": "In the phone: Acme",
        "outcome": "spoke",
    }


def test_the_numbers_that_are_recorded_are_theirs(acme: Run, tmp_path: Path) -> None:
    """Without any, it is asked for; a call log is never taken whole."""
    path = call_log(tmp_path, call(), call(number="+48600100200"))

    before = acme("import", path)
    acme("provider", "acme", "--channel", "phone", "--value", THEIRS)

    assert (before.code, before.out) == (2, "")
    assert "It is not known which number or address is theirs: Acme." in before.err
    assert acme("import", path, "--json").json["counts"]["stored"] == 1


@pytest.mark.parametrize(
    ("words", "stored"),
    [
        (("--since", "2026-11-02"), 2),
        (("--since", "2026-11-03"), 1),
        (("--until", "2026-11-02"), 1),
        (("--until", "2026-11-01"), 0),
        (("--since", "2026-11-03", "--until", "2026-11-03"), 1),
    ],
)
def test_only_some_days(acme: Run, tmp_path: Path, words: tuple[str, ...], stored: int) -> None:
    """The day before, the day, the day after; both ends count."""
    path = call_log(tmp_path, call(), call(24 * 60))

    counts = acme("import", path, *FOR, *words, "--json").json["counts"]

    assert (counts["stored"], counts["left_out"]) == (stored, 2 - stored)


def test_one_bad_call_stops_all(acme: Run, entries: Callable[[], int], tmp_path: Path) -> None:
    """It is named, with what to do; --skip-bad stores the others and says so by its code."""
    path = call_log(tmp_path, call(), call(type="x\x1b[31m".replace("\x1b", "&#x9b;")), call(5))

    stopped = acme("import", path, *FOR)
    assert (stopped.code, entries()) == (65, 4)
    assert stopped.err == (
        "Error: 1 of 3 in the file cannot be taken over. Nothing was stored.\n"
        "Correct them in the file, or store the others with: --skip-bad\n"
    )
    assert "Refused, call 2: Its type is 'x\\x9b[31m', which no phone" in stopped.out
    assert "To store: 2, refused: 1." in stopped.out

    stored = acme("import", path, *FOR, "--skip-bad")
    assert (stored.code, "Stored: 2, refused: 1." in stored.out) == (65, True)
    assert len(acme("show", "--json").json["contacts"]) == 2


def test_a_call_of_tomorrow_is_refused(acme: Run, tmp_path: Path) -> None:
    """A phone with a wrong clock proves nothing."""
    result = acme("import", call_log(tmp_path, call(60 * 24 * 365)), *FOR)

    assert (result.code, "is in the future" in result.out) == (65, True)


def test_a_long_plan_is_cut_and_counted(acme: Run, tmp_path: Path) -> None:
    """Twenty rows, and how many more."""
    path = call_log(tmp_path, *(call(number * 30) for number in range(23)))

    result = acme("import", path, *FOR, "--dry-run")

    assert result.out.splitlines()[-3].startswith("call 20 ")
    assert result.out.splitlines()[-2:] == ["and 3 more", "In the file: 23. To store: 23."]


def test_the_log_itself_is_kept_and_belongs_to_no_case(acme: Run, tmp_path: Path) -> None:
    """It tells of others, too: no bundle of this case holds it."""
    path = call_log(tmp_path, call(), call(number="+48600100200"))
    acme("import", path, *FOR)

    kept = [each.read_bytes() for each in (tmp_path / "home/record/evidence").iterdir()]
    assert kept == [Path(path).read_bytes()]
    assert acme("show", "acme", "--json").json["exhibits"] == []


def test_a_closed_case_takes_calls(acme: Run, tmp_path: Path) -> None:
    """What happened in it stays worth knowing."""
    acme("close", "acme", "--outcome", "given-up")

    assert acme("import", call_log(tmp_path, call()), *FOR).code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nowhere.xml",), 66, "There is no file nowhere.xml."),
        ((".",), 65, ". is not a file."),
        (("calls.xml", "--for", "nobody"), 2, "There is no case and no provider 'nobody'."),
        (("calls.xml", "--from", "acme.example"), 2, "--from says nothing of this file"),
        (("calls.xml", "--map", "a=at"), 2, "--map says nothing of this file"),
        (("calls.xml", "--number", "1", "--since", "soon"), 2, "'soon'"),
        (("calls.xml", "--format", "csv", "--number", "1"), 2, "--number says nothing of"),
        (("empty.xml",), 65, "The file empty.xml is empty."),
        (("what.bin",), 65, "It cannot be told what kind of file 'what.bin' is."),
        (("calls.xml", "--mask-card", "--not-a-card"), 2, "contradict each other"),
    ],
)
def test_what_cannot_be_is_refused(
    acme: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...],
    code: int, said: str,
) -> None:  # fmt: skip
    """Nothing is stored."""
    monkeypatch.chdir(tmp_path)
    call_log(tmp_path, call())
    (tmp_path / "empty.xml").touch()
    (tmp_path / "what.bin").write_bytes(b"\0\1\2")

    result = acme("import", *words)

    assert (result.code, result.out, acme("verify", "--json").json["entries"]) == (code, "", 4)
    assert said in result.err


def test_without_a_record_nothing_is_imported(run: Run, tmp_path: Path) -> None:
    """Only `init`, and a whole record that is brought, make one."""
    assert run("import", call_log(tmp_path, call()), "--number", THEIRS).code == 66


def test_what_was_said_of_an_import_stays(acme: Run, home: Path, tmp_path: Path) -> None:
    """Its contacts can be declared void; that it happened cannot."""
    assert acme("import", call_log(tmp_path, call()), *FOR).code == 0

    with closing(sqlite3.connect(home / "complaints.db")) as db:
        query = "SELECT seq FROM events WHERE kind = 'import_finished'"
        ((entry,),) = db.execute(query)

    refused = acme("void", str(entry), "--why", "x")

    assert (refused.code, refused.out) == (2, "")
    assert f"Entry {entry} (import finished) cannot be declared void." in refused.err
