"""Cases from which every kind of letter can be written. Names and numbers are invented."""

from tests.conftest import Run, Story

Step = tuple[str, tuple[str, ...]]
"""A moment, and the words of a command."""

CARD = ("--by", "credit-card", "--network", "visa", "--last4", "4242")
BANK = "Northern Bank\nCard disputes\nLeeds LS1 2BB"
DETAILS = (
    *("--name", "Jane Doe", "--address", "1 High Street\nLeeds"),
    *("--email", "jane@example.org", "--language", "en"),
)
"""Of the user, and the language of their letters."""


def told(run: Run, country: str, zone: str, *steps: Step, me: tuple[str, ...] = DETAILS) -> None:
    """A user's record, with the first steps of a case."""
    where = ("--country", country, "--zone", zone)
    assert run("init", *me, *where, now=f"{steps[0][0]}T09:00+00:00").code == 0
    for day, words in steps:
        done = run(*words, now=f"{day}T10:00+00:00")
        assert done.code == 0, (words, done.err)


def sofa(run: Run) -> None:
    """A sofa with a broken leg, paid by card: a promise broken, a claim without an answer."""
    about = ("--about", "The sofa came with a broken leg.", "--want", "Refund 399.00 GBP.")
    case = ("--amount", "399.00 GBP", "--order-no", "A-7", "--sector", "goods", "--ground")
    call = ("--agent", "Anna K.", "--role", "consultant", "--duration", "12m", "--ref", "AB-1")
    asked = ("--asked", "When will it be paid?", "--promise", "a refund by 2026-11-05")
    offer = ("20.00 GBP off", "--refused", "--why", "too little", "--on", "2026-11-06")
    told(
        *(run, "GB", "Europe/London"),
        ("2026-11-02", ("open", "Sofa World", *about, *case, "faulty")),
        ("2026-11-02", ("pay", "sofa", "399.00 GBP", *CARD, "--on", "2026-10-20")),
        ("2026-11-02", ("note", "sofa", "delivered", "2026-10-30")),
        (
            "2026-11-02",
            ("log", "sofa", "Reported the leg.", *call, *asked, "--at", "2026-11-02 09:30"),
        ),
        ("2026-11-06", ("quote", "sofa", "We refund within 14 days.", "--from", "Terms 7.2")),
        ("2026-11-06", ("offer", "sofa", *offer)),
        ("2026-11-07", ("letter", "sofa")),
        ("2026-11-07", ("sent", "1", "--via", "registered-post", "--tracking", "RR123")),
        ("2026-11-10", ("sent", "1", "--received", "2026-11-09")),
    )
    again = ("--agent", "Bob", "--said", "It is being looked at.", "--callback", "tomorrow 5pm")
    when = ("--at", "2026-12-01 14:05", "--duration", "8m")
    asked_again = ("log", "sofa", "Asked about the claim.", *again, *when)
    assert run(*asked_again, now="2026-12-01T14:30+00:00").code == 0


def sofa_by_contract(run: Run) -> None:
    """The same, for which there is a contract that goes on."""
    sofa(run)
    named = ("amend", "4", "--why", "it goes on", "--contract-no", "C-9")
    assert run(*named, now="2026-12-01T14:40+00:00").code == 0


def settled(run: Run) -> None:
    """An offer that was accepted, and a promise that was kept."""
    about = ("--about", "The bill had an item twice.", "--want", "Correct the bill.")
    promised = ("--promise", "a new bill by 2026-11-20", "--agent", "Anna K.")
    offer = ("Credit of 12.00 GBP on the next bill", "--accepted", "--value", "12.00 GBP")
    told(
        *(run, "GB", "Europe/London"),
        ("2026-11-16", ("open", "Acme", *about)),
        ("2026-11-16", ("log", "acme", "Read the bill to them.", *promised)),
        ("2026-11-18", ("offer", "acme", *offer)),
        ("2026-11-19", ("log", "acme", "The new bill is here.", "--in", "--kept", "1")),
    )


def changed_mind(run: Run) -> None:
    """A trimmer bought online and delivered twelve days ago."""
    about = ("--about", "Hedge trimmer, bought online.", "--want", "Refund 199.00 PLN.")
    told(
        *(run, "PL", "Europe/Warsaw"),
        ("2026-11-20", ("open", "Garden", *about, "--order-no", "20090417", "--sector", "goods")),
        ("2026-11-20", ("pay", "garden", "199.00 PLN", "--by", "transfer", "--on", "2026-11-15")),
        ("2026-11-20", ("note", "garden", "delivered", "2026-11-19")),
    )


def silent(run: Run) -> None:
    """A Polish shop that received a claim and never answered."""
    about = ("--about", "The dog is not the breed that was sold.", "--want", "Refund 900.00 PLN.")
    told(
        *(run, "PL", "Europe/Warsaw"),
        ("2026-11-02", ("open", "Hodowla", *about, "--sector", "goods")),
        ("2026-11-02", ("letter", "hodowla")),
        ("2026-11-02", ("sent", "1", "--via", "post", "--received", "2026-11-02")),
    )


def dead_line(run: Run) -> None:
    """British broadband: seven weeks after the complaint the dispute body is open."""
    about = ("--about", "No broadband.", "--want", "A working line.", "--contract-no", "C-1")
    told(
        *(run, "GB", "Europe/London"),
        ("2026-10-05", ("open", "Acme", *about, "--sector", "telecom")),
        ("2026-10-05", ("log", "acme", "Reported it.", "--agent", "Anna K.", "--duration", "9m")),
        ("2026-10-12", ("letter", "acme")),
        ("2026-10-12", ("sent", "1", "--via", "email", "--received", "2026-10-12")),
    )


def charged_again(run: Run) -> None:
    """An American card: charged after the end of the service; the statement is out."""
    about = ("--about", "Charged ten days after the end.", "--want", "Refund 60.00 USD.")
    told(
        *(run, "US", "America/New_York"),
        ("2026-11-02", ("open", "Comcast", *about, "--sector", "telecom", "--ground", "cancelled")),
        ("2026-11-02", ("pay", "comcast", "60.00 USD", *CARD, "--on", "2026-10-25")),
        ("2026-11-02", ("note", "comcast", "statement-sent", "2026-10-31")),
        ("2026-11-02", ("log", "comcast", "They see no end of service.", "--agent", "Bob")),
        ("2026-11-03", ("letter", "comcast")),
        ("2026-11-03", ("sent", "1", "--via", "email")),
    )


def answered(run: Run) -> None:
    """A Serbian shop whose answer came yesterday, with a proposal that is not enough."""
    about = ("--about", "The kettle leaks.", "--want", "A new kettle.", "--order-no", "K-5")
    offer = ("A repair within 40 days", "--refused", "--why", "too long", "--on", "2026-11-30")
    told(
        *(run, "RS", "Europe/Belgrade"),
        ("2026-11-24", ("open", "Kuhinja", *about, "--sector", "goods", "--ground", "faulty")),
        ("2026-11-24", ("letter", "kuhinja")),
        ("2026-11-24", ("sent", "1", "--via", "email", "--received", "2026-11-24")),
        ("2026-11-30", ("received", "kuhinja", "reply", "--on", "2026-11-30")),
        ("2026-11-30", ("offer", "kuhinja", *offer)),
    )


WRITTEN: dict[str, Story] = {
    **dict.fromkeys(
        (
            *("claim", "confirm", "reminder", "contract", "executive", "chargeback-warning"),
            *("dispute", "section75", "final", "recording", "preserve"),
            *("offer-refused", "review", "post", "statement"),
        ),
        sofa,
    ),
    "cancel": sofa_by_contract,
    "offer-accepted": settled,
    "thanks": settled,
    "response": answered,
    "withdrawal": changed_mind,
    "silence": silent,
    "ombudsman": dead_line,
    "regulator": charged_again,
    "billing-error": charged_again,
}
"""For each kind the story that it is written from."""
BODY = "The Body in Question\n1 Fair Road\nLeeds LS1 2BB"
TO = {
    **dict.fromkeys(("dispute", "section75", "billing-error"), ("--to", BANK)),
    **dict.fromkeys(("ombudsman", "regulator"), ("--to", BODY)),
    "executive": ("--to", "Attn: J. Smith\n1 Sofa Road\nYork"),
}
"""For each kind that the record cannot address its addressee, and one of another department."""
NOW = "2026-12-01T15:00+00:00"
