"""The scripts for each shell, and candidates in the form in which each takes them."""

import re
from collections.abc import Sequence
from pathlib import Path

from complaintkit.cli.completing import Candidate
from complaintkit.edges.visible import terminal

_SPECIAL = re.compile(r"([^\w@%+,./:=-])")
_NOT_IN_QUOTES = re.compile(r"[\"'`$!\\]")
_BREAKS = re.compile(r"[:=]")
"""What bash takes for the end of a word, so that it would put the whole name behind the half."""


def script(shell: str) -> str:
    """The script that makes a shell ask us."""
    return Path(__file__).with_name(f"complaint.{shell}").read_text(encoding="utf-8")


def lines(shell: str, word: str, candidates: Sequence[Candidate]) -> str:
    """The candidates for *word*, one on a line: to bash quoted, to others with what they are."""
    if shell == "bash":
        quoted = (_in_bash(each.value, word) for each in candidates)
        return "".join(f"{each}\n" for each in quoted if each)
    return "".join(f"{each.value}\t{terminal(each.told)}\n" for each in candidates)


def _in_bash(value: str, word: str) -> str:
    """A value as bash reads it back; empty for one that cannot follow what is typed."""
    if _BREAKS.search(value):
        return ""
    if word[:1] in ("'", '"'):
        return "" if _NOT_IN_QUOTES.search(value) else value
    return _SPECIAL.sub(r"\\\1", value)
