"""What a template does, counted: each turn of a loop, each character that a filter goes through.

So one that would never end is stopped, on any machine after the same steps.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import TemplateRuntimeError

from complaintkit.sentences import _

MAX_LETTER = 4_000_000
"""Characters; with ten thousand contacts a letter has three million."""
MAX_STEPS = 4_000_000
"""Work: of a loop each node at each turn, of a filter or comparison each character."""
OURS = ("counted", "weighed")
"""Filters that no template may use itself."""


class Work:
    """What a template does, counted, so that it has an end."""

    def __init__(self) -> None:
        self._steps = MAX_STEPS

    def counted(self, things: Iterable[Any], steps: int) -> Iterator[Any]:
        for each in things:
            self._spend(steps)
            yield each

    def weighed(self, value: Any) -> Any:
        self._spend(len(value) if isinstance(value, str | tuple | dict) else 1)
        return value

    def joined(self, things: object, separator: str = "") -> str:
        if not isinstance(things, tuple) or not all(isinstance(each, str) for each in things):
            raise TemplateRuntimeError(_("join takes a list of words"))
        length = sum(map(len, things)) + len(things) * len(separator)
        if length > MAX_LETTER:
            raise TemplateRuntimeError(_("the letter grows without end"))
        self._spend(length)
        return separator.join(things)

    def _spend(self, steps: int) -> None:
        self._steps -= steps
        if self._steps < 0:
            raise TemplateRuntimeError(_("its work has no end"))


def count_steps(tree: nodes.Template) -> None:
    """Make loops count their turns, and whatever goes through a text weigh it."""
    for node in list(tree.find_all((nodes.For, nodes.Compare, nodes.Filter))):
        if isinstance(node, nodes.For):
            steps = 1 + sum(1 for _node in node.find_all(nodes.Node))
            node.iter = _through("counted", node.iter, nodes.Const(steps))
        elif isinstance(node, nodes.Compare):
            node.expr = _through("weighed", node.expr)
            for other in node.ops:
                other.expr = _through("weighed", other.expr)
        elif isinstance(node, nodes.Filter) and node.node is not None:
            node.node = _through("weighed", node.node)


def _through(name: str, value: nodes.Node, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(value, name, list(arguments), [], None, None, lineno=value.lineno)
