"""A power cut at any moment of every command that writes, on disks that keep what was synced.

A kill leaves to the system what the program has written; a power cut does not. So each command is
recorded once, and the disks that a cut may leave are made from that: see `power.py`.
"""

import os
import sys
from pathlib import Path

import pytest

from complaintkit.files import sync_folder
from complaintkit.record.copies import sync
from tests.faults import test_restore
from tests.faults.cuts import DISKS, MANY, Each, Image, images, recorded
from tests.faults.desk import Desk
from tests.faults.test_restore import NEW, WAYS
from tests.faults.tracer import traced
from tests.faults.writes import CASE, WRITES, Written

BUNDLE = Written(("export", "acme", "-o", "acme.zip"), 0, "acme.zip")
LINES = WRITES | {"export -o .zip": BUNDLE}
NEXT = ("open", "Next", *CASE)
"""A command that works in every record; two entries."""


def check(desk: Desk, written: Written, image: Image, whole: bytes | None) -> None:
    """What holds whenever the power went; then the command is run again, or the next one."""
    after = written.before + written.entries
    entries, file = desk.entries(), desk.file(written)
    assert entries in (written.before, after)
    assert file in (None, whole)
    if image.told or (written.entries and entries == after):
        assert (entries, file) == (after, whole)
    assert not entries or desk.program.here("verify").code == 0
    if (entries, file) == (after, whole):
        assert desk.program.here(*NEXT).code == 0
        assert desk.entries() == after + 2
    elif not (written.is_final and file):
        again = written.words if file is None else (*written.words, "--force")
        ran = desk.program.here(*again)
        assert (ran.code, desk.entries(), desk.file(written)) == (0, after, whole), ran.err


@pytest.mark.parametrize("written", LINES.values(), ids=list(LINES))
def test_a_power_cut_leaves_all_or_nothing_and_what_was_told(
    quick: Path, made: Path, written: Written, each_image: Each
) -> None:
    """No half entry and no half file; and whoever has seen the receipt has the entry."""
    desk = Desk(quick, made)
    desk.clear(written)
    program, fresh = desk.program, written is BUNDLE
    done = recorded(
        program.folder, lambda look: program.meets(None, *written.words, look=look, fresh=fresh)
    )
    whole = desk.file(written)
    assert (desk.entries(), bool(whole)) == (written.before + written.entries, bool(written.file))

    each_image(done, program.folder, lambda image: check(desk, written, image, whole))


@pytest.fixture(name="old_and_new", scope="session")
def _old_and_new(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return test_restore.old_and_new(begun, tmp_path_factory)


def check_restored(desk: test_restore.Desk, image: Image) -> None:
    """The old record or the new one, the old one kept; then the user tries again and goes on."""
    entries = desk.entries()
    assert entries in ((NEW,) if image.told else (desk.way.old, NEW))
    assert not image.told or desk.program.here("verify").code == 0
    desk.must_keep_the_old(entries)
    again = desk.program.here(*desk.way.words)
    assert (again.code, desk.entries()) == (0, NEW), again.err
    assert desk.program.here("verify").code == 0
    assert desk.program.here("log", "acme", "goes on").code == 0


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_a_power_cut_leaves_the_old_record_or_the_new(
    quick: Path, old_and_new: Path, way: test_restore.Way, each_image: Each
) -> None:
    """And what was replaced lies whole beside it."""
    desk = test_restore.Desk(quick, old_and_new, way)
    desk.clear()
    program = desk.program
    done = recorded(program.folder, lambda look: program.meets(None, *way.words, look=look))

    each_image(done, program.folder, lambda image: check_restored(desk, image))


def told(words: str) -> int:
    """What a command says at its end."""
    sys.stdout.write(words)
    sys.stdout.flush()
    return 0


@pytest.mark.parametrize("is_careful", [False, True])
def test_the_disks_lose_what_was_not_synced_and_nothing_else(quick: Path, is_careful: bool) -> None:
    """Absent, empty, torn, whole: all of it happens; or none, when file and folder were synced."""
    part, name, data = quick / "part", quick / "name", b"x" * 2000

    def command() -> int:
        part.write_bytes(data)
        if is_careful:
            sync(part)
        part.rename(name)
        if is_careful:
            sync_folder(quick)
        return told("Done.")

    done = recorded(quick, lambda look: traced(command, quick, look=look))
    for kind in DISKS:
        after = [each.tree.contents() for each in images(done, kind, MANY) if each.told]
        found = {each.get("name") for each in after}
        assert (found == {data}) is is_careful
        assert is_careful or found > {None, b"", data}


def test_a_call_that_the_model_lacks_is_noticed(quick: Path) -> None:
    """Else an image would be one of another command."""
    path = quick / "file"
    path.write_bytes(b"long")

    def command() -> int:
        os.truncate(path, 2)
        return told("Done.")

    with pytest.raises(AssertionError, match="a call is not modelled"):
        recorded(quick, lambda look: traced(command, quick, look=look))
