"""Files that the tests of `complaint import` bring along."""

from pathlib import Path

THEIRS = "+44 800 111 222"
FOR = ("--for", "acme", "--number", THEIRS)
AT = 1_793_613_600_000
"""2 November 2026 10:00 in London, in milliseconds since 1970."""
MINUTE = 60_000


def call(minutes: int = 0, **changes: str) -> str:
    """A call to them of five minutes, so many minutes after 10:00 on 2 November."""
    attributes = {"number": "0800111222", "duration": "300", "type": "2"} | changes
    attributes.setdefault("date", str(AT + minutes * MINUTE))
    return "<call " + " ".join(f'{name}="{value}"' for name, value in attributes.items()) + "/>"


def call_log(folder: Path, *calls: str, name: str = "calls.xml") -> str:
    """A call log; the path of the file."""
    path = folder / name
    path.write_text(f'<calls count="{len(calls)}">{"".join(calls)}</calls>', encoding="utf-8")
    return str(path)


def mail(subject: str = "Your case", body: str = "Hello", **headers: str) -> str:
    """A mail from them of 3 November."""
    all_headers = {
        "From": "Acme <help@acme.example>",
        "To": "jo@example.org",
        "Date": "Tue, 03 Nov 2026 09:00:00 +0000",
        "Subject": subject,
    } | headers
    lines = "\n".join(f"{name}: {value}" for name, value in all_headers.items())
    return f"{lines}\n\n{body}\n"


def mailbox(folder: Path, *mails: str) -> str:
    """An mbox; the path of the file."""
    path = folder / "inbox.mbox"
    separated = (f"From x@y Tue Nov  3 09:00:00 2026\n{each}\n" for each in mails)
    path.write_text("".join(separated), encoding="utf-8")
    return str(path)


def table(folder: Path, text: str, encoding: str = "utf-8") -> str:
    """A CSV file; its path."""
    path = folder / "notes.csv"
    path.write_bytes(text.encode(encoding))
    return str(path)
