"""What becomes of an export that is taken over, so that a person can check it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from complaintkit.evidence.formats.json_reader import Exported
from complaintkit.model import Event
from complaintkit.sentences import _
from complaintkit.views.imports import MOST_ROWS, more, stored_line
from complaintkit.views.page import Line, line


class Taken(Protocol):
    """How many entries of an export have which fate."""

    @property
    def log(self) -> str:
        """The id of the record that it is from."""

    @property
    def counts(self) -> Mapping[str, int]:
        """`read`, `stored`, `known`, `left_out`."""


def takeover_page(
    plan: Taken, appended: Sequence[Event], missing: Sequence[str] = ()
) -> list[Line]:
    """From which record, the numbers, and where the entries are now."""
    sentence = _(
        "In the file: {read} entries of record {log}. New here: {stored}, already there: {known}, "
        "about you and that record itself, left out: {left_out}."
    )
    page = [line(sentence.format(log=plan.log[:8], **plan.counts))]
    page += _missing(missing)
    if appended:
        return [*page, stored_line(appended)]
    return page if plan.counts["stored"] else [*page, line(_("Nothing was added to the record."))]


def record_page(
    export: Exported, record: str, missing: Sequence[str] = (), *, is_done: bool = False
) -> list[Line]:
    """The record that an export becomes where there is none."""
    sentence = _(
        "There is no record at {record}: the file becomes it, {number} entries as they are."
    )
    if is_done:
        sentence = _("Your record is {record}: {number} entries, each with its number and hash.")
    page = [line(sentence.format(record=record, number=len(export.events)))]
    page += _missing(missing)
    head = _("Fingerprint: {hash}").format(hash=export.events[-1].hash)
    return [*page, line(head)] if is_done else page


def _missing(hashes: Sequence[str]) -> list[Line]:
    """Entries name files by their hashes; an export as JSON holds none of the files."""
    sentence = _("This file of the record did not come along: {hash}")
    lines = [line(sentence.format(hash=each)) for each in hashes[:MOST_ROWS]]
    lines += more(len(hashes))
    if lines:
        hint = _("Copy the folder evidence of the other home beside the record, or import the zip.")
        lines.append(line(hint))
    return lines
