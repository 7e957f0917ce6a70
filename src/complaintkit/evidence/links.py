"""What belongs to what: a sending to its letter, money that came back to what was paid."""

from datetime import datetime

from complaintkit.model import History
from complaintkit.model.dealings import Dealing, Milestone, Payment, Sending


class Links:
    """The nouns of one case that others point to by their ids."""

    def __init__(self, history: History) -> None:
        self._letters = {each.id: each for each in history.letters}
        self._payments = {each.id: each.number for each in history.payments}
        self._contacts = {each.id: each for each in history.contacts}
        self._sendings = {each.id: each for each in history.sendings}

    def belongs_to(self, noun: Dealing) -> int | None:
        """The number of the letter or payment, or the entry that a milestone came with."""
        match noun:
            case Sending():
                letter = self._letters.get(noun.letter_id)
                return letter.number if letter else None
            case Payment():
                return self._payments.get(noun.payment_id or "")
            case Milestone():
                source = noun.source_id or ""
                came_with = self._sendings.get(source) or self._contacts.get(source)
                return came_with.entry if came_with else None
        return None

    def placed_at(self, noun: Milestone | Sending) -> datetime:
        """Where a day without an hour stands in its day: a letter leaves after it was written."""
        if noun.precision != "day":
            return noun.at
        before = noun.at
        if isinstance(noun, Milestone):
            sending = self._sendings.get(noun.source_id or "")
            before = self.placed_at(sending) if sending else noun.at
        elif noun.letter_id in self._letters:
            before = self._letters[noun.letter_id].rendered_at
        is_same_day = before.astimezone(noun.at.tzinfo).date() == noun.at.date()
        return max(before, noun.at) if is_same_day else noun.at
