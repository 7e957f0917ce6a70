"""The time zone of a provider: kept, shown, corrected and refused like the rest of its details."""

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run


class TestTheZoneOfAProvider:
    """It is kept, shown, corrected and refused like the rest of its details."""

    def test_is_kept_and_shown(self, called: Run) -> None:
        """In its own capitals."""
        called("provider", "acme", "--zone", "europe/WARSAW")

        assert called("provider", "acme", "--json").json["zone"] == "Europe/Warsaw"
        assert "Zone:\n  Europe/Warsaw\n" in called("provider", "acme").out
        assert called("verify").code == 0

    def test_can_be_taken_back(self, called: Run) -> None:
        """An empty text is a text."""
        called("provider", "acme", "--zone", "Europe/Warsaw")

        assert called("provider", "acme", "--zone", "", "--json").json["zone"] == ""

    def test_is_amended_and_the_amendment_shown(self, called: Run) -> None:
        """Both versions, as with every correction."""
        called("provider", "acme", "--zone", "Europe/Warsaw")

        result = called("amend", "3", "--zone", "europe/london", "--why", "a slip")

        assert "zone: Europe/Warsaw became Europe/London\n" in stilled(result.out)
        assert called("provider", "acme", "--json").json["zone"] == "Europe/London"
        called("void", "8", "--why", "it was right")
        assert called("provider", "acme", "--json").json["zone"] == "Europe/Warsaw"

    @pytest.mark.parametrize("command", [("provider", "acme"), ("amend", "3", "--why", "x")])
    def test_an_unknown_one_is_refused(self, called: Run, command: tuple[str, ...]) -> None:
        """With what may have been meant; nothing is stored."""
        result = called(*command, "--zone", "london")

        assert (result.code, result.out) == (69, "")
        assert "Did you mean Europe/London?" in result.err

    def test_is_part_of_the_evidence(self, called: Run) -> None:
        """Hours are said in it."""
        called("provider", "acme", "--zone", "Europe/Warsaw")

        (case,) = called("export", "acme", "--format", "json").json["cases"]

        assert case["provider"]["zone"] == "Europe/Warsaw"
