"""Zips that a stranger made: a bundle is taken over whole, anything else not at all."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Run


def zipped(*members: tuple[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """A zip with these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return made.getvalue()


ZIPS: dict[str, bytes] = {
    "no zip": b"PK\3\4" + b"x" * 100,
    "an empty zip": zipped(),
    "a path upwards": zipped(("../../evil", b"x"), ("record.json", b"{}")),
    "an absolute path": zipped(("/etc/cron.d/evil", b"x")),
    "a drive": zipped(("C:\\evil", b"x")),
    "a bomb": zipped(("record.json", b"\0" * 50_000_000), compression=zipfile.ZIP_DEFLATED),
    "no sums": zipped(("record.json", b"{}")),
    "wrong sums": zipped(("record.json", b"{}"), ("SHA256SUMS", b"0" * 64 + b"  record.json\n")),
    "cut off": zipped(("record.json", b"{}" * 1000))[:-30],
}


@pytest.mark.parametrize("data", ZIPS.values(), ids=ZIPS.keys())
def test_a_zip_that_is_no_bundle_is_refused(acme: Run, tmp_path: Path, data: bytes) -> None:
    """Nothing of it is unpacked anywhere."""
    (tmp_path / "x.zip").write_bytes(data)
    before = sorted(tmp_path.rglob("*"))

    result = acme("import", str(tmp_path / "x.zip"))

    assert (result.code, result.out, sorted(tmp_path.rglob("*"))) == (65, "", before)


@pytest.mark.parametrize("part", range(8))
def test_a_bundle_with_a_flipped_bit_is_refused_or_whole(
    acme: Run, tmp_path: Path, part: int
) -> None:
    """Wherever it is, nothing damaged is stored."""
    acme("log", "acme", "Hello")
    assert acme("export", "acme", "-o", str(tmp_path / "a.zip")).code == 0
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[len(data) * part // 8 + 60] ^= 1
    (tmp_path / "b.zip").write_bytes(data)

    result = acme("import", str(tmp_path / "b.zip"))

    assert result.code == 65 or "Nothing was added to the record." in result.out


def test_a_bundle_that_was_zipped_anew_is_whole_and_one_that_does_not_inflate_is_not(
    acme: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files count, not how they are packed."""
    assert acme("export", "acme", "-o", str(tmp_path / "a.zip")).code == 0
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    data = bytearray(zipped(*members, compression=zipfile.ZIP_DEFLATED))
    (tmp_path / "anew.zip").write_bytes(data)
    at = zipfile.ZipFile(io.BytesIO(data)).getinfo("record.json").header_offset
    data[at + 60 : at + 100] = b"\xff" * 40
    (tmp_path / "bad.zip").write_bytes(data)
    monkeypatch.setenv("COMPLAINT_HOME", str(tmp_path / "new"))
    acme("init", "--name", "Jo", "--zone", "Europe/London")

    bad = acme("import", str(tmp_path / "bad.zip"))
    anew = acme("import", str(tmp_path / "anew.zip"))

    assert (bad.code, "is not as it was made. " in bad.err, "damaged." in bad.err) == (
        65,
        True,
        True,
    )
    assert (anew.code, anew.err) == (0, "")
