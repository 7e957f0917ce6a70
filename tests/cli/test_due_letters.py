"""`complaint due`: letters that nobody answered, each once, whatever the law says of it, too."""

from typing import Any

import pytest

from tests.conftest import Run
from tests.law.telling import at, tell

JO = "init --name Jo_Doe --address 1_High_St --country {country} --language en --zone {zone}"
OPEN = "open Acme --about No_broadband --want A_working_line --sector {sector}"


def begin(run: Run, country: str = "GB", zone: str = "Europe/London", sector: str = "rail") -> None:
    """An empty case of 1 September; its entry is 4, the next is 5."""
    opened = OPEN.format(sector=sector)
    tell(run, f"2026-09-01 {JO.format(country=country, zone=zone)}", f"2026-09-01 {opened}")


@pytest.fixture(name="three")
def _three(run: Run) -> Run:
    """Letters 1, 2, 3 left on 2, 20 September and 1 October (entries 6, 9, 11)."""
    begin(run)
    tell(
        run,
        "2026-09-02 letter acme",
        "2026-09-02 sent 1 --via registered-post",
        "2026-09-20 letter acme --kind reminder",
        "2026-09-20 sent 2 --via email",
        "2026-10-01 letter acme --kind executive",
        "2026-10-01 sent 3 --via office",
    )
    return run


def late(run: Run, day: str) -> list[tuple[int, int, bool]]:
    """The letters on the agenda of a day: number, days late, whether that counts as overdue."""
    found = run("due", "--json", now=at(day)).json["items"]
    return [
        (each["awaited"]["letter"]["number"], each["late_s"] // 86400, each["overdue"])
        for each in found
        if each["section"] == "unanswered"
    ]


def test_three_letters_that_nobody_answered(three: Run) -> None:
    """The whole agenda: which, when and how it left, what it asked for, how late; one next step."""
    assert three("due", now=at("2026-10-20")).out == (
        "Tue 20 Oct 2026 10:00 Europe/London: 3 overdue.\n"
        "\n"
        "Letters without an answer\n"
        "  Acme, case 1: No broadband\n"
        "    Letter 1 (Formal claim): no answer, 34 days late.\n"
        "      It left on Wed 2 Sep 2026 by registered post (entry 6)."
        " It asks for an answer by Wed 16 Sep 2026.\n"
        "    Letter 2 (Reminder): no answer, 22 days late.\n"
        "      It left on Sun 20 Sep 2026 by e-mail (entry 9)."
        " It asks for an answer by Mon 28 Sep 2026.\n"
        "    Letter 3 (Letter to the executive office): no answer, 5 days late.\n"
        "      You handed it in on Thu 1 Oct 2026 at the addressee's office (entry 11)."
        " It asks for an answer by Thu 15 Oct 2026.\n"
        "    If an answer came: complaint received acme reply --on DAY\n"
        "    Next: Send a last demand: what you want, by which day, and where you go next"
        " (a letter before claim). 48 days without an answer to the claim (entry 6).\n"
        "    complaint letter acme --kind final\n"
    )


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-09-15", []),
        ("2026-09-16", []),
        ("2026-09-17", [(1, 1, True)]),
        ("2026-09-28", [(1, 12, True)]),
        ("2026-09-29", [(1, 13, True), (2, 1, True)]),
    ],
)
def test_from_the_day_after_the_one_it_asks_for(
    three: Run, day: str, found: list[tuple[int, int, bool]]
) -> None:
    """The day before, the day, the day after."""
    assert late(three, day) == found


def test_an_answer_answers_what_left_before_it(three: Run) -> None:
    """The letter to the executive office left afterwards, and goes on waiting."""
    tell(three, "2026-09-29 received acme reply")

    assert late(three, "2026-10-20") == [(3, 5, True)]


def test_to_acknowledge_is_no_answer(three: Run) -> None:
    """They only say that they have it."""
    tell(three, "2026-09-21 received acme acknowledged", "2026-09-22 received acme holding-reply")

    assert [number for number, *_rest in late(three, "2026-10-20")] == [1, 2, 3]


def test_a_sending_that_is_void_was_none(three: Run) -> None:
    """It never left; and a closed case waits for nobody."""
    tell(three, "2026-10-02 void 9 --why it_bounced")
    assert [number for number, *_rest in late(three, "2026-10-20")] == [1, 3]

    tell(three, "2026-10-03 close acme --outcome given-up")
    assert late(three, "2026-10-20") == []


def test_it_is_overdue_for_whoever_asks_with_the_exit_code(three: Run) -> None:
    """A script in the morning."""
    codes = [three("due", "--exit-code", now=at(day)).code for day in ("2026-09-16", "2026-09-17")]

    assert codes == [0, 10]


def test_what_a_program_gets(three: Run) -> None:
    """The letter and how it left whole; other items have no such field."""
    (first, *_others) = three("due", "--json", now=at("2026-09-17")).json["items"]

    awaited = first["awaited"]
    assert (first["section"], first["promise"], "window" in first) == ("unanswered", None, False)
    assert (awaited["letter"]["kind"], awaited["until"]) == ("claim", "2026-09-16")
    assert (awaited["sending"]["via"], awaited["sending"]["entry"]) == ("registered-post", 6)


def polish(run: Run, reply_by: str = "") -> Any:
    """A claim that a shop in Poland received on Fri 4 September (entry 8): 14 days to answer."""
    begin(run, "PL", "Europe/Warsaw", "goods")
    tell(
        run,
        f"2026-09-02 letter acme --lang en {reply_by}".strip(),
        "2026-09-02 sent 1 --via registered-post",
        "2026-09-05 sent 1 --received 2026-09-04",
    )


def test_what_the_law_says_of_the_same_letter_is_said_with_it(run: Run) -> None:
    """Their 14 days ended on Fri 18 September: one item, not two."""
    polish(run)

    shown = run("due", now=at("2026-09-21")).out
    found = run("due", "--json", now=at("2026-09-21")).json

    assert late(run, "2026-09-21") == [(1, 3, True)]
    assert [each.get("window", {}).get("rule", {}).get("id") for each in found["items"]][:1] == [
        "pl-gen-01"
    ]
    assert shown.count("Their answer to your complaint (reklamacja)") == 1
    assert (
        "      Their answer to your complaint (reklamacja): overdue since Sat 19 Sep 2026.\n"
        in shown
    )


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-09-10", []),
        ("2026-09-11", [(1, 0, False)]),
        ("2026-09-18", [(1, 0, False)]),
        ("2026-09-19", [(1, 1, True)]),
    ],
)
def test_nobody_is_late_as_long_as_the_law_gives_them_time(
    run: Run, day: str, found: list[tuple[int, int, bool]]
) -> None:
    """The letter asked for Thu 10 September; by law they have until Fri 18."""
    polish(run, "--reply-by 2026-09-10")

    assert late(run, day) == found


def test_a_shorter_day_of_ones_own_is_told_apart(run: Run) -> None:
    """It is not said that they are late."""
    polish(run, "--reply-by 2026-09-10")

    shown = run("due", now=at("2026-09-11")).out

    assert "0 overdue.\n" in shown
    assert (
        "Letter 1 (Formal claim): no answer by Thu 10 Sep 2026; the law gives them longer.\n"
        in (shown)
    )
    assert "they have until Fri 18 Sep 2026, 7 days left.\n" in shown
    assert "\nComing\n" not in shown


def test_an_arrival_that_was_noted_on_its_own_is_that_of_the_claim(run: Run) -> None:
    """A Russian operator: a working day to register it (Mon 9 November), then thirty days."""
    begin(run, "RU", "Europe/Moscow", "telecom")
    tell(
        run,
        "2026-11-06 letter acme --lang en --reply-by 2026-11-20",
        "2026-11-06 sent 1 --via email",
        "2026-11-09 note acme complaint-received 2026-11-07",
    )

    shown = run("due", now=at("2026-11-23")).out

    assert (late(run, "2026-11-23"), late(run, "2026-12-09")) == ([(1, 0, False)],) * 2
    assert late(run, "2026-12-10") == [(1, 1, True)]
    assert (
        "    Letter 1 (Formal claim): no answer by Fri 20 Nov 2026; the law gives them longer.\n"
        in shown
    )
    assert (
        "Their answer to your claim (претензия): they have until Wed 9 Dec 2026, 16 days left.\n"
        in shown
    )


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-09-18", [(1, 0, False), (2, 0, False)]),
        ("2026-09-19", [(1, 1, True), (2, 1, True)]),
    ],
)
def test_a_reminder_does_not_shorten_the_time_that_the_law_gives(
    run: Run, day: str, found: list[tuple[int, int, bool]]
) -> None:
    """It asks for Sat 12 September, and for the same answer: by law they have until Fri 18."""
    polish(run, "--reply-by 2026-09-10")
    tell(
        run,
        "2026-09-11 letter acme --kind reminder --reply-by 2026-09-12",
        "2026-09-11 sent 2 --via email",
    )

    assert late(run, day) == found
