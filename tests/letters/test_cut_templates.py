"""Of the templates that ship only the parts that a letter takes are read."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from complaintkit.letters.sandbox import EVERY_PART
from complaintkit.letters.templates import is_shipped, only, read_template
from complaintkit.paths import bundled_templates

SHIPPED = sorted(bundled_templates().glob("*/*.txt.j2"))


def parts_of(text: str) -> dict[str, str]:
    """Each part of a template with its line and everything in it, as Jinja reads it."""
    blocks = Environment(autoescape=True).parse(text).find_all(nodes.Block)
    return {each.name: f"{each.lineno} {each!r}" for each in blocks}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda each: f"{each.parent.name}/{each.name}")
def test_a_part_alone_is_the_same_part_on_the_same_line(path: Path) -> None:
    """So a mistake in it is told with the right line, and nothing of another part is there."""
    text = read_template(path)
    whole = parts_of(text)

    assert is_shipped(str(path))
    assert parts_of(only(text, EVERY_PART)) == whole
    assert whole
    for part in whole:
        assert parts_of(only(text, {part})) == {part: whole[part]}
    assert re.sub(r"{#.*?#}", "", only(text, ()), flags=re.DOTALL).isspace()


def test_a_template_of_the_users_own_is_read_whole(tmp_path: Path) -> None:
    """It may hold anything, so all of it is checked."""
    assert not is_shipped(str(tmp_path / "en" / "_parts.txt.j2"))
