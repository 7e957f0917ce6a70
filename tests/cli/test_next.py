"""`complaint next`: the ladder of one case, from the first call to the court."""

from tests.cli.climbing import REFUSED, Climber, opened, rungs, told
from tests.conftest import Run

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
  What would you do in my place? They refused (entry 7).
"""


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
