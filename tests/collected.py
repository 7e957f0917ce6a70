"""Every sentence that waits for a translator: of the program, of the law packs, of the help."""

import inspect
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args

import typer
from babel.messages.extract import extract_from_dir

from complaintkit.cli import application
from complaintkit.cli.help_page import WORDS
from complaintkit.law.shipped import PACKS
from complaintkit.letters.kinds import KINDS
from complaintkit.paths import bundled_templates
from complaintkit.periods.tables import table_of
from complaintkit.promises import State
from complaintkit.sentences import CATALOGUES, DOMAIN, HELP, LAW
from complaintkit.vocabulary import ANSWER, CALLBACK, CaseOutcome, ChannelKind, Outcome
from complaintkit.when.rules import RULES

SOURCE = CATALOGUES.parent
EVENT_KINDS = (
    *("record_created", "profile_set", "provider_added", "provider_changed", "channel_added"),
    *("case_opened", "case_closed", "contact_logged", "promise_made", "promise_settled"),
    *("letter_rendered", "letter_sent", "milestone_noted", "payment_noted", "clause_quoted"),
    *("offer_noted", "evidence_attached", "contradiction_noted", "entry_amended", "entry_voided"),
    *("import_finished", "record_anchored"),
)
"""What is stored in an entry."""
_RULE = ("says", "not_started", "condition", "caveat")
_RATE = ("says", "condition", "caveat")
_PROSE = re.compile(
    r"(?:an?|the|one|not|none|from|which|your(?! Europe)|practice,|rules of|general terms|visa and)"
    r" ",
    re.IGNORECASE,
)
"""How the parts of citations and sources begin that are no names."""


@cache
def sentences(domain: str) -> list[str]:
    """Every sentence of a catalogue, in the order of the alphabet."""
    found = {DOMAIN: _of_program, LAW: _of_law, HELP: _of_help}[domain]()
    return sorted(set(filter(None, found)))


def _of_program() -> Iterator[str]:
    for folder, ending, method in (
        (SOURCE, "**.py", "python"),
        (bundled_templates() / "_pages", "**.j2", "jinja2.ext:babel_extract"),
    ):
        for each in extract_from_dir(
            str(folder), method_map=[(ending, method)], keywords={"_": None}, comment_tags=()
        ):
            yield str(each[2])
    yield from _named()


def _named() -> Iterator[str]:
    """What rules, steps and letters are called, which stands in data."""
    yield from (kind.title for kind in KINDS.values())
    yield from (kind.replace("_", " ") for kind in EVENT_KINDS)
    yield from (CALLBACK, ANSWER, *RULES.values())
    for codes in (ChannelKind, Outcome, CaseOutcome, State):
        yield from get_args(codes)
    for country in ("PL", "RU", "RS"):  # those of other countries have names of their own
        for names in set(table_of(country).holidays.values()):
            yield from (name.removesuffix(" (observed)") for name in names.split("; "))
    for pack in _packs().values():
        yield from (each["title"] for name in ("rule", "rate") for each in pack.get(name, ()))
        yield from _sayings([pack.get("rung", ()), pack.get("warning", ())])


def _sayings(value: object) -> Iterator[str]:
    """The sentences of a playbook, however deep they stand."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name in {"title", "advice", "tip", "when", "say"}:
                yield str(each)
            else:
                yield from _sayings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _sayings(each)


@cache
def _packs() -> dict[str, dict[str, Any]]:
    files = sorted(PACKS.glob("*.toml"))
    return {each.stem: tomllib.loads(each.read_text(encoding="utf-8")) for each in files}


def _of_law() -> Iterator[str]:
    for name in _packs():
        yield from law_of_pack(name)


def law_of_pack(name: str) -> Iterator[str]:
    """What the rules and rates of one pack say."""
    for table, fields in (("rule", _RULE), ("rate", _RATE)):
        for each in _packs()[name].get(table, ()):
            yield from (each[field] for field in fields if field in each)
            cited = "; ".join((each["citation"], each["source"])).split("; ")
            yield from (part for part in cited if _PROSE.match(part))


def _of_help() -> Iterator[str]:
    app: Any = typer.main.get_command(application([]))
    yield from WORDS
    yield from _of_command(app)
    for each in app.commands.values():
        yield from _of_command(each)


def _of_command(command: Any) -> Iterable[str]:
    yield inspect.cleandoc(command.help)
    for each in command.params:
        yield each.help or ""
        if isinstance(each.show_default, str):
            yield each.show_default
