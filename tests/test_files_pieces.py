"""Writing files that need not fit into memory: as whole, as private and as careful."""

import io
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from complaintkit.errors import OutputExists, Refused, StorageTrouble
from complaintkit.files import safe_write_pieces
from complaintkit.spooling import spool, spooled, whole_lines
from tests.conftest import names

OLD, NEW = b"the old text", b"the new text\n" * 1000


def nothing_wrong(data: Iterable[bytes]) -> None:
    """A check that reads it to the end."""
    assert list(data)


class TestPieces:
    """A file that need not fit into memory is written as safely."""

    def test_writes_them_one_after_another(self, tmp_path: Path) -> None:
        """And gives the check what it read back."""
        read: list[bytes] = []
        pieces = [b"", b"one ", b"x" * 600_000, b" two"]

        safe_write_pieces(tmp_path / "a.json", iter(pieces), check=read.extend)

        assert (tmp_path / "a.json").read_bytes() == b"".join(pieces) == b"".join(read)
        assert names(tmp_path) == ["a.json"]
        assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o600

    def test_nothing_appears_when_the_check_or_the_source_fails(self, tmp_path: Path) -> None:
        """Nor does anything stay of it; what stood there is untouched."""
        path = tmp_path / "a.json"
        path.write_bytes(OLD)

        def source() -> Iterator[bytes]:
            yield NEW
            raise Refused("The record cannot be read.")

        with pytest.raises(Refused):
            safe_write_pieces(path, source(), check=nothing_wrong, replace=True)
        with pytest.raises(Refused):
            safe_write_pieces(path, [NEW], check=refused_pieces, replace=True)
        with pytest.raises(OutputExists):
            safe_write_pieces(path, [NEW], check=nothing_wrong)

        assert (names(tmp_path), path.read_bytes()) == (["a.json"], OLD)

    def test_a_disk_that_gives_back_something_else_is_caught(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The bytes are compared before anything reads them."""

        def rotten(descriptor: int, data: memoryview) -> int:
            return write(descriptor, bytes(data).replace(b"new", b"odd"))

        write = os.write
        monkeypatch.setattr("complaintkit.files.os.write", rotten)

        with pytest.raises(StorageTrouble, match="not what was written"):
            safe_write_pieces(tmp_path / "a.json", [NEW], check=nothing_wrong)

        assert names(tmp_path) == []


def refused_pieces(_data: object) -> None:
    """A check that finds them wanting."""
    raise Refused("Two promises are missing.")


class TestSpooled:
    """What is to be printed is checked before its first byte is shown, and need not fit either."""

    @pytest.mark.parametrize("size", [10, (1 << 24) + 1], ids=["in memory", "on the disk"])
    def test_comes_back_in_whole_lines(self, size: int) -> None:
        """Also of letters that take several bytes; the check has read all of it before."""
        text = "zażółć\r\n" + "x" * size + "\nŁ"
        read: list[bytes] = []

        with spooled() as file:
            spool(file, [text.encode()[:5], text.encode()[5:]], check=read.extend)
            pieces = list(whole_lines(file))

        assert (b"".join(read).decode(), "".join(pieces)) == (text, text)
        assert [each[-1] for each in pieces[:-1]] == ["\n"] * (len(pieces) - 1)

    def test_a_disk_that_gives_back_something_else_is_caught(self) -> None:
        """Nothing is checked, and nothing printed, of what is not what was written."""

        class Rotten(io.BytesIO):
            def read(self, size: int | None = -1, /) -> bytes:
                return super().read(size).replace(b"new", b"odd")

        with pytest.raises(StorageTrouble, match="not what was written"):
            spool(Rotten(), [NEW], check=refused_pieces)
