"""Sets of entry numbers that take little memory."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.evidence.entry_numbers import EntryNumbers

NUMBERS = st.sets(st.integers(-3000, 3000) | st.integers())


def of(numbers: object) -> EntryNumbers:
    """Numbers put in one by one."""
    found = EntryNumbers()
    for each in numbers:  # type: ignore[attr-defined]
        found.add(each)
    return found


@given(NUMBERS, NUMBERS)
def test_says_what_a_set_says(some: set[int], others: set[int]) -> None:
    """How many there are, and which is the first that the other has not."""
    assert len(of([*some, *some])) == len(some)
    assert of(some).first_not_in(of(others)) == min(some - others, default=None)


@pytest.mark.parametrize("hostile", [1.5, "1", None, [1]])
def test_takes_nothing_but_whole_numbers(hostile: object) -> None:
    """A file may hold anything."""
    with pytest.raises(TypeError):
        of([hostile])


def test_a_hundred_thousand_in_a_row_take_little() -> None:
    """A plain set takes more than seven megabytes."""
    numbers = of(range(100_000))

    parts = numbers._masks
    assert sum(map(sys.getsizeof, (parts, *parts, *parts.values()))) < 40_000
