"""Promises and payments that the cases of the ladder have in common."""

from typing import Any

from tests.builders import promise
from tests.ladder.cases import paid

BROKEN = promise(1, "2026-06-10 17:00")
RUNNING = promise(2, "2026-06-20 17:00")
CARD = (paid(method="credit-card"),)
VISA: dict[str, Any] = {"met_by": ("dispute-filed",), "methods": ("credit-card", "debit-card")}
