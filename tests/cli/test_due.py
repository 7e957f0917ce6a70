"""`complaint due`: what wants attention, how late, why, and what to do."""

import pytest

from tests.cli.attention import sections
from tests.cli.conftest import CASE
from tests.conftest import Run


@pytest.fixture(name="busy")
def _busy(called: Run) -> Run:
    """Four cases, and something in every section on Tuesday 24 November at noon."""
    called("log", "acme", "--mine", "send photos by Monday")
    called("log", "acme", "--promise", "a refund", "--time-limit", "5 working days")
    called("open", "Bolt", "--about", "The parcel is lost", "--want", "the parcel")
    called("log", "bolt", "--asked-for", "supervisor", now="2026-11-20T12:00+00:00")
    called("open", "Coop", "--about", "The fridge is warm", "--want", "x", now="2026-11-09T11:00Z")
    called("log", "coop", now="2026-11-09T11:30+00:00")
    called("open", "Dixi", "--about", "The bill is wrong", "--want", "x", now="2026-11-10T12:00Z")
    return called


WHOLE = """\
Tue 24 Nov 2026 12:00 Europe/London: 2 overdue.

Your own duties
  Acme, case 1: The line is dead
    Promise 2: send photos
    by the end of Mon 23 Nov 2026 Europe/London (stated): you are 12 h late.

Broken promises
  Acme, case 1: The line is dead
    Promise 1: a call back (first broken promise of this case)
    Mon 23 Nov 2026 17:00 Europe/London (stated): broken 19 h ago.
    Next: Call and ask for a supervisor. A promise was broken (entry 6).
    Afterwards: complaint log acme --level supervisor

Due today
  Acme, case 1: The line is dead
    Promise 3: a refund
    by the end of Tue 24 Nov 2026 Europe/London (our default: no day or hour was noted): \
11 h 59 min left.

Coming
  Acme, case 1: The line is dead
    Promise 4: an answer
    by the end of Fri 27 Nov 2026 Europe/London (their own time limit): 3 d 11 h 59 min left.

Ready for the next step
  Bolt, case 2: The parcel is lost
    Next: Ask for the complaints department. You asked to be passed on and did not get through \
to a higher level (entry 14).
    Afterwards: complaint log bolt --level complaints

No contact for two weeks or more
  Coop, case 3: The fridge is warm
    Last contact 15 days ago (entry 17).
    Next: Write a formal claim. 15 days without progress (entry 16).
    complaint letter coop
  Dixi, case 4: The bill is wrong
    No contact since the case began 14 days ago (entry 19).
    Next: Write a formal claim. 14 days without progress (entry 19).
    complaint letter dixi
"""


def test_the_whole_page(busy: Run) -> None:
    """Every section, the gravest first; each item with its reason; each case with one next step."""
    result = busy("due", now="2026-11-24T12:00+00:00")

    assert (result.code, result.out, result.err) == (0, WHOLE, "")


def test_nothing_is_due(ready: Run) -> None:
    """A whole sentence, and the moment it holds for."""
    assert ready("due").out == "Sun 22 Nov 2026 10:00 Europe/London: nothing is due.\n"


def test_looking_changes_nothing(busy: Run) -> None:
    """A reader writes nothing."""
    before = busy("verify", "--json").json

    busy("due")
    busy("due", "--json")

    assert busy("verify", "--json").json == before


def test_json_keeps_its_shape(called: Run) -> None:
    """Programs rely on the names."""
    found = called("due", "--json", now="2026-11-23T17:01+00:00").json
    (item,) = found["items"]

    assert (sorted(found), found["overdue"], found["at"]) == (
        ["at", "items", "overdue"],
        1,
        "2026-11-23T17:01:00+00:00",
    )
    assert sorted(item) == [
        *("case", "idle_s", "last_entry", "late_s", "left_s", "next", "ordinal", "overdue"),
        *("promise", "section"),
    ]
    assert (item["late_s"], item["left_s"], item["ordinal"], item["overdue"]) == (60, 0, 1, True)
    assert item["next"] == {
        "rung": "supervisor",
        "advice": "Call and ask for a supervisor.",
        "tip": "Ask for the name and for an exact date and hour, and log both.",
        "notes": [],
        "reason": "A promise was broken",
        "entries": [6],
        "rules": [],
        "command": "complaint log acme --level supervisor",
    }
    assert sorted(item["promise"]) == [
        *("basis", "by", "case_id", "contact_id", "entry", "id", "is_callback", "made_at"),
        *(
            "made_precision",
            "number",
            "settled_as",
            "settled_at",
            "settled_entry",
            "settled_note",
            "settled_precision",
        ),
        *("superseded_by", "text", "voided", "window", "words", "zone"),
    ]
    assert sorted(item["promise"]["window"]) == ["closes", "opens", "precision", "rule"]


class TestOptions:
    """Another moment, another horizon, one case only."""

    @pytest.mark.parametrize(
        ("on", "at"),
        [
            ("2026-11-24", "2026-11-24T00:00:00+00:00"),
            ("2026-11-24 17:30", "2026-11-24T17:30:00+00:00"),
            ("tomorrow", "2026-11-23T00:00:00+00:00"),
            ("yesterday", "2026-11-21T00:00:00+00:00"),
            ("Friday", "2026-11-27T00:00:00+00:00"),
            ("2026-07-01", "2026-07-01T00:00:00+01:00"),
        ],
    )
    def test_on(self, acme: Run, on: str, at: str) -> None:
        """As it will stand then; a bare date is its first minute."""
        assert acme("due", "--on", on, "--json").json["at"] == at

    @pytest.mark.parametrize("on", ["01/02", "rubbish", "2026-02-30"])
    def test_on_what_is_no_moment_is_refused(self, acme: Run, on: str) -> None:
        """Never guessed."""
        result = acme("due", "--on", on)

        assert (result.code, result.out) == (2, "")

    @pytest.mark.parametrize(
        ("days", "shown"), [("0", False), ("4", False), ("5", False), ("6", True), ("3650", True)]
    )
    def test_days(self, acme: Run, days: str, shown: bool) -> None:
        """By the end of Friday is five days and fourteen hours ahead."""
        acme("log", "acme", "--promise", "a refund by Friday")

        assert bool(acme("due", "--days", days, "--json").json["items"]) is shown

    @pytest.mark.parametrize("days", ["-1", "3651", "many"])
    def test_days_out_of_range(self, acme: Run, days: str) -> None:
        """The range is named."""
        assert acme("due", "--days", days).code == 2

    def test_what_is_due_today_shows_whatever_the_horizon(self, called: Run) -> None:
        """`--days 0` is today."""
        now = "2026-11-23T16:00+00:00"

        assert sections(called, now, "--days", "0") == [("today", 1)]

    @pytest.mark.parametrize("who", ["2", "bolt", "BO"])
    def test_case(self, busy: Run, who: str) -> None:
        """One case only."""
        found = busy("due", "--case", who, "--json", now="2026-11-24T12:00+00:00").json

        assert {item["case"]["provider"] for item in found["items"]} == {"Bolt"}

    def test_an_unknown_case(self, busy: Run) -> None:
        """Nothing is due is not the answer to a typing error."""
        result = busy("due", "--case", "nobody")

        assert (result.code, result.out) == (2, "")
        assert "There is no case and no provider 'nobody'." in result.err


def test_the_command_to_run_names_the_case_so_that_it_is_found(called: Run) -> None:
    """A name that needs quoting, or that fits two cases, is said as a number."""
    called("open", "O'Neil & Sons", *CASE, now="2026-11-01T10:00+00:00")
    called("open", "Acme", "--about", "second", "--want", "x", now="2026-11-01T10:00+00:00")

    found = called("due", "--json", now="2026-11-24T10:00+00:00").json["items"]

    assert {item["case"]["number"]: item["next"]["command"] for item in found if item["next"]} == {
        1: "complaint log 1 --level supervisor",
        2: "complaint letter 2",
        3: "complaint letter 3",
    }
