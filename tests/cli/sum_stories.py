"""Cases in which the law gives something for each day or event. Names and numbers are invented."""

from tests.cli.letter_stories import told
from tests.conftest import Run

RUSSIAN = (
    *("--name", "Анна Иванова", "--address", "ул. Мира 1", "--email", "a@example.org"),
    *("--language", "en"),
)


def late_refund(run: Run) -> None:
    """40,000 RUB for a sofa: asked back on 2 November 2026, due on the 12th, and never paid."""
    about = ("--about", "The leg is broken.", "--want", "My money back.", "--sector", "goods")
    told(
        *(run, "RU", "Europe/Moscow"),
        ("2026-10-01", ("open", "Sever", *about)),  # 4
        ("2026-10-01", ("pay", "sever", "40000 RUB", "--on", "2026-10-01", "--by", "debit-card")),
        ("2026-11-02", ("note", "sever", "refund-demanded", "2026-11-02")),  # 6
        me=RUSSIAN,
    )


def dead_line(run: Run) -> None:
    """A dead line in Britain: two appointments missed, five days without service."""
    about = ("--about", "Dead line", "--want", "a working line", "--sector", "telecom")
    told(
        *(run, "GB", "Europe/London"),
        ("2026-06-01", ("open", "Acme", *about)),  # 4
        ("2026-06-01", ("note", "acme", "fault-reported", "2026-06-01")),
        ("2026-06-02", ("note", "acme", "appointment-missed", "2026-06-02")),
        ("2026-06-04", ("note", "acme", "appointment-missed", "2026-06-04")),
        ("2026-06-08", ("note", "acme", "service-restored", "2026-06-08")),  # 8
    )


def nothing_noted(run: Run) -> None:
    """A case in Russia of which nothing is known but what it is about."""
    told(
        *(run, "RU", "Europe/Moscow"),
        ("2026-10-01", ("open", "Sever", "--about", "Broken.", "--want", "Money back.")),
        me=RUSSIAN,
    )
