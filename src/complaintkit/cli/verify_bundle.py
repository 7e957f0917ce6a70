"""`complaint verify FILE.zip`: a bundle that somebody handed over, from its bytes alone."""

import stat
from io import BufferedReader
from pathlib import Path

import typer

from complaintkit.cli.session import show, show_json
from complaintkit.errors import Damaged, NoHome, Refused
from complaintkit.evidence.bundle.checking import Verdict, checked_bundle
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, line


def verified_bundle(path: Path, *, as_json: bool) -> None:
    """Check the bundle and say what was found; exit 65 if anything is wrong."""
    import hashlib

    with _opened(path) as file:
        verdict = checked_bundle(file)
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if as_json:
        told = {"file": str(path), "sha256": digest, "is_sound": verdict.is_sound}
        show_json(jsonable(verdict) | told)
    else:
        show(_page(path, verdict, digest))
    if not verdict.is_sound:
        raise typer.Exit(Damaged.exit_code)


def _opened(path: Path) -> BufferedReader:
    """The file for reading; raises `NoHome` without one, `Refused` for what is none."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise NoHome(
            _("There is no file {path}.").format(path=path), _("Check its name and folder.")
        ) from None
    if not stat.S_ISREG(mode):
        sentence = _("{path} is a folder.") if stat.S_ISDIR(mode) else _("{path} is not a file.")
        raise Refused(sentence.format(path=path), _("Give the .zip itself."))
    return path.open("rb")


def _page(path: Path, verdict: Verdict, digest: str) -> list[Line]:
    lines = [line(_("Bundle {path}").format(path=path))]
    lines += [line(Span(problem, "bad")) for problem in verdict.problems]
    if verdict.is_sound:
        sound = _("Sound: {files} files, each as SHA256SUMS names it.")
        made = _("Made {at} for: {reader}. {origin}: {size} entries, fingerprint {head}.")
        lines += [
            line(Span(sound.format(files=verdict.files), "good")),
            line(
                made.format(
                    at=verdict.made_at,
                    reader=verdict.made_for,
                    origin=verdict.origin[:1].upper() + verdict.origin[1:],
                    size=verdict.size,
                    head=verdict.head,
                )
            ),
        ]
    lines.append(line(_("SHA-256 of the file: {digest}").format(digest=digest)))
    hint = _("Compare it with the number that the sender tells you by another way.")
    return [*lines, line(hint if verdict.is_sound else _("Do not rely on it. Ask for it again."))]
