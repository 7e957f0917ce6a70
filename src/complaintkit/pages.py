"""Pages of HTML that are made of `templates/_pages`, with nothing to load or run."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from complaintkit.edges.markup import html_text
from complaintkit.paths import bundled_templates
from complaintkit.sentences import _

if TYPE_CHECKING:
    from jinja2 import Template

_WORDS = re.compile(r'\{\{ _\("([^"\\]*)"\) \}\}')
_DATUM = re.compile(r"\{\{ datum\(([\w.]+)\) \}\}")
"""What the template says over and over: a word, and a text of the record by its macro `datum`."""


@cache
def page_template(name: str) -> "Template":
    """A page of `templates/_pages`; whatever it prints is shown as text."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 (40 ms)
    from markupsafe import Markup  # noqa: PLC0415

    @lru_cache(4096)  # words of the template, days and numbers come again and again
    def safe(text: str) -> str:
        made = html_text(text)  # what needs nothing stays a text, which Jinja writes faster
        return text if made == text else Markup(made)  # noqa: S704

    def shown(value: object) -> object:
        """Whatever the template prints goes through the edge; nothing can be forgotten."""
        return value if isinstance(value, Markup) else safe(str(value))

    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["_"] = _
    return environment.get_template(name)


def _source(name: str) -> str:
    """A template in which what stands still is written out once, not again for each row."""
    text = (bundled_templates() / "_pages" / name).read_text(encoding="utf-8")
    text = _WORDS.sub(lambda found: html_text(_(found[1])).replace("{", "&#123;"), text)
    return _DATUM.sub(r"<bdi>{{ \1 }}</bdi>", text)
