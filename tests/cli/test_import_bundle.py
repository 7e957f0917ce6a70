"""`complaint import acme.zip`: a bundle comes back, and its files with it."""

from pathlib import Path

import pytest

from tests.cli.moving import elsewhere
from tests.conftest import Run


def test_a_bundle_brings_its_files(
    rich: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The case, its exhibits and the copies of its letters; a second time nothing."""
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    rich("attach", "acme", str(tmp_path / "photo.png"))
    case = rich("show", "1", "--json").json
    bundle = str(tmp_path / "acme.zip")
    assert rich("export", "1", "-o", bundle, "--with-void").code == 0
    elsewhere(rich, monkeypatch, tmp_path / "new", begun=True)

    result = rich("import", bundle)

    assert (result.code, result.err, "did not come along" in result.out) == (0, "", False)
    assert rich("verify").code == 0
    taken = rich("show", "1", "--json").json
    for noun in ("contacts", "promises", "letters", "exhibits", "payments"):
        assert [each["id"] for each in taken[noun]] == [each["id"] for each in case[noun]]
    assert "Nothing was added to the record." in rich("import", bundle).out


def test_a_masked_bundle_has_nothing_to_take_over(acme: Run, tmp_path: Path) -> None:
    """What is masked cannot be proved."""
    assert acme("export", "acme", "-o", str(tmp_path / "p.zip"), "--for", "public").code == 0

    result = acme("import", str(tmp_path / "p.zip"))

    assert (result.code, result.out) == (65, "")
    assert "This bundle does not hold the entries themselves" in result.err
