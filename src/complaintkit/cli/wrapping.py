"""Questions and errors on a terminal: their lines end between words, whatever its width."""

_LEAST = 20
"""Columns; nothing is read in less, and a width that is not known may be given as none."""


def wrapped(text: str) -> str:
    """*text* in lines that fit the terminal; a word that is longer than one stays whole."""
    import shutil

    width = shutil.get_terminal_size().columns
    if width < _LEAST or all(len(line) < width for line in text.split("\n")):
        return text
    return "\n".join(_lines(line, width) for line in text.split("\n"))


def _lines(line: str, width: int) -> str:
    import textwrap

    indent = " " * (len(line) - len(line.lstrip(" ")))
    found = textwrap.wrap(
        line,
        width - 1,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )
    return "\n".join(found)
