"""Jinja as a sandbox: a template is words, facts, `if` and `for`, and reaches nothing else.

Calls, arithmetic, assignments, macros and other files are refused before it runs, so it sees
nothing but the facts and cannot grow without bound.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from traceback import walk_tb
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, Undefined, nodes
from jinja2.exceptions import TemplateRuntimeError, UndefinedError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from complaintkit.letters.parts import LISTED, PARTS
from complaintkit.letters.templates import fault
from complaintkit.letters.words import spelled
from complaintkit.letters.work import MAX_LETTER, OURS, Work, count_steps
from complaintkit.sentences import _

EVERY_PART = frozenset(part for part, _role in PARTS)
_STOP = "\x1e"
"""After a fact that ends with a full stop: one that follows in the template is left out, as after
"2026 r." A control character, so no fact holds it."""
_FILTERS = ("capitalize", "first", "last", "length", "lower", "title", "trim", "upper")
_ALLOWED = (
    *(nodes.Template, nodes.Block, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const),
    *(nodes.Getattr, nodes.Getitem, nodes.If, nodes.For, nodes.CondExpr, nodes.Compare),
    *(nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter, nodes.Test),
)


class Source:
    """A template that was found harmless, ready to write its parts with one letter's facts."""

    def __init__(
        self,
        name: str,
        source: str,
        facts: dict[str, Any],
        language: str = "en",
        parts: frozenset[str] = EVERY_PART,
        *,
        is_shipped: bool = False,
    ) -> None:
        """All of the template is checked; of its parts only these are made ready, and are there.

        One that *is_shipped* was checked when it was made, by the tests.
        """
        self.facts = facts
        self._name = name
        self._room = MAX_LETTER
        try:
            known = None if is_shipped else frozenset({*facts, *LISTED})
            code, self._lines = _compiled(name, source, language, known, parts)
            self._template = Template.from_code(_environment(Work()), code, {})
        except TemplateSyntaxError as error:
            raise fault(name, error.lineno, error.message or "") from error
        except (RecursionError, MemoryError, SyntaxError) as error:
            raise fault(name, 1, _("it is nested too deeply")) from error

    def has(self, part: str) -> bool:
        """Whether the template has words for a part, be they none."""
        return part in self._lines

    def each(self, part: str, things: Iterable[Any]) -> Iterator[str]:
        """The words of one part for each of these things, but for those that say nothing."""
        told = (self.part(part, {part: thing}) for thing in things)
        return (words for words in told if words.strip())

    def part(self, part: str, things: dict[str, Any] | None = None) -> str:
        """The words of one part; *things* are facts for this part alone."""
        context = self._template.new_context(self.facts | (things or {}))
        pieces = []
        try:
            for piece in self._template.blocks[part](context):
                self._room -= len(piece)
                if self._room < 0:
                    raise TemplateRuntimeError(_("the letter grows without end"))
                pieces.append(piece)
        except (TemplateError, TypeError) as error:
            raise fault(self._name, self._line(error, part), str(error)) from error
        return "".join(pieces).replace(f".{_STOP}.", ".").replace(_STOP, "")

    def _line(self, error: BaseException, part: str) -> int:
        """The line of the template that failed, or else that of its part."""
        line = self._lines[part]
        for frame, number in walk_tb(error.__traceback__):
            if frame.f_code.co_filename == self._name:
                line = self._template.get_corresponding_lineno(number)
        return line


@lru_cache(maxsize=64)
def _compiled(
    name: str, source: str, language: str, known: frozenset[str] | None, parts: frozenset[str]
) -> tuple[CodeType, dict[str, int]]:
    """The code of these parts of a template and the line of each; for a thousand letters once.

    Without *known* facts it is neither checked nor are its steps counted.
    """
    environment = _environment(Work())
    tree = environment.parse(source, name)
    lines = _lines(tree) if known is None else _check(tree, name, known)
    tree.body = [each for each in tree.body if getattr(each, "name", "") in parts]
    for words in tree.find_all(nodes.TemplateData):
        words.data = spelled(words.data, language)
    if known is not None:
        count_steps(tree)
    code = environment.compile(tree, name, name)
    return code, {part: line for part, line in lines.items() if part in parts}


class _Facts(ImmutableSandboxedEnvironment):
    """Looks up facts by name and nothing else: no attribute or method of any object."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        is_loop = isinstance(obj, LoopContext)
        return super().getattr(obj, attribute) if is_loop else self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, Undefined):
            return obj
        try:
            if isinstance(obj, dict | tuple):
                return obj[argument]
        except (LookupError, TypeError):
            pass  # told as an unknown fact
        return self.undefined(obj=obj, name=argument)


class _Unknown(StrictUndefined):
    """A fact that does not exist: whatever a template does with it, it is told so."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = None,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint or _("there is no fact {name!r}").format(name=name), obj, name, exc)


def _environment(work: Work) -> _Facts:
    environment = _Facts(
        undefined=_Unknown,
        finalize=_only_words,
        autoescape=False,
        optimized=False,  # a letter is written once: it takes longer than it saves
    )
    environment.globals.clear()
    known = environment.filters
    environment.filters = {name: known[name] for name in _FILTERS}
    environment.filters |= {"join": work.joined}
    environment.filters |= {"counted": work.counted, "weighed": work.weighed}
    return environment


def _only_words(value: object) -> str:
    if isinstance(value, str):
        return value + _STOP if value.endswith(".") else value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Undefined):
        return str(value)  # which raises
    raise TemplateRuntimeError(_("only words can be written: name one part of this fact"))


def _check(tree: nodes.Template, name: str, known: frozenset[str]) -> dict[str, int]:
    """Refuse a template that does more than a letter may; the line of each part otherwise."""
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED) or getattr(node, "name", "") in OURS:
            told = _("{what} is more than a letter's template may use: words, facts, if and for")
            raise fault(name, node.lineno, told.format(what=type(node).__name__))
    for node in _strangers(tree, known):
        raise fault(name, node.lineno, _("there is no fact {name!r}").format(name=node.name))
    return _parts(tree, name)


def _strangers(node: nodes.Node, known: frozenset[str]) -> Iterator[nodes.Name]:
    """The names that are neither facts nor what a loop around them goes through."""
    if isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in known:
        yield node
    if isinstance(node, nodes.For):
        for each in (node.iter, *node.else_):
            yield from _strangers(each, known)
        turn = known | {"loop", getattr(node.target, "name", "")}
        for each in node.iter_child_nodes(("iter", "else_")):
            yield from _strangers(each, turn)
    else:
        for each in node.iter_child_nodes():
            yield from _strangers(each, known)


def _parts(tree: nodes.Template, name: str) -> dict[str, int]:
    lines = _lines(tree)
    for block in tree.find_all(nodes.Block):
        if block.name not in EVERY_PART or block.name not in lines:
            problem = _("a letter has no part {part!r} there").format(part=block.name)
            raise fault(name, block.lineno, problem)
    for node in tree.body:
        if not isinstance(node, nodes.Block) and not _is_blank(node):
            raise fault(name, node.lineno, _("this stands outside of the letter's parts"))
    if not lines:
        raise fault(name, 1, _("there is no part of a letter in it"))
    return lines


def _lines(tree: nodes.Template) -> dict[str, int]:
    return {node.name: node.lineno for node in tree.body if isinstance(node, nodes.Block)}


def _is_blank(node: nodes.Node) -> bool:
    texts = list(node.find_all(nodes.TemplateData))
    words = any(text.data.strip() for text in texts)
    return isinstance(node, nodes.Output) and len(node.nodes) == len(texts) and not words
