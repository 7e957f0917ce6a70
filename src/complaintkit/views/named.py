"""What an entry is, in a line: whoever gave its number must see that it is the right one."""

import json
from collections.abc import Iterator

from complaintkit.describe import promised
from complaintkit.evidence.formats.wording import word
from complaintkit.letters.kinds import KINDS
from complaintkit.model import Amendment, Contact, Event, History, Letter, Moment, Promise
from complaintkit.model.dealings import Dealing
from complaintkit.sentences import _, kind_words
from complaintkit.views.dealings import dealing_text
from complaintkit.views.page import Line, line, on_one_line
from complaintkit.views.receipt import contact_line

Noun = Contact | Promise | Letter | Amendment | Dealing
_LONGEST = 100
"""Characters of an entry's text that are enough to know it again."""
_SAYING = ("about", "name", "value", "outcome", "note")
"""Where the entries without a line of their own say what they are."""


def entry_line(event: Event, history: History | None) -> Line:
    """Number, kind and words of an entry; *history* is its case, if it has one."""
    return _line(_("Entry {seq} ({kind}): {said}"), event, history, indent=2)


def was_line(event: Event, history: History | None) -> Line:
    """The same of an entry that was corrected, from its case as it was before."""
    return _line(_("Entry {seq} ({kind}) was: {said}"), event, history, indent=0)


def _line(sentence: str, event: Event, history: History | None, *, indent: int) -> Line:
    said = next((_words(noun) for noun in _nouns(history) if noun.entry == event.seq), "")
    said = _brief(said or _settled(event, history) or _body_words(event))
    kind = kind_words(event.kind)
    return line(sentence.format(seq=event.seq, kind=kind, said=said), indent=indent)


def _nouns(history: History | None) -> Iterator[Noun]:
    if history is None:
        return
    tables: tuple[tuple[Noun, ...], ...] = (
        *(history.contacts, history.promises, history.letters, history.amendments),
        *(history.milestones, history.payments, history.clauses, history.offers),
        history.sendings,
    )
    for nouns in tables:
        yield from nouns


def _words(noun: Noun) -> str:
    match noun:
        case Contact():
            told = contact_line(Moment(noun.at, noun.precision), noun.zone, noun._asdict())
            text = "".join(span.text for span in told.spans)
            return f"{text}: {noun.summary}" if noun.summary else text
        case Promise(by=by, number=number, text=text):
            theirs = _("promise {number}, theirs: {text}")
            sentence = theirs if by == "them" else _("promise {number}, yours: {text}")
            return sentence.format(number=number, text=promised(text))
        case Letter(kind=kind, number=number):
            title = _(KINDS[kind].title) if kind in KINDS else kind
            return _("letter {number}: {title}").format(number=number, title=title)
        case Amendment(target=target, why=why):
            text = _("correction of entry {target}, because: {why}")
            return text.format(target=target, why=why)
        case _:
            return dealing_text(noun)


def _settled(event: Event, history: History | None) -> str:
    for promise in history.promises if history else ():
        if promise.settled_entry == event.seq:
            return _("promise {number} was settled as {outcome}: {text}").format(
                number=promise.number,
                outcome=word(promise.settled_as or ""),
                text=promised(promise.text),
            )
    return ""


def _body_words(event: Event) -> str:
    body = json.loads(event.body)
    return next((str(body[name]) for name in _SAYING if body.get(name)), "")


def _brief(text: str) -> str:
    text = on_one_line(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
