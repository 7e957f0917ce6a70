"""Every kind of letter, through the front door: whole, as reviewed, and true to its entries."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from complaintkit.letters.kinds import KINDS, NEVER
from complaintkit.paths import bundled_templates
from tests.cli.letter_stories import NOW, TO, WRITTEN, sofa
from tests.conftest import Run, Tell

GOLDEN = Path(__file__).parents[1] / "golden" / "letters" / "en"


def letter(run: Run, kind: str, *words: str, now: str = NOW) -> str:
    """A letter of this kind about the only case."""
    written = run("letter", "1", "--kind", kind, *words, now=now)
    assert (written.code, written.out != "") == (0, True), written.err
    return written.out


def stilled(text: str) -> str:
    """*text* without what differs in every record: its id and its hash."""
    return re.sub(r"\b[0-9a-f]{32}(?:[0-9a-f]{32})?\b", "#", text)


def test_every_kind_is_written_from_some_story() -> None:
    """And has its golden letter; nothing else lies there."""
    assert {*WRITTEN} == {*KINDS}
    assert {each.stem for each in GOLDEN.glob("*.txt")} == {*KINDS}


@pytest.mark.parametrize("kind", KINDS)
class TestEachKind:
    """What holds of every letter."""

    @pytest.fixture(name="written")
    def _written(self, run: Run, tell: Tell, kind: str) -> str:
        tell(WRITTEN[kind])
        return letter(run, kind, *TO.get(kind, ()))

    def test_is_as_reviewed(self, written: str, kind: str) -> None:
        """Line by line, against what a letter must and must not hold."""
        assert stilled(written) == (GOLDEN / f"{kind}.txt").read_text(encoding="utf-8")

    def test_holds_no_gap_and_nothing_unset(self, written: str, kind: str) -> None:
        """No placeholder ever leaves the house."""
        tail = r"None|MISSING|DRAFT|Undefined|\{|\}|\[|\]|<|>|\(\)|“”|  \.|\.\.| ,|;\)|: *\.$"

        found = re.findall(tail, written, re.MULTILINE)

        assert (kind, found) == (kind, [])

    def test_says_that_it_is_accurate_to_the_best_of_ones_knowledge(
        self, written: str, kind: str
    ) -> None:
        """In every letter, whoever gets it."""
        assert (kind, "To the best of my knowledge" in written) == (kind, True)

    def test_is_no_wider_than_the_page(self, written: str, kind: str) -> None:
        """Mail programs break wider lines themselves, badly."""
        assert (kind, [each for each in written.splitlines() if len(each) > 72]) == (kind, [])

    def test_template_says_nothing_that_is_out_of_place(self, kind: str) -> None:
        """No threat outside of the dispute, no feeling, no false office."""
        source = (bundled_templates() / "en" / f"{kind}.txt.j2").read_text(encoding="utf-8")
        words = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", source, flags=re.DOTALL).casefold()

        assert [each for each in (*NEVER, *KINDS[kind].never) if each in words] == []


def test_the_shared_parts_say_nothing_that_is_out_of_place() -> None:
    """They are in every letter."""
    source = (bundled_templates() / "en" / "_parts.txt.j2").read_text(encoding="utf-8")
    words = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", source, flags=re.DOTALL).casefold()

    assert [each for each in NEVER if each in words] == []


CHANGES: list[tuple[str, tuple[str, ...]]] = [
    ("4", ("--about", "The sofa has a torn seat.")),
    ("4", ("--want", "Refund the price.")),
    ("5", ("--last4", "1111")),
    ("7", ("--agent", "Maria")),
    ("7", ("--duration", "20m")),
    ("8", ("--text", "money back")),
    ("9", ("--text", "We refund in a week.")),
    ("10", ("--text", "10.00 GBP off")),
    ("12", ("--tracking", "XX999")),
    ("15", ("--said", "Nothing new.")),
]
"""An entry of the sofa's story, and a correction of it."""


@pytest.mark.parametrize(("entry", "words"), CHANGES, ids=lambda each: str(each[0]))
def test_one_entry_changes_exactly_the_facts_that_cite_it(
    run: Run, tell: Tell, entry: str, words: tuple[str, ...]
) -> None:
    """In every kind: what the trace names, and no sentence besides."""
    tell(sofa)
    kinds = [kind for kind, story in WRITTEN.items() if story is sofa]
    traced = {kind: facts(run, kind) for kind in kinds}
    before = {kind: paragraphs(letter(run, kind, "--draft")) for kind in kinds}

    changed = run("amend", entry, *words, "--why", "a slip", now=NOW)

    assert changed.code == 0, changed.err
    for kind in kinds:
        was, after = traced[kind], facts(run, kind)
        citing = {name for name, (_text, entries) in was.items() if int(entry) in entries}
        differing = {name for name, fact in after.items() if was.get(name, ("",))[0] != fact[0]}
        assert differing - {"record_size", "record_head"} <= citing
        said = [was[name][0].split("\n")[0] for name in differing & citing]
        now = paragraphs(letter(run, kind, "--draft"))
        gone = [each for each in before[kind] if each not in now and "fingerprint" not in each]
        assert [each for each in gone if not any(words in each for words in said)] == []


def facts(run: Run, kind: str) -> dict[str, tuple[str, list[int]]]:
    """Each fact with its text and its entries."""
    found = run("letter", "1", "--kind", kind, "--trace", "--json", now=NOW).json
    return {each["fact"]: (each["text"], each["entries"]) for each in found}


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a letter, each on one line."""
    return [" ".join(each.split()) for each in text.split("\n\n")]


def test_the_letter_is_the_result_and_its_kind_is_recorded(
    run: Run, tell: Tell, entries: Callable[[], int]
) -> None:
    """So that `sent` knows which clock it starts."""
    tell(sofa)
    before = entries()

    letter(run, "reminder")

    assert entries() == before + 1
    made = run("show", "1", "--json", now=NOW).json["letters"][-1]
    assert (made["kind"], made["reply_by"]) == ("reminder", "2026-12-08")
