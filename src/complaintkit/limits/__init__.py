"""What text may enter the record: its size and characters, and the card numbers to keep out."""

from complaintkit.limits.text import (
    MAX_FIELD,
    MAX_ITEMS,
    MAX_NAME,
    CardPolicy,
    storable,
    storable_items,
    without_card_numbers,
)

__all__ = [
    "MAX_FIELD",
    "MAX_ITEMS",
    "MAX_NAME",
    "CardPolicy",
    "storable",
    "storable_items",
    "without_card_numbers",
]
