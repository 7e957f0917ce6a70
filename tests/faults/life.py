"""A user at work, drawn at random: any commands, and what must hold after each of them."""

import shutil
from copy import deepcopy
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from tests.faults.both import Both
from tests.faults.conftest import Program
from tests.faults.entry import FIXED

CASE = ("--about", "The line is dead", "--want", "a working line")
THEIR_DAY = datetime.fromisoformat("2026-11-23T17:00+00:00")
THEIRS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("provider_added", {"name": "Zed"}),
    ("case_opened", {"about": "The line is dead", "provider": "provider_added"}),
    ("contact_logged", {"summary": "They will call"}),
    ("promise_made", {"by": "them", "contact": "contact_logged", "closes": THEIR_DAY}),
    ("import_finished", {}),
)
"""What comes along with the export of another record; a kind stands for its entry's number."""


WORDS = (
    "No answer",
    "=1+1",
    "Да, «завтра»",
    "[red]x[/red]",
    "\u202egpj.exe",
    "{{ 7 * 7 }}",
    "'; --",
)
OFTEN_REFUSED = ("case_opened", "provider_added", *FIXED)
NUMBERS = st.integers(0, 30)
"""The place of what is meant among what there is, counted from its end and round again."""


COLUMNS: dict[str, tuple[str, ...]] = {
    "contacts": ("summary",),
    "promises": ("number", "by", "settled_entry", "settled_as"),
    "letters": ("number", "kind"),
    "exhibits": ("number", "sha256"),
    "sendings": (),
    "milestones": (),
    "amendments": ("target",),
    "voidings": ("target",),
}
"""What the model knows of each list in `show --json`, besides the entry and what voided it."""


class Life(Both):
    """A user at work: whatever is done, the record and the model agree."""

    @initialize()
    def begins(self) -> None:
        """There is always a case."""
        self.does(lambda model: model.open("Acme", CASE[1]), "open", "Acme", *CASE)

    @precondition(lambda self: len(self.model.of("case_opened")) < 4)
    @rule(provider=st.sampled_from(("Acme", "Brown & Sons")), about=st.sampled_from(WORDS))
    def opens(self, provider: str, about: str) -> None:
        """Another dispute, with the same provider or with another."""
        words = ("--about", about, "--want", "money")
        self.does(lambda model: model.open(provider, about), "open", provider, *words)

    @rule(
        place=NUMBERS,
        summary=st.sampled_from(WORDS),
        promised=st.sets(st.sampled_from(("them", "me"))),
        kept=st.none() | NUMBERS,
        replaces=st.none() | NUMBERS,
    )
    def logs(
        self, place: int, summary: str, promised: set[str], kept: int | None, replaces: int | None
    ) -> None:
        """A contact, with what is promised in it, and what it keeps or replaces."""
        case = self.a_case(place)
        told: dict[str, Any] = dict.fromkeys(promised, True)
        words = ["log", str(case), summary]
        words += ["--callback", "tomorrow 5pm"] if "them" in promised else []
        words += ["--mine", "send photos by tomorrow 5pm"] if "me" in promised else []
        for name, number in (("kept", kept), ("replaces", replaces)):
            if number is not None:
                told[name] = self.a_number("promise_made", number)
                words += [f"--{name}", str(told[name])]
        self.does(lambda model: model.log(case, summary, self.now, **told), *words)

    @rule(place=NUMBERS, how=st.sampled_from(("kept", "partly", "broken", "waived")))
    def settles(self, place: int, how: str) -> None:
        """What became of a promise, of one that there is not, or of one for the second time."""
        number = self.a_number("promise_made", place)
        self.does(lambda model: model.settle(number, how), "settle", str(number), how)

    @rule(
        kind=st.sampled_from(("contact_logged", "entry_voided")),
        place=NUMBERS,
        summary=st.sampled_from(WORDS),
    )
    def amends(self, kind: str, place: int, summary: str) -> None:
        """A contact in other words, or the same ones."""
        entry = self.an_entry(kind, place)
        words = ("amend", str(entry), "--summary", summary, "--why", "a slip")
        self.does(lambda model: model.amend(entry, summary), *words)

    @rule(
        kind=st.none() | st.sampled_from(("case_opened", "provider_added", *FIXED)), place=NUMBERS
    )
    def voids(self, kind: str | None, place: int) -> None:
        """Any entry; the last case stays."""
        entry = self.an_entry(kind, place) if kind else self.latest(place)
        cases = self.model.of("case_opened", live=True)
        if [entry] != [each.number for each in cases]:
            words = ("void", str(entry), "--why", "never so")
            self.does(lambda model: model.void(entry), *words)

    @rule(place=NUMBERS, kind=st.sampled_from(("claim", "preserve")))
    def writes(self, place: int, kind: str) -> None:
        """A letter that the record remembers."""
        case = self.a_case(place)
        words = ("letter", str(case), "--kind", kind)
        self.does(lambda model: model.letter(case, kind), *words)

    @rule(place=NUMBERS)
    def sends(self, place: int) -> None:
        """A letter, one that there is not, or the same one again."""
        number = self.a_number("letter_rendered", place)
        words = ("sent", str(number), "--via", "post")
        self.does(lambda model: model.sent(number, self.now), *words)

    @rule(place=NUMBERS, content=st.sampled_from((b"a photo", b"another", b"")))
    def attaches(self, place: int, content: bytes) -> None:
        """A file, or the same one again."""
        case, path = self.a_case(place), self.program.folder / "photo.jpg"
        path.write_bytes(content)
        self.does(lambda model: model.attach(case, content), "attach", str(case), str(path))

    @rule(place=NUMBERS, outcome=st.sampled_from(("resolved", "given-up")))
    def closes(self, place: int, outcome: str) -> None:
        """A case, or the same one again."""
        case = self.a_case(place)
        words = ("close", str(case), "--outcome", outcome)
        self.does(lambda model: model.close(case, outcome), *words)

    @rule()
    def takes_over(self) -> None:
        """The export of another record comes along once."""
        expected = deepcopy(self.model)
        stored = expected.take_over(THEIRS)
        words = ("import", str(self.program.folder / "other.json"), "--json")
        result = self.command(self.program, *words, now=self.now.isoformat())
        assert (result.code, result.json["stored"]) == (0, stored), result.err
        self.model = expected

    @rule()
    def moves(self) -> None:
        """The export of everything becomes the same record on another machine."""
        path, other = self.program.folder / "all.json", Program(self.program.folder / "other")
        shutil.rmtree(other.folder, ignore_errors=True)
        other.folder.mkdir(mode=0o700)
        now = self.now.isoformat()
        words = ("export", "-o", str(path), "--force")
        assert self.command(self.program, *words, now=now).code == 0
        assert self.command(other, "import", str(path), now=now).code == 0
        kept = self.program.home / "evidence"
        shutil.copytree(kept, other.home / "evidence", dirs_exist_ok=True)
        assert other.here("verify", now=now).code == 0
        for opened in self.model.of("case_opened", live=True):
            shown = ("show", str(opened.case), "--json")
            assert other.here(*shown, now=now) == self.program.here(*shown, now=now)

    @rule()
    def backs_up(self) -> None:
        """A state that can be gone back to."""
        self.now += timedelta(hours=5)
        path = self.program.folder / f"{len(self.kept)}.zip"
        words = ("backup", "-o", str(path), "--json")
        result = self.command(self.program, *words, now=self.now.isoformat())
        assert (result.code, result.json["entries"]) == (0, len(self.model.entries)), result.err
        self.kept[str(path)] = deepcopy(self.model)

    @precondition(lambda self: self.kept)
    @rule(place=NUMBERS)
    def goes_back(self, place: int) -> None:
        """What came after the backup is gone from the record, and kept beside it."""
        self.now += timedelta(hours=5)
        path = sorted(self.kept)[place % len(self.kept)]
        words = ("--accept-older", "restore", path, "--replace", "--json")
        result = self.command(self.program, *words, now=self.now.isoformat())
        assert (result.code, result.json["missing"]) == (0, []), result.err
        self.model = deepcopy(self.kept[path])

    @invariant()
    def is_sound(self) -> None:
        """Every link and every file is proved, and there are as many entries as there should be."""
        verdict = self.asks("verify")
        found = (verdict["is_sound"], verdict["is_complete"], verdict["problems"])
        assert (*found, verdict["entries"]) == (True, True, [], len(self.model.entries))

    @invariant()
    def says_what_the_model_says(self) -> None:
        """Each case in each part, and which promises are broken."""
        for opened in self.model.of("case_opened", live=True):
            shown = self.asks("show", str(opened.case))
            case = shown["case"]
            expected = self.model.case(opened.case)
            assert (case["entry"], case["about"], case["outcome"]) == expected
            found = {
                name: sorted(
                    (each["entry"], *(each[column] for column in columns), each.get("voided"))
                    for each in shown[name]
                )
                for name, columns in COLUMNS.items()
            }
            assert found == self.model.rows(opened.case)
        due = self.asks("due")["items"]
        broken = {each["promise"]["number"] for each in due if each["section"] == "broken"}
        assert broken == self.model.broken(self.now)
