"""Serbia: a mixer under each of the two consumer acts, a dead line. Every date by hand."""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import rights, states, tell

INIT = "init --name Ana_Jović --address Knez_Mihailova_1,_Beograd --country RS --language sr"
OPEN = "open Tehnika --about A_dead_mixer --want a_repair --sector goods --ground faulty"


class TestTheMixerUnderTheNewAct:
    """35/2026: the answer in 8 days, the clock stands still until the user's own answer."""

    @pytest.fixture(name="called")
    def _called(self, run: Run) -> Run:
        """Delivered on Mon 10 August 2026 (5), dead on Tue 1 September (6), a call (7)."""
        tell(
            run,
            f"2026-09-03 {INIT} --zone Europe/Belgrade",
            f"2026-09-03 {OPEN}",
            "2026-09-03 note delivered 2026-08-10",
            "2026-09-03 note fault 2026-09-01",
            "2026-09-03 log tehnika Call_again_tomorrow --at 10:00",
        )
        return run

    @pytest.fixture(name="mixer")
    def _mixer(self, called: Run) -> Run:
        """Handed in on Fri 4 September: 8 the letter, 9 and 10 it left, 11 received."""
        tell(
            called,
            "2026-09-04 letter tehnika",
            "2026-09-04 sent 1 --via office --received today",
        )
        return called

    def test_the_call_was_no_complaint(self, called: Run) -> None:
        """It may be one in Serbia; as long as nobody says so, nothing of theirs runs."""
        found = rights(called, "2026-09-03")

        assert not_started(found) >= {"rs-gen-01", "rs-gen-02", "rs-gen-03", "rs-ins-01"}
        assert set(started(found)) == {
            *("rs-gd-01", "rs-gd-02", "rs-gd-03", "rs-gd-04", "rs-wdr-01", "rs-wdr-02"),
        }

    def test_everything_that_the_complaint_starts_and_ends(self, mixer: Run) -> None:
        """On Fri 4 September; where a period ends on a Saturday, the Monday may be argued for."""
        assert started(rights(mixer, "2026-09-04")) == {
            # 8 days: Sat 12 September, so at the latest Mon 14
            "rs-gen-01": [("running", "2026-09-04", "2026-09-14", "2026-09-14", 11)],
            # 15 days: Sat 19, Mon 21
            "rs-gen-02": [("running", "2026-09-04", "2026-09-21", "2026-10-05", 11)],
            # 30 days: 26 left, Sun 4 October, Mon 5
            "rs-gen-03": [("running", "2026-09-04", "2026-10-05", "2026-10-05", 11)],
            "rs-ins-01": [("ahead", "2026-09-15", None, None, 11)],
            "rs-adr-open": [("ahead", "2026-09-15", None, None, 11)],
            # from Mon 10 August: two years are Thu 10 Aug 2028, one is Tue 10 Aug 2027
            "rs-gd-01": [("met", "2026-08-10", "2028-08-10", "2028-08-10", 5)],
            "rs-gd-02": [("met", "2026-08-10", "2027-08-10", "2027-08-10", 5)],
            # 30 days: 21 left of August, Wed 9 September
            "rs-gd-03": [("met", "2026-08-10", "2026-09-09", "2026-09-09", 5)],
            # two months from 1 September: Sun 1 November, Mon 2
            "rs-gd-04": [("met", "2026-09-01", "2026-11-01", "2026-11-02", 6)],
            # 14 days: Mon 24 August; and a year more: Tue 24 Aug 2027
            "rs-wdr-01": [("closed", "2026-08-10", "2026-08-24", "2026-08-24", 5)],
            "rs-wdr-02": [("open", "2026-08-24", "2027-08-24", "2027-08-24", 5)],
        }

    def test_the_inspection_opens_the_day_after_the_doubtful_monday(self, mixer: Run) -> None:
        """On Mon 14 September it opens tomorrow."""
        days = ("2026-09-13", "2026-09-14", "2026-09-15")

        assert states(mixer, "rs-gen-01", *days) == ["running", "running", "overdue"]
        assert states(mixer, "rs-ins-01", *days) == ["ahead", "ahead", "open"]

    def test_their_answer_gives_the_user_three_days(self, mixer: Run) -> None:
        """Dated Thu 10, read on Fri 11 September (12 to 14): until Mon 14."""
        tell(mixer, "2026-09-11 received reply --dated 2026-09-10")

        found = started(rights(mixer, "2026-09-11"))
        assert found["rs-gen-01"] == [("met", "2026-09-04", "2026-09-14", "2026-09-14", 11)]
        assert found["rs-gen-04"] == [("open", "2026-09-11", "2026-09-14", "2026-09-14", 14)]
        assert found["rs-adr-open"] == [("open", "2026-09-11", None, None, 14)]
        assert "rs-ins-01" not in found
        assert states(mixer, "rs-gen-04", "2026-09-14", "2026-09-15") == ["open", "closed"]

    def test_the_clock_stands_still_until_the_user_answers(self, mixer: Run) -> None:
        """From Fri 11 to Mon 14 September (15): three days more, Tue 22 and Wed 7 October."""
        tell(mixer, "2026-09-11 received reply --dated 2026-09-10")
        assert states(mixer, "rs-gen-02", "2026-09-14", "2026-12-01") == ["stands-still"] * 2

        tell(mixer, "2026-09-14 note response-sent")

        found = started(rights(mixer, "2026-09-14"))
        assert found["rs-gen-04"][0][0] == "met"
        assert found["rs-gen-02"] == [("running", "2026-09-04", "2026-09-22", "2026-10-07", 11)]
        assert found["rs-gen-03"] == [("running", "2026-09-04", "2026-10-07", "2026-10-07", 11)]
        days = ("2026-09-22", "2026-09-23", "2026-10-07", "2026-10-08")
        late_for_sure = ["running", "doubtful", "doubtful", "overdue"]  # if it were technical: 30
        assert states(mixer, "rs-gen-02", *days) == late_for_sure

    def test_the_repair_is_late_for_one_and_in_time_for_the_other(self, mixer: Run) -> None:
        """Without the stop the 30 days would have ended on Mon 5 October."""
        tell(
            mixer,
            "2026-09-11 received reply --dated 2026-09-10",
            "2026-09-14 note response-sent",
            "2026-10-06 note repaired",
        )

        assert states(mixer, "rs-gen-02", "2026-10-06") == ["met-late"]
        assert states(mixer, "rs-gen-03", "2026-10-06") == ["met"]


class TestTheMixerUnderTheOldAct:
    """88/2021, for a complaint of Mon 20 July 2026: the clock begins anew with each answer."""

    @pytest.fixture(name="mixer")
    def _mixer(self, run: Run) -> Run:
        """Delivered on Mon 1 June 2026 (5); 6 the letter, 7 and 8 handed in, 9 received."""
        tell(
            run,
            f"2026-07-20 {INIT} --zone Europe/Belgrade",
            f"2026-07-20 {OPEN}",
            "2026-07-20 note delivered 2026-06-01",
            "2026-07-20 letter tehnika",
            "2026-07-20 sent 1 --via office --received today",
        )
        return run

    def test_everything_that_the_complaint_starts_and_ends(self, mixer: Run) -> None:
        """None of these days is a weekend or a holiday."""
        assert started(rights(mixer, "2026-07-20")) == {
            # 8, 15 and 30 days: Tue 28 July, Tue 4 August, Wed 19 August
            "rs-gen-01-old": [("running", "2026-07-20", "2026-07-28", "2026-07-28", 9)],
            "rs-gen-02-old": [("running", "2026-07-20", "2026-08-04", "2026-08-19", 9)],
            "rs-gen-03-old": [("running", "2026-07-20", "2026-08-19", "2026-08-19", 9)],
            "rs-ins-01": [("ahead", "2026-07-29", None, None, 9)],
            "rs-adr-open": [("ahead", "2026-07-29", None, None, 9)],
            # two years: Thu 1 June 2028; six months: Tue 1 December
            "rs-gd-01-old": [("met", "2026-06-01", "2028-06-01", "2028-06-01", 5)],
            "rs-gd-02-old": [("met", "2026-06-01", "2026-12-01", "2026-12-01", 5)],
            "rs-gd-03-old": [("met", "2026-06-01", "2026-12-01", "2026-12-01", 5)],
            # 14 days: Mon 15 June; the year more is of the new act
            "rs-wdr-01": [("closed", "2026-06-01", "2026-06-15", "2026-06-15", 5)],
        }

    def test_an_answer_under_the_new_act_leaves_the_old_one_in_force(self, mixer: Run) -> None:
        """A late answer on Mon 3 August (10 to 12): 15 and 30 days anew, Tue 18 and Wed 2 Sep."""
        tell(mixer, "2026-08-03 received reply")

        found = started(rights(mixer, "2026-08-03"))
        assert {rule for rule in found if rule.startswith("rs-gen-")} == {
            *("rs-gen-01-old", "rs-gen-02-old", "rs-gen-03-old", "rs-gen-04"),
        }
        assert found["rs-gen-01-old"][0][0] == "met-late"
        assert found["rs-gen-02-old"] == [("running", "2026-08-03", "2026-08-18", "2026-09-02", 12)]
        assert found["rs-gen-03-old"] == [("running", "2026-08-03", "2026-09-02", "2026-09-02", 12)]
        # three days: Thu 6 August
        assert found["rs-gen-04"] == [("open", "2026-08-03", "2026-08-06", "2026-08-06", 12)]

    def test_the_users_own_answer_begins_it_anew_once_more(self, mixer: Run) -> None:
        """On Wed 5 August (13): Thu 20 August and Fri 4 September."""
        tell(mixer, "2026-08-03 received reply", "2026-08-05 note response-sent")

        found = started(rights(mixer, "2026-08-05"))
        assert found["rs-gen-02-old"] == [("running", "2026-08-05", "2026-08-20", "2026-09-04", 13)]
        assert found["rs-gen-03-old"] == [("running", "2026-08-05", "2026-09-04", "2026-09-04", 13)]


class TestTheDeadLine:
    """ZEK 35/2023: eight days for the operator, sixty for RATEL."""

    @pytest.fixture(name="line")
    def _line(self, run: Run) -> Run:
        """Dead on Thu 1 October 2026 (5); 6 the letter, 7 and 8 sent on Fri 2, 9 there on Mon 5."""
        tell(
            run,
            f"2026-10-02 {INIT} --zone Europe/Belgrade",
            "2026-10-02 open Yettel --about Dead --want It_works --sector telecom"
            " --ground service-down",
            "2026-10-02 note incident 2026-10-01",
            "2026-10-02 letter yettel",
            "2026-10-02 sent 1 --via registered-post",
            "2026-10-06 sent 1 --received 2026-10-05",
        )
        return run

    def test_eight_days_then_sixty_for_ratel(self, line: Run) -> None:
        """From Mon 5 October 2026."""
        assert started(rights(line, "2026-10-06")) == {
            # 30 days: Sat 31 October, or Mon 2 November; it was sent in time
            "rs-tel-01": [("met", "2026-10-01", "2026-10-31", "2026-11-02", 5)],
            # Tue 13 October; 30 days: Wed 4 November
            "rs-tel-03": [("running", "2026-10-05", "2026-10-13", "2026-10-13", 9)],
            "rs-tel-03-30d": [("running", "2026-10-05", "2026-11-04", "2026-11-04", 9)],
            # 60 days after 13 October: 18 left, 30, Sat 12 December, or Mon 14
            "rs-tel-04": [("ahead", "2026-10-13", "2026-12-12", "2026-12-14", 9)],
            "rs-tel-open": [("ahead", "2026-10-14", "2026-12-12", "2026-12-14", 9)],
            # ten years: Wed 1 Oct 2036
            "rs-lim-01": [("open", "2026-10-01", "2036-10-01", "2036-10-01", 5)],
        }

    def test_on_the_last_day_ratel_opens_tomorrow(self, line: Run) -> None:
        """Tuesday 13 October is still theirs."""
        days = ("2026-10-12", "2026-10-13", "2026-10-14")

        assert states(line, "rs-tel-03", *days) == ["running", "running", "overdue"]
        assert states(line, "rs-tel-open", *days) == ["ahead", "ahead", "open"]
        last = ("2026-12-12", "2026-12-14", "2026-12-15")
        assert states(line, "rs-tel-04", *last) == ["open", "doubtful", "closed"]

    def test_an_answer_in_time_opens_ratel_at_once(self, line: Run) -> None:
        """Read on Fri 9 October (10 to 12): 60 days are 22, 30 and Tue 8 December."""
        tell(line, "2026-10-09 received reply")

        found = started(rights(line, "2026-10-09"))
        assert found["rs-tel-03"] == [("met", "2026-10-05", "2026-10-13", "2026-10-13", 9)]
        assert found["rs-tel-open"][0][:3] == ("open", "2026-10-09", "2026-12-08")
        assert found["rs-tel-04"][0][:3] == ("open", "2026-10-09", "2026-12-08")

    def test_an_answer_a_week_late_leaves_the_safe_day(self, line: Run) -> None:
        """Read on Tue 20 October: its 60 days end on Sat 19 December, or Mon 21, and only maybe."""
        tell(line, "2026-10-20 received reply")

        found = started(rights(line, "2026-10-20"))
        assert found["rs-tel-03"][0][0] == "met-late"
        assert found["rs-tel-04"] == [("open", "2026-10-13", "2026-12-12", "2026-12-21", 9)]

    def test_ratel_has_ninety_days(self, line: Run) -> None:
        """Asked on Tue 3 November (10): 27 left, 31, 31, and Mon 1 February 2027."""
        tell(line, "2026-11-03 note ombudsman-asked")

        found = started(rights(line, "2026-11-03"))
        assert found["rs-tel-04"][0][0] == "met"
        assert found["rs-tel-05"] == [("running", "2026-11-03", "2027-02-01", "2027-02-01", 10)]
        tell(line, "2027-02-02 note authority-answered")
        assert states(line, "rs-tel-05", "2027-02-02") == ["met-late"]
