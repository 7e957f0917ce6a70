"""Cases, promises and contacts for tests of pure rules, with everything unimportant filled in."""

from datetime import UTC, datetime

from complaintkit.model import Attempt, Case, Letter, Promise, Standing, Window


def at(text: str) -> datetime:
    """An instant in UTC: "2026-11-22 17:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


CASE = Case(
    entry=4,
    id="case",
    number=1,
    provider_id="provider",
    provider="Acme",
    about="The line is dead",
    want="a working line",
    amount="",
    customer_no="",
    order_no="",
    contract_no="",
    opened_at=at("2026-11-01 09:00"),
    opened_precision="minute",
    closed_at=None,
    outcome=None,
    closing_note="",
    voided=None,
)

PROMISE = Promise(
    entry=10,
    id="promise",
    number=1,
    case_id="case",
    contact_id="contact",
    by="them",
    is_callback=True,
    text="They call back.",
    words="tomorrow 5pm",
    made_at=at("2026-11-10 14:00"),
    made_precision="minute",
    window=Window(at("2026-11-11 17:00"), at("2026-11-11 17:00"), "minute", ""),
    basis="stated",
    zone="UTC",
    settled_as=None,
    settled_at=None,
    settled_precision="minute",
    settled_note="",
    superseded_by=None,
    voided=None,
)


def promise(number: int, closes: str, **changes: object) -> Promise:
    """A promise with this number whose window ends at *closes*."""
    window = Window(None, at(closes), "minute", "")
    made = PROMISE._replace(number=number, entry=10 + number, id=f"promise{number}", window=window)
    return made._replace(**changes)  # type: ignore[arg-type]


def attempt(entry: int, when: str, **changes: object) -> Attempt:
    """A call to the frontline that somebody answered, unless changed."""
    made = Attempt(entry, at(when), "minute", "frontline", None, "spoke", "phone", "out")
    return made._replace(**changes)  # type: ignore[arg-type]


def claim(number: int, when: str) -> Letter:
    """A formal claim that was written."""
    return Letter(
        *(40 + number, f"letter{number}", number, "case", "claim", "en", at(when), "", "", None)
    )


def standing(
    *promises: Promise,
    attempts: tuple[Attempt, ...] = (),
    letters: tuple[Letter, ...] = (),
    case: Case = CASE,
    last_contact: tuple[int, datetime] | None = None,
) -> Standing:
    """An open case with these promises and attempts."""
    return Standing(case, promises, attempts, letters, last_contact)
