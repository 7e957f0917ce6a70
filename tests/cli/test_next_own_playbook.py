"""`complaint next` by a playbook of the user's own, with its mistakes told."""

from pathlib import Path

import pytest

from tests.cli.climbing import rungs
from tests.conftest import Run

OWN = """\
[[rung]]
name = "shout"
title = "Shouting"
advice = "Shout."
when = "After a broken promise."
command = ["log", "--note", "shouted at them"]
allowed = [{ broken_promises = 1 }]
"""


class TestTheUsersOwnPlaybook:
    """It wins; and a mistake in it is told, with its line."""

    NOW = "2026-11-24T12:00+00:00"

    def test_takes_the_place_of_the_shipped_one(self, called: Run, home: Path) -> None:
        """In `next` and in `due`; words with spaces are quoted for the shell."""
        (home / "playbook.toml").write_text(OWN, encoding="utf-8")

        found = called("next", "acme", "--json", now=self.NOW)
        (item,) = called("due", "--json", now=self.NOW).json["items"]

        assert rungs(found) == {"shout": "allowed"}
        assert item["next"]["command"] == "complaint log acme --note 'shouted at them'"

    @pytest.mark.parametrize("command", [("due",), ("next", "acme")])
    def test_shipped_leaves_it_out(self, called: Run, home: Path, command: tuple[str, ...]) -> None:
        """Even when it is broken."""
        (home / "playbook.toml").write_text("[[rung]", encoding="utf-8")

        shown = called(*command, "--shipped", now=self.NOW)

        assert (shown.code, shown.err) == (0, "")
        assert "Call and ask for a supervisor." in shown.out

    @pytest.mark.parametrize(
        ("old", "new", "sentence"),
        [
            ("broken_promises", "broken_promise", "line 7: there is no predicate 'broken_promise'"),
            ("= 1", '= "one"', "line 7: broken_promises takes a whole number"),
            ('title = "Shouting"', "title = 1", "line 3: title is not a text"),
            ("[[rung]]", "[[rung]", "line 1: this is not TOML"),
        ],
    )
    def test_a_mistake(self, called: Run, home: Path, old: str, new: str, sentence: str) -> None:
        """File, line, what is wrong, and the way around it; in `due` as in `next`."""
        path = home / "playbook.toml"
        path.write_text(OWN.replace(old, new), encoding="utf-8")

        for command in (("due",), ("next", "acme")):
            shown = called(*command, now=self.NOW)

            assert (shown.code, shown.out) == (65, "")
            assert f"{path}, {sentence}" in shown.err
            assert "--shipped" in shown.err

    def test_two_rungs_of_one_name(self, called: Run, home: Path) -> None:
        """Which of them was tried could not be told."""
        (home / "playbook.toml").write_text(OWN + OWN, encoding="utf-8")

        shown = called("next", "acme", now=self.NOW)

        assert shown.code == 65
        assert "line 9: there are two steps 'shout'." in shown.err
