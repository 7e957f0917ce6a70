"""Screens, and what is handed over, name things in the language of the run; programs get codes."""

import html
import re
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import CASE
from tests.conftest import Run
from tests.law.telling import tell

NOW = "2026-11-24T10:00+01:00"
STORY = (
    "2026-11-02 init --name Jan --email j@example.org --country RS --language en"
    " --zone Europe/Belgrade",
    "2026-11-02 open Acme --about No_line --want 1200_back --amount 1200.50_RSD",
    "2026-11-02 log acme A_visit --agent Ann --level frontline --callback tomorrow_afternoon",
    "2026-11-02 log acme A_letter --time-limit 3_working_days",
    "2026-11-02 amend 4 --sector telecom --ground service-down --why not_said",
    "2026-11-02 pay acme 34990.00_RSD --by debit-card --last4 4242 --network dina",
    "2026-11-02 provider acme --channel phone --value 0800_1 --role complaints",
    "2026-11-03 letter acme",
    "2026-11-03 sent 1 --via registered-post",
)


@pytest.fixture(name="told")
def _told(run: Run, apart: Run) -> Run:
    """A case with one of everything that has a code."""
    tell(run, *STORY)
    return apart


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "ru",
            (
                "обратный звонок",
                "Не позднее: вт 3 ноя 2026 18:00 Europe/Belgrade",
                "Это время дня понимается как 12:00–18:00.",
                "что продают: (ничего) заменено на связь",
                "вид проблемы: (ничего) заменено на услуга не работает",
                "вы уплатили 34\xa0990,00 RSD",
                "Письмо 1 составлено: Претензия",
                "Язык: английский; Просит ответить не позднее: вт 17 ноя 2026",
            ),
        ),
        (
            "pl",
            (
                "telefon zwrotny",
                "branża: (nic) zmieniono na telekomunikacja",
                "zapłacono 34\xa0990,00 RSD",
            ),
        ),
        (
            "sr-Latn",
            (
                "povratni poziv",
                "delatnost: umesto (ništa) sada telekomunikacije",
                "platili ste 34.990,00 RSD",
                "Sporni iznos: 1.200,50 RSD",
            ),
        ),
        (
            "sr-Cyrl",
            (
                "повратни позив",
                "врста проблема: уместо (ништа) сада услуга не ради",
                "Тај део дана тумачи се као 12:00–18:00.",
            ),
        ),
    ],
)
def test_the_story_in_words(told: Run, language: str, said: tuple[str, ...]) -> None:
    """A promise, how its time was counted, a correction, a sum, a letter."""
    shown = told("--lang", language, "show", "acme", now=NOW)

    assert (shown.code, [each for each in said if each not in shown.out]) == (0, [])


def test_english_keeps_its_own(told: Run) -> None:
    """The same for those who read English."""
    shown = told("show", "acme", now=NOW).out

    for each in (
        "Sum in dispute: 1200.50 RSD\n",
        "sector: (nothing) became telecom\n",
        "ground: (nothing) became service down\n",
        "Letter 1 made: Formal claim\n",
        "By: Tue 3 Nov 2026 18:00 Europe/Belgrade",
        "That part of the day is read as 12:00 to 18:00.\n",
    ):
        assert each in shown


def test_what_is_stored_and_what_programs_get_never_changes(told: Run) -> None:
    """Codes, points and dates in digits; the sentence of a time in English."""
    found = [told("--lang", each, "export", "acme", now=NOW).json for each in ("en", "ru")]

    assert found[0]["cases"] == found[1]["cases"]
    case = found[1]["cases"][0]
    assert (case["case"]["amount"], case["case"]["sector"]) == ("1200.50 RSD", "telecom")
    promises = [each["window"]["rule"] for each in case["promises"]]
    assert promises[0] == "That part of the day is read as 12:00 to 18:00."
    assert promises[1].startswith("Working days counted from the day after Mon 2 Nov 2026: 3;")
    assert [(each["kind"], each["reply_by"]) for each in case["letters"]] == [
        ("claim", "2026-11-17")
    ]


@pytest.mark.parametrize("language", ["pl", "ru", "sr-Latn", "sr-Cyrl"])
def test_a_page_for_others_has_no_english_left(told: Run, tmp_path: Path, language: str) -> None:
    """HTML: neither a code nor a sentence of the program."""
    page = tmp_path / "acme.html"
    assert told("--lang", language, "export", "acme", "-o", str(page), now=NOW).code == 0

    text = re.sub(r"(?s)<(style|script)\b.*?</\1>", "", page.read_text(encoding="utf-8"))
    plain = html.unescape(re.sub(r"<[^>]+>", " ", text))
    for code in ("a call back", "an answer", "claim", "frontline", "service-down", "part of the"):
        assert code not in plain
    assert "1200.50" not in plain


def test_what_is_masked_says_so_in_the_language(told: Run, tmp_path: Path) -> None:
    """In a bundle for the public."""
    path = tmp_path / "public.zip"
    made = told("--lang", "ru", "export", "acme", "-o", str(path), "--for", "public", now=NOW)
    assert made.code == 0

    with zipfile.ZipFile(path) as archive:
        pages = [archive.read(each).decode() for each in archive.namelist() if "html" in each]
    assert any("[скрыто]" in each for each in pages)
    assert not any("[masked]" in each for each in pages)


def test_the_law_of_a_case_by_the_name_of_what_they_sell(told: Run) -> None:
    """And sources by words that a reader knows."""
    shown = told("--lang", "sr-Latn", "rights", "acme", "--all", now=NOW).out

    assert "(pravo: RS, telekomunikacije)" in shown.replace("\n", " ")
    law = told("--lang", "sr-Latn", "rights", "--country", "RS", now=NOW).out.replace("\n", " ")
    assert "jedan objavljen registar propisa od 17. avgusta 2026" in law
    assert "GitHub" not in law


def test_a_provider_by_words(told: Run) -> None:
    """Kinds of channels and departments."""
    shown = told("--lang", "ru", "provider", "acme", now=NOW).out

    assert re.search(r"телефон +0800 1 +отдел претензий", shown)


def test_a_closed_case_in_words(acme: Run, apart: Run) -> None:
    """On the receipt and in the list."""
    acme("open", "Zed", *CASE)
    closed = apart("--lang", "pl", "close", "zed", "--outcome", "refused")

    assert "Zamknięto: odmowa." in closed.out
    assert "zamknięta: odmowa" in apart("--lang", "pl", "list", "--all").out
