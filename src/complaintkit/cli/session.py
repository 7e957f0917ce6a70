"""One run of the program: its home, its moment, and its doors to the record and the screen."""

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from complaintkit.errors import BadWhen, HelperMissing, NoHome, Refused, StorageTrouble
from complaintkit.paths import Home, find_home
from complaintkit.sentences import _

if TYPE_CHECKING:
    from pathlib import Path

    from complaintkit.model import Profile
    from complaintkit.record.journal import Entries
    from complaintkit.record.store import Store
    from complaintkit.views.page import Page

_LONGEST_TIMEOUT = 6
OTHERS = 0o077
"""What nobody but the owner may do, in the mode of a file."""


class Session(NamedTuple):
    """Where and when this run happens."""

    home: Home
    now: datetime
    """The moment of the run, in UTC; the clock is read nowhere else."""
    clock_is_fixed: bool
    timeout: float
    """How many seconds to wait for another process that holds the record."""
    accept_older: bool = False

    @contextmanager
    def reading(self, *, one_state: bool = True) -> "Iterator[Store]":
        """Questions to the record; nothing in the home changes.

        They are answered from one state of it, for which writers wait; not so while a user thinks.
        """
        from complaintkit.record.connection import open_for_reading, outside_trouble
        from complaintkit.record.seen import older_than_seen
        from complaintkit.record.store import Store

        path, timeout = self.home.record, self.timeout
        with closing(open_for_reading(path, timeout, one_state=one_state, tell=warn)) as db:
            store = Store(db)
            with outside_trouble(self.home.record):
                older = older_than_seen(self.home.state, store)
                if older is not None:
                    warn(older.sentence)
                yield store

    @contextmanager
    def writing(self) -> "Iterator[tuple[Entries, Store]]":
        """One transaction; what was appended is durable when the block has ended."""
        from complaintkit.record.connection import open_for_writing, outside_trouble
        from complaintkit.record.journal import Stamp, appending
        from complaintkit.record.seen import older_than_seen, remember
        from complaintkit.record.store import Store

        with closing(open_for_writing(self.home.record, self.timeout, tell=warn)) as db:
            store = Store(db)
            with outside_trouble(self.home.record):
                older = older_than_seen(self.home.state, store)
            if older is not None and not self.accept_older:
                hint = _("Nothing was stored. Put the newer file back, or go on with this one:")
                raise Refused(older.sentence, f"{hint} complaint --accept-older ...")
            stamp = Stamp(self.now, self.clock_is_fixed)
            with appending(db, self.home.record, stamp) as entries:
                yield entries, store
            with contextlib.suppress(KeyboardInterrupt):  # it is stored: the receipt comes first
                remember(self.home.state, *entries.head)

    def local(self, profile: "Profile") -> datetime:
        """The moment of the run in the user's zone."""
        return self.now.astimezone(zone(profile.zone))

    def later(self) -> "Session":
        """The same run at the present moment, for what took a while; a fixed clock stands still."""
        return self if self.clock_is_fixed else self._replace(now=datetime.now(UTC))


def begin(home: str | None, *, accept_older: bool) -> Session:
    """The session of this run, from the options and the environment."""
    fixed = os.environ.get("COMPLAINT_NOW")
    now = _instant(fixed) if fixed else datetime.now(UTC)
    session = Session(find_home(home), now, bool(fixed), _timeout(), accept_older)
    _warn_of_readers(session.home)
    return session


def _warn_of_readers(home: Home) -> None:
    """Say so when other users of this machine may open the record, and how to change that."""
    closing_it = []
    for path, mode in ((home.folder, "700"), (home.record, "600")):
        with contextlib.suppress(OSError):  # not there yet; or its command will tell
            if os.stat(path).st_mode & OTHERS:  # noqa: PTH116 (one of the few things `due` does)
                closing_it.append(f"chmod {mode} {_quoted(path)}")
    if closing_it and os.name != "nt":
        warn(
            _("Other users of this machine may open your record. To close it: {command}").format(
                command=" && ".join(closing_it)
            )
        )


def _quoted(path: "Path") -> str:
    from shlex import quote

    return quote(str(path))


def zone(name: str) -> Any:
    """The time zone of this IANA name; never a silent UTC."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise HelperMissing(
            _("There is no time zone {name!r} on this machine.").format(name=name),
            _("Give one that it knows to init or me: --zone Europe/Warsaw. Or install tzdata."),
        ) from None


def profile_of(store: "Store") -> "Profile":
    """The user's profile, which `init` made."""
    profile = store.profile()
    if profile is None:
        raise NoHome(_("Your details are not set up yet."), _("Run: complaint init"))
    return profile


def is_terminal() -> bool:
    """Whether a person sits at both ends, so that questions may be asked."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def show(page: "Page") -> None:
    """Print a result."""
    if sys.stdout is not None and sys.stdout.isatty():
        from rich.console import Console

        from complaintkit.views.painting import painted

        console = Console(markup=False, emoji=False, highlight=False, soft_wrap=False)
        with console.capture() as capture:
            console.print(painted(page))
        write(capture.get())
    else:
        from complaintkit.views.page import plain

        write(plain(page))


def show_json(value: object) -> None:
    """Print a result for a program."""
    text = json.dumps(value, ensure_ascii=False)
    if not _shows_all(text):  # looking at each character takes 7 ms for fifty open cases
        text = "".join(one if one.isprintable() else _escaped(one) for one in text)
    write(f"{text}\n")


def _shows_all(text: str) -> bool:
    """Whether nothing in JSON is invisible; of ASCII its encoder leaves DEL only."""
    return "\x7f" not in text if text.isascii() else text.isprintable()


def write_data(text: str) -> None:
    """Put a file's text on stdout: to a program as it is, to a person with nothing invisible."""
    from complaintkit.edges.visible import terminal

    is_seen = sys.stdout is not None and sys.stdout.isatty()
    write(terminal(text, one_line=False) if is_seen else text)


def must_have_folder(output: "Path | None") -> None:
    """Say that a folder is missing before anything is done for the file in it."""
    if output is not None and not output.absolute().parent.is_dir():
        raise NoHome(
            _("There is no folder {folder}.").format(folder=output.absolute().parent),
            _("Nothing was written. Make it first, or choose another place."),
        )


def write(text: str) -> None:
    """Put text on stdout, for certain: an `OSError` means that not all of it got there."""
    if sys.stdout is None:
        raise StorageTrouble(_("The output is closed."), _("Nothing could be printed."))
    encoding = sys.stdout.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:  # shown as \\u0119, in JSON, too, rather than not at all
        text = "".join(one if one.isascii() else _escaped(one) for one in text)
    sys.stdout.write(text)
    sys.stdout.flush()


def warn(text: str) -> None:
    """Say something beside the result."""
    from complaintkit.edges.visible import terminal

    if sys.stderr is not None:
        shown = terminal(text, one_line=False)
        if sys.stderr.isatty():
            from complaintkit.cli.wrapping import wrapped

            shown = wrapped(shown)
        sys.stderr.write(f"{shown}\n")
        sys.stderr.flush()


def _escaped(one: str) -> str:
    """A character as JSON may write it: what nobody can see is data, and never a command."""
    units = one.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _instant(text: str) -> datetime:
    try:
        now: datetime | None = datetime.fromisoformat(text).astimezone(UTC)
        if datetime.fromisoformat(text).tzinfo is None:
            now = None
    except (ValueError, OverflowError):
        now = None
    if now is None:
        raise BadWhen(
            _("COMPLAINT_NOW is {text!r}, not a moment.").format(text=text),
            _("Give an ISO time with its offset: 2026-11-22T09:00+01:00"),
        )
    return now


def _timeout() -> float:
    text = os.environ.get("COMPLAINT_TIMEOUT", "30")
    if not text.isascii() or not text.isdigit() or len(text) > _LONGEST_TIMEOUT:
        raise BadWhen(
            _("COMPLAINT_TIMEOUT is {text!r}, not a number of seconds.").format(text=text),
            _("Give a whole number, such as 30."),
        )
    return float(text)
