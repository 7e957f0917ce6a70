"""Names of files that every system can hold, made from what people call things."""

import re
import unicodedata

MAX_FILE_NAME = 80
"""Bytes of UTF-8 in a file name, with its suffix; some systems stop at 143, archives at 100."""

_NAMELESS = "case"
# Windows takes these for devices, with any suffix; the superscript digits too.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
# Letters and marks that show nothing: fillers, joiners, variation selectors.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def file_name(text: str, *, suffix: str = "") -> str:
    """A portable name: letters and digits of any script in NFC, "-" for anything else.

    *suffix* is ours, such as ".pdf", and is added as it is. Two texts can get the same name.
    """
    stem = _cut(_slug(text), MAX_FILE_NAME - len(suffix.encode())) or _NAMELESS
    return (f"{_NAMELESS}-{stem}" if _DEVICE.fullmatch(stem) else stem) + suffix


def _slug(text: str) -> str:
    kept: list[str] = []
    for one in _UNSEEN.sub("", unicodedata.normalize("NFC", text)):
        follows_a_letter = bool(kept) and kept[-1] != "-"
        if one.isalnum() or (follows_a_letter and unicodedata.category(one) in {"Mn", "Mc"}):
            kept.append(one)
        elif follows_a_letter:
            kept.append("-")
    return unicodedata.normalize("NFC", "".join(kept))


def _cut(name: str, size: int) -> str:
    return name.encode()[:size].decode(errors="ignore").rstrip("-")
