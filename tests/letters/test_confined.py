"""A stranger's template in a process of its own, which ends."""

from pathlib import Path

import pytest

from complaintkit.errors import Refused
from complaintkit.letters import confined as room
from complaintkit.letters.confined import confined
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.render import render
from complaintkit.letters.sandbox import Source
from complaintkit.letters.writing import Template, write
from complaintkit.paths import bundled_templates

from . import stories
from .conftest import Notebook, own_file


def test_it_writes_the_same_letter(notebook: Notebook) -> None:
    """Facts go there and words come back, unchanged."""
    stories.broadband(notebook)
    folder = bundled_templates() / "en"
    own, common = (
        Template(name, (folder / f"{name}.txt.j2").read_text(encoding="utf-8"))
        for name in ("claim", "_parts")
    )
    facts = notebook.facts().plain()

    assert confined("claim", own, common, facts, "en") == write(
        KINDS["claim"], own, common, facts, "en"
    )


def test_a_mistake_is_told_as_here(notebook: Notebook, tmp_path: Path) -> None:
    """With file and line."""
    notebook.open()
    folder = own_file(tmp_path, "{% block opening %}\n{{ nope }}{% endblock %}")

    with pytest.raises(Refused, match=r"claim.txt.j2, line 2: there is no fact 'nope'"):
        render("claim", "en", notebook.facts(), user_templates=folder, draft=False)


def test_work_without_end_is_stopped(
    notebook: Notebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the system, where its counting should err."""
    notebook.open()
    folder = own_file(tmp_path, "{% block opening %}x{% endblock %}")
    monkeypatch.setattr(room, "SECONDS", 0)

    with pytest.raises(Refused, match="stopped: it takes too much time or memory"):
        render("claim", "en", notebook.facts(), user_templates=folder, draft=False)


def test_what_ships_needs_no_other_process(
    notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is counted all the same."""
    notebook.open()
    monkeypatch.setattr(room, "SECONDS", 0)

    assert render("claim", "en", notebook.facts(), user_templates=None, draft=False).parts["want"]
    assert Source("x", "{% block opening %}x{% endblock %}", {}).part("opening") == "x"
