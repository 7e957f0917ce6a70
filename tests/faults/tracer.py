"""The program under the eye of ptrace: killed, or refused by the system, at one chosen call.

What `strace -e inject` does, without strace: the same on every Linux. A call counts when it may
change something outside of the process.
"""

import ctypes
import io
import os
import platform
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_LIBC = ctypes.CDLL(None, use_errno=True)
_LIBC.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
_LIBC.ptrace.restype = ctypes.c_long

_TRACEME, _SYSCALL, _SETOPTIONS, _GETREGSET, _SETREGSET = 0, 24, 0x4200, 0x4204, 0x4205
_SYSGOOD, _TELLEXEC, _EXITKILL = 1, 0x10, 0x100000
_REGISTERS, _ARM_CALL = 1, 0x404
_AT_CALL = signal.SIGTRAP | 0x80
_SETLK = 6


class _Machine(NamedTuple):
    """Where a machine keeps the number of a call, its result and its arguments."""

    size: int
    call: int
    result: int
    arguments: tuple[int, ...]
    calls: dict[int, str]


_MACHINES = {
    "x86_64": _Machine(27, 15, 10, (14, 13, 12, 7, 9), {
        1: "write", 18: "pwrite", 20: "writev", 40: "sendfile", 72: "fcntl", 74: "fsync",
        75: "fdatasync", 77: "ftruncate", 82: "rename", 83: "mkdir", 84: "rmdir", 86: "link",
        87: "unlink", 90: "chmod", 91: "fchmod", 257: "openat", 258: "mkdirat", 263: "unlinkat",
        264: "renameat", 265: "linkat", 316: "renameat2",
    }),
    "aarch64": _Machine(34, 8, 0, (0, 1, 2, 3, 4), {
        25: "fcntl", 34: "mkdirat", 35: "unlinkat", 37: "linkat", 38: "renameat", 46: "ftruncate",
        52: "fchmod", 53: "chmod", 56: "openat", 64: "write", 66: "writev", 68: "pwrite",
        71: "sendfile", 82: "fsync", 83: "fdatasync", 276: "renameat2",
    }),
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """What happens at the n-th call: the process gets a signal, or the call fails with an error."""

    at: int
    error: int = 0
    """0 for a signal."""
    sticky: bool = False
    """From there on every call fails."""
    calls: frozenset[str] = frozenset()
    """Only these count; all that change something, if empty."""
    sent: signal.Signals = signal.SIGKILL


class Call(NamedTuple):
    """A call that may have changed something, at its end; its process stands still."""

    process: int
    name: str
    arguments: tuple[int, ...]
    result: int
    """Negative when the system refused it."""


Look = Callable[[Call], None]
"""Looks at each call that ended."""


@dataclass
class Traced:
    """How a traced command ended."""

    code: int = 0
    """Negative when a signal ended it."""
    out: str = ""
    err: str = ""
    calls: list[str] = field(default_factory=list)

    @property
    def is_killed(self) -> bool:
        """Whether it was killed in the middle."""
        return self.code == -signal.SIGKILL


def traced(
    command: Callable[[], int], folder: Path, fault: Fault | None = None, look: Look | None = None
) -> Traced:
    """Run *command* in a process of its own until it ends or its *fault* ends it."""
    out, err = folder / "stdout", folder / "stderr"
    with out.open("wb"), err.open("wb"):
        pass
    child = os.fork()
    if child == 0:
        _become_traced(command, out, err)
    result = _Watch(child, fault, look).until_the_end()
    result.out, result.err = out.read_text("utf-8"), err.read_text("utf-8")
    return result


def _become_traced(command: Callable[[], int], out: Path, err: Path) -> None:
    code = 1
    try:
        for number, path in enumerate((Path(os.devnull), out, err)):
            flags = os.O_RDONLY if number == 0 else os.O_WRONLY
            os.dup2(os.open(path, flags), number)
        sys.stdin, sys.stdout, sys.stderr = (
            io.TextIOWrapper(io.FileIO(number, mode, closefd=False), "utf-8")
            for number, mode in enumerate("rww")
        )
        sys.dont_write_bytecode = True
        _ask(_TRACEME, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        code = command()
    finally:
        os._exit(code)


class _Watch:
    """The parent's side: stopped at the beginning and at the end of every call."""

    def __init__(self, child: int, fault: Fault | None, look: Look | None) -> None:
        self._child, self._fault, self._look = child, fault, look
        self._machine = _MACHINES[platform.machine()]
        self._result = Traced()
        self._seen, self._refused = 0, False
        self._begun: tuple[str, tuple[int, ...]] = ("", ())

    def until_the_end(self) -> Traced:
        """Let it run from call to call."""
        _pid, status = os.waitpid(self._child, 0)
        _ask(_SETOPTIONS, self._child, _SYSGOOD | _TELLEXEC | _EXITKILL)
        is_begin, passed_on = True, 0
        while os.WIFSTOPPED(status):
            number = os.WSTOPSIG(status)
            if number == _AT_CALL:
                self._call(is_begin=is_begin)
                is_begin = not is_begin
            elif number != signal.SIGSTOP and not status >> 16:  # it has become another program
                passed_on = number
            with suppress(ProcessLookupError):  # just killed
                _ask(_SYSCALL, self._child, passed_on)
            passed_on = 0
            _pid, status = os.waitpid(self._child, 0)
        self._result.code = os.waitstatus_to_exitcode(status)
        return self._result

    def _call(self, *, is_begin: bool) -> None:
        if is_begin:
            registers = self._registers()
            name = self._changes(registers)
            self._begun = name, tuple(registers[each] for each in self._machine.arguments)
            if name:
                self._result.calls.append(name)
                self._meet(registers)
        elif self._refused:
            assert self._fault is not None
            registers = self._registers()
            registers[self._machine.result] = -self._fault.error & (2**64 - 1)
            self._put(_REGISTERS, registers)
            self._refused = False
        elif self._look is not None and self._begun[0]:
            result = ctypes.c_int64(self._registers()[self._machine.result]).value
            self._look(Call(self._child, *self._begun, result))

    def _changes(self, registers: ctypes.Array[ctypes.c_uint64]) -> str:
        """The name of a call that counts."""
        name = self._machine.calls.get(registers[self._machine.call], "")
        _first, second, third = (registers[each] for each in self._machine.arguments[:3])
        wanted = self._fault.calls if self._fault else frozenset()
        if wanted and name not in wanted:
            return ""
        if name == "fcntl":
            return name if wanted and second == _SETLK else ""
        return "" if name == "openat" and not third & os.O_CREAT else name

    def _meet(self, registers: ctypes.Array[ctypes.c_uint64]) -> None:
        fault = self._fault
        self._seen += 1
        if fault is None or self._seen < fault.at or (self._seen > fault.at and not fault.sticky):
            return
        if not fault.error:
            os.kill(self._child, fault.sent)
            return
        self._refused = True
        if platform.machine() == "aarch64":
            self._put(_ARM_CALL, (ctypes.c_int * 1)(-1))
        else:
            registers[self._machine.call] = 2**64 - 1
            self._put(_REGISTERS, registers)

    def _registers(self) -> ctypes.Array[ctypes.c_uint64]:
        registers = (ctypes.c_uint64 * self._machine.size)()
        with suppress(ProcessLookupError):
            _ask(_GETREGSET, self._child, ctypes.byref(_vector(registers)), kind=_REGISTERS)
        return registers

    def _put(
        self, kind: int, values: "ctypes.Array[ctypes.c_uint64] | ctypes.Array[ctypes.c_int]"
    ) -> None:
        _ask(_SETREGSET, self._child, ctypes.byref(_vector(values)), kind=kind)


_Values = ctypes.Array[ctypes.c_uint64] | ctypes.Array[ctypes.c_int]


class _Vector(ctypes.Structure):
    _fields_ = (("base", ctypes.c_void_p), ("size", ctypes.c_size_t))


def _vector(values: "_Values") -> _Vector:
    return _Vector(ctypes.addressof(values), ctypes.sizeof(values))


def _ask(request: int, child: int, data: object = None, *, kind: int = 0) -> None:
    if _LIBC.ptrace(request, child, kind or None, data) < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
