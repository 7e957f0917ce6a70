"""What kind of file it is, by its first bytes; its name counts only where those say nothing."""

import re

HEAD = 512
"""How many of the first bytes are enough."""

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0", "application/x-ole-storage"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_FTYP = {b"heic": "image/heic", b"heix": "image/heic", b"mif1": "image/heic", b"avif": "image/avif"}
_FTYP |= {b"M4A ": "audio/mp4", b"qt  ": "video/quicktime"}
_ZIPPED = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_TEXTS = {
    "eml": "message/rfc822",
    "html": "text/html",
    "htm": "text/html",
    "csv": "text/csv",
    "ics": "text/calendar",
    "vcf": "text/vcard",
    "json": "application/json",
    "xml": "application/xml",
    "md": "text/markdown",
    "svg": "image/svg+xml",
}
_ENDINGS = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/svg+xml": "svg",
    "image/tiff": "tif",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/amr": "amr",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/x-msvideo": "avi",
    "message/rfc822": "eml",
    "text/plain": "txt",
    "text/markdown": "md",
    "text/calendar": "ics",
    "text/vcard": "vcf",
    "text/html": "html",
    "text/csv": "csv",
    "application/json": "json",
    "application/xml": "xml",
    "application/rtf": "rtf",
    "application/zip": "zip",
    "application/octet-stream": "bin",
    "application/x-ole-storage": "bin",
    **{kind: ending for ending, kind in _ZIPPED.items()},
}
_SUBTYPE = re.compile(r"[a-z0-9]{1,8}")
_MAIL = re.compile(rb"(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2}")


def media_type(name: str, head: bytes) -> str:
    """The media type of a file that begins with *head*; `application/octet-stream` if unknown."""
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    ending = name.rpartition(".")[2].lower()
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], "application/octet-stream")
    if head[4:8] == b"ftyp":
        return _FTYP.get(head[8:12], "video/mp4")
    if head.startswith(b"PK\3\4"):
        return _ZIPPED.get(ending, "application/zip")
    if head[:2] in (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"):
        return "audio/mpeg"
    return _of_text(ending, head)


def ending(kind: str) -> str:
    """The ending of a file of this media type, without its dot: a few letters and digits, always.

    It never comes from the file's own name, which may be anything.
    """
    subtype = kind.partition("/")[2]
    return _ENDINGS.get(kind) or (subtype if _SUBTYPE.fullmatch(subtype) else "bin")


def _of_text(ending: str, head: bytes) -> str:
    if b"\0" in head:
        return "application/octet-stream"
    try:
        head[:-3].decode()  # the last character may be cut
    except UnicodeDecodeError:
        is_told = ending in ("txt", "eml", "csv", "html", "htm")  # of an older encoding
        return _TEXTS.get(ending, "text/plain") if is_told else "application/octet-stream"
    if ending in _TEXTS:
        return _TEXTS[ending]
    return "message/rfc822" if ending != "txt" and _MAIL.match(head) else "text/plain"
