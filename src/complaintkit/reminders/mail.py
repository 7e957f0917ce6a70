"""A reminder as a mail file, for a mail program or a folder that one watches."""

import re
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from complaintkit.edges.visible import terminal
from complaintkit.reminders.notice import Notice

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def mail(found: Notice, address: str, now: datetime) -> bytes:
    """The mail; its head holds no words of the record, but for a plain address of the user's."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = found.title
    message["Date"] = format_datetime(now)
    if _ADDRESS.fullmatch(address):
        message["From"] = message["To"] = address
    message.set_content(text(found), cte="base64")
    return message.as_bytes()


def text(found: Notice) -> str:
    """The reminder as plain lines, with nothing invisible in them."""
    return "".join(f"{terminal(each)}\n" for each in (found.title, "", *found.lines))
