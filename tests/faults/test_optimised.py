"""`python -O` removes every `assert`: nothing that protects data may be one."""

import ast
from pathlib import Path

from complaintkit import __file__ as package
from tests.faults.conftest import Program

REFUSED = {
    ("log", "acme", "a\udcff"): 65,
    ("log", "acme", "4111 1111 1111 1111"): 65,
    ("log", "acme", "x", "--at", "2026-03-29 01:30"): 2,
    ("settle", "9", "kept"): 2,
    ("void", "1", "--why", "x"): 2,
    ("attach", "acme", "/dev/null"): 65,
    ("export", "-o", "there.json"): 73,
}


def test_an_assert_only_says_what_the_type_checker_cannot_see() -> None:
    """That something is there, or of a kind; never whether what was read is right."""
    found = [
        f"{path.name}:{each.lineno}"
        for path in Path(package).parent.rglob("*.py")
        for each in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(each, ast.Assert) and not is_about_a_type(each.test)
    ]

    assert found == []


def is_about_a_type(test: ast.expr) -> bool:
    """`x is not None` or `isinstance(x, Y)`."""
    text = ast.unparse(test)
    return text.endswith(" is not None") or text.startswith("isinstance(")


def test_without_asserts_what_is_refused_is_refused(program: Program) -> None:
    """And what is stored is stored."""
    (program.folder / "there.json").write_text("mine", encoding="utf-8")
    optimised = Program(program.folder, {"PYTHONOPTIMIZE": "1"})

    ends = {words: optimised.run(*words, cwd=program.folder) for words in REFUSED}
    stored = optimised.run("log", "acme", "They will call.", "--callback", "tomorrow 5pm")

    assert {words: each.returncode for words, each in ends.items()} == REFUSED
    assert (program.folder / "there.json").read_text(encoding="utf-8") == "mine"
    assert (stored.returncode, program.entries()) == (0, 6)
