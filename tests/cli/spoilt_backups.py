"""Backups as no honest program makes them, each with what is said of it."""

import io
import json
import zipfile
from collections.abc import Callable

from tests.cli.keeping import SHA, rezipped, summed

Files = dict[str, bytes]


def without(name: str) -> Callable[[Files], bytes]:
    return lambda files: rezipped({each: data for each, data in files.items() if each != name})


def with_more(**more: bytes) -> Callable[[Files], bytes]:
    named = {name.replace("__", "/"): data for name, data in more.items()}
    return lambda files: rezipped(summed(files | named))


def named(name: str) -> Callable[[Files], bytes]:
    return lambda files: rezipped(summed(files | {name: b"x"}))


def stated(**changes: object) -> Callable[[Files], bytes]:
    def change(files: Files) -> bytes:
        about = json.loads(files["backup.json"]) | changes
        return rezipped(summed(files | {"backup.json": json.dumps(about).encode()}))

    return change


def replaced(name: str, data: bytes, *, sums: bool = True) -> Callable[[Files], bytes]:
    return lambda files: rezipped((summed if sums else dict)(files | {name: data}))


def cut(files: Files) -> bytes:
    return rezipped(files)[:-200]


def flipped(files: Files) -> bytes:
    data = bytearray(rezipped(files))
    data[data.index(b"SQLite format 3") + 5000] ^= 1
    return bytes(data)


def twice(files: Files) -> bytes:
    data = rezipped(files | {"README.tx2": b"x"})
    return data.replace(b"README.tx2", b"README.txt")


def encrypted(files: Files) -> bytes:
    data = bytearray(rezipped(files))
    for sign, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.index(sign) + place
        data[at] |= 1
    return bytes(data)


def over_one_another(files: Files) -> bytes:
    data = bytearray(rezipped(files))
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def a_size_that_lies(files: Files) -> bytes:
    data = bytearray(rezipped(files))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (1 << 30).to_bytes(4, "little")
    return bytes(data)


def a_long_list(files: Files) -> bytes:
    made = io.BytesIO(rezipped(files))
    with zipfile.ZipFile(made, "a") as archive:
        for number in range(300):
            info = zipfile.ZipInfo(f"evidence/{number:064x}")
            info.comment = b"x" * 60_000
            archive.writestr(info, b"")
    return made.getvalue()


def a_link(files: Files) -> bytes:
    return rezipped(files, links=("README.txt",))


def compressed(files: Files) -> bytes:
    return rezipped(files, compressed=True)


def _emptied(files: Files) -> bytes:
    return replaced("complaints.db", b"")(files)


SPOILT = {
    "empty": (lambda _files: b"", "it is not a whole zip file"),
    "text": (lambda _files: b"not a zip at all", "it is not a whole zip file"),
    "cut": (cut, "it is not a whole zip file"),
    "a flipped bit": (flipped, "complaints.db cannot be read"),
    "climbing out": (named("../../evil"), "'../../evil' is not a path inside of it"),
    "absolute": (named("/etc/cron.d/evil"), "'/etc/cron.d/evil' is not a path inside of it"),
    "backslash": (named("evidence\\..\\evil"), "is not a path inside of it"),
    "drive": (named("C:/evil"), "'C:/evil' is not a path inside of it"),
    "control": (named("a\x1b[2Jb"), "is not a path inside of it"),
    "a folder": (named("evidence/"), "'evidence/' is not a path inside of it"),
    "not a hash": (named("evidence/x.exe"), "there is 'evidence/x.exe' in it"),
    "own, climbing": (
        named("own/law/../../x.toml"),
        "'own/law/../../x.toml' is not a path inside of it",
    ),
    "own, deep": (named("own/templates/en/a/b.j2"), "there is 'own/templates/en/a/b.j2' in it"),
    "own, hidden": (named("own/templates/en/.j2"), "there is 'own/templates/en/.j2' in it"),
    "own, a program": (named("own/law/x.py"), "there is 'own/law/x.py' in it"),
    "own, elsewhere": (named("own/complaints.db"), "there is 'own/complaints.db' in it"),
    "own, huge": (
        replaced("own/playbook.toml", bytes((1 << 20) + 1)),
        "there is 'own/playbook.toml' in it",
    ),
    "capitals": (named("COMPLAINTS.DB"), "there is 'COMPLAINTS.DB' in it"),
    "a link": (a_link, "'README.txt' is not a file"),
    "compressed": (compressed, "is compressed in an unusual way"),
    "encrypted": (encrypted, "is encrypted"),
    "twice": (twice, "it has 'README.txt' twice"),
    "a size that lies": (a_size_that_lies, "'README.txt' grows too much"),
    "a list that never ends": (a_long_list, "its list of files is too long"),
    "overlap": (over_one_another, "its files overlap"),
    "no record": (without("complaints.db"), "there is no complaints.db in it"),
    "no sums": (without("SHA256SUMS"), "there is no SHA256SUMS in it"),
    "nothing about it": (without("backup.json"), "there is no backup.json in it"),
    "no evidence": (without(f"evidence/{SHA}"), "SHA256SUMS does not fit the files"),
    "no evidence, new sums": (
        lambda files: rezipped(summed({n: d for n, d in files.items() if SHA not in n})),
        "its evidence does not fit its entries",
    ),
    "more evidence": (
        replaced("evidence/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", b"x"),
        "its evidence does not fit its entries",
    ),
    "other evidence": (replaced(f"evidence/{SHA}", b"forged"), "SHA256SUMS does not fit"),
    "changed, old sums": (replaced("README.txt", b"x", sums=False), "README.txt was changed"),
    "sums of nonsense": (replaced("SHA256SUMS", b"x", sums=False), "SHA256SUMS does not fit"),
    "long sums": (replaced("SHA256SUMS", b"x" * 99_999, sums=False), "SHA256SUMS is too long"),
    "sums in another alphabet": (replaced("SHA256SUMS", b"\xff", sums=False), "cannot be read"),
    "about nonsense": (replaced("backup.json", b"[1]"), "backup.json cannot be read"),
    "about too deep": (replaced("backup.json", b"[" * 9999), "backup.json cannot be read"),
    "about too long": (replaced("backup.json", b" " * 99_999), "backup.json is too long"),
    "about with more": (stated(evil=1), "backup.json cannot be read"),
    "about a float": (stated(entries=7.0), "backup.json cannot be read"),
    "about a list": (stated(log=[]), "backup.json cannot be read"),
    "about another": (stated(log="0" * 32), "the record in it is another one than it says"),
    "about more": (stated(entries=8), "the record in it is another one than it says"),
    "an empty record": (_emptied, "the record in it is not whole"),
    "a text for a record": (replaced("complaints.db", b"text" * 999), "is not whole"),
}
