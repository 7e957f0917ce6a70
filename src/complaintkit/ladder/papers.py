"""Predicates about letters, answers and dated facts."""

from datetime import date

from complaintkit.describe import describe_day
from complaintkit.ladder import climbing
from complaintkit.ladder.situation import Reason, Situation
from complaintkit.model import Standing
from complaintkit.sentences import _


def letter_written(situation: Situation, kind: str) -> Reason | None:
    """It is written, and has left or can still leave.

    The day by which it asks for an answer must lie ahead: a letter that lay about is written anew.
    """
    letter = climbing.letter_that_counts(situation.standing, kind)
    if letter is None:
        return None
    is_stale = "" < letter.reply_by <= situation.today.isoformat()
    if is_stale and climbing.sent(situation.standing, kind) is None:
        return None
    return Reason(_("The letter is written"), (letter.entry,))


def letter_sent(situation: Situation, kind: str) -> Reason | None:
    left = climbing.sent(situation.standing, kind)
    return Reason(_("The letter was sent"), (left[1],)) if left else None


def days_since_sent(situation: Situation, days: int) -> Reason | None:
    left = climbing.sent(situation.standing, "claim")
    passed = (situation.today - left[0]).days if left else -1
    if left is None or passed < days:
        return None
    return Reason(_("The claim was sent {days} days ago").format(days=passed), (left[1],))


def unanswered(situation: Situation, days: int) -> Reason | None:
    """So many days after the claim, and after the day until which it asked for an answer."""
    standing = situation.standing
    left = climbing.sent(standing, "claim")
    if left is None or climbing.answered(standing, left[0]):
        return None
    if climbing.accepted(standing, left[0]):
        return None
    letter = climbing.sent_letter(standing, "claim")
    asked_until = letter.reply_by if letter else ""
    passed = (situation.today - left[0]).days
    if passed < days or situation.today.isoformat() <= asked_until:
        return None
    text = _("{days} days without an answer to the claim").format(days=passed)
    return Reason(text, (left[1],))


def answered(situation: Situation, days: int) -> Reason | None:
    standing = situation.standing
    left = climbing.sent(standing, "claim")
    came = climbing.answered(standing, left[0]) if left else None
    if left is None or came is None:
        return None
    yes, final = climbing.accepted(standing, left[0]), climbing.refused_for_good(standing, left[0])
    if yes and (final is None or yes[0] >= final[0]):
        return None
    if final:
        return Reason(_("They refused the claim for good"), (final[1],))
    if (situation.today - came[0]).days < days:
        return None
    return Reason(_("They answered the claim, and the case is still open"), (came[1],))


def accepted(situation: Situation, days: int) -> Reason | None:
    """They accepted the claim so many days ago."""
    left = climbing.sent(situation.standing, "claim")
    came = climbing.accepted(situation.standing, left[0]) if left else None
    passed = (situation.today - came[0]).days if came else -1
    if came is None or passed < days:
        return None
    text = _("They accepted the claim {days} days ago, and the case is still open")
    return Reason(text.format(days=passed), (came[1],))


def answer_since(situation: Situation, kind: str) -> Reason | None:
    """An answer of theirs came after the letter of a kind that counts was written."""
    letter = climbing.letter_that_counts(situation.standing, kind)
    if letter is None:
        return None
    written = letter.rendered_at.astimezone(situation.now.tzinfo).date()
    came = climbing.answer_after(situation.standing, written)
    return Reason(_("They have answered since"), (came[1],)) if came else None


def agreed_under(situation: Situation, days: int) -> Reason | None:
    """They accepted the complaint, or the user their offer, fewer days ago than this."""
    found = _agreed(situation.standing)
    if found is None:
        return None
    day, entry, text, _what = found
    final = climbing.refused_for_good(situation.standing, day)
    if (final and final[0] > day) or (situation.today - day).days >= days:
        return None
    return Reason(text.format(day=describe_day(day)), (entry,))


def agreed_on(situation: Situation, what: str) -> Reason | None:
    """Whether what was agreed is that money comes, or something else."""
    found = _agreed(situation.standing)
    if found is None or found[3] != what:
        return None
    return Reason(found[2].format(day=describe_day(found[0])), (found[1],))


def _agreed(standing: Standing) -> tuple[date, int, str, str] | None:
    """What was agreed last: the day, the entry, the sentence, and whether it is money.

    It is where the offer has a sum, or where they accepted the complaint of somebody who paid.
    """
    paid = any(each.kind == "charged" and each.voided is None for each in standing.payments)
    found = [
        (each.day, each.entry, _("They accepted your complaint on {day}"), paid)
        for each in climbing.milestones(standing, "accepted")
    ]
    found += [
        (
            each.at.date(),
            each.entry,
            _("You accepted their offer of {day}"),
            each.form == "money" and bool(each.value),
        )
        for each in standing.offers
        if each.decision == "accepted" and each.voided is None
    ]
    if not found:
        return None
    day, entry, text, is_money = max(found)
    return day, entry, text, "money" if is_money else "other"


def milestone(situation: Situation, kind: str) -> Reason | None:
    found = climbing.milestones(situation.standing, kind)
    if not found:
        return None
    from complaintkit.law.milestones import MILESTONES  # noqa: PLC0415 (a hundred of them)

    text = _("On record: {milestone}").format(milestone=MILESTONES[kind].label)
    return Reason(text, (found[0].entry,))


def days_since_warned(situation: Situation, days: int) -> Reason | None:
    """They were warned of a card dispute so many days ago."""
    return _since(situation, days, _("You warned them {days} days ago"), "dispute-warned")


def days_since_demand(situation: Situation, days: int) -> Reason | None:
    """They have had a final demand for so many days; or it left then, if no arrival is known."""
    text = _("They have had your final demand for {days} days")
    arrived = ("letter-before-claim", "demand-received")
    left = climbing.sent(situation.standing, "final")
    if left is None or climbing.milestones(situation.standing, *arrived):
        return _since(situation, days, text, *arrived)
    passed = (situation.today - left[0]).days
    if passed < days:
        return None
    return Reason(_("Your final demand left {days} days ago").format(days=passed), (left[1],))


def dispute(situation: Situation, _word: str) -> Reason | None:
    """A dispute of the payment runs at the bank: it was filed and has not ended."""
    filed = climbing.milestones(situation.standing, "dispute-filed")
    ended = climbing.milestones(situation.standing, "dispute-ended")
    if not filed or (ended and ended[-1].day >= filed[-1].day):
        return None
    return Reason(_("A dispute of the payment runs at your bank"), (filed[-1].entry,))


def _since(situation: Situation, days: int, sentence: str, *kinds: str) -> Reason | None:
    """Whether so many days have passed since the last of these milestones."""
    found = climbing.milestones(situation.standing, *kinds)
    passed = (situation.today - found[-1].day).days if found else -1
    if not found or passed < days:
        return None
    return Reason(sentence.format(days=passed), (found[-1].entry,))
