"""How a reminder reaches the user: as a notification on the desktop, else as a file."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from complaintkit.edges.markup import html_text
from complaintkit.edges.visible import terminal
from complaintkit.files import safe_write
from complaintkit.reminders.mail import mail, text
from complaintkit.reminders.notice import Notice
from complaintkit.reminders.programs import is_there, ran
from complaintkit.sentences import _

_MOST = 6
"""Lines that a notification shows."""
_APPLESCRIPT = (
    *("-e", "on run argv"),
    *("-e", "display notification (item 2 of argv) with title (item 1 of argv)"),
    *("-e", "end run"),
)
_POWERSHELL = """\
$kind = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications,
  ContentType = WindowsRuntime]
$toast = $kind::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$lines = $toast.GetElementsByTagName('text')
[void]$lines.Item(0).AppendChild($toast.CreateTextNode($env:NOTICE_TITLE))
[void]$lines.Item(1).AppendChild($toast.CreateTextNode($env:NOTICE_TEXT))
$shown = [Windows.UI.Notifications.ToastNotification]::new($toast)
$kind::CreateToastNotifier('complaintkit').Show($shown)
"""


class Delivered(NamedTuple):
    """Where a reminder went."""

    file: Path | None
    """The file that holds it; None when the desktop showed it."""
    why: str
    """Why it is a file, when a notification was wanted."""


def notified(found: Notice) -> str:
    """Show a notification; why that was not possible, or an empty text."""
    shown = [terminal(each) for each in found.lines[:_MOST]]
    if len(found.lines) > _MOST:
        text = _("and {count} more: complaint due")
        shown.append(text.format(count=len(found.lines) - _MOST))
    body = "\n".join(shown)
    name = {"darwin": "osascript", "win32": "powershell"}.get(sys.platform, "notify-send")
    if not is_there(name):
        return _("There is no {program} to show a notification with.").format(program=name)
    if name == "osascript":
        done = ran((name, *_APPLESCRIPT, found.title, body))
    elif name == "powershell":
        told = {"NOTICE_TITLE": found.title, "NOTICE_TEXT": body}
        done = ran((name, "-NoProfile", "-Command", _POWERSHELL), environment=told)
    else:
        words = (name, "--app-name=complaintkit", "--", found.title, html_text(body))
        done = ran(words, environment=_desktop())
    if done.code == 0:
        return ""
    text = _("{program} could not show it: {why}.")
    return text.format(program=name, why=done.trouble.rstrip(".") or done.code)


def delivered(
    found: Notice, *, folder: Path | None, home: Path, address: str, now: datetime
) -> Delivered:
    """Bring a reminder to the user: into a mail *folder* if one is given, else to the desktop.

    Where nothing can show it, it is a file in the *home*.
    """
    if folder is not None:
        file = folder / f"complaint-{now:%Y-%m-%d}.eml"
        safe_write(file, mail(found, address, now), replace=True)
        return Delivered(file, "")
    why = notified(found)
    if not why:
        return Delivered(None, "")
    file = home / "reminder.txt"
    safe_write(file, text(found).encode(), replace=True)
    return Delivered(file, why)


def _desktop() -> dict[str, str] | None:
    """Where the user's desktop listens, which a timer such as cron does not know."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS") or not hasattr(os, "getuid"):
        return None
    bus = Path(f"/run/user/{os.getuid()}/bus")
    return {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}"} if bus.exists() else None
