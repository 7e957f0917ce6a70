"""What a letter tells of the case itself: what is wrong, what is asked for, the numbers."""

from typing import Any

from complaintkit.letters.dealings import rating_facts
from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.model import History


def case_facts(history: History, sources: Sources) -> dict[str, Any]:
    """The facts of a case that stand in its own entry, by their names."""
    case = history.case
    texts = {
        "about": case.about,
        "want": case.want,
        "amount": sources.words.money(case.amount) if case.amount else "",
        "sector": case.sector,
        "ground": case.ground,
        "ground_words": sources.words.said("grounds", case.ground),
        "case_number": str(case.number),
        "customer_no": case.customer_no,
        "order_no": case.order_no,
        "contract_no": case.contract_no,
        "behalf_name": case.behalf_name,
        "behalf_address": case.behalf_address,
        "behalf_authority": case.behalf_authority,
    }
    rating = {"rating": rating_facts(case, sources)}
    return {name: sources.fact(text, case.entry) for name, text in texts.items()} | rating


def record_facts(checkpoint: tuple[str, int, str], sources: Sources) -> dict[str, Any]:
    """The record as it stands: what a later look at it is held against."""
    log, size, head = checkpoint
    return {
        "record_id": Fact(log, (1,)),
        "record_size": Fact(sources.words.counted(size, "entry"), (size,)),
        "record_head": Fact(head, (size,)),
    }


def statement_fact(history: History, sources: Sources) -> Fact:
    """The day on which the bank sent the statement that shows the payment, if that is recorded."""
    for each in history.milestones:
        if each.kind == "statement-sent" and each.voided is None:
            return sources.fact(sources.words.day(each.day), each.entry)
    return UNKNOWN
