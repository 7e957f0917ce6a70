"""`complaint search`: words find the entries that hold them."""

import pytest

from tests.conftest import Run


@pytest.fixture(name="told")
def _told(acme: Run) -> Run:
    """Three contacts in two scripts."""
    acme("log", "acme", "Router reboot\nagain", "--note", "second line")
    acme("log", "acme", "Перезагрузка роутера", "--agent", "Łukasz")
    acme("log", "acme", "The router burns", "--ref", "CR-2231")
    return acme


def test_the_whole_table_the_newest_first(told: Run) -> None:
    """Each entry with its case and its text on one line."""
    assert told("search", "router").out == (
        "Entry  Case    Text\n"
        "7      1 Acme  The router burns / CR-2231\n"
        "6      1 Acme  Перезагрузка роутера / Łukasz\n"
        "5      1 Acme  Router reboot / again / second line\n"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("router", [7, 6, 5]),
        ("ROUTER burns", [7]),
        ("rou", [7, 6, 5]),
        ("роутер", [7, 6, 5]),
        ("роутера", [6]),
        ("lukasz", [6]),
        ("Łukasz", [6]),
        ("2231", [7]),
        ("CR-2231", [7]),
        ("acme", [3]),
        ("nothing", []),
        ("", []),
        ("   ", []),
        ('"', []),
        ("rou* OR burns", []),
        ("-router", [7, 6, 5]),
        ("--", []),
    ],
)
def test_words_and_their_beginnings(told: Run, text: str, found: list[int]) -> None:
    """Every word must be there; none is a command to the search engine."""
    result = told("search", "--json", "--", text)

    assert (result.code, [each["entry"] for each in result.json]) == (0, found)


def test_json_keeps_its_shape_and_the_text(told: Run) -> None:
    """Line breaks stay line breaks."""
    (found,) = told("search", "reboot", "--json").json

    assert found == {"case": 1, "entry": 5, "text": "Router reboot\nagain\nsecond line"}


def test_limit(told: Run) -> None:
    """At most so many, the newest."""
    assert [each["entry"] for each in told("search", "router", "--limit", "1", "--json").json] == [
        7
    ]


@pytest.mark.parametrize("limit", ["0", "-1", "1001", "x"])
def test_a_limit_out_of_range(told: Run, limit: str) -> None:
    """The range is named."""
    assert told("search", "router", "--limit", limit).code == 2


def test_nothing_found_is_said(told: Run) -> None:
    """And is no error."""
    result = told("search", "zebra")

    assert (result.code, result.out) == (0, "Nothing was found.\n")


def test_finds_the_corrected_text_and_not_the_old(told: Run) -> None:
    """What stands there now; the old text is in `show`."""
    told("amend", "5", "--summary", "Modem", "--why", "x")

    assert [each["entry"] for each in told("search", "reboot", "--json").json] == []
    assert [each["entry"] for each in told("search", "modem", "--json").json] == [5]


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Łukasz Żółć", ("lukasz", "LUKASZ", "zolc", "Łukasz")),
        ("Jørgen", ("jorgen", "Jørgen")),
        ("Đorđe", ("djordje", "dorde", "Đorđe", "Ђорђе")),
        ("Ђорђе Љубић", ("djordje", "dorde", "Đorđe", "ljubic", "Љубић")),
        ("Жалоба, Щукин", ("zaloba", "scukin", "жалоба", "ЩУКИН")),
        ("Straße", ("strasse", "straße")),
    ],
)
def test_a_name_is_found_however_it_is_typed(
    acme: Run, stored: str, typed: tuple[str, ...]
) -> None:
    """Strokes, accents and scripts are not on every keyboard; the text is shown as it was told."""
    acme("log", "acme", "--agent", stored)

    found = [acme("search", each, "--json").json for each in typed]

    assert found == [[{"case": 1, "entry": 5, "text": stored}]] * len(typed)


def test_lists_are_searched_for_their_texts_alone(acme: Run) -> None:
    """How the record stores a list is nobody's word."""
    acme(
        *("log", "acme", "--ref", "CR-2231", "--ref", "007", "--asked", "Why?"),
        *("--quote", "Never again", "--my-words", "Please"),
    )

    (found,) = acme("search", "never", "--json").json

    assert found["text"] == "Why?\nNever again\nPlease\nCR-2231\n007"
    for word in ("speaker", "text", "them"):
        assert acme("search", word, "--json").json == []
