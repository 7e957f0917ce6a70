"""What this machine saw last: an older copy put in the record's place is noticed."""

import shutil
import stat
from pathlib import Path

import pytest

from complaintkit.record.seen import Older, older_than_seen, remember
from tests.conftest import Run, Umask
from tests.record.conftest import Record

OLDER = "This record has 4 entries; the one you used here had 7."
FORKED = "This record is not the one you used here: its entry 7 is another one."
READS = {
    "due": ("due",),
    "list": ("list",),
    "show": ("show",),
    "search": ("search", "call"),
    "me": ("me",),
    "provider": ("provider",),
    "export": ("export",),
}
WRITES = {
    "log": ("log", "acme", "Called again."),
    "me": ("me", "--name", "Joanna Doe"),
    "close": ("close", "acme", "--outcome", "resolved"),
    "void": ("void", "3", "--why", "Wrong."),
}


@pytest.fixture
def restored(ready: Run, home: Path) -> Run:
    """A user whose sync put back the record of four entries after there were seven."""
    ready("open", "Acme", "--about", "Dead line", "--want", "a line")
    shutil.copy(home / "complaints.db", home / "older.db")
    for summary in ("First call.", "Second call.", "Third call."):
        assert ready("log", "acme", summary).code == 0
    (home / "older.db").replace(home / "complaints.db")
    return ready


def contents(path: Path) -> bytes:
    """The bytes of the record."""
    return path.read_bytes()


@pytest.mark.parametrize("words", READS.values(), ids=list(READS))
def test_a_reader_is_told_both_counts_and_goes_on(restored: Run, words: tuple[str, ...]) -> None:
    """An older record is better than none, but nobody may take it for the newest."""
    result = restored(*words)

    assert result.code == 0
    assert result.err == f"{OLDER} Was an older copy put in its place?\n"


@pytest.mark.parametrize("words", WRITES.values(), ids=list(WRITES))
def test_a_writer_is_stopped_before_the_two_part(
    restored: Run, home: Path, words: tuple[str, ...]
) -> None:
    """One more entry here, and the newer file can never be put back without losing something."""
    before = contents(home / "complaints.db")

    result = restored(*words)

    assert (result.code, result.out) == (65, "")
    assert OLDER in result.err
    assert "Nothing was stored." in result.err
    assert "--accept-older" in result.err
    assert contents(home / "complaints.db") == before


def test_a_writer_who_insists_goes_on_and_is_asked_no_more(restored: Run) -> None:
    """The newer file may be gone for good."""
    insisting = restored("--accept-older", "log", "acme", "Called again.")
    after = [restored("log", "acme", "And again."), restored("due"), restored("verify")]

    assert insisting.code == 0
    assert [(result.code, "This record" in result.err) for result in after] == [(0, False)] * 3


def test_verify_says_how_many_are_gone(restored: Run) -> None:
    """Cutting off the tail is the one forgery that the chain alone cannot show."""
    result = restored("verify")

    assert result.code == 65
    assert f"\n{OLDER} Was an older copy put in its place?\n" in result.out
    assert "Sound" not in result.out


def test_another_record_with_the_same_beginning_is_noticed(restored: Run, home: Path) -> None:
    """As many entries, but other ones: a copy that was used on another machine."""
    state = home.parent / "state"
    state.rename(home.parent / "kept")
    for summary in ("Another call.", "Yet another call.", "One more."):
        restored("log", "acme", summary)
    shutil.rmtree(state)
    (home.parent / "kept").rename(state)

    results = [restored("due"), restored("log", "acme", "Called."), restored("verify")]

    assert [result.code for result in results] == [0, 65, 65]
    assert FORKED in results[0].err
    assert FORKED in results[1].err
    assert FORKED in results[2].out


def test_a_record_that_grew_elsewhere_is_welcome(ready: Run, home: Path) -> None:
    """The newest copy from the other machine is what the user wants."""
    state = home.parent / "state"
    shutil.copytree(state, home.parent / "kept")
    ready("open", "Acme", "--about", "Dead line", "--want", "a line")
    shutil.rmtree(state)
    (home.parent / "kept").rename(state)

    result = ready("due")

    assert (result.code, result.err) == (0, "")


def test_two_records_do_not_disturb_each_other(ready: Run, tmp_path: Path) -> None:
    """A note is kept for each, by the id of its first entry."""
    ready("--home", str(tmp_path / "second"), "init", "--name", "Al Roe", "--zone", "UTC")
    ready("open", "Acme", "--about", "Dead line", "--want", "a line")

    results = [ready("--home", str(tmp_path / "second"), "me"), ready("me")]

    assert [(result.code, result.err) for result in results] == [(0, ""), (0, "")]
    assert len(notes(tmp_path / "home" / "record")) == 2


def notes(home: Path) -> list[Path]:
    """The notes of this machine."""
    return sorted((home.parent / "state" / "complaintkit" / "seen").iterdir())


def test_the_note_is_the_checkpoint_in_three_lines(ready: Run, home: Path) -> None:
    """Origin, size and hash: what can be mailed to oneself and compared years later."""
    (note,) = notes(home)

    origin, size, head = note.read_text().splitlines()
    fingerprint = ready("verify").out.split("Fingerprint: ")[1].strip()
    assert (origin, size, head) == (f"complaintkit record {note.name}", "2", fingerprint)


def test_the_note_is_the_users_alone(umask: Umask, ready: Run, home: Path) -> None:
    """It tells how busy a dispute is."""
    umask(0)
    shutil.rmtree(home.parent / "state")

    ready("me", "--name", "Joanna Doe")

    folders = [home.parent / "state" / part for part in ("", "complaintkit", "complaintkit/seen")]
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (*folders, *notes(home))]
    assert modes == [0o700, 0o700, 0o700, 0o600]


@pytest.mark.parametrize(
    "note", [b"", b"x", b"a\nb\nc\n", b"\xff\xfe\x00", b"complaintkit record x\n2\n"]
)
def test_a_note_that_cannot_be_read_is_passed_over(ready: Run, home: Path, note: bytes) -> None:
    """It is a help, not the truth."""
    notes(home)[0].write_bytes(note)

    result = ready("due")

    assert (result.code, result.err) == (0, "")


def test_a_note_that_cannot_be_written_does_not_stop_an_entry(ready: Run, home: Path) -> None:
    """The entry itself is what counts."""
    shutil.rmtree(home.parent / "state")
    (home.parent / "state").write_text("not a folder")

    result = ready("open", "Acme", "--about", "Dead line", "--want", "a line")

    assert (result.code, "Stored as entry 3 " in result.out) == (0, True)


def test_the_id_of_a_strangers_record_names_no_file_of_ours(record: Record, tmp_path: Path) -> None:
    """A record from somebody else may say that it is called ../../.bashrc."""
    target = tmp_path / "state" / "target"
    log = "../target".rjust(32, "/")

    remember(tmp_path / "state", log, 1, "f" * 64)
    remember(tmp_path / "state", str(target), 1, "f" * 64)
    remember(tmp_path / "state", "", 0, "f" * 64)

    assert not (tmp_path / "state").exists()


def test_counts_what_is_missing(story: Record, tmp_path: Path) -> None:
    """The same fact for every command that asks."""
    log, _size, head = checkpoint_of(story)
    answers = []
    for size, hash_of_it in ((15, head), (16, "f" * 64), (15, "f" * 64), (14, "f" * 64)):
        remember(tmp_path, log, size, hash_of_it)
        with story.store() as store:
            answers.append(older_than_seen(tmp_path, store))

    assert answers == [
        None,
        Older(15, 16, forked=False),
        Older(15, 15, forked=True),
        Older(15, 14, forked=True),
    ]


def checkpoint_of(record: Record) -> tuple[str, int, str]:
    """Id, size and last hash."""
    with record.store() as store:
        return store.head()
