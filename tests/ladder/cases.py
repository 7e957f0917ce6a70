"""Standings and windows for tests of the ladder, with everything unimportant filled in."""

from datetime import date, datetime
from typing import Any

from complaintkit.ladder import NextStep, Playbook, next_step
from complaintkit.ladder.shipped import playbook_of
from complaintkit.ladder.standing import Ladder, ladder
from complaintkit.law.matter import DatedFact
from complaintkit.law.rules import Rule
from complaintkit.law.window import RuleWindow
from complaintkit.model import Standing
from complaintkit.model.dealings import Clause, Milestone, Offer, Payment, Sending
from tests.builders import CASE, at, claim, standing

NOW = at("2026-06-15 10:00")
OPENED = at("2026-05-01 09:00")
PLAYBOOK = playbook_of()
CLAIM = claim(1, "2026-05-20 10:00")


def about(**changes: Any) -> Standing:
    """An open case of 1 May; fields of the case and of the standing alike."""
    own = {name: value for name, value in changes.items() if name in Standing._fields}
    case = CASE._replace(
        opened_at=OPENED, **{name: value for name, value in changes.items() if name not in own}
    )
    return standing(case=case)._replace(**own)


def noted(kind: str, on: str, entry: int = 60) -> Milestone:
    """A dated fact."""
    values: dict[str, Any] = dict.fromkeys(Milestone._fields, "")
    values |= {"kind": kind, "at": at(f"{on} 12:00"), "entry": entry, "voided": None}
    return Milestone(**values)


def paid(
    amount: str = "49.00 GBP", method: str = "", kind: str = "charged", entry: int = 70
) -> Payment:
    """Money that moved on 10 April."""
    values: dict[str, Any] = dict.fromkeys(Payment._fields, "")
    values |= {"kind": kind, "amount": amount, "method": method, "entry": entry}
    return Payment(**values | {"at": at("2026-04-10 12:00"), "voided": None})


def sending(on: str, letter: str = "letter1") -> Sending:
    """A letter that left."""
    values: dict[str, Any] = dict.fromkeys(Sending._fields, "")
    values |= {"letter_id": letter, "at": at(f"{on} 12:00"), "entry": 50, "voided": None}
    return Sending(**values)


def clause(entry: int = 8) -> Clause:
    """A quotation from the contract."""
    return Clause(entry, "clause", "case", "Parts are covered for ten years.", "page 2", None)


def offer(entry: int = 9) -> Offer:
    """An offer that waits for an answer."""
    values: dict[str, Any] = dict.fromkeys(Offer._fields, "")
    return Offer(**values | {"entry": entry, "decision": "open", "at": NOW, "voided": None})


def window(
    kind: str,
    *,
    opens: str = "2026-05-01",
    closes: str = "",
    start: int = 60,
    **rule: Any,
) -> RuleWindow:
    """A window of a rule that is called like its kind and route."""
    values: dict[str, Any] = dict.fromkeys(
        ("says", "citation", "source", "not_started", "title", "id"), "a-rule"
    )
    values |= {"checked_on": date(2026, 1, 1), "countries": (), "kind": kind}
    ends = date.fromisoformat(closes) if closes else None
    return RuleWindow(
        Rule(**values | rule),
        DatedFact("complained", date(2026, 5, 1), start),
        date.fromisoformat(opens),
        ends,
        latest=ends,
        ends=ends,
    )


def sent(on: str = "2026-05-20", **changes: Any) -> Standing:
    """A case whose claim is with them since a day."""
    return about(**{"letters": (CLAIM,), "sendings": (sending(on),)} | changes)


def step(
    case: Standing, *windows: RuleWindow, now: datetime = NOW, playbook: Playbook = PLAYBOOK
) -> NextStep | None:
    """The next step by the playbook that ships."""
    return next_step(case, windows, now=now, playbook=playbook)


def rung(case: Standing, *windows: RuleWindow, now: datetime = NOW) -> str | None:
    """The name of the next step."""
    found = step(case, *windows, now=now)
    return found.rung if found else None


def whole(case: Standing, *windows: RuleWindow, now: datetime = NOW, country: str = "") -> Ladder:
    """Where every rung stands."""
    return ladder(case, windows, now=now, playbook=PLAYBOOK, country=country)


def status(case: Standing, name: str, *windows: RuleWindow, now: datetime = NOW) -> str:
    """Where one rung stands; "" when it is not listed."""
    found = [each for each in whole(case, *windows, now=now).rungs if each.rung.name == name]
    return found[0].status if found else ""


def why(case: Standing, name: str, *windows: RuleWindow) -> tuple[str, tuple[int, ...]]:
    """Why a rung stands where it does, with its entries."""
    (found,) = [each for each in whole(case, *windows).rungs if each.rung.name == name]
    return found.reason.text, found.reason.entries
