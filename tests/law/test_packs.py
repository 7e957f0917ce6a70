"""The law as data: every shipped rule is complete, and what compiles is what ships."""

import json
from datetime import date
from pathlib import Path

import pytest

from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import Rate, Rule
from complaintkit.law.shipped import COMPILED, PACKS, law_of
from tests.conftest import Run
from tests.law.compile_packs import files, packs, write

PLAYBOOK = PACKS / "playbook.toml"
UNUSED = {"credit-reversed", "unauthorised-noticed", "letter-received"}
"""Known to the record, and to no rule: the ledger has the one, no law was found for the next, and
the last is a fact of a letter from whose arrival nothing counts."""


def nouns() -> list[Rule | Rate]:
    """Every shipped rule and rate."""
    found: list[Rule | Rate] = []
    for pack in packs().values():
        found += [*pack.rules, *pack.rates]
    return found


class TestWhatShips:
    """A date without a source harms whoever relies on it."""

    def test_every_rule_and_rate_says_where_it_was_read_and_when(self) -> None:
        """Citation, source and the day of the check, none of them to come."""
        for each in nouns():
            assert each.citation.strip(), each.id
            assert each.source.strip(), each.id
            assert date(2010, 1, 1) < each.checked_on <= date(2026, 11, 22), each.id

    def test_every_one_is_short_enough_to_be_read(self) -> None:
        """A title for the agenda, one sentence for the user."""
        for each in nouns():
            assert len(each.title) <= 60, each.id
            assert len(each.says) <= 140, each.id
            assert each.says.endswith("."), each.id

    def test_what_was_not_read_gives_no_date(self) -> None:
        """A date from memory is the worst: it looks like one that was checked."""
        rules = [each for each in nouns() if isinstance(each, Rule)]

        assert not [each.id for each in rules if "memory" in each.source and each.period]
        assert not [each.id for each in rules if "not read" in each.source and each.period]

    def test_at_least_180_rules_give_a_date(self) -> None:
        """Of some 300 facts that were researched."""
        assert len([each for each in nouns() if isinstance(each, Rule) and each.period]) >= 180

    def test_whatever_they_must_do_can_be_done(self) -> None:
        """A duty that nothing ends would be overdue for ever."""
        theirs = [e for e in nouns() if isinstance(e, Rule) and e.kind == "they-must"]

        assert [each.id for each in theirs if not each.met_by] == []

    def test_every_id_is_one_rule(self) -> None:
        """Across all the packs: a later one would hide the earlier."""
        ids = [each.id for each in nouns()]

        assert len(ids) == len(set(ids))

    def test_every_milestone_is_of_use(self) -> None:
        """What nothing counts from needs no command to note it."""
        used = PLAYBOOK.read_text(encoding="utf-8") if PLAYBOOK.exists() else ""
        for each in nouns():
            used += json.dumps([field for field in each if isinstance(field, str | tuple)])

        used = used.replace("|", '", "')  # either of two ends the same pause

        assert {name for name in MILESTONES if f'"{name}"' not in used} <= UNUSED


class TestCompiled:
    """What the program reads is made from the TOML, and from nothing else."""

    def test_the_compiled_files_are_those_of_the_packs(self) -> None:
        """After a change: python -m tests.law.compile_packs."""
        shipped = {path.name: path.read_text(encoding="utf-8") for path in COMPILED.iterdir()}

        assert shipped == files()

    def test_writing_them_removes_what_is_stale(self, tmp_path: Path) -> None:
        """A country that is gone must not answer any more."""
        (tmp_path / "xx.json").write_text("{}")

        write(tmp_path)

        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(files())

    @pytest.mark.parametrize("country", ["GB", "US", "PL", "RU", "RS", "DE", "IE", "FR", ""])
    def test_what_is_read_back_is_what_was_written(self, country: str) -> None:
        """Every field, dates and periods included."""
        known = {each.id: each for each in nouns()}
        law = law_of(country)

        assert law.rules
        read: list[Rule | Rate] = [*law.rules, *law.rates]
        assert [each.id for each in read if each != known[each.id]] == []


class TestBrowsing:
    """`complaint rights --country PL --sector telecom`: the law without a case."""

    @pytest.mark.parametrize("country", ["GB", "US", "PL", "RU", "RS", "DE", "IE", "FR"])
    def test_each_rule_is_listed_with_its_grounds(self, ready: Run, country: str) -> None:
        """On paper, and for programs."""
        words = ("rights", "--country", country)
        shown, listed = ready(*words).out, ready(*words, "--json").json

        assert listed
        for rule in listed:
            assert {"citation", "source", "checked_on"} <= {key for key in rule if rule[key]}
            assert f"[{rule['id']}]" in shown

    def test_a_sector_leaves_out_what_is_for_another(self, ready: Run) -> None:
        """And keeps what is for any."""
        listed = ready("rights", "--country", "PL", "--sector", "telecom", "--json").json

        assert {tuple(each["sectors"]) for each in listed} >= {(), ("telecom",)}
        assert [
            each["id"] for each in listed if "telecom" not in (each["sectors"] or "telecom")
        ] == []

    def test_polish_telecom_says_thirty_days_and_where_it_was_read(self, ready: Run) -> None:
        """One rule, whole."""
        page = " ".join(ready("rights", "--country", "PL", "--sector", "telecom").out.split())
        (rule,) = [
            each
            for each in ready("rights", "--country", "PL", "--sector", "telecom", "--json").json
            if each["id"] == "pl-tel-02"
        ]

        assert rule["period"] == {"n": 30, "unit": "days"}
        assert f"{rule['citation']} [pl-tel-02], checked" in page
        assert rule["source"] in page

    def test_what_is_superseded_is_not_listed(self, ready: Run) -> None:
        """Eight weeks for telecom ended on 7 April 2026; a case of before still has them."""
        telecom = ("rights", "--country", "GB", "--sector", "telecom", "--json")

        def ids(now: str) -> set[str]:
            return {each["id"] for each in ready(*telecom, now=now).json}

        assert "uk-ofcom-adr-8w-old" in ids("2026-04-07T10:00+00:00")
        assert "uk-ofcom-adr-8w-old" not in ids("2026-04-08T10:00+00:00")

    def test_a_sector_that_is_none_is_refused(self, ready: Run) -> None:
        """With those there are."""
        result = ready("rights", "--country", "GB", "--sector", "phones")

        assert (result.code, result.out) == (2, "")
        assert "telecom" in result.err

    def test_a_country_without_a_pack_says_so(self, ready: Run) -> None:
        """What holds anywhere is listed; which countries there are law for is said."""
        result = ready("rights", "--country", "BR", "--json")

        assert "There are no rules for BR here, only those that hold anywhere." in result.err
        assert "GB, " in result.err
        assert {tuple(each["countries"]) for each in result.json} == {()}

    def test_a_case_in_a_country_without_a_pack_says_so(self, run: Run) -> None:
        """Instead of an empty page, as if there were no rights."""
        run("init", "--name", "Jo", "--country", "BR", "--zone", "America/Sao_Paulo")
        run("open", "Acme", "--about", "It is dead", "--want", "a new one", "--sector", "goods")
        run("note", "acme", "delivered", "2026-11-02")

        page = " ".join(run("rights", "acme").out.split())

        assert "There are no rules for BR here, only those that hold anywhere." in page


class TestStale:
    """Law changes; a rule that nobody looked up for a year says so beside its date."""

    LINE = "That is over a year ago: look it up again."

    def test_a_rule_checked_over_a_year_ago_says_so(self, ready: Run) -> None:
        """Two years on, all of them; on the day, only those that were old already."""
        old = ready("rights", "--country", "GB", "--json", now="2028-11-22T10:00+00:00").json
        page = " ".join(
            ready("rights", "--country", "GB", now="2028-11-22T10:00+00:00").out.split()
        )

        assert page.count(self.LINE) == len(old)

    @pytest.mark.parametrize(("day", "is_stale"), [("2027-06-01", False), ("2027-06-02", True)])
    def test_the_boundary_is_a_year(self, ready: Run, day: str, is_stale: bool) -> None:
        """DISP was checked on 1 June 2026."""
        ready("open", "Bank", "--about", "A fee", "--want", "it back", "--sector", "finance")
        ready("note", "bank", "complaint-received", "2026-11-20")

        page = " ".join(ready("rights", "bank", "--all", "--on", day).out.split())

        assert "[uk-fca-final-8w], checked Mon 1 Jun 2026." in page
        assert (f"[uk-fca-final-8w], checked Mon 1 Jun 2026. {self.LINE}" in page) == is_stale
