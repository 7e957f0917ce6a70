"""What to know of a letter before it is written: whom it reaches, and how much it disputes."""

from collections.abc import Iterator

from complaintkit.describe import describe_day
from complaintkit.ladder.routes import route_of
from complaintkit.law.window import RuleWindow, state
from complaintkit.letters.envelope import envelope
from complaintkit.letters.facts import LetterFacts
from complaintkit.letters.view import View
from complaintkit.sentences import _, legal


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


def times_of(view: View) -> Iterator[str]:
    """For a withdrawal each time that the law gives for one, with its end and its condition.

    The ordinary one may be over while another runs that is only for some: the record cannot tell.
    """
    if view.kind.name != "withdrawal":
        return
    for window in view.windows:
        if route_of(window.rule) == "withdrawal" and window.rule.kind == "you-must-by":
            told = _time(window, view)
            if told:
                yield told


def _time(window: RuleWindow, view: View) -> str:
    """A time that runs, or is over; empty for one that was kept."""
    texts = {
        "closed": (_("{title}: it was over after {day}."), window.latest or window.closes),
        "doubtful": (_("{title}: until {day}."), window.closes),
        "open": (_("{title}: until {day}."), window.closes),
    }
    text, ends = texts.get(state(window, view.today), ("", None))
    if ends is None:
        return ""
    told = text.format(title=_(window.rule.title), day=describe_day(ends))
    return f"{told} {legal(window.rule.condition)}".strip()


def without_address(view: View) -> str:
    """What an e-mail that is ready to be sent still lacks: whom it goes to."""
    if envelope(view.kind, view.profile, view.history.provider, view.now).addressee.address:
        return ""
    if view.kind.to != "provider":
        return _("The e-mail has no address yet that it goes to: fill it in before you send it.")
    return _(
        "The e-mail has no address yet that it goes to: none of theirs is recorded. Fill it in "
        "before you send it, or add theirs and write the letter again: "
        'complaint provider {name!r} --channel email --value "..."'
    ).format(name=view.history.provider.name)
