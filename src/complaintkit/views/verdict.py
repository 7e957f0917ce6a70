"""What `verify` found, as a page."""

from collections.abc import Sequence
from pathlib import Path

from complaintkit.record.seen import Older
from complaintkit.record.verify import Verdict
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line


def older_problem(older: Older) -> str:
    """The sentence for a record that lacks what this machine saw of it."""
    if older.forked:
        return _("Entry {had} is not the one that this machine saw: another copy?").format(
            had=older.had
        )
    return _("It has {has} entries, but this machine saw {had}: an older copy?").format(
        has=older.has, had=older.had
    )


def verdict_page(verdict: Verdict, path: Path, problems: Sequence[str]) -> list[Line]:
    """Sound or not, how much is proved, and the fingerprint to compare with."""
    lines = [line(_("Record {path}").format(path=path))]
    if problems:
        lines += [line(Span(problem, "bad")) for problem in problems]
        proved = _("Proved unchanged: {proved} of {entries} entries, from the first on.")
        lines.append(line(proved.format(proved=verdict.proved, entries=verdict.entries)))
        lines.append(
            line(_("Nothing was changed. If you have a copy of the file, verify that one."))
        )
        return lines
    sound = _("Sound: {entries} entries, each as it was stored, and every table agrees with them.")
    lines.append(line(Span(sound.format(entries=verdict.entries), "good")))
    lines.append(line(_("Fingerprint: {head}").format(head=verdict.head)))
    return lines
