"""A last look at the pages of a bundle: what was masked stands nowhere, however it got there."""

import re

from complaintkit.errors import Refused
from complaintkit.evidence.bundle.content import Content
from complaintkit.sentences import _


def must_hold_no_secret(path: str, page: bytes, content: Content) -> None:
    """Raise `Refused`, naming it, if a masked value that is one of a kind stands on a page."""
    found = _found(page, content)
    if found:
        raise Refused(
            _("{path} would show {found!r}, which is masked elsewhere.").format(
                path=path, found=found
            ),
            _(
                "Nothing was written. If it is a secret, amend the entry in which it stands; if it "
                "is none, amend the detail that says it."
            ),
        )


def _found(page: bytes, content: Content) -> str:
    if not content.audience.is_text_masked:  # folders only; a long page is not copied for them
        return next((each for each in content.identifiers if each.encode() in page), "")
    text = page.decode()
    for each in content.identifiers:
        if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text, re.IGNORECASE):
            return each
    return ""
