"""Values for the head of an e-mail, where one line break would forge another header."""

import re

from complaintkit.edges.visible import shown
from complaintkit.errors import Refused
from complaintkit.sentences import _

# Controls, line separators, bidi embeddings and isolates, halves of surrogate pairs.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ENCODED_WORD = re.compile(r"=\?[^?]*\?[bq]\?", re.IGNORECASE)


def header(text: str) -> str:
    """*text*, unchanged, if it can stand in one line of a header and says there what it says here.

    Encoded words (`=?utf-8?q?...?=`) are refused: the receiver's program would decode them.
    """
    if found := _CONTROL.search(text):
        raise Refused(
            _(
                "A line for the head of an e-mail holds the control character {character} "
                "at place {position}. Nothing was written."
            ).format(character=shown(found[0]), position=found.start() + 1),
            _("Amend the entry that this text comes from: one line, without control characters."),
        )
    if _ENCODED_WORD.search(text):
        raise Refused(
            _(
                "A line for the head of an e-mail holds an encoded word (=?...?=). "
                "Nothing was written."
            ),
            _("Amend the entry that this text comes from: write the words as they are read."),
        )
    return text
