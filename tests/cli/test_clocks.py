"""What a command did to the clocks of the law, told on its receipt."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run
from tests.law.telling import at, tell

ANA = "init --name Ana_Jović --address Knez_Mihailova_1 --country RS --language sr"
MIXER = "open Tehnika --about A_dead_mixer --want a_repair --sector goods --ground faulty"


@pytest.fixture(name="mixer")
def _mixer(run: Run) -> Run:
    """Serbia: a shop got the complaint on Fri 4 September 2026 (entry 8)."""
    tell(
        run,
        f"2026-09-04 {ANA} --zone Europe/Belgrade",
        f"2026-09-04 {MIXER}",
        "2026-09-04 letter tehnika",
        "2026-09-04 sent 1 --via office --received today",
    )
    return run


def receipt(run: Run, day: str, *words: str) -> str:
    """What a command on the morning of a day prints."""
    result = run(*words, now=at(day))
    assert result.code == 0, result.err
    return stilled(result.out)


def clocks(run: Run, day: str, *words: str) -> list[tuple[str, str]]:
    """What it did to which rule, as a program reads it."""
    found: list[dict[str, Any]] = run(*words, "--json", now=at(day)).json["windows"]
    return [(each["change"], each["rule"]) for each in found]


def test_the_answer_of_a_serbian_shop_rings_the_bell(mixer: Run) -> None:
    """The whole receipt: three days to answer it, and with which command."""
    told = receipt(mixer, "2026-09-11", "received", "tehnika", "reply", "--dated", "2026-09-10")

    assert told == (
        "Case 1: Tehnika, A dead mixer\n"
        "Fri 11 Sep 2026: their answer came by post.\n"
        "Thu 10 Sep 2026: they dated or sent their answer.\n"
        "Fri 11 Sep 2026: you received their answer.\n"
        "Your own time runs: the last safe day is Mon 14 Sep 2026, 3 days left:"
        " Your answer to their reply (izjašnjenje) (rs-gen-04).\n"
        "  Tell them within three days whether you agree with their reply; silence counts as a"
        " no.\n"
        "  To answer them: complaint letter tehnika --kind response\n"
        "This stops: Their answer to your complaint (odgovor na reklamaciju):"
        " done on Thu 10 Sep 2026 (entry 10) (rs-gen-01).\n"
        "This opens: You may ask a dispute body (vansudsko rešavanje spora):"
        " since Fri 11 Sep 2026 (rs-adr-open).\n"
        "This may halt: Their solution of your complaint (rešavanje reklamacije):"
        " the clock stands still since entry 11 (rs-gen-02).\n"
        "And 2 more: complaint rights tehnika\n"
        "Stored as entry 9 (contact logged), 10 (milestone noted), 11 (milestone noted),"
        " 2026-09-11 09:00:00 UTC, fingerprint #.\n"
    )


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-09-13", "the last safe day is Mon 14 Sep 2026, 1 day left:"),
        ("2026-09-14", "today, Mon 14 Sep 2026, is the last safe day:"),
        ("2026-09-15", "Already over: Your answer to their reply (izjašnjenje): it was over after"),
    ],
)
def test_the_bell_on_the_last_days(mixer: Run, today: str, said: str) -> None:
    """It came on Fri 11 September and is recorded later: the day before, the day, the day after."""
    words = ("received", "tehnika", "reply", "--on", "2026-09-11")

    told = receipt(mixer, today, *words)

    assert said in told
    assert ("--kind response" in told) == (today <= "2026-09-14")


def test_the_answer_to_them_lets_their_time_run_again(mixer: Run) -> None:
    """The three days are kept."""
    tell(mixer, "2026-09-11 received tehnika reply")

    assert clocks(mixer, "2026-09-14", "note", "tehnika", "response-sent") == [
        ("stops", "rs-gen-04"),
        ("goes-on", "rs-gen-02"),
        ("goes-on", "rs-gen-03"),
    ]


def test_what_is_void_lets_a_clock_run_again(mixer: Run) -> None:
    """And what it had started ends."""
    tell(mixer, "2026-09-11 received tehnika reply")

    found = clocks(mixer, "2026-09-12", "void", "9", "--why", "it was for the neighbour")

    assert ("goes-on", "rs-gen-01") in found
    assert ("ends", "rs-gen-04") in found


def test_a_corrected_day_moves_what_counts_from_it(mixer: Run) -> None:
    """The shop got it a day later, on Sat 5 September."""
    found = mixer("amend", "8", "--at", "2026-09-05", "--why", "x", "--json", now=at("2026-09-06"))

    (theirs,) = [each for each in found.json["windows"] if each["rule"] == "rs-gen-01"]
    assert (theirs["change"], theirs["before"]["closes"], theirs["closes"]) == (
        *("moves", "2026-09-14", "2026-09-14"),
    )
    assert (theirs["before"]["opens"], theirs["opens"]) == ("2026-09-04", "2026-09-05")


def test_what_a_program_gets(mixer: Run) -> None:
    """All of them, with the dates before and after."""
    found = mixer("received", "tehnika", "reply", "--json", now=at("2026-09-11")).json["windows"]

    assert [each["rule"] for each in found][:2] == ["rs-gen-04", "rs-gen-01"]
    assert len(found) == 6
    assert found[0] == {
        "before": None,
        "change": "starts",
        "closes": "2026-09-14",
        "condition": "",
        "kind": "you-must-by",
        "latest": "2026-09-14",
        "met": None,
        "opens": "2026-09-11",
        "rule": "rs-gen-04",
        "state": "open",
        "title": "Your answer to their reply (izjašnjenje)",
    }


def test_what_has_no_day_says_nothing_of_clocks(mixer: Run) -> None:
    """A clause and an offer start none."""
    for words in (("quote", "tehnika", "Two years", "--from", "p. 2"), ("offer", "tehnika", "5")):
        told = receipt(mixer, "2026-09-05", *words)
        assert ("clock" in told, "This " in told) == (False, False)
        assert clocks(mixer, "2026-09-06", *words) == []


def test_a_day_that_starts_nothing_says_so(mixer: Run) -> None:
    """That they have it is no answer."""
    told = receipt(mixer, "2026-09-05", "received", "tehnika", "acknowledged")

    said = "This starts, stops and moves no clock of the law. What would: complaint rights tehnika"
    assert f"{said}\n" in told


def test_nobody_watches_the_clocks_of_a_closed_case(mixer: Run) -> None:
    """It says that instead."""
    tell(mixer, "2026-09-05 close tehnika --outcome given-up")

    told = receipt(mixer, "2026-09-11", "received", "1", "reply")

    assert "Case 1 is closed: this is kept, and nothing watches its dates.\n" in told
    assert ("This stops" in told, "clock of the law" in told) == (False, False)


def test_a_provider_can_be_corrected_without_a_case(acme: Run) -> None:
    """It has no clocks; its entry is told in words all the same."""
    result = acme("amend", "3", "--address", "1 Way", "--why", "x")

    assert "Entry 3 (provider added) was: Acme\n" in result.out
    assert acme("amend", "3", "--address", "2 Way", "--why", "x", "--json").json["windows"] == []


@pytest.mark.parametrize("pack", ["x = [", "[pack]\n[[rule]]\n", "\x00"])
@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (("note", "tehnika", "acknowledged"), "they acknowledged your complaint."),
        (("void", "6", "--why", "it bounced"), "Void from now on: entry 6, 7, 8."),
        (("amend", "8", "--at", "2026-09-05", "--why", "x"), "Sat 5 Sep 2026: they received"),
    ],
    ids=lambda each: each[0],
)
def test_a_broken_pack_of_ones_own_stops_no_entry(
    mixer: Run, home: Path, pack: str, words: tuple[str, ...], kept: str
) -> None:
    """It is stored and acknowledged, and the file that is wrong is named."""
    (home / "law").mkdir()
    (home / "law" / "rs.toml").write_text(pack, encoding="utf-8")

    result = mixer(*words, now=at("2026-09-06"))

    assert (result.code, result.err, kept in result.out) == (0, "", True)
    assert "Which clocks of the law this starts or stops could not be told: " in result.out
    assert "rs.toml" in result.out
    assert "Stored as entry 9 " in result.out


def test_a_program_learns_that_nothing_could_be_told(mixer: Run, home: Path) -> None:
    """Nothing known is another thing than nothing changed."""
    (home / "law").mkdir()
    (home / "law" / "rs.toml").write_text("x = [", encoding="utf-8")

    found = mixer("note", "tehnika", "acknowledged", "--json", now=at("2026-09-06"))

    assert (found.code, found.json["windows"]) == (0, None)
