"""Editors for the tests: what a user may have set, and what it writes."""

from collections.abc import Callable

Editor = Callable[[str], str]

WRITES = 'path.write_text("First line\\n\\nДалее: 5 < 6\\n", "utf-8")'
