"""Stories that end as bundles, and what a stranger does with one: unpack, look, compare."""

import io
import os
import re
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

from pypdf import PdfReader

from tests.conftest import Run

FILES = {
    "photo.jpg": b"\xff\xd8\xff\xe0 a picture of the box, EXIF GPS 51.5N",
    "reply.pdf": b"%PDF-1.7 their answer",
    "call.mp3": b"ID3\3 a recording",
}
LATER = "2026-11-24T10:00+00:00"
SUMS = "SHA256SUMS"


def lay_out(folder: Path) -> None:
    """The user's own files, each with a time of its own."""
    for number, (name, data) in enumerate(FILES.items()):
        (folder / name).write_bytes(data)
        os.utime(folder / name, (1_790_000_000 + number, 1_790_000_000 + number))


def tell(run: Run, folder: Path) -> None:
    """A case with some of everything; another case and an unsent letter that stay at home."""
    lay_out(folder)
    run("amend", "4", "--customer-no", "C-17-99", "--amount", "49 GBP", "--why", "found it")  # 5
    run("pay", "acme", "49 GBP", "--by", "credit-card", "--last4", "4242", "--on", "2026-11-01")
    run("quote", "acme", "We repair within 2 days.", "--from", "Terms 7.2")  # 7
    said = ("--quote", "It was delivered on Monday", "--agent", "Ana Jones", "--ref", "R-1009")
    run("log", "acme", "They say it came", *said, "--attach", str(folder / "photo.jpg"))  # 8, 9
    run("log", "acme", "It never came", "--note", "kept calm", "--callback", "tomorrow")  # 10, 11
    run("contradict", "8", "10", "--note", "Only one can be")  # 12
    run("offer", "acme", "10 GBP credit", "--refused", "--why", "too little")  # 13
    run("log", "acme", "VOIDTEXT", "--said", "VOIDSAID")  # 14
    run("void", "14", "--why", "VOIDWHY")  # 15
    run("letter", "acme", "-o", str(folder / "claim.pdf"))  # 16
    run("sent", "1", "--via", "post", "--tracking", "RR 1 GB", "--received", "today")  # 17 to 19
    reply = ("--attach", str(folder / "reply.pdf"), "--summary", "We refuse.")
    run("received", "acme", "reply", *reply, now=LATER)  # 20 to 23
    run("attach", "acme", str(folder / "call.mp3"), "--note", "The call", now=LATER)  # 24
    run("letter", "acme", "--kind", "final", now=LATER)  # 25: never sent
    run("open", "Zed", "--about", "OTHERCASE", "--want", "OTHERWANT", now=LATER)  # 26, 27
    run("log", "zed", "OTHERCALL", "--attach", str(folder / "photo.jpg"), now=LATER)


def unpacked(bundle: Path, folder: Path) -> Path:
    """The files of a bundle, as any program unpacks them."""
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(folder)
    return folder


def compared(folder: Path) -> bool:
    """What the script in the bundle says, in an empty environment, without our packages."""
    script = [sys.executable, "-I", "check.py"]
    ran = subprocess.run(script, cwd=folder, env={}, capture_output=True, check=False)
    assert b"Traceback" not in ran.stderr, ran.stderr
    return ran.returncode == 0


def all_bytes(bundle: Path) -> dict[str, bytes]:
    """Each member, with every stream of a PDF inflated and its text read, metadata too."""
    found = {"the zip itself": bundle.read_bytes()}
    with zipfile.ZipFile(bundle) as archive:
        for name in archive.namelist():
            found[name] = archive.read(name)
    for name, data in list(found.items()):
        if name.endswith(".pdf") and not name.startswith("exhibits/"):
            found[name] += _inflated(data) + _read(data)
    return found


def _inflated(data: bytes) -> bytes:
    parts = []
    for start in re.finditer(rb"stream\r?\n", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[start.end() :]))
        except zlib.error:
            parts.append(b"")
    return b"\n".join(parts)


def _read(data: bytes) -> bytes:
    reader = PdfReader(io.BytesIO(data))
    texts = [page.extract_text() for page in reader.pages]
    texts += [str(reader.metadata), str(reader.xmp_metadata)]
    return "\n".join(texts).encode()
