"""Finding and reading the file of a letter's template; what is wrong in one, with its line."""

import re
from collections.abc import Collection
from pathlib import Path

from complaintkit.errors import Refused
from complaintkit.letters.words import folder_of
from complaintkit.paths import bundled_templates
from complaintkit.sentences import _

MAX_TEMPLATE = 64_000
"""Bytes in a template."""

_PART = re.compile(r"{% block (\w+) %}.*?{% endblock %}", re.DOTALL)
"""As they stand in the templates that ship, none in another."""
_SAFE_NAME = re.compile(r"[a-z]{2,20}[0-9]{0,2}(-[A-Za-z]{2,20})*")


def template(kind: str, language: str, user_templates: Path | None) -> tuple[str, str]:
    """The template of a letter: the name of its file, to show, and what it holds.

    One in *user_templates* wins over the one that ships; no name can lead out of the folders.
    """
    for word in (kind, language):
        if not _SAFE_NAME.fullmatch(word):
            raise Refused(_("{word!r} cannot name a template.").format(word=word))
    return _found(kind, language, user_templates)


def shared(language: str, user_templates: Path | None) -> tuple[str, str]:
    """The template of the parts that all letters of a language share; the user's own wins."""
    return _found("_parts", language, user_templates)


def is_shipped(name: str) -> bool:
    """Whether a template, by the name of its file, is one of ours."""
    return Path(name).is_relative_to(bundled_templates())


def only(text: str, parts: Collection[str]) -> str:
    """A template of ours with these parts alone, each on the line where it was.

    Half of the time that a letter takes goes into reading templates. For one of the user's this
    will not do: all of it is to be checked.
    """
    return _PART.sub(lambda part: part[0] if part[1] in parts else "\n" * part[0].count("\n"), text)


def _found(name: str, language: str, user_templates: Path | None) -> tuple[str, str]:
    own = [user_templates] if user_templates is not None else []
    inside = folder_of(language)
    paths = [folder / inside / f"{name}.txt.j2" for folder in (*own, bundled_templates())]
    for path in paths:
        if path.is_file():
            return str(path), read_template(path)
    raise Refused(
        _("There is no template for this letter. Looked for: {paths}.").format(
            paths=", ".join(map(str, paths))
        ),
        _("Nothing was written. It exists in: {languages}. Choose with --lang.").format(
            languages=", ".join(_languages_with(name))
        ),
    )


def _languages_with(name: str) -> list[str]:
    return sorted(path.parent.name for path in bundled_templates().glob(f"*/{name}.txt.j2"))


def fault(name: str, line: int, problem: str) -> Refused:
    """What is wrong in a template, and where."""
    return Refused(
        _("{name}, line {line}: {problem}. Nothing was written.").format(
            name=name, line=line, problem=problem.rstrip(".")
        ),
        _("Correct the template. Without one of yours, the one that ships is used."),
    )


def read_template(path: Path) -> str:
    """What a template holds; raises `Refused` for one that is too long or not UTF-8."""
    with path.open("rb") as file:
        data = file.read(MAX_TEMPLATE + 1)
    if len(data) > MAX_TEMPLATE:
        raise fault(str(path), 1, _("the file is over {limit} bytes").format(limit=MAX_TEMPLATE))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise fault(str(path), line, _("this is not UTF-8")) from None
