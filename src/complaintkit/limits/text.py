"""The limits of a text, as named numbers, and the sentences for a text that is beyond them.

Text is stored as it was given, never trimmed or normalised; what cannot be kept so is refused.
"""

from collections.abc import Sequence
from typing import Literal

from complaintkit.errors import Refused
from complaintkit.sentences import _

MAX_FIELD = 100_000
"""Characters (code points) in a long text: a summary, a quote, a note."""
MAX_NAME = 500
"""Characters in a one-line field: a name, a reference, a phone number."""
MAX_ITEMS = 200
"""How often one option may be given in one command."""

_FEWEST_DIGITS = 13
"""No card number has fewer."""

CardPolicy = Literal["ask", "mask", "keep"]
"""What to do with a card number: refuse and ask, store its last four digits, store all of it."""


def _named(field: str) -> str:
    from complaintkit.labels import field_name  # noqa: PLC0415 (for a refusal only)

    return field_name(field)


def storable(text: str, field: str, *, one_line: bool = False) -> str:
    """*text*, unchanged, if the record can keep it to the byte; *field* names it in a refusal."""
    _must_fit(text, field, MAX_NAME if one_line else MAX_FIELD)
    _must_be_utf8(text, field)
    if "\0" in text:
        raise Refused(
            _("The text of {field} holds a NUL character. Nothing was stored.").format(
                field=_named(field)
            ),
            _("Remove it: other programs would cut the text there."),
        )
    if one_line and text and text.splitlines() != [text]:
        raise Refused(
            _("The text of {field} has a line break. Nothing was stored.").format(
                field=_named(field)
            ),
            _("Give it on one line; a longer story belongs in the summary or in a note."),
        )
    return text


def storable_items(texts: Sequence[str], field: str, *, one_line: bool = False) -> tuple[str, ...]:
    """The values of a repeated option, unchanged, if each is storable and they are not too many."""
    if len(texts) > MAX_ITEMS:
        raise Refused(
            _("{field} was given {count} times; the limit is {limit}. Nothing was stored.").format(
                field=_named(field), count=len(texts), limit=MAX_ITEMS
            ),
            _("Record the rest in a further entry."),
        )
    return tuple(storable(text, field, one_line=one_line) for text in texts)


def without_card_numbers(text: str, field: str, policy: CardPolicy) -> str:
    """*text* as the user wants it stored: refused, masked or kept when it holds a card number.

    Masking can make a text longer, so ask `storable` afterwards.
    """
    if policy == "keep" or sum(map(str.isdecimal, text)) < _FEWEST_DIGITS:
        return text
    from complaintkit.limits.cards import card_numbers, mask_cards  # noqa: PLC0415 (seldom needed)

    if policy == "mask":
        return mask_cards(text)
    if found := card_numbers(text):
        raise Refused(
            _(
                "The text of {field} holds what looks like a card number (ending in: {endings}). "
                "Nothing was stored."
            ).format(field=_named(field), endings=", ".join(number.last4 for number in found)),
            _(
                "Use --mask-card to store only the last four digits, "
                "or --not-a-card to store the text as it is."
            ),
        )
    return text


def _must_fit(text: str, field: str, limit: int) -> None:
    if len(text) > limit:
        raise Refused(
            _(
                "The text of {field} is too long: {length} characters, and the limit is {limit}. "
                "Nothing was stored."
            ).format(field=_named(field), length=len(text), limit=limit),
            _("Shorten it, or attach the full text as a file."),
        )


def _must_be_utf8(text: str, field: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Refused(
            _(
                "The text of {field} is not valid UTF-8 at character {position}. "
                "Nothing was stored."
            ).format(field=_named(field), position=error.start + 1),
            _("Convert the text to UTF-8, or type that character again."),
        ) from None
