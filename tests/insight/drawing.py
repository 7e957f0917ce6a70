"""What the pictures of these tests are drawn of: a moment, rows, and periods of the law."""

from datetime import date
from typing import Any

from complaintkit.insight.rows import Row
from complaintkit.insight.timeline import timeline
from complaintkit.law.matter import DatedFact
from complaintkit.law.rules import Rule
from complaintkit.law.window import RuleWindow
from complaintkit.model import History
from tests.builders import at

RULE = Rule(
    id="rule",
    kind="they-must",
    title="Their answer",
    says="They must answer.",
    citation="Act 1",
    source="https://example.org",
    checked_on=date(2026, 11, 1),
    countries=("GB",),
)
NOW = at("2026-11-22 12:00")


def rows(story: History, *windows: RuleWindow) -> list[Row]:
    """The rows of a picture."""
    return list(timeline(story, windows, NOW).rows)


def window(kind: Any, closes: str, **changes: Any) -> RuleWindow:
    """A period that started on 1 November."""
    start = DatedFact("charged", date(2026, 11, 1), 7)
    made = RuleWindow(
        RULE._replace(kind=kind), start, date(2026, 11, 1), date.fromisoformat(closes)
    )
    return made._replace(**changes)
