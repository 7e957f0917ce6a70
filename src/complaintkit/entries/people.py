"""Whom the user spoke to, as typed in one line: "Dana", "Dana, supervisor", "refused"."""

from complaintkit.entries.nameless import name_told
from complaintkit.entries.told import NO_NAME
from complaintkit.model import Level, words


def agent_told(typed: str) -> dict[str, str]:
    """The agent's name and position, by the names of their options.

    A position is what stands behind the first comma; one that is a level's own word says the level.
    A level's word alone says the level, and no name; "gave no name" is no name either.
    """
    name, _comma, role = (part.strip() for part in typed.partition(","))
    level = next((each for each in (role, name) if each.lower() in words(Level)), "").lower()
    if not role and level:
        return {"level": level}
    known, is_refused = name_told(name)
    found = {"agent": NO_NAME if is_refused else known, "role": role, "level": level}
    return {field: value for field, value in found.items() if value}
