"""The hash that chains the entries, and the checkpoint that can be printed and compared.

hash = SHA-256 over these lines: format, log id, seq, id, prev, recorded_at, kind, body. The log id
is the id of the first event, so an entry of one record cannot be passed off as another's.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any

from complaintkit.model import Event

FORMAT = "complaintkit/1"
ORIGIN = "complaintkit record {log}"
NO_HASH = "0" * 64
"""What the first entry names as the one before it."""


def link(log_id: str, event: Event) -> str:
    """The hash that this event must carry, in hexadecimal."""
    lines = (FORMAT, log_id, str(event.seq), event.id, event.prev)
    text = "\n".join((*lines, event.recorded_at, event.kind, event.body))
    digest: str = _sha256()(text.encode()).hexdigest()
    return digest


@cache
def _sha256() -> Callable[[bytes], Any]:
    """SHA-256 as Python itself has it, where its `random` looks for such a one, too.

    hashlib loads OpenSSL first: a thirtieth of all that `complaint log` costs.
    """
    for name in ("_sha256", "_sha2"):  # until Python 3.11, and since
        with suppress(ImportError):
            found: Callable[[bytes], Any] = import_module(name).sha256
            return found
    from hashlib import sha256  # noqa: PLC0415

    return sha256


def checkpoint(log: str, size: int, head: str) -> str:
    """The record's state in three lines that can be printed, mailed and compared."""
    return f"{ORIGIN.format(log=log)}\n{size}\n{head}\n"


def is_digest(text: str) -> bool:
    """Whether it is a SHA-256 in hexadecimal, as we write it; safe as the name of a file."""
    return len(text) == len(NO_HASH) and set(text) <= set("0123456789abcdef")
