"""Predicates about money: how it was paid, what came back, and whether the rest is worth it."""

from collections.abc import Callable

from complaintkit.ladder.situation import Reason, Situation
from complaintkit.law.rules import CARDS
from complaintkit.model import Standing
from complaintkit.model.dealings import Payment
from complaintkit.sentences import _

_BACK = ("refunded", "credited", "provisional")


def paid_by(situation: Situation, _way: str) -> Reason | None:
    """Something was paid by card."""
    paid = [each for each in _charges(situation.standing) if each.method in CARDS]
    return Reason(_("You paid by card"), (paid[0].entry,)) if paid else None


def not_paid_by(situation: Situation, _way: str) -> Reason | None:
    """How it was paid is known, and nothing was paid by card."""
    paid = [each for each in _charges(situation.standing) if each.method]
    if not paid or any(each.method in CARDS for each in paid):
        return None
    return Reason(_("You did not pay by card"), tuple(each.entry for each in paid))


def money(situation: Situation, how: str) -> Reason | None:
    """What came back: all of it, a part, or more than was paid."""
    standing = situation.standing
    if not any(each.kind in _BACK for each in _counting(standing)):
        return None
    tests: dict[str, Callable[[Standing], Reason | None]] = {
        "back": _all_back,
        "partly-back": _partly_back,
        "twice": _recovered_twice,
    }
    return tests[how](standing)


def worth(situation: Situation, _word: str) -> Reason | None:
    """The sum in dispute is below what the playbook calls small in its currency."""
    standing = situation.standing
    left = in_dispute(standing)
    amount, _space, currency = left.partition(" ")
    bound = situation.playbook.small_sums.get(currency)
    if not left or bound is None or not 0 < _hundredths(amount) < bound * 100:
        return None
    steps = len(standing.attempts) + len(standing.letters)
    text = _("The sum in dispute is only {sum}: one letter is worth it, more is not")
    if steps:
        text = _(
            "The sum in dispute is only {sum} (your steps so far: {steps}): one letter is worth "
            "it, more is not"
        )
    paid = () if standing.case.amount else tuple(each.entry for each in _counting(standing))
    return Reason(text.format(sum=left, steps=steps), paid or (standing.case.entry,))


def in_dispute(standing: Standing) -> str:
    """The sum that is still out, "0.13 PLN": of what is claimed, else of what was paid.

    Empty when nobody named one, or when several payments leave it open.
    """
    amount, paid = standing.case.amount, _counting(standing)
    if not any(each.kind in _BACK for each in paid):
        charges = [each.amount for each in _charges(standing)]
        return amount or (charges[0] if len(charges) == 1 else "")
    from complaintkit.ledger import ledgers, still_disputed  # noqa: PLC0415 (loads decimal)

    left = still_disputed(paid, amount)
    if left is not None:
        return str(left)
    found = [each for each in ledgers(paid) if each.still_out > 0]
    return str(found[0].money(found[0].still_out)) if len(found) == 1 else ""


def _all_back(standing: Standing) -> Reason | None:
    """Everything that was claimed, or else paid, has come back; a bank's credit is provisional."""
    from complaintkit.ledger import ledgers, still_disputed  # noqa: PLC0415 (loads decimal)

    paid = _counting(standing)
    left, found = still_disputed(paid, standing.case.amount), ledgers(paid)
    is_out = any(each.charged > each.refunded + each.credited for each in found)
    came = any(each.charged and each.refunded + each.credited for each in found)
    if left.amount > 0 if left else is_out or not came:
        return None
    return Reason(_("The money has come back"), _returns(standing))


def _partly_back(standing: Standing) -> Reason | None:
    from complaintkit.ledger import still_disputed  # noqa: PLC0415 (loads decimal)

    left = still_disputed(_counting(standing), standing.case.amount)
    if _all_back(standing) or (left and str(left) == standing.case.amount):
        return None  # nothing came back in the currency of the claim
    return Reason(_("A part of the money has come back"), _returns(standing))


def _recovered_twice(standing: Standing) -> Reason | None:
    from complaintkit.ledger import ledgers  # noqa: PLC0415 (loads decimal)

    found = ledgers(_counting(standing))
    if not any(each.charged and each.is_recovered_twice for each in found):
        return None
    return Reason(_("More came back than was paid"), _returns(standing))


def _returns(standing: Standing) -> tuple[int, ...]:
    """The entries by which money came back."""
    return tuple(each.entry for each in _counting(standing) if each.kind in _BACK)


def _charges(standing: Standing) -> list[Payment]:
    return [each for each in _counting(standing) if each.kind == "charged"]


def _counting(standing: Standing) -> list[Payment]:
    return [each for each in standing.payments if each.voided is None]


def _hundredths(amount: str) -> int:
    """An amount as a whole number; `decimal` takes longer to load than all of this to run."""
    whole, _point, decimals = amount.partition(".")
    return int(whole) * 100 + int(decimals.ljust(2, "0")[:2])
