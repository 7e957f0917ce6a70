"""Reading a playbook from TOML, and what is wrong in one, with its file and line."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from complaintkit.errors import Refused
from complaintkit.ladder.playbook import CONDITIONS, SAY, Playbook, Rung, made_of
from complaintkit.ladder.predicates import PREDICATES
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import GROUNDS, ROUTES
from complaintkit.sentences import _
from complaintkit.vocabulary import Decision, Level, words

WORDS: dict[str, tuple[str, ...]] = {
    "reached": words(Level),
    "refused_to_pass_on": words(Level),
    "milestone": tuple(MILESTONES),
    "window_open": ROUTES,
    "window_over": ROUTES,
    "deadline_runs": ROUTES,
    "no_time_known": ROUTES,
    "no_rule_opens": ROUTES,
    "silence": ("counts",),
    "contact": ("none",),
    "ground": (*GROUNDS, "unknown"),
    "offer": words(Decision),
    "paid_by": ("card",),
    "not_paid_by": ("card",),
    "payment": ("known",),
    "reported": ("unauthorised",),
    "money": ("back", "partly-back", "twice"),
    "dispute": ("running",),
    "sum": ("small",),
    "agreed_on": ("money", "other"),
}
"""The predicates that take one of a few words."""
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_CURRENCY = re.compile(r"[A-Z]{3}")
PATTERNS = {
    "country": _COUNTRY,
    "letter_written": _NAME,
    "letter_sent": _NAME,
    "answer_since": _NAME,
}
"""The predicates that take a word of a certain form; `rung_done` takes a rung, others a number."""
_MOST = 9999
_FLAGS = ("optional", "aside", "cheap", "waits", "quiet")
_NEEDED = ("name", "title", "advice", "when", "command", "allowed")
_PREPARED = (*CONDITIONS, "command", *_FLAGS)
_CIRCULAR = ("tried", "refused")
"""A rung that is behind one because another is could never be told."""


def read_playbook(text: str, file: str) -> Playbook:
    """The playbook in a TOML text; raises `Refused` with file, line and what is wrong."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else max(len(text.splitlines()), 1)
        problem = _("this is not TOML: {problem}").format(problem=error)
        raise _refused(file, line, problem) from None
    reader = _Reader(text, file)
    reader.check(data)
    return made_of(data)


class _Reader:
    """Checks the tables of one file, and says where in the text what is wrong stands."""

    def __init__(self, text: str, file: str) -> None:
        self._lines = text.splitlines()
        self._file = file
        self._names: list[str] = []
        self._at = 0
        """The place of the table that is being checked among the file's lines."""

    def check(self, data: Mapping[str, Any]) -> None:
        """Refuse what cannot be a playbook."""
        self._only(data, ("rung", "warning", "small_sums"))
        rungs = self._tables(data, "rung")
        if not rungs:
            raise self._wrong("", _("a playbook has at least one [[rung]]"))
        self._names = [str(each.get("name", "")) for each in rungs]
        for place, rung in enumerate(rungs):
            self._at = self._header("rung", place)
            self._rung(rung, place)
        for place, warning in enumerate(self._tables(data, "warning")):
            self._at = self._header("warning", place)
            self._condition(warning, "warning", "")
        self._at = 0
        self._sums(data.get("small_sums", {}))

    def _rung(self, rung: Mapping[str, Any], place: int) -> None:
        self._only(rung, Rung._fields)
        for field in _NEEDED:
            if not rung.get(field) and not (field == "allowed" and rung.get("urgent")):
                raise self._wrong("", _("{field} is missing").format(field=field))
        for field, value in rung.items():
            self._plain(field, value)
        if not _NAME.fullmatch(rung["name"]):
            problem = _("{name!r} is not a name of small letters and hyphens")
            raise self._wrong("name", problem.format(name=rung["name"]))
        if self._names.index(rung["name"]) != place:
            problem = _("there are two steps {name!r}").format(name=rung["name"])
            raise self._wrong("name", problem)
        for field in CONDITIONS:
            for table in self._tables(rung, field):
                self._condition(table, field, field)

    def _plain(self, field: str, value: object) -> None:
        """Refuse a field without conditions that is not of its kind."""
        problem = ""
        if field in _FLAGS:
            if not isinstance(value, bool):
                problem = _("{field} is not true or false").format(field=field)
        elif field == "command":
            if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
                problem = _('command is not like ["log", "--level", "supervisor"]')
        elif field not in CONDITIONS and not isinstance(value, str):
            problem = _("{field} is not a text").format(field=field)
        if problem:
            raise self._wrong(field, problem)

    def _condition(self, table: Mapping[str, Any], field: str, key: str) -> None:
        if not table.keys() - {SAY}:
            raise self._wrong(key, _("a table of {field} names no predicate").format(field=field))
        if not isinstance(table.get(SAY, ""), str):
            raise self._wrong(key, _("{field} is not a text").format(field=SAY), SAY)
        if field in ("needs", "notes") and not table.get(SAY):
            raise self._wrong(key, _("a table of {field} has no `say`").format(field=field))
        for name in table.keys() - {SAY}:
            self._predicate(name, table[name], key)
            if name == "rung_done" and field in _CIRCULAR:
                problem = _("rung_done does not belong in {field}").format(field=field)
                raise self._wrong(key, problem, name)

    def _predicate(self, name: str, value: object, key: str) -> None:
        if name not in PREDICATES:
            near = get_close_matches(name, PREDICATES, n=1)
            problem = _("there is no predicate {name!r}").format(name=name)
            if near:
                problem += " " + _("(did you mean {near}?)").format(near=near[0])
            raise self._wrong(key, problem, name)
        problem = self._value(name, value)
        if problem:
            written = json.dumps(value, ensure_ascii=False, default=str)
            raise self._wrong(key, problem, name, written)

    def _value(self, name: str, value: object) -> str:
        """What is wrong with the value of a predicate; empty when nothing is."""
        allowed = tuple(self._names) if name == "rung_done" else WORDS.get(name, ())
        pattern = PATTERNS.get(name)
        if not allowed and not pattern:
            is_number = type(value) is int and 1 <= value <= _MOST
            problem = _("{name} takes a whole number from 1 to {top}")
            problem = problem.format(name=name, top=_MOST)
            return "" if is_number else problem
        if isinstance(value, str) and (pattern.fullmatch(value) if pattern else value in allowed):
            return ""
        problem = _("{value!r} is not a word for {name}").format(value=value, name=name)
        near = get_close_matches(str(value), allowed, n=3) or list(allowed[:12])
        if near:
            problem += " " + _("(it takes: {words})").format(words=", ".join(near))
        return problem

    def _sums(self, sums: object) -> None:
        if not isinstance(sums, dict):
            raise self._wrong("small_sums", _("small_sums is not a table"))
        for currency, sum_ in sums.items():
            if not _CURRENCY.fullmatch(currency) or type(sum_) is not int or sum_ < 0:
                raise self._wrong(currency, _("small_sums takes lines like: EUR = 5"))

    def _tables(self, data: Mapping[str, Any], field: str) -> list[dict[str, Any]]:
        value = data.get(field, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self._wrong(field, _("{field} is not a list of tables").format(field=field))
        return value

    def _only(self, table: Mapping[str, Any], known: Iterable[str]) -> None:
        for key in table.keys() - set(known):
            raise self._wrong(key, _("{key!r} is not a key here").format(key=key))

    def _header(self, name: str, place: int) -> int:
        """The line of the *place*-th table of this name."""
        found = [
            at for at, text in enumerate(self._lines) if re.match(rf"\s*\[\[\s*{name}\s*\]\]", text)
        ]
        return found[place] if place < len(found) else 0

    def _wrong(self, key: str, problem: str, inner: str = "", value: str = "") -> Refused:
        """The refusal, with the line on which the key stands, or the inner one of its tables."""
        at = self._line_of(key, self._at) if key else self._at
        if inner:
            at = self._line_of(inner, at, value) if value else self._line_of(inner, at)
        return _refused(self._file, at + 1, problem)

    def _line_of(self, key: str, start: int, value: str = "") -> int:
        """The first line from *start* on that gives this key a value, this one if it is told."""
        pattern = re.compile(
            rf"(^|[\s{{,\[\"'.]){re.escape(key)}[\"']?\s*(=|\]|\.)\s*{re.escape(value)}"
        )
        for at in range(start, len(self._lines)):
            if pattern.search(self._lines[at].partition("#")[0]):
                return at
        return self._line_of(key, start) if value else start


def _refused(file: str, line: int, problem: str) -> Refused:
    return Refused(
        _("{file}, line {line}: {problem}.").format(file=file, line=line, problem=problem),
        _("Correct it, or leave your own playbook out this time: --shipped"),
    )
