"""Text for a calendar file; its commas, semicolons, backslashes and line breaks the writer escapes.

A control character in it would end a line, and a line of its own can be a property or an alarm.
"""

from complaintkit.edges.visible import lines, shown


def ics_text(text: str, *, one_line: bool = False) -> str:
    """*text* with its newlines, if it may have several lines, and nothing that cannot be seen."""
    return shown(text) if one_line else lines(text)
