"""A letter as one HTML page, with nothing to load or run, that prints as a letter.

Every line is shown as it is, in a <bdi>, so that it cannot act as markup or turn those beside it.
"""

from complaintkit.letters.envelope import Envelope
from complaintkit.letters.formats.blocks import blocks, subject
from complaintkit.letters.parts import RenderedLetter
from complaintkit.letters.words import words_of
from complaintkit.pages import page_template

_SIZES = {"a4": "A4", "us-letter": "letter"}
_ABOVE = ("sender", "date")
"""They stand above the address, which keeps its place in the window of an envelope, in a language
that has no custom of its own."""


def html(letter: RenderedLetter, envelope: Envelope) -> bytes:
    """The letter; printed, its enclosure begins on a page of its own."""
    laid_out = blocks(letter)
    heads = () if letter.layout.head else _ABOVE
    page = page_template("letter.html.j2").render(
        letter=letter,
        title=subject(letter) or letter.kind,
        paper=_SIZES[envelope.paper],
        counters=_counters(words_of(letter.language)["page"]),
        above=[each for each in laid_out if each.part in heads],
        body=[each for each in laid_out if each.part not in heads and not each.is_enclosed],
        enclosed=[each for each in laid_out if each.is_enclosed],
    )
    return page.encode()


def _counters(words: str) -> object:
    """The words at the foot of a page, in the language of style sheets; they are ours."""
    from markupsafe import Markup  # noqa: PLC0415 (comes with jinja2)

    told = words.replace("{page}", '" counter(page) "').replace("{pages}", '" counter(pages) "')
    return Markup(f'"{told}"')  # noqa: S704
