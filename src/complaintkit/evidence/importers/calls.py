"""The call log of an Android phone, as "SMS Backup & Restore" writes it: `<calls><call .../>`.

The file is anybody's: a document type is refused, so no entity can grow or reach outside, and the
calls are taken as they pass, so no tree is built. `readable_date` is in the words and the zone of
the phone; only `date`, milliseconds since 1970 in UTC, is read.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from complaintkit.entries.told import Told
from complaintkit.errors import Refused
from complaintkit.evidence.importers.found import (
    Found,
    Reading,
    Unreadable,
    digest,
    quoted,
    reading_of,
)
from complaintkit.phone_numbers import same_number
from complaintkit.sentences import _

_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST_DATE, _LONGEST_DURATION = 14, 7
"""Digits of milliseconds until the year 5138, of seconds in 115 days."""
MOST_CALLS = 100_000
"""Calls with one provider: thirty each day for nine years."""
_SPELLINGS = 10_000
"""Numbers that are remembered as theirs or not."""
_LONE_HALVES = re.compile(
    rb"&#(?:(5[56]\d{3})|x([dD][89abAB][0-9a-fA-F]{2}));"
    rb"&#(?:(5[67]\d{3})|x([dD][c-fC-F][0-9a-fA-F]{2}));"
)
"""An emoji as Android writes it: the halves of UTF-16, which XML does not allow."""


class _Sense(NamedTuple):
    """What a type of call means for us."""

    direction: str
    outcome: str
    unanswered: str
    """The outcome when it lasted no second."""
    note: str = ""


def _senses() -> dict[str, _Sense]:
    """The types of Android's CallLog, by their numbers."""
    return {
        "1": _Sense("in", "spoke", "cut-off"),
        "2": _Sense("out", "spoke", "no-answer"),
        "3": _Sense("in", "no-answer", "no-answer", _("You missed the call.")),
        "4": _Sense("in", "voicemail", "voicemail"),
        "5": _Sense("in", "no-answer", "no-answer", _("You declined the call.")),
        "6": _Sense("in", "no-answer", "no-answer", _("Your phone blocked the call.")),
        "7": _Sense("in", "spoke", "cut-off", _("It was answered on another device.")),
    }


def read_calls(data: bytes, numbers: Sequence[str]) -> Reading:
    """The calls from and to *numbers*, in any spelling. Raises `Refused` for another file."""
    from defusedxml import DefusedXmlException  # noqa: PLC0415 (only an import needs it)
    from defusedxml.ElementTree import DefusedXMLParser, ParseError  # noqa: PLC0415

    calls = _Calls(numbers)
    try:
        parser = DefusedXMLParser(target=calls, forbid_dtd=True)
        parser.feed(_LONE_HALVES.sub(_whole, data))
        parser.close()
    except DefusedXmlException:
        raise _refused(_("it declares a document type or entities, which no phone does")) from None
    except (ParseError, ValueError, LookupError) as error:
        raise _refused(_("it is not whole XML: {reason}").format(reason=error)) from None
    calls.must_be_complete()
    senses = _senses()
    reading = reading_of(_call(number, call, senses) for number, call in calls.theirs)
    return reading._replace(left_out=calls.read - len(calls.theirs))


def _whole(halves: re.Match[bytes]) -> bytes:
    high, low = int(halves[1] or int(halves[2], 16)), int(halves[3] or int(halves[4], 16))
    if high not in range(0xD800, 0xDC00) or low not in range(0xDC00, 0xE000):
        return halves[0]
    return b"&#%d;" % (0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00)


def _refused(reason: str) -> Refused:
    return Refused(
        _("This is not a call log of a phone: {reason}.").format(reason=reason),
        _("Nothing was stored. Export the calls again with SMS Backup & Restore, as XML."),
    )


class _Calls:
    """What the parser calls for each element; keeps the calls with the provider alone."""

    def __init__(self, numbers: Sequence[str]) -> None:
        self.theirs: list[tuple[int, dict[str, str]]] = []
        """The number of each in the file, and its attributes."""
        self.read = 0
        self._count: str | None = None
        self._depth = 0

        @lru_cache(maxsize=_SPELLINGS)
        def is_theirs(spelling: str) -> bool:
            return any(same_number(spelling, number) for number in numbers)

        self._is_theirs = is_theirs

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._depth == 0:
            if tag != "calls":
                raise _refused(_("its first element is {tag}, not 'calls'").format(tag=quoted(tag)))
            self._count = attributes.get("count")
        elif self._depth == 1 and tag == "call":
            self.read += 1
            if self._is_theirs(attributes.get("number", "")):
                self.theirs.append((self.read, attributes))
                self._must_fit()
        self._depth += 1

    def end(self, _tag: str) -> None:
        """An element ends."""
        self._depth -= 1

    def must_be_complete(self) -> None:
        """Raise `Refused` when the phone counted other calls than are there."""
        if self._count is not None and self._count != str(self.read):
            reason = _("it says that it holds {count} calls, and has {found}")
            raise _refused(reason.format(count=quoted(self._count), found=self.read))

    def _must_fit(self) -> None:
        if len(self.theirs) > MOST_CALLS:
            raise _refused(_("it has more than {limit} calls with them").format(limit=MOST_CALLS))


def _call(number: int, call: Mapping[str, str], senses: Mapping[str, _Sense]) -> Found | Unreadable:
    place = _("call {number}").format(number=number)
    date, kind = call.get("date", ""), call.get("type", "")
    duration = call.get("duration") or "0"
    reason = ""
    if not _is_number(date, _LONGEST_DATE):
        reason = _("Its date is {date}, not milliseconds since 1970.").format(date=quoted(date))
    elif not _is_number(duration, _LONGEST_DURATION):
        reason = _("Its duration is {duration}, not seconds.").format(duration=quoted(duration))
    elif kind not in senses:
        reason = _("Its type is {type}, which no phone is known to write.").format(
            type=quoted(kind)
        )
    if reason:
        return Unreadable(place, number, reason)
    told = _told(call, senses[kind], int(duration))
    return Found(place, number, f"call:{digest(call['number'], date, kind, duration)}", told)


def _told(call: Mapping[str, str], sense: _Sense, seconds: int) -> Told:
    at = _FIRST + timedelta(seconds=int(call["date"]) // 1000)
    return Told(
        at=at.isoformat(),
        duration=f"{seconds}s" if seconds else "",
        direction=sense.direction,
        outcome=sense.outcome if seconds else sense.unanswered,
        number=call["number"],
        note="\n".join(filter(None, (sense.note, _name(call)))),
    )


def _name(call: Mapping[str, str]) -> str:
    """What the phone calls them."""
    name = call.get("contact_name", "")
    is_known = name not in ("", "(Unknown)", "null")
    return _("In the phone: {name}").format(name=name) if is_known else ""


def _is_number(text: str, digits: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= digits
