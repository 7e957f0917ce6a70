"""The one door for sentences that a person reads: `_()`, so that translations need no hunt."""

import gettext
from pathlib import Path

_ = gettext.translation(
    "complaintkit", localedir=str(Path(__file__).with_name("locale")), fallback=True
).gettext
