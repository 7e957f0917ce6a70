"""`complaint verify`: prove that nothing was changed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from complaintkit.cli.options import AsJson

if TYPE_CHECKING:
    from complaintkit.cli.kept import Checked
    from complaintkit.cli.session import Session
    from complaintkit.record.verify import Verdict


def verify(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A bundle, to check instead of your record."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Prove that nothing was changed.

    Of the record: each link, each derived row, the counts and the files. Of a bundle: every file
    in it, and the entries that it proves. Nothing is changed, and nothing unpacked.
    """
    if file is not None:
        from complaintkit.cli.verify_bundle import verified_bundle

        verified_bundle(file, as_json=as_json)
        return
    from complaintkit.cli.session import show, show_json
    from complaintkit.errors import Damaged
    from complaintkit.views.as_json import jsonable
    from complaintkit.views.verdict import verdict_page

    session = context.obj()
    verdict, older, files = _looked_at(session)
    problems = [*verdict.problems, *older, *files.problems]
    if as_json:
        told = {"is_sound": not problems, "problems": problems, "files": files.files}
        show_json(jsonable(verdict) | told)
    else:
        path, proved = str(session.home.record), (verdict.proved, verdict.entries)
        show(verdict_page(path, verdict.head, proved, problems, files=files.files))
    if problems:
        raise typer.Exit(Damaged.exit_code)


def _looked_at(session: "Session") -> "tuple[Verdict, list[str], Checked]":
    """The entries, whether this machine saw more of them, and the files that they name."""
    from contextlib import closing

    from complaintkit.cli.kept import Checked, checked_files
    from complaintkit.cli.session import warn
    from complaintkit.record.connection import open_for_reading, outside_trouble
    from complaintkit.record.seen import older_than_seen
    from complaintkit.record.store import Store
    from complaintkit.record.verify import verified

    path = session.home.record
    with (
        closing(open_for_reading(path, session.timeout, tell=warn)) as db,
        outside_trouble(path),
    ):
        older = older_than_seen(session.home.state, Store(db))
        verdict = verified(db)
        files = Checked(0, [])
        if verdict.is_sound:  # else nobody knows which files there should be
            files = checked_files(session.home.evidence, Store(db))
    return verdict, [older.sentence] if older else [], files
