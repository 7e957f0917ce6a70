"""When a provider answers the phone, by the user's own calls: always with how many there were."""

from complaintkit.describe import describe_seconds
from complaintkit.insight.reaching import ENOUGH, HourTried, Reaching
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, Table, blank, heading, line


def reaching_lines(found: Reaching) -> list[Line | Table]:
    """The best hour, or why none can be named, and every hour that was tried."""
    if not found.calls:
        return []
    lines: list[Line | Table] = [blank(), heading(_("When they answer, by your own calls"))]
    text = _("A person answered {answered} of {calls} calls.")
    lines.append(line(text.format(answered=found.answered, calls=found.calls), indent=2))
    lines.append(line(Span(_best(found), "good" if found.best else "dim"), indent=2))
    if found.without_hour:
        text = _("Calls of which only the day is known, so in no hour: {count}.")
        lines.append(line(text.format(count=found.without_hour), indent=2))
    if found.hours:
        titles = (_("Hour (your time)"), _("Answered"), _("Calls"), _("Median on hold"))
        lines.append(Table(titles, tuple(_row(each) for each in found.hours)))
    return lines


def _best(found: Reaching) -> str:
    best = found.best
    if best is not None:
        text = _("Best hour: {hour}, a person answered {answered} of {calls} calls.")
        return text.format(hour=_hour(best), answered=best.answered, calls=best.calls)
    if len(found.hours) == 1:
        return _("No best hour: you have tried one hour only.")
    if not any(each.calls >= ENOUGH for each in found.hours):
        text = _("No best hour yet: in none were there {count} calls.")
        return text.format(count=ENOUGH)
    return _("No best hour: none of those tried often enough was better than the others.")


def _hour(tried: HourTried) -> str:
    """From the full hour to the next: 9:00 to 10:00."""
    return _("{first}:00 to {last}:00").format(first=tried.hour, last=tried.hour + 1)


def _row(tried: HourTried) -> tuple[str, ...]:
    held = tried.median_held
    told = "–"
    if held is not None:
        text = _("{time} (of {count})")
        told = text.format(time=describe_seconds(held), count=len(tried.held))
    return _hour(tried), str(tried.answered), str(tried.calls), told
