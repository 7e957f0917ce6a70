"""The same contacts in each peer's own format: 100 of them open, the rest long done.

What stands in every entry is its number, `R-57`, and a sentence in one of the scripts. Run as
`python -m benchmarks.peers.formats FOLDER PEER CONTACTS` it fills one home.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from benchmarks.matter import NOW, TEXTS

OPEN = 100
"""As many promises as wait in our record."""


class _Entry(NamedTuple):
    number: int
    text: str
    begins: int
    """In seconds of Unix; the open ones lie in the days to come, or just behind us."""
    is_open: bool

    def at(self, pattern: str) -> str:
        """When it is or was, as that format writes it."""
        return (NOW + timedelta(seconds=self.begins - int(NOW.timestamp()))).strftime(pattern)


def todoman(home: Path, contacts: int) -> None:
    """A file for each task."""
    folder = home / "lists" / "calls"
    folder.mkdir(parents=True)
    for each in _entries(contacts, ahead=True):
        state = "NEEDS-ACTION" if each.is_open else "COMPLETED"
        done = "" if each.is_open else each.at("COMPLETED:%Y%m%dT%H%M%SZ\r\n")
        due = each.at("DUE:%Y%m%dT%H%M%SZ\r\n")
        _calendar(folder, each, "VTODO", f"{due}STATUS:{state}\r\n{done}")
    (home / "config.py").write_text(
        f'path = "{home}/lists/*"\ncache_path = "{home}/cache.sqlite3"\ndefault_list = "calls"\n'
        'date_format = "%Y-%m-%d"\ntime_format = "%H:%M"\n'
    )


def khal(home: Path, contacts: int) -> None:
    """A file for each event."""
    folder = home / "calls"
    folder.mkdir(parents=True)
    for each in _entries(contacts, ahead=True):
        ends = each._replace(begins=each.begins + 1800).at("DTEND:%Y%m%dT%H%M%SZ\r\n")
        _calendar(folder, each, "VEVENT", each.at("DTSTART:%Y%m%dT%H%M%SZ\r\n") + ends)
    (home / "config").write_text(
        f"[calendars]\n[[calls]]\npath = {folder}\n[sqlite]\npath = {home}/khal.db\n"
        "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        "[default]\ndefault_calendar = calls\nprint_new = event\n"
    )


def jrnl(home: Path, contacts: int) -> None:
    """One text, an entry under another."""
    home.mkdir(parents=True)
    lines = (
        each.at(f"[%Y-%m-%d %H:%M] R-{each.number}.\n{each.text}\n\n")
        for each in _entries(contacts)
    )
    with (home / "journal.txt").open("w", encoding="utf-8") as file:
        file.writelines(lines)
    colours = "".join(f"  {part}: none\n" for part in ("body", "date", "tags", "title"))
    (home / "config.yaml").write_text(
        f"colors:\n{colours}default_hour: 9\ndefault_minute: 0\neditor: ''\nencrypt: false\n"
        "highlight: false\nindent_character: '|'\nlinewrap: 79\ntagsymbols: '@'\ntemplate: false\n"
        f"journals:\n  default:\n    journal: {home}/journal.txt\n"
        "timeformat: '%Y-%m-%d %H:%M'\nversion: v4.6\n"
    )


def watson(home: Path, contacts: int) -> None:
    """One list of frames as JSON."""
    home.mkdir(parents=True)
    frames: list[tuple[int, int, str, str, list[str], int]] = [
        (
            each.begins,
            each.begins + 1800,
            f"R-{each.number}",
            f"{each.number:032x}",
            [],
            each.begins,
        )
        for each in _entries(contacts)
    ]
    (home / "frames").write_text(json.dumps(frames))


def hledger(home: Path, contacts: int) -> None:
    """One journal, a transaction under another; what is open is pending."""
    home.mkdir(parents=True)
    with (home / "hledger.journal").open("w", encoding="utf-8") as file:
        file.write("account calls\naccount time\n\n")
        file.writelines(
            each.at(f"%Y-%m-%d {'!' if each.is_open else '*'} R-{each.number} {each.text}\n")
            + "    calls    1\n    time\n\n"
            for each in _entries(contacts)
        )


def taskwarrior(home: Path, contacts: int) -> None:
    """Two files: what is pending, and what is completed."""
    home.mkdir(parents=True)
    (home / "taskrc").write_text(f"data.location={home}\nconfirmation=off\n")
    with (
        (home / "pending.data").open("w", encoding="utf-8") as pending,
        (home / "completed.data").open("w", encoding="utf-8") as completed,
    ):
        for each in _entries(contacts):
            end = "" if each.is_open else f'end:"{each.begins + 86400}" '
            (pending if each.is_open else completed).write(
                f'[description:"R-{each.number} {each.text}" due:"{each.begins + 86400}" {end}'
                f'entry:"{each.begins}" modified:"{each.begins}"'
                f' status:"{"pending" if each.is_open else "completed"}"'
                f' uuid:"{each.number:08x}-0000-4000-8000-000000000000"]\n'
            )


def _entries(contacts: int, *, ahead: bool = False) -> Iterator[_Entry]:
    """The oldest first; *ahead* puts the open ones into the days to come."""
    now = int(NOW.timestamp())
    for number in range(contacts):
        text, left = TEXTS[number % len(TEXTS)], contacts - number
        if left > OPEN:
            yield _Entry(number, text, now - 864_000 - left * 360, is_open=False)
        else:
            away = (OPEN - left) * 3600 if ahead else -left * 3600
            yield _Entry(number, text, now + away, is_open=True)


def _calendar(folder: Path, each: _Entry, kind: str, more: str) -> None:
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:benchmark\r\n"
    body = f"UID:entry-{each.number}\r\nDTSTAMP:20261122T100000Z\r\n"
    body += f"SUMMARY:R-{each.number} {each.text}\r\n{more}"
    text = f"{head}BEGIN:{kind}\r\n{body}END:{kind}\r\nEND:VCALENDAR\r\n"
    (folder / f"entry-{each.number}.ics").write_text(text, encoding="utf-8", newline="")


MAKERS: dict[str, Callable[[Path, int], None]] = {
    "todoman": todoman,
    "khal": khal,
    "jrnl": jrnl,
    "watson": watson,
    "hledger": hledger,
    "taskwarrior": taskwarrior,
}

if __name__ == "__main__":
    MAKERS[sys.argv[2]](Path(sys.argv[1]), int(sys.argv[3]))
