"""`complaint letter`: kind, language, date of reply, trace, and templates of the user's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from complaintkit.paths import bundled_templates
from tests.conftest import Run


class TestOptions:
    """Kind, language, date of reply, trace."""

    def test_trace_shows_the_entry_behind_every_fact(
        self, called: Run, entries: Callable[[], int]
    ) -> None:
        """And records nothing."""
        facts = {
            each["fact"]: (each["text"], each["entries"])
            for each in called("letter", "acme", "--trace", "--json").json
        }

        assert (facts["about"], facts["want"], entries()) == (
            ("The line is dead", [4]),
            ("a working line", [4]),
            6,
        )
        assert called("letter", "acme", "--trace").out.startswith("Fact")

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--reply-by", "2026-12-24"), "Thursday 24 December 2026"),
            (("--reply-by", "in 10 days"), "Wednesday 2 December 2026"),
            (("--reply-by", "tomorrow"), "Monday 23 November 2026"),
            ((), "Monday 7 December 2026"),
        ],
    )
    def test_reply_by(self, called: Run, words: tuple[str, ...], said: str) -> None:
        """The next working day after fourteen days unless the user names a day."""
        assert f"Please reply in writing by {said}." in called("letter", "acme", *words).out

    @pytest.mark.parametrize("when", ["yesterday", "today", "2026-11-22", "2020-01-01", "soon"])
    def test_reply_by_what_is_no_day_to_come_is_refused(
        self, called: Run, entries: Callable[[], int], when: str
    ) -> None:
        """They could not reply by then."""
        result = called("letter", "acme", "--reply-by", when)

        assert (result.code, result.out, entries()) == (2, "", 6)

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--kind", "sonnet"), "There is no letter of the kind 'sonnet'."),
            (("--kind", "../../etc/passwd"), "There is no letter of the kind"),
            (("--lang", "de"), "There are no letters in 'de' yet."),
            (("--lang", "../en"), "There are no letters in '../en' yet."),
        ],
    )
    def test_an_unknown_kind_or_language_names_those_there_are(
        self, called: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
    ) -> None:
        """Exit 65."""
        result = called("letter", "acme", *words)

        assert (result.code, result.out, entries()) == (65, "", 6)
        assert said in result.err

    @pytest.mark.parametrize(
        "words",
        [("--draft", "--trace"), ("--trace", "-o", "x.txt"), ("--kinds", "-o", "x.txt")],
    )
    def test_options_that_contradict_each_other(
        self, called: Run, tmp_path: Path, words: tuple[str, ...]
    ) -> None:
        """What is no letter is not written to a file."""
        placed = [str(tmp_path / word) if word == "x.txt" else word for word in words]

        result = called("letter", "acme", *placed)

        assert (result.code, result.out, (tmp_path / "x.txt").exists()) == (2, "", False)

    def test_a_closed_case_may_still_get_one(self, called: Run) -> None:
        """They did not pay what the case was closed for."""
        called("close", "acme", "--outcome", "resolved")

        assert called("letter", "acme").code == 0

    def test_the_users_own_template_wins(self, called: Run, home: Path) -> None:
        """As the README says."""
        shipped = (bundled_templates() / "en" / "claim.txt.j2").read_text("utf-8")
        (home / "templates" / "en").mkdir(parents=True)
        (home / "templates" / "en" / "claim.txt.j2").write_text(
            shipped.replace(
                "This is a formal complaint", "Hello, {{ provider_name }}: a complaint"
            ),
            encoding="utf-8",
        )

        result = called("letter", "acme", "--draft")

        assert "Hello, Acme: a complaint and a claim" in result.out

    def test_ones_own_shared_parts_win(self, called: Run, home: Path) -> None:
        """In every kind that has no words of its own for a part."""
        shipped = (bundled_templates() / "en" / "_parts.txt.j2").read_text("utf-8")
        (home / "templates" / "en").mkdir(parents=True)
        (home / "templates" / "en" / "_parts.txt.j2").write_text(
            shipped.replace("Dear Sir or Madam,", "Good day,"), encoding="utf-8"
        )

        for kind in ("claim", "contract", "preserve"):
            assert "\nGood day,\n" in called("letter", "acme", "--kind", kind, "--draft").out


def test_trace_names_the_entry_that_changed_the_address(run: Run) -> None:
    """Entry 3 added the provider, 6 gave its address last; 7 only said where it is."""
    for words in (
        ("init", "--name", "Jo Doe", "--country", "GB", "--zone", "Europe/London"),
        ("open", "Acme", "--about", "Dead", "--want", "It works"),
        ("provider", "acme", "--address", "1 Old Road, London"),
        ("provider", "acme", "--address", "2 New Road, London"),
        ("provider", "acme", "--zone", "Europe/London"),
    ):
        assert run(*words).code == 0

    facts = {each["fact"]: each for each in run("letter", "1", "--trace", "--json").json}
    assert facts["provider_name"]["entries"] == [3]
    assert facts["provider_address"]["text"] == "2 New Road, London"
    assert facts["provider_address"]["entries"] == [3, 6]
