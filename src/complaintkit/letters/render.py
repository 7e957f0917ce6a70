"""Facts and a template into the parts of a letter: the only home of Jinja.

A template is words, facts, `if` and `for`. Calls, arithmetic, assignments, macros and other files
are refused before it runs, so it reaches nothing but the facts and cannot grow without bound.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, Undefined, nodes
from jinja2.exceptions import TemplateRuntimeError, UndefinedError
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from complaintkit.errors import Refused
from complaintkit.letters import wording
from complaintkit.letters.facts import LetterFacts, missing, with_gaps
from complaintkit.letters.kinds import KINDS, LISTED, PARTS, Kind, RenderedLetter
from complaintkit.letters.templates import fault, template
from complaintkit.sentences import _

__all__ = ["RenderedLetter", "render"]

MAX_LETTER = 10_000_000
"""Characters in a letter."""
MAX_STEPS = 10_000_000
"""Work of all loops of a template together: a turn costs as many steps as it has nodes."""
_LONG_STEP = 100  # a filter or a comparison may go through a long text

_FILTERS = ("capitalize", "first", "last", "length", "lower", "title", "trim", "upper")
_ALLOWED = (
    *(nodes.Template, nodes.Block, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const),
    *(nodes.Getattr, nodes.Getitem, nodes.If, nodes.For, nodes.CondExpr, nodes.Compare),
    *(nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter, nodes.Test),
)


def render(
    kind: str, language: str, facts: LetterFacts, *, user_templates: Path | None, draft: bool
) -> RenderedLetter:
    """The letter in its parts. A template in *user_templates* wins over the one that ships.

    A letter that lacks a fact is refused with the questions to ask; a draft marks the gaps.
    """
    letter = _known_kind(kind)
    _check_facts(facts, letter, language, draft=draft)
    source = _Source(*template(kind, language, user_templates), with_gaps(facts, letter).plain())
    mark = wording.DRAFT_MARK if draft else ""
    parts = {part: source.part(part) for part, _role in PARTS if part not in LISTED}
    lists = {
        part: tuple(source.part(part, {part: each}) for each in source.facts[things])
        for part, things in LISTED.items()
    }
    return RenderedLetter(kind, language, mark, parts, lists)


def _known_kind(kind: str) -> Kind:
    if kind not in KINDS:
        raise Refused(
            _("There is no letter of the kind {kind!r}.").format(kind=kind),
            _("There are: {kinds}.").format(kinds=", ".join(KINDS)),
        )
    return KINDS[kind]


def _check_facts(facts: LetterFacts, letter: Kind, language: str, *, draft: bool) -> None:
    if language != facts.language:
        raise Refused(
            _("The facts are worded in {facts!r}, the letter is to be in {letter!r}.").format(
                facts=facts.language, letter=language
            )
        )
    lacking = missing(facts, letter)
    if lacking and not draft:
        message = _("The letter lacks: {facts}. Nothing was written.")
        raise Refused(
            message.format(facts=", ".join(each.fact for each in lacking)),
            "\n".join(each.question for each in lacking),
        )


class _Source:
    """A template that was found harmless, ready to write its parts with one letter's facts."""

    def __init__(self, name: str, source: str, facts: dict[str, Any]) -> None:
        self.facts = facts
        self._name = name
        self._room, self._steps = MAX_LETTER, MAX_STEPS
        environment = _environment(self._counted)
        try:
            tree = environment.parse(source, name)
            self._lines = _check(tree, name, {*facts, *LISTED})
            _count_steps(tree)
            code = environment.compile(tree, name, name)
        except TemplateSyntaxError as error:
            raise fault(name, error.lineno, error.message or "") from error
        except (RecursionError, MemoryError, SyntaxError) as error:
            raise fault(name, 1, _("it is nested too deeply")) from error
        self._template = Template.from_code(environment, code, {})

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
        return "".join(pieces)

    def _counted(self, things: Iterable[Any], steps: int) -> Iterator[Any]:
        for each in things:
            self._steps -= steps
            if self._steps < 0:
                raise TemplateRuntimeError(_("its loops run without end"))
            yield each

    def _line(self, error: BaseException, part: str) -> int:
        """The line of the template that failed, or else that of its part."""
        line = self._lines[part]
        for frame, number in walk_tb(error.__traceback__):
            if frame.f_code.co_filename == self._name:
                line = self._template.get_corresponding_lineno(number)
        return line


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


def _environment(counted: Callable[[Iterable[Any], int], Iterator[Any]]) -> _Facts:
    environment = _Facts(undefined=_Unknown, finalize=_only_words, autoescape=False)
    environment.globals.clear()
    known = environment.filters
    environment.filters = {name: known[name] for name in _FILTERS}
    environment.filters |= {"join": _joined, "counted": counted}
    return environment


def _only_words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Undefined):
        return str(value)  # which raises
    raise TemplateRuntimeError(_("only words can be written: name one part of this fact"))


def _joined(things: object, separator: str = "") -> str:
    if not isinstance(things, tuple) or not all(isinstance(each, str) for each in things):
        raise TemplateRuntimeError(_("join takes a list of words"))
    if sum(map(len, things)) + len(things) * len(separator) > MAX_LETTER:
        raise TemplateRuntimeError(_("the letter grows without end"))
    return separator.join(things)


def _check(tree: nodes.Template, name: str, known: set[str]) -> dict[str, int]:
    """Refuse a template that does more than a letter may; the line of each part otherwise."""
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED) or getattr(node, "name", "") == "counted":
            told = _("{what} is more than a letter's template may use: words, facts, if and for")
            raise fault(name, node.lineno, told.format(what=type(node).__name__))
    for unknown in sorted(find_undeclared_variables(tree) - known):
        lines = [each.lineno for each in tree.find_all(nodes.Name) if each.name == unknown]
        raise fault(name, min(lines), _("there is no fact {name!r}").format(name=unknown))
    return _parts(tree, name)


def _parts(tree: nodes.Template, name: str) -> dict[str, int]:
    wanted = {part for part, _role in PARTS}
    lines = {node.name: node.lineno for node in tree.body if isinstance(node, nodes.Block)}
    for block in tree.find_all(nodes.Block):
        if block.name not in wanted or block.name not in lines:
            problem = _("a letter has no part {part!r} there").format(part=block.name)
            raise fault(name, block.lineno, problem)
    for node in tree.body:
        if not isinstance(node, nodes.Block) and not _is_blank(node):
            raise fault(name, node.lineno, _("this stands outside of the letter's parts"))
    for part in sorted(wanted - lines.keys()):
        raise fault(name, 1, _("the part {part!r} is not there; it may be empty").format(part=part))
    return lines


def _is_blank(node: nodes.Node) -> bool:
    texts = list(node.find_all(nodes.TemplateData))
    words = any(text.data.strip() for text in texts)
    return isinstance(node, nodes.Output) and len(node.nodes) == len(texts) and not words


def _count_steps(tree: nodes.Template) -> None:
    """Make every loop of the template count its work."""
    for loop in list(tree.find_all(nodes.For)):
        steps = 1
        for node in loop.find_all(nodes.Node):
            steps += _LONG_STEP if isinstance(node, nodes.Filter | nodes.Compare) else 1
        cost: list[nodes.Expr] = [nodes.Const(steps)]
        loop.iter = nodes.Filter(loop.iter, "counted", cost, [], None, None, lineno=loop.lineno)
