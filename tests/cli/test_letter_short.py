"""`complaint letter --short`: a few lines, and what happened in the enclosure."""

from tests.cli.letter_stories import NOW, sofa
from tests.conftest import Run, Tell


def test_a_short_claim_is_a_page_with_its_enclosure(run: Run, tell: Tell) -> None:
    """Nothing is left out: it stands behind."""
    tell(sofa)
    whole = run("letter", "1", "--draft", now=NOW).out
    short = run("letter", "1", "--draft", "--short", now=NOW).out

    letter, _title, enclosure = short.partition("Enclosure: history of contacts\n---")
    assert sorted(" ".join(short.split()).split()) == sorted(" ".join(whole.split()).split())
    for told in ("Terms 7.2", "What happened, by date:", "Result: not kept so far."):
        assert told not in letter
        assert told in enclosure
    assert "The sofa came with a broken leg." in letter
    assert len(letter.split("Dear Sir or Madam,")[1].split()) <= 250


def test_words_that_do_not_fit_are_counted(ready: Run) -> None:
    """The user's own are never cut."""
    ready("open", "Acme", "--about", "word " * 240, "--want", "My 20 GBP back.")

    result = ready("letter", "acme", "--short")

    assert (result.code, result.out) == (65, "")
    assert result.err.startswith("Error: The letter has 3")
    assert "words; a short one has at most 250.\nNothing was written." in result.err


def test_two_hundred_and_fifty_words_are_short(ready: Run) -> None:
    """And one more is not."""
    ready("open", "Acme", "--about", "word", "--want", "word")
    least = len_of(ready)

    ready("amend", "4", "--why", "more", "--about", "word " * (251 - least))
    assert ready("letter", "acme", "--short").code == 0
    ready("amend", "4", "--why", "more", "--about", "word " * (252 - least))
    assert "has 251 words" in ready("letter", "acme", "--short").err


def len_of(ready: Run) -> int:
    """The words of the shortest letter, from its opening to its end."""
    written = ready("letter", "acme", "--draft").out
    body = written.partition("This is a formal")[2].partition("To the best of my")[0]
    return len(body.split()) + len(["This", "is", "a", "formal"])
