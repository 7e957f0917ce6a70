"""What an event may say of each noun: the columns of its table that a body fills."""

COLUMNS: dict[str, dict[str, object]] = {
    "profile": {
        "name": "",
        "address": "",
        "email": "",
        "phone": "",
        "city": "",
        "account": "",
        "country": "",
        "language": "en",
        "zone": "",
        "default_days": 2,
    },
    "providers": {"name": "", "folded": "", "address": "", "country": "", "zone": ""},
    "channels": dict.fromkeys(
        ("provider_id", "kind", "value", "role", "hours", "menu", "note"), ""
    ),
    "cases": {
        **dict.fromkeys(("provider_id", "about", "want", "amount"), ""),
        **dict.fromkeys(("customer_no", "order_no", "contract_no", "opened_at"), ""),
        "opened_precision": "minute",
        **dict.fromkeys(("sector", "country", "ground", "closing_note"), ""),
        "rating": None,
        **dict.fromkeys(("rating_why", "language", "script"), ""),
        **dict.fromkeys(("behalf_name", "behalf_address", "behalf_authority"), ""),
    },
    "contacts": {
        **dict.fromkeys(("case_id", "at", "at_utc", "zone", "summary", "said", "number"), ""),
        "precision": "minute",
        "channel": "phone",
        "direction": "out",
        "outcome": "spoke",
        **dict.fromkeys(("asked", "quotes", "reference_list"), "[]"),
        **dict.fromkeys(("agent", "role", "site", "agent_id", "cost", "note", "clock"), ""),
        "agent_refused": 0,
        **dict.fromkeys(("level", "asked_for", "duration_s", "hold_s", "recorded_by_them")),
    },
    "promises": {
        "case_id": "",
        "contact_id": None,
        "party": "them",
        "is_callback": 0,
        **dict.fromkeys(("text", "words", "made_at", "closes", "rule", "zone"), ""),
        "opens": None,
        "precision": "minute",
        "basis": "stated",
        "made_precision": "minute",
        "settled_precision": "minute",
        "settled_note": "",
    },
    "letters": dict.fromkeys(
        ("case_id", "kind", "language", "rendered_at", "reply_by", "sha256"), ""
    ),
    "milestones": {
        **dict.fromkeys(("case_id", "kind", "at", "zone", "note"), ""),
        "precision": "day",
        "source_id": None,
    },
    "payments": {
        **dict.fromkeys(("case_id", "amount", "at", "zone", "method", "network", "last4"), ""),
        "kind": "charged",
        "precision": "day",
        "payment_id": None,
        "note": "",
    },
    "clauses": dict.fromkeys(("case_id", "text", "place"), ""),
    "offers": {
        **dict.fromkeys(("case_id", "text", "value", "at", "zone", "why"), ""),
        "form": "money",
        "decision": "open",
        "precision": "day",
    },
    "sendings": {
        **dict.fromkeys(("case_id", "letter_id", "at", "zone", "tracking"), ""),
        **dict.fromkeys(("proof", "proof_sha256"), ""),
        "via": "post",
        "precision": "day",
    },
    "exhibits": {
        **dict.fromkeys(("case_id", "sha256", "media_type", "name", "modified_at"), ""),
        **dict.fromkeys(("at", "zone", "note"), ""),
        "about_id": None,
        "size": 0,
        "precision": "minute",
    },
    "contradictions": dict.fromkeys(("case_id", "one_id", "other_id", "note"), ""),
}
"""For each noun the columns that an event's body may fill, and what stands there otherwise."""
