"""`complaint letter --template-check FILE`: a template of the user's own, looked over."""

from pathlib import Path

import pytest

from complaintkit.letters.kinds import KINDS
from complaintkit.paths import bundled_templates
from tests.conftest import Run

SHIPPED = sorted(bundled_templates().glob("*/*.txt.j2"))


def own(folder: Path, source: str, name: str = "claim.txt.j2") -> str:
    """A template in a folder."""
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}-{path.name[:-7]}")
def test_every_template_that_ships_is_sound(run: Run, path: Path) -> None:
    """With every fact known, and with none."""
    found = run("letter", "--template-check", str(path), "--json").json

    name = path.name.removesuffix(".txt.j2")
    assert (found["kind"], found["parts"] != []) == (name, True)


def test_what_it_holds_is_told(run: Run, tmp_path: Path) -> None:
    """No record is needed to look one over."""
    path = own(
        tmp_path, "{% block opening %}Hello, {{ provider_name }}{% endblock %}", "post.txt.j2"
    )

    result = run("letter", "--template-check", path)

    assert (result.code, result.err) == (0, "")
    assert result.out.replace(path, "FILE").split("\n") == [
        "No mistakes in FILE.",
        "It has words for: opening.",
        "Shared with other letters: about, want.",
        "",
    ]


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("{% block opening %}{{ nope }}{% endblock %}", 1, "there is no fact 'nope'"),
        ("{% block opening %}\n{{ card.nope }}{% endblock %}", 2, "there is no fact 'nope'"),
        (
            "{% block history %}\n{% for each in contacts %}\n{{ each.nope }}{% endfor %}"
            "{% endblock %}",
            3,
            "there is no fact 'nope'",
        ),
        ("{% block contact %}{{ contact.nope }}{% endblock %}", 1, "there is no fact 'nope'"),
        (
            "{% block opening %}{% if not about %}\n{{ talk.x }}{% endif %}{% endblock %}",
            2,
            "there is no fact 'x'",
        ),
        ("{% block nonsense %}x{% endblock %}", 1, "a letter has no part 'nonsense' there"),
        ("{% block opening %}{{ 1 + 1 }}{% endblock %}", 1, "Add is more than a letter"),
        ("{% block opening %}", 1, "Unexpected end of template"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    run: Run, tmp_path: Path, source: str, line: int, said: str
) -> None:
    """Also in a branch that only some letters take."""
    path = own(tmp_path, source)

    result = run("letter", "--template-check", path)

    assert (result.code, result.out) == (65, "")
    assert result.err.startswith(f"Error: {path}, line {line}: {said}")


def test_words_that_harm_are_named(run: Run, tmp_path: Path) -> None:
    """Not those of its comments, nor of its code."""
    words = "{% if about != want %}Pay, or else!{% endif %}"
    source = f"{{# police! #}}{{% block opening %}}{words}{{% endblock %}}"
    result = run("letter", "--template-check", own(tmp_path, source))

    assert "Words that weaken a letter, or harm whoever sends it: !, or else.\n" in result.out


def test_a_name_that_no_letter_has(run: Run, tmp_path: Path) -> None:
    """It would lie there unused."""
    path = own(tmp_path, "{% block opening %}x{% endblock %}", "sonnet.txt.j2")

    found = run("letter", "--template-check", path)

    assert "No letter has this name, so none will use it." in found.out
    assert ", ".join(KINDS) in found.out


def test_there_must_be_a_file(run: Run, tmp_path: Path) -> None:
    """Exit 66."""
    result = run("letter", "--template-check", str(tmp_path / "no.txt.j2"))

    assert (result.code, result.err) == (66, f"Error: There is no template {tmp_path}/no.txt.j2.\n")
