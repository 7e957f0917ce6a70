"""A log on a terminal in the user's own words: their language, their no, their second thoughts."""

from pathlib import Path

import pytest

from complaintkit.cli import ways
from complaintkit.cli.choices import CHANNELS, LEVELS, OUTCOMES, SECTORS, means_no, one_of
from complaintkit.cli.live.keys import on_keyboards
from complaintkit.errors import Error
from complaintkit.law.rules import SECTORS as LAW_SECTORS
from complaintkit.sentences import speak
from complaintkit.vocabulary import ChannelKind, Level, Outcome, words
from tests.cli.terminal import Terminal
from tests.conftest import Run

FROM_SAID = (
    *("What did they say?", "Which reference", "How long did it take", "When do they call back?"),
)
PROMISES, CONFIRM = "What else did they promise", "Write the letter that confirms it?"


def test_a_log_is_answered_in_the_language_that_it_asks_in(acme: Run, home: Path) -> None:
    """And the letter at its end is written in it; the codes go on being understood."""
    acme("me", "--language", "sr", "--city", "Beograd")
    with Terminal(home, "--lang", "sr", "log", "acme", columns=200) as terminal:
        terminal.answers("Kako je prošlo?", "razgovor 09:00")
        terminal.answers("S kim ste razgovarali?", "odbila da kaže ime")
        terminal.answers("Šta su rekli?", "Zvaće sutra")
        for question in ("Koji brojevi", "Koliko je trajalo", "Kada će pozvati?"):
            terminal.answers(question)
        terminal.answers("Šta su još obećali", "ne")
        terminal.answers("Još nešto?")
        terminal.answers("Napisati dopis", "da")
        assert terminal.ends() == 0

    (contact,) = acme("show", "--json").json["contacts"]
    assert (contact["outcome"], contact["at"]) == ("spoke", "2026-11-22T09:00:00+00:00")
    assert (contact["agent"], contact["agent_refused"]) == ("", True)
    (letter,) = acme("show", "--json").json["letters"]
    assert (letter["kind"], letter["language"]) == ("confirm", "sr-Latn")
    assert "Poštovani" in terminal.text
    assert "Dear" not in terminal.text


@pytest.mark.parametrize(
    ("typed", "way"),
    [("nikt nie odebrał 09:00", "no-answer"), ("no-answer 09:00", "no-answer"), ("n 9:00", "")],
)
def test_a_way_of_several_words_may_have_its_time_behind_it(typed: str, way: str) -> None:
    """The longest beginning that is a way; what is left is the time."""
    polish = ways._WORDS | {"no-answer": "nikt nie odebrał", "closed": "nieczynne"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ways, "_WORDS", polish)
        if way:
            assert ways.way_told(typed) == (way, "09:00")
        else:
            with pytest.raises(Error, match="Please answer with one of these"):
                ways.way_told(typed)


def test_every_choice_has_a_word() -> None:
    """One that is missing could not be answered."""
    assert tuple(LEVELS) == words(Level)
    assert tuple(CHANNELS) == words(ChannelKind)
    assert tuple(OUTCOMES) == words(Outcome)
    assert tuple(SECTORS) == LAW_SECTORS


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(("роба", "goods"), ("roba", "goods"), ("goods", "goods"), ("ROB", "goods")),
        *(("ћаскање", "chat"), ("caskanje", "chat"), ("ch", "chat")),
    ],
)
def test_a_choice_is_known_by_its_word_and_by_its_code(typed: str, code: str) -> None:
    """In both scripts, without accents, by its beginning."""
    assert one_of(typed, {"goods": "роба", "chat": "ћаскање"}) == code


def test_what_begins_two_words_is_never_taken_for_a_code() -> None:
    """The beginning of two words of the user's language is asked about."""
    with pytest.raises(Error, match="napomena, nivo, sajt"):
        one_of("n", {"note": "napomena", "level": "nivo", "number": "sajt"})


@pytest.mark.parametrize("word", ["no", "Нет", "нет.", "nie", "ne", "не", "ništa", "ничего", "Nic"])
def test_a_plain_no_is_understood_in_every_language(word: str) -> None:
    """Typed at what was promised it is no promise."""
    assert means_no(word)
    assert not means_no("нет связи")


def test_a_time_alone_is_refused_at_the_question_and_no_is_no_promise(
    acme: Run, home: Path
) -> None:
    """Refused only at the end, the whole call would be lost."""
    with Terminal(home, "log", "acme", columns=200) as terminal:
        for question in ("How did it go?", "Whom did you speak to?", *FROM_SAID[:3]):
            terminal.answers(question)
        terminal.answers(FROM_SAID[3], "нет")
        terminal.answers(PROMISES, "через 3 рабочих дня")
        terminal.sees("does not say what was promised.")
        for nothing in ("?", "tak"):
            terminal.answers(PROMISES, nothing)
            terminal.sees("does not say what was promised.")
        terminal.answers(PROMISES, "вернут деньги до праздников")
        terminal.sees("seems to say when")
        terminal.answers(PROMISES, "нет")
        terminal.answers("Anything else?")
        terminal.answers(CONFIRM)
        assert terminal.ends() == 0

    assert acme("show", "--json").json["promises"] == []


def test_two_lengths_without_a_unit_are_shown_with_both(acme: Run, home: Path) -> None:
    """The hint for one length would hide that two are asked for."""
    with Terminal(home, "log", "acme", columns=200) as terminal:
        for question in ("How did it go?", "Whom did you speak to?", *FROM_SAID[:2]):
            terminal.answers(question)
        terminal.answers("How long did it take", "15 min, 5")
        terminal.sees("Both lengths need their unit, such as: 48m, 32m")
        terminal.answers("How long did it take", "15 min, 5m")
        terminal.sees("It took 15 min, 5 min of it on hold.")
        terminal.interrupts()

    assert acme("show", "--json").json["contacts"] == []


@pytest.mark.parametrize("term", ["dumb", "xterm"])
def test_a_draft_that_cannot_be_stored_can_be_changed(acme: Run, home: Path, term: str) -> None:
    """Every answer is offered again; without that, the same error would come for ever."""
    with Terminal(home, "log", "acme", term=term, columns=200) as terminal:
        terminal.answers("How did it go?", "spoke 09:00")
        terminal.answers("Whom did you speak to?", "Dana, clerk")
        terminal.answers("Which level")
        terminal.answers(FROM_SAID[0], "They pay")
        terminal.answers(FROM_SAID[1], "CR-1, CR-2")
        terminal.answers(FROM_SAID[2], "20m, 5m")
        terminal.answers(FROM_SAID[3])
        terminal.answers(PROMISES, "refund by Friday")
        terminal.answers("And another?", "a router by Monday")
        terminal.answers("And another?")
        terminal.sees("Anything else?")
        acme("close", "acme", "--outcome", "resolved")
        terminal.types(b"\r")
        assert terminal.ends() == 2
    acme("open", "Acme", "--about", "The line is dead again", "--want", "a line")

    with Terminal(home, "log", term=term, columns=200) as terminal:
        terminal.answers("Store it now? (yes, change, later, discard) [yes]", "change")
        terminal.answers("How did it go?")
        terminal.answers("Whom did you speak to?")
        terminal.answers("Which level")
        for question in FROM_SAID:
            terminal.answers(question)
        terminal.answers(PROMISES)
        terminal.sees("by the end of Fri 27 Nov 2026")
        terminal.sees("And another?")
        terminal.types(b"\x15" * (term == "xterm") + b"no\r")
        terminal.answers("And another?")
        terminal.answers("Anything else?")
        terminal.answers(CONFIRM)
        assert terminal.ends() == 0

    found = acme("show", "2", "--json").json
    (contact,) = found["contacts"]
    assert (contact["agent"], contact["role"], contact["said"]) == ("Dana", "clerk", "They pay")
    assert (contact["references"], contact["duration_s"], contact["hold_s"]) == (
        *(["CR-1", "CR-2"], 1200),
        300,
    )
    assert [each["text"] for each in found["promises"]] == ["refund"]


def test_going_on_and_leaving_again_loses_nothing(acme: Run, home: Path) -> None:
    """Also at the very first question."""
    with Terminal(home, "log", "acme") as terminal:
        terminal.answers("How did it go?", "spoke 09:00")
        terminal.answers("Whom did you speak to?", "Dana")
        terminal.sees("What did they say?")
        terminal.interrupts()

    for _time in range(2):
        with Terminal(home, "log", columns=200) as terminal:
            terminal.answers("Go on with it?")
            terminal.sees("[spoke 09:00]")
            terminal.interrupts()

    assert "Dana" in next((home / "drafts").iterdir()).read_text("utf-8")
    assert acme("show", "--json").json["contacts"] == []


@pytest.mark.usefixtures("ready")
def test_questions_and_errors_end_their_lines_between_words(home: Path) -> None:
    """A word broken by the edge of the window is read twice."""
    with Terminal(home, "log", columns=44) as terminal:
        terminal.answers("Whom did you deal with?", "Newco")
        terminal.answers("wrong, in a", "It is late")
        terminal.answers("result do you want?", "it")
        terminal.answers("decides", "nonsense")
        terminal.sees("Please answer with one of these")
        terminal.sees("decides")
        terminal.interrupts()

    lines = terminal.text.partition("^C")[0].split("\n")
    assert max(map(len, lines)) <= 44 + len("It is late")
    for word in ("payments,", "credit-report,", "debt-collection,", "mortgage)"):
        assert any(word in line for line in lines)


@pytest.mark.parametrize(
    ("language", "key", "letter"),
    [("en", "a", "ф"), ("ru", "a", "ф"), ("ru", "n", "т"), ("sr-Cyrl", "a", "а"),
     ("sr-Latn", "h", "х"), ("ru", "h", "р")],
)  # fmt: skip
def test_the_keys_of_a_call_are_on_cyrillic_keyboards_too(
    language: str, key: str, letter: str
) -> None:
    """Nobody changes the layout in the middle of a call."""
    speak(language)
    try:
        assert on_keyboards(key) == (key, letter)
    finally:
        speak("en")
