"""`complaint import notes.csv`: a spreadsheet of calls kept so far becomes contacts."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.importing import table
from tests.conftest import Run

TEXT = (
    "When;Who;Took;What;Price\r\n"
    '2026-11-02 10:00;Ann;12m;"Told me\r\nto wait";x\r\n'
    "13/11/2026 15:00;refused;;He said no;\r\n"
)
MAP = ("--map", "When=at,Who=agent,Took=duration", "--map", "What=summary")


def contacts(run: Run) -> list[dict[str, Any]]:
    """The contacts of the case."""
    found: list[dict[str, Any]] = run("show", "acme", "--json").json["contacts"]
    return found


def test_a_table_is_mapped_once_and_remembered(acme: Run, tmp_path: Path) -> None:
    """Also for a file whose columns stand in another order, in another case."""
    first = acme("import", table(tmp_path, TEXT, "utf-8-sig"), *MAP)
    acme("open", "Zed", "--about", "a", "--want", "b")
    other = "Price;When;Who;Took;What\n9;2026-11-20;Bob;;Hello\n"
    second = acme("import", table(tmp_path, other), "--for", "zed")

    assert (first.code, first.out.splitlines()[1:4]) == (
        0,
        [
            "Read as UTF-8, cells separated by ';';"
            " When=at, Who=agent, Took=duration, What=summary",
            "Columns left out: 'Price'",
            "In the file: 2. Stored: 2.",
        ],
    )
    assert (second.code, "In the file: 1. Stored: 1." in second.out) == (0, True)
    told = [
        {name: each[name] for name in ("at", "agent", "agent_refused", "summary", "duration_s")}
        for each in contacts(acme)
    ]
    assert told == [
        {
            "at": "2026-11-02T10:00:00+00:00", "agent": "Ann", "agent_refused": False,
            "summary": "Told me\r\nto wait", "duration_s": 720,
        },
        {
            "at": "2026-11-13T15:00:00+00:00", "agent": "", "agent_refused": True,
            "summary": "He said no", "duration_s": None,
        },
    ]  # fmt: skip


def test_a_second_import_adds_nothing(acme: Run, tmp_path: Path) -> None:
    """Nor does a copy in another encoding."""
    acme("import", table(tmp_path, TEXT), *MAP)

    again = acme("import", table(tmp_path, TEXT, "utf-16"), "--json")

    assert (again.code, again.json["counts"]["known"], again.json["stored"]) == (0, 2, [])


def test_the_file_is_kept_and_belongs_to_no_case(acme: Run, tmp_path: Path) -> None:
    """It may tell of other providers."""
    acme("import", table(tmp_path, TEXT), *MAP)

    (kept,) = (tmp_path / "home/record/evidence").iterdir()
    assert kept.read_bytes() == TEXT.encode()


def test_a_date_with_two_meanings_is_refused_with_both(acme: Run, tmp_path: Path) -> None:
    """Until the order is said, which is remembered with the columns."""
    path = table(tmp_path, "at;summary\n01/02/2026 15:00;x\n")

    refused = acme("import", path)
    stored = acme("import", path, "--date-order", "dmy")
    path = table(tmp_path, "at;summary\n02/01/2026 15:00;x\n")
    later = acme("import", path)

    assert refused.code == 65
    assert (
        "Refused, row 2: '01/02/2026 15:00' has two meanings: the day or the month may come"
        " first.\n"
        '  Type "2026-02-01" or "2026-01-02". Or say it for the whole file, such as:'
        " --date-order dmy\n"
    ) in refused.out
    assert (stored.code, "Dates of three numbers are read as dmy." in stored.out) == (0, True)
    assert (later.code, [each["at"][:10] for each in contacts(acme)]) == (
        0,
        ["2026-01-02", "2026-02-01"],
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("2026-11-23;x;", "'2026-11-23' is in the future"),
        ("2026-11-02;x;12", "'12' may be minutes or seconds."),
        ("2026-02-30;x;", "there is no such date in the calendar"),
        ("11/02/26;x;", "'11/02/26' does not say the year"),
        ("2026-11-02;4111111111111111;", "what looks like a card number (ending in: 1111)"),
        ("2026-11-02;no-answer;", "'no-answer' says how it ended."),
        (f"2026-11-02;{'x' * 100_001};", "is too long: 100001 characters"),
        (f"2026-11-02;x;{'y' * 5000}", "is too long: 200 characters are the most."),
    ],
)
def test_each_row_is_as_strict_as_log(acme: Run, tmp_path: Path, row: str, said: str) -> None:
    """Its number and the reason; nothing of the file is stored."""
    path = table(tmp_path, f"at;summary;duration\n2026-11-01;good;\n{row}\n")

    result = acme("import", path)

    assert (result.code, contacts(acme)) == (65, [])
    (line,) = [each for each in result.out.splitlines() if each.startswith("Refused, ")]
    assert line.startswith("Refused, row 3: ")
    assert said in result.out
    assert len(line) < 400
    assert "Nothing was stored" not in result.out


def test_bad_rows_are_named_in_the_order_of_the_file(acme: Run, tmp_path: Path) -> None:
    """Twenty of them, and how many more."""
    rows = ("soon;\n", "2026-11-02;12\n", "a;b;c\n") * 8
    path = table(tmp_path, "at;duration\n" + "".join(rows))

    result = acme("import", path)

    named = [each.split(":")[0] for each in result.out.splitlines() if "Refused" in each]
    assert named == [f"Refused, row {number}" for number in range(2, 22)]
    assert result.out.splitlines()[-2:] == [
        "and 4 more",
        "In the file: 24. To store: 0, refused: 24.",
    ]


@pytest.mark.parametrize(
    ("text", "words", "code", "said"),
    [
        (TEXT, (), 2, "Which column is what? The file has: 'When', 'Who', 'Took', 'What', 'Price'"),
        (TEXT, ("--map", "Who=agent"), 2, "which column tells when"),
        (TEXT, ("--map", "Then=at"), 2, "There is no single column 'Then' in the file."),
        (TEXT, ("--number", "1"), 2, "--number says nothing of this file, which is read as csv."),
        (TEXT, ("--encoding", "ebcdic"), 2, "'ebcdic' is not an encoding"),
        ("at;x\n2026-11-02", (), 65, "cannot be taken over"),
        ("at,b;c\n1,2;3\n", (), 65, "cannot be told what separates the cells"),
        ("at;summary\n2026-11-02;\0\n", (), 65, "holds the control character U+0000"),
    ],
)
def test_what_is_not_certain_is_asked(
    acme: Run, tmp_path: Path, text: str, words: tuple[str, ...], code: int, said: str
) -> None:
    """With the words to type."""
    result = acme("import", table(tmp_path, text), *words)

    assert (result.code, contacts(acme)) == (code, [])
    assert said in result.err


def test_the_encoding_is_never_guessed(acme: Run, tmp_path: Path) -> None:
    """A Polish file of an old spreadsheet."""
    path = table(tmp_path, "at;summary\n2026-11-02;Żółć\n", "cp1250")

    refused = acme("import", path)
    acme("import", path, "--encoding", "cp1250")

    assert (refused.code, "--encoding cp1250" in refused.err) == (65, True)
    assert contacts(acme)[0]["summary"] == "Żółć"
