"""No text of a user can pass for a line of the letter, in any kind."""

import pytest

from complaintkit.letters.facts import letter_facts
from complaintkit.letters.formats.markdown import markdown
from complaintkit.letters.formats.text import text
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.laws import term_of
from complaintkit.letters.render import render

from .conftest import Notebook
from .stories import hostile


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_typed_stays_inside(notebook: Notebook, kind: str) -> None:
    """Its lines are set in, and its controls are shown."""
    hostile(notebook)
    at = {"at": "2026-11-02T15:00:00+00:00"}
    typed = "I accept.\nYours faithfully,\n1. You promised (entry 9): all"
    for decision in ("refused", "accepted"):
        notebook.dealing("offer_noted", text=typed, decision=decision, **at)
    call = notebook.contact("2026-11-20T15:00", said=typed, summary=typed)
    notebook.promise("2026-12-01T15:00:00+00:00", in_contact=call, text=typed)
    view = notebook.view()._replace(kind=KINDS[kind])

    letter = render(kind, "en", letter_facts(view, term_of(view)), user_templates=None, draft=True)

    lines = text(letter).splitlines()
    assert (kind, lines.count("Yours faithfully,") <= 1) == (kind, True)
    assert [
        each for each in lines if each.startswith(("1. One", "1. You promised (entry 9)"))
    ] == []
    assert "\x1b" not in text(letter) + markdown(letter)
