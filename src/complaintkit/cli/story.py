"""The story that `complaint demo` tells: what happens, when, and the commands a person types."""

from typing import NamedTuple

from complaintkit.sentences import _


class Scene(NamedTuple):
    """A moment of the story."""

    at: str
    told: str
    commands: tuple[tuple[str, ...], ...]


SCENES = (
    Scene(
        "2026-11-02T13:00-05:00",
        _("Monday. Sam sets complaintkit up, once."),
        (
            (
                *("init", "--name", "Sam Carter", "--address", "12 Elm Street, Springfield"),
                *("--email", "sam@example.org", "--country", "US", "--language", "en"),
                *("--phone", "555-0142", "--zone", "America/New_York"),
            ),
        ),
    ),
    Scene(
        "2026-11-02T14:53-05:00",
        _("Billed ten days after he cancelled, he calls, waits, and is promised a callback."),
        (
            (
                *("log", "Comcast", "--about", "Billed ten days after cancellation"),
                *("--want", "refund of 41.80 USD", "--amount", "41.80 USD", "--at", "14:05"),
                *("--agent", "Dana", "--role", "billing agent", "--level", "frontline"),
                *("--ref", "CR-2231", "--duration", "48m", "--hold", "32m"),
                *("--said", "No way to refund a card", "--callback", "tomorrow 5pm"),
            ),
        ),
    ),
    Scene(
        "2026-11-02T15:10-05:00",
        _("He paid by card. The law counts from the statement that shows it, so he notes its day."),
        (
            (
                *("pay", "comcast", "41.80 USD", "--on", "2026-10-29", "--by", "credit-card"),
                *("--network", "visa"),
            ),
            ("note", "comcast", "statement-sent", "2026-10-31"),
            ("rights", "comcast"),
        ),
    ),
    Scene(
        "2026-11-03T19:31-05:00",
        _("Tuesday evening. Nobody called. What now?"),
        (("due",),),
    ),
    Scene(
        "2026-11-04T10:20-05:00",
        _("Wednesday. The line is dead at first; then a supervisor promises the money."),
        (
            ("log", "comcast", "--outcome", "no-answer", "--at", "10:05"),
            (
                *("log", "comcast", "--level", "supervisor", "--agent", "Lee", "--duration", "14m"),
                *("--ref", "CR-2290", "--promise", "refund of 41.80 USD within 3 working days"),
                *("--replaces", "1"),
            ),
        ),
    ),
    Scene(
        "2026-11-12T09:00-05:00",
        _("A week later there is no money. The morning look, and one page before he dials again:"),
        (("due",), ("prep", "comcast")),
    ),
    Scene(
        "2026-11-12T09:25-05:00",
        _("The complaints department will not help either, so it goes in writing."),
        (
            (
                *("log", "comcast", "--level", "complaints", "--agent", "refused"),
                *("--outcome", "refused", "--duration", "9m", "--said", "We do not refund by card"),
            ),
            ("due",),
            ("letter", "comcast"),
        ),
    ),
    Scene(
        "2026-11-12T11:30-05:00",
        _("He posts it, with proof."),
        ((*("sent", "1", "--via", "registered-post", "--tracking", "RR 123 456 789 US"),),),
    ),
    Scene(
        "2026-12-17T09:00-05:00",
        _("Silence. A month later one of his rights is about to end, so it comes first:"),
        (("due",),),
    ),
    Scene(
        "2026-12-17T09:40-05:00",
        _("So he writes to his card company, with the history and the proof that it is unchanged."),
        (
            ("export", "comcast", "-o", "./comcast.html"),
            ("show", "comcast"),
            ("timeline", "comcast"),
            ("verify",),
        ),
    ),
)
