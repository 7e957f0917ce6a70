"""Writing a letter: facts, template, file, and the entry that it was written."""

import contextlib
import hashlib
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from complaintkit.cli.receipt import acknowledge, told_of
from complaintkit.cli.session import (
    Session,
    must_have_folder,
    profile_of,
    show,
    show_json,
    write,
)
from complaintkit.cli.who import one_case
from complaintkit.errors import BadWhen, Usage
from complaintkit.files import safe_write
from complaintkit.letters.facts import LetterFacts, claim_facts
from complaintkit.letters.formats.markdown import markdown
from complaintkit.letters.formats.text import text
from complaintkit.letters.render import RenderedLetter, render
from complaintkit.model import Case, Profile
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.page import Table, line
from complaintkit.when import Calendar, parse_date

DAYS_TO_REPLY = 14
"""What a letter asks for when the user names no date; a request, not a legal term."""

_FORMATS = {".txt": text, ".md": markdown}


@dataclass(frozen=True)
class Wanted:
    """Which letter, for which case, and where it goes."""

    who: str | None
    kind: str
    language: str
    reply_by: str
    output: Path | None
    force: bool

    def formatted(self, letter: RenderedLetter) -> str:
        """The letter in the format that the file's ending names; plain text on the screen."""
        return _FORMATS[self.output.suffix.lower() if self.output else ".txt"](letter)


def recorded(session: Session, wanted: Wanted, *, as_json: bool) -> None:
    """Write the letter, keep that it was written, and acknowledge it.

    The file is durable before its entry is: a file without an entry does no harm.
    """
    _check_format(wanted)
    with session.writing() as (entries, store):
        profile = profile_of(store)
        case = one_case(store, wanted.who, closed_too=True)
        reply_by = _reply_by(session, wanted, profile)
        letter = wanted.formatted(_letter(session, store, case, wanted, reply_by, draft=False))
        written = letter.encode()
        if wanted.output is not None:
            safe_write(wanted.output, written, replace=wanted.force)
        body = {"case_id": case.id, "kind": wanted.kind, "language": wanted.language}
        body |= {
            "rendered_at": session.local(profile).isoformat(),
            "reply_by": reply_by.isoformat(),
            "sha256": hashlib.sha256(written).hexdigest(),
        }
        entries.append("letter_rendered", body)
    if wanted.output is None and not as_json:
        with told_of(entries):
            write(letter)
        with contextlib.redirect_stdout(sys.stderr):
            acknowledge(session, entries, as_json=False)
        return
    where = [line(_("Written to {path}.").format(path=wanted.output))] if wanted.output else []
    file = str(wanted.output) if wanted.output else None
    more = {"letter": {"file": file, "sha256": body["sha256"], "text": letter}}
    acknowledge(session, entries, cases=[case], notes=where, more=more, as_json=as_json)


def preview(session: Session, wanted: Wanted, *, trace: bool, as_json: bool) -> None:
    """Show a draft with its gaps marked, or the entry behind every fact; store nothing."""
    if wanted.output is not None:
        raise Usage(
            _("A draft or a trace goes to the screen only."),
            _("Nothing was written. Leave out --output."),
        )
    with session.reading() as store:
        case = one_case(store, wanted.who, closed_too=True)
        reply_by = _reply_by(session, wanted, profile_of(store))
        facts = _facts(session, store, case, wanted, reply_by)
        letter = None if trace else _letter(session, store, case, wanted, reply_by, draft=True)
    if letter is not None:
        text_of_it = wanted.formatted(letter)
        if as_json:
            show_json({"draft": text_of_it})
        else:
            write(text_of_it)
        return
    found = facts.trace()
    if as_json:
        show_json(
            [{"fact": name, "text": said, "entries": list(seen)} for name, said, seen in found]
        )
    else:
        rows = tuple((name, said, ", ".join(map(str, seen))) for name, said, seen in found)
        show([Table((_("Fact"), _("Text"), _("Entries")), rows)])


def _facts(
    session: Session, store: Store, case: Case, wanted: Wanted, reply_by: date
) -> LetterFacts:
    profile = profile_of(store)
    now = session.local(profile)
    return claim_facts(
        store.history(case), profile, store.head(), now=now, reply_by=reply_by,
        language=wanted.language,
    )  # fmt: skip


def _letter(
    session: Session, store: Store, case: Case, wanted: Wanted, reply_by: date, *, draft: bool
) -> RenderedLetter:
    facts = _facts(session, store, case, wanted, reply_by)
    own = session.home.folder / "templates"
    return render(wanted.kind, wanted.language, facts, user_templates=own, draft=draft)


def _reply_by(session: Session, wanted: Wanted, profile: Profile) -> date:
    now = session.local(profile)
    if not wanted.reply_by:
        return now.date() + timedelta(days=DAYS_TO_REPLY)
    calendar = Calendar(now, profile.country, profile.language)
    asked = parse_date(wanted.reply_by, calendar, past=False)
    if asked <= now.date():
        raise BadWhen(
            _("{words!r} is {day}: they could not reply by then.").format(
                words=wanted.reply_by, day=asked.isoformat()
            ),
            _("Nothing was written. Give a later date, such as --reply-by 'in 14 days'."),
        )
    return asked


def _check_format(wanted: Wanted) -> None:
    if wanted.output is not None and wanted.output.suffix.lower() not in _FORMATS:
        raise Usage(
            _("{path}: a letter can be written as .txt or .md.").format(path=wanted.output),
            _("Nothing was written. Choose one of these endings."),
        )
    must_have_folder(wanted.output)
