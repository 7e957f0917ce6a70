"""`due --on`: as it will stand at another moment, which must be one."""

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("words", ["soon", "later", "as soon as possible"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_words_that_name_no_moment_are_refused_with_two_that_do(
    called: Run, words: str, form: tuple[str, ...]
) -> None:
    """Taken for now, they would show today's agenda as that of another day."""
    result = called("due", "--on", words, *form)

    assert (result.code, result.out) == (2, "")
    assert result.err == (
        f'Error: {words!r} does not name a moment.\nType "tomorrow" or "2026-11-22".\n'
    )
    assert [called("due", "--on", each, *form).code for each in ("tomorrow", "2026-11-22")] == [
        0,
        0,
    ]
