"""What to know of a letter before it is written: whom it reaches, and how much it disputes."""

from collections.abc import Iterator

from complaintkit.letters.facts import LetterFacts
from complaintkit.letters.view import View
from complaintkit.sentences import _


def notes_of(view: View, facts: LetterFacts) -> Iterator[str]:
    """Sentences about what the letter takes for granted, each with the way to say otherwise."""
    kind = view.kind
    if kind.to == "provider" and not (view.to or facts.provider_address.text):
        yield _(
            "No postal address of theirs is recorded. To add it: "
            'complaint provider {name!r} --address "..."'
        ).format(name=facts.provider_name.text)
    if kind.to == "authority" and facts.to.text and not view.to:
        yield _('It goes to: {body}. To give its address, too: --to "..."').format(
            body=facts.to.text
        )
    if facts.card.left.text and (kind.to == "issuer" or kind.name == "chargeback-warning"):
        yield _(
            "In dispute: {sum}, of a payment of {paid}. If that is wrong: "
            'complaint amend {case} --why "..." --amount "..."'
        ).format(sum=facts.card.left.text, paid=facts.card.amount.text, case=facts.case_entry)
