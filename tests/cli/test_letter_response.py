"""The answer to the provider's answer, for which Serbian law gives three days."""

import pytest

from tests.cli.letter_stories import NOW, answered, sofa
from tests.conftest import Run, Tell

KIND = ("letter", "1", "--kind", "response")
IN_TIME = ("2026-11-30T12:00+00:00", "2026-12-03T12:00+00:00")


@pytest.mark.parametrize("now", IN_TIME)
def test_it_is_written_from_the_day_on_which_their_answer_came(
    run: Run, tell: Tell, now: str
) -> None:
    """To the end of the third day, and by the newest decision."""
    tell(answered)

    written = run(*KIND, now=now)

    assert written.code == 0, written.err
    text = " ".join(written.out.split())
    assert "I do not accept the proposal in your reply to my complaint. I received the" in text
    assert "I still ask for this: A new kettle." in text


def test_after_the_third_day_it_makes_no_sense(run: Run, tell: Tell) -> None:
    """Silence counted as a no."""
    tell(answered)

    result = run(*KIND, now="2026-12-11T12:00+00:00")

    assert (result.code, result.out) == (65, "")
    assert "makes no sense now: Your time to answer their reply was over after" in result.err


def test_it_says_yes_when_the_newest_offer_was_accepted(run: Run, tell: Tell) -> None:
    """And asks for nothing else."""
    tell(answered)
    offer = ("offer", "1", "A new kettle within a week", "--accepted", "--value", "4000.00 RSD")
    assert run(*offer, now=NOW).code == 0

    text = " ".join(run(*KIND, now=NOW).out.split())

    assert "I accept the proposal in your reply to my complaint." in text
    assert "“A new kettle within a week” It comes to 4000.00 RSD." in text
    assert "and carry out the proposal" in text
    assert "I still ask" not in text


def test_it_is_sent_once(run: Run, tell: Tell) -> None:
    """That it left is the milestone that keeps the three days."""
    tell(answered)
    assert run(*KIND, now=NOW).code == 0
    assert run("sent", "2", "--via", "registered-post", now=NOW).code == 0

    again = run(*KIND, now=NOW)

    assert (again.code, again.out) == (65, "")
    assert "On record: you answered their reply" in again.err


def test_no_other_law_asks_for_it(run: Run, tell: Tell) -> None:
    """It would weaken a claim that needs no answer."""
    tell(sofa)

    result = run(*KIND, now=NOW)

    assert (result.code, result.out) == (65, "")
    assert "The law of this case does not ask for your answer to their reply" in result.err
