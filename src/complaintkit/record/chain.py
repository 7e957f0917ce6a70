"""The hash that chains the entries, and the checkpoint that can be printed and compared.

hash = SHA-256 over these lines: format, log id, seq, id, prev, recorded_at, kind, body. The log id
is the id of the first event, so an entry of one record cannot be passed off as another's.
"""

from complaintkit.model import Event

FORMAT = "complaintkit/1"
ORIGIN = "complaintkit record {log}"
NO_HASH = "0" * 64
"""What the first entry names as the one before it."""


def link(log_id: str, event: Event) -> str:
    """The hash that this event must carry, in hexadecimal."""
    import hashlib  # noqa: PLC0415 (2 ms; `due` comes here for the checkpoint only)

    lines = (FORMAT, log_id, str(event.seq), event.id, event.prev)
    text = "\n".join((*lines, event.recorded_at, event.kind, event.body))
    return hashlib.sha256(text.encode()).hexdigest()


def checkpoint(log: str, size: int, head: str) -> str:
    """The record's state in three lines that can be printed, mailed and compared."""
    return f"{ORIGIN.format(log=log)}\n{size}\n{head}\n"


def is_digest(text: str) -> bool:
    """Whether it is a SHA-256 in hexadecimal, as we write it; safe as the name of a file."""
    return len(text) == len(NO_HASH) and set(text) <= set("0123456789abcdef")
