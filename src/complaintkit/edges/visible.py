r"""Characters that cannot be seen, shown: what a reader sees is then all that is there.

Controls of ASCII become `^[` and the like (a newline is `^J`); others become `\u202e` or
`\U000e0041`: C1, bidi, zero width (also the joiners inside emoji), tags, private use, characters
that this Python does not know, halves of surrogate pairs. Ordinary text of any script is unchanged.
For reading only: text that already holds "^[" looks the same.
"""

# Format characters that do have a shape: the number and verse signs of Arabic, Syriac and Kaithi.
_HAS_A_SHAPE = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
# Letters without a shape, good only for names that look empty: the Hangul fillers.
_FILLERS = "\u115f\u1160\u3164\uffa0"
_DEL = 0x7F


def terminal(text: str, *, one_line: bool = True) -> str:
    """*text* as a terminal may show it: printable characters, and newlines if not *one_line*."""
    return shown(text) if one_line else lines(text)


def plain(text: str) -> str:
    """*text* for a .txt letter: printable characters and newlines."""
    return lines(text)


def lines(text: str) -> str:
    """*text* with its newlines and everything else shown; CR LF is one newline, a lone CR is ^M."""
    if text.isprintable():
        return shown(text)
    return "\n".join(shown(line) for line in text.replace("\r\n", "\n").split("\n"))


def shown(text: str) -> str:
    """*text* on one line, with nothing in it that cannot be seen."""
    if text.isprintable() and (text.isascii() or not any(map(text.__contains__, _FILLERS))):
        return text
    return "".join(one if _is_visible(one) else _name(one) for one in text)


def _is_visible(one: str) -> bool:
    if one.isprintable():
        return one not in _FILLERS
    return _is_blank(one) or one in _HAS_A_SHAPE


def _is_blank(one: str) -> bool:
    """Whether *one* is a space of some width, such as the no-break ones of Polish and Russian."""
    return one.isspace() and one not in "\x85\u2028\u2029" and ord(one) > _DEL


def _name(one: str) -> str:
    code = ord(one)
    if code <= _DEL:
        return f"^{chr(code ^ 0x40)}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - the BMP
