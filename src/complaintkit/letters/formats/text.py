"""A letter as plain text, 72 columns wide. Only words are moved to a new line, none is cut.

A number and its unit stay on one line, by an ordinary space: what is copied or searched for is as
it was typed. Markdown does not wrap, so only this format has to see to that.
"""

from textwrap import TextWrapper

from complaintkit.edges.visible import plain
from complaintkit.letters.formats.lines import GLUE, entries, glued, lines, paragraphs
from complaintkit.letters.kinds import PARTS, RenderedLetter, Role

WIDTH = 72
_INSET = "    "
_HANGING = "  "


def text(letter: RenderedLetter) -> str:
    """The letter; a word longer than a line (a link, a hash) keeps its line to itself.

    At a break the blanks between two words give way to the new line. Characters that cannot be
    seen are shown. Each line of the user is a line of its own.
    """
    laid_out = [_laid_out(letter, part, role) for part, role in PARTS]
    return "\n\n".join(each for each in (letter.mark, *laid_out) if each) + "\n"


def _laid_out(letter: RenderedLetter, part: str, role: Role) -> str:
    if role == "numbered":
        return "\n\n".join(filter(None, _numbered(letter.lists[part])))
    words = letter.parts[part]
    if role in {"title", "heading"}:
        return _underlined(words, "=" if role == "title" else "-")
    if role == "quoted":
        return "\n".join(_wrapped(line, _INSET, _INSET) for line in paragraphs(words))
    if role == "lines":
        return _item(entries(words), "", "")
    between = "\n" if role == "block" else "\n\n"
    return between.join(_wrapped(line) for line in lines(words))


def _underlined(words: str, mark: str) -> str:
    title = _wrapped(" ".join(lines(words)))
    return f"{title}\n{mark * max(map(len, title.splitlines()))}" if title else ""


def _numbered(items: tuple[str, ...]) -> list[str]:
    inset = " " * (len(str(len(items))) + 2)
    return [
        _item(entries(item), f"{number}.".ljust(len(inset)), inset)
        for number, item in enumerate(items, start=1)
    ]


def _item(told: list[list[str]], number: str, inset: str) -> str:
    """Lines of which only their own beginnings stand at the left: what follows is set in.

    So no text of a user, however it is broken, can pass for a line of the letter.
    """
    wrapped: list[str] = []
    for first, *further in told:
        wrapped.append(_wrapped(first, inset if wrapped else number, inset + _HANGING))
        wrapped += [_wrapped(line, inset + _INSET, inset + _INSET) for line in further]
    return "\n".join(wrapped)


def _wrapped(line: str, first: str = "", other: str = "") -> str:
    wrapper = TextWrapper(
        WIDTH,
        initial_indent=first,
        subsequent_indent=other,
        expand_tabs=False,
        replace_whitespace=False,
        break_long_words=False,
        break_on_hyphens=False,
    )
    wrapped = wrapper.wrap(glued(plain(line)))
    return "\n".join(wrapped).replace(GLUE, " ")
