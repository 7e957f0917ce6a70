"""What each field of a noun holds, as far as masking must know it. Data, no code."""

TEXTS = {
    "profile": ("name", "address", "city"),
    "providers": ("name", "address"),
    "channels": ("value", "menu", "note", "hours"),
    "cases": (
        *("about", "want", "customer_no", "order_no", "contract_no", "closing_note"),
        *("rating_why", "behalf_name", "behalf_address", "behalf_authority", "provider"),
    ),
    "contacts": (
        *("summary", "said", "asked", "quotes", "number", "agent", "role", "site", "agent_id"),
        *("references", "note"),
    ),
    "promises": ("text", "words", "settled_note"),
    "milestones": ("note",),
    "payments": ("note",),
    "clauses": ("text", "place"),
    "offers": ("text", "why"),
    "sendings": ("tracking", "proof"),
    "exhibits": ("name", "note"),
    "contradictions": ("note",),
    "voidings": ("why",),
    "amendments": ("why",),
}
"""For each noun the fields that hold what somebody wrote."""
NOUNS = (
    *("contacts", "promises", "letters", "amendments", "voidings", "milestones", "payments"),
    *("clauses", "offers", "sendings", "exhibits", "contradictions"),
)
COLUMNS = {
    "reference_list": "references",
    "channel": "value",
    "promises.note": "settled_note",
}
"""What is called otherwise in an entry than in its noun; with the noun where it must be told."""
MACHINE = frozenset({
    *("case_id", "provider_id", "promise_id", "contact_id", "letter_id", "target_id"),
    *("source_id", "payment_id", "about_id", "one_id", "other_id", "superseded_by"),
    *("at", "opens", "closes", "closed_at", "settled_at", "opened_at", "made_at", "rendered_at"),
    *("kind", "settled_precision", "settled_as", "outcome", "clock", "precision", "zone"),
})  # fmt: skip
"""What no person wrote in an entry: ids, times, fixed words."""
IDENTIFYING = frozenset({
    *("name", "address", "email", "phone", "city", "value"),
    *("customer_no", "order_no", "contract_no"),
    *("behalf_name", "behalf_address", "number", "agent", "site", "agent_id", "references"),
    *("last4", "tracking", "proof", "proof_sha256", "sha256"),
})  # fmt: skip
"""Masked fields whose values are looked for in running text; notes and reasons are too long."""
ENDINGS = {"promise_settled": "promises", "case_closed": "cases"}
"""Kinds of entries that end a noun. When they are undone, it no longer says what they say."""
