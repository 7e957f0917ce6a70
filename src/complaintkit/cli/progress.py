"""A bar on a terminal for what takes longer than a second; nothing where nobody looks."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_WORTH_IT = 1 << 26
"""Bytes from which on it takes about a second: 64 MiB."""


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[int], object]]:
    """Tell what it gives of each piece of *total* bytes that was dealt with."""
    if total < _WORTH_IT or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _size: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, markup=False, emoji=False, highlight=False)
    columns = (TextColumn(title), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(title, total=total)
        yield lambda size: bar.advance(task, size)
