"""What a log offers on a terminal beside its questions: to set up, what was left, a letter."""

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from complaintkit.cli.ask import ask, choose, confirm
from complaintkit.cli.choices import one_of, yes_no
from complaintkit.cli.session import Session, profile_of, warn
from complaintkit.describe import describe_moment, describe_seconds
from complaintkit.entries import drafts, unfinished
from complaintkit.entries.drafts import Draft
from complaintkit.entries.live import Call
from complaintkit.errors import Error, NoHome
from complaintkit.model import Case
from complaintkit.sentences import _

_SHOWN = 200
"""So many characters of a draft tell the user which it is."""


def offered_draft(session: Session) -> tuple[Draft, bool] | None:
    """An earlier draft, if the user wants it now; and whether its questions are asked again."""
    for draft in drafts.kept(session.home.drafts):
        told = draft.told
        words = ": ".join(each for each in (told.who, told.about or told.summary) if each)
        warn(
            _("There is a draft of a contact that was not stored, {day}.").format(
                day=_local(session, draft.told_at)
            )
        )
        warn(f"  {words[:_SHOWN]}")
        answer = _wish(draft)
        if answer in ("yes", "change"):
            return draft, answer == "change" or draft.is_unfinished
        if answer == "discard":
            drafts.discard(session.home.drafts, draft.event_id)
    return None


def _wish(draft: Draft) -> str:
    """What is to become of a draft; one that was left in the middle is not stored as it is."""
    left = {"later": _("later"), "discard": _("discard")}
    if draft.is_unfinished:
        question = _("Its questions were not all answered. Go on with it?")
        return choose(question, {"yes": _("yes")} | left, default="yes")
    choices = {"yes": _("yes"), "change": _("change")} | left
    return choose(_("Store it now?"), choices, default="yes")


def left_calls(session: Session, *, to_go_on: bool = False) -> Iterator[tuple[Call, bool]]:
    """The calls that were left and that the user wants to log now; or to go on with, if True."""
    for call in unfinished.left(session.home.drafts):
        sentence = _("A call of {day} to {who} was not logged; it lasted {time} or longer.")
        warn(
            sentence.format(
                day=_local(session, call.began_at),
                who=call.who or _("somebody"),
                time=describe_seconds(call.lasted // 1000),
            )
        )
        choices = {"yes": _("yes")} | ({"go-on": _("go-on")} if to_go_on else {})
        choices |= {"later": _("later"), "discard": _("discard")}
        answer = choose(_("Log it now?"), choices, default="yes")
        if answer in ("yes", "go-on"):
            yield call, answer == "go-on"
        elif answer == "discard":
            unfinished.discard(session.home.drafts, call.id)


def offer_init(session: Session) -> None:
    """On the very first log, make the home instead of failing."""
    if session.home.record.exists():
        return
    if not confirm(_("There is no record yet. Set it up now?"), default=True):
        raise NoHome(_("There is no record yet."), _("Set it up once with: complaint init"))
    from complaintkit.cli.init import set_up

    set_up(session, {}, "ask")


def offer_confirmation(session: Session, case: Case, entry: int) -> None:
    """Write the letter that confirms what was said, if the user wants it; the contact is stored.

    So nothing that goes wrong here is an error of the log.
    """
    question = _("Write the letter that confirms it? (yes: show it; or a file: confirm.eml)")
    try:
        completions = tuple(yes_no().values())
        answer = ask(question, default=_("no"), completions=completions, check=_check_file)
        meaning = _yes_or_no(answer)
        if meaning == "no":
            return
        output = None if meaning else Path(answer.strip()).expanduser()
        from complaintkit.cli.letters import Wanted, recorded

        wanted = Wanted(str(case.number), "confirm", "", "", output, False, contact=entry)
        recorded(session, wanted, as_json=False)
    except KeyboardInterrupt:
        return
    except Error as error:
        warn(f"{error.message}\n{error.hint}".rstrip())
        again = f"complaint letter {case.number} --kind confirm"
        warn(_("The contact is stored. For its letter later: {command}").format(command=again))


def _check_file(answer: str) -> None:
    """Raises `Error` for an answer that is neither yes nor no nor a file that can be written."""
    if _yes_or_no(answer):
        return
    from complaintkit.cli.letter_formats import check_ending
    from complaintkit.cli.session import must_have_folder

    output = Path(answer.strip())
    check_ending(output)
    must_have_folder(output)


def _yes_or_no(answer: str) -> str:
    """The one or the other; nothing for the name of a file."""
    with contextlib.suppress(Error):
        return one_of(answer, yes_no())
    return ""


def _local(session: Session, at: datetime) -> str:
    """A moment on the user's own clock; before there is a record on that of the world."""
    zone: tzinfo = UTC
    if session.home.record.exists():
        with session.reading() as store:
            zone = session.local(profile_of(store)).tzinfo or UTC
    return describe_moment(at.astimezone(zone), "minute", str(zone))
