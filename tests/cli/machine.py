"""A machine for tests of reminders: small real programs on PATH that note what they were asked."""

import os
import stat
from pathlib import Path

import pytest


class Machine:
    """A folder of programs, and what each was run with."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._bin, self._told = folder / "bin", folder / "told"
        self.crontab_file = folder / "crontab"
        self._bin.mkdir()
        self._told.mkdir()
        monkeypatch.setenv("PATH", str(self._bin))
        for name in ("XDG_CONFIG_HOME", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY"):
            monkeypatch.delenv(name, raising=False)

    def has(self, name: str, *, code: int = 0, says: str = "") -> None:
        """Put a program on PATH that notes its words, one call a line, and ends with *code*."""
        body = f"echo '{says}' >&2\n" if says else ""
        told = self._told / name
        log = f'printf "%s\\036" "$@" >> "{told}"; printf "\\n\\035" >> "{told}"'
        self._program(name, f"{log}\n{body}exit {code}\n")

    def has_crontab(self, text: str | None = None) -> None:
        """A crontab program that keeps its table in a file; None: the user has none yet."""
        if text is not None:
            self.crontab_file.write_text(text)
        self._program(
            "crontab",
            f'if [ "$1" = "-l" ]; then\n'
            f'  if [ -f "{self.crontab_file}" ]; then exec /bin/cat "{self.crontab_file}"; fi\n'
            f"  echo 'no crontab for jo' >&2; exit 1\n"
            f'fi\nexec /bin/cat > "{self.crontab_file}"\n',
        )

    def lacks(self, name: str) -> None:
        """Take a program away again."""
        (self._bin / name).unlink()

    def told(self, name: str) -> list[list[str]]:
        """The words of each call of a program, in their order."""
        file = self._told / name
        if not file.exists():
            return []
        calls = file.read_text().split("\n\035")[:-1]
        return [call.split("\036")[:-1] for call in calls]

    def _program(self, name: str, body: str) -> None:
        file = self._bin / name
        file.write_text(f"#!/bin/sh\n{body}")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    @property
    def environment(self) -> dict[str, str]:
        """What a timer gives the program that it starts: next to nothing."""
        return {"HOME": os.environ["HOME"], "PATH": str(self._bin), "TZ": "UTC"}
