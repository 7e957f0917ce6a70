"""Many PDF letters in one process: `python -m benchmarks.letters NUMBER FILE`.

Each is the whole command, from the reading of the record to the file on the disk.
"""

import contextlib
import io
import sys

from complaintkit.cli import main


def write(number: int, path: str) -> None:
    """Write the same draft again and again; raises `AssertionError` when one fails."""
    words = ("letter", "Open 11", "--draft", "--force", "--output", path)
    for _each in range(number):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            code = main(words)
        assert code == 0, said.getvalue()
        assert said.getvalue().startswith(f"Written to {path}."), said.getvalue()


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
    sys.stdout.write(f"{sys.argv[1]} letters\n")
