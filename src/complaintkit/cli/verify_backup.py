"""`complaint verify BACKUP.zip`: a backup, before it is needed."""

from pathlib import Path

from complaintkit.cli.session import Session, show, show_json
from complaintkit.record.unpacking import check_backup
from complaintkit.views.backups import Contents, checked_lines, missing_lines


def verified_backup(session: Session, file: Path, *, as_json: bool) -> None:
    """Prove every entry and every file in it; raises `Damaged` when one is not as it was."""
    about, evidence, own = check_backup(file, session.timeout)
    if as_json:
        more = {"file": str(file), "evidence": evidence, "own": own, "is_sound": True}
        show_json(about._asdict() | more)
        return
    contents = Contents(about.entries, evidence, own)
    lines = checked_lines(str(file), contents, (about.made_at, about.version), about.head)
    show([*lines, *missing_lines(about.missing)])
