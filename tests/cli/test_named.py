"""What `void` and `amend` say of the entry whose number they were given."""

import pytest

from tests.conftest import Run


@pytest.fixture(name="rich_case")
def _rich_case(called: Run) -> Run:
    """A case with every kind of entry: 5 and 6 the call and its promise, then 7 to 19."""
    for words in (
        ("settle", "1", "kept"),  # 7
        ("amend", "5", "--summary", "They may call", "--why", "misheard"),  # 8
        ("pay", "acme", "49 GBP"),  # 9
        ("note", "acme", "delivered"),  # 10
        ("quote", "acme", "Two years.", "--from", "7.2"),  # 11
        ("offer", "acme", "5 GBP"),  # 12
        ("letter", "acme"),  # 13
        ("sent", "1", "--via", "post"),  # 14, 15
        ("provider", "acme", "--channel", "phone", "--value", "0800 1"),  # 16
        ("log", "acme", "x" * 500 + "\nend", "--mine", "send photos by Monday"),  # 17, 18
        ("close", "acme", "--outcome", "given-up", "--note", "enough"),  # 19
    ):
        assert called(*words).code == 0, words
    return called


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("6", "Entry 6 (promise made): promise 1, theirs: a call back"),
        ("7", "Entry 7 (promise settled): promise 1 was settled as kept: a call back"),
        ("8", "Entry 8 (entry amended): correction of entry 5, because: misheard"),
        ("9", "Entry 9 (payment noted): Payment 1, Sun 22 Nov 2026: you paid 49.00 GBP."),
        ("10", "Entry 10 (milestone noted): Sun 22 Nov 2026: it was delivered."),
        ("11", "Entry 11 (clause quoted): 7.2: “Two years.”"),
        ("12", "Entry 12 (offer noted): Offer 1, Sun 22 Nov 2026: 5 GBP (worth 5.00 GBP);"),
        ("14", "Entry 14 (letter sent): Sun 22 Nov 2026: the letter left by post."),
        ("15", "Entry 15 (milestone noted): Sun 22 Nov 2026: you sent your written complaint."),
        ("16", "Entry 16 (channel added): 0800 1"),
        ("18", "Entry 18 (promise made): promise 2, yours: send photos"),
        ("19", "Entry 19 (case closed): given-up"),
    ],
)
def test_void_says_what_the_entry_was(rich_case: Run, entry: str, told: str) -> None:
    """Whoever mistyped the number sees it at once."""
    result = rich_case("void", entry, "--why", "x")

    assert result.code == 0, result.err
    assert f"  {told}" in result.out


def test_a_letter_that_never_left_is_named_too(acme: Run) -> None:
    """By its number and kind."""
    acme("letter", "acme")

    assert "  Entry 5 (letter rendered): letter 1: Formal claim\n" in (
        acme("void", "5", "--why", "a slip").out
    )


def test_a_long_text_is_told_in_short_and_on_one_line(rich_case: Run) -> None:
    """As much as shows that it is the right one."""
    rich_case("void", "19", "--why", "x")

    told = rich_case("void", "17", "--why", "x").out.splitlines()

    (line,) = [each for each in told if each.startswith("  Entry 17 ")]
    assert (len(line) <= 130, line.endswith("…")) == (True, True)


@pytest.mark.parametrize("text", ["\x1b[31mred", "[red]x[/red]", "\u202eevil", "a\tb"])
def test_a_hostile_text_stays_text(acme: Run, text: str) -> None:
    """It is shown, and does nothing."""
    entry = acme("log", "acme", text, "--json").json["stored"][0]["entry"]

    told = acme("void", str(entry), "--why", "x").out

    assert ("\x1b" in told, "\u202e" in told) == (False, False)
    if "[red]" in text:
        assert "[red]x[/red]" in told
