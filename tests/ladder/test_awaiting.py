"""Letters that wait for an answer: which, until when, and what answers them."""

from datetime import date
from typing import Any

import pytest

from complaintkit.ladder.awaiting import time_by_law, unanswered
from complaintkit.letters.kinds import KINDS
from complaintkit.model import Standing
from tests.builders import at, claim
from tests.ladder.cases import about, noted, paid, sending, window

LETTER = claim(1, "2026-05-20 10:00")._replace(reply_by="2026-06-03")
DAY_AFTER = date(2026, 6, 4)


def letters(case: Standing, today: date = DAY_AFTER) -> list[tuple[int, str]]:
    """The letters without an answer, by number, with the last day of each."""
    return [(each.letter.number, each.until.isoformat()) for each in unanswered(case, today)]


def out(**changes: Any) -> Standing:
    """A claim that left on 20 May (entry 50) and asks for an answer by 3 June."""
    return about(**{"letters": (LETTER,), "sendings": (sending("2026-05-20"),)} | changes)


@pytest.mark.parametrize(
    ("day", "found"),
    [(2, []), (3, []), (4, [(1, "2026-06-03")])],
)
def test_it_is_late_from_the_day_after_its_own(day: int, found: list[tuple[int, str]]) -> None:
    """The day before, the day, the day after."""
    assert letters(out(), date(2026, 6, day)) == found


def test_a_letter_that_never_left_waits_for_nothing() -> None:
    """Written is not sent."""
    assert letters(out(sendings=())) == []


@pytest.mark.parametrize(
    ("answer", "entry", "is_answered"),
    [
        (("reply", "2026-05-19"), 60, False),
        (("reply", "2026-05-20"), 49, False),
        (("reply", "2026-05-20"), 51, True),
        (("reply", "2026-05-21"), 60, True),
        (("reply-received", "2026-05-21"), 60, True),
        (("final-refusal", "2026-05-21"), 60, True),
        (("accepted", "2026-05-21"), 60, True),
        (("acknowledged", "2026-05-21"), 60, False),
        (("holding-reply", "2026-05-21"), 60, False),
        (("repaired", "2026-05-21"), 60, True),
        (("repaired", "2026-05-19"), 60, False),
        (("incident", "2026-05-21"), 60, False),
    ],
)
def test_what_answers_it(answer: tuple[str, str], entry: int, is_answered: bool) -> None:
    """An answer after it left, or what it asked for; that they have it is none."""
    case = out(milestones=(noted(*answer, entry),))

    assert (letters(case) == []) is is_answered


@pytest.mark.parametrize(
    ("kind", "is_answered"), [("refunded", True), ("credited", True), ("provisional", False)]
)
def test_their_money_answers_it_and_the_banks_does_not(kind: str, *, is_answered: bool) -> None:
    """What the bank credits for now is no word of theirs."""
    back = paid("49.00 GBP", kind=kind)._replace(at=at("2026-05-22 12:00"))

    assert (letters(out(payments=(back,))) == []) is is_answered


def test_a_letter_that_lay_about_gives_two_weeks_from_its_leaving() -> None:
    """It asks for 3 June and left on the 10th: until the 24th."""
    case = out(sendings=(sending("2026-06-10"),))

    assert letters(case, date(2026, 6, 24)) == []
    assert letters(case, date(2026, 6, 25)) == [(1, "2026-06-24")]


def test_one_that_left_twice_is_one_letter() -> None:
    """By post and by e-mail: it counts from the first, and an answer to either answers it."""
    twice = (sending("2026-05-22")._replace(entry=52), sending("2026-05-20"))
    (found,) = unanswered(out(sendings=twice), DAY_AFTER)

    assert found.sending.entry == 50
    between = noted("reply", "2026-05-21")
    assert letters(out(sendings=twice, milestones=(between,))) == []


def test_only_letters_that_ask_for_an_answer_wait_for_one() -> None:
    """Thanks do not, and an ombudsman has no day to keep."""
    asking = {kind for kind in KINDS if letters(out(letters=(LETTER._replace(kind=kind),)))}

    assert asking == {
        *("claim", "reminder", "contract", "executive", "silence", "chargeback-warning"),
        *("final", "recording", "preserve", "cancel", "withdrawal", "section75"),
        *("offer-refused", "offer-accepted"),
    }


class TestByLaw:
    """The time that the law gives for the answer to this very letter."""

    ARRIVED = noted("complaint-received", "2026-05-21")._replace(source_id="way")
    CASE = out(sendings=(sending("2026-05-20")._replace(id="way"),), milestones=(ARRIVED,))
    ANSWER = window("they-must", closes="2026-06-20", met_by=("reply", "accepted"))

    def law(self, *windows: Any, case: Standing = CASE) -> Any:
        """The window of the law for the one letter."""
        (awaited,) = unanswered(case, DAY_AFTER)
        return time_by_law(awaited, case, windows)

    def test_it_is_that_of_their_answer(self) -> None:
        """Started by the letter's own way to them."""
        assert self.law(self.ANSWER) == self.ANSWER

    def test_the_one_that_ends_last_counts(self) -> None:
        """They are late only after both."""
        longer = self.ANSWER._replace(latest=date(2026, 7, 20))

        assert self.law(self.ANSWER, longer) == longer

    def test_what_another_entry_started_is_another_matter(self) -> None:
        """A complaint at the counter, a refund that is late, a letter that goes to a scheme."""
        other = window("they-must", closes="2026-06-20", start=61, met_by=("reply",))
        scheme = window("they-must", closes="2026-06-20", met_by=("final-refusal",))
        route = window("opens", closes="2026-06-20", met_by=("reply",))

        assert self.law(other, scheme, route) is None

    def test_a_duty_to_confirm_is_no_time_to_answer(self) -> None:
        """It ends sooner, and its day would be told as the one of the answer."""
        confirm = window("they-must", closes="2026-06-04", met_by=("acknowledged", "reply"))
        news = window("they-must", closes="2026-07-30", met_by=("holding-reply", "reply"))

        assert self.law(confirm) is None
        assert self.law(confirm, self.ANSWER, news) == self.ANSWER
