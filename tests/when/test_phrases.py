"""The table of phrases: what people are told, against when it falls due. See `phrases/*.txt`."""

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from complaintkit.errors import BadWhen
from complaintkit.when import Calendar, parse_window

LONDON = ZoneInfo("Europe/London")
SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=LONDON)
LANGUAGES = ("en", "pl", "ru", "sr")


def rows(name: str) -> list[tuple[str, ...]]:
    lines = Path(__file__).with_name("phrases").joinpath(f"{name}.txt").read_text("utf-8")
    cells = (line.split(" | ") for line in lines.splitlines() if not line.startswith("#"))
    return [tuple(cell.strip() for cell in row) for row in cells]


def calendar(language: str) -> Calendar:
    return Calendar(SUNDAY, "PL", language)


def suggestions(refusal: BadWhen) -> tuple[str, ...]:
    return tuple(re.findall('"([^"]*)"', refusal.hint))


def understood(phrase: str, language: str) -> tuple[str, ...]:
    """The row that the table should hold for *phrase*."""
    window = parse_window(phrase, calendar(language))
    if window is None:
        return phrase, "none"
    ends = (window.opens, window.closes)
    shown = ("-" if at is None else f"{at:%Y-%m-%d %H:%M:%S}".removesuffix(":00") for at in ends)
    return phrase, *shown, window.precision


@pytest.mark.parametrize(
    ("language", "row"),
    [
        pytest.param(language, row, id=f"{language}: {row[0]}")
        for language in LANGUAGES
        for row in rows(language)
    ],
)
def test_reads_a_phrase_as_the_table_says(language: str, row: tuple[str, ...]) -> None:
    """A wrong deadline is worse than none."""
    assert understood(row[0], language) == row


@pytest.mark.parametrize(
    "row", [row for language in LANGUAGES for row in rows(language)], ids=lambda row: row[0]
)
def test_another_preferred_language_never_gives_another_time(row: tuple[str, ...]) -> None:
    """It may refuse ("sutra u 5", "7:30") or be sure ("do jutra"); it never reads otherwise."""
    found = set()
    for language in LANGUAGES:
        try:
            found.add(understood(row[0], language))
        except BadWhen:
            continue

    documented = {"do jutra"}
    assert found == {row} or row[0] in documented


@pytest.mark.parametrize("row", rows("refused"), ids=lambda row: row[0])
def test_refuses_what_has_two_meanings_or_none_and_suggests_two(row: tuple[str, ...]) -> None:
    """Each refusal quotes what was typed and offers exactly two other things to type."""
    phrase, *suggested = row

    with pytest.raises(BadWhen) as caught:
        parse_window(phrase, calendar("en"))

    assert repr(phrase) in caught.value.message
    assert suggestions(caught.value) == tuple(suggested)


@pytest.mark.parametrize(
    "suggestion", sorted({cell for row in rows("refused") for cell in row[1:]})
)
def test_every_suggestion_is_understood(suggestion: str) -> None:
    """A suggestion that is refused in its turn sends the user in circles."""
    try:
        assert parse_window(suggestion, calendar("en")) is not None
    except BadWhen as refusal:
        assert "has passed already" in refusal.message  # noqa: PT017 (a date that lies behind)


def test_do_jutra_is_read_in_the_preferred_language() -> None:
    """Polish "by tomorrow", Serbian "by the morning": the one pair of words that differ."""
    assert understood("do jutra", "pl")[2:] == ("2026-11-23 23:59:59", "day")
    assert understood("do jutra", "sr")[2:] == ("2026-11-23 12:00", "part-of-day")
    for language in ("en", "ru"):
        with pytest.raises(BadWhen, match="different languages"):
            parse_window("do jutra", calendar(language))


def test_a_time_with_one_digit_is_plain_where_the_day_has_24_hours() -> None:
    """In Warsaw "7:30" is 07:30, in London it is two times."""
    assert understood("jutro o 7:30", "en")[1] == "2026-11-23 07:30"
    assert understood("tomorrow 07:30", "en")[1] == "2026-11-23 07:30"
    with pytest.raises(BadWhen):
        parse_window("tomorrow 7:30", calendar("en"))
