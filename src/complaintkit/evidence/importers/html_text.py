"""The words that an HTML mail shows.

Python's own parser takes minutes for some 400 kB that a stranger can write; this reads on from
left to right and never back.
"""

import html
import re
from collections.abc import Iterator
from contextlib import suppress

_SILENT = frozenset({"script", "style", "title", "template", "noscript", "svg", "object"})
"""What browsers run or hide, up to its end."""
_BLOCKS = frozenset({
    "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
    "blockquote", "pre", "hr", "section", "article", "header", "footer", "body",
})  # fmt: skip
_TAG = re.compile(r"""<(/?)([a-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*+>""", re.IGNORECASE)


def text_of_html(source: str) -> str:
    """Its words, one line for each block; nothing of it is run or fetched."""
    lines = "".join(_pieces(source)).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _pieces(source: str) -> Iterator[str]:
    """Words and the ends of lines."""
    at = 0
    while (begins := source.find("<", at)) >= 0:
        yield _words(source[at:begins])
        at = begins + 1
        if source.startswith("!--", at):
            at = _behind(source, "-->", at)
        elif source[at : at + 1] in {"!", "?"}:
            at = _behind(source, ">", at)
        elif found := _TAG.match(source, begins):
            name = found[2].lower()
            yield "\n" if name in _BLOCKS else ""
            at = found.end()
            if name in _SILENT and not found[1]:
                at = _end_of(source, name, at)
        elif source[at : at + 1].isalpha() or source.startswith("/", at):
            at = _behind(source, ">", at)  # its quotes do not end, or it has no name
        else:
            yield "<"
    yield _words(source[at:])


def _words(text: str) -> str:
    """What is between two tags; line ends of the source are blanks."""
    with suppress(ValueError):  # a number of thousands of digits is shown as it stands
        text = html.unescape(text)
    return " ".join(text.split("\n"))


def _behind(source: str, end: str, at: int) -> int:
    """The place behind *end*; without one, that of the end of all."""
    found = source.find(end, at)
    return found + len(end) if found >= 0 else len(source)


def _end_of(source: str, name: str, at: int) -> int:
    found = re.compile(f"</{name}", re.IGNORECASE).search(source, at)
    return _behind(source, ">", found.end()) if found else len(source)
