"""`complaint export -o FILE.zip`: one case as a bundle for one reader."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from complaintkit.cli.bundle_files import exhibit_items, letter_items
from complaintkit.cli.progress import progress
from complaintkit.cli.session import Session, must_have_folder, profile_of, show, show_json
from complaintkit.cli.who import one_case
from complaintkit.errors import Damaged, Refused, StorageTrouble
from complaintkit.evidence.bundle.archive import MAX_MEMBERS, MAX_TOTAL, Member, write_archive
from complaintkit.evidence.bundle.audiences import AUDIENCES
from complaintkit.evidence.bundle.checking import checked_bundle
from complaintkit.evidence.bundle.content import Content
from complaintkit.evidence.bundle.members import bundle_members
from complaintkit.evidence.bundle.redaction import masked
from complaintkit.evidence.bundle.remarks import omissions
from complaintkit.evidence.bundle.voids import without_void
from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.counts import counted, counts
from complaintkit.files import safe_build
from complaintkit.law.watch import watch
from complaintkit.model import Event, History, Profile, Standing
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.page import line


class Wanted(NamedTuple):
    """Which case, for whom, and what else may be in it."""

    who: str | None
    output: Path
    reader: str
    with_void: bool
    allow_missing: bool
    force: bool


class _Read(NamedTuple):
    """What the record says of the case, in one state of it."""

    history: History
    events: list[Event]
    written: list[Event]
    standing: Standing
    profiles: Sequence[Profile]
    """What the user said of themselves, oldest first."""
    head: tuple[str, int, str]


def bundled(session: Session, wanted: Wanted, *, as_json: bool) -> None:
    """Write the bundle, read it back, and say what is in it."""
    must_have_folder(wanted.output)
    read = _read(session, wanted)
    content = _content(session, read, wanted)
    _must_be_whole(content, wanted)
    members = bundle_members(content, session.home.evidence)
    total = sum(each.size for each in members)
    _must_fit(total, len(members))
    with progress(_("Writing the bundle"), total) as told:

        def build(file: BinaryIO) -> None:
            write_archive(file, members, told)

        digest = safe_build(
            wanted.output, build, check=lambda file: _check(file, members), replace=wanted.force
        )
    _acknowledge(content, members, wanted.output, digest, as_json=as_json)


def _must_fit(total: int, files: int) -> None:
    """Raise `Refused` for a bundle that nobody could open or check."""
    text = ""
    if total > MAX_TOTAL:
        text = _("The bundle would hold {size} bytes, and the limit is {limit}.")
        text = text.format(size=total, limit=MAX_TOTAL)
    if files > MAX_MEMBERS:
        text = _("The bundle would hold {files} files, and the limit is {limit}.")
        text = text.format(files=files, limit=MAX_MEMBERS)
    if text:
        raise Refused(text, _("Nothing was written. Hand the largest files over by themselves."))


def _read(session: Session, wanted: Wanted) -> _Read:
    """The case; raises `Damaged` if the record it comes from is not proved."""
    with session.reading() as store:
        _must_be_proved(store)
        case = one_case(store, wanted.who, closed_too=True)
        return _Read(
            store.history(case),
            list(store.events_of(case, with_provider=True)),
            [event for event, _counts in store.letters_written(case)],
            store.standing(case),
            (*store.profiles()[:-1], profile_of(store)),
            store.head(),
        )


def _must_be_proved(store: Store) -> None:
    verdict = store.verdict()
    if not verdict.is_sound:
        raise Damaged(
            _("The record is not sound: {problem}").format(problem=verdict.problems[0]),
            _("Nothing was written. To see all that is wrong: complaint verify"),
        )


def _content(session: Session, read: _Read, wanted: Wanted) -> Content:
    audience = AUDIENCES[wanted.reader]
    profile = read.profiles[-1]
    now = session.local(profile)
    void: tuple[int, ...] = ()
    history, events = read.history, read.events
    if not wanted.with_void:
        history, events, void = without_void(history, events)
    windows = watch(profile.country, session.home.packs, now.date())(read.standing)
    folders = tuple(str(each) for each in (session.home.folder.absolute(), Path.home()))
    kept = session.home.evidence
    shown = masked(audience, history, events, read.profiles, folders, read.history)
    hidden = bool(shown.times)
    return Content(
        reader=wanted.reader,
        audience=audience,
        history=shown.history,
        events=shown.events if hidden else events,
        story=chronology(shown.history, now, events=shown.events if hidden else events),
        profile=shown.profile,
        checkpoint=read.head,
        now=now,
        windows=windows,
        masked=shown.times,
        void=void,
        exhibits=dict(exhibit_items(kept, history, audience)),
        letters=dict(letter_items(kept, history, read.written, audience)),
        identifiers=shown.identifiers,
    )


def _must_be_whole(content: Content, wanted: Wanted) -> None:
    """A file that is gone or changed is not passed over: the user decides, and the bundle says."""
    items = [*content.exhibits.values(), *content.letters.values()]
    troubled = [each for each in items if each.trouble]
    if troubled and not wanted.allow_missing:
        named = ", ".join(f"{each.label} ({each.trouble})" for each in troubled)
        raise Damaged(
            _("Files of this case are not as they were taken in: {named}.").format(named=named),
            _(
                "Nothing was written. Attach them again, or hand over what there is, with a page "
                "that says so: --allow-missing"
            ),
        )


def _check(file: BinaryIO, members: Sequence[Member]) -> None:
    """What was written, read as what a stranger sent."""
    verdict = checked_bundle(file)
    if verdict.problems or verdict.files != len(members) - 1:
        problem = " ".join(verdict.problems)
        raise StorageTrouble(
            _("The bundle cannot be read back as it was written. {problem}").format(
                problem=problem
            ),
            _("Nothing was written under that name. Check the disk."),
        )


def _acknowledge(
    content: Content, members: Sequence[Member], output: Path, digest: str, *, as_json: bool
) -> None:
    found = counts([content.history])
    if as_json:
        told: dict[str, object] = {"file": str(output), "sha256": digest, "for": content.reader}
        told |= {"members": [each.path for each in sorted(members)]}
        more = {"counts": found._asdict(), "masked": dict(content.masked), "void": content.void}
        show_json(told | more)
        return
    text = _("Written to {path} and read back, for {reader}: {counted}; {files} files.")
    lines = [
        text.format(
            path=output,
            reader=content.audience.label,
            counted=counted(found),
            files=len(members),
        ),
        content.notice,
        *omissions(content)[1:],
        _("SHA-256 of the file, to tell by another way: {digest}").format(digest=digest),
    ]
    show([line(each) for each in lines if each])
