"""A letter that lacks a fact is refused, and asks for it."""

from datetime import datetime
from pathlib import Path

import pytest

from complaintkit.cli.letters import Wanted, view_of
from complaintkit.cli.session import Session
from complaintkit.errors import Refused
from complaintkit.letters import needs
from complaintkit.letters.fact import UNKNOWN
from complaintkit.letters.facts import LetterFacts, letter_facts
from complaintkit.letters.kinds import KINDS, Need
from complaintkit.letters.laws import term_of
from complaintkit.letters.render import render
from complaintkit.paths import Home
from tests.cli.letter_stories import NOW, TO, WRITTEN
from tests.conftest import Tell

QUESTIONS: dict[Need, str] = {
    "sender": "Who is writing? complaint me --name",
    "reply": "Where should they reply? complaint me --address",
    "provider": "Who is the letter to? complaint amend 3",
    "about": 'What happened, in short? complaint amend 4 --why "..." --about',
    "want": 'What should they do? complaint amend 4 --why "..." --want',
    "identity": "Which number of yours do they know? complaint amend 4",
    "contact": "Which talk was it? complaint log 1",
    "said": "What did they say? complaint amend 15",
    "payment": "What did you pay by card, and when? complaint pay 1",
    "last4": "Which card was it? complaint amend 5",
    "network": "Whose sign is on the card? complaint amend 5",
    "ground": "What is wrong with it, in one word? complaint amend 4",
    "statement": "When was the statement that shows it sent? complaint note 1 statement-sent",
    "their-answer": "When did their answer reach you? complaint received 1 reply --on",
    "decision": 'What do they propose? complaint offer 1 "..." --accepted',
    "refused-offer": 'What did they offer? complaint offer 1 "..." --refused',
    "addressee": "Which bank or body is it, and at what address? complaint letter 1 --kind",
    "accepted-offer": 'What did they offer? complaint offer 1 "..." --accepted',
}
NEEDED = [(kind, need) for kind in KINDS for need in KINDS[kind].required]


def facts_of(home: Path, kind: str) -> LetterFacts:
    """The facts of the letter, as the command gathers them."""
    session = Session(Home(home, home / "state"), datetime.fromisoformat(NOW), True, 30)
    with session.reading() as store:
        to = TO.get(kind, ("", ""))[1]
        wanted = Wanted("1", kind, "en", "", None, force=False, to=to, personal="number")
        view = view_of(session, store, wanted)
    return letter_facts(view, term_of(view))


@pytest.mark.parametrize(("kind", "need"), NEEDED)
def test_each_fact_that_is_taken_away_is_asked_for(
    home: Path, tell: Tell, kind: str, need: Need
) -> None:
    """Exactly that one, with the command that supplies it; a draft marks where it should stand."""
    tell(WRITTEN[kind])
    facts = facts_of(home, kind)
    assert needs.missing(facts, KINDS[kind]) == ()

    for place in needs.PLACES[need]:
        nothing = () if place in ("agreed", "talk.quotes", "talk.asked") else UNKNOWN
        facts = needs.placed(facts, place.split("."), nothing)
    with pytest.raises(Refused) as caught:
        render(kind, "en", facts, user_templates=None, draft=False)

    assert (caught.value.exit_code, caught.value.hint.count("\n")) == (65, 0)
    assert caught.value.hint.startswith(QUESTIONS[need])
    draft = render(kind, "en", facts, user_templates=None, draft=True)
    assert (need, "[MISSING: " in str(draft.parts) + str(draft.lists)) == (need, True)
