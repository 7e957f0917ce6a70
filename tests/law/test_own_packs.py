"""A pack of the user's own: used like a shipped one, and refused whole when it has a mistake."""

from pathlib import Path

import pytest

from complaintkit.errors import Refused
from complaintkit.law.pack import must_refer, read_pack
from tests.conftest import Run
from tests.law.compile_packs import packs
from tests.law.reading import dates, windows

PACK = """\
[pack]
name = "My landlord"
countries = ["GB"]

[[rule]]
id = "my-rule"
kind = "they-must"
title = "Their answer"
says = "They promised an answer in five days."
sectors = ["services"]
starts = ["complained"]
not_started = "It starts when you complain."
period = { n = 5, unit = "days" }
counting = "CAL_AFTER"
met_by = ["reply"]
citation = "Clause 9 of the contract"
source = "my copy"
checked_on = 2026-11-01
"""
"""Lines: 6 the id, 7 kind, 8 title, 10 sectors, 11 starts, 13 period, 14 counting."""


def without(line: str) -> str:
    """The pack with the line of that key left out."""
    return "".join(each for each in PACK.splitlines(keepends=True) if not each.startswith(line))


def changed(old: str, new: str) -> str:
    """The pack with something else in one place."""
    assert PACK.count(old) == 1
    return PACK.replace(old, new)


MISTAKES = {
    "no citation": (without("citation"), 6, "citation is missing"),
    "no source": (without("source"), 6, "source is missing"),
    "no day of the check": (without("checked_on"), 6, "checked_on is missing"),
    "an empty source": (changed('"my copy"', '""'), 6, "source is missing"),
    "a day that is text": (changed("2026-11-01", '"2026-11-01"'), 18, "checked_on is not of"),
    "an unknown key": (PACK + 'colour = "red"\n', 19, "'colour' is not a key here"),
    "an unknown kind": (changed("they-must", "they-should"), 7, "'they-should' is not a word"),
    "an unknown milestone": (changed("complained", "shouted"), 11, "'shouted' is not a word"),
    "an unknown end": (changed('["reply"]', '["silence"]'), 15, "'silence' is not a word"),
    "an unknown sector": (changed("services", "plumbing"), 10, "'plumbing' is not a word"),
    "an unknown counting": (changed("CAL_AFTER", "BY_MOON"), 14, "'BY_MOON' is not a word"),
    "an unknown unit": (changed('"days"', '"moons"'), 13, "the period is not like"),
    "more days than a calendar has": (changed("n = 5", "n = 999999999"), 13, "the period is not"),
    "a rule that is a number": ("rule = 5\n", 1, "rule is not a table like [[rule]]"),
    "one rule in single brackets": (
        changed("[[rule]]", "[rule]"),
        5,
        "rule is not a table like [[rule]]",
    ),
    "a country by its name": (changed('["GB"]', '["Poland"]'), 3, "countries are a list of codes"),
    "countries that are no list": (changed('["GB"]', '"GB"'), 3, "countries are a list of codes"),
    "a price without a currency": (
        PACK + 'price_over = "lots"\n',
        19,
        "'lots' is not a word for price_over",
    ),
    "years turned round": (
        PACK + "valid_from = 2026-02-01\nvalid_to = 2026-01-31\n",
        6,
        "valid_from is after valid_to",
    ),
    "a rule that ends a clock": (
        changed('["reply"]', '["rule:my-rule"]'),
        15,
        "'rule:my-rule' is not a word for met_by",
    ),
    "no days at all": (changed("n = 5", "n = 0"), 13, "the period is not like"),
    "a unit that does not fit": (
        changed("CAL_AFTER", "UK_FCA_BD"), 6, "UK_FCA_BD does not count days",
    ),
    "a longest that does not fit": (
        PACK + 'longest = { n = 3, unit = "business-days" }\n',
        6,
        "CAL_AFTER does not count business-days",
    ),
    "a longest that is text": (PACK + 'longest = "a year"\n', 19, "the period is not like"),
    "no start": (without("starts"), 6, "starts is missing"),
    "no period": (without("period"), 6, "period is missing"),
    "half an extension": (PACK + 'extends = "x"\n', 6, "belong together"),
    "half a pause": (PACK + 'suspended = ["reply"]\n', 6, "pairs of milestones"),
    "a number for text": (changed('"Their answer"', "7"), 8, "title is not of the right kind"),
    "two of one id": (PACK + PACK[PACK.index("[[rule]]") :], 6, "there are two of this id"),
    "information with a period": (changed("they-must", "info"), 6, "information has no period"),
}  # fmt: skip


@pytest.fixture(name="own")
def _own(ready: Run, home: Path) -> Path:
    """The folder of a user's own packs, beside a record with one complaint of Fri 20 November."""
    ready("open", "Acme", "--about", "No answer", "--want", "one", "--sector", "services")
    ready("note", "acme", "complained", "2026-11-20")
    (home / "law").mkdir()
    return home / "law"


class TestAGoodOne:
    """Beside the shipped rules, or in the place of one."""

    def test_its_rule_gives_a_window(self, own: Path, run: Run) -> None:
        """Fri 20 November + 5 = Wed 25 November; entry 5 is the complaint."""
        (own / "mine.toml").write_text(PACK)

        (window,) = windows(run("rights", "acme", "--json"))["my-rule"]

        assert dates(window) == ("running", "2026-11-20", "2026-11-25", "2026-11-25", 5)

    def test_it_takes_the_place_of_a_shipped_rule_of_that_name(self, own: Path, run: Run) -> None:
        """Somebody knows of a change before the next version does."""
        (own / "mine.toml").write_text(changed('"my-rule"', '"ew-lba-14d"'))

        (rule,) = [
            each
            for each in run("rights", "--country", "GB", "--json").json
            if each["id"] == "ew-lba-14d"
        ]

        assert rule["title"] == "Their answer"

    def test_shipped_leaves_it_out(self, own: Path, run: Run) -> None:
        """So that a letter can rest on what somebody else checked."""
        (own / "mine.toml").write_text(PACK)

        assert "my-rule" not in windows(run("rights", "acme", "--json", "--shipped"))
        browsed = run("rights", "--country", "GB", "--json", "--shipped").json
        assert "my-rule" not in {each["id"] for each in browsed}

    def test_it_gives_a_country_its_law(self, own: Path, run: Run) -> None:
        """Whoever writes one for Brazil is not told that there is none."""
        (own / "mine.toml").write_text(changed('"GB"', '"BR"'))

        result = run("rights", "--country", "BR", "--json")

        assert result.err == ""
        assert "my-rule" in {each["id"] for each in result.json}


class TestOneWithAMistake:
    """File, line and what is wrong; nothing of it is used, and `--shipped` goes on without it."""

    @pytest.mark.parametrize("mistake", MISTAKES)
    def test_it_is_refused_with_file_and_line(self, own: Path, run: Run, mistake: str) -> None:
        """A rule that is half understood would give a wrong date."""
        text, line, problem = MISTAKES[mistake]
        (own / "mine.toml").write_text(text)

        for words in (("rights", "acme"), ("rights", "--country", "GB"), ("due",)):
            result = run(*words)

            assert (result.code, result.out) == (65, ""), words
            assert f"{own / 'mine.toml'}, line {line}, " in result.err
            assert problem in result.err
            assert run(*words, "--shipped").code == 0

    @pytest.mark.parametrize(
        "text", ["[pack\n", 'a = "', "[[rule]]\nid = 1\nid = 2\n", "\x00", "\udcff"]
    )
    def test_what_is_not_toml_is_refused_with_its_place(
        self, own: Path, run: Run, text: str
    ) -> None:
        """The place as TOML's own reader names it."""
        (own / "mine.toml").write_bytes(text.encode(errors="surrogateescape"))

        result = run("rights", "acme")

        assert (result.code, result.out) == (65, "")
        assert str(own / "mine.toml") in result.err
        assert "line " in result.err or "end of document" in result.err
        assert run("rights", "acme", "--shipped").code == 0


class TestReferences:
    """A rule may name another: it must exist, and a circle must end."""

    @pytest.mark.parametrize(
        "line",
        [
            'starts = ["rule:none"]',
            'closing = "none"',
            'extends = "none"\nextended_by = "reply"',
            'transposes = ["none"]',
            'resumes = "none"',
        ],
    )
    def test_a_shipped_pack_that_names_nothing_is_refused(self, line: str) -> None:
        """The test of the compiled files would fail before anybody is misled."""
        text = without("starts") if line.startswith("starts") else PACK
        pack = read_pack(f"{text}{line}\n", "mine.toml")

        with pytest.raises(Refused, match="'my-rule' names the rule 'none', which does not exist"):
            must_refer([*packs().values(), pack])

    def test_a_circle_ends_without_a_date(self, own: Path, run: Run) -> None:
        """Two rules that each begin where the other ends never begin."""
        first = changed('"complained"', '"rule:other"')
        second = first[first.index("[[rule]]") :].replace("rule:other", "rule:my-rule")
        (own / "mine.toml").write_text(first + second.replace('"my-rule"', '"other"'))

        found = windows(run("rights", "acme", "--json"))

        assert [dates(found[each][0]) for each in ("my-rule", "other")] == [
            ("not-started", None, None, None, None)
        ] * 2

    def test_a_rule_that_begins_where_it_ends_itself_never_begins(
        self, own: Path, run: Run
    ) -> None:
        """The smallest circle."""
        (own / "mine.toml").write_text(changed('"complained"', '"rule:my-rule"'))

        (window,) = windows(run("rights", "acme", "--json"))["my-rule"]

        assert window["state"] == "not-started"
