"""What people write for a name that they did not get."""

import pytest

from complaintkit.entries.nameless import name_told

NOT_GIVEN = (
    *("gave no name", "no name given", "Did not give her name", "didn't say a name", "no name"),
    *("nie przedstawiła się", "Nie przedstawił się.", "nie podała nazwiska", "bez nazwiska"),
    *("не представилась", "Не представился", "не назвался", "не назвала имени", "не назвал себя"),
    *("nije se predstavila", "није се представио", "nije rekla ime", "nije naveo ime"),
)
REFUSED = (
    *("refused", "refused to give a name", "odmówiła podania nazwiska"),
    *("nie chciał się przedstawić", "отказалась назвать имя", "не захотел представиться"),
    *("odbila da kaže ime", "одбила да се представи", "nije htela da kaže ime"),
)
NAMES = ("Dana", "Nie", "Ne", "Anna Nowak", "Не Ли", "Имя", "Noname Smith", "Nina Predstavić")


@pytest.mark.parametrize("typed", NOT_GIVEN)
def test_nobody_named_is_no_name_and_no_refusal(typed: str) -> None:
    """A refusal that never was must not stand in a letter."""
    assert name_told(typed) == ("", False)


@pytest.mark.parametrize("typed", REFUSED)
def test_a_refusal_is_one(typed: str) -> None:
    """That they would not say it is a fact of its own."""
    assert name_told(typed) == ("", True)


@pytest.mark.parametrize("typed", NAMES)
def test_a_name_is_kept_as_it_was_typed(typed: str) -> None:
    """Also one that looks like the words for none."""
    assert name_told(typed) == (typed, False)
