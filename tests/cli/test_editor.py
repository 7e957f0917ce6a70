"""Long text in the user's own editor: it fails in many ways, and no word is lost in any."""

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.cli.conftest import Spawn
from tests.cli.editing import WRITES, Editor
from tests.conftest import NOW, Run

KEPT = "Your words are kept; store them with: complaint log --resume"


def drafts(home: Path) -> list[Any]:
    """What the drafts hold."""
    folder = home / "drafts"
    files = sorted(folder.iterdir()) if folder.exists() else []
    assert [each.name for each in files if each.suffix != ".json"] == []
    return [json.loads(each.read_text("utf-8"))["told"] for each in files]


def test_the_text_is_stored_as_it_was_written(acme: Run, spawn: Spawn, editor: Editor) -> None:
    """But for the final line feed that editors add; VISUAL comes before EDITOR."""
    ran = spawn("log", "acme", "--edit", VISUAL=editor(WRITES), EDITOR="false")

    assert (ran.code, ran.err) == (0, "")
    contact = acme("show", "--json").json["contacts"][0]
    assert contact["said"] == "First line\n\nДалее: 5 < 6"


def test_what_was_said_already_is_in_the_file(acme: Run, spawn: Spawn, editor: Editor) -> None:
    """`--said` is where the text begins."""
    adds = 'path.write_text(path.read_text() + " And more.")'

    assert spawn("log", "acme", "--said", "No.", "--edit", EDITOR=editor(adds)).code == 0

    assert acme("show", "--json").json["contacts"][0]["said"] == "No. And more."


def test_the_file_is_the_users_alone(
    acme: Run, home: Path, spawn: Spawn, editor: Editor, tmp_path: Path
) -> None:
    """0600 in a folder of 0700, and gone afterwards."""
    tells = (
        f"pathlib.Path({str(tmp_path / 'modes')!r}).write_text("
        'f"{path.stat().st_mode & 0o777:o} {path.parent.stat().st_mode & 0o777:o}"'
        '); path.write_text("x")'
    )

    assert spawn("log", "acme", "--edit", EDITOR=editor(tells)).code == 0

    assert (tmp_path / "modes").read_text() == "600 700"
    assert drafts(home) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (" ", "No editor is set: VISUAL and EDITOR are empty"),
        ("'open", "No editor is set: VISUAL and EDITOR are empty"),
        ("no-such-editor", "The editor 'no-such-editor' could not be started"),
        ("/", "The editor '/' could not be started"),
    ],
)
def test_an_editor_that_is_not_there(
    acme: Run, home: Path, spawn: Spawn, name: str, sentence: str
) -> None:
    """Exit 69; the words that were given are kept, or nothing when there were none."""
    for words, kept in ((("A story",), 1), ((), 0)):
        ran = spawn("log", "acme", *words, "--edit", VISUAL="", EDITOR=name)

        assert (ran.code, ran.out) == (69, "")
        assert sentence in ran.err
        assert "Nothing was stored. Set" in ran.err
        assert (KEPT in ran.err, len(drafts(home))) == (bool(kept), kept)
        for file in (home / "drafts").glob("*"):
            file.unlink()

    assert acme("verify", "--json").json["entries"] == 4


class Failing(NamedTuple):
    """What an editor does, and what becomes of the log."""

    does: str
    code: int
    sentence: str
    kept: str = ""


FAILING = (
    Failing("sys.exit(1)", 130, "The editor ended with exit code 1."),
    Failing(f"{WRITES}; sys.exit(3)", 130, "The editor ended with exit code 3.", "First line"),
    Failing(f"{WRITES}; os.kill(os.getpid(), 9)", 130, "ended by signal 9.", "First line"),
    Failing("os.kill(os.getpid(), 9)", 130, "The editor was ended by signal 9."),
    Failing('path.write_text(" \\n")', 2, "The text is empty."),
    Failing("pass", 2, "The text is empty."),
    Failing("path.unlink()", 2, "The editor left no file."),
)


@pytest.mark.parametrize("failing", FAILING, ids=lambda each: each.does)
def test_an_editor_that_fails(
    acme: Run, home: Path, spawn: Spawn, editor: Editor, failing: Failing
) -> None:
    """Nothing is stored; what was written is a draft, and no file lies about."""
    ran = spawn("log", "acme", "--edit", EDITOR=editor(failing.does))

    assert (ran.code, ran.out) == (failing.code, "")
    assert f"{failing.sentence}\nNothing was stored." in ran.err
    kept = [failing.kept] if failing.kept else []
    assert [each["said"].partition("\n")[0] for each in drafts(home)] == kept
    assert acme("verify", "--json").json["entries"] == 4


@pytest.mark.parametrize("does", ["pass", "sys.exit(1)", 'path.write_text("")', "path.unlink()"])
def test_the_text_before_is_kept_when_the_editor_gives_none(
    acme: Run, home: Path, spawn: Spawn, editor: Editor, does: str
) -> None:
    """Unchanged, failed, emptied, deleted: `--resume` stores what there was."""
    ran = spawn("log", "acme", "--said", "No refund", "--edit", EDITOR=editor(does))

    assert (ran.code in {2, 130}, KEPT in " ".join(ran.err.split())) == (True, True)
    assert [each["said"] for each in drafts(home)] == ["No refund"]
    assert acme("log", "--resume").code == 0
    assert acme("show", "--json").json["contacts"][0]["said"] == "No refund"


def test_bytes_that_are_no_text_are_refused_and_kept(
    acme: Run, home: Path, spawn: Spawn, editor: Editor
) -> None:
    """An editor with another encoding; exit 65."""
    ran = spawn("log", "acme", "--edit", EDITOR=editor('path.write_bytes(b"caf\\xe9")'))

    assert (ran.code, "is not valid UTF-8" in ran.err) == (65, True)
    assert [each["said"] for each in drafts(home)] == ["caf\udce9"]
    assert acme("verify", "--json").json["entries"] == 4


def test_nothing_can_be_added_to_a_draft(acme: Run) -> None:
    """`--resume` stores a draft as it is."""
    ran = acme("log", "--resume", "--edit")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Error: --resume stores a draft as it is; nothing can be added")


def test_when_everything_is_killed_the_next_log_finds_the_text(
    acme: Run, home: Path, editor: Editor
) -> None:
    """The machine went down with the editor open: the text that the editor had saved is there."""
    waits = 'path.write_text("Half a story"); print("saved", flush=True); sys.stdin.read()'
    process = subprocess.Popen(
        [sys.executable, "-m", "complaintkit", "log", "acme", "--edit"],
        env=os.environ | {"COMPLAINT_NOW": NOW, "VISUAL": "", "EDITOR": editor(waits)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == b"saved\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    for pipe in (process.stdin, process.stdout):
        pipe.close()
    modes = {stat.S_IMODE(each.stat().st_mode) for each in (home / "drafts").iterdir()}
    assert modes == {0o600}

    assert acme("log", "--resume").code == 0

    assert acme("show", "--json").json["contacts"][0]["said"] == "Half a story"
    assert list((home / "drafts").iterdir()) == []
