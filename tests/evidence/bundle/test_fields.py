"""Each field of each noun was decided about: who sees it, masked, looked through or as it is."""

from typing import Any

import pytest

from complaintkit.evidence.bundle.audiences import AUDIENCES, FIELD_NAMES
from complaintkit.evidence.bundle.fields import IDENTIFYING, NOUNS, TEXTS
from complaintkit.model import (
    Amendment,
    Case,
    Channel,
    Contact,
    History,
    Letter,
    Profile,
    Promise,
    Provider,
    Voiding,
)
from complaintkit.model.dealings import Clause, Milestone, Offer, Payment, Sending
from complaintkit.model.evidence import Contradiction, Exhibit

MODELS: dict[str, Any] = {
    "profile": Profile,
    "providers": Provider,
    "channels": Channel,
    "cases": Case,
    "contacts": Contact,
    "promises": Promise,
    "letters": Letter,
    "amendments": Amendment,
    "voidings": Voiding,
    "milestones": Milestone,
    "payments": Payment,
    "clauses": Clause,
    "offers": Offer,
    "sendings": Sending,
    "exhibits": Exhibit,
    "contradictions": Contradiction,
}
EVERYWHERE = frozenset({
    *("entry", "id", "case_id", "at", "precision", "zone", "recorded_at", "voided", "target"),
})  # fmt: skip
AS_IT_IS = {
    "profile": ("language", "default_days"),  # the profile itself is given to no public
    "providers": ("country", "channels"),  # each channel is looked at by itself
    "channels": ("kind", "role"),
    "cases": (
        *("number", "provider_id", "amount", "opened_at", "opened_precision", "closed_at"),
        *("outcome", "sector", "country", "ground", "language", "script", "closed_entry"),
    ),
    "contacts": (
        *("channel", "direction", "outcome", "agent_refused", "level", "asked_for"),
        *("duration_s", "hold_s", "recorded_by_them", "clock"),
    ),
    "promises": (
        *("number", "contact_id", "by", "is_callback", "made_at", "made_precision", "window"),
        *("basis", "settled_as", "settled_at", "settled_precision", "superseded_by"),
        "settled_entry",
    ),
    "letters": ("number", "kind", "language", "rendered_at", "reply_by"),
    "milestones": ("kind", "source_id"),
    "payments": ("number", "kind", "amount", "method", "payment_id"),
    "offers": ("number", "value", "form", "decision"),
    "sendings": ("letter_id", "via"),
    "exhibits": ("number", "about_id", "size", "media_type"),
    "contradictions": ("one_id", "other_id"),
}
"""What everybody may see: ids, times, sums and fixed words. Nothing that somebody wrote."""


def test_every_noun_of_a_case_is_looked_at() -> None:
    """A new one would go out as it is."""
    apart = {"case", "provider"}

    assert set(History._fields) - apart == set(NOUNS)
    assert set(MODELS) - set(NOUNS) == {"profile", "providers", "channels", "cases"}


@pytest.mark.parametrize("table", MODELS)
def test_every_field_was_decided_about(table: str) -> None:
    """For a new one say here that anybody may see it; else mask it, or look through it."""
    fields = set(MODELS[table]._fields)
    seen = set(AS_IT_IS.get(table, ())) | EVERYWHERE
    masked = set(AUDIENCES["public"].masked.get(table, ())) - {"my_words"}
    texts = set(TEXTS.get(table, ()))

    assert fields - seen - masked - texts == set()
    assert (masked | texts | set(AS_IT_IS.get(table, ()))) - fields == set()
    assert seen & (masked | texts) == set()


@pytest.mark.parametrize("reader", AUDIENCES)
def test_what_is_masked_has_a_name_and_is_a_field(reader: str) -> None:
    """A slip of the pen masks nothing."""
    for table, hidden in AUDIENCES[reader].masked.items():
        assert set(hidden) <= {*MODELS[table]._fields, "my_words"}
        assert set(hidden) <= FIELD_NAMES.keys()


def test_what_tells_who_somebody_is_is_masked_for_the_public() -> None:
    """Else it would be looked for in no text."""
    masked = {field for fields in AUDIENCES["public"].masked.values() for field in fields}

    assert masked >= IDENTIFYING
