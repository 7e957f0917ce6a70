"""When a provider answers: hours as people write them, read and asked whether it is open.

A closed grammar: every word is understood, or the text stays what it was, a text. No clock and no
file is read.
"""

from complaintkit.hours.opening import Hours, Opening, Stretch, open_at
from complaintkit.hours.reading import parse_hours

__all__ = ["Hours", "Opening", "Stretch", "open_at", "parse_hours"]
