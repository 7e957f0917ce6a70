"""Writing a letter: facts, template, file, and the entry that it was written."""

import contextlib
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

from complaintkit.cli.letter_formats import check_ending, formatted, readable, shown_as_codes
from complaintkit.cli.letter_sums import conditions, must_tell, with_sums
from complaintkit.cli.receipt import acknowledge, told_of
from complaintkit.cli.session import (
    Session,
    must_have_folder,
    profile_of,
    show,
    show_json,
    warn,
    write,
)
from complaintkit.cli.tongue import script_of
from complaintkit.cli.who import one_case
from complaintkit.errors import BadWhen, Usage
from complaintkit.evidence.intake import Blob, keep_bytes
from complaintkit.files import safe_write
from complaintkit.law.watch import watch
from complaintkit.letters.envelope import Envelope, envelope
from complaintkit.letters.facts import LetterFacts, letter_facts
from complaintkit.letters.gate import chosen, gave_way, must_make_sense
from complaintkit.letters.laws import Term, term_of
from complaintkit.letters.remarks import times_of, without_address
from complaintkit.letters.render import RenderedLetter, known_kind, render
from complaintkit.letters.tone import tone_of
from complaintkit.letters.view import View
from complaintkit.letters.words import language_of
from complaintkit.model import Letter
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.page import Line, Table, line
from complaintkit.vocabulary import Personal
from complaintkit.when import Calendar, parse_date


class Wanted(NamedTuple):
    """Which letter, for which case, and where it goes."""

    who: str | None
    kind: str
    language: str
    """As typed; nothing stands for the user's own."""
    reply_by: str
    output: Path | None
    force: bool
    to: str = ""
    contact: int | None = None
    payment: int | None = None
    script: str = ""
    short: bool = False
    personal: Personal = "none"
    sums: tuple[str, ...] = ()
    """Ids of rates whose conditions hold, as the user says."""


def recorded(session: Session, wanted: Wanted, *, as_json: bool) -> None:
    """Write the letter, keep it and that it was written, and acknowledge it.

    The files are durable before the entry is: a file without an entry does no harm.
    """
    _check_output(wanted)
    with session.writing() as (entries, store):
        view = view_of(session, store, wanted)
        must_make_sense(view)
        term = _term(wanted, view)
        letter = _letter(session, view, term, wanted, draft=False)
        written = formatted(letter, _envelope(view), wanted.output)
        if wanted.output is not None:
            safe_write(wanted.output, written, replace=wanted.force)
        name = wanted.output.name if wanted.output else "letter.txt"
        blob = keep_bytes(session.home.evidence, written, name)
        case = view.history.case
        entries.append("letter_rendered", _body(view, letter, term, blob))
        sending = _sending(store.standing(case).letters[-1])
        said = [*map(line, beside(view, wanted)), *conditions(view.sums)]
        said += [line(each.sentence) for each in tone_of(view.history)]
    if wanted.output is None and not as_json:
        with told_of(entries):
            write(written.decode())
        with contextlib.redirect_stdout(sys.stderr):
            acknowledge(session, entries, notes=[*said, sending], as_json=False)
        return
    text = readable(written, letter, wanted.output)
    file = str(wanted.output) if wanted.output else None
    more = {"letter": {"file": file, "sha256": blob.sha256, "text": text}}
    where = [*(line(note) for note in _notes(letter, wanted)), *said, sending]
    acknowledge(session, entries, cases=[case], notes=where, more=more, as_json=as_json)


def _body(view: View, letter: RenderedLetter, term: Term, blob: Blob) -> dict[str, str]:
    """What the entry says of a letter."""
    body = {"case_id": view.history.case.id, "kind": view.kind.name, "language": letter.language}
    body |= {"rendered_at": view.now.isoformat()}
    body |= {"reply_by": term.day.isoformat()} if term.day else {}
    return body | {"sha256": blob.sha256, "media_type": blob.media_type}


def _sending(letter: Letter) -> Line:
    """The number that `sent` asks for; what is for the public goes through no post."""
    text = _("Letter {number}. Once it has left: complaint sent {number} --via registered-post")
    if known_kind(letter.kind).to == "public":
        text = _("Letter {number}. Once it is published: complaint sent {number} --via form")
    return line(text.format(number=letter.number))


def preview(session: Session, wanted: Wanted, *, trace: bool, as_json: bool) -> None:
    """Show a draft with its gaps marked, or the entry behind every fact; store nothing."""
    if trace and wanted.output is not None:
        raise Usage(
            _("A trace goes to the screen only."),
            _("Nothing was written. Leave out --output."),
        )
    _check_output(wanted)
    with session.reading() as store:
        view = view_of(session, store, wanted)
    term = _term(wanted, view)
    if trace:
        language = _language(wanted, view)
        _show_trace(letter_facts(view, term, language=language), as_json=as_json)
        return
    letter = _letter(session, view, term, wanted, draft=True)
    written = formatted(letter, _envelope(view), wanted.output)
    if wanted.output is not None:
        safe_write(wanted.output, written, replace=wanted.force)
    for each in (*map(line, beside(view, wanted)), *conditions(view.sums)):
        warn("".join(span.text for span in each.spans))
    if as_json:
        file = {"file": str(wanted.output)} if wanted.output else {}
        show_json({"draft": readable(written, letter, wanted.output), **file})
    elif wanted.output is None:
        write(written.decode())
    else:
        show([line(note) for note in _notes(letter, wanted)])


def _show_trace(facts: LetterFacts, *, as_json: bool) -> None:
    found = facts.trace()
    if as_json:
        show_json(
            [{"fact": name, "text": said, "entries": list(seen)} for name, said, seen in found]
        )
    else:
        rows = tuple((name, said, ", ".join(map(str, seen))) for name, said, seen in found)
        show([Table((_("Fact"), _("Text"), _("Entries")), rows)])


def beside(view: View, wanted: Wanted) -> list[str]:
    """What to know of a letter that its words do not say."""
    is_mail = wanted.output is not None and wanted.output.suffix.lower() == ".eml"
    found = (gave_way(view, wanted.kind), *times_of(view), without_address(view) if is_mail else "")
    return [each for each in found if each]


def _notes(letter: RenderedLetter, wanted: Wanted) -> list[str]:
    """What to say of a file that was written."""
    if wanted.output is None:
        return []
    where = _("Written to {path}.").format(path=wanted.output)
    return [each for each in (where, shown_as_codes(letter, wanted.output)) if each]


def view_of(session: Session, store: Store, wanted: Wanted) -> View:
    """The case that the user means, with its law, for the kind of letter that was meant."""
    kind = known_kind(wanted.kind)
    profile = profile_of(store)
    case = one_case(store, wanted.who, closed_too=True)
    now = session.local(profile)
    windows = watch(profile.country, session.home.packs, now.date())(store.standing(case))
    view = View(store.history(case), profile, store.head(), now, windows, kind)
    view = view._replace(to=wanted.to, contact=wanted.contact, payment=wanted.payment)
    view = view._replace(provider_changes=store.provider_changes(case))
    view = chosen(view._replace(personal=wanted.personal))
    return with_sums(session, view, wanted.sums)


def _envelope(view: View) -> Envelope:
    return envelope(view.kind, view.profile, view.history.provider, view.now)


def _letter(
    session: Session, view: View, term: Term, wanted: Wanted, *, draft: bool
) -> RenderedLetter:
    language = _language(wanted, view)
    facts = letter_facts(view, term, language=language)
    own = session.home.folder / "templates"
    letter = render(
        view.kind.name, language, facts, user_templates=own, draft=draft, short=wanted.short
    )
    must_tell(view, letter)
    return letter


def _language(wanted: Wanted, view: View) -> str:
    """As was asked for; else the case's own, else the user's, Serbian in the letters they read."""
    case, profile = view.history.case, view.profile
    language = wanted.language.strip() or case.language or profile.language
    script = wanted.script
    if language == "sr":
        script = script or case.script or script_of(profile.name)
    return language_of(language, script)


def _term(wanted: Wanted, view: View) -> Term:
    """The day that the user named; else the law's, else a reasonable one."""
    return Term(_named_day(wanted, view)) if wanted.reply_by else term_of(view)


def _named_day(wanted: Wanted, view: View) -> date:
    calendar = Calendar(view.now, view.profile.country, view.profile.language)
    asked = parse_date(wanted.reply_by, calendar, past=False)
    if asked <= view.today:
        raise BadWhen(
            _("{words!r} is {day}: they could not reply by then.").format(
                words=wanted.reply_by, day=asked.isoformat()
            ),
            _("Nothing was written. Give a later date, such as --reply-by 'in 14 days'."),
        )
    return asked


def _check_output(wanted: Wanted) -> None:
    check_ending(wanted.output)
    must_have_folder(wanted.output)
