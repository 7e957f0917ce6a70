"""Which kind of file it is, by how it begins and how it is called."""

from typing import Literal

from complaintkit.errors import Refused
from complaintkit.evidence.importers import mail, mbox
from complaintkit.sentences import _

Kind = Literal["calls", "mail", "mbox", "csv", "json", "zip"]

HEAD = 8192
"""Bytes that are looked at."""

_ENDINGS: dict[str, Kind] = {
    "xml": "calls",
    "eml": "mail",
    "mbox": "mbox",
    "mbx": "mbox",
    "csv": "csv",
    "tsv": "csv",
    "json": "json",
    "zip": "zip",
}
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def kind_of(head: bytes, name: str) -> Kind:
    """The kind of a file. Raises `Refused` for one that nothing tells of."""
    begins = head
    for mark in _MARKS:
        begins = begins.removeprefix(mark)
    begins = begins.replace(b"\0", b"").lstrip()
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        return "zip"
    if mbox.begins_like_one(head):
        return "mbox"
    ending = name.rpartition(".")[2].lower()
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    if begins.startswith(b"<"):
        return "calls"
    if begins.startswith(b"{"):
        return "json"
    if mail.is_mail(head):
        return "mail"
    raise Refused(
        _("It cannot be told what kind of file {name!r} is.").format(name=name),
        _("Nothing was stored. Say it, such as: --format csv"),
    )
