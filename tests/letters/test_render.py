"""Templates are words and facts; whatever else one tries is refused with its line."""

import re
from pathlib import Path

import pytest

from complaintkit.errors import Refused
from complaintkit.letters.formats.markdown import markdown
from complaintkit.letters.formats.text import text

from . import stories
from .conftest import Notebook, own_template


def test_a_missing_fact_is_refused_with_its_question(notebook: Notebook) -> None:
    """No placeholder ever leaves the house."""
    notebook.open(want="", about="")

    with pytest.raises(Refused) as caught:
        notebook.letter()

    assert (caught.value.exit_code, caught.value.message) == (
        65,
        "The letter lacks: what is wrong, what you want. Nothing was written.",
    )
    assert caught.value.hint.splitlines() == [
        'What happened, in short? complaint amend 3 --why "..." --about "..."',
        'What should they do? complaint amend 3 --why "..." --want "..."',
    ]


def test_a_draft_marks_itself_and_each_gap(notebook: Notebook) -> None:
    """Nobody sends that by mistake."""
    notebook.open(me={}, provider="", about="", want="")

    draft = text(notebook.letter(draft=True))

    assert draft.splitlines()[0] == "DRAFT — not to be sent"
    assert set(re.findall(r"\[MISSING: [^]]+\]", draft)) == {
        "[MISSING: your name]",
        "[MISSING: your address]",
        "[MISSING: the provider's name]",
        "[MISSING: what is wrong]",
        "[MISSING: what you want]",
    }


def test_a_draft_that_lacks_nothing_is_still_marked(notebook: Notebook) -> None:
    """A draft is not recorded, so it must not be sent."""
    notebook.open()
    letter = notebook.letter(draft=True)

    assert text(letter).startswith("DRAFT — not to be sent\n\nJane Doe\n")
    assert markdown(letter).startswith("**DRAFT — not to be sent**\n\nJane Doe")


def test_a_template_of_ones_own_wins(notebook: Notebook, tmp_path: Path) -> None:
    """The words of a letter are the user's to choose."""
    notebook.open()
    own = own_template(tmp_path, subject="My words to {{ provider_name }}")

    assert text(notebook.letter(user_templates=own)) == ("My words to Acme\n================\n")


def test_what_cannot_be_seen_in_a_template_is_shown(notebook: Notebook, tmp_path: Path) -> None:
    """A template from somebody else may hold more than meets the eye."""
    notebook.open()
    own = own_template(tmp_path, opening="Pay \u202e\x1b[31mnow")

    letter = notebook.letter(user_templates=own)

    assert text(letter) == "Pay \\u202e^[[31mnow\n"
    assert markdown(letter) == "Pay \\\\u202e\\^\\[\\[31mnow\n"


def test_a_folder_without_that_letter_leaves_the_shipped_one(
    notebook: Notebook, tmp_path: Path
) -> None:
    """Changing one letter does not take the others away."""
    notebook.open()

    assert notebook.letter(user_templates=tmp_path) == notebook.letter()


def test_data_is_never_a_template(notebook: Notebook) -> None:
    """What looks like one stays as typed."""
    tries = "{{ 7 * 7 }} {% for x in y %} {# z #} {{ self.__init__.__globals__ }} ${7*7} <%= 7 %>"
    notebook.open(about=tries, want=tries, provider=tries)
    notebook.contact("2026-11-02T15:00", said=tries, agent=tries)

    written = " ".join(text(notebook.letter()).split())

    assert written.count(tries) == 5


def test_a_template_may_use_what_a_letter_needs(notebook: Notebook, tmp_path: Path) -> None:
    """Conditions, loops with their counters, a few filters, join."""
    notebook.open()
    notebook.contact("2026-11-02T15:00", asked=["a", "b"], reference_list=["R", "S"])
    words = (
        "{% for each in references %}{{ loop.index }}/{{ loop.length }} {{ each.text|lower }}"
        "{% if not loop.last %}, {% endif %}{% else %}none{% endfor %}; "
        "{{ contacts[0].asked|join(', ') }}; {{ 'yes' if contacts|length == 1 else 'no' }}"
    )

    letter = notebook.letter(user_templates=own_template(tmp_path, opening=words))

    assert letter.parts["opening"] == "1/2 r, 2/2 s; a, b; yes"


def test_the_same_facts_make_the_same_letter(notebook: Notebook) -> None:
    """Nothing of the moment of writing gets in."""
    stories.broadband(notebook)

    assert text(notebook.letter()) == text(notebook.letter())
