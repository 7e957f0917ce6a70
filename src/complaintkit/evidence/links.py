"""What belongs to what: a sending to its letter, an exhibit to what it is about."""

from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

from complaintkit.model import Case, Contact, History, Promise
from complaintkit.model.dealings import Clause, Dealing, Milestone, Offer, Payment, Sending
from complaintkit.model.evidence import Contradiction, Exhibit, Proof


class Statement(NamedTuple):
    """One side of a contradiction: the entry, and its words as they now stand."""

    entry: int
    noun: Any
    words: str


class Links:
    """The nouns of one case that others point to by their ids."""

    def __init__(self, history: History) -> None:
        self._letters = {each.id: each for each in history.letters}
        self._payments = {each.id: each.number for each in history.payments}
        self._sendings = {each.id: each for each in history.sendings}
        self._nouns: dict[str, Any] = {each.id: each for each in _nouns(history)}

    def belongs_to(self, noun: Dealing | Proof) -> int | None:
        """The number of the letter or payment, or the entry that the noun came with."""
        match noun:
            case Sending():
                letter = self._letters.get(noun.letter_id)
                return letter.number if letter else None
            case Payment():
                return self._payments.get(noun.payment_id or "")
            case Milestone():
                return self._entry(noun.source_id)
            case Exhibit():
                return self._entry(noun.about_id)
        return None

    def statements(self, noun: Dealing | Proof) -> tuple[Statement, ...]:
        """Both sides of a contradiction; nothing of anything else."""
        if not isinstance(noun, Contradiction):
            return ()
        found = (self._nouns.get(each) for each in (noun.one_id, noun.other_id))
        return tuple(Statement(each.entry, each, words_of(each)) for each in found if each)

    def placed_at(self, noun: Milestone | Sending | Payment | Offer | Exhibit) -> datetime | None:
        """Where a day without an hour stands in its day: a letter leaves after it was written."""
        if not isinstance(noun, Milestone | Sending):
            return None
        if noun.precision != "day":
            return noun.at
        before = noun.at
        if isinstance(noun, Milestone):
            sending = self._sendings.get(noun.source_id or "")
            before = (self.placed_at(sending) if sending else None) or noun.at
        elif noun.letter_id in self._letters:
            before = self._letters[noun.letter_id].rendered_at
        is_same_day = before.astimezone(noun.at.tzinfo).date() == noun.at.date()
        return max(before, noun.at) if is_same_day else noun.at

    def _entry(self, noun_id: str | None) -> int | None:
        noun = self._nouns.get(noun_id or "")
        return noun.entry if noun is not None else None


def words_of(noun: Any) -> str:
    """What an entry states, in one text: their own words first, else the user's account of them."""
    match noun:
        case Contact():
            theirs = [each.text for each in noun.quotes if each.speaker == "them"]
            return "\n".join(theirs) or noun.said or noun.summary
        case Promise() | Clause() | Offer():
            return noun.text
        case Case():
            return noun.about
        case Milestone() | Payment() | Exhibit():
            return noun.note
    return ""


def _nouns(history: History) -> Any:
    return chain(
        [history.case],
        *(history.contacts, history.promises, history.letters, history.milestones),
        *(history.payments, history.clauses, history.offers, history.sendings, history.exhibits),
    )
