"""Programs of others, installed into a folder of our own: from the package index, from Debian."""

import shutil
import subprocess
import venv
from pathlib import Path


class NotHere(Exception):
    """The program cannot be installed on this system; the message says why."""


def from_index(package: str, program: str, folder: Path) -> Path:
    """The program of a Python package, in an environment of its own."""
    home = folder / package
    found = home / "bin" / program
    if not found.exists():
        shutil.rmtree(home, ignore_errors=True)
        venv.create(home, with_pip=True)
        python = str(home / "bin" / "python")
        _ran(python, "-m", "pip", "install", "--quiet", package)
        _ran(python, "-m", "compileall", "-q", str(home / "lib"), may_fail=True)
    return found


def from_debian(package: str, program: str, folder: Path) -> Path:
    """The program of a Debian package, unpacked without being installed; root is not needed."""
    home = folder / package
    found = home / "usr" / "bin" / program
    if not found.exists():
        if not shutil.which("apt-get") or not shutil.which("dpkg"):
            raise NotHere("this is no Debian")
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        _ran("apt-get", "download", package, folder=home)
        for archive in home.glob("*.deb"):
            _ran("dpkg", "-x", str(archive), str(home))
    _must_have_libraries(found)
    return found


def version(program: Path, home: Path) -> str:
    """What it says of itself, with nothing but the number."""
    home.mkdir(parents=True, exist_ok=True)
    environment = {"HOME": str(home), "PATH": "", "LANG": "C.UTF-8", "TASKRC": "/dev/null"}
    ran = subprocess.run(
        (str(program), "--version"), env=environment, capture_output=True, text=True, check=True
    )
    words = ran.stdout.replace(",", " ").split()
    return next(word.lstrip("v") for word in words if word.lstrip("v")[:1].isdigit())


def _must_have_libraries(program: Path) -> None:
    """Raise `NotHere` when the system lacks a shared library that it needs."""
    needed = _ran("ldd", str(program)).splitlines()
    lacking = [line.split()[0] for line in needed if "not found" in line]
    if lacking:
        raise NotHere(f"the system lacks {', '.join(lacking)}")


def _ran(*command: str, folder: Path | None = None, may_fail: bool = False) -> str:
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode and not may_fail:
        said = (ran.stderr or ran.stdout).strip().splitlines() or [f"exit {ran.returncode}"]
        raise NotHere(f"{Path(command[0]).name}: {said[-1]}")
    return ran.stdout
