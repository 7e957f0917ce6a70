"""Sentences about the story as a whole: late entries, silences, overlaps, and what was left out."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from complaintkit.describe import describe_day
from complaintkit.evidence.bundle.content import Content
from complaintkit.evidence.gaps import gaps, overlaps
from complaintkit.sentences import _

_LATE = timedelta(days=1)
_MANY = 12
"""So many numbers are named; of more, how many there are."""


def remarks(content: Content) -> list[str]:
    """What a careful reader of the chronology would find."""
    told = []
    late = [each.entry for each in content.story.lines if each.gap and each.gap >= _LATE]
    if late:
        text = _("Recorded a day or more after it happened: {entries}.")
        told.append(text.format(entries=_entries([each for each in late if each])))
    doubts = [each.entry for each in content.story.lines if each.clock and each.entry]
    if doubts:
        text = _("Recorded while the computer's clock was set by hand or set back: {entries}.")
        told.append(text.format(entries=_entries([each for each in doubts if each])))
    for gap in gaps(content.story.lines):
        text = _("Between {since} (entry {before}) and {until} (entry {after}) nothing happened")
        text += _(" that was recorded: {days} days.")
        since, until = describe_day(gap.since), describe_day(gap.until)
        told.append(
            text.format(since=since, until=until, before=gap.before, after=gap.after, days=gap.days)
        )
    for each in overlaps(content.history.contacts):
        text = _("By the times that were told, the contacts of entries {one} and {other} overlap.")
        told.append(text.format(one=each.one, other=each.other))
    return told


def omissions(content: Content) -> list[str]:
    """What was left out, and why; nothing is left out silently."""
    told = [_("Other cases in the record, and drafts.")]
    if content.void:
        text = _("What was declared void, and so does not count: {entries}.")
        told.append(text.format(entries=_entries(list(content.void))))
    told += _files(content)
    if not content.audience.has_law:
        told.append(
            _("Which rules of law apply, and until when: that is the customer's own matter.")
        )
    if content.masked:
        times = sum(content.masked.values())
        text = _("What is masked, {times} times in all; manifest.json counts it field by field.")
        told.append(text.format(times=times))
    if not content.is_provable:
        told.append(
            _("The entries as they were stored, which anybody could check: they cannot be masked.")
        )
    return told


def _files(content: Content) -> Iterator[str]:
    """The files that are not in it, by the reason."""
    reasons: defaultdict[str, list[str]] = defaultdict(list)
    for each in (*content.exhibits.values(), *content.letters.values()):
        if each.why_not:
            reasons[each.why_not].append(each.label)
    for reason, labels in reasons.items():
        sentence = _("{files}: {reason}")
        if len(labels) > _MANY:
            sentence = _("{reason} Files of which this is so: {count}.")
        yield sentence.format(files=", ".join(labels), reason=reason, count=len(labels))


def _entries(numbers: list[int]) -> str:
    unique = sorted(set(numbers))
    if len(unique) > _MANY:
        return _("{count} entries").format(count=len(unique))
    if len(unique) == 1:
        return _("entry {entry}").format(entry=unique[0])
    return _("entries {entries}").format(entries=", ".join(map(str, unique)))
