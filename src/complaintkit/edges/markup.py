"""Text for languages with markup, so that the reader of the result sees the text and only that."""

import re

from complaintkit.edges.visible import lines, shown

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})

# Every ASCII mark that starts something in CommonMark, GFM or its mathematics. A full stop
# does so only after a digit (a list) or before text (a link), so prose stays readable.
_MARKDOWN = re.compile(r"[#$&()*+\-:<=>@\[\\\]^_`{|}~]|\.(?=\S)|(?<=[0-9])\.")


def html_text(text: str) -> str:
    """*text* for the content of an element or a quoted attribute; the template adds <bdi>."""
    return lines(text).translate(_HTML)


def markdown(text: str, *, one_line: bool = True) -> str:
    r"""*text* for a paragraph, or for a table cell, heading or list item if it is *one_line*.

    The lines stay one paragraph: each break is a hard one (`\` at the end of the line).
    """
    if one_line:
        return _markdown_line(shown(text))
    body = lines(text)
    above = body.rstrip("\n")
    # A hard break needs a line below it, so the newlines at the end are written as characters.
    return "\\\n".join(map(_markdown_line, above.split("\n"))) + "&#10;" * (len(body) - len(above))


def _markdown_line(line: str) -> str:
    """One line, escaped; the blanks at its ends are spelled out, or the renderer strips them."""
    body = line.strip()
    start = len(line) - len(line.lstrip())
    escaped = _MARKDOWN.sub(r"\\\g<0>", body)
    return _spelled_out(line[:start]) + escaped + _spelled_out(line[start + len(body) :])


def _spelled_out(blanks: str) -> str:
    return "".join(f"&#{ord(one)};" for one in blanks)
