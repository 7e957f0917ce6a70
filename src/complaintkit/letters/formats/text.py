"""A letter as plain text, 72 columns wide. Only words are moved to a new line, none is cut.

A number and its unit stay on one line, by an ordinary space: what is copied or searched for is as
it was typed. Markdown does not wrap, so only this format has to see to that.
"""

from textwrap import TextWrapper

from complaintkit.edges.visible import plain
from complaintkit.letters.formats.lines import GLUE, entries, glued, lines, paragraphs
from complaintkit.letters.parts import RenderedLetter, Role

WIDTH = 72
_INSET = "    "
_HANGING = "  "
_RIGHT = " " * 36
"""Where the right half of a page begins."""


def text(letter: RenderedLetter) -> str:
    """The letter; a word longer than a line (a link, a hash) keeps its line to itself.

    At a break the blanks between two words give way to the new line. Characters that cannot be
    seen are shown. Each line of the user is a line of its own.
    """
    laid_out = [_laid_out(letter, part, role) for part, role in letter.in_order]
    return "\n\n".join(each for each in (letter.mark, *laid_out) if each) + "\n"


def _laid_out(letter: RenderedLetter, part: str, role: Role) -> str:
    language = letter.language
    if role == "numbered":
        return "\n\n".join(filter(None, _numbered(letter.lists[part], language)))
    words = letter.parts[part]
    place = letter.place(part)
    if place == "centred":
        return _centred(words, language)
    if role in {"title", "heading"}:
        return _underlined(words, "=" if role == "title" else "-", language)
    if role == "quoted":
        return "\n".join(_wrapped(line, language, _INSET, _INSET) for line in paragraphs(words))
    first = _RIGHT if place == "right" else ""
    if role == "lines":
        return _item(entries(words), language, first, first)
    wrap, between = (_address, "\n") if role == "block" else (_wrapped, "\n\n")
    return between.join(wrap(line, language, first, first) for line in lines(words))


def _centred(words: str, language: str) -> str:
    told = (_wrapped(line, language) for line in lines(words))
    return "\n".join(f"{row:^{WIDTH}}".rstrip() for line in told for row in line.splitlines())


def _underlined(words: str, mark: str, language: str) -> str:
    title = _wrapped(" ".join(lines(words)), language)
    return f"{title}\n{mark * max(map(len, title.splitlines()))}" if title else ""


def _numbered(items: tuple[str, ...], language: str) -> list[str]:
    inset = " " * (len(str(len(items))) + 2)
    return [
        _item(entries(item), language, f"{number}.".ljust(len(inset)), inset)
        for number, item in enumerate(items, start=1)
    ]


def _item(told: list[list[str]], language: str, number: str, inset: str) -> str:
    """Lines of which only their own beginnings stand at the left: what follows is set in.

    So no text of a user, however it is broken, can pass for a line of the letter.
    """
    wrapped: list[str] = []
    for first, *further in told:
        wrapped.append(_wrapped(first, language, inset if wrapped else number, inset + _HANGING))
        wrapped += [_wrapped(line, language, inset + _INSET, inset + _INSET) for line in further]
    return "\n".join(wrapped)


def _address(line: str, language: str, first: str, other: str) -> str:
    """A line of an address: one that is too long breaks at a comma, street from town, if it can."""
    pieces = plain(line).split(", ")
    if max(map(len, pieces)) + len(first) >= WIDTH:
        return _wrapped(line, language, first, other)
    return _filled(", ".join(each.replace(" ", GLUE) for each in pieces), first, other)


def _wrapped(line: str, language: str, first: str = "", other: str = "") -> str:
    return _filled(glued(plain(line), language), first, other)


def _filled(line: str, first: str, other: str) -> str:
    wrapper = TextWrapper(
        WIDTH,
        initial_indent=first,
        subsequent_indent=other,
        expand_tabs=False,
        replace_whitespace=False,
        break_long_words=False,
        break_on_hyphens=False,
    )
    wrapped = wrapper.wrap(line)
    return "\n".join(wrapped).replace(GLUE, " ")
