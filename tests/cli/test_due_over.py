"""`complaint due` does not show what is over."""

import pytest

from tests.cli.attention import sections
from tests.conftest import Run


class TestNeverNags:
    """What is over is not shown."""

    def test_a_closed_case(self, called: Run) -> None:
        """Not even what was broken in it."""
        called("close", "acme", "--outcome", "given-up")

        assert sections(called, "2026-12-30T10:00+00:00") == []

    @pytest.mark.parametrize("how", ["kept", "waived", "broken"])
    def test_a_settled_promise(self, called: Run, how: str) -> None:
        """Only the step that follows from it may remain."""
        called("settle", "1", how)

        assert ("broken", 1) not in sections(called, "2026-11-24T10:00+00:00")

    def test_a_void_promise(self, called: Run) -> None:
        """It does not count, and is not broken."""
        called("void", "5", "--why", "another case")

        assert sections(called, "2026-11-24T10:00+00:00") == []

    def test_a_rung_that_was_tried(self, called: Run) -> None:
        """Supervisor, complaints department, claim, its sending; then it is their turn."""
        now, steps = "2026-11-24T10:00+00:00", []
        for words in (
            ("log", "acme", "--level", "supervisor"),
            ("log", "acme", "--level", "complaints"),
            ("letter", "acme"),
            ("log", "acme", "--channel", "post"),
        ):
            item = called("due", "--json", now=now).json["items"][0]
            steps.append(item["next"]["command"])
            called(*words, now=now)

        last = called("due", "--json", now=now).json["items"][0]["next"]

        assert (steps, last) == (
            [
                "complaint log acme --level supervisor",
                "complaint log acme --level complaints",
                "complaint letter acme",
                "complaint sent 1 --via registered-post",
            ],
            None,
        )
