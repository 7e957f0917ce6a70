"""Which dates of a case belong into a calendar: both ends, both sides, while they run."""

from datetime import UTC, date, datetime, timedelta

import pytest

from complaintkit.evidence.appointments import (
    NOTICE_OF_COURT,
    NOTICE_OF_DAYS,
    Appointment,
    appointments,
)
from complaintkit.law.matter import DatedFact
from complaintkit.law.rules import Kind
from complaintkit.law.window import RuleWindow
from complaintkit.model import Letter, Standing, Window
from complaintkit.model.dealings import Milestone, Payment, Sending
from tests.builders import CASE, at, attempt, claim, promise, standing
from tests.law.matters import rule

DAY = date(2026, 12, 1)
START = DatedFact("delivered", date(2026, 11, 1), 7)


def window(kind: Kind, **given: object) -> RuleWindow:
    """A window whose clock runs, from 1 November to 1 December."""
    made = RuleWindow(rule("a-rule", kind), START, opens=START.day, closes=DAY, latest=DAY)
    return made._replace(**given)  # type: ignore[arg-type]


def found(*windows: RuleWindow, of: Standing | None = None) -> list[Appointment]:
    return appointments(of or standing(), windows)


def test_their_time_has_its_last_day() -> None:
    """On the day after it they are late; nothing rings, since there is nothing to do."""
    (it,) = found(window("they-must"))

    assert it.title.startswith("Acme: the last day they have: ")
    assert (it.begins, it.ends, it.alarms) == (DAY, date(2026, 12, 2), ())


def test_your_own_deadline_rings() -> None:
    """A week and a day before; the end of a right in court two months before, too."""
    (own,) = found(window("you-must-by"))
    (court,) = found(window("you-must-by", rule=rule("b", "you-must-by", limitation=True)))

    assert own.title.startswith("Acme: your last safe day: ")
    assert (own.begins, own.alarms) == (DAY, NOTICE_OF_DAYS)
    assert court.alarms == NOTICE_OF_COURT
    assert max(court.alarms) == timedelta(days=59, hours=15)


def test_a_route_opens_and_closes() -> None:
    """Both are dates; only the end rings."""
    opens, closes = found(window("opens"))

    assert (opens.begins, opens.alarms) == (START.day, ())
    assert (closes.begins, closes.alarms) == (DAY, NOTICE_OF_DAYS)
    assert opens.title.startswith("Acme: from today you may: ")
    assert len(found(window("opens", closes=None))) == 1


@pytest.mark.parametrize("kind", ["they-must", "you-must-by"])
@pytest.mark.parametrize(
    "over",
    [
        {"met": DatedFact("reply", DAY, 9)},
        {"stands_still": DatedFact("data-asked", DAY, 9)},
        {"start": None},
    ],
    ids=["met", "stands still", "not started"],
)
def test_what_nobody_waits_for_is_no_date(kind: Kind, over: dict[str, object]) -> None:
    """Answered, waiting for the user's own step, or not begun."""
    assert found(window(kind, **over)) == []


def test_what_can_be_argued_for_is_said_and_is_not_the_date() -> None:
    """The safe day is the one in the calendar."""
    (it,) = found(window("you-must-by", latest=date(2026, 12, 5)))

    assert it.begins == DAY
    assert "Sat 5 Dec 2026 can be argued for, not relied on." in it.text


def test_each_says_where_it_comes_from() -> None:
    """The case, the entry, the rule; and what is provisional or doubtful."""
    doubtful = rule("b", "they-must", caveat="Read in an old text.", condition="If bought online.")
    (it,) = found(window("they-must", rule=doubtful, provisional=True, notes=("A holiday.",)))

    lines = it.text.splitlines()
    assert lines[0] == "Case 1: Acme, The line is dead"
    assert "From entry 7, Sun 1 Nov 2026: it was delivered." in lines
    assert any("[b], checked " in line for line in lines)
    for note in ("Read in an old text.", "If bought online.", "A holiday."):
        assert note in lines
    assert "Provisional: the public holidays of that year are not decreed yet." in lines


def test_every_date_has_a_name_of_its_own() -> None:
    """One rule for each payment, the same rule twice, both ends of a route."""
    paid = Payment(
        *(20, "paid", 1, "case", "charged", "1 GBP", at("2026-11-01 09:00"), "day", "UTC"),
        *("credit-card", "visa", "", None, "", None),
    )
    charge = DatedFact("charged", START.day, 20)
    windows = [window("opens"), window("opens"), window("opens", start=charge)]

    keys = [each.key for each in found(*windows, of=standing()._replace(payments=(paid,)))]

    assert len(set(keys)) == len(keys) == 6
    assert any("paid" in key for key in keys)


def test_a_name_stays_when_another_fact_starts_the_clock() -> None:
    """A final refusal opens the route at once: the same event moves, and no second one comes."""
    before = found(window("opens", closes=None))
    refusal = DatedFact("final-refusal", date(2026, 11, 9), 12)

    after = found(window("opens", closes=None, start=refusal, opens=refusal.day))

    assert [each.key for each in before] == [each.key for each in after]
    assert before[0].begins != after[0].begins


@pytest.mark.parametrize(
    "closed", [{"closed_at": at("2026-11-20 09:00")}, {"voided": 9}], ids=["closed", "void"]
)
def test_a_case_that_is_over_has_no_dates(closed: dict[str, object]) -> None:
    """`due` does not speak of it either."""
    over = standing(promise(1, "2026-12-01 17:00"), case=CASE._replace(**closed))  # type: ignore[arg-type]

    assert found(window("they-must"), of=over) == []


class TestPromises:
    """Hours as instants, days as days."""

    def test_an_hour_is_an_instant(self) -> None:
        """In UTC, whatever zone it was promised in."""
        (it,) = found(of=standing(promise(1, "2026-12-01 17:00")))

        assert (it.begins, it.ends) == (datetime(2026, 12, 1, 17, tzinfo=UTC), None)
        assert it.title == "Acme promised: They call back. (promise 1)"

    def test_days_last_until_the_day_after(self) -> None:
        """Between Monday and Wednesday: Thursday is no longer in it."""
        days = Window(at("2026-11-30 00:00"), at("2026-12-02 23:59"), "day", "")
        (it,) = found(of=standing(promise(1, "2026-12-01 17:00", window=days)))

        assert (it.begins, it.ends) == (date(2026, 11, 30), date(2026, 12, 3))

    def test_the_last_day_there_is(self) -> None:
        """Somebody typed it: no day comes after it."""
        last = Window(None, datetime(9999, 12, 31, 23, 59, tzinfo=UTC), "day", "")
        (it,) = found(of=standing(promise(1, "2026-12-01 17:00", window=last)))

        assert (it.begins, it.ends) == (date.max, None)

    def test_a_settled_one_is_none(self) -> None:
        """Kept, or waived, or not kept: nobody waits."""
        assert found(of=standing(promise(1, "2026-12-01 17:00", settled_as="broken"))) == []


class TestLetters:
    """A letter that left waits for its answer."""

    LETTER = claim(1, "2026-11-05 10:00")._replace(reply_by="2026-11-25")
    SENT = Sending(
        *(30, "sent", "case", LETTER.id, "post", at("2026-11-06 09:00"), "day", "UTC"),
        *("", "", "", None),
    )

    def waiting(self, letter: Letter = LETTER, **more: object) -> list[Appointment]:
        of = standing(letters=(letter,))._replace(sendings=(self.SENT,))
        return found(of=of._replace(**more))  # type: ignore[arg-type]

    def test_until_the_day_that_it_names(self) -> None:
        """The letter said so itself."""
        (it,) = self.waiting()

        assert it.begins == date(2026, 11, 25)
        assert it.title == "Acme: the last day to answer your letter 1 (Formal claim)"

    def test_sent_twice_it_is_one_date(self) -> None:
        """By post and by mail."""
        assert len(self.waiting(sendings=(self.SENT, self.SENT._replace(entry=31)))) == 1

    def test_an_answer_in_writing_ends_it(self) -> None:
        """A milestone, or a mail of theirs that came."""
        reply = Milestone(
            *(40, "m", "case", "reply", at("2026-11-09 09:00"), "day", "UTC", "", None, None),
        )
        mail = attempt(41, "2026-11-09 09:00", channel="email", direction="in")

        assert self.waiting(milestones=(reply,)) == []
        assert self.waiting(attempts=(mail,)) == []
        assert len(self.waiting(attempts=(mail._replace(direction="out"),))) == 1

    def test_thanks_wait_for_nothing(self) -> None:
        """Not every letter asks for something."""
        assert self.waiting(self.LETTER._replace(kind="thanks")) == []
