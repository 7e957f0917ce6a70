"""A bundle speaks the language of the run, and is checked in any."""

import zipfile
from pathlib import Path

import pytest

from tests.cli.test_law_language import CITED, NOW, SAID, STORY
from tests.conftest import Run
from tests.law.telling import tell

HEADS = {
    "en": "HOW TO CHECK THIS BUNDLE",
    "pl": "JAK SPRAWDZIĆ TEN PAKIET",
    "ru": "КАК ПРОВЕРИТЬ ЭТОТ ПАКЕТ",
    "sr-Latn": "KAKO PROVERITI OVAJ PAKET",
    "sr-Cyrl": "КАКО ПРОВЕРИТИ ОВАЈ ПАКЕТ",
}
TYPED = (
    "sha256sum -c SHA256SUMS", "shasum -a 256 -c SHA256SUMS", "python3 check.py",
    "sha256sum FILE.zip", "shasum -a 256 FILE.zip", "certutil -hashfile FILE.zip SHA256",
    "complaintkit/1", "recorded_at", '"0 wrong"', "checkpoint.txt", "record.json",
)  # fmt: skip


@pytest.mark.parametrize("language", HEADS)
def test_a_bundle_speaks_one_language_and_is_checked_in_any(
    run: Run, apart: Run, tmp_path: Path, language: str
) -> None:
    """How to check it is told in English, too: who gets it may be from anywhere."""
    tell(run, *STORY)
    files = {}
    for each in ("en", language):
        path = tmp_path / f"{each}.zip"
        exported = apart("--lang", each, "export", "acme", "-o", str(path), "--force", now=NOW)
        assert (exported.code, exported.err) == (0, "")
        with zipfile.ZipFile(path) as archive:
            files[each] = {name: archive.read(name) for name in archive.namelist()}

    english = files["en"]["HOW-TO-CHECK.txt"].decode()
    told = files[language]["HOW-TO-CHECK.txt"].decode()
    own, rule, rest = told.rpartition(f"{'-' * 72}\n\n")
    assert english.startswith(f"{HEADS['en']}\n\nNothing here needs the program")
    if language != "en":
        assert own.startswith(f"In English: below.\n\n{HEADS[language]}\n\n")
        assert (bool(rule), rest) == (True, english)
    assert [each for each in TYPED if each not in (own or rest) or each not in rest] == []
    assert max(map(len, told.splitlines())) <= 100
    assert SAID[language][0] in files[language]["law.html"].decode()
    assert CITED in files[language]["law.html"].decode()
    assert files[language]["check.py"] == files["en"]["check.py"]
    assert files[language]["check.py"].isascii()
