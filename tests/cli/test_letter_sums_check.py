"""Sums in letters from a pack or a template of the user's own, and what `--check` lists."""

from pathlib import Path

import pytest

from tests.cli.sum_letters import MONEY, letter, own_pack, part
from tests.cli.sum_stories import dead_line, late_refund
from tests.conftest import Run, Story, Tell


def test_a_rate_of_the_users_own(run: Run, tell: Tell, home: Path, tmp_path: Path) -> None:
    """Cited as they wrote it; on a page it is text, whatever it looks like."""
    tell(dead_line)
    own_pack(home, "GB")
    page = tmp_path / "claim.html"

    written = part(letter(run, "--sum", "my-rate", day="2026-06-20"))
    made = letter(run, "--sum", "my-rate", "-o", str(page), day="2026-06-20")

    assert "1. <b>Clause 7</b> {{ about }} \\u202e: “For each visit" in " ".join(written.split())
    assert "2 × 5.00 EUR = 10.00 EUR" in written
    assert (made.code, "&lt;b&gt;Clause 7&lt;/b&gt;" in page.read_text("utf-8")) == (0, True)
    assert "You say that this holds: For each visit that they miss they owe a sum." in made.out


def test_check_lists_what_could_be_told(run: Run, tell: Tell) -> None:
    """With the condition, the arithmetic and the command; of a kind that tells none, nothing."""
    tell(late_refund)

    assert (
        letter(run, "--kind", "final", "--check").out.split("It could say besides\n")[1]
        == """\
  ru-gd-10-money, 1 % of the price a day: late payment (неустойка): 4000.00 RUB
    40000.00 RUB x 1 % x 10 days (Fri 13 Nov 2026 to Sun 22 Nov 2026) = 4000.00 RUB
    If you demanded money for faulty goods.
    complaint letter 1 --kind final --sum ru-gd-10-money
"""
    )
    assert letter(run, "--kind", "final", "--check", "--json").json["sums"] == [
        {
            "id": "ru-gd-10-money",
            "total": "4000.00 RUB",
            "lines": [
                "40000.00 RUB x 1 % x 10 days (Fri 13 Nov 2026 to Sun 22 Nov 2026) = 4000.00 RUB"
            ],
            "condition": "If you demanded money for faulty goods.",
            "command": "complaint letter 1 --kind final --sum ru-gd-10-money",
        }
    ]
    assert "besides" not in letter(run, "--kind", "review", "--check").out


@pytest.mark.parametrize("story", [late_refund, dead_line])
def test_each_command_of_check_works(run: Run, tell: Tell, story: Story) -> None:
    """What is offered is not refused."""
    tell(story)
    offered = letter(run, "--check", "--json", day="2026-12-01").json["sums"]

    codes = [
        run(*each["command"].split()[1:], now="2026-12-01T10:00+00:00").code for each in offered
    ]

    assert codes == [0] * len(offered) != []


def test_a_template_that_leaves_it_out_is_refused(run: Run, tell: Tell, home: Path) -> None:
    """The user asked for a sum: a letter without it must not leave the house unnoticed."""
    tell(late_refund)
    folder = home / "templates" / "en"
    folder.mkdir(parents=True)
    (folder / "_parts.txt.j2").write_text("{% block want %}{{ want }}{% endblock %}", "utf-8")

    refused = letter(run, *MONEY)

    assert (refused.code, refused.out, refused.err) == (
        *(65, ""),
        "Error: A template of yours tells no sums: it lacks the parts “sums” and “sum”.\n"
        "Nothing was written. Copy them from the _parts.txt.j2 that ships.\n",
    )
