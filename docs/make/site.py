"""`make docs`: the pages of this folder as a web site that needs no server, script or network."""

import html
import os
import re
import shutil
import sys
from pathlib import Path
from string import Template

from markdown_it import MarkdownIt

from tests.help_blocks import COMMANDS, block

PAGES = Path(__file__).parents[1]
TEMPLATE = Path(__file__).with_name("page.html")
STYLE = Path(__file__).with_name("style.css")
HOME = "index"
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_LINK = re.compile(r'(?<=<a href=")([\w-]+)\.md(?=["#])')
_LINKED = re.compile(r"\]\(([\w-]+)\.md\)")
_OUTSIDE = re.compile(r"\[([^]]+)\]\(\.\./[^)]+\)")
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_FILE = re.compile(r"^(```\w+) (?:HOME/)?(\S+\.\S+)$", re.MULTILINE)
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)


def pages(folder: Path = PAGES) -> dict[str, str]:
    """The Markdown of every page by name, in the order in which the first one names them."""
    texts = {each.stem: each.read_text(encoding="utf-8") for each in sorted(folder.glob("*.md"))}
    texts["commands"] = commands_page()
    linked = [HOME, *_LINKED.findall(texts[HOME])]
    order = [*linked, *(name for name in texts if name not in linked)]
    return {name: texts[name] for name in dict.fromkeys(order)}


def commands_page() -> str:
    """Every command with its help."""
    told = "\n\n".join(f"## complaint {name}\n\n{block(name)}" for name in COMMANDS)
    return f"# Every command\n\n{block('')}\n\n{told}\n"


def title_of(text: str) -> str:
    """The first heading of a page."""
    found = _TITLE.search(text)
    return found[1] if found else ""


def body_of(text: str) -> str:
    """A page's HTML; what only the tests read is left out, and files are named above their text.

    What lies outside of this folder is named: the site may be read without the rest.
    """
    text = _FILE.sub(r"`\2`:\n\n\1", _COMMENT.sub("", text))
    text = _OUTSIDE.sub(r"`\1`", text)
    made: str = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    return _TABLE.sub(r'<div class="wide">\g<0></div>', _LINK.sub(r"\1.html", made))


def site(texts: dict[str, str]) -> dict[str, str]:
    """The HTML of each page, by the name of its file."""
    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    made = {}
    for name, text in texts.items():
        links = (
            f'<li><a href="{other}.html"{" aria-current=page" if other == name else ""}>'
            f"{html.escape(title_of(texts[other]))}</a></li>"
            for other in texts
        )
        made[f"{name}.html"] = template.substitute(
            title=html.escape(title_of(text)), links="\n".join(links), body=body_of(text)
        )
    return made


def build(folder: Path) -> None:
    """Write the site into *folder*, anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in site(pages()).items():
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copy(STYLE, folder / STYLE.name)
    if (PAGES / "pictures").is_dir():
        shutil.copytree(PAGES / "pictures", folder / "pictures")


if __name__ == "__main__":
    os.environ |= {"COLUMNS": "80", "COMPLAINT_LANG": "en"}
    build(Path(sys.argv[1]))
