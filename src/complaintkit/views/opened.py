"""Which rules a new case is under, for a receipt."""

from complaintkit.law.called import SECTORS
from complaintkit.model import Case
from complaintkit.sentences import _
from complaintkit.views.page import Line, line


def law_line(case: Case, guessed_from: Case | None) -> Line:
    """Whose law, and for what they sell; where that was guessed from, and how to change it."""
    command = f"complaint amend {case.entry} --sector ... --why ..."
    if not case.country:
        sentence = _("Whose law applies is not known; to say so: {command}")
        return line(sentence.format(command=f"complaint amend {case.entry} --country GB --why ..."))
    if not case.sector:
        sentence = _("Rules that apply: law of {country}. To say what they sell: {command}")
    elif guessed_from is not None:
        sentence = _(
            "Rules that apply: law of {country}, {sector} (a guess: as in case {number}, "
            "entry {entry}). If that is wrong: {command}"
        )
    else:
        sentence = _("Rules that apply: law of {country}, {sector}.")
    return line(
        sentence.format(
            country=case.country,
            sector=SECTORS.get(case.sector, case.sector),
            command=command,
            number=guessed_from.number if guessed_from else "",
            entry=guessed_from.entry if guessed_from else "",
        )
    )
