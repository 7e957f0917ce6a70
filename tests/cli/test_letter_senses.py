"""A letter is refused when it makes no sense now: with the reason."""

from collections.abc import Callable

import pytest

from complaintkit.letters.kinds import KINDS
from complaintkit.letters.senses import SENSES
from tests.cli.letter_stories import (
    CARD,
    NOW,
    TO,
    changed_mind,
    charged_again,
    dead_line,
    settled,
    silent,
    sofa,
    sofa_by_contract,
)
from tests.conftest import Run, Story, Tell


def test_every_kind_has_a_sense() -> None:
    """A kind without one could never be written."""
    assert SENSES.keys() == KINDS.keys()


def refund(run: Run) -> None:
    """The sofa's money is back."""
    sofa(run)
    run("pay", "1", "399.00 GBP", "--as", "refunded", "--for", "1", "--on", "2026-11-30", now=NOW)


def disputed(run: Run) -> None:
    """The bank has the sofa's dispute."""
    sofa(run)
    run("note", "1", "dispute-filed", "2026-11-30", now=NOW)


def warned(run: Run) -> None:
    """They were warned already."""
    sofa(run)
    run("note", "1", "dispute-warned", "2026-11-30", now=NOW)


def not_mine(run: Run) -> None:
    """Somebody else made the payment."""
    sofa(run)
    run("amend", "4", "--ground", "unauthorised", "--why", "it was not me", now=NOW)


def untried(run: Run) -> None:
    """Paid by card, and nobody was asked yet."""
    init = ("--name", "J", "--email", "j@example.org", "--country", "GB", "--zone", "Europe/London")
    run("init", *init, "--language", "en")
    run("open", "Acme", "--about", "a", "--want", "b", "--ground", "faulty")
    run("pay", "acme", "120.00 GBP", *CARD, "--on", "2026-11-20")


def answered(run: Run) -> None:
    """They have answered the claim about the sofa."""
    sofa(run)
    run("received", "1", "reply", "--on", "2026-11-30", now=NOW)


def asked_above(run: Run) -> None:
    """The executive office knows of the sofa."""
    sofa(run)
    run("note", "1", "executive-asked", "2026-11-30", now=NOW)


SENSELESS: list[tuple[str, Story, str]] = [
    ("chargeback-warning", changed_mind, "not paid by card, such as a transfer or cash (entry 5)."),
    ("dispute", changed_mind, "not paid by card, such as a transfer or cash (entry 5)."),
    ("chargeback-warning", refund, "The money has come back: to ask for it again"),
    ("dispute", refund, "would take it twice (entry 17)."),
    ("section75", refund, "would take it twice (entry 17)."),
    ("chargeback-warning", disputed, "A dispute of the payment runs at your bank (entry 17)."),
    ("dispute", disputed, "A dispute of the payment runs at your bank (entry 17)."),
    ("final", disputed, "A dispute of the payment runs at your bank (entry 17)."),
    ("chargeback-warning", warned, "They were warned already, and once is enough (entry 17)."),
    ("chargeback-warning", not_mine, "call your bank first, block the card and report it"),
    ("dispute", not_mine, "complaint note 1 unauthorised-reported (entry 4)."),
    ("chargeback-warning", untried, "First try to settle it with them"),
    ("section75", charged_again, "law of the United Kingdom only"),
    ("section75", changed_mind, "law of the United Kingdom only"),
    ("billing-error", sofa, "law of the United States only"),
    ("reminder", changed_mind, "no claim was sent, no promise is broken"),
    ("reminder", answered, "They answered on Mon 30 Nov 2026 (entry 19)."),
    ("executive", asked_above, "Once is enough."),
    ("executive", changed_mind, "First the written claim must be with them"),
    ("final", changed_mind, "First the written claim must be with them"),
    ("review", changed_mind, "First the written claim must be with them"),
    ("silence", sofa, "No rule of this case gives their silence a meaning by now."),
    ("contract", changed_mind, "Nobody there has said anything yet"),
    ("recording", changed_mind, "No phone call in which somebody answered is on record."),
    ("preserve", changed_mind, "There is no contact yet"),
    ("ombudsman", sofa, "The law opens no dispute body to you so far."),
    ("regulator", sofa, "The law opens no authority to you so far."),
    ("withdrawal", silent, "The law gives no time to change your mind"),
    ("thanks", sofa, "Nothing is on record for which to thank them"),
]


@pytest.mark.parametrize(("kind", "story", "reason"), SENSELESS)
def test_a_letter_that_makes_no_sense_is_refused_with_the_reason(
    run: Run, tell: Tell, entries: Callable[[], int], kind: str, story: Story, reason: str
) -> None:
    """Exit 65, nothing recorded; `--draft` shows it all the same."""
    tell(story)
    before = entries()

    refused = run("letter", "1", "--kind", kind, now=NOW)

    assert (refused.code, refused.out, entries()) == (65, "", before)
    assert reason in refused.err
    assert run("letter", "1", "--kind", kind, "--draft", now=NOW).code == 0


DAYS: list[tuple[str, Story, str, int]] = [
    ("chargeback-warning", sofa, "2027-02-27", 0),
    ("chargeback-warning", sofa, "2027-02-28", 65),
    ("withdrawal", changed_mind, "2027-12-03", 0),
    ("withdrawal", changed_mind, "2027-12-04", 65),
    ("silence", silent, "2026-11-16", 65),
    ("silence", silent, "2026-11-17", 0),
    ("ombudsman", dead_line, "2026-11-23", 65),
    ("ombudsman", dead_line, "2026-11-24", 0),
    ("billing-error", charged_again, "2026-12-30", 0),
    ("billing-error", charged_again, "2026-12-31", 65),
    ("reminder", sofa, "2026-11-23", 65),
    ("reminder", sofa, "2026-11-24", 0),
]
"""The last day and the first, of what the law or the claim itself gives."""


@pytest.mark.parametrize(("kind", "story", "day", "code"), DAYS)
def test_the_day_before_and_the_day_after(
    run: Run, tell: Tell, kind: str, story: Story, day: str, code: int
) -> None:
    """Not a day too early, and not one too late."""
    tell(story)

    done = run("letter", "1", "--kind", kind, *TO.get(kind, ()), now=f"{day}T12:00+00:00")

    assert (kind, day, done.code) == (kind, day, code), done.err


SENT: list[tuple[str, Story, str, str]] = [
    ("chargeback-warning", sofa, "dispute-warned", ""),
    ("dispute", sofa, "dispute-filed", ""),
    ("executive", sofa, "executive-asked", ""),
    ("final", sofa, "", "letter-before-claim"),
    ("recording", sofa, "", "data-requested"),
    ("silence", silent, "reply-demanded", ""),
    ("ombudsman", dead_line, "ombudsman-asked", ""),
    ("billing-error", charged_again, "", "error-notice"),
    ("withdrawal", changed_mind, "withdrew", "withdrawal-received"),
    ("cancel", sofa_by_contract, "cancelled", ""),
    ("thanks", settled, "", ""),
]


@pytest.mark.parametrize(("kind", "story", "leaving", "arrival"), SENT)
def test_what_was_sent_is_a_milestone(
    run: Run, tell: Tell, kind: str, story: Story, leaving: str, arrival: str
) -> None:
    """Of its leaving and of its arrival, as the ladder and the law look for them."""
    tell(story)
    assert run("letter", "1", "--kind", kind, *TO.get(kind, ()), now=NOW).code == 0
    number = str(run("show", "1", "--json", now=NOW).json["letters"][-1]["number"])
    words = ("--received", "today") if arrival else ()

    done = run("sent", number, "--via", "email", *words, now=NOW)

    found = [each["kind"] for each in run("show", "1", "--json", now=NOW).json["milestones"]]
    assert (done.code, {leaving, arrival} - {"", *found}) == (0, set())


def test_an_authority_gives_way_to_the_dispute_body_that_is_open(run: Run, tell: Tell) -> None:
    """By the open route: one need not know which of the two it is."""
    tell(dead_line)

    done = run("letter", "1", "--kind", "regulator", *TO["regulator"], now=NOW)

    assert "Application to a dispute body" in done.out
    why = "Instead of regulator this is ombudsman, which is open now. The law opens no authority"
    assert why in done.err
    for look in ("--check", "--draft"):
        shown = run("letter", "1", "--kind", "regulator", look, now=NOW)
        assert why in " ".join((shown.out + shown.err).split())
        shown = run("letter", "1", "--kind", "ombudsman", look, now=NOW)
        assert "Instead of" not in shown.out + shown.err
    assert run("show", "1", "--json", now=NOW).json["letters"][-1]["kind"] == "ombudsman"


def test_a_reply_is_asked_for_by_the_day_of_the_law(run: Run, tell: Tell) -> None:
    """Where a duty to answer ends ahead, 14 days after Thu 12 November; one's own day wins."""
    tell(dead_line)
    day = "2026-11-20T12:00+00:00"
    wants = ("--about", "Torn", "--want", "a new one", "--sector", "goods", "--country", "PL")
    assert run("open", "But Sp. z o.o.", *wants, now=day).code == 0
    assert run("note", "but", "complaint-received", "2026-11-12", now=day).code == 0
    said = "Please reply in writing by Thursday 26 November 2026. That is the last day under"

    shown = " ".join(run("letter", "but", "--draft", now=day).out.split())
    own = " ".join(run("letter", "but", "--draft", "--reply-by", "in 9 days", now=day).out.split())

    assert said in shown
    assert "by Sunday 29 November 2026. This day is a reasonable time that I ask for" in own


def test_the_day_to_name_a_dispute_scheme_is_no_day_to_answer(run: Run, tell: Tell) -> None:
    """Six weeks until they must name the scheme are not six weeks to think about the claim."""
    tell(dead_line)

    shown = " ".join(run("letter", "1", "--draft", now="2026-11-20T12:00+00:00").out.split())

    assert "by Friday 4 December 2026. This day is a reasonable time that I ask for" in shown
