"""A template of the user's that goes beyond words and facts is refused with its line."""

from pathlib import Path

import pytest

from complaintkit.errors import Refused
from complaintkit.letters.parts import PARTS
from complaintkit.letters.render import render
from complaintkit.letters.templates import MAX_TEMPLATE, template

from .conftest import Notebook, own_file, own_template


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("{{ agnet }}", "there is no fact 'agnet'"),
        ("{% if false %}{{ agnet }}{% endif %}", "there is no fact 'agnet'"),
        ("{{ totals.sum }}", "there is no fact 'sum'"),
        ("{{ totals.sum.more }}", "there is no fact 'sum'"),
        ("{{ totals['sum'] }}", "there is no fact 'sum'"),
        ("{{ references[7] }}", "there is no fact 7"),
        ("{{ about.upper }}", "there is no fact 'upper'"),
        ("{{ about.__class__ }}", "there is no fact '__class__'"),
        ("{{ totals.items }}", "there is no fact 'items'"),
        ("{{ totals.update }}", "there is no fact 'update'"),
        ("{{ contact }}", "there is no fact 'contact'"),
        ("{{ loop }}", "there is no fact 'loop'"),
        ("{{ range }}", "there is no fact 'range'"),
        ("{% for x in x %}{% endfor %}", "there is no fact 'x'"),
        ("{% for x in references %}{% endfor %}{{ x }}", "there is no fact 'x'"),
        ("{% for x in references %}{% else %}{{ x }}{% endfor %}", "there is no fact 'x'"),
        ("{% for x in references %}{% else %}{{ loop.first }}{% endfor %}", "no fact 'loop'"),
        ("{% for x in references if y %}{{ x.text }}{% endfor %}", "there is no fact 'y'"),
        ("{{ totals }}", "only words can be written"),
        ("{{ references }}", "only words can be written"),
        ("{{ none }}", "only words can be written"),
        ("{% for x in references %}{{ loop }}{% endfor %}", "only words can be written"),
        ("{% for x in references %}{{ loop.first }}{% endfor %}", "only words can be written"),
        ("{{ about|join }}", "join takes a list of words"),
        ("{% for x in 5 %}{% endfor %}", "'int' object is not iterable"),
        ("{{ about|center(9) }}", "No filter named 'center'"),
        ("{{ references|counted }}", "more than a letter's template may use"),
        ("{{ about|weighed }}", "more than a letter's template may use"),
        ("{{ about|safe }}", "No filter named 'safe'"),
        ("{{ about|attr('x') }}", "No filter named 'attr'"),
        ("{{ about.format(1) }}", "Call is more than"),
        ("{{ range(9) }}", "Call is more than"),
        ("{{ self.about() }}", "Call is more than"),
        ("{{ 'a' * 10 }}", "Mul is more than"),
        ("{{ 9 ** 9 }}", "Pow is more than"),
        ("{{ about ~ about }}", "Concat is more than"),
        ("{{ about % 1 }}", "Mod is more than"),
        ("{{ [1] }}", "List is more than"),
        ("{{ about[1:] }}", "Slice is more than"),
        ("{% set x = 1 %}", "Assign is more than"),
        ("{% set x %}a{% endset %}", "AssignBlock is more than"),
        ("{% with x = 1 %}{% endwith %}", "With is more than"),
        ("{% macro m() %}{% endmacro %}", "Macro is more than"),
        ("{% filter upper %}{% endfilter %}", "FilterBlock is more than"),
        ("{% include '/etc/passwd' %}", "Include is more than"),
        ("{% import 'x' as x %}", "Import is more than"),
        ("{% from 'x' import y %}", "FromImport is more than"),
        ("{% block inner %}{% endblock %}", "a letter has no part 'inner'"),
        ("{% if %}", "Expected an expression"),
        ("{% nonsense %}", "unknown tag 'nonsense'"),
        ("{{ about", "end of print statement"),
        ("{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}", "nested too deeply"),
        ("{% for x in references %}" * 30 + "{% endfor %}" * 30, "nested too deeply"),
    ],
)
def test_a_template_that_goes_beyond_words_is_refused(
    notebook: Notebook, tmp_path: Path, words: str, problem: str
) -> None:
    """Named with its file, and with exit code 65; no bug's traceback."""
    notebook.open()
    notebook.contact("2026-11-02T15:00", reference_list=["R"])

    with pytest.raises(Refused) as caught:
        notebook.letter(user_templates=own_template(tmp_path, opening=words))

    assert problem in caught.value.message
    assert str(tmp_path / "mine" / "en" / "claim.txt.j2") in caught.value.message


@pytest.mark.parametrize("words", ["{{ agnet }}", "{{ totals.sum }}", "{{ 7 * 7 }}", "{% if %}"])
def test_a_fault_is_told_with_its_line(notebook: Notebook, tmp_path: Path, words: str) -> None:
    """The line of the fault, not of the part."""
    notebook.open()
    line = [part for part, _role in PARTS].index("opening") + 2

    with pytest.raises(Refused, match=f"line {line}:"):
        notebook.letter(user_templates=own_template(tmp_path, opening=f"One\nTwo {words}\nThree"))


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (b"\xff\xfe", "line 1: this is not UTF-8"),
        (b"one\ntwo \xff", "line 2: this is not UTF-8"),
        (b"x" * (MAX_TEMPLATE + 1), "over 64000 bytes"),
        (b"Dear all", "outside of the letter's parts"),
        (b"{{ about }}", "outside of the letter's parts"),
        (b"{% extends 'x' %}", "Extends is more than"),
        (b"{# nothing #}", "there is no part of a letter in it"),
        (b"{% block adress %}{% endblock %}", "a letter has no part 'adress'"),
    ],
)
def test_a_file_that_is_no_letter_is_refused(
    notebook: Notebook, tmp_path: Path, source: bytes, problem: str
) -> None:
    """A part that is left out or misspelt would be missed by nobody but the reader."""
    notebook.open()

    with pytest.raises(Refused) as caught:
        notebook.letter(user_templates=own_file(tmp_path, source))

    assert problem in caught.value.message


def test_loops_cannot_run_without_end(notebook: Notebook, tmp_path: Path) -> None:
    """Nested loops over a long text would run for days."""
    notebook.open(about="x" * 2_000)
    nested = "{% for a in about %}{% for b in about %}{% endfor %}{% endfor %}"

    with pytest.raises(Refused, match="its work has no end"):
        notebook.letter(user_templates=own_template(tmp_path, opening=nested))


@pytest.mark.parametrize(
    "words",
    ["{% for x in about %}{{ about }}{% endfor %}", "{{ contacts[0].asked|join(about) }}"],
)
def test_a_letter_cannot_grow_without_end(notebook: Notebook, tmp_path: Path, words: str) -> None:
    """Neither by repetition nor by joining."""
    notebook.open(about="x" * 60_000)
    notebook.contact("2026-11-02T15:00", asked=["?"] * 200)

    with pytest.raises(Refused, match="grows without end"):
        notebook.letter(user_templates=own_template(tmp_path, opening=words))


@pytest.mark.parametrize(
    ("kind", "language"), [("../claim", "en"), ("claim", "../en"), ("claim", "EN"), ("x", "en")]
)
def test_a_name_cannot_lead_out_of_the_folders(
    notebook: Notebook, tmp_path: Path, kind: str, language: str
) -> None:
    """A kind and a language are words, not paths."""
    notebook.open()

    with pytest.raises(Refused):
        render(kind, language, notebook.facts(), user_templates=tmp_path, draft=False)


@pytest.mark.parametrize("word", ["../x", "a/b", "", ".", "x.y", "claim\n", "a\0"])
def test_only_words_name_a_template(tmp_path: Path, word: str) -> None:
    """The second lock, should a kind ever be named carelessly."""
    with pytest.raises(Refused, match="cannot name a template"):
        template(word, "en", tmp_path)


def test_a_letter_that_does_not_ship_is_refused_with_the_places(tmp_path: Path) -> None:
    """The user sees where to put one."""
    with pytest.raises(Refused, match="no template for this letter"):
        template("sonnet", "en", tmp_path)


def test_shared_parts_of_ones_own_say_what_they_have_and_nothing_else(
    notebook: Notebook, tmp_path: Path
) -> None:
    """A part that neither template has is empty."""
    notebook.open()
    notebook.contact("2026-11-02T15:00")
    folder = own_file(tmp_path, "{% block opening %}Hello{% endblock %}")
    (folder / "en" / "_parts.txt.j2").write_text("{% block signature %}Bye{% endblock %}")

    letter = notebook.letter(user_templates=folder)

    told = {part: words for part, words in letter.parts.items() if words}
    assert told == {"opening": "Hello", "signature": "Bye"}


def test_a_fault_in_a_part_that_this_letter_does_not_need_is_told_too(
    notebook: Notebook, tmp_path: Path
) -> None:
    """The user hears of it when it was made, and not with the first letter that needs it."""
    notebook.open()
    notebook.contact("2026-11-02T15:00")
    folder = own_file(tmp_path, "{% block signature %}Bye{% endblock %}")
    (folder / "en" / "_parts.txt.j2").write_text("{% block signature %}{{ agnet }}{% endblock %}")

    with pytest.raises(Refused, match=r"_parts\.txt\.j2, line 1: there is no fact 'agnet'"):
        notebook.letter(user_templates=folder)
