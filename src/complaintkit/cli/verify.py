"""`complaint verify`: prove that nothing was changed."""

import typer

from complaintkit.cli.options import AsJson


def verify(context: typer.Context, as_json: AsJson = False) -> None:
    """Prove that no entry was changed.

    Checks each link of the record, each derived row, and the counts; changes nothing.
    """
    from contextlib import closing

    from complaintkit.cli.session import show, show_json, warn
    from complaintkit.errors import Damaged
    from complaintkit.record.connection import open_for_reading, outside_trouble
    from complaintkit.record.seen import older_than_seen
    from complaintkit.record.store import Store
    from complaintkit.record.verify import verified
    from complaintkit.views.as_json import jsonable
    from complaintkit.views.verdict import verdict_page

    session = context.obj()
    path = session.home.record
    with (
        closing(open_for_reading(path, session.timeout, tell=warn)) as db,
        outside_trouble(path),
    ):
        older = older_than_seen(session.home.state, Store(db))
        verdict = verified(db)
    problems = [*verdict.problems, *([older.sentence] if older else [])]
    if as_json:
        show_json(jsonable(verdict) | {"is_sound": not problems, "problems": problems})
    else:
        proved = (verdict.proved, verdict.entries)
        show(verdict_page(str(path), verdict.head, proved, problems))
    if problems:
        raise typer.Exit(Damaged.exit_code)
