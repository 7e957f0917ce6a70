"""`--help` in the language of the run, laid out as Typer lays it out."""

import importlib
from pathlib import Path

import pytest
import typer

from complaintkit.cli import COMMANDS, complaint
from complaintkit.cli.help_page import SpokenCommand, SpokenProgram
from tests.conftest import Run
from tests.help_blocks import help_of


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_in_english_the_page_is_typers_own(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every note behind an option, every column: a translated page loses nothing."""
    monkeypatch.setenv("COLUMNS", "80")
    app = typer.Typer(
        cls=SpokenProgram,
        add_completion=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(complaint)
    for name in [command] if command else COMMANDS:
        module = COMMANDS[name]
        found = importlib.import_module(f"complaintkit.cli.{module}")
        app.command(name, cls=SpokenCommand)(getattr(found, module))

    built = typer.main.get_command(app)
    words = [command, "--help"] if command else ["--help"]
    built.main(args=words, prog_name="complaint", standalone_mode=False)

    assert capsys.readouterr().out.rstrip() == help_of(command)


PAGES = {
    "pl": """\
Użycie: complaint settle [OPTIONS] {N} {how}:<kept|partly|broken|waived>

  Powiedz, co stało się z obietnicą.

  Dotrzymana, dotrzymana w części, niedotrzymana (broken) lub już niepotrzebna
  (waived).

Argumenty:
  N                               Numer obietnicy.  [wymagane]
  how:<kept|partly|broken|waived>
                                  Co się z nią stało.  [wymagane]

Opcje:
  --at WHEN     Kiedy to było.  [domyślnie: (teraz)]
  --note TEXT   Cokolwiek na ten temat, własnymi słowami.
  --json        Wypisz JSON dla programów.
  --mask-card   Zachowaj tylko cztery ostatnie cyfry numeru karty.
  --not-a-card  To tylko wygląda jak numer karty: zachowaj w całości.
  -h, --help    Pokaż tę pomoc i zakończ.
""",
    "ru": """\
Как вводить: complaint settle [OPTIONS] {N} {how}:<kept|partly|broken|waived>

  Отметить исход обещания.

  Исполнено, исполнено частично, не исполнено (broken) или больше не нужно
  (waived).

Аргументы:
  N                               Номер обещания.  [обязательно]
  how:<kept|partly|broken|waived>
                                  Что из него вышло.  [обязательно]

Параметры:
  --at WHEN     Когда это было.  [по умолчанию: (сейчас)]
  --note TEXT   Что-нибудь об этом, вашими словами.
  --json        Вывести JSON для программ.
  --mask-card   Оставить только последние четыре цифры номера карты.
  --not-a-card  Это только похоже на номер карты: оставить целиком.
  -h, --help    Показать эту справку и выйти.
""",
    "sr-Latn": """\
Upotreba: complaint settle [OPTIONS] {N} {how}:<kept|partly|broken|waived>

  Kažite šta je bilo sa obećanjem.

  Ispunjeno, delimično ispunjeno, neispunjeno (broken) ili se od njega
  odustalo (waived).

Argumenti:
  N                               Broj obećanja.  [obavezno]
  how:<kept|partly|broken|waived>
                                  Šta je od toga bilo.  [obavezno]

Opcije:
  --at WHEN     Kada je to bilo.  [podrazumevano: (sada)]
  --note TEXT   Bilo šta o tome, vašim rečima.
  --json        Ispiši JSON, za programe.
  --mask-card   Od broja kartice sačuvaj samo poslednje četiri cifre.
  --not-a-card  Samo liči na broj kartice: sačuvaj ga celog.
  -h, --help    Prikaži ovu pomoć i izađi.
""",
    "sr-Cyrl": """\
Употреба: complaint settle [OPTIONS] {N} {how}:<kept|partly|broken|waived>

  Кажите шта је било са обећањем.

  Испуњено, делимично испуњено, неиспуњено (broken) или се од њега одустало
  (waived).

Аргументи:
  N                               Број обећања.  [обавезно]
  how:<kept|partly|broken|waived>
                                  Шта је од тога било.  [обавезно]

Опције:
  --at WHEN     Када је то било.  [подразумевано: (сада)]
  --note TEXT   Било шта о томе, вашим речима.
  --json        Испиши JSON, за програме.
  --mask-card   Од броја картице сачувај само последње четири цифре.
  --not-a-card  Само личи на број картице: сачувај га целог.
  -h, --help    Прикажи ову помоћ и изађи.
""",
}


@pytest.mark.parametrize("language", PAGES)
def test_a_page_is_in_one_language(apart: Run, language: str) -> None:
    """What is typed stays, in capitals and behind hyphens; all around it is translated."""
    assert apart("--lang", language, "settle", "--help").out == PAGES[language]


FIRST = {
    "pl": ("Użycie: complaint [OPTIONS] COMMAND [ARGS]...", "Opcje:", "Polecenia:"),
    "ru": ("Как вводить: complaint [OPTIONS] COMMAND [ARGS]...", "Параметры:", "Команды:"),
    "sr-Latn": ("Upotreba: complaint [OPTIONS] COMMAND [ARGS]...", "Opcije:", "Komande:"),
    "sr-Cyrl": ("Употреба: complaint [OPTIONS] COMMAND [ARGS]...", "Опције:", "Команде:"),
}


@pytest.mark.parametrize("language", FIRST)
def test_the_first_page_lists_every_command_in_one_language(apart: Run, language: str) -> None:
    """In the order of the English one, each with a line."""
    result = apart("--lang", language, "--help")

    lines = result.out.splitlines()
    usage, options, commands = FIRST[language]
    listed = [each.split()[0] for each in lines[lines.index(commands) + 1 :]]
    assert (result.code, result.err, lines[0], options in lines) == (0, "", usage, True)
    assert listed == list(COMMANDS)
    assert [each for each in lines if len(each) > 80] == []


def test_help_names_the_language_by_option_variable_and_profile(
    apart: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever decides the language of the run decides that of its help."""
    asked = apart("--lang", "pl", "void", "--help")
    monkeypatch.setenv("COMPLAINT_LANG", "pl")
    by_variable = apart("void", "-h")
    monkeypatch.delenv("COMPLAINT_LANG")
    who = ("--name", "Jan", "--email", "j@example.org", "--country", "PL", "--zone", "UTC")
    assert apart("init", *who, "--language", "pl").code == 0
    by_profile = apart("void", "--help")

    assert (asked.code, asked.err) == (0, "")
    assert asked.out.startswith("Użycie: complaint void [OPTIONS] {ENTRY}\n")
    assert (by_variable, by_profile) == (asked, asked)
    assert apart("--lang", "en", "void", "--help").out.startswith("Usage: complaint void ")


def test_a_shell_is_told_what_an_option_is_in_the_same_words(apart: Run) -> None:
    """Behind Tab stands what the help says."""
    told = apart("--lang", "pl", "completion", "fish", "--", "void", "--w").out

    assert told == "--why\tPowód, własnymi słowami; zostaje zachowany.\n"
