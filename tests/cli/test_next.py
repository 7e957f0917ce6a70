"""`complaint next`: the ladder of one case, from the first call to the court."""

import shlex
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from complaintkit.ladder.shipped import playbook_of
from tests.conftest import Result, Run

WHOLE = """\
Acme, case 1: The line is dead (you want: a working line), \
Tue 24 Nov 2026 12:00 Europe/London

Next
  Ask for the complaints department. They refused (entry 7).
  Ask for the number of their ticket (--ref) and for their own time limit (--time-limit): \
it becomes a promise that can be broken.
  Afterwards: complaint log acme --level complaints

Refused
  A supervisor or manager: They refused (entry 7).

Allowed now
  The complaints or quality department: They refused (entry 7).
    complaint log acme --level complaints

Not yet
  Quote the contract: When a clause is recorded (complaint quote) and a promise was broken \
or they refused.
  The written claim: After the complaints department, or after 14 days without progress.
  The claim on its way: When the claim is written.
  The executive office: First the written claim must be with them.
  The facts in public: First the written claim must be with them.
  The warning of a card dispute: How you paid is not known: complaint pay ... --by credit-card.
  The card dispute at your bank: How you paid is not known: complaint pay ... --by credit-card.
  The ombudsman or dispute body: When the law opens a dispute body to you: \
complaint rights shows what starts its clock.
  The final demand: First the written claim must be with them.
  The authority: When the law opens an authority to you: complaint rights shows what starts its \
clock.
  The court: Two weeks after the final demand, or two months before the time to sue is over.

Of no use now
  What would you do in my place?: You have asked for somebody higher since (entry 7).
"""
REFUSED = ("log", "acme", "--asked-for", "supervisor", "--outcome", "refused")


def rungs(shown: Result) -> dict[str, str]:
    """Where each rung stands, by name."""
    return {each["rung"]: each["status"] for each in shown.json["rungs"]}


def next_rung(run: Run, who: str, now: str) -> str | None:
    """The name of the next step."""
    found: dict[str, Any] | None = run("next", who, "--json", now=now).json["next"]
    return found["rung"] if found else None


def test_the_whole_page(called: Run) -> None:
    """The step first; then every rung by where it stands, with entries and reasons."""
    called(*REFUSED, now="2026-11-24T11:00+00:00")

    result = called("next", "acme", now="2026-11-24T12:00+00:00")

    assert (result.code, result.out, result.err) == (0, WHOLE, "")


def test_due_and_next_give_the_same_step(called: Run) -> None:
    """One case has one next step, wherever one looks."""
    now = "2026-11-24T12:00+00:00"
    called(*REFUSED, now=now)

    (item,) = called("due", "--json", now=now).json["items"]

    assert item["next"] == called("next", "acme", "--json", now=now).json["next"]


def test_their_turn(called: Run) -> None:
    """The promise runs until Monday at five; why there is no step is said."""
    shown = called("next", "acme")
    found = called("next", "--json").json

    assert "Nothing yet, it is their turn: Promise 1 still runs: Mon 23 Nov 2026 17:00" in shown.out
    assert (found["next"], found["waiting"]["entries"]) == (None, [6])


def test_json_keeps_its_shape(called: Run) -> None:
    """Programs rely on the names."""
    found = called("next", "acme", "--json", now="2026-11-24T12:00+00:00").json

    assert sorted(found) == ["at", "case", "next", "rungs", "waiting", "warnings"]
    assert sorted(found["next"]) == [
        *("advice", "command", "entries", "notes", "reason", "rules", "rung", "tip"),
    ]
    assert sorted(found["rungs"][0]) == [
        *("command", "entries", "reason", "rules", "rung", "status", "title", "until"),
    ]


def test_on_another_day(called: Run) -> None:
    """The day after the promise was broken."""
    found = called("next", "acme", "--on", "2026-11-24", "--json").json

    assert (found["at"], found["next"]["rung"]) == ("2026-11-24T00:00:00+00:00", "supervisor")


def test_a_closed_case_shows_what_was_tried_and_no_step(called: Run) -> None:
    """By name, too, since there is no other."""
    called(*REFUSED, now="2026-11-24T11:00+00:00")
    called("close", "acme", "--outcome", "given-up", now="2026-11-25T10:00+00:00")

    shown = called("next", "acme", now="2026-12-25T10:00+00:00")
    found = called("next", "1", "--json", now="2026-12-25T10:00+00:00")

    assert "Nothing: the case was closed on Wed 25 Nov 2026." in shown.out
    assert (found.json["next"], "allowed" in rungs(found).values()) == (None, False)


def test_an_unknown_case(called: Run) -> None:
    """Not the ladder of another."""
    result = called("next", "nobody")

    assert (result.code, result.out) == (2, "")


def test_looking_changes_nothing(called: Run) -> None:
    """A reader writes nothing."""
    before = called("verify", "--json").json

    called("next", "acme")

    assert called("verify", "--json").json == before


OWN = """\
[[rung]]
name = "shout"
title = "Shouting"
advice = "Shout."
when = "After a broken promise."
command = ["log", "--note", "shouted at them"]
allowed = [{ broken_promises = 1 }]
"""


class TestTheUsersOwnPlaybook:
    """It wins; and a mistake in it is told, with its line."""

    NOW = "2026-11-24T12:00+00:00"

    def test_takes_the_place_of_the_shipped_one(self, called: Run, home: Path) -> None:
        """In `next` and in `due`; words with spaces are quoted for the shell."""
        (home / "playbook.toml").write_text(OWN, encoding="utf-8")

        found = called("next", "acme", "--json", now=self.NOW)
        (item,) = called("due", "--json", now=self.NOW).json["items"]

        assert rungs(found) == {"shout": "allowed"}
        assert item["next"]["command"] == "complaint log acme --note 'shouted at them'"

    @pytest.mark.parametrize("command", [("due",), ("next", "acme")])
    def test_shipped_leaves_it_out(self, called: Run, home: Path, command: tuple[str, ...]) -> None:
        """Even when it is broken."""
        (home / "playbook.toml").write_text("[[rung]", encoding="utf-8")

        shown = called(*command, "--shipped", now=self.NOW)

        assert (shown.code, shown.err) == (0, "")
        assert "Call and ask for a supervisor." in shown.out

    @pytest.mark.parametrize(
        ("old", "new", "sentence"),
        [
            ("broken_promises", "broken_promise", "line 7: there is no predicate 'broken_promise'"),
            ("= 1", '= "one"', "line 7: broken_promises takes a whole number"),
            ('title = "Shouting"', "title = 1", "line 3: title is not a text"),
            ("[[rung]]", "[[rung]", "line 1: this is not TOML"),
        ],
    )
    def test_a_mistake(self, called: Run, home: Path, old: str, new: str, sentence: str) -> None:
        """File, line, what is wrong, and the way around it; in `due` as in `next`."""
        path = home / "playbook.toml"
        path.write_text(OWN.replace(old, new), encoding="utf-8")

        for command in (("due",), ("next", "acme")):
            shown = called(*command, now=self.NOW)

            assert (shown.code, shown.out) == (65, "")
            assert f"{path}, {sentence}" in shown.err
            assert "--shipped" in shown.err

    def test_two_rungs_of_one_name(self, called: Run, home: Path) -> None:
        """Which of them was tried could not be told."""
        (home / "playbook.toml").write_text(OWN + OWN, encoding="utf-8")

        shown = called("next", "acme", now=self.NOW)

        assert shown.code == 65
        assert "line 9: there are two steps 'shout'." in shown.err


def test_the_garden_trimmer_was_paid_by_transfer(ready: Run) -> None:
    """Scenario 26: 2009, a shop that does not answer; there is no card dispute, and it says so."""
    now = "2009-05-20T10:00+00:00"
    ready(
        *("open", "Garden", "--about", "The trimmer did not come", "--want", "the trimmer"),
        now="2009-05-04T09:00+00:00",
    )
    ready("pay", "garden", "199.00 PLN", "--by", "transfer", "--on", "2009-05-03", now=now)

    shown = ready("next", "garden", now=now).out
    stands = rungs(ready("next", "garden", "--json", now=now))

    assert (stands["dispute-warning"], stands["dispute"]) == ("barred", "barred")
    assert "No card dispute exists for what was not paid by card, such as a transfer" in shown
    assert "Write a formal claim." in shown


class TestThirteenGroszy:
    """Scenario 28: a bill of 0.13 PLN for somebody who has died."""

    @pytest.fixture(name="bill")
    def _bill(self, ready: Run) -> Run:
        ready(
            *("open", "T-Mobile", "--about", "Interest of 0.13 PLN, billed to a dead customer"),
            *("--want", "a corrected bill", "--amount", "0.13 PLN"),
            now="2026-11-02T09:00+00:00",
        )
        ready("log", "t-mobile", "--callback", "2026-11-03", now="2026-11-02T10:00+00:00")
        return ready

    def test_one_letter_is_enough(self, bill: Run) -> None:
        """The cheapest step, and one sentence that says why, in `next` and in `due`."""
        now = "2026-11-10T10:00+00:00"
        why = "The sum in dispute is only 0.13 PLN: one letter is worth it, more is not (entry 4)."

        for shown in (bill("next", "t-mobile", now=now).out, bill("due", now=now).out):
            assert "Write one short, friendly letter that asks them to correct it" in shown
            assert "complaint letter t-mobile" in shown
            assert shown.count(why) == 1

    def test_then_stop(self, bill: Run) -> None:
        """Written, sent, and nothing more, however long they are silent."""
        bill("letter", "t-mobile", now="2026-11-10T10:00+00:00")
        assert next_rung(bill, "t-mobile", "2026-11-10T10:05+00:00") == "claim-sent"

        bill("sent", "1", "--via", "email", now="2026-11-10T10:10+00:00")

        assert next_rung(bill, "t-mobile", "2027-03-10T10:00+00:00") is None


class Climber:
    """Somebody who takes each step that is suggested, with the command as it is shown."""

    def __init__(self, run: Run, who: str) -> None:
        self._run = run
        self._who = who
        self.climbed: list[str] = []

    def climb(self, since: str, days: int) -> list[str]:
        """The rungs that were suggested, in their order, over so many days."""
        start = datetime.fromisoformat(f"{since}T12:00:00+00:00")
        for day in range(0, days, 2):
            self._day(start + timedelta(days=day))
        return self.climbed

    def _day(self, now: datetime) -> None:
        """Take steps until there is none; each command has to work, or the test ends here."""
        for minute in range(0, 50, 5):
            at = (now + timedelta(minutes=minute)).isoformat()
            step = self._run("next", self._who, "--json", now=at).json["next"]
            if step is None:
                return
            self.climbed.append(step["rung"])
            program, *words = shlex.split(step["command"])
            done = self._run(*words, now=at)
            if "who it goes to" in done.err:  # the record cannot know the address of a body
                done = self._run(*words, "--to", "The Body", now=at)
            assert (program, done.code) == ("complaint", 0), (step, done.err)
        raise AssertionError(self.climbed)


def opened(run: Run, provider: str, about: str, want: str, *more: str) -> None:
    """A case of 2 March 2026."""
    words = ("open", provider, "--about", about, "--want", want, *more)
    assert run(*words, now="2026-03-02T12:00+00:00").code == 0


def told(run: Run, *words: str, day: int = 3) -> None:
    """Something recorded in the first days of March 2026."""
    assert run(*words, now=f"2026-03-0{day}T12:00+00:00").code == 0


def seats_apart(run: Run) -> list[str]:
    """Delta: two seats together were found by who was asked what they would do."""
    opened(run, "Delta", "Two seats apart", "two seats together")
    told(run, "log", "delta", "They see nothing", "--level", "frontline")
    return Climber(run, "delta").climb("2026-03-04", 2)


def billed_after_the_end(run: Run) -> list[str]:
    """Comcast: charged ten days after the end; what they promised did not come."""
    opened(run, "Comcast", "Charged ten days after the end", "money back")
    told(run, "log", "comcast", "--promise", "a refund by 2026-03-05")
    return Climber(run, "comcast").climb("2026-03-06", 60)


def part_under_warranty(run: Run) -> list[str]:
    """Jenn-Air: 200 dollars for a part that the warranty covers."""
    opened(run, "Jenn-Air", "They want 200 USD for a part", "the part for free")
    told(run, "log", "jenn-air", "--level", "complaints")
    told(run, "quote", "jenn-air", "Parts are covered for ten years.", "--from", "page 2")
    return Climber(run, "jenn-air").climb("2026-03-04", 2)


def fee_undisclosed(run: Run) -> list[str]:
    """United: a voucher for a fee that nobody had named; paid by card."""
    ground = ("--ground", "not-as-described")
    opened(run, "United", "A fee that was not disclosed", "the fee back", *ground)
    card = ("--by", "credit-card", "--network", "visa", "--last4", "4242")
    told(run, "pay", "united", "100.00 USD", *card, "--on", "2026-03-01")
    told(run, "log", "united", "--level", "complaints")
    return Climber(run, "united").climb("2026-03-04", 60)


def unlock_codes(run: Run) -> list[str]:
    """The executive office had the codes in a day."""
    opened(run, "Mobile", "No unlock codes", "the codes")
    told(run, "log", "mobile", "--asked-for", "complaints", "--outcome", "refused")
    return Climber(run, "mobile").climb("2026-03-04", 20)


class TestFiveIncidents:
    """Scenario 27: the five incidents of the founding document, one for each tactic."""

    @pytest.fixture(name="american")
    def _american(self, run: Run) -> Run:
        details = ("--name", "Jo Doe", "--address", "1 Elm Street", "--email", "jo@example.org")
        run("init", *details, "--country", "US", "--zone", "America/New_York")
        return run

    @pytest.mark.parametrize(
        ("story", "expected"),
        [
            (seats_apart, ["ask"]),
            (
                billed_after_the_end,
                [
                    *("supervisor", "complaints", "claim", "claim-sent", "executive"),
                    *("executive-sent", "regulator", "regulator-sent", "public"),
                    *("final-demand", "final-demand-sent", "court"),
                ],
            ),
            (part_under_warranty, ["contract", "contract-sent", "claim", "claim-sent"]),
            (
                fee_undisclosed,
                [
                    *("claim", "claim-sent", "dispute-warning", "dispute-warning-sent"),
                    *("executive", "executive-sent", "regulator", "regulator-sent", "public"),
                    *("dispute", "dispute-sent"),
                ],
            ),
            (
                unlock_codes,
                [
                    *("claim", "claim-sent", "executive", "executive-sent"),
                    *("regulator", "regulator-sent"),
                ],
            ),
        ],
        ids=lambda each: getattr(each, "__name__", ""),
    )
    def test_each_has_its_ladder(
        self, american: Run, story: Callable[[Run], list[str]], expected: list[str]
    ) -> None:
        """Each step is taken as suggested; while a dispute runs, nothing is demanded twice."""
        assert story(american) == expected

    def test_between_them_they_climb_every_rung(self, american: Run) -> None:
        """But those that are for other cases; of a free ombudsman the States know nothing."""
        stories = (seats_apart, billed_after_the_end, part_under_warranty, fee_undisclosed)
        climbed = {rung for story in (*stories, unlock_codes) for rung in story(american)}

        usual = {each.name for each in playbook_of().rungs if not each.aside}

        assert usual - climbed == {"ombudsman"}


def test_the_ombudsman_after_six_weeks(ready: Run) -> None:
    """A broadband line that is dead: six weeks after the complaint the free scheme is open."""
    opened(ready, "Line", "No broadband", "a working line")
    told(ready, "amend", "4", "--sector", "telecom", "--why", "it is one", day=2)
    ready("note", "line", "complained", "2026-04-10", now="2026-04-10T12:00+00:00")

    found = ready("next", "line", "--json", now="2026-05-26T12:00+00:00")

    assert rungs(found)["ombudsman"] == "allowed"


def test_no_rung_is_ever_suggested_twice(called: Run) -> None:
    """Half a year of silence, and every step taken on the day."""
    climbed = Climber(called, "acme").climb("2026-11-24", 180)

    assert len(climbed) == len(set(climbed))
    assert climbed[-1] == "court"


def test_a_credit_of_the_bank_is_not_their_money(ready: Run) -> None:
    """It can be taken back tomorrow; nothing is settled by it."""
    ready("open", "Acme", "--about", "Torn", "--want", "a refund", "--sector", "goods")
    ready("pay", "acme", "5 GBP", "--as", "provisional")

    assert "The money has come back" not in ready("next", "acme").out


def test_a_claim_without_an_answer_is_not_followed_by_a_call(ready: Run) -> None:
    """Paper goes before the phone again; until the fortnight is over the call is the step."""
    ready("open", "Acme", "--about", "a", "--want", "b", now="2026-10-01T10:00+00:00")
    ready("log", "acme", "x", "--callback", "tomorrow 5pm", now="2026-10-01T10:00+00:00")
    ready("letter", "acme", now="2026-10-05T10:00+00:00")
    ready("sent", "1", "--via", "post", now="2026-10-05T10:00+00:00")

    commands = [
        ready("next", "acme", "--json", now=f"{day}T10:00+00:00").json["next"]["command"]
        for day in ("2026-10-18", "2026-10-20", "2026-11-10")
    ]

    assert commands == [
        "complaint log acme --level supervisor",
        "complaint letter acme --kind executive",
        "complaint letter acme --kind final",
    ]
