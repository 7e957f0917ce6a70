"""What proves that a letter left: a file's fingerprint, of a file that has something in it."""

import hashlib
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Spawn
from tests.cli.counted import case
from tests.conftest import Run


class TestTheProof:
    """A file's fingerprint: of a file that is there, and has something in it."""

    def refusal(self, run: Run, path: Path) -> tuple[int, str]:
        """What is said about a proof."""
        result = run("sent", "1", "--via", "post", "--proof", str(path))
        assert (result.out, run("verify", "--json").json["entries"]) == ("", 5)
        return result.code, result.err.replace(str(path), "PATH").splitlines()[0]

    def test_none_there(self, written: Run, tmp_path: Path) -> None:
        """A slip of the finger."""
        refusal = self.refusal(written, tmp_path / "slip.pdf")

        assert refusal == (66, "Error: There is no file PATH.")

    def test_a_folder(self, written: Run, tmp_path: Path) -> None:
        """The folder of the slips is not the slip."""
        assert self.refusal(written, tmp_path) == (65, "Error: PATH is a folder.")

    def test_a_pipe_is_not_waited_for(self, written: Run, tmp_path: Path) -> None:
        """Nobody writes into it."""
        os.mkfifo(tmp_path / "pipe")

        assert self.refusal(written, tmp_path / "pipe") == (65, "Error: PATH is not a file.")

    def test_a_device_is_not_read_to_its_end(self, written: Run) -> None:
        """It has none."""
        assert self.refusal(written, Path("/dev/zero")) == (65, "Error: PATH is not a file.")

    def test_an_empty_file(self, written: Run, tmp_path: Path) -> None:
        """The scanner failed."""
        (tmp_path / "slip.pdf").touch()

        refusal = self.refusal(written, tmp_path / "slip.pdf")

        assert refusal == (65, "Error: The file PATH is empty, so it proves nothing.")

    def test_the_system_says_why_it_cannot_be_read(self, written: Run, slip: Path) -> None:
        """A path through a file is no path, whoever asks."""
        code, said = self.refusal(written, slip / "slip.pdf")

        assert (code, said) == (74, "Error: PATH: Not a directory.")

    def test_a_link_is_not_followed(self, written: Run, slip: Path, tmp_path: Path) -> None:
        """What is kept is the file that the user named, whatever a link leads to."""
        for target in (slip, tmp_path / "nothing"):
            link = tmp_path / f"to {target.name}"
            link.symlink_to(target)

            refusal = self.refusal(written, link)

            assert refusal == (65, "Error: PATH is a link to another file.")

    def test_it_is_kept_as_an_exhibit_of_the_sending(
        self, written: Run, slip: Path, home: Path
    ) -> None:
        """The paper slip fades; its picture does not."""
        data = slip.read_bytes()
        written("sent", "1", "--via", "post", "--proof", str(slip), "--received", "today")
        slip.unlink()

        (exhibit,) = case(written)["exhibits"]
        (sending,) = case(written)["sendings"]
        assert (exhibit["about_id"], exhibit["name"]) == (sending["id"], slip.name)
        assert exhibit["sha256"] == sending["proof_sha256"] == hashlib.sha256(data).hexdigest()
        assert (home / "evidence" / exhibit["sha256"]).read_bytes() == data

    def test_a_name_that_hides_a_card_number(self, written: Run, tmp_path: Path) -> None:
        """Names are stored, too."""
        path = tmp_path / "4111111111111111.pdf"
        path.write_bytes(b"x")

        code, said = self.refusal(written, path)

        assert (code, "proof holds what looks like a card number" in said) == (65, True)

    @pytest.mark.usefixtures("written")
    def test_a_name_that_is_no_text(self, tmp_path: Path, spawn: Spawn) -> None:
        """Bytes of another age."""
        path = os.fsencode(tmp_path) + b"/slip\xff.pdf"
        Path(os.fsdecode(path)).write_bytes(b"x")

        result = spawn("sent", "1", "--via", "post", "--proof", path)

        assert (result.code, result.out, "Traceback" in result.err) == (65, "", False)
