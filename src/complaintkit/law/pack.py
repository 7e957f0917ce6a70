"""Reading a pack: TOML to rules, and what is wrong in one, with its file and line.

A rule without citation, source or the day on which it was checked is refused: a date from memory
harms whoever relies on it.
"""

import re
import tomllib
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple, get_type_hints

from complaintkit.errors import Refused
from complaintkit.law.rules import PERIODS, Period, Rate, Rule
from complaintkit.law.schema import NEEDED, period_of, problems, unknown
from complaintkit.sentences import _

_MAY_BE_EMPTY = ("cap", "ends")
"""Fields of a rate that must be there and may say nothing."""


class Pack(NamedTuple):
    """The rules and rates of one file."""

    name: str
    rules: tuple[Rule, ...]
    rates: tuple[Rate, ...]


def read_pack(text: str, file: str) -> Pack:
    """The pack in a TOML text; raises `Refused` with file, line and what is wrong."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(
            _("{file}: {problem}.").format(file=file, problem=error),
            _("Correct the file; until then its rules are not used."),
        ) from None
    reader = _Reader(text, file)
    reader.only(data, {"pack", "rule", "rate"}, "")
    (head,) = reader.tables([data.get("pack", {})], "pack")
    reader.only(head, {"name", "countries"}, "[pack]")
    countries = reader.countries(head.get("countries", []))
    found = {kind: reader.tables(data.get(kind, []), kind) for kind in ("rule", "rate")}
    rules = tuple(reader.filled(Rule, raw, countries) for raw in found["rule"])
    rates = tuple(reader.filled(Rate, raw, countries) for raw in found["rate"])
    reader.must_be_unique([each.id for each in (*rules, *rates)])
    return Pack(str(head.get("name", file)), rules, rates)


def must_refer(packs: Iterable[Pack], others: Iterable[str] = ()) -> None:
    """Raise `Refused` when a rule names one that is in none of the packs and not of *others*."""
    packs = list(packs)
    known = {rule.id for pack in packs for rule in pack.rules} | set(others)
    for pack in packs:
        nouns: list[Rule | Rate] = [*pack.rules, *pack.rates]
        for noun in nouns:
            for missing in sorted(_named(noun) - known - {""}):
                raise Refused(
                    _("{id!r} names the rule {missing!r}, which does not exist.").format(
                        id=noun.id, missing=missing
                    )
                )


def _named(noun: Rule | Rate) -> set[str]:
    """The rules that a rule or rate refers to."""
    named = {each.removeprefix("rule:") for each in noun.starts if each.startswith("rule:")}
    if isinstance(noun, Rule):
        named |= {noun.closing, noun.extends, noun.resumes, noun.may_be, *noun.transposes}
    return named


class _Reader:
    """Checks one file's tables, and says where in the text what is wrong stands."""

    def __init__(self, text: str, file: str) -> None:
        self._lines = text.splitlines()
        self._file = file

    def filled(self, kind: type[Any], raw: dict[str, Any], countries: tuple[str, ...]) -> Any:
        """A `Rule` or `Rate` from its table."""
        name = str(raw.get("id", ""))
        self.only(raw, set(kind._fields), name)
        more = ("kind",) if kind is Rule else ("basis", "value", "starts", *_MAY_BE_EMPTY)
        for field in (*NEEDED, *more):
            if field not in raw or not (raw[field] or field in _MAY_BE_EMPTY):
                raise self.wrong(name, _("{field} is missing").format(field=field))
        values = {"countries": countries} | {
            field: self._value(kind, field, value, name) for field, value in raw.items()
        }
        for problem in problems(values) if kind is Rule else ():
            raise self.wrong(name, problem)
        return kind(**values)

    def tables(self, value: object, name: str) -> list[dict[str, Any]]:
        """A list of tables: [[rule]], not [rule] and not rule = 5."""
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            return value
        raise self.wrong("", _("{name} is not a table like [[{name}]]").format(name=name), name)

    def countries(self, value: object) -> tuple[str, ...]:
        """The countries of a pack, by their codes."""
        if not isinstance(value, list) or list(unknown("countries", tuple(map(str, value)))):
            text = _('countries are a list of codes: ["GB"]')
            raise self.wrong("", text, "countries")
        return tuple(map(str, value))

    def only(self, table: dict[str, Any], known: set[str], name: str) -> None:
        """Refuse a key that nobody would read."""
        for key in table.keys() - known:
            raise self.wrong(name, _("{key!r} is not a key here").format(key=key), key)

    def must_be_unique(self, ids: list[str]) -> None:
        """Refuse two rules of one name."""
        for each in ids:
            if ids.count(each) > 1:
                raise self.wrong(each, _("there are two of this id"))

    def wrong(self, name: str, problem: str, key: str = "") -> Refused:
        """The refusal, with the line on which the rule begins or the key stands."""
        return Refused(
            _("{file}, line {line}, rule {name!r}: {problem}.").format(
                file=self._file, line=self._line(name, key), name=name, problem=problem
            ),
            _("Correct the file; until then its rules are not used."),
        )

    def _line(self, name: str, key: str) -> int:
        start = next(
            (
                at
                for at, text in enumerate(self._lines)
                if re.match(rf'id\s*=\s*"{re.escape(name)}"', text)
            ),
            0,
        )
        for at in range(start, len(self._lines)) if key else ():
            if re.match(rf"({re.escape(key)}\s*=|\[+{re.escape(key)}\])", self._lines[at]):
                return at + 1
        return start + 1

    def _value(self, kind: type[Any], field: str, value: object, name: str) -> object:
        wanted = str(get_type_hints(kind)[field])
        if field in PERIODS:
            return self._period(value, name, field)
        if "date" in wanted:
            fits: object = value if type(value) is date else None
        elif "tuple" in wanted:
            is_list = isinstance(value, list) and all(isinstance(each, str) for each in value)
            fits = tuple(value) if is_list and isinstance(value, list) else None
        elif "bool" in wanted:
            fits = value if isinstance(value, bool) else None
        else:
            fits = value if isinstance(value, str) else None
        if fits is None:
            raise self.wrong(name, _("{field} is not of the right kind").format(field=field), field)
        for word in unknown(field, fits):
            problem = _("{word!r} is not a word for {field}").format(word=word, field=field)
            raise self.wrong(name, problem, field)
        return fits

    def _period(self, value: object, name: str, field: str) -> Period:
        period = period_of(value)
        if period is not None:
            return period
        raise self.wrong(
            name, _('the period is not like {{ n = 14, unit = "days" }}').format(), field
        )
