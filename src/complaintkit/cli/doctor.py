"""`complaint doctor`: what endangers the record on this machine."""

import typer

from complaintkit.cli.options import AsJson


def doctor(context: typer.Context, as_json: AsJson = False) -> None:
    """Look for what endangers your record, and say what to do.

    Synced folders, copies that conflict, permissions, locks, time zone data, free disk, the clock,
    the last backup; changes nothing. Exits with 65 when something is in danger.
    """
    from complaintkit.checkup.findings import findings
    from complaintkit.cli.checkups import facts_of
    from complaintkit.cli.session import show, show_json
    from complaintkit.errors import Refused
    from complaintkit.views.checkup import checkup_json, checkup_page

    found = findings(facts_of(context.obj()))
    if as_json:
        show_json(checkup_json(found))
    else:
        show(checkup_page(found))
    if any(each.level == "danger" for each in found):
        raise typer.Exit(Refused.exit_code)
