"""The formats that a letter can be written in; each is loaded when it is asked for."""

from pathlib import Path

from complaintkit.errors import Usage
from complaintkit.letters.envelope import Envelope
from complaintkit.letters.formats.text import text
from complaintkit.letters.parts import RenderedLetter
from complaintkit.sentences import _

ENDINGS = (".txt", ".md", ".html", ".pdf", ".docx", ".eml")
_READABLE = (".txt", ".md", ".html")


def check_ending(output: Path | None) -> None:
    """Raises `Usage` for a file whose ending is no format."""
    if output is not None and output.suffix.lower() not in ENDINGS:
        raise Usage(
            _("{path}: a letter can be written as {endings}.").format(
                path=output, endings=_("{all} or {last}").format(
                    all=", ".join(ENDINGS[:-1]), last=ENDINGS[-1]
                ),
            ),
            _("Nothing was written. Choose one of these endings."),
        )  # fmt: skip


def formatted(letter: RenderedLetter, envelope: Envelope, output: Path | None) -> bytes:
    """The letter in the format that the file's ending names; plain text on the screen."""
    match output.suffix.lower() if output else ".txt":
        case ".md":
            from complaintkit.letters.formats.markdown import markdown

            return markdown(letter).encode()
        case ".html":
            from complaintkit.letters.formats.html import html

            return html(letter, envelope)
        case ".pdf":
            from complaintkit.letters.formats.pdf import pdf

            return pdf(letter, envelope)
        case ".docx":
            from complaintkit.letters.formats.docx import docx

            return docx(letter, envelope)
        case ".eml":
            from complaintkit.letters.formats.eml import eml

            return eml(letter, envelope)
        case _:
            return text(letter).encode()


def readable(written: bytes, letter: RenderedLetter, output: Path | None) -> str:
    """What was written, for programs that read JSON: as text, whatever the format."""
    if output is None or output.suffix.lower() in _READABLE:
        return written.decode()
    return text(letter)


def shown_as_codes(letter: RenderedLetter, output: Path | None) -> str:
    """A sentence with the characters that the PDF cannot show; empty when there are none."""
    if output is None or output.suffix.lower() not in {".pdf", ".eml"}:
        return ""
    from complaintkit.letters.formats.pdf import unknown_to_the_fonts

    codes = ", ".join(unknown_to_the_fonts(letter))
    return codes and _("The PDF shows these characters as codes: {codes}.").format(codes=codes)
