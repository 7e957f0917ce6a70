"""`complaint letter --sum`: what the law gives, where the user says that its condition holds."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from complaintkit.letters.kinds import KINDS
from tests.cli.sum_stories import dead_line, late_refund, nothing_noted
from tests.conftest import Result, Run, Story, Tell

MONEY = ("--sum", "ru-gd-10-money")
TELL_IT = ["claim", "executive", "silence", "final", "ombudsman"]
"""The kinds that demand, and the one that has a body decide."""
OWN_PACK = """\
[pack]
name = "Mine"
countries = ["{country}"]

[[rate]]
id = "my-rate"
title = "A sum for each missed visit"
says = "For each visit that they miss they owe a sum."
basis = "per-event"
value = "5.00 EUR"
cap = ""
starts = ["appointment-missed"]
ends = []
citation = "<b>Clause 7</b> {{{{ about }}}} \\u202e"
source = "my contract"
checked_on = 2026-01-01
"""


def letter(run: Run, *words: str, day: str = "2026-11-22") -> Result:
    """The claim about the only case, on a morning."""
    return run("letter", "1", *words, now=f"{day}T10:00+00:00")


def part(written: Result) -> str:
    """What the letter tells of sums: from the first that it owes to the day of the answer."""
    assert written.code == 0, written.err
    begins, ends = written.out.index("Please also pay"), written.out.index("Please reply")
    return written.out[begins:ends].rstrip()


def test_a_share_of_the_price_for_each_day(run: Run, tell: Tell) -> None:
    """Line by line, with its dates, its limit, its source and its entries."""
    tell(late_refund)

    assert (
        part(letter(run, *MONEY))
        == """\
Please also pay what the law sets for this. As it stands on Sunday 22
November 2026, each rule in the words of a summary for consumers:

1. Закон РФ от 07.02.1992 № 2300-1 «О защите прав потребителей» ст. 23
     п. 1 (ред. 500-ФЗ от 28.12.2025): “For each day they are late with
     money for faulty goods they owe 1 % of the price, at most the
     price.” (“If you demanded money for faulty goods.” This is so.)
   40000.00 RUB × 1% × 10 days (Friday 13 November 2026 to Sunday 22
     November 2026) = 4000.00 RUB; entries 5, 6
   It grows with each further day until this is put right, up to
     40000.00 RUB at most."""
    )


def test_the_cap_is_told_where_it_bites(run: Run, tell: Tell) -> None:
    """After a hundred days the price is all there is, and nothing grows."""
    tell(late_refund)

    lines = part(letter(run, *MONEY, day="2027-02-21")).splitlines()

    assert lines[-3:] == [
        "   40000.00 RUB × 1% × 101 days (Friday 13 November 2026 to Sunday 21",
        "     February 2027) = 40400.00 RUB; entries 5, 6",
        "   It is owed up to the price: 40000.00 RUB.",
    ]


def test_sums_for_days_and_for_events(run: Run, tell: Tell) -> None:
    """Each by itself, in the order in which they were asked for; an ended one does not grow."""
    tell(dead_line)
    both = ("--sum", "uk-ofcom-autocomp-appointment", "--sum", "uk-ofcom-autocomp-repair-day")

    said = " ".join(part(letter(run, *both, day="2026-06-20")).split())

    assert (
        "1. Ofcom Automatic Compensation Scheme: “For each engineer's appointment that they miss "
        "you are owed a fixed sum.” (“If it is about fixed broadband or a landline and your "
        "provider is in Ofcom's compensation scheme.” This is so.) 2 × 32.31 GBP = 64.62 GBP: "
        "Tuesday 2 June 2026; Thursday 4 June 2026; entries 6, 7 2. Ofcom"
    ) in said
    assert said.endswith(
        "10.34 GBP × 5 days (Thursday 4 June 2026 to Monday 8 June 2026) = 51.70 GBP; entries 5, 8"
    )
    assert "grows" not in said


def test_nothing_is_told_by_itself(run: Run, tell: Tell) -> None:
    """The record cannot know the condition: it is for the user to say that it holds."""
    tell(late_refund)

    written = letter(run)

    assert (written.code, "×" in written.out, "23 п. 1" in written.out) == (0, False, False)


def test_the_receipt_says_what_the_user_says(run: Run, tell: Tell) -> None:
    """In the words of the rule, and with its doubt."""
    tell(late_refund)
    tell_of = "ru-gd-10-money: 4000.00 RUB. You say that this holds: "

    written = letter(run, *MONEY)

    assert written.err.splitlines()[0] == f"{tell_of}If you demanded money for faulty goods."


@pytest.mark.parametrize("how", ["--draft", "-o"])
def test_a_draft_and_a_file_say_it_too(run: Run, tell: Tell, tmp_path: Path, how: str) -> None:
    """Wherever the letter goes."""
    tell(dead_line)
    words = (how,) if how == "--draft" else (how, str(tmp_path / "claim.html"))

    written = letter(run, *words, "--sum", "uk-ofcom-autocomp-repair-day", day="2026-06-20")

    said = written.err if how == "--draft" else written.out
    assert written.code == 0, written.err
    assert (
        "uk-ofcom-autocomp-repair-day: 51.70 GBP. You say that this holds: If your fixed broadband"
    ) in " ".join(said.split())
    assert "The sum was read on comparison sites" in " ".join(said.split())


def test_every_figure_has_its_entries(run: Run, tell: Tell) -> None:
    """The price has that of the payment, the days have theirs; a correction comes along."""
    tell(late_refund)
    amended = run("amend", "5", "--amount", "50000 RUB", "--why", "misread")
    assert amended.code == 0, amended.err

    traced = letter(run, *MONEY, "--trace", "--json").json

    sums = {each["fact"]: each for each in traced if each["fact"].startswith("sums 1: ")}
    entries = {name.removeprefix("sums 1: "): tuple(each["entries"]) for name, each in sums.items()}
    assert entries == {
        **dict.fromkeys(("basis", "citation", "says", "condition", "percent"), (5, 6, 7)),
        **dict.fromkeys(("computed", "source"), (5, 6, 7)),
        **dict.fromkeys(("unit", "limit"), (5, 7)),
        **dict.fromkeys(("number", "since", "until"), (6,)),
    }
    assert sums["sums 1: computed"]["text"] == "5000.00 RUB"


@pytest.mark.parametrize("kind", [each for each in KINDS if each not in TELL_IT])
def test_other_letters_tell_none(run: Run, tell: Tell, kind: str) -> None:
    """An authority awards no money, a review asks for none, a reminder brings nothing new."""
    tell(late_refund)

    refused = letter(run, "--kind", kind, "--draft", *MONEY)

    assert (refused.code, refused.out) == (65, "")
    assert refused.err == (
        f"Error: This letter ({kind}) tells no sum of the law.\n"
        "Nothing was written. These do: claim, executive, silence, final, ombudsman.\n"
    )


@pytest.mark.parametrize("kind", TELL_IT)
def test_it_stands_after_the_demand(run: Run, tell: Tell, kind: str) -> None:
    """What is asked for, what the law adds, and by when."""
    tell(late_refund)

    written = letter(run, "--kind", kind, "--draft", *MONEY)

    assert written.code == 0, written.err
    where = [written.out.index(each) for each in ("My money back.", "× 1% ×", "accurate")]
    assert where == sorted(where)
    who = "Please also pay" if KINDS[kind].to == "provider" else "I also ask for what the law sets"
    assert who in written.out


class TestRefused:
    """What is missing, and how to say it; nothing is written."""

    @staticmethod
    def refused(run: Run, id_: str, day: str = "2026-11-22") -> str:
        """The two sentences."""
        result = letter(run, "--sum", id_, day=day)
        assert (result.code, result.out) == (65, "")
        return result.err.removeprefix("Error: ")

    def test_an_id_that_there_is_not(self, run: Run, tell: Tell) -> None:
        """Of this country's law, with what is near."""
        tell(late_refund)

        assert self.refused(run, "ru-gd-10-mony") == (
            "There is no sum 'ru-gd-10-mony' in the law of RU.\n"
            "Nothing was written. Those that it could tell: "
            "complaint letter 1 --kind claim --check\n"
            "Did you mean: ru-gd-10-money, ru-gd-10-money-uncapped, ru-gd-10-replacement?\n"
        )
        assert "'uk-ofcom-autocomp-repair-day' in the law of RU." in self.refused(
            run, "uk-ofcom-autocomp-repair-day"
        )

    def test_before_its_first_day(self, run: Run, tell: Tell, entries: Callable[[], int]) -> None:
        """Due on the 12th: refused on that day, one day's worth on the next, two on the third."""
        tell(late_refund)

        assert self.refused(run, "ru-gd-10-money", day="2026-11-12") == (
            "ru-gd-10-money gives nothing yet: the first day that would count is "
            "Fri 13 Nov 2026.\nNothing was written.\n"
        )
        assert entries() == 6
        totals = [
            re.findall(r"= (\S+ RUB)", " ".join(part(letter(run, *MONEY, day=day)).split()))
            for day in ("2026-11-13", "2026-11-14")
        ]
        assert totals == [["400.00 RUB"], ["800.00 RUB"]]

    def test_without_a_day(self, run: Run, tell: Tell) -> None:
        """The milestone behind the rule behind it is named, with the command."""
        tell(late_refund)

        assert self.refused(run, "ru-gd-10-repair") == (
            "ru-gd-10-repair gives nothing: the record has no day from which it counts.\n"
            "Nothing was written. If it happened, say when: "
            "complaint note 1 repair-demanded WHEN\n"
        )

    def test_done_in_time(self, run: Run, tell: Tell) -> None:
        """Paid on the last day: nothing is owed."""
        tell(late_refund)
        assert run("note", "1", "refunded", "2026-11-12").code == 0

        assert self.refused(run, "ru-gd-10-money") == (
            "ru-gd-10-money gives nothing: by what the record says it was done in time.\n"
            "Nothing was written.\n"
        )

    def test_days_of_another_version(self, run: Run, tell: Tell) -> None:
        """A rate that held until January counts no day of November."""
        tell(late_refund)

        assert self.refused(run, "ru-gd-10-money-uncapped") == (
            "ru-gd-10-money-uncapped gives nothing: it counts days until Sat 31 Jan 2026, and "
            "here are none.\nNothing was written.\n"
        )

    @pytest.mark.parametrize(
        ("span", "said"),
        [
            ("valid_from = 2027-01-01", "since Fri 1 Jan 2027"),
            (
                "valid_from = 2024-01-01\nvalid_to = 2024-12-31",
                "from Mon 1 Jan 2024 to Tue 31 Dec 2024",
            ),
        ],
    )
    def test_says_which_days_a_version_counts(
        self, run: Run, tell: Tell, home: Path, span: str, said: str
    ) -> None:
        """With its beginning, its end, or both."""
        tell(dead_line)
        own_pack(home, "GB", span)

        assert self.refused(run, "my-rate") == (
            f"my-rate gives nothing: it counts days {said}, and here are none.\n"
            "Nothing was written.\n"
        )

    def test_without_a_price(self, run: Run, tell: Tell) -> None:
        """A share of nothing is not known."""
        tell(late_refund)
        assert run("void", "5", "--why", "not mine").code == 0

        said = self.refused(run, "ru-gd-10-money")

        assert said.startswith(
            "ru-gd-10-money is a share of the price, and what you paid is not recorded, or not "
            "one.\nNothing was written. Say what you paid: complaint pay 1 "
        )

    def test_another_trade(self, run: Run, tell: Tell) -> None:
        """What they sell decides; where it is not recorded, that is said."""
        tell(nothing_noted)

        assert self.refused(run, "ru-sv-02") == (
            "ru-sv-02 is for other trades (services, digital) than that of this case (no sector).\n"
            "Nothing was written. Say what they sell: complaint amend 4 --sector ... --why ...\n"
        )

    def test_another_country(self, run: Run, tell: Tell, home: Path) -> None:
        """A rate of the user's own for Germany does not hold in Russia."""
        tell(late_refund)
        own_pack(home, "DE")

        assert self.refused(run, "my-rate") == (
            "my-rate is of the law of DE, and this case of that of RU.\nNothing was written.\n"
        )

    def test_the_same_days_twice(self, run: Run, tell: Tell) -> None:
        """A delay that two versions share may have either, not both."""
        tell(late_refund)
        early = ("--at", "2025-12-01", "--why", "misread")
        assert run("amend", "6", *early).code == 0
        both = ("--sum", "ru-gd-10-money", "--sum", "ru-gd-10-money-uncapped")

        one, two = letter(run, *both[:2], *both[:2], "--draft"), letter(run, *both)

        assert (one.code, one.out.count("×")) == (0, 2)  # asked for twice, told once
        assert (two.code, two.out, two.err) == (
            *(65, ""),
            "Error: ru-gd-10-money and ru-gd-10-money-uncapped count the same days twice.\n"
            "Nothing was written. Give one of them.\n",
        )


def own_pack(home: Path, country: str, more: str = "") -> None:
    """A pack of the user's own, with a hostile citation."""
    folder = home / "law"
    folder.mkdir(exist_ok=True)
    (folder / "mine.toml").write_text(OWN_PACK.format(country=country) + more, encoding="utf-8")


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


def test_the_letter_that_was_kept_holds_it(run: Run, tell: Tell, home: Path) -> None:
    """Word for word, under the fingerprint of its entry: so a later look needs no arithmetic."""
    tell(late_refund)

    written = letter(run, *MONEY)

    kept = [each.read_text("utf-8") for each in (home / "evidence").rglob("*") if each.is_file()]
    assert [text for text in kept if "= 4000.00 RUB; entries 5, 6" in text] == [written.out]


def test_a_short_letter_has_it_in_its_body(run: Run, tell: Tell) -> None:
    """What is asked for is no detail; it counts as words of the letter."""
    tell(late_refund)

    written = letter(run, "--short", *MONEY)

    assert written.code == 0, written.err
    assert written.out.index("= 4000.00 RUB") < written.out.index("Yours faithfully,")
