"""Compare every file of this bundle with SHA256SUMS: python3 check.py (nothing to install)."""

import hashlib
import pathlib
import sys

here = pathlib.Path(__file__).resolve().parent
lines = (here / "SHA256SUMS").read_text("utf-8", errors="replace").split("\n")
told = {line[66:]: line[:64] for line in lines}
told.pop("", None)
found = {each.relative_to(here).as_posix() for each in here.rglob("*") if each.is_file()}
wrong = (found - {"SHA256SUMS"}) ^ told.keys() | {
    line for line in lines[:-1] if line[64:66] != "  "
}
for name in found & told.keys():
    digest = hashlib.sha256()
    with (here / name).open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    if digest.hexdigest() != told[name]:
        wrong.add(name)
for name in sorted(wrong):
    print("CHANGED, MISSING OR ADDED:", ascii(name))
print(f"{len(told)} files named, {len(wrong)} wrong")
sys.exit(bool(wrong) or not told)
