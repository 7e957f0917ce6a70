"""A sum among the words of a command: `pay acme 49.00 GBP`, `pay 49.00 GBP`."""

from complaintkit.entries.sums import sum_of
from complaintkit.errors import Ambiguous, Usage
from complaintkit.sentences import _


def who_and_amount(words: list[str]) -> tuple[str | None, str]:
    """WHO, if it is there, and the sum as typed.

    3 490.00 PLN is case 3 and 490, or 3,490; quotes tell which: 3 "490.00 PLN". Raises
    `Ambiguous`, or `Usage` for what is no sum.
    """
    whole, rest = " ".join(words), " ".join(words[1:])
    if not _is_sum(whole) or _is_quoted(words):
        amount = rest if _has_digits(rest) else whole
        if not _has_digits(amount):
            raise Usage(
                _("How much it was is missing."),
                _("Nothing was stored. Write: complaint pay acme 49.00 GBP"),
            )
        sum_of(amount)
        return words[0], amount
    if _is_sum(rest):
        raise Ambiguous(
            _("{words!r} is case {who} and {rest}, or the sum {whole}.").format(
                words=whole, who=words[0], rest=rest, whole=sum_of(whole)
            ),
            _("Nothing was stored. Write {whole}, or for the case: {who} {quoted}").format(
                whole=sum_of(whole), who=words[0], quoted=f'"{rest}"'
            ),
        )
    return None, whole


def _has_digits(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _is_quoted(words: list[str]) -> bool:
    """Whether the sum was put in quotes, behind a WHO."""
    return len(words) > 1 and " " in words[1].strip() and _is_sum(" ".join(words[1:]))


def _is_sum(text: str) -> bool:
    try:
        sum_of(text)
    except Usage:
        return False
    return True
