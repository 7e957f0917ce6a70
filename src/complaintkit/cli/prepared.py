"""Getting a call sheet together from the record, and putting it on paper."""

from datetime import datetime
from pathlib import Path

from complaintkit.cli.outlook import outlook
from complaintkit.cli.session import Session, must_have_folder, profile_of
from complaintkit.cli.who import one_case, who_words
from complaintkit.errors import Usage
from complaintkit.files import safe_write
from complaintkit.hours.calls import numbers
from complaintkit.insight.preparation import Preparation, preparation
from complaintkit.ladder import next_step
from complaintkit.letters.envelope import paper_of
from complaintkit.model import Case
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.callsheet import Sheet
from complaintkit.views.page import Line, line
from complaintkit.views.preparation import sheet_told
from complaintkit.zones import place_of


def must_be_a_pdf(output: Path | None) -> None:
    """Refuse a name that says it is something else, before anything is done for the file."""
    must_have_folder(output)
    if output is not None and output.suffix.lower() != ".pdf":
        raise Usage(
            _("{path}: the page can be written as .pdf.").format(path=output),
            _("Nothing was written. Choose a name with this ending."),
        )


def prepared(session: Session, who: str | None) -> tuple[Preparation, str, str]:
    """The call sheet of a case, what the user types for the case, and the paper to print it on."""
    with session.reading() as store:
        case = one_case(store, who, closed_too=True)
        found = prepared_for(session, store, case)
        return found, who_words(store, case), paper_of(profile_of(store).country)


def prepared_for(session: Session, store: Store, case: Case) -> Preparation:
    """The call sheet of a case, with whom to call and when they answer."""
    seen = outlook(session, store, "", shipped=False)
    standing, history = store.standing(case), store.history(case)
    now, profile = seen.now, seen.profile
    step = next_step(
        standing,
        seen.windows_of(standing),
        now=now,
        playbook=seen.playbook,
        country=profile.country,
        is_asked=True,
    )
    found = preparation(history, now=now, step=step)
    phones = numbers(history.provider, found.level, now, lambda each: place_of(each, profile, now))
    return found._replace(calls=tuple(phones))


def written(page: Sheet, output: Path, paper: str, at: datetime, *, force: bool) -> list[Line]:
    """Put a call sheet into a PDF; what to say of it."""
    from complaintkit.typesetting import set_in_pdf

    hint = _("Print what the command shows without --pdf.")
    data = set_in_pdf("prep.typ", sheet_told(page, paper), at, hint=hint)
    safe_write(output, data, replace=force)
    return [line(_("Written to {path}.").format(path=output))]
