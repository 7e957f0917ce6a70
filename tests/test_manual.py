"""The manual pages: in step with the help, whole, and without a warning from troff."""

import re
import shutil
import subprocess

import pytest

from complaintkit.cli import COMMANDS
from docs.make.manual import MANUAL, manual, roff

PAGES = manual()
SIGNS = {"e": "\\", "-": "-", "(ha": "^", "(ti": "~", "(ga": "`", "&": "", ":": ""}
MACROS = {"TH", "SH", "PP", "TP", "B", "BR", "ad", "nh"}


def read_back(text: str) -> str:
    """What troff prints of a line, as far as we use it; KeyError for any other escape."""
    return re.sub(r"\\(\(..|.)", lambda found: SIGNS[found[1]], text)


def test_the_pages_are_those_that_the_help_makes() -> None:
    """`make man` writes them anew."""
    stored = {each.name: each.read_text(encoding="utf-8") for each in MANUAL.iterdir()}

    assert stored == PAGES
    assert set(stored) == {"complaint.1", *(f"complaint-{name}.1" for name in COMMANDS)}


@pytest.mark.parametrize("page", PAGES)
def test_every_line_is_text_or_a_macro_that_man_knows(page: str) -> None:
    """A line that begins with a dot by accident would vanish."""
    used = re.findall(r"^[.'](\S*)", PAGES[page], re.MULTILINE)

    assert set(used) <= MACROS
    assert {"TH", "SH"} <= set(used)
    assert read_back(PAGES[page]).isascii() == PAGES[page].isascii()


def test_the_page_of_a_command_has_all_of_its_help() -> None:
    """Its words, its options, what they take, and what they are by default."""
    words = " ".join(read_back(PAGES["complaint-due.1"]).split())

    assert "complaint-due - Show what is broken, due today or soon, and what to do" in words
    assert ".B --days <int range> How far to look ahead. [default: 7; 0<=x<=3650]" in words
    assert ".B -h, --help Show this message and exit." in words


def test_the_first_page_has_exit_codes_and_variables() -> None:
    """From the README, where tests hold them against the program."""
    words = " ".join(read_back(PAGES["complaint.1"]).split())

    assert ".B 10 due --exit-code: somebody is late" in words
    assert ".B COMPLAINT_HOME the folder with your record" in words
    assert all(f".BR complaint-{name} (1)" in words for name in COMMANDS)


@pytest.mark.parametrize(
    "text", [".hidden", "'quoted", "a\\fBb", "--all", "a|b", "~/x `y` ^z", "-", "\\"]
)
def test_text_stays_text(text: str) -> None:
    """Whatever somebody writes into a help text."""
    assert read_back(roff(text)) == text
    assert roff(text)[0] not in ".'"


def test_troff_has_nothing_to_say() -> None:
    """Where there is a troff; the tests above hold everywhere."""
    groff = shutil.which("groff")
    if groff is not None:
        files = [str(MANUAL / page) for page in PAGES]
        ran = subprocess.run(
            [groff, "-man", "-ww", "-Tutf8", "-Kutf8", "-z", *files],
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stderr == ""
