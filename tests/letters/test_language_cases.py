"""Letters in each language about cases with every turn: promises of every fate, money, offers."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from complaintkit.letters.checking import check_template
from complaintkit.letters.facts import letter_facts
from complaintkit.letters.formats.text import text
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.laws import Term
from complaintkit.letters.needs import missing
from complaintkit.letters.render import render

from . import stories
from .conftest import NOW, Notebook
from .languages import WITH_LETTERS, known
from .test_languages import named, templates, told_in

Tell = Callable[[Notebook], None]
WRONG = r"None|Undefined|\{|\}|„[”“]|«»|\.\.|,,| ,|;\)|: *\.$|\( | \)|\[|\]"
"""Gaps, and stops that stand twice."""
TOLD = (stories.broadband, stories.without_contacts, stories.settlement)
KIND = [kind for kind in KINDS if kind not in ("section75", "billing-error", "response")]


def every_channel(notebook: Notebook) -> None:
    """Each channel in both directions, each outcome, each person to be passed on to."""
    notebook.open(about="The line is dead.", ground="service-down", sector="telecom")
    channels = ("phone", "email", "post", "chat", "form", "social", "visit")
    for day, channel in enumerate(channels, start=1):
        for hour, direction in ((9, "in"), (10, "out")):
            at = f"2026-11-{day:02}T{hour:02}:00"
            notebook.contact(at, channel=channel, direction=direction, number="0800 1")
    outcomes = ("no-answer", "cut-off", "closed", "voicemail", "auto-reply", "refused")
    levels = ("frontline", "supervisor", "manager", "complaints", "executive")
    for day, outcome in enumerate(outcomes, start=11):
        level = levels[day % len(levels)]
        notebook.contact(f"2026-11-{day}T10:00", outcome=outcome, asked_for=level, level=level)
        notebook.contact(f"2026-11-{day}T11:00", outcome="no-answer", direction="in")


@pytest.mark.parametrize("tell", [*TOLD, every_channel], ids=lambda tell: str(tell.__name__))
@pytest.mark.parametrize("tag", WITH_LETTERS)
def test_a_case_of_many_turns_is_told_as_in_english(
    notebook: Notebook, tag: str, tell: Tell
) -> None:
    """In every kind: the same facts, no gap, no second stop."""
    tell(notebook)
    for kind in KIND:
        view = notebook.view()._replace(kind=KINDS[kind])
        term = Term(NOW.date() + timedelta(days=14))
        here, english = (letter_facts(view, term, language=each) for each in (tag, "en"))
        assert (kind, *told_in(kind, tag, named(here))) == (
            kind,
            *told_in(kind, "en", named(english)),
        )
        if not missing(here, KINDS[kind]):
            written = text(render(kind, tag, here, user_templates=None, draft=False))
            assert (kind, re.findall(WRONG, written, re.MULTILINE)) == (kind, [])


@pytest.mark.parametrize("tag", WITH_LETTERS)
def test_each_template_holds_with_every_fact_and_with_none(tag: str) -> None:
    """What no story reaches is sound as well."""
    for path in templates(tag):
        assert check_template(path).parts, path


@pytest.mark.parametrize("tag", WITH_LETTERS)
def test_no_sentence_of_a_full_letter_is_left_in_english(notebook: Notebook, tag: str) -> None:
    """No word of the English letter that is not the user's."""
    stories.broadband(notebook)
    view, term = notebook.view(), Term(NOW.date() + timedelta(days=14))
    here = letter_facts(view, term, language=tag)
    parts = render("claim", tag, named(here), user_templates=None, draft=False).parts
    ours = re.sub(r"⟦[^⟧]*⟧", " ", " ".join(parts.values()))

    assert re.findall(r"(?i)\b(?:the|and|was|your|entry|letter|reply|of)\b", ours) == []
    assert known(tag).accurate
