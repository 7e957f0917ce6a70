"""A letter as plain text: what stays on one line, and how."""

import pytest

from complaintkit.letters.formats.text import text
from complaintkit.letters.parts import LISTED, PARTS, Layout, RenderedLetter


def written(words: str) -> list[str]:
    """The lines of a letter that says only this."""
    parts = {part: words if part == "opening" else "" for part, _role in PARTS}
    letter = RenderedLetter("claim", "en", "", parts, dict.fromkeys(LISTED, ()))
    return text(letter).splitlines()


@pytest.mark.parametrize("time", ["1 h 11 min", "45 s", "12 days", "101 h 01 min 01 s", "1 day"])
@pytest.mark.parametrize("before", range(60, 73))
def test_a_length_of_time_stays_on_one_line(time: str, before: int) -> None:
    """Wherever the line happens to end; and by ordinary spaces, so it can be copied and found."""
    lines = written(f"{'x' * before} {time} at last")

    assert [time in line for line in lines].count(True) == 1
    assert all(character.isascii() and character.isprintable() for character in "".join(lines))


def test_a_number_and_a_word_that_is_no_unit_may_part() -> None:
    """Only times are kept together: a long row of numbers still wraps."""
    lines = written(f"{'x' * 66} 1 hour and 12 sorry days")

    assert lines == [f"{'x' * 66} 1", "hour and 12 sorry days"]


def test_the_users_own_spaces_are_left_alone() -> None:
    """A no-break space that was typed is a no-break space; a control character is shown."""
    assert written("12\u00a0000 zł\x1f5 min") == ["12\u00a0000 zł^_5 min"]


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("Al. Jerozolimskie 160, 02-326 Warszawa", ["Al. Jerozolimskie 160,", "02-326 Warszawa"]),
        ("Al. Jerozolimskie 1, 02-326 Warszawa", ["Al. Jerozolimskie 1, 02-326 Warszawa"]),
        ("Lipowa 1, lok. 4, 00-950 Warszawa Wola", ["Lipowa 1, lok. 4,", "00-950 Warszawa Wola"]),
        (
            "Towarzystwo Ubezpieczeń Wzajemnych Zimorodek, Łódź",
            ["Towarzystwo Ubezpieczeń Wzajemnych", "Zimorodek, Łódź"],
        ),
    ],
    ids=["too long", "as long as the line", "two commas", "one piece too long"],
)
def test_an_address_breaks_at_its_commas(address: str, lines: list[str]) -> None:
    """The code of a town stays with its name."""
    parts = {part: address if part == "addressee" else "" for part, _role in PARTS}
    layout = Layout(right=frozenset({"addressee"}))
    letter = RenderedLetter("claim", "pl", "", parts, dict.fromkeys(LISTED, ()), layout)

    assert [each.strip() for each in text(letter).splitlines()] == lines
