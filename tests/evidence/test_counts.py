"""The counts that an export is measured by."""

from typing import Any

import pytest

from complaintkit.errors import StorageTrouble
from complaintkit.evidence.counts import Counts, compare, counted, counts


def test_counts_every_noun_also_the_void_ones(story: Any) -> None:
    """An export holds them all."""
    assert counts(story.histories()) == Counts(
        cases=2, contacts=7, promises=4, letters=1, amendments=2, voidings=3
    )


def test_says_them_as_a_phrase() -> None:
    """For the receipt."""
    assert counted(Counts(2, 12, 1, 3, 0, 0)) == "12 contacts, 1 promise, 3 letters in 2 cases"


def test_names_corrections_only_when_there_are_some() -> None:
    """A plain record has a plain receipt."""
    assert counted(Counts(1, 1, 0, 0, 2, 1)) == (
        "1 contact, 0 promises, 0 letters, 2 corrections, 1 entry void in 1 case"
    )


@pytest.mark.parametrize("noun", ["cases", "contacts", "promises", "letters", "amendments"])
def test_a_difference_in_any_noun_is_trouble_with_both_numbers(noun: str) -> None:
    """Exit 74, and the file never gets its name."""
    expected = Counts(31, 32, 33, 34, 35, 36)
    found = expected._replace(**{noun: getattr(expected, noun) - 1})

    with pytest.raises(StorageTrouble) as caught:
        compare(expected, found)

    number = getattr(expected, noun)
    assert caught.value.exit_code == 74
    assert f"{number} " in caught.value.message
    assert f"{number - 1} " in caught.value.message
