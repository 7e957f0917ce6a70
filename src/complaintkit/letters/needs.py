"""What a kind of letter cannot do without: where it stands, what to ask, which command supplies it.

The questions of a letter are asked in the order in which its kind names its needs.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from complaintkit.letters.fact import Fact
from complaintkit.letters.facts import LetterFacts
from complaintkit.letters.kinds import Kind, Need
from complaintkit.letters.wording import wording
from complaintkit.sentences import _


class Missing(NamedTuple):
    """A fact that the letter needs and the record does not hold, and how to come by it."""

    fact: str
    question: str


PLACES: dict[Need, tuple[str, ...]] = {
    "sender": ("sender_name",),
    "reply": ("sender_address", "sender_email"),
    "provider": ("provider_name",),
    "about": ("about",),
    "want": ("want",),
    "identity": ("customer_no", "contract_no", "order_no", "sender_phone"),
    "contact": ("talk.day",),
    "said": ("talk.said", "talk.summary", "agreed", "talk.quotes", "talk.asked"),
    "payment": ("card.amount",),
    "last4": ("card.last4",),
    "network": ("card.network",),
    "ground": ("ground_words",),
    "statement": ("statement",),
    "their-answer": ("answer.day",),
    "decision": ("decided.offer.text",),
    "refused-offer": ("refused.text",),
    "accepted-offer": ("accepted.text",),
    "authority": ("behalf_authority",),
    "addressee": ("to",),
}
"""Where each need is met: any one of the places will do; a gap is marked in the first."""


def missing(facts: LetterFacts, kind: Kind) -> tuple[Missing, ...]:
    """What this kind of letter needs and the record does not hold."""
    return tuple(_missing(facts, need) for need in _lacks(facts, kind))


def with_gaps(facts: LetterFacts, kind: Kind) -> LetterFacts:
    """The facts of a draft: what is missing is marked where it should stand."""
    for need in _lacks(facts, kind):
        gap = Fact(wording(facts.language).gap(_missing(facts, need).fact))
        facts = placed(facts, PLACES[need][0].split("."), gap)
    return facts


def _lacks(facts: LetterFacts, kind: Kind) -> list[Need]:
    needs = [*kind.required, *_of_another(facts)]
    if kind.to == "public" and facts.personal == "none":
        needs = [need for need in needs if need != "identity"]
    return [
        need
        for need in needs
        if not any(_is_known(facts, place.split(".")) for place in PLACES[need])
    ]


def _of_another(facts: LetterFacts) -> tuple[Need, ...]:
    """What a letter needs besides when it is written for somebody else."""
    return ("authority",) if facts.behalf_name.text else ()


def _is_known(facts: Any, path: Iterable[str]) -> bool:
    for name in path:
        facts = getattr(facts, name)
    return bool(facts.text.strip()) if isinstance(facts, Fact) else bool(facts)


def placed(facts: Any, path: list[str], fact: object) -> Any:
    """The facts with another one at the end of a path."""
    name, *rest = path
    return facts._replace(**{name: placed(getattr(facts, name), rest, fact) if rest else fact})


def _missing(facts: LetterFacts, need: Need) -> Missing:
    name, question = _questions()[need]
    places = {"case": facts.case_entry, "provider": facts.provider_entry, "who": facts.who}
    places |= {
        "kind": facts.kind,
        "contact": facts.talk.entry or "N",
        "payment": facts.card.entry or "N",
    }
    return Missing(name, question.format(**places))


def _questions() -> dict[Need, tuple[str, str]]:
    """For each need its name and its question; numbers of entries are put into the braces."""
    return _of_anybody() | _of_others() | _of_payments() | {
        "contact": (
            _("the talk to confirm"),
            _('Which talk was it? complaint log {who} "..." --at "..." --agent "..."'),
        ),
        "said": (
            _("what was said or promised"),
            _('What did they say? complaint amend {contact} --why "..." --said "..."'),
        ),
        "their-answer": (
            _("the day on which their answer came"),
            _("When did their answer reach you? complaint received {who} reply --on ..."),
        ),
        "decision": (
            _("what they propose, and whether you accept it"),
            _('What do they propose? complaint offer {who} "..." --accepted, or --refused --why'),
        ),
        "refused-offer": (
            _("the offer that you refused"),
            _('What did they offer? complaint offer {who} "..." --refused --why "..."'),
        ),
        "accepted-offer": (
            _("the offer that you accepted"),
            _('What did they offer? complaint offer {who} "..." --accepted'),
        ),
    }  # fmt: skip


def _of_anybody() -> dict[Need, tuple[str, str]]:
    return {
        "sender": (_("your name"), _('Who is writing? complaint me --name "..."')),
        "reply": (
            _("your address"),
            _('Where should they reply? complaint me --address "..." or --email "..."'),
        ),
        "provider": (
            _("the provider's name"),
            _('Who is the letter to? complaint amend {provider} --why "..." --name "..."'),
        ),
        "about": (
            _("what is wrong"),
            _('What happened, in short? complaint amend {case} --why "..." --about "..."'),
        ),
        "want": (
            _("what you want"),
            _('What should they do? complaint amend {case} --why "..." --want "..."'),
        ),
        "identity": (
            _("by what they know you"),
            _(
                "Which number of yours do they know? complaint amend {case} --why ... "
                "--customer-no, --contract-no or --order-no, or complaint me --phone"
            ),
        ),
    }


def _of_others() -> dict[Need, tuple[str, str]]:
    return {
        "addressee": (
            _("who it goes to"),
            _(
                "Which bank or body is it, and at what address? "
                'complaint letter {who} --kind {kind} --to "..."'
            ),
        ),
        "authority": (
            _("what lets you act for them"),
            _(
                "What shows that you may act for them, and of which day is it? "
                'complaint amend {case} --why "..." --authority "Power of attorney of 3 May 2026"'
            ),
        ),
    }


def _of_payments() -> dict[Need, tuple[str, str]]:
    return {
        "payment": (
            _("the payment by card"),
            _(
                "What did you pay by card, and when? complaint pay {who} 49.00 GBP --on ... "
                "--by credit-card. If there were several: --payment N"
            ),
        ),
        "last4": (
            _("the last four digits of the card"),
            _("Which card was it? complaint amend {payment} --why ... --last4 4242"),
        ),
        "network": (
            _("the network of the card"),
            _("Whose sign is on the card? complaint amend {payment} --why ... --network visa"),
        ),
        "ground": (
            _("the one reason"),
            _(
                "What is wrong with it, in one word? complaint amend {case} --why ... "
                "--ground not-delivered (or faulty, not-refunded, overcharged ...)"
            ),
        ),
        "statement": (
            _("the day of the statement"),
            _("When was the statement that shows it sent? complaint note {who} statement-sent ..."),
        ),
    }
