"""How long something takes, whatever happens to the clock on the wall meanwhile."""

import time
from collections.abc import Callable

Stopwatch = Callable[[], int]


def started(already: int = 0) -> Stopwatch:
    """Milliseconds since now, and *already* more: never back, also when the clock is set back.

    Sleep counts where the system can tell: the call goes on while the machine does not.
    """
    name = next((each for each in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC") if hasattr(time, each)), "")
    number = getattr(time, name, None)

    def clock() -> float:
        return time.monotonic() if number is None else time.clock_gettime(number)

    start = clock()
    return lambda: already + int((clock() - start) * 1000)
