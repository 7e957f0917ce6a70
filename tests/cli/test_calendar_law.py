"""The windows of the law and the waiting for letters, as events of a calendar."""

from pathlib import Path

import pytest

from tests.cli.calendars import brief, events, exported
from tests.cli.conftest import CASE, DETAILS
from tests.cli.letter_stories import sofa
from tests.conftest import Run, Tell


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    return tmp_path / "acme.ics"


class TestLaw:
    """The windows of the law, and letters."""

    def test_every_end_that_due_would_show(self, tell: Tell, run: Run, file: Path) -> None:
        """A sofa paid by card: the reply to the claim, the dispute of the payment, the routes."""
        tell(sofa)

        exported(run, file)

        words = [title for title, _count, _status in brief(file)]
        assert "Sofa World: the last day to answer your letter 1 (Formal claim)" in words
        assert any("your last safe day: Visa dispute" in each for each in words)
        assert len({each["UID"] for each in events(file)}) == len(words)
        rights = run("rights", "--json", now="2026-11-25T10:00+00:00").json
        closing = {
            each["closes"]
            for each in rights["windows"]
            if each["closes"] and not each["met"] and each["start"]
        }
        assert closing
        assert closing <= {each["DTSTART"].dt.isoformat() for each in events(file)}

    def test_an_answer_calls_the_letter_off(self, tell: Tell, run: Run, file: Path) -> None:
        """They have answered: nobody waits."""
        tell(sofa)
        run("received", "sofa", "final-refusal", now="2026-12-02T10:00+00:00")

        exported(run, file)

        assert (
            *(
                "Off: Sofa World: the last day to answer your letter 1 (Formal claim)",
                1,
                "CANCELLED",
            ),
        ) in brief(file)

    def test_a_mail_of_theirs_calls_the_letter_off(self, tell: Tell, run: Run, file: Path) -> None:
        """Nobody noted a milestone; the mail was logged, and that is an answer."""
        tell(sofa)
        mail = ("log", "sofa", "They wrote.", "--channel", "email", "--in")
        assert run(*mail, now="2026-12-02T10:00+00:00").code == 0

        exported(run, file)

        off = [title for title, _count, status in brief(file) if status == "CANCELLED"]
        assert "Off: Sofa World: the last day to answer your letter 1 (Formal claim)" in off

    def test_a_letter_that_was_not_sent_waits_for_nothing(self, run: Run, file: Path) -> None:
        """It asks for nothing as long as it lies in a drawer."""
        run("init", *DETAILS)
        run("open", "Acme", *CASE)
        run("log", "acme", "They will call", "--callback", "tomorrow 5pm", "--agent", "Jo")
        assert run("letter", "acme", now="2026-11-25T10:00+00:00").code == 0

        exported(run, file)

        assert [title for title, _count, _status in brief(file)] == [
            "Acme promised: a call back (promise 1)"
        ]

    def test_a_fact_declared_void_takes_its_clocks_along(
        self, tell: Tell, run: Run, file: Path
    ) -> None:
        """Without the delivery nothing runs from it; what another fact gives stays."""
        tell(sofa)
        exported(run, file)
        before = {str(each["UID"]) for each in events(file)}
        milestones = run("show", "sofa", "--json").json["milestones"]
        entry = next(str(each["entry"]) for each in milestones if each["kind"] == "delivered")
        assert run("void", entry, "--why", "it came later").code == 0

        exported(run, file)

        after = {str(each["UID"]): str(each["STATUS"]) for each in events(file)}
        assert before <= set(after)
        assert {"CANCELLED", "CONFIRMED"} <= {after[uid] for uid in before}
