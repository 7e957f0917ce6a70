"""A story with secrets in every field, and where they are found in a bundle of it."""

import re
from pathlib import Path

from tests.cli.bundle_stories import all_bytes
from tests.conftest import Run

SECRETS = (
    *("Joanna", "Kowalska-Quill", "Elmhurst", "joanna.q@", "7700900123", "CUST-5512", "ORDR-8841"),
    *(
        "KONTR-19",
        "Millbrook",
        "Oldfield",
        "0800700701",
        "menu-seven",
        "desk-note",
        "Mortimer",
        "Deskchief",
    ),
    *(
        "Basildon",
        "STAFF-77",
        "REF-90817",
        "0800700702",
        "private-remark",
        "1.37 GBP",
        "i-told-them",
    ),
    *("did-i-ask", "settled-remark", "delivery-remark", "payment-remark", "7391", "because-reason"),
    *(
        "TRACK-551",
        "slip-of-mine",
        "photo-of-mine",
        "EXIF-GPS-51",
        "exhibit-remark",
        "not-fit-remark",
    ),
    *("amended-before", "amended-why", "void-remark", "other-case-remark"),
    *("behind.example", "@joannaq", "GB29NWBK60161331926819", "+44 7700 900 555", "draft-remark"),
    *("Thornaby", "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "0532 0130"),
)
"""One of each, in the field or the running text where a user may put it."""


def tell_secrets(run: Run, tmp_path: Path) -> None:
    """Every secret is somewhere in the record."""
    name, street = "Joanna Kowalska-Quill", "4 Elmhurst Road"
    mail = ("--email", "joanna.q@example.org", "--phone", "07700900123", "--address", street)
    place = ("--city", "Thornaby", "--country", "GB", "--zone", "Europe/London")
    run("init", "--name", name, *mail, *place)
    numbers = ("--customer-no", "CUST-5512", "--order-no", "ORDR-8841", "--contract-no", "KONTR-19")
    run("open", "Acme", "--about", "The line is dead", "--want", "a working line", *numbers)  # 4
    run("provider", "acme", "--address", "9 Oldfield Way")
    phone = ("--channel", "phone", "--value", "0800700701", "--menu", "menu-seven")
    run("provider", "acme", *phone, "--address", "1 Millbrook Lane", "--note", "desk-note")
    who = ("--agent", "Mortimer Bean", "--role", "Deskchief", "--site", "Basildon")
    how = ("--agent-id", "STAFF-77", "--ref", "REF-90817", "--number", "0800700702")
    own = ("--note", "private-remark", "--my-words", "i-told-them", "--asked", "did-i-ask?")
    text = (
        "Mortimer said to joanna that cust-5512 is paid to GB29NWBK60161331926819, "
        "see https://behind.example/joanna?t=1, write to joanna.q@example.org or @joannaq, "
        "call +44 7700 900 555 or 07700900123, at 4 elmhurst road in Thornaby, "
        "pay to DE89 3704 0044 0532 0130 00"
    )
    call = ("--cost", "1.37 GBP", "--callback", "tomorrow 5pm", "--quote", "Yes, Joanna, by Friday")
    photo = tmp_path / "photo-of-mine.jpg"
    photo.write_bytes(b"\xff\xd8\xff EXIF-GPS-51")
    slip = tmp_path / "slip-of-mine.jpg"
    slip.write_bytes(b"\xff\xd8\xff slip")
    run("log", "acme", text, *who, *how, *own, *call, "--attach", str(photo))
    entry = contact(run)
    run("settle", "1", "waived", "--note", "settled-remark")
    run("note", "acme", "delivered", "--note", "delivery-remark")
    run(
        "pay",
        "acme",
        "49 GBP",
        "--by",
        "credit-card",
        "--last4",
        "7391",
        "--note",
        "payment-remark",
    )
    run("offer", "acme", "10 GBP", "--refused", "--why", "because-reason")
    run("letter", "acme", "-o", str(tmp_path / "draft-remark.pdf"))
    run("sent", "1", "--via", "post", "--tracking", "TRACK-551", "--proof", str(slip))
    run("attach", "acme", str(photo), "--note", "exhibit-remark")
    run("log", "acme", "amended-before")
    amended = ("--summary", "They hung up", "--why", "amended-why")
    run("amend", str(contact(run)), *amended)
    run("contradict", str(entry), str(contact(run)), "--note", "not-fit-remark")
    run("log", "acme", "void-remark", "--attach", str(photo))
    run("void", str(contact(run)), "--why", "void-remark")
    run("me", "--account", "DE89370400440532013000")
    run("open", "Zed", "--about", "other-case-remark", "--want", "other-case-remark")


def contact(run: Run) -> int:
    """The entry of the last contact."""
    entry: int = run("show", "1", "--json").json["contacts"][-1]["entry"]
    return entry


def bundle(run: Run, tmp_path: Path, reader: str) -> Path:
    """The copy for a reader."""
    path = tmp_path / f"{reader}.zip"
    result = run("export", "1", "-o", str(path), "--for", reader)
    assert result.code == 0, result.err
    return path


def found_in(path: Path, secret: str) -> list[str]:
    """The members in which it stands, in any case of its letters, in any stream."""
    return [name for name, data in all_bytes(path).items() if holds(data, secret)]


def holds(data: bytes, secret: str) -> bool:
    """Whether it stands there; four digits inside of a hash or a measure are chance."""
    pattern = re.escape(secret.lower().encode())
    if len(secret) == 4:
        pattern = rb"(?<![0-9a-f.])" + pattern + rb"(?![0-9a-f]|\.[0-9])"
    return re.search(pattern, data.lower()) is not None
