"""A letter as Markdown. Headings, lists and breaks come from here; every word is escaped."""

from complaintkit.edges.markup import markdown as escaped
from complaintkit.letters.formats.lines import entries, lines, paragraphs
from complaintkit.letters.parts import RenderedLetter, Role

_BREAK = "\\\n"
_FURTHER = "&emsp;"  # sets a further line of the user's text apart from the lines of the letter


def markdown(letter: RenderedLetter) -> str:
    """The letter; a renderer shows the same words as the plain text and no link or HTML."""
    laid_out = [_laid_out(letter, part, role) for part, role in letter.in_order]
    mark = f"**{escaped(letter.mark)}**" if letter.mark else ""
    return "\n\n".join(each for each in (mark, *laid_out) if each) + "\n"


def _laid_out(letter: RenderedLetter, part: str, role: Role) -> str:
    if role == "numbered":
        items = enumerate(letter.lists[part], start=1)
        return "\n\n".join(filter(None, (_item(number, item) for number, item in items)))
    words = letter.parts[part]
    if role in {"title", "heading"}:
        title = escaped(" ".join(lines(words)))
        return title and f"{'#' if role == 'title' else '##'} {title}"
    if role == "quoted":
        return _quoted(words)
    if role == "lines":
        return _entries(words, "")
    between = _BREAK if role == "block" else "\n\n"
    return between.join(map(escaped, lines(words)))


def _item(number: int, item: str) -> str:
    told = _entries(item, " " * (len(str(number)) + 2))
    return told and f"{number}. {told}"


def _entries(words: str, inset: str) -> str:
    further = f"{_BREAK}{inset}{_FURTHER}"
    told = (further.join(map(escaped, entry)) for entry in entries(words))
    return f"{_BREAK}{inset}".join(told)


def _quoted(words: str) -> str:
    told = paragraphs(words)
    follows = (*told[1:], "")[: len(told)]
    return "\n".join(
        f"> {escaped(line)}" + ("\\" if following else "") if line else ">"
        for line, following in zip(told, follows, strict=True)
    )
