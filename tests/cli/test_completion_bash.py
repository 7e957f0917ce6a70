"""`complaint completion bash`: through the real bash, what Tab completes and Enter runs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.cli.completing import Candidate
from complaintkit.cli.shells import lines
from tests.cli.conftest import CASE
from tests.cli.terminal import pexpect
from tests.conftest import Run


class TestBash:
    """Through the real bash, with a provider that tries to be a command."""

    def completed(self, spawned: Path, *words: str) -> list[str]:
        """What bash has after Tab at the end of *words*."""
        program = spawned / "bin"
        program.mkdir(exist_ok=True)
        starter = program / "complaint"
        starter.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m complaintkit "$@"\n')
        starter.chmod(0o755)
        typed = (
            'eval "$(complaint completion bash)"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
            'set --; _complaint; (( ${#COMPREPLY[@]} )) && printf "%s\\n" "${COMPREPLY[@]}"; true'
        )
        ran = subprocess.run(
            [bash(), "--norc", "-c", typed, "bash", "complaint", *words],
            capture_output=True,
            text=True,
            check=True,
            cwd=spawned,
            env=os.environ | {"PATH": f"{program}:{os.environ['PATH']}"},
        )
        assert ran.stderr == ""
        return ran.stdout.splitlines()

    def test_words_and_names(self, called: Run, tmp_path: Path) -> None:
        """A name is quoted as bash reads it back."""
        called("open", "Virgin Media", *CASE)
        called("open", "$(touch pwned)`id`", *CASE)

        assert self.completed(tmp_path, "le") == ["letter"]
        assert self.completed(tmp_path, "log", "vir") == ["Virgin\\ Media"]
        assert self.completed(tmp_path, "log", "Virgin\\ M") == ["Virgin\\ Media"]
        assert self.completed(tmp_path, "log", '"Virgin M') == ["Virgin Media"]
        assert self.completed(tmp_path, "log", "\\$") == ["\\$\\(touch\\ pwned\\)\\`id\\`"]
        assert self.completed(tmp_path, "log", '"\\$') == []
        assert self.completed(tmp_path, "letter", "--kind", "=", "cl") == ["claim"]
        assert not (tmp_path / "pwned").exists()

    @pytest.mark.parametrize(
        ("typed", "run_as"),
        [
            ("complaint log vir", "<complaint><log><Virgin Media>"),
            ('complaint log "Virgin M', "<complaint><log><Virgin Media>"),
            ("complaint log \\$", "<complaint><log><$(touch pwned)`id`>"),
            ("complaint letter --kind=than", "<complaint><letter><--kind=thanks>"),
            ("complaint letter --kind than", "<complaint><letter><--kind><thanks>"),
        ],
    )
    def test_a_key_is_pressed(self, called: Run, tmp_path: Path, typed: str, run_as: str) -> None:
        """What bash would run after Tab and Enter, on a terminal."""
        called("open", "Virgin Media", *CASE)
        called("open", "$(touch pwned)`id`", *CASE)
        self.completed(tmp_path, "le")  # puts the program in its place
        path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
        screen = pexpect.spawn(
            bash(),
            ["--norc", "--noprofile", "-i"],
            env=os.environ | {"PATH": path, "PS1": "> ", "TERM": "dumb"},
            cwd=str(tmp_path),
            encoding="utf-8",
            timeout=60,
        )
        with screen:
            screen.sendline('eval "$(complaint completion bash)"; echo begin')
            screen.expect("begin\r\n")
            screen.send(f"{typed}\t\x01printf '<%s>' \x05\r")
            screen.expect("(<[^%][^\\n]*>)> ")

            assert screen.match.group(1) == run_as
        assert not (tmp_path / "pwned").exists()

    def test_without_a_home(self, home: Path, tmp_path: Path) -> None:
        """The first thing that a newcomer presses."""
        assert self.completed(tmp_path, "log", "") == []
        assert self.completed(tmp_path, "in") == ["init"]
        assert not home.exists()

    @settings(max_examples=40)
    @given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12))
    def test_bash_reads_back_what_it_was_given(self, name: str) -> None:
        """The quoting of every name, through the bash that unquotes it."""
        quoted = lines("bash", "", [Candidate(name)]).removesuffix("\n")
        if not quoted:
            assert set(name) & set(":=")
            return

        ran = subprocess.run(
            [bash(), "--norc", "-c", f"printf %s {quoted}"], capture_output=True, check=True
        )

        assert ran.stdout.decode() == name


def bash() -> str:
    """The bash of this machine."""
    found = shutil.which("bash")
    assert found, "completion is tested with bash"
    return found
